"""The settings: which file decides for a linted file, and what it says.

The nearest ``bedrock-lint.toml``, or ``pyproject.toml`` with a ``[tool.bedrock-lint]`` table, decides alone.
"""

import os
import re
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from bedrock_lint.discover import read
from bedrock_lint.finding import Severity
from bedrock_lint.mask import mask_text
from bedrock_lint.rule import RuleEntry
from bedrock_lint.select import Selection, UnknownSelectorError, check_selector

DEFAULT_EXCLUDE = (
    ".git", ".hg", ".svn", ".jj", ".venv", "venv", "node_modules", "__pycache__", ".tox", ".nox", ".mypy_cache",
    ".ruff_cache", ".pytest_cache", ".hypothesis", "site-packages", ".terraform", ".direnv", "bower_components",
)  # fmt: skip
OWN_RULES = "bedrock_lint_rules"

_OWN_FILE = "bedrock-lint.toml"
_SHARED_FILE = "pyproject.toml"
_TABLE = re.compile(rb"""\btool\s*\.\s*["']?bedrock-lint\b""")


class ConfigError(ValueError):
    """The settings cannot be used; the message names the file, the place in it, and what to write instead."""


class Config(NamedTuple):
    """The settings that apply to a file.

    Attributes:
        path: the file they come from; empty where there is none.
        selection: which rules are on.
        per_file_ignores: patterns of paths, each with selectors that are ignored there.
        rules: the packages that rules are taken from.
        readers: the programs that count, by name or alias; ``("auto",)`` leaves the choice to us.
        all_settings: whether variables that have nothing to do with AWS count.
        exclude: patterns of files and folders to pass over.
        fail_on: the least severity that makes the exit code 1; ``None`` for never.
    """

    path: str = ""
    selection: Selection = Selection()
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    rules: tuple[str, ...] = (OWN_RULES,)
    readers: tuple[str, ...] = ("auto",)
    all_settings: bool = False
    exclude: tuple[str, ...] = DEFAULT_EXCLUDE
    fail_on: Severity | None = Severity.WARNING


def find(folder: str, seen: dict[str, str]) -> str:
    """Return the path of the settings that decide in a folder; the empty string where there are none.

    Args:
        folder: an absolute path.
        seen: answers so far, by folder; added to.
    """
    missing = []
    while folder not in seen:
        missing.append(folder)
        candidate = os.path.join(folder, _OWN_FILE)
        if os.path.isfile(candidate):
            seen[folder] = candidate
            break
        candidate = os.path.join(folder, _SHARED_FILE)
        if os.path.isfile(candidate) and _has_table(candidate):
            seen[folder] = candidate
            break
        parent = os.path.dirname(folder)
        if parent == folder:
            seen[folder] = ""
            break
        folder = parent
    answer = seen[folder]
    seen.update(dict.fromkeys(missing, answer))
    return answer


