"""What a rule says: findings, the places they point at, and fixes."""

import enum
from typing import NamedTuple


class Severity(enum.IntEnum):
    """How sure and how bad: an error is certain, a warning is likely, a notice is hygiene."""

    NOTICE = 1
    WARNING = 2
    ERROR = 3

    def __str__(self) -> str:
        return self.name.lower()


class Safety(enum.IntEnum):
    """How sure a fix is: ``--fix`` applies safe ones, ``--unsafe-fixes`` also unsafe ones, nothing the others."""

    DISPLAY_ONLY = 1
    UNSAFE = 2
    SAFE = 3

    def __str__(self) -> str:
        return self.name.lower().replace("_", "-")


class Span(NamedTuple):
    """A part of a text: offsets in code points, the byte-order mark not counted, end exclusive."""

    start: int
    end: int


class Position(NamedTuple):
    """A place in a text: line and column from 1, the column in code points."""

    line: int
    column: int


class Edit(NamedTuple):
    """Replace the text of a span. The new text may hold a secret, so no form of an edit shows it."""

    span: Span
    text: str

    def __repr__(self) -> str:
        return f"Edit({self.span.start}:{self.span.end}, {len(self.text)} characters)"

    def __str__(self) -> str:
        return repr(self)


class Fix(NamedTuple):
    """A repair: edits of the text, a new mode for the file, or its text written anew as UTF-8.

    Attributes:
        title: what is done, as an imperative without a value: "Remove the quotes".
        safety: whether the file surely means the same to every reader that had it right.
        edits: changes of the text; they do not overlap.
        mode: permission bits the file is to have, such as ``0o600``.
        encode: write the text as UTF-8 without a byte-order mark.
    """

    title: str
    safety: Safety
    edits: tuple[Edit, ...] = ()
    mode: int | None = None
    encode: bool = False


class Finding(NamedTuple):
    """One thing found in one file. It never holds a secret.

    A rule gives the first six; the engine adds where that is. ``span`` is what the finding is about; ``start`` and
    ``end`` are the same place for people, ``excerpt`` is the line at ``start`` with its values masked.
    """

    code: str
    rule: str
    severity: Severity
    span: Span
    message: str
    help: str = ""
    why: str = ""
    fix: Fix | None = None
    path: str = ""
    start: Position = Position(1, 1)
    end: Position = Position(1, 1)
    excerpt: str = ""
