"""Text as Go programs see it: runes, and bytes that make no rune. A text holds such a byte as a lone surrogate."""

import re
from typing import Final

SPACE: Final = "\t\n\v\f\r \x85\xa0\u1680" + "".join(map(chr, range(0x2000, 0x200B))) + "\u2028\u2029\u202f\u205f\u3000"
"""What Go's ``unicode.IsSpace`` says yes to, and Rust's ``char::is_whitespace``; ``str.isspace`` knows four more."""

BLANK: Final = "\t\v\f\r \x85\xa0"
"""What ``isSpace`` of godotenv and of its descendants says yes to: no line feed."""

BOM: Final = b"\xef\xbb\xbf"

_LONE_BYTE = re.compile("[\udc80-\udcff]")


def decoded(data: bytes) -> str:
    """Return the text of these bytes."""
    return data.decode(errors="surrogateescape")


def with_replacement_characters(text: str) -> str:
    """Return the text with U+FFFD for each byte that makes no rune, as conversion to runes and JSON have it."""
    return _LONE_BYTE.sub("\ufffd", text)


def with_named_bytes(text: str) -> str:
    """Return the text with ``<0xe9>`` for each byte that makes no rune; it is not text, and values are."""
    joined = text.encode(errors="surrogateescape").decode(errors="surrogateescape")
    return _LONE_BYTE.sub(lambda byte: f"<0x{ord(byte[0]) - 0xDC00:02x}>", joined)
