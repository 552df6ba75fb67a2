"""The nearest name to a misspelt one."""

from collections.abc import Iterable


def nearest(word: str, names: Iterable[str], likeness: float = 0.6) -> str:
    """Return the name that is most like a word, whatever its case; the empty string where none is near.

    Args:
        word: the word.
        names: the names.
        likeness: how much alike they must be, from 0 to 1.
    """
    from difflib import get_close_matches  # noqa: PLC0415 (only mistakes need it)

    by_key = {name.lower(): name for name in names}
    near = get_close_matches(word.lower(), by_key, 1, likeness)
    return by_key[near[0]] if near else ""


def suggestion(word: str, names: Iterable[str]) -> str:
    """Return the end of an error message, ``; did you mean NAME?``, or the empty string."""
    near = nearest(word, names)
    return f"; did you mean {near}?" if near else ""
