"""What bedrock-lint has to say about itself: its directives and its failures."""

from typing import NamedTuple

from bedrock_lint.finding import Edit, Span
from bedrock_lint.mask import mask_text


class Directive(NamedTuple):
    """A comment that suppresses findings: ``# bedrock-lint: ignore[rule-name] reason``.

    Attributes:
        span: from ``bedrock-lint:`` to the closing bracket.
        comment_span: the whole comment.
        rules: the names in the brackets, each with its place.
        unknown: those that name no rule, each with the nearest name or the empty string.
        unused: those that suppressed nothing.
        misplaced: whether it stands behind a value, where it would become part of that value.
        removal: the edits that delete the directive where nothing else depends on its line.
        own_line: the edits that move it to a line of its own.
    """

    span: Span
    comment_span: Span
    rules: tuple[tuple[str, Span], ...]
    unknown: tuple[tuple[str, Span, str], ...]
    unused: tuple[tuple[str, Span], ...]
    misplaced: bool
    removal: tuple[Edit, ...]
    own_line: tuple[Edit, ...]

    def __repr__(self) -> str:
        return f"Directive({self.span}, {mask_text(', '.join(name for name, _ in self.rules))!r})"


class Failure(NamedTuple):
    """A rule or a parser of ours that failed on a file.

    Attributes:
        what: which one.
        error: the type of the exception; never its text, which could hold a value.
        place: file and line of our code.
    """

    what: str
    error: str
    place: str
