"""Blocks of AWS files that are not written as blocks: settings that should stand indented below ``s3 =``."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from bedrock_lint.documents.parts import Assignment
from bedrock_lint.finding import Span
from bedrock_lint.kinds import FileKind
from bedrock_lint.subjects.setting import Setting
from bedrock_lint.subjects.statement import Consequence, Statement

if TYPE_CHECKING:
    from collections.abc import Callable

    from bedrock_lint.probe import Choice

_WRITTEN = {
    "flat": ("{} = x", "{} =\n  a = x"),
    "unindented": ("{} =\na = x", "{} =\n  a = x"),
    "line": ("{} =\n  a = x\n  word", "{} =\n  a = x"),
}
"""A block of each kind as it is written, and as it should be."""


class MisshapenBlock:
    """A setting that takes a block of others and does not have it in the form that programs read.

    Attributes:
        what: ``flat`` (a value stands behind the separator), ``unindented`` (the others follow at the left margin) or
            ``line`` (a line below it has no ``=``).
        setting: the setting.
        in_services: whether it stands in a section ``[services NAME]``.
        span: what a finding points at.
        followers: the settings that follow at the left margin.
    """

    def __init__(
        self,
        setting: Setting,
        assignment: Assignment,
        text: str,
        readers: "Callable[[], Choice]",
        what: str,
        *,
        in_services: bool,
        followers: Sequence[Setting] = (),
        line: Span | None = None,
    ) -> None:
        """Take a block of a text; a line without ``=`` is pointed at itself."""
        self.what = what
        self.setting = setting
        self.in_services = in_services
        self.span = line or setting.name_span
        self.followers = followers
        self._statement = Statement(FileKind.AWS_CONFIG, text, assignment.span, readers)

    def consequences(self) -> tuple[Consequence, ...]:
        """Return who does not read the block as one, the most used first, and how it fares."""
        header = "[services x]" if self.in_services else "[profile x]"
        one, other = (f"{header}\n{text.format(self.setting.name)}" for text in _WRITTEN[self.what])
        return self._statement.compared("a", one, other)
