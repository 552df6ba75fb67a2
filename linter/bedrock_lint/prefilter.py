"""Telling cheaply which files cannot hold a credential: nearly all."""

import re
from collections.abc import Iterator
from typing import AnyStr

KEY_ID_ANCHORS = ("AKIA", "ASIA")
TOKEN_ANCHORS = ("IQoJb3JpZ2luX2Vj", "AgoJb3JpZ2luX2Vj", "FwoGZXIvYXdz", "FQoGZXIvYXdz", "FQoDYXdz", "AQoDYXdz")
LONG_TERM_ANCHORS = ("ABSK",)
SHORT_TERM_ANCHORS = ("bedrock-api-key-",)
SECRET_ANCHORS = ("ecret", "ECRET")
_BYTES_ANCHORS = tuple(
    anchor.encode() for anchor in (*KEY_ID_ANCHORS, *LONG_TERM_ANCHORS, *SHORT_TERM_ANCHORS, *TOKEN_ANCHORS)
)
SUPPRESSION_MARK = b"bedrock-lint:"
"""What every suppression holds; a file without it has none."""

_FURTHEST_VALUE = 600
_LONG_RUN = re.compile(rb"[A-Za-z0-9+/%\\]{40}")


def may_hold_secret(data: bytes) -> bool:
    """Whether it is worth decoding a file. False is certain: there is nothing to detect in its text."""
    if b"\0" in data[:64] or data.startswith((b"\xff\xfe", b"\xfe\xff")):  # UTF-16
        data = data.replace(b"\0", b"")
    return any(anchor in data for anchor in _BYTES_ANCHORS) or any(
        _has_long_run_behind(data, anchor.encode()) for anchor in SECRET_ANCHORS
    )


def occurrences(text: AnyStr, anchor: AnyStr) -> Iterator[int]:
    """Yield every place where an anchor stands, those within another one too: ``ASIASIA`` has two."""
    at = text.find(anchor)
    while at >= 0:
        yield at
        at = text.find(anchor, at + 1)


def _has_long_run_behind(data: bytes, anchor: bytes) -> bool:
    """Whether 40 characters without a break stand near enough behind an anchor to be its value."""
    searched = 0
    for at in occurrences(data, anchor):
        if _LONG_RUN.search(data, max(at, searched), at + _FURTHEST_VALUE):
            return True
        searched = at + _FURTHEST_VALUE - 39
    return False
