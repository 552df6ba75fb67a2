"""Showing a line without its secrets: every mask keeps the length, so that columns stay true."""

import re
from collections.abc import Iterable

from bedrock_lint.finding import Span
from bedrock_lint.secret import PUBLIC_PREFIX

_RUN = re.compile(r"[A-Za-z0-9+/]{8,}={0,2}")
_HARMLESS = re.compile(
    r"Ec2InstanceMetadata|[a-z0-9/]{8,39}=?|[A-Z]{8,15}=?|[a-z]*(?:[A-Z]{1,4}[a-z]{2,})+(?:Id)?[0-9]?=?"
)
"""Runs that hold no part of a credential: words, names in camel case, numbers, lower-case paths."""


def mask_text(text: str) -> str:
    """Return a text with everything masked that could be a credential or eight characters of one."""
    return _RUN.sub(_mask_run, text)


def mask_spans(text: str, offset: int, spans: Iterable[Span]) -> str:
    """Return a part of a file, which begins at an offset, with spans of the file masked and the rest as safe text."""
    pieces, done = [], 0
    for span in sorted(spans):
        start, end = max(span.start - offset, done), min(span.end - offset, len(text))
        if start < end:
            pieces += [mask_text(text[done:start]), _mask(text[start:end])]
            done = end
    return "".join([*pieces, mask_text(text[done:])])


def _mask_run(match: re.Match[str]) -> str:
    return match.group() if _HARMLESS.fullmatch(match.group()) else _mask(match.group())


def _mask(text: str) -> str:
    prefix = PUBLIC_PREFIX.match(text)
    shown = len(prefix.group()) if prefix else 0
    return text[:shown] + "".join(mark if mark.isspace() else "*" for mark in text[shown:])
