"""Files as rules see them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from bedrock_lint.finding import Edit, Span
from bedrock_lint.kinds import FileKind

if TYPE_CHECKING:
    from bedrock_lint.probe import Choice
    from bedrock_lint.subjects.statement import Consequence

WHOLE_FILE = Span(0, 0)


class File:
    """The file itself.

    Attributes:
        kind: how it is read.
        mode: its permission bits; ``None`` where it has none (standard input, Windows).
        holds_credentials: whether it sets a credential that is no placeholder.
        is_template: whether it shows what to fill in, as ``.env.example`` does.
    """

    def __init__(
        self,
        kind: FileKind,
        is_tracked: Callable[[], bool],
        *,
        mode: int | None = None,
        holds_credentials: bool = False,
        is_template: bool = False,
    ) -> None:
        self.kind = kind
        self.mode = mode
        self.holds_credentials = holds_credentials
        self.is_template = is_template
        self._is_tracked = is_tracked

    @property
    def is_tracked(self) -> bool:
        """Whether git tracks the file, or will with the next commit; git is asked only now."""
        return self._is_tracked()


class NonportableFile:
    """One way in which a file as a whole is not what every program expects.

    Attributes:
        kind: the kind of the file.
        what: ``byte-order mark``, ``encoding``, ``carriage returns``, ``newline`` (missing at the end), ``format`` or
            ``name``.
        detail: what it is instead of that: ``UTF-16-LE``, ``CRLF``, ``JSON``, ``credentials.txt``.
        span: where it shows; ``Span(0, 0)`` is the file as a whole.
        label: the setting whose fate :meth:`consequences` tells, safe to show.
        repair: the edits that make the file what is expected.
    """

    def __init__(
        self,
        kind: FileKind,
        what: str,
        detail: str,
        readers: "Callable[[], Choice]",
        *,
        damaged: bytes = b"",
        repaired: bytes | None = b"",
        name: str = "",
        label: str = "",
        span: Span = WHOLE_FILE,
        repair: tuple[Edit, ...] = (),
    ) -> None:
        """Take a file, and a short one with the same damage, which readers are asked about.

        ``damaged`` is the short file, ``repaired`` what it would be without the damage, ``name`` a setting in both.
        Where nobody can tell what is meant, ``repaired`` is ``None``.
        """
        self.kind = kind
        self.what = what
        self.detail = detail
        self.label = label
        self.span = span
        self.repair = repair
        self._readers = readers
        self._damaged = damaged
        self._repaired = repaired
        self._name = name

    @property
    def readers_are_certain(self) -> bool:
        """Whether the settings or the project name the programs that count; else they are a guess."""
        return self._readers().is_certain

    def consequences(self) -> "tuple[Consequence, ...]":
        """Return who reads the file in another way than without the damage, the most used first, and how it fares."""
        from bedrock_lint.subjects.statement import HARM, compared, without_setting  # noqa: PLC0415 (a clean file: none)

        names = self._readers().names
        if self._repaired is None:
            return without_setting(self.kind, names, self._damaged)
        found = compared(self.kind, names, self._name, self._damaged, self._repaired)
        return tuple(one for one in found if self.label or one.what in HARM)
