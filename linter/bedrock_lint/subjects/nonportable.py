"""Settings that are not written in the form that every program reads alike."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from bedrock_lint import names
from bedrock_lint.documents.parts import Assignment
from bedrock_lint.edits import move_to_own_line
from bedrock_lint.finding import Edit, Fix, Safety, Span
from bedrock_lint.probe import Choice
from bedrock_lint.subjects.setting import Setting
from bedrock_lint.subjects.statement import Consequence, Statement

_BLANKS = r"[ \t\f\v]+"
_NEWLINE = r"(?:\r\n|\n|\r)[ \t\f\v]*"
_ESCAPES = {"n": "\n", "r": "\r", "t": "\t"}


class NonportableSetting(Setting):
    """A setting that is not written in the form that every program reads alike.

    Attributes:
        quote: the pair of quotes around the value, as one character; empty where there is none.
        quoted_span: the value with its quotes, and with what nobody sees around it.
        comment_span: the comment behind the value.
        prefix_span: the word ``export`` before the name.
        tail_span: the text, no comment, behind the closing quote.
        rest_span: the lines behind this one that plainly are the rest of the value, which was wrapped.
        statement: the line, or lines, as programs read them.
    """

    def __init__(
        self,
        setting: Setting,
        text: str,
        assignment: Assignment,
        readers: Callable[[], Choice],
        rest: Span | None = None,
    ) -> None:
        super().__init__(
            setting.kind, setting.name, setting.canonical, setting.value, setting.name_span, setting.value_span
        )
        self.has_variant = setting.has_variant
        self.quote = assignment.quote
        self.quoted_span = assignment.quoted
        self.comment_span = assignment.comment
        self.prefix_span = assignment.prefix
        self.tail_span = assignment.tail
        self.rest_span = rest
        self.statement = Statement(setting.kind, text, assignment.span, readers)
        self._text = text
        self._assignment = assignment
        self._readers = readers

    @property
    def plain_name(self) -> str:
        """The name without quotes and without characters that nobody sees."""
        return names.plain(self.name)

    @property
    def has_copied_name(self) -> bool:
        """Whether a typographic quote or a character that nobody sees stands in the name."""
        from bedrock_lint.characters import COPIED  # noqa: PLC0415 (hardly a setting has one)

        return not COPIED.isdisjoint(self.name)

    @property
    def has_invalid_name(self) -> bool:
        """Whether the name is not made of letters, digits and underscores."""
        return not (self.name.isascii() and self.name.isidentifier())

    @property
    def is_of_aws(self) -> bool:
        """Whether the setting is one of AWS, so that its value holds nothing that needs quotes."""
        return self.kind.is_aws or self.plain_name.upper().startswith("AWS_")

    @property
    def is_exact(self) -> bool:
        """Whether no value of this setting holds a blank or a quote: a credential, a region, the name of a profile."""
        return self.canonical in names.EXACT

    @property
    def is_command(self) -> bool:
        """Whether the value is a command line, in which quotes, `#` and `$` are the matter of the command."""
        return self.canonical == names.CREDENTIAL_PROCESS

    @property
    def safety_at_end(self) -> Safety:
        """How sure a change at the end of the line is.

        Where a carriage return ends it, blanks or a comment keep that away from the value for some programs; others
        do not know ``export NAME=`` with nothing behind it.
        """
        is_certain = self.kind.is_aws or not (
            self.prefix_span or self._text.startswith("\r\n", self.statement.span.end)
        )
        return Safety.SAFE if is_certain else Safety.UNSAFE

    def quote_keepers(self) -> tuple[Consequence, ...]:
        """Return the programs that take the quotes for a part of the value, the most used first."""
        head = f"{self._text[slice(*self.prefix_span)]} {self.plain_name}=" if self.prefix_span else f"{self.name}="
        return self.statement.compared(self.plain_name, f"{head}{self.quote}x{self.quote}", f"{head}x")

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
        name = self.canonical if self.kind.is_aws else self.plain_name
        return self.statement.consequences(name, fix, others)

    def misread(self, *, escapes: bool = False) -> tuple[Consequence, ...]:
        r"""Return who does not get the value as it stands there, whatever surrounds it, and how it fares.

        Programs that keep quotes are not counted where there are quotes.

        Args:
            escapes: the author means ``\n`` and its like in double quotes, not a backslash.
        """
        value = written = self._text[slice(*self.value_span)]
        written = f"{self.quote}{written}{self.quote}"
        if escapes:
            value = re.sub(r"\\(.)", lambda match: _ESCAPES.get(match.group(1), match.group(1)), value)
        return self._but_keepers(self.statement.missed(self.plain_name, value, f"{self.plain_name}={written}"))

    def tail_losers(self) -> tuple[Consequence, ...]:
        """Return who does not append the text behind the closing quote to the value, and how it fares."""
        if not self.tail_span:
            return ()
        quote, value = self.quote, self._text[slice(*self.value_span)]
        behind = self._text[slice(*self.tail_span)]
        one = f"{self.plain_name}={quote}{value}{quote}{behind}"
        other = f"{self.plain_name}={quote}{value}{behind.replace(quote, '')}{quote}"
        return self._but_keepers(self.statement.compared(self.plain_name, one, other))

    def _but_keepers(self, found: tuple[Consequence, ...]) -> tuple[Consequence, ...]:
        keepers = {keeper.title for keeper in self.quote_keepers()} if self.quote else ()
        return tuple(consequence for consequence in found if consequence.title not in keepers)

    def find(self, pattern: str) -> tuple[Span, ...]:
        """Return where a pattern stands in the value."""
        return tuple(Span(*match.span()) for match in self._matches(pattern, self.value_span))

    def holds(self, pattern: str) -> bool:
        """Whether a pattern stands in the value."""
        return next(self._matches(pattern, self.value_span), None) is not None

    def default_at(self, span: Span) -> str:
        """Return what ``${NAME:-default}``, which stands at a span, is without the variable."""
        _, _, default = self._text[slice(*span)].rstrip("}").partition("-")
        return default

    def _matches(self, pattern: str, span: Span) -> Iterator[re.Match[str]]:
        return re.compile(pattern).finditer(self._text, *span)

    def _around(self, pattern: str) -> Iterator[Span]:
        """Yield where a pattern stands between what is written as value and what is meant."""
        width = len(self.quote)
        start, end = self.quoted_span.start + width, self.quoted_span.end - width
        for span in (Span(start, self.value_span.start), Span(self.value_span.end, end)):
            yield from (Span(*match.span()) for match in self._matches(pattern, span))

    @property
    def typographic_quotes(self) -> tuple[Span, ...]:
        """The typographic quotes in the name and around the value."""
        from bedrock_lint.characters import TYPOGRAPHIC  # noqa: PLC0415 (hardly a setting has one)

        in_name = (Span(*match.span()) for match in self._matches(f"[{TYPOGRAPHIC}]", self.name_span))
        return (*in_name, *self._around(f"[{TYPOGRAPHIC}]"))

    @property
    def invisible(self) -> tuple[Span, ...]:
        """The characters in name and value that nobody sees and nobody meant."""
        from bedrock_lint.characters import INVISIBLE  # noqa: PLC0415 (hardly a setting has one)

        pattern = f"[{INVISIBLE}]"
        in_name = (Span(*match.span()) for match in self._matches(pattern, self.name_span))
        inside = self.find(pattern) if self.value.is_portable_but_for_invisible else ()
        if not (self.is_of_aws or self.is_exact):  # a no-break space may be meant in a text of people
            inside = tuple(span for span in inside if not self._text[span.start].isspace())
        return tuple(sorted((*in_name, *self._around(pattern), *inside)))

    def character(self, span: Span) -> str:
        """Return what Unicode calls the first character of a span: ``U+200B zero width space``."""
        import unicodedata  # noqa: PLC0415 (hardly a setting needs it)

        mark = self._text[span.start]
        return f"U+{ord(mark):04X} {unicodedata.name(mark, 'control character').lower()}"

    @property
    def is_portable_without_stray_quote(self) -> bool:
        """Whether no program reads the value differently once the quote that stands alone is gone."""
        return self.stray_quote is not None and self.value.is_portable_but_for_quote

    @property
    def blanks_inside(self) -> tuple[Span, ...]:
        """The blanks between the quotes and a value that holds none."""
        return tuple(self._around(_BLANKS)) if self.quote else ()

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
    def tail_is_separator(self) -> bool:
        """Whether the text behind the closing quote is one that other formats put between values."""
        return self.tail_span is not None and self._text[slice(*self.tail_span)].strip() in (",", ";")

    @property
    def spans_lines(self) -> bool:
        """Whether the value runs over several lines."""
        return any(mark in self._text[self.value_span.start : self.value_span.end] for mark in "\r\n")

    @property
    def breaks(self) -> tuple[Span, ...]:
        """The line breaks inside the value, and before the lines that are the rest of it."""
        start = self.value_span.start
        whole = Span(start, self.rest_span.end if self.rest_span else self.value_span.end)
        found = []
        for match in self._matches(_NEWLINE, whole):
            before = self._text[start : match.start()]
            found.append(Span(start + len(before.rstrip(" \t\f\v")), match.end()))
            start = match.end()
        return tuple(found)

    def cutters(self) -> tuple[Consequence, ...]:
        """Return the programs that do not get a value which is wrapped, the most used first, and how they fare."""
        start = self.statement.span.start
        end = self.rest_span.end if self.rest_span else self.statement.span.end
        whole = Statement(self.kind, self._text, Span(start, end), self._readers)
        fix = Fix("", Safety.UNSAFE, tuple(Edit(span, "") for span in self.breaks))
        return whole.consequences(self.plain_name, fix)

    @property
    def stray_quote(self) -> Span | None:
        """The straight quote that opens the value and is never closed, or closes it and was never opened."""
        value = self._text[slice(*self.value_span)]
        if self.quote or not value or self.is_command:
            return None
        start, end = self.value_span
        first, last = value[0], value[-1]
        marks = "\"'" if self.kind.is_aws else "\"'`"
        if first in marks and (len(value) == 1 or not self.kind.is_aws or last != first):
            return Span(start, start + 1)
        return Span(end - 1, end) if last in marks and value.count(last) % 2 else None

    @property
    def blanks_for_value(self) -> Span | None:
        """The blanks that stand where the value belongs."""
        is_blank = self.quoted_span.start == self.quoted_span.end and not self.comment_span
        blanks = Span(self._assignment.separator.end, self._assignment.span.end)
        return blanks if is_blank and blanks.start < blanks.end else None

    @property
    def comment_holds_directive(self) -> bool:
        """Whether the comment behind the value is meant for bedrock-lint."""
        return self.comment_span is not None and "bedrock-lint:" in self._text[slice(*self.comment_span)]

    @property
    def is_comment_apart(self) -> bool:
        """Whether a blank stands before the comment, so that it cannot be taken for the end of the value."""
        return self.comment_span is not None and self._text[self.comment_span.start - 1].isspace()

    @property
    def glued_comment(self) -> Span | None:
        """From a comment mark without a blank before it, in the value or behind its quote, to the end of the line."""
        if self.comment_span:
            return self.comment_span if self.quote and not self.is_comment_apart else None
        marks = self.find("[#;]" if self.kind.is_aws else "#") if not self.quote else ()
        return Span(marks[0].start, self.value_span.end) if marks else None

    def comment_to_own_line(self, start: int | None = None) -> tuple[Edit, ...]:
        """Return the edits that move the comment behind the value to a line of its own above.

        Args:
            start: where the comment begins; by default where it begins for certain.
        """
        comment = self.comment_span if start is None else Span(start, self.statement.span.end)
        return move_to_own_line(self._text, self._assignment.span, comment) if comment else ()


class DamagingSetting(NamedTuple):
    """A setting, whatever it is about, that can damage the lines behind it: an open quote, or blanks for a value."""

    setting: NonportableSetting
