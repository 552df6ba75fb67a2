"""One file: its bytes, its text, and where an offset stands."""

import re
from bisect import bisect_right
from functools import cached_property

from bedrock_lint.finding import Position, Span

_NEWLINE = re.compile(r"\r\n|\n|\r")
_UTF_8_MARK = b"\xef\xbb\xbf"
_WIDE_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)


class NotTextError(ValueError):
    """The bytes are no text in any encoding that a settings file is ever written in."""


class Source:
    """One file as it was read.

    Attributes:
        path: the path as it is shown.
        data: the bytes.
        encoding: what the bytes are: ``utf-8``, ``utf-16-le`` and its kin, or ``cp1252`` where they are not UTF-8.
        text: the text without its byte-order mark. Bytes that are not UTF-8 stand in it as lone surrogates, so that
            every byte can be written back.
    """

    def __init__(self, path: str, data: bytes) -> None:
        """Decode the bytes.

        Raises:
            NotTextError: they are binary data.
        """
        self.path = path
        self.data = data
        self.encoding = _encoding(data)
        self.has_mark = data.startswith(_UTF_8_MARK)
        body = data[len(_UTF_8_MARK) :] if self.has_mark else data
        if self.encoding in ("utf-8", "cp1252"):
            self.text = body.decode("utf-8", "surrogateescape")
        else:
            self.text = data.decode(self.encoding, "surrogatepass").removeprefix("\ufeff")

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in _NEWLINE.finditer(self.text))]

    @cached_property
    def newline(self) -> str:
        r"""The newline of the first line; ``\n`` where there is none."""
        match = _NEWLINE.search(self.text)
        return match.group() if match else "\n"

    def position(self, offset: int) -> Position:
        r"""Return line and column of an offset. Lines end at ``\r\n``, ``\n`` and ``\r`` only."""
        line = bisect_right(self._line_starts, offset)
        return Position(line, offset - self._line_starts[line - 1] + 1)

    def line_start(self, line: int) -> int:
        """Return the offset of the first character of a line, counted from 1."""
        return self._line_starts[line - 1]

    def line_span(self, line: int) -> Span:
        """Return the span of a line, counted from 1, without its newline."""
        start = self._line_starts[line - 1]
        match = _NEWLINE.search(self.text, start)
        return Span(start, match.start() if match else len(self.text))

    def offset(self, line: int, utf8_column: int) -> int:
        """Return the offset of a place as :mod:`ast` gives it: line from 1, column from 0 in bytes of UTF-8."""
        start = self._line_starts[line - 1]
        head = self.text[start : start + utf8_column]
        if head.isascii():
            return start + utf8_column
        return start + len(head.encode("utf-8", "surrogateescape")[:utf8_column].decode("utf-8", "surrogateescape"))

    def encode(self, text: str) -> bytes:
        """Return the bytes of a changed text in the encoding and with the byte-order mark that the file has."""
        if self.encoding in ("utf-8", "cp1252"):
            return (_UTF_8_MARK if self.has_mark else b"") + text.encode("utf-8", "surrogateescape")
        mark = next(
            (mark for mark, encoding in _WIDE_MARKS if encoding == self.encoding and self.data.startswith(mark)), b""
        )
        return mark + text.encode(self.encoding, "surrogatepass")

    def as_utf_8(self) -> bytes:
        """Return the text as UTF-8 without a byte-order mark; what is not UTF-8 is taken for Windows-1252."""
        if self.encoding == "cp1252":
            return self.data.decode("cp1252", "replace").encode("utf-8")
        return self.text.encode("utf-8", "replace")


def _encoding(data: bytes) -> str:
    for mark, encoding in _WIDE_MARKS:
        if data.startswith(mark) and _decodes(data, encoding):
            return encoding
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        if b"\x00" in data:
            raise NotTextError from None
        return "cp1252"
    # ASCII text in UTF-16 without its mark is valid UTF-8: every second byte is zero.
    if len(data) > 3 and not len(data) % 2:
        if not any(data[1::2]) and all(data[::2]):
            return "utf-16-le"
        if not any(data[::2]) and all(data[1::2]):
            return "utf-16-be"
    return "utf-8"


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding, "surrogatepass")
    except UnicodeDecodeError:
        return False
    return True
