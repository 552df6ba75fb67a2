"""The proof of a fix: every reader reads the old and the new text."""

import re
from typing import NamedTuple

from bedrock_lint import probe, written
from bedrock_lint.characters import INVISIBLE
from bedrock_lint.finding import Safety
from bedrock_lint.kinds import FileKind
from bedrock_lint.source import Source
from bedrock_lint.written import Key, Written

_Settings = dict[Key, list[Written]]
_Values = dict[Key, str | None]

_REFERENCE = re.compile(r"\$[{(]?(\w+)")
_WITHOUT_INVISIBLE = str.maketrans("", "", INVISIBLE)


class _Repair(NamedTuple):
    """What a repair does to a file.

    Attributes:
        settings: the settings of the old text.
        rewritten: the settings that are written in another way now, are new, or are gone.
        safety: how sure the repair is.
    """

    settings: _Settings
    rewritten: set[Key]
    safety: Safety


def is_proved(kind: FileKind, before: Source, after: Source, safety: Safety) -> bool:
    """Whether a repair does no harm in any reader.

    No setting changes that is written as before, unless a reader now gets what its author means, or reads further than
    it did. Where the repair is safe, no reader loses a value that it had right of the settings that are written anew.
    A file that holds no settings has no readers; there fixes change comments alone.
    """
    if not kind.holds_settings:
        return True
    old, new = written.settings(kind, before), written.settings(kind, after)
    rewritten = {key for key in old.keys() | new.keys() if _statements(old, key) != _statements(new, key)}
    repair = _Repair(old, rewritten, safety)
    return all(
        _does_no_harm(_values(kind, reader, before), _values(kind, reader, after), repair)
        for reader in probe.every(kind)
    )


def _statements(settings: _Settings, key: Key) -> list[str]:
    return [setting.statement for setting in settings.get(key, ())]


def _values(kind: FileKind, reader: str, source: Source) -> _Values | None:
    """Return what a reader gets from a file; ``None`` where it refuses the file."""
    values, refused, _ = probe.outcome(kind, reader, source.data)
    return None if refused else written.values(kind, values)


def _does_no_harm(before: _Values | None, after: _Values | None, repair: _Repair) -> bool:
    if before is None:
        return True
    if after is None:
        return False
    changed = {
        key
        for key in before.keys() | after.keys()
        if before.get(key) != after.get(key) or (key in before) != (key in after)
    }
    reads_further = any(key in after and key not in before for key in repair.settings)
    return all(
        _is_right(key, before, after, repair)
        if key in repair.rewritten
        else _is_explained(key, before, after, repair, reads_further=reads_further)
        or _is_made_of(key, changed | repair.rewritten, repair.settings)
        for key in changed
    )


def _is_right(key: Key, before: _Values, after: _Values, repair: _Repair) -> bool:
    """Whether a setting that is written anew is as right as it was."""
    meant = _meant(key, repair.settings)
    return repair.safety < Safety.SAFE or before.get(key) not in meant or after.get(key) in meant


def _is_explained(key: Key, before: _Values, after: _Values, repair: _Repair, *, reads_further: bool) -> bool:
    """Whether a setting that is written as before may be another one now."""
    old, new = before.get(key), after.get(key)
    if key not in before:  # it was swallowed, or the reader had given up before it
        return key in repair.settings or reads_further
    if key not in repair.settings:  # what no author meant may go
        return key not in after
    meant = _meant(key, repair.settings)
    if old in meant:
        return False
    return new in meant or old is None or old.replace("\r", "") == new or _swallowed(old, repair.rewritten)


def _meant(key: Key, settings: _Settings) -> set[str]:
    """Return the values that the author of a setting may mean."""
    values = {setting.value for setting in settings.get(key, ())}
    return values | {value.translate(_WITHOUT_INVISIBLE) for value in values}


def _swallowed(value: str, rewritten: set[Key]) -> bool:
    """Whether a value runs on over a setting that is now written in another way."""
    return any(name in value for _, name in rewritten)


def _is_made_of(key: Key, changed: set[Key], settings: _Settings) -> bool:
    """Whether a setting refers to one that has changed."""
    names = {name for setting in settings.get(key, ()) for name in _REFERENCE.findall(setting.statement)}
    return any((key[0], name) in changed for name in names)
