"""The parts that every document is made of."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from bedrock_lint.finding import Span


class Token(NamedTuple):
    """A piece of the text and what it is: ``name``, ``separator``, ``value``, ``comment`` and so on."""

    kind: str
    text: str

    def __repr__(self) -> str:
        return f"Token({self.kind!r}, {len(self.text)} characters)"


class Assignment(NamedTuple):
    """One ``name = value`` as it is written.

    Attributes:
        span: the statement from its first character to its last, without the newline; blanks at both ends belong to it.
        name: the name.
        separator: the ``=`` or ``:``.
        value: what the author means as value: without quotes of any kind, what nobody sees around it, and comment.
        quote: the pair of quotes around the value, as one character; empty where there is none.
        comment: from the comment mark to the end of the line.
        prefix: a word such as ``export`` before the name.
        tail: text between a closing quote and the comment or the end of the line.
        nested: whether it stands indented below an empty setting, as in the ``s3 =`` block of an AWS file.
        written: the value with all that stands around it, where that is more than a pair of straight quotes.
    """

    span: Span
    name: Span
    separator: Span
    value: Span
    quote: str = ""
    comment: Span | None = None
    prefix: Span | None = None
    tail: Span | None = None
    nested: bool = False
    written: Span | None = None

    @property
    def quoted(self) -> Span:
        """The value with its quotes, and with what nobody sees."""
        if self.written:
            return self.written
        width = len(self.quote)
        return Span(self.value.start - width, self.value.end + width)

    def tokens(self, text: str) -> Iterator[Token]:
        """Yield the pieces of the statement; what stands between them is ``blank``."""
        parts = [("prefix", self.prefix), ("name", self.name), ("separator", self.separator)]
        if self.quote:
            parts += [("quote", Span(self.quoted.start, self.value.start)), ("value", self.value)]
            parts += [("quote", Span(self.value.end, self.quoted.end))]
        else:
            parts += [("value", self.value)]
        parts += [("tail", self.tail), ("comment", self.comment)]
        yield from fill(text, self.span, ((kind, span) for kind, span in parts if span))


class Header(NamedTuple):
    """The header of a section of an AWS file, ``[profile dev]``.

    Attributes:
        span: the line without its newline.
        bracketed: from the opening bracket to the closing one.
        inside: what stands between the brackets.
        closed: whether there is a closing bracket.
    """

    span: Span
    bracketed: Span
    inside: Span
    closed: bool

    def tokens(self, text: str) -> Iterator[Token]:
        """Yield the pieces of the line; what stands around the brackets is ``blank``."""
        yield from fill(text, self.span, [("section", self.bracketed)])


class Line(NamedTuple):
    """A line that assigns nothing.

    Attributes:
        kind: ``blank``, ``comment``, ``continuation`` (indented text in an AWS file), or what
            :func:`bedrock_lint.documents.lines.odd_line` takes it for.
        span: the line without its newline.
        name: the setting that its author means to set by it: ``set NAME=value``, ``NAME: value``.
        value: the value that is meant, where the line has one.
    """

    kind: str
    span: Span
    name: Span | None = None
    value: Span | None = None

    def tokens(self, text: str) -> Iterator[Token]:
        """Yield the line as one piece."""
        yield from fill(text, self.span, [(self.kind, self.span)])


class SettingsDocument:
    """A parsed file of settings; joining its tokens gives the text back.

    Attributes:
        text: the text.
        statements: every line in order; a value over several lines is one statement.
    """

    def __init__(self, text: str, statements: Iterable[Assignment | Header | Line]) -> None:
        self.text = text
        self.statements = tuple(statements)

    @property
    def comments(self) -> Iterator[tuple[Span, bool]]:
        """The comments, each with whether it stands behind something else on its line."""
        for statement in self.statements:
            if isinstance(statement, Assignment):
                if statement.comment:
                    yield statement.comment, True
            elif isinstance(statement, Header):
                yield Span(statement.bracketed.end, statement.span.end), True
            elif statement.kind == "comment":
                yield statement.span, False

    def tokens(self) -> Iterator[Token]:
        """Yield the whole text in pieces."""
        offset = 0
        for statement in self.statements:
            if offset < statement.span.start:
                yield Token("newline", self.text[offset : statement.span.start])
            yield from statement.tokens(self.text)
            offset = statement.span.end
        if offset < len(self.text):
            yield Token("newline", self.text[offset:])


def fill(text: str, whole: Span, parts: Iterable[tuple[str, Span]]) -> Iterator[Token]:
    """Yield the parts of a span in order, and as ``blank`` whatever lies between them."""
    offset = whole.start
    for kind, span in parts:
        if offset < span.start:
            yield Token("blank", text[offset : span.start])
        if span.start < span.end:
            yield Token(kind, text[span.start : span.end])
        offset = span.end
    if offset < whole.end:
        yield Token("blank", text[offset : whole.end])
