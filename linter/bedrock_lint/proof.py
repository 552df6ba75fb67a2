"""The proof of a fix: every reader reads the old and the new text."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import NamedTuple

from bedrock_lint import probe
from bedrock_lint.documents.aws_ini import AwsDocument
from bedrock_lint.documents.dotenv import DotenvDocument
from bedrock_lint.finding import Fix, Span
from bedrock_lint.kinds import FileKind
from bedrock_lint.source import Source

_Key = tuple[str, ...]
_Values = dict[_Key, object]


class _Intentions(NamedTuple):
    """What the author of a file means, and where fixes change the text.

    Attributes:
        values: the values by name, in AWS files by section and name.
        touched: the names of settings that the fixes change; ``None`` for all of them.
    """

    values: _Values
    touched: set[_Key] | None


def is_proved(kind: FileKind, before: Source, after: Source, fixes: Sequence[Fix]) -> bool:
    """Whether no reader loses a value that its author meant, and no other setting changes in any reader.

    A file that holds no settings has no readers; there the fixes change comments alone.
    """
    if kind is FileKind.DOTENV:
        intentions = _dotenv_intentions(before, fixes)
    elif kind.is_aws:
        intentions = _aws_intentions(before, fixes)
    else:
        return True
    readers = probe.every(kind)
    return all(
        _keeps(_values(kind, reader, before.data), _values(kind, reader, after.data), intentions) for reader in readers
    )


def _keeps(old: _Values | None, new: _Values | None, intentions: _Intentions) -> bool:
    if old is None:
        return True
    if new is None:
        return False
    intended, touched = intentions
    for key in old.keys() | new.keys():
        if touched is not None and key not in touched:
            if old.get(key) != new.get(key) or (key in old) != (key in new):
                return False
        elif old.get(key) == intended.get(key) != new.get(key):
            return False
    return True


def _values(kind: FileKind, reader: str, data: bytes) -> _Values | None:
    """Return what a reader gets from a file; ``None`` where it refuses the file."""
    values, refused, _ = probe.outcome(kind, reader, data)
    if refused:
        return None
    if kind is FileKind.DOTENV:
        return {(name,): value for name, value in values.items()}
    return {(_profile(section), name): value for section, options in values.items() for name, value in options.items()}


def _dotenv_intentions(source: Source, fixes: Sequence[Fix]) -> _Intentions:
    values: _Values = {}
    touched: set[_Key] = set()
    touches = _toucher(fixes)
    for assignment in DotenvDocument(source.text).assignments:
        key = (source.text[slice(*assignment.name)],)
        values[key] = source.text[slice(*assignment.value)]
        if touches(assignment.span):
            touched.add(key)
    return _Intentions(values, None if _encodes(fixes) else touched)


def _aws_intentions(source: Source, fixes: Sequence[Fix]) -> _Intentions:
    values: _Values = {}
    touched: set[_Key] = set()
    touches = _toucher(fixes)
    for header, assignments in AwsDocument(source.text).sections:
        section = _profile(source.text[slice(*header.inside)]) if header else ""
        whole = header is not None and touches(header.span)
        for assignment in assignments:
            key = (section, source.text[slice(*assignment.name)].lower())
            values[key] = source.text[slice(*assignment.value)]
            if whole or touches(assignment.span):
                touched.add(key)
    return _Intentions(values, None if _encodes(fixes) else touched)


def _encodes(fixes: Sequence[Fix]) -> bool:
    return any(fix.encode for fix in fixes)


def _toucher(fixes: Sequence[Fix]) -> Callable[[Span], bool]:
    """Return the question whether fixes change anything in a span."""
    spans = sorted(edit.span for fix in fixes for edit in fix.edits)

    def touches(span: Span) -> bool:
        index = bisect_left(spans, span.start, key=lambda edited: edited.end)
        while index < len(spans) and spans[index].start <= span.end:
            start, end = spans[index]
            if start == end or (start < span.end and span.start < end):  # a neighbour that goes changes nothing here
                return True
            index += 1
        return False

    return touches


def _profile(section: str) -> str:
    words = section.split()
    return " ".join(words[1:] if words[:1] == ["profile"] and words[1:] else words)
