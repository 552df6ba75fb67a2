"""Which settings of a place have the same name."""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from bedrock_lint import names
from bedrock_lint.documents.parts import Assignment
from bedrock_lint.subjects.setting import Setting

if TYPE_CHECKING:
    from bedrock_lint.probe import Choice


def repeated(
    text: str, settings: Iterable[tuple[Setting, Assignment]], readers: "Callable[[], Choice]"
) -> Iterator[object]:
    """Yield the settings of one place that are there several times: by their name, and by their name in any case.

    The latter know of each other from then on.
    """
    first: dict[str, tuple[Setting, Assignment]] = {}
    several: dict[str, list[tuple[Setting, Assignment]]] = {}
    for pair in settings:
        key = names.plain(pair[0].name).lower()
        if first.setdefault(key, pair) is not pair:
            several.setdefault(key, [first[key]]).append(pair)
    for group in several.values():
        from bedrock_lint.subjects.repeated import RepeatedSetting  # noqa: PLC0415 (most files repeat nothing)

        spellings: dict[str, list[tuple[Setting, Assignment]]] = {}
        for pair in group:
            spellings.setdefault(names.plain(pair[0].name), []).append(pair)
        for alike in spellings.values():
            if len(alike) > 1:
                yield RepeatedSetting(text, alike, readers)
        if len(spellings) > 1:
            for setting, _ in group:
                setting.has_variant = True
            yield RepeatedSetting(text, [alike[-1] for alike in spellings.values()], readers)
