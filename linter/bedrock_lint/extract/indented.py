"""Lines of an AWS file, and settings of a ``.env``, that begin with blanks."""

from collections.abc import Iterator, Sequence

from bedrock_lint.documents.parts import Assignment, Header, Line
from bedrock_lint.extract.line_maker import ABOVE, BLANKS, LineMaker, Statement
from bedrock_lint.finding import Edit, Span
from bedrock_lint.kinds import FileKind
from bedrock_lint.subjects.line import NonportableLine


class Indented(LineMaker):
    """The statements of a document, of which some are indented."""

    def subjects(self) -> Iterator[NonportableLine]:
        """Yield indented settings and, in AWS files, indented comments; those that follow each other are one."""
        above = ""
        index = 0
        while index < len(self.statements):
            what = self._indentation(self.statements[index])
            run = self._run(index, what) if what else [self.statements[index]]
            if what:
                yield self._indented(what, run, above)
            for one in run:
                above = self._above(one, above)
            index += len(run)

    def _indentation(self, one: Statement) -> str:
        if self.text[one.span.start : one.span.start + 1] not in tuple(BLANKS):
            return ""
        if isinstance(one, Assignment):
            return "indented" if not one.nested and self._is_ours(self._text(one.name)) else ""
        return "comment" if self.kind.is_aws and isinstance(one, Line) and one.kind == "comment" else ""

    def _run(self, first: int, what: str) -> list[Statement]:
        """Return the statements from one on that are of the same kind; between settings others may stand."""
        end = first + 1
        for index in range(end, len(self.statements)):
            one = self.statements[index]
            if self._indentation(one) == what:
                end = index + 1
            elif what == "comment" or not (isinstance(one, Line) and one.kind in ("blank", "comment")):
                break
        return list(self.statements[first:end])

    def _indented(self, what: str, run: Sequence[Statement], above: str) -> NonportableLine:
        hit = [one for one in run if self._indentation(one) == what]
        repair = tuple(Edit(self._blanks_before(one.span), "") for one in hit)
        whole = Span(run[0].span.start, run[-1].span.end)
        name = self._text(run[0].name) if isinstance(run[0], Assignment) else ABOVE
        return self._line(
            what,
            self._blanks_before(run[0].span),
            above + self._text(whole),
            above + self._edited(whole, repair),
            name,
            count=len(hit),
            repair=repair,
        )

    def _blanks_before(self, span: Span) -> Span:
        line = self._text(span)
        return Span(span.start, span.start + len(line) - len(line.lstrip(BLANKS)))

    def _above(self, one: Statement, above: str) -> str:
        """Return what stands above the next statement, in short, where a program may join that to it."""
        if self.kind is FileKind.DOTENV or isinstance(one, Header):
            return ""
        if not isinstance(one, Assignment):
            return above
        if one.nested:
            return f"{ABOVE} =\n  a = b\n"
        value = "b" if one.value.start < one.value.end else ""
        return f"{self._text(self._blanks_before(one.span))}{ABOVE} = {value}\n"
