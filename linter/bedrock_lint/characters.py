"""Characters that get into a file by copying: typographic quotes, and those that nobody sees."""

TYPOGRAPHIC = (
    "\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}\N{DOUBLE LOW-9 QUOTATION MARK}"
    "\N{DOUBLE HIGH-REVERSED-9 QUOTATION MARK}\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}"
    "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}\N{FULLWIDTH QUOTATION MARK}"
    "\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}\N{SINGLE LOW-9 QUOTATION MARK}"
    "\N{SINGLE HIGH-REVERSED-9 QUOTATION MARK}\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}"
    "\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}"
)
"""Quotes that word processors and web pages put in the place of straight ones."""

APOSTROPHE = "\N{RIGHT SINGLE QUOTATION MARK}"
"""The one of them that may rightly end a word."""

_RANGES = (
    (0x80, 0xA0), (0xAD, 0xAD), (0x61C, 0x61C), (0x180E, 0x180E), (0x2000, 0x200F), (0x2028, 0x202F), (0x205F, 0x206F),
    (0x3000, 0x3000), (0xFEFF, 0xFEFF), (0xFFF9, 0xFFFB), (0xE0001, 0xE0001), (0xE0020, 0xE007F),
)  # fmt: skip
INVISIBLE = "\N{OGHAM SPACE MARK}" + "".join(chr(code) for first, last in _RANGES for code in range(first, last + 1))
"""Blanks other than those of a keyboard, marks without a width, and the control characters beyond ASCII."""

COPIED = frozenset(TYPOGRAPHIC + INVISIBLE)
