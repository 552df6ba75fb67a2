"""Which rules are on, and why."""

from collections.abc import Iterable
from typing import NamedTuple

from bedrock_lint.finding import Severity
from bedrock_lint.mask import mask_text
from bedrock_lint.rule import RuleEntry


class UnknownSelectorError(ValueError):
    """A selector matches no rule. The message names the nearest one."""


class Selection(NamedTuple):
    """What the settings say about rules; each selector is a name, a code, the beginning of a code, or ``ALL``."""

    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: tuple[tuple[str, Severity], ...] = ()


class ActiveRule(NamedTuple):
    """A rule that is on, with the severity that the settings give it; ``None`` leaves that to the rule."""

    entry: RuleEntry
    severity: Severity | None = None


def check_selector(selector: str, entries: Iterable[RuleEntry]) -> None:
    """Accept a selector.

    Raises:
        UnknownSelectorError: it matches no rule.
    """
    entries = tuple(entries)
    if any(matches(selector, entry) for entry in entries):
        return
    from bedrock_lint.nearest import suggestion  # noqa: PLC0415 (only mistakes need it)

    names = [name for entry in entries for name in (entry.name, entry.code)]
    raise UnknownSelectorError(f'unknown rule "{mask_text(selector)}"{suggestion(selector, names)}')


def matches(selector: str, entry: RuleEntry) -> bool:
    """Whether a selector means a rule."""
    is_code = selector[:1].isupper() and selector.isalnum()
    return selector in ("ALL", entry.name) or (is_code and entry.code.startswith(selector))


def reason(entry: RuleEntry, selection: Selection) -> tuple[bool, str]:
    """Return whether a rule is on and what decided that."""
    if entry.subject == "Failure":
        return True, "always on"
    ignored = next((selector for selector in selection.ignore if matches(selector, entry)), "")
    if ignored:
        return False, f"ignore = {ignored}"
    extended = next((selector for selector in selection.extend_select if matches(selector, entry)), "")
    if extended:
        return True, f"extend-select = {extended}"
    if selection.select:
        selected = next((selector for selector in selection.select if matches(selector, entry)), "")
        return bool(selected), f"select = {selected}" if selected else "not in select"
    return entry.default, "on by default" if entry.default else "off by default"


def active(entries: Iterable[RuleEntry], selection: Selection) -> tuple[ActiveRule, ...]:
    """Return the rules that are on."""
    return tuple(
        ActiveRule(entry, next((level for selector, level in selection.severity if matches(selector, entry)), None))
        for entry in entries
        if reason(entry, selection)[0]
    )
