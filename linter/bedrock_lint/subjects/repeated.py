"""Settings of the same name in one place."""

from collections.abc import Callable, Sequence
from functools import cached_property

from bedrock_lint import names
from bedrock_lint.documents.parts import Assignment
from bedrock_lint.finding import Edit, Safety, Span
from bedrock_lint.probe import Choice
from bedrock_lint.subjects.setting import Setting
from bedrock_lint.subjects.statement import Consequence, Statement

_NEWLINES = ("\r\n", "\n", "\r")


class RepeatedSetting:
    """Several settings of one name in one ``.env`` file, or in one section of an AWS file.

    Attributes:
        settings: the settings in their order.
        kind: the kind of their file.
    """

    def __init__(self, text: str, found: Sequence[tuple[Setting, Assignment]], readers: Callable[[], Choice]) -> None:
        self.settings = tuple(setting for setting, _ in found)
        self.kind = self.settings[0].kind
        self._assignments = tuple(assignment for _, assignment in found)
        self._text = text
        self._readers = readers

    @property
    def is_one_spelling(self) -> bool:
        """Whether all the names are written alike; else they differ in case."""
        return len({names.plain(setting.name) for setting in self.settings}) == 1

    @property
    def is_of_aws(self) -> bool:
        """Whether the setting is one of AWS."""
        return self.kind.is_aws or names.plain(self.settings[0].name).upper().startswith("AWS_")

    @property
    def agree(self) -> bool:
        """Whether all of them have the same value, wherever they stand."""
        first = self.settings[0].value
        return not first.is_reference and all(setting.value == first for setting in self.settings)

    @cached_property
    def consequences(self) -> tuple[Consequence, ...]:
        """Who reads all of them in another way than the last one alone, the most used first, and how it fares."""
        return self._compared(self._assignments[-1])

    @cached_property
    def users_of_last(self) -> tuple[str, ...]:
        """The programs that take the last of them, the most used first."""
        fail = {consequence.title for consequence in self.consequences}
        return tuple(each.title for each in self._compared(self._assignments[0]) if each.title not in fail)

    def _compared(self, one: Assignment) -> tuple[Consequence, ...]:
        statements = [self._text[slice(*assignment.span)].strip(" \t") for assignment in self._assignments]
        last = self._assignments[-1]
        statement = Statement(self.kind, self._text, last.span, self._readers)
        alone = self._text[slice(*one.span)].strip(" \t")
        return statement.compared(self.settings[-1].name, "\n".join(statements), alone)

    @property
    def safety(self) -> Safety:
        """How sure it is to delete all but the last, which not every program may read.

        Some do not read an indented line, or a last line without a newline.
        """
        last = self._assignments[-1]
        is_ended = self._text.startswith(("\r", "\n"), last.span.end)
        is_plain = self.kind.is_aws or (
            last.name.end == last.separator.start and last.separator.end == last.quoted.start
        )
        return Safety.SAFE if is_ended and is_plain and last.span.start == last.name.start else Safety.UNSAFE

    @property
    def earlier_lines(self) -> tuple[Edit, ...]:
        """The edits that delete all but the last; none where something between them uses the value."""
        first, last = self._assignments[0].span, self._assignments[-1].span
        between = self._text[first.end : last.start]
        if f"${self.settings[0].name}" in between or f"${{{self.settings[0].name}" in between:
            return ()
        return tuple(Edit(self._with_newline(assignment.span), "") for assignment in self._assignments[:-1])

    def _with_newline(self, span: Span) -> Span:
        newline = next((mark for mark in _NEWLINES if self._text.startswith(mark, span.end)), "")
        return Span(span.start, span.end + len(newline))
