"""Files as rules see them."""

from collections.abc import Callable

from bedrock_lint.kinds import FileKind


class File:
    """The file itself.

    Attributes:
        kind: how it is read.
        encoding: what its bytes are, see :class:`bedrock_lint.source.Source`.
        has_mark: whether it begins with the byte-order mark of UTF-8.
        mode: its permission bits; ``None`` where it has none (standard input, Windows).
        holds_credentials: whether it sets a credential that is no placeholder.
        is_template: whether it shows what to fill in, as ``.env.example`` does.
    """

    def __init__(
        self,
        kind: FileKind,
        encoding: str,
        is_tracked: Callable[[], bool],
        *,
        has_mark: bool = False,
        mode: int | None = None,
        holds_credentials: bool = False,
        is_template: bool = False,
    ) -> None:
        self.kind = kind
        self.encoding = encoding
        self.has_mark = has_mark
        self.mode = mode
        self.holds_credentials = holds_credentials
        self.is_template = is_template
        self._is_tracked = is_tracked

    @property
    def is_tracked(self) -> bool:
        """Whether git tracks the file, or will with the next commit; git is asked only now."""
        return self._is_tracked()


class NonportableFile(File):
    """A file that is not plain UTF-8, so that programs read it differently or refuse it."""
