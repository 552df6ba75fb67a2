"""What the author of a value means, where characters stand around it that came in by copying."""

from bedrock_lint import names
from bedrock_lint.finding import Span

_BLANKS = " \t\f\v"


def meant(text: str, written: Span, name: Span, *, is_quoted: bool = False) -> Span:
    """Return the part of a value that its author means: without typographic quotes and without what nobody sees.

    Args:
        text: the text of the file.
        written: the value without straight quotes.
        name: where the name of the setting stands.
        is_quoted: whether straight quotes stand around the value, so that whatever is inside may be meant.
    """
    value = text[slice(*written)]
    if value.isascii() and not is_quoted:
        return written
    is_exact = names.canonical(names.plain(text[slice(*name)])) in names.EXACT
    if is_quoted and not is_exact:
        return written
    from bedrock_lint.characters import INVISIBLE  # noqa: PLC0415 (hardly a value needs it)

    strange = INVISIBLE + _BLANKS
    inside = value.strip(strange)
    inside = inside.strip(strange + _quotes(inside, is_exact=is_exact))
    start = written.start + value.find(inside)
    return Span(start, start + len(inside))


def _quotes(value: str, *, is_exact: bool) -> str:
    """Return the typographic quotes that stand around a value and mean no part of it."""
    from bedrock_lint.characters import APOSTROPHE, TYPOGRAPHIC  # noqa: PLC0415

    first, last = value[:1], value[-1:]
    is_pair = len(value) > 1 and first in TYPOGRAPHIC and last in TYPOGRAPHIC
    if is_exact or is_pair:
        return TYPOGRAPHIC
    found = [mark for mark in value if mark in TYPOGRAPHIC]
    return TYPOGRAPHIC if len(found) == 1 and found[0] in (first, last) and found[0] != APOSTROPHE else ""
