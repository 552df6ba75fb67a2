"""What all programs in JavaScript share: its blanks and its objects."""

SPACE = "\t\n\v\f\r \xa0\u1680" + "".join(map(chr, range(0x2000, 0x200B))) + "\u2028\u2029\u202f\u205f\u3000\ufeff"
r"""What ``\s`` and ``trim`` of JavaScript take for a blank; Python's differ in six characters."""


def is_array_index(name: str) -> bool:
    """Say whether an object takes a property for an element of an array: ``7``, but not ``07``."""
    return name.isascii() and name.isdecimal() and len(name) <= 10 and str(int(name)) == name and int(name) < 2**32 - 1
