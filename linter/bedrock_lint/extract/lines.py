"""From the lines of a document that are not written as every program reads them to subjects."""

import re
from collections.abc import Iterator, Sequence

from bedrock_lint import names
from bedrock_lint.documents.parts import Assignment, Line, SettingsDocument
from bedrock_lint.edits import apply
from bedrock_lint.extract.conflicts import conflicts
from bedrock_lint.extract.indented import Indented
from bedrock_lint.extract.line_maker import ABOVE, BLANKS, LineMaker, Statement
from bedrock_lint.extract.settings import Surroundings
from bedrock_lint.extract.wrapped import rests
from bedrock_lint.finding import Edit, Span
from bedrock_lint.kinds import FileKind
from bedrock_lint.mask import mask_text
from bedrock_lint.subjects.line import NonportableLine

CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]|(?<=[^\s=])[\v\f]+(?=[^\s=])")
"""Characters that no text needs. Form feeds and vertical tabs at the edges of a value are blanks like others."""

_QUOTES = ("'", '"', "`")
_MEANT = ("command", "colon")
_TEMPLATE_MARKS = ("{%", "{{", "{#", "<%")
"""What begins the lines of a template language, which are gone when a program reads the file."""


def subjects(
    document: SettingsDocument, kind: FileKind, around: Surroundings, skipped: Span | None = None
) -> Iterator[NonportableLine]:
    """Yield the lines of a document that some program may trip over, but those of a span to skip."""
    rest = _rests(document.text, kind, document.statements)
    statements = [
        one
        for one in document.statements
        if one.span.start not in rest and not (skipped and skipped.start <= one.span.start < skipped.end)
    ]
    lines = _Lines(document.text, kind, around, statements)
    yield from lines.with_control_characters()
    yield from lines.unresolved()
    yield from Indented(document.text, kind, around, statements).subjects()
    yield from lines.meant_to_set()
    yield from lines.without_setting()
    if kind is FileKind.DOTENV:
        yield from lines.exports()
        yield from lines.blanks()


