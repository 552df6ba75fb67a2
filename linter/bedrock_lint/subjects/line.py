"""Lines that assign nothing, where some program makes something of them."""

from collections.abc import Callable

from bedrock_lint.finding import Span
from bedrock_lint.kinds import FileKind
from bedrock_lint.probe import Choice
from bedrock_lint.subjects.statement import Statement


class NonportableLine:
    """A line that is no setting, no section, no comment at its first column, and not empty.

    Attributes:
        kind: the kind of its file.
        what: ``blank`` (of blanks only), ``comment`` (indented, in an AWS file), ``continuation`` (indented text in an
            AWS file) or ``junk``.
        span: the line without its newline.
        statement: the line as programs read it.
    """

    def __init__(self, kind: FileKind, what: str, text: str, span: Span, readers: Callable[[], Choice]) -> None:
        self.kind = kind
        self.what = what
        self.span = span
        self.statement = Statement(kind, text, span, readers)
