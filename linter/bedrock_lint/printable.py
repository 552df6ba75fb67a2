"""Text that is safe to show in one line."""


def printable(text: str) -> str:
    r"""Return a text with everything escaped that would move a cursor or break a line: ``\n``, ``\xff``."""
    if text.isprintable():
        return text
    return "".join(mark if mark.isprintable() else _escaped(mark) for mark in text)


def _escaped(mark: str) -> str:
    code = ord(mark)
    if 0xDC80 <= code <= 0xDCFF:  # a byte that is not UTF-8
        return f"\\x{code - 0xDC00:02x}"
    return mark.encode("unicode_escape").decode("ascii")
