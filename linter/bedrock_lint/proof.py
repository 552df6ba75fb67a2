"""The proof of a fix: every reader reads the old and the new text."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from bedrock_lint import probe
from bedrock_lint.documents.aws_ini import AwsDocument
from bedrock_lint.documents.dotenv import DotenvDocument
from bedrock_lint.finding import Safety
from bedrock_lint.kinds import FileKind
from bedrock_lint.source import Source

_Key = tuple[str, ...]
_Values = dict[_Key, object]
_REFERENCE = re.compile(r"\$[{(]?(\w+)")


class _Written(NamedTuple):
    """A setting as it is written: the whole statement, and the value that its author means."""

    statement: str
    value: str


_Settings = dict[_Key, list[_Written]]


def is_proved(kind: FileKind, before: Source, after: Source, safety: Safety) -> bool:
    """Whether a repair does no harm in any reader.

    No setting changes that is written as before, unless a reader now gets what its author means, or reads further than
    it did. Where the repair is safe, no reader loses a value that it had right of the settings that are written anew.
    A file that holds no settings has no readers; there fixes change comments alone.
    """
    if not kind.holds_settings:
        return True
    old, new = _settings(kind, before), _settings(kind, after)
    rewritten = _rewritten(old, new)
    return all(
        _does_no_harm(_values(kind, reader, before), _values(kind, reader, after), old, rewritten, safety)
        for reader in probe.every(kind)
    )


def _does_no_harm(
    before: _Values | None, after: _Values | None, settings: _Settings, rewritten: set[_Key], safety: Safety
) -> bool:
    if before is None:
        return True
    if after is None:
        return False
    reads_further = any(key in after and key not in before for key in settings)
    for key in before.keys() | after.keys():
        old, new = before.get(key), after.get(key)
        if old == new and (key in before) == (key in after):
            continue
        meant = [setting.value for setting in settings.get(key, ())]
        if key in rewritten:
            is_harmless = safety < Safety.SAFE or old not in meant
        elif key not in before:
            is_harmless = key in settings or reads_further
        elif key not in settings:
            is_harmless = key not in after
        else:
            is_harmless = old not in meant and new in meant
        if not is_harmless:
            return False
    return True


def _values(kind: FileKind, reader: str, source: Source) -> _Values | None:
    """Return what a reader gets from a file; ``None`` where it refuses the file."""
    values, refused, _ = probe.outcome(kind, reader, source.data)
    if refused:
        return None
    if kind is FileKind.DOTENV:
        return {(name,): value for name, value in values.items()}
    return {(_profile(section), name): value for section, options in values.items() for name, value in options.items()}


def _rewritten(old: _Settings, new: _Settings) -> set[_Key]:
    """Return the settings that are not written as before, and those whose values are made of them."""
    keys = {key for key in old.keys() | new.keys() if old.get(key) != new.get(key)}
    if keys:
        for key, written in new.items():
            names = {name for setting in written for name in _REFERENCE.findall(setting.statement)}
            if any((*key[:-1], name) in keys for name in names):
                keys.add(key)
    return keys


def _settings(kind: FileKind, source: Source) -> _Settings:
    settings: _Settings = {}
    for key, written in _dotenv_settings(source.text) if kind is FileKind.DOTENV else _aws_settings(source.text):
        settings.setdefault(key, []).append(written)
    return settings


def _dotenv_settings(text: str) -> Iterator[tuple[_Key, _Written]]:
    for assignment in DotenvDocument(text).assignments:
        yield (
            (text[slice(*assignment.name)],),
            _Written(text[slice(*assignment.span)], text[slice(*assignment.value)]),
        )


def _aws_settings(text: str) -> Iterator[tuple[_Key, _Written]]:
    for header, assignments in AwsDocument(text).sections:
        section = _profile(text[slice(*header.inside)]) if header else ""
        for assignment in assignments:
            yield (
                (section, text[slice(*assignment.name)].lower()),
                _Written(text[slice(*assignment.span)], text[slice(*assignment.value)]),
            )


def _profile(section: str) -> str:
    words = section.split()
    return " ".join(words[1:] if words[:1] == ["profile"] and words[1:] else words)
