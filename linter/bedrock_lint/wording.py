"""How a message names programs, and what it says of them."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bedrock_lint.subjects.statement import Consequence

_MOST = 5
"""How many names a message lists before it counts the others."""

_SDK = "the SDK for "
_SAID = {
    "refuses the file": ("refuses the file", "refuse the file"),
    "runs a command": ("runs a command", "run a command"),
    "does not set it": ("does not set {}", "do not set {}"),
    "loses the next setting": ("loses the next setting", "lose the next setting"),
    "gets another value": ("gets another value of {}", "get another value of {}"),
    "ignores it": ("ignores the section", "ignore the section"),
    "gives it another name": ("gives the section another name", "give the section another name"),
    "drops the settings of the first": ("drops the settings of the first", "drop the settings of the first"),
    "drops the settings of the second": ("drops the settings of the second", "drop the settings of the second"),
    "adds it to the section above": ("adds its settings to the section above", "add its settings to the section above"),
}


def listed(names: Sequence[str], verb: str = "", plural: str = "") -> str:
    """Return names as people list them, with the form of a verb that fits: ``a, b and c read``, ``a reads``.

    SDKs are joined, ``the SDKs for Go and Java``, and of many names the last are counted, ``a, b and 3 more``.
    """
    languages = [name.removeprefix(_SDK) for name in names if name.startswith(_SDK)]
    if len(languages) > 1:
        others = [name for name in names if not name.startswith(_SDK)]
        text = _joined([*_few(others), f"the SDKs for {_joined(_few(languages))}"])
    else:
        text = _joined(_few(names))
    form = plural if len(names) > 1 else verb
    return f"{text} {form}" if form else text


def told(consequences: "Iterable[Consequence]", label: str, verb: str = "", plural: str = "") -> str:
    """Return what readers do with a statement: ``docker refuses the file; make and systemd keep the quotes``.

    Args:
        consequences: what happens to each reader.
        label: the name of the setting that the statement means to set.
        verb: what is said of a reader that gets another value.
        plural: what is said of several.
    """
    groups: dict[str, list[str]] = {}
    for consequence in consequences:
        groups.setdefault(consequence.what, []).append(consequence.title)
    said = {what: (one.format(label), many.format(label)) for what, (one, many) in _SAID.items()}
    if verb:
        said["gets another value"] = (verb, plural)
    return "; ".join(listed(titles, *said[what]) for what, titles in groups.items())


def _few(names: Sequence[str]) -> list[str]:
    return list(names) if len(names) <= _MOST else [*names[: _MOST - 1], f"{len(names) - _MOST + 1} more"]


def _joined(names: Sequence[str]) -> str:
    return " and ".join((", ".join(names[:-1]), names[-1])) if len(names) > 1 else "".join(names)
