"""What all have in common that make subjects of lines."""

from collections.abc import Sequence
from typing import TypeAlias

from bedrock_lint import names
from bedrock_lint.documents.parts import Assignment, Header, Line
from bedrock_lint.edits import apply
from bedrock_lint.extract.settings import Surroundings
from bedrock_lint.finding import Edit, Span
from bedrock_lint.kinds import FileKind
from bedrock_lint.mask import mask_text
from bedrock_lint.subjects.line import NonportableLine

Statement: TypeAlias = Assignment | Header | Line

BLANKS = " \t\f\v"
ABOVE = "bedrock_lint_above"
"""The name of a setting that stands for the one above a line."""


class LineMaker:
    """The statements of a document, and how subjects are made of them."""

    def __init__(self, text: str, kind: FileKind, around: Surroundings, statements: Sequence[Statement]) -> None:
        self.text = text
        self.kind = kind
        self.around = around
        self.statements = statements

    def _line(
        self,
        what: str,
        span: Span,
        damaged: str,
        repaired: str,
        name: str = "",
        *,
        label: str = "",
        detail: str = "",
        is_ours: bool | None = None,
        count: int = 1,
        is_set_above: bool = False,
        repair: tuple[Edit, ...] = (),
    ) -> NonportableLine:
        return NonportableLine(
            self.kind,
            what,
            span,
            self.around.readers,
            damaged=damaged,
            repaired=repaired,
            name=name,
            label=label or mask_text(names.plain(name)),
            detail=detail,
            is_ours=self._is_ours(name) if is_ours is None else is_ours,
            count=count,
            is_set_above=is_set_above,
            repair=repair,
        )

    def _text(self, span: Span) -> str:
        return self.text[span.start : span.end]

    def _edited(self, span: Span, edits: Sequence[Edit]) -> str:
        """Return the text of a span after edits of the file that lie within it."""
        moved = (Edit(Span(at.start - span.start, at.end - span.start), text) for at, text in edits)
        return apply(self._text(span), moved)

    def _is_ours(self, name: str) -> bool:
        return bool(name) and (self.kind.is_aws or self.around.all_settings or names.is_ours(name))