class _Lines(LineMaker):
    """The statements of a document, and what they may be to a program."""

    def __init__(self, text: str, kind: FileKind, around: Surroundings, statements: Sequence[Statement]) -> None:
        super().__init__(text, kind, around, statements)
        self.conflicting = conflicts(text, statements)
        self.marks = {index for marks in self.conflicting for index in marks}

    def with_control_characters(self) -> Iterator[NonportableLine]:
        """Yield each statement that holds control characters."""
        for one in self.statements:
            line = self._text(one.span)
            places = [] if line.isprintable() else [Span(*match.span()) for match in CONTROL.finditer(line)]
            if places:
                start = one.span.start + places[0].start
                name = CONTROL.sub("", self._text(one.name)) if isinstance(one, Assignment) else ""
                repaired = apply(line, (Edit(place, "") for place in places))
                detail = f"U+{ord(self.text[start]):04X}"
                yield self._line("control", Span(start, start + 1), line, repaired, name, detail=detail)

    def unresolved(self) -> Iterator[NonportableLine]:
        """Yield each conflict of a merge once, at its first mark."""
        for marks in self.conflicting:
            lines = [self.statements[index].span for index in marks]
            yield self._line("conflict", lines[0], "\n".join(map(self._text, lines)), "")

    def meant_to_set(self) -> Iterator[NonportableLine]:
        """Yield lines that mean to set something in the language of another program."""
        for one in self.statements:
            if isinstance(one, Line) and one.kind in _MEANT:
                name, value = (self._text(part) if part else "" for part in (one.name, one.value))
                if self.kind.is_aws:
                    name = names.canonical(name)
                repair = self._as_setting(one, name) if one.name and one.value else ()
                repaired = f"{name}={value}" if repair else ""
                yield self._line(one.kind, one.span, self._text(one.span), repaired, name, repair=repair)
            elif isinstance(one, Assignment) and self._has_colon(one):
                line, name = self._text(one.span), self._text(one.name)
                separator = one.separator
                before = "" if self.text[separator.start - 1] in BLANKS else " "
                behind = "" if self.text[separator.end : separator.end + 1] in ("", *BLANKS) else " "
                repair = (Edit(separator, f"{before}={behind}"),)
                place = Span(one.name.start, separator.end)
                yield self._line("colon", place, line, self._edited(one.span, repair), name, repair=repair)

    def without_setting(self) -> Iterator[NonportableLine]:
        """Yield lines that set nothing; those that follow each other are one."""
        above: Statement | None = None
        run: list[Statement] = []
        for index, one in enumerate(self.statements):
            if self._is_junk(index, above):
                run.append(one)
                continue
            if isinstance(above, Assignment) and self._continues(one, above):
                yield self._continuation(one, above)
            if run:
                yield self._junk(run)
                run = []
            if not (isinstance(one, Line) and one.kind in ("blank", "comment")):
                above = one
        if run:
            yield self._junk(run)

    def exports(self) -> Iterator[NonportableLine]:
        """Yield ``export NAME``."""
        seen: set[str] = set()
        for one in self.statements:
            if isinstance(one, Assignment):
                seen.add(self._text(one.name))
            elif isinstance(one, Line) and one.kind == "export":
                line = self._text(one.span)
                exported = line.split()[1:]
                name = next((name for name in exported if name in seen and self._is_ours(name)), exported[0])
                above = f"{name}=x" if name in seen else ""
                end = one.span.end
                newline = 2 if self.text.startswith("\r\n", end) else min(1, len(self.text) - end)
                yield self._line(
                    "export",
                    one.span,
                    f"{above}\n{line}",
                    f"{above}\n",
                    name,
                    is_ours=name in seen and self._is_ours(name),
                    is_set_above=name in seen,
                    repair=(Edit(Span(one.span.start, end + newline), ""),),
                )

    def blanks(self) -> Iterator[NonportableLine]:
        """Yield lines of blanks alone, those above one setting of ours as one."""
        blanks: list[Statement] = []
        for one in self.statements:
            if isinstance(one, Line) and one.kind == "blank":
                blanks += [one] if one.span.start < one.span.end else []
            elif not (isinstance(one, Line) and one.kind == "comment"):
                name = self._text(one.name) if isinstance(one, Assignment) else ""
                if blanks and name and self._is_ours(name):
                    repair = tuple(Edit(blank.span, "") for blank in blanks)
                    damaged, repaired = (
                        f"BEDROCK_LINT_ABOVE=x\n{blank}\n{name}=x" for blank in (self._text(blanks[0].span), "")
                    )
                    yield self._line("blank", blanks[0].span, damaged, repaired, name, count=len(blanks), repair=repair)
                blanks = []

    def _as_setting(self, one: Line, name: str) -> tuple[Edit, ...]:
        assert one.name
        assert one.value
        separator = " = " if self.kind.is_aws else "="
        return (
            Edit(Span(one.span.start, one.name.end), name),
            Edit(Span(one.name.end, one.value.start), separator),
            Edit(Span(one.value.end, one.span.end), ""),
        )

    def _has_colon(self, one: Assignment) -> bool:
        is_plain = one.prefix is None and not one.nested and not re.search(r"\s", self._text(one.name))
        return self.kind.is_aws and is_plain and self._text(one.separator) == ":"

    def _is_junk(self, index: int, above: Statement | None) -> bool:
        one = self.statements[index]
        if not isinstance(one, Line) or CONTROL.search(self._text(one.span)):
            return False
        if self._text(one.span).lstrip(BLANKS).startswith(_TEMPLATE_MARKS):
            return False
        if one.kind == "continuation":
            return not isinstance(above, Assignment)  # others speak about what becomes part of a value
        if one.kind == "marker":
            return index not in self.marks
        return one.kind == "junk" or (one.kind == "export" and self.kind.is_aws)

    def _continues(self, one: Statement, above: Assignment) -> bool:
        """Whether a line without a separator becomes part of a value; commands and nested blocks are another matter."""
        is_continuation = isinstance(one, Line) and one.kind == "continuation"
        is_block = above.nested or above.quoted.start == above.quoted.end
        is_command = names.canonical(self._text(above.name)) == names.CREDENTIAL_PROCESS
        return is_continuation and not (is_block or is_command)

    def _continuation(self, one: Statement, above: Assignment) -> NonportableLine:
        value = f"{ABOVE} = b"
        label = mask_text(self._text(above.name))
        return self._line("continuation", one.span, f"{value}\n{self._text(one.span)}", value, ABOVE, label=label)

    def _junk(self, run: Sequence[Statement]) -> NonportableLine:
        whole = Span(run[0].span.start, run[-1].span.end)
        detail = ";" if all(self.text[one.span.start] == ";" for one in run) else ""
        return self._line("junk", run[0].span, self._text(whole), "", detail=detail, count=len(run))


def _rests(text: str, kind: FileKind, statements: Sequence[Statement]) -> set[int]:
    """Return where lines begin that are the rest of a value: of a wrapped one, or of one whose quote never closes."""
    wrapped = rests(text, statements)
    found: set[int] = set()
    end = 0
    is_open = False
    for one in statements:
        start = one.span.start
        if start < end or (is_open and isinstance(one, Line)):
            found.add(start)
        elif isinstance(one, Assignment):
            is_open = kind is FileKind.DOTENV and not one.quote and text[slice(*one.quoted)].startswith(_QUOTES)
            end = wrapped[start].end if start in wrapped else 0
    return found
