"""Settings that are not written in the form that every program reads alike."""

from collections.abc import Callable

from bedrock_lint.documents.parts import Assignment
from bedrock_lint.edits import move_to_own_line
from bedrock_lint.finding import Edit, Fix, Span
from bedrock_lint.probe import Choice
from bedrock_lint.subjects.setting import Setting
from bedrock_lint.subjects.statement import Consequence, Statement


class NonportableSetting(Setting):
    """A setting that is not written in the form that every program reads alike.

    Attributes:
        quote: the pair of quotes around the value, as one character; empty where there is none.
        quoted_span: the value with its quotes.
        comment_span: the comment behind the value.
        statement: the line, or lines, as programs read them.
    """

    def __init__(self, setting: Setting, text: str, assignment: Assignment, readers: Callable[[], Choice]) -> None:
        super().__init__(
            setting.kind, setting.name, setting.canonical, setting.value, setting.name_span, setting.value_span
        )
        self.quote = assignment.quote
        self.quoted_span = assignment.quoted
        self.comment_span = assignment.comment
        self.statement = Statement(setting.kind, text, assignment.span, readers)
        self._text = text
        self._assignment = assignment

    def quote_keepers(self) -> tuple[Consequence, ...]:
        """Return the programs that take the quotes for a part of the value, the most used first."""
        prefix = self._assignment.prefix
        head = f"{self._text[slice(*prefix)]} {self.name}=" if prefix else f"{self.name}="
        return self.statement.compared(self.name, f"{head}{self.quote}x{self.quote}", f"{head}x")

    def consequences(self, fix: Fix) -> tuple[Consequence, ...]:
        """Return who trips over what a fix repairs, the most used first, and how.

        Blanks around the separator are not counted, unless they are what the fix repairs: they make some programs
        refuse the line whatever else is wrong with it.
        """
        others = tuple(
            Edit(span, "")
            for span in (self.before_separator, self.behind_separator)
            if not any(edit.span.start < span.end and span.start < edit.span.end for edit in fix.edits)
        )
        return self.statement.consequences(self.name, fix, others)

    @property
    def before_separator(self) -> Span:
        """The blanks between name and separator."""
        return Span(self.name_span.end, self._assignment.separator.start)

    @property
    def behind_separator(self) -> Span:
        """The blanks between separator and value."""
        return Span(self._assignment.separator.end, self.quoted_span.start)

    @property
    def trailing(self) -> Span:
        """The blanks at the end of the line, where no comment stands there."""
        end = self._assignment.tail.end if self._assignment.tail else self.quoted_span.end
        return Span(end, end) if self.comment_span else Span(end, self._assignment.span.end)

    @property
    def has_tail(self) -> bool:
        """Whether text that is no comment stands behind the closing quote."""
        return self._assignment.tail is not None

    @property
    def spans_lines(self) -> bool:
        """Whether the value runs over several lines."""
        return any(mark in self._text[self.value_span.start : self.value_span.end] for mark in "\r\n")

    @property
    def comment_holds_directive(self) -> bool:
        """Whether the comment behind the value is meant for bedrock-lint."""
        return self.comment_span is not None and "bedrock-lint:" in self._text[slice(*self.comment_span)]

    @property
    def is_comment_apart(self) -> bool:
        """Whether a blank stands before the comment, so that it cannot be taken for the end of the value."""
        return self.comment_span is not None and self._text[self.comment_span.start - 1].isspace()

    def comment_to_own_line(self) -> tuple[Edit, ...]:
        """Return the edits that move the comment behind the value to a line of its own above."""
        return move_to_own_line(self._text, self._assignment.span, self.comment_span) if self.comment_span else ()
