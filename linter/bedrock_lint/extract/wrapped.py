"""Values that an editor or a terminal wrapped, so that lines behind a setting are the rest of its value."""

import re
from collections.abc import Sequence

from bedrock_lint import names
from bedrock_lint.documents.parts import Assignment, Header, Line
from bedrock_lint.finding import Span
from bedrock_lint.secret import Secret

LONG = names.CREDENTIALS - {names.ACCESS_KEY_ID}
"""The settings whose values are long enough to be wrapped."""

_REST = re.compile(r"[ \t]*([A-Za-z0-9+/]{8,})(={0,2})[ \t]*")
_PADDED_END = re.compile(r"[ \t]*[A-Za-z0-9+/]{1,}==[ \t]*")
_CERTAINLY_LONG = 40


def rest_of(text: str, statements: Sequence[Assignment | Header | Line], index: int) -> Span | None:
    """Return the lines behind a setting that plainly are the rest of its value; it is one of :data:`LONG`."""
    setting = statements[index]
    assert isinstance(setting, Assignment)
    value = Secret(text[slice(*setting.value)])
    if setting.quote or setting.comment or value.is_empty or not value.is_portable or value.is_whole_secret:
        return None
    if value.is_placeholder:
        return None
    end = index + 1
    while end < len(statements) and _is_rest(text[slice(*statements[end].span)], is_first=end == index + 1):
        end += 1
    return Span(statements[index + 1].span.start, statements[end - 1].span.end) if end > index + 1 else None


def _is_rest(line: str, *, is_first: bool) -> bool:
    """Whether a line is made of what tokens are made of, and looks like no word and no name."""
    match = _REST.fullmatch(line)
    if not match:
        return not is_first and _PADDED_END.fullmatch(line) is not None
    run, padding = match.groups()
    if not (re.search("[a-z]", run) and re.search("[A-Z]", run)):
        return False
    return len(run) >= _CERTAINLY_LONG or len(padding) == 2 or re.search("[0-9+/]", run) is not None


def rests(text: str, statements: Sequence[Assignment | Header | Line]) -> dict[int, Span]:
    """Return the rest of each wrapped value by the offset of its setting."""
    found: dict[int, Span] = {}
    end = 0
    for index, one in enumerate(statements):
        if isinstance(one, Assignment) and one.span.start >= end:
            is_long = names.canonical(names.plain(text[slice(*one.name)])) in LONG
            rest = rest_of(text, statements, index) if is_long else None
            if rest:
                found[one.span.start] = rest
                end = rest.end
    return found