def load(path: str) -> Config:
    """Return the settings of a file.

    Raises:
        ConfigError: the file cannot be read, is no TOML, or says something that is not known.
    """
    import tomllib  # noqa: PLC0415 (most folders have no settings)

    try:
        document = tomllib.loads(read(path).decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: this is no TOML: {error}") from None
    except RecursionError:
        raise ConfigError(f"{path}: this is no TOML: it is nested too deeply") from None
    except OSError as error:
        raise ConfigError(f"{path}: {error.strerror or type(error).__name__}") from None
    if os.path.basename(path) != _SHARED_FILE:
        return from_table(document, path, "")
    tool = document.get("tool")
    table = tool.get("bedrock-lint", {}) if isinstance(tool, dict) else {}
    if not isinstance(table, dict):
        raise ConfigError(f"{path}: tool.bedrock-lint: must be a table, not {_type(table)}")
    return from_table(table, path, "tool.bedrock-lint.")


def from_table(table: dict[str, Any], path: str, place: str) -> Config:
    """Return the settings that a table of TOML holds.

    Args:
        table: keys and values.
        path: the file, for messages.
        place: what stands before a key in messages.

    Raises:
        ConfigError: a key is not known, or its value is of the wrong type.
    """
    values: dict[str, Any] = {}
    for key, value in table.items():
        convert = _KEYS.get(key)
        if not convert:
            from bedrock_lint.nearest import suggestion  # noqa: PLC0415 (only mistakes need it)

            raise ConfigError(f'{path}: unknown setting "{place}{mask_text(key)}"{suggestion(key, _KEYS)}')
        try:
            values[key] = convert(value)
        except ValueError as error:
            raise ConfigError(f"{path}: {place}{key}: {error}") from None
    selection = Selection(
        values.get("select", ()), values.get("extend-select", ()), values.get("ignore", ()), values.get("severity", ())
    )
    rules = values.get("rules", ())
    default = Config()
    return Config(
        path=path,
        selection=selection,
        per_file_ignores=values.get("per-file-ignores", ()),
        rules=rules if OWN_RULES in rules else (OWN_RULES, *rules),
        readers=values.get("readers", default.readers),
        all_settings=values.get("all-settings", False),
        exclude=(*values.get("exclude", DEFAULT_EXCLUDE), *values.get("extend-exclude", ())),
        fail_on=values.get("fail-on", default.fail_on),
    )


def check_selectors(config: Config, entries: Iterable[RuleEntry]) -> None:
    """Accept the selectors of the settings.

    Raises:
        ConfigError: one of them means no rule.
    """
    entries = tuple(entries)
    selection = config.selection
    lists = [("select", selection.select), ("extend-select", selection.extend_select), ("ignore", selection.ignore)]
    lists += [(f'per-file-ignores."{pattern}"', selectors) for pattern, selectors in config.per_file_ignores]
    lists += [("severity", tuple(selector for selector, _ in selection.severity))]
    for key, selectors in lists:
        for number, selector in enumerate(selectors, 1):
            try:
                check_selector(selector, entries)
            except UnknownSelectorError as error:
                raise ConfigError(f"{config.path or 'command line'}: {key}[{number}]: {error}") from None


def load_rules(packages: Iterable[str]) -> tuple[RuleEntry, ...]:
    """Return the entries of the rules of some packages.

    A package lists them in ``RULES``, as entries or as classes.

    Raises:
        ConfigError: a package cannot be imported or has no ``RULES``.
    """
    entries: list[RuleEntry] = []
    for package in packages:
        try:
            rules = __import__(package, fromlist=["RULES"]).RULES
            entries += [rule if isinstance(rule, RuleEntry) else RuleEntry.of(rule) for rule in rules]
        except (ImportError, AttributeError) as error:
            raise ConfigError(mask_text(f'rules: package "{package}" cannot be used: {error}')) from None
        except Exception as error:  # noqa: BLE001 (anything may happen when a package is imported)
            raise ConfigError(f'rules: package "{mask_text(package)}" cannot be used: {type(error).__name__}') from None
    return tuple(sorted(entries))


def _has_table(path: str) -> bool:
    try:
        return _TABLE.search(read(path)) is not None
    except OSError:
        return True  # why it cannot be read is said when it is loaded


def _strings(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) and item for item in value):
        raise ValueError(f"must be a list of strings, not {_type(value)}")
    return tuple(value)


def _readers(value: object) -> tuple[str, ...]:
    from bedrock_lint import probe  # noqa: PLC0415
    from bedrock_lint.nearest import suggestion  # noqa: PLC0415

    names = ("auto",) if value == "auto" else _strings(value)
    for name in names:
        if name != "auto" and not probe.is_known(name):
            raise ValueError(f'unknown reader "{mask_text(name)}"{suggestion(name, probe.all_names())}')
    return names


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError(f"must be true or false, not {_type(value)}")  # noqa: TRY004 (a ValueError for the caller)
    return value


def severity(value: object) -> Severity:
    """Return the severity of a name.

    Raises:
        ValueError: it is no severity.
    """
    if value not in ("error", "warning", "notice"):
        raise ValueError(f"must be error, warning or notice, not {mask_text(repr(value))}")
    return Severity[str(value).upper()]


def fail_on(value: object) -> Severity | None:
    """Return the severity from which on a run fails, ``None`` for "never".

    Raises:
        ValueError: it is neither.
    """
    return None if value == "never" else severity(value)


def _severities(value: object) -> tuple[tuple[str, Severity], ...]:
    if not isinstance(value, dict):
        raise ValueError(f"must be a table of rule and severity, not {_type(value)}")  # noqa: TRY004
    return tuple((selector, severity(level)) for selector, level in value.items())


def _ignores(value: object) -> tuple[tuple[str, tuple[str, ...]], ...]:
    if not isinstance(value, dict):
        raise ValueError(f"must be a table of pattern and rules, not {_type(value)}")  # noqa: TRY004
    return tuple((pattern, _strings(selectors)) for pattern, selectors in value.items())


def _type(value: object) -> str:
    words = {dict: "a table", list: "a list", str: "a string", bool: "a boolean", int: "a number"}
    return words.get(type(value), type(value).__name__)


_KEYS: dict[str, Callable[[object], Any]] = {
    "select": _strings,
    "extend-select": _strings,
    "ignore": _strings,
    "per-file-ignores": _ignores,
    "severity": _severities,
    "rules": _strings,
    "readers": _readers,
    "all-settings": _flag,
    "exclude": _strings,
    "extend-exclude": _strings,
    "fail-on": fail_on,
}
