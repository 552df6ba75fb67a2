"""The parts that every document is made of."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from bedrock_lint.finding import Span


class Token(NamedTuple):
    """A piece of the text and what it is: ``name``, ``separator``, ``value``, ``comment`` and so on."""

    kind: str
    text: str


class Assignment(NamedTuple):
    """One ``name = value`` as it is written.

    Attributes:
        span: the statement from its first character to its last, without the newline; blanks at both ends belong to it.
        name: the name.
        separator: the ``=`` or ``:``.
        value: what the author means as value: without quotes, blanks around it, and comment.
        quote: the pair of quotes around the value, as one character; empty where there is none.
        comment: from the comment mark to the end of the line.
        prefix: a word such as ``export`` before the name.
        tail: text between a closing quote and the comment or the end of the line.
        nested: whether it stands indented below an empty setting, as in the ``s3 =`` block of an AWS file.
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

    @property
    def quoted(self) -> Span:
        """The value with its quotes."""
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


class Line(NamedTuple):
    """A line that assigns nothing: ``blank``, ``comment``, ``section``, ``continuation`` or ``junk``."""

    kind: str
    span: Span


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
