r"""The document of a ``.env`` file: what its author wrote and meant, whichever program reads it.

A line is an assignment where a name without blanks stands before the first ``=``. A quoted value may run over several
lines as python-dotenv, Node and Compose allow, unless one of those lines is itself an assignment: then the quote was
never closed. Lines end at ``\r\n``, ``\n`` and ``\r`` only.
"""

import re
from collections.abc import Iterator

from bedrock_lint.documents.meaning import meant
from bedrock_lint.documents.parts import Assignment, Line, SettingsDocument
from bedrock_lint.finding import Span

_BLANKS = " \t\f\v"
_NEWLINE = re.compile(r"\r\n|\n|\r")
_LINE = re.compile(r"[^\r\n]*")
_PLAIN = re.compile(
    r"([A-Za-z_][A-Za-z0-9_]*)=((?:[^\s=~\"'#$&();<>\\`|][^\s\"'#$&();<>\\`|]*)?)(?=[\r\n]|\Z)", re.ASCII
)

# The patterns of all other lines are compiled when the first of them occurs.
_HEAD = r"""(?xa)
    [ \t\f\v]*
    (?P<prefix>export(?=[ \t]))?
    (?(prefix)[ \t]+)
    (?P<name>[^\s=\#][^\s=]*)
    [ \t\f\v]*
    (?P<separator>=)
    [ \t\f\v]*
"""
_QUOTED = {
    '"': r'(?s)"([^"\\]*(?:\\.[^"\\]*)*)"',
    "'": r"'([^']*)'",
    "`": r"`([^`]*)`",
}
_ASSIGNS = r"[\r\n][ \t]*(?:export[ \t]+)?[A-Za-z_]\w*[ \t]*=(?![=\r\n])"
_COMMENT = r"[ \t\f\v]#"


class DotenvDocument(SettingsDocument):
    """A parsed ``.env`` file."""

    def __init__(self, text: str) -> None:
        super().__init__(text, _statements(text))

    @property
    def assignments(self) -> Iterator[Assignment]:
        """The statements that assign a value."""
        return (statement for statement in self.statements if isinstance(statement, Assignment))


def _statements(text: str) -> Iterator[Assignment | Line]:
    offset = 0
    while True:
        statement = _plain(text, offset) or _assignment(text, offset) or _line(text, offset)
        yield statement
        newline = _NEWLINE.match(text, statement.span.end)
        if not newline:
            return
        offset = newline.end()


def _plain(text: str, start: int) -> Assignment | None:
    """Match the spelling of nearly every line, ``NAME=value``, in one step."""
    match = _PLAIN.match(text, start)
    if not match:
        return None
    equals = match.end(1)
    if not match.group(2).isascii():
        return None  # a copied character may stand around the value
    return Assignment(Span(start, match.end()), Span(start, equals), Span(equals, equals + 1), Span(*match.span(2)))


def _line(text: str, start: int) -> Line:
    match = _LINE.match(text, start)
    assert match is not None
    content = match.group().strip(_BLANKS)
    span = Span(*match.span())
    if not content or content.startswith("#"):
        return Line("comment" if content else "blank", span)
    from bedrock_lint.documents.lines import odd_line  # noqa: PLC0415 (most files have no such line)

    return odd_line(text, span)


def _assignment(text: str, start: int) -> Assignment | None:
    head = re.compile(_HEAD).match(text, start)
    if not head or _is_of_another_language(text, start, head):
        return None
    return _quoted(text, start, head) or _unquoted(text, start, head)


def _is_of_another_language(text: str, start: int, head: re.Match[str]) -> bool:
    """Whether a line with an equals sign is JSON, PowerShell, or ``NAME:value`` with an equals sign in the value."""
    name = head["name"]
    if name[0] not in "{$" and ":" not in name:
        return False
    from bedrock_lint.documents.lines import odd_line  # noqa: PLC0415 (most files have no such line)

    line = _LINE.match(text, start)
    assert line is not None
    return name[0] == "{" or odd_line(text, Span(*line.span())).name is not None


def _quoted(text: str, start: int, head: re.Match[str]) -> Assignment | None:
    pattern = _QUOTED.get(text[head.end() : head.end() + 1])
    quoted = re.compile(pattern).match(text, head.end()) if pattern else None
    if not quoted or re.search(_ASSIGNS, quoted.group(1)):
        return None
    line = _LINE.match(text, quoted.end())
    assert line is not None
    tail, mark, _ = line.group().partition("#")
    tail_end = quoted.end() + len(tail.rstrip(_BLANKS))
    name, inside = Span(*head.span("name")), Span(*quoted.span(1))
    value = meant(text, inside, name, is_quoted=True)
    return Assignment(
        span=Span(start, line.end()),
        name=name,
        separator=Span(*head.span("separator")),
        value=value,
        quote=text[head.end()],
        comment=Span(quoted.end() + len(tail), line.end()) if mark else None,
        prefix=_span(head, "prefix"),
        tail=Span(quoted.end(), tail_end) if quoted.end() < tail_end else None,
        written=Span(*quoted.span()) if value != inside else None,
    )


def _unquoted(text: str, start: int, head: re.Match[str]) -> Assignment:
    line = _LINE.match(text, head.end())
    assert line is not None
    # The blank before a comment may be the one behind the separator: `KEY= # comment`.
    mark = re.compile(_COMMENT).search(text, head.end("separator"), line.end())
    end = mark.start() if mark else line.end()
    value = text[head.end() : end].rstrip(_BLANKS) if head.end() < end else ""
    begin = min(head.end(), end)
    name, written = Span(*head.span("name")), Span(begin, begin + len(value))
    inside = meant(text, written, name)
    return Assignment(
        span=Span(start, line.end()),
        name=name,
        separator=Span(*head.span("separator")),
        value=inside,
        comment=Span(mark.end() - 1, line.end()) if mark else None,
        prefix=_span(head, "prefix"),
        written=written if inside != written else None,
    )


def _span(match: re.Match[str], group: str) -> Span | None:
    return Span(*match.span(group)) if match.group(group) else None
