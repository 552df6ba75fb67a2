"""Merge conflicts that nobody resolved: both sides stand in the file, so nothing is there twice by mistake."""

from bisect import bisect_right
from collections.abc import Callable, Sequence

from bedrock_lint.documents.parts import Assignment, Header, Line, SettingsDocument
from bedrock_lint.finding import Span


def conflicts(text: str, statements: Sequence[Assignment | Header | Line]) -> list[list[int]]:
    """Return the indexes of the marks of each conflict."""
    found: list[list[int]] = []
    is_open = False
    for index, one in enumerate(statements):
        if isinstance(one, Line) and one.kind == "marker":
            mark = text[one.span.start]
            if is_open:
                found[-1].append(index)
            elif mark != "=":  # a line of `=` alone may underline a title
                found.append([index])
            is_open = mark != ">" and (is_open or mark != "=")
    return found


def in_conflict(document: SettingsDocument) -> Callable[[Span], bool]:
    """Return the question whether something stands in a conflict."""
    statements = document.statements
    found = conflicts(document.text, statements)
    starts = [statements[marks[0]].span.start for marks in found]
    ends = [statements[marks[-1]].span.end for marks in found]

    def asks(span: Span) -> bool:
        place = bisect_right(starts, span.start) - 1
        return place >= 0 and span.start < ends[place]

    return asks
