r"""The document of an AWS shared file, ``config`` or ``credentials``: what its author wrote and meant.

https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html (read 2026-11-20). The document is more lenient than
any program: an indented ``name = value`` is an assignment, a comment behind a value is a comment. What the programs
make of that is the readers' matter.
"""

import re
from collections.abc import Iterator

from bedrock_lint.documents.meaning import meant
from bedrock_lint.documents.parts import Assignment, Header, Line, SettingsDocument
from bedrock_lint.finding import Span

_BLANKS = " \t\f\v"
_NEWLINE = re.compile(r"\r\n|\n|\r")
_LINE = re.compile(r"[^\r\n]*")
_HEADER = re.compile(r"[^\[\r\n]*\[(?P<inside>[^\]\r\n]*)(?P<close>\])?[^\r\n]*")
_SEPARATOR = re.compile(r"[=:]")
_PREFIX = re.compile(r"export(?=[ \t])")
_PLAIN_NAME = re.compile(r"[\w.-]+\Z")
_COMMENT = re.compile(r"[ \t\f\v][#;]")
_COMMAND = "credential_process"


class AwsDocument(SettingsDocument):
    """A parsed AWS shared file."""

    def __init__(self, text: str) -> None:
        super().__init__(text, _statements(text))

    @property
    def sections(self) -> Iterator[tuple[Header | None, list[Assignment]]]:
        """The sections with their settings; ``None`` is the header of settings that stand before the first one."""
        header: Header | None = None
        settings: list[Assignment] = []
        for statement in self.statements:
            if isinstance(statement, Header):
                if header or settings:
                    yield header, settings
                header, settings = statement, []
            elif isinstance(statement, Assignment):
                settings.append(statement)
        if header or settings:
            yield header, settings


def _statements(text: str) -> Iterator[Assignment | Header | Line]:
    offset = 0
    open_block = False  # an empty setting was read, so that indented lines belong to it
    while True:
        line = _LINE.match(text, offset)
        assert line is not None
        statement = _statement(text, Span(*line.span()), open_block)
        yield statement
        if isinstance(statement, Header):
            open_block = False
        elif isinstance(statement, Assignment) and not statement.nested:
            open_block = statement.value.start == statement.value.end and not statement.quote
        newline = _NEWLINE.match(text, line.end())
        if not newline:
            return
        offset = newline.end()


def _statement(text: str, span: Span, open_block: bool) -> Assignment | Header | Line:
    line = text[span.start : span.end]
    content = line.strip(_BLANKS)
    if not content:
        return Line("blank", span)
    if content[0] in "#;":
        return Line("comment", span)
    if content[0] == "[" or (not content[0].isascii() and _is_header(content)):
        return _header(text, span)
    indented = line[0] in _BLANKS
    separator = _SEPARATOR.search(text, span.start, span.end)
    name = text[span.start : separator.start()].strip(_BLANKS) if separator else ""
    if not separator or not name or (indented and not open_block and re.search(r"\s", name)):
        return Line("continuation", span) if indented else _odd_line(text, span)
    odd = None if _PLAIN_NAME.match(name) else _odd_line(text, span)
    if odd and odd.kind in ("marker", "command"):
        return odd
    return _assignment(text, span, separator.start(), nested=indented and open_block)


def _odd_line(text: str, span: Span) -> Line:
    from bedrock_lint.documents.lines import odd_line  # noqa: PLC0415 (most files have no such line)

    return odd_line(text, span)


def _is_header(content: str) -> bool:
    """Whether a line is a header but for characters before the bracket that nobody sees."""
    from bedrock_lint.characters import INVISIBLE  # noqa: PLC0415 (hardly a line begins so)

    return content.lstrip(INVISIBLE + _BLANKS).startswith("[")


def _header(text: str, span: Span) -> Header:
    match = _HEADER.match(text, span.start)
    assert match is not None
    inside = Span(*match.span("inside"))
    return Header(
        span,
        Span(inside.start - 1, match.end("close") if match.group("close") else inside.end),
        inside,
        bool(match.group("close")),
    )


def _assignment(text: str, span: Span, separator: int, *, nested: bool) -> Assignment:
    name = _stripped(text, Span(span.start, separator))
    prefix = _PREFIX.match(text, name.start, name.end)
    if prefix:
        name = _stripped(text, Span(prefix.end(), name.end))
    # In a command a blank and `#` may stand inside an argument: only the programs' own rules can tell.
    is_command = text[name.start : name.end].lower() == _COMMAND
    mark = None if is_command else _COMMENT.search(text, separator + 1, span.end)
    whole = _stripped(text, Span(separator + 1, mark.start() if mark else span.end))
    quote, tail = ("", 0) if is_command else _pair(text[whole.start : whole.end])
    written = Span(whole.start, whole.end - tail)
    inside = Span(written.start + len(quote), written.end - len(quote))
    value = inside if is_command else meant(text, inside, name, is_quoted=bool(quote))
    return Assignment(
        span=span,
        name=name,
        separator=Span(separator, separator + 1),
        value=value,
        quote=quote,
        comment=Span(mark.end() - 1, span.end) if mark else None,
        prefix=Span(*prefix.span()) if prefix else None,
        tail=Span(written.end, whole.end) if tail else None,
        nested=nested,
        written=written if value != inside else None,
    )


def _stripped(text: str, span: Span) -> Span:
    content = text[span.start : span.end]
    start = span.start + len(content) - len(content.lstrip(_BLANKS))
    return Span(start, start + len(content.strip(_BLANKS)))


def _pair(value: str) -> tuple[str, int]:
    """Return the quote that a value begins with and that closes it, and how much text stands behind that."""
    quote = value[:1]
    close = value.find(quote, 1) if quote in ("'", '"') else -1
    if close < 0 or (value[-1] == quote and close < len(value) - 1):  # never closed, or quotes inside quotes
        return "", 0
    return quote, len(value) - close - 1
