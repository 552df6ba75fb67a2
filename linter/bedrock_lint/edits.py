"""Changing a text by edits."""

from collections.abc import Iterable

from bedrock_lint.finding import Edit, Span

_BLANKS = " \t\f\v"


def apply(text: str, edits: Iterable[Edit]) -> str:
    """Return a text with edits applied; they must not overlap."""
    pieces: list[str] = []
    offset = 0
    for edit in sorted(edits):
        pieces += [text[offset : edit.span.start], edit.text]
        offset = edit.span.end
    return "".join([*pieces, text[offset:]])


def move_to_own_line(text: str, line: Span, comment: Span) -> tuple[Edit, ...]:
    """Return the edits that move a comment at the end of a line to a line of its own above."""
    before = text[line.start : comment.start]
    blanks = len(before) - len(before.rstrip(_BLANKS))
    newline = next((mark for mark in ("\r\n", "\n", "\r") if text.startswith(mark, line.end)), "\n")
    above = text[comment.start : comment.end].rstrip() + newline
    return Edit(Span(line.start, line.start), above), Edit(Span(comment.start - blanks, comment.end), "")
