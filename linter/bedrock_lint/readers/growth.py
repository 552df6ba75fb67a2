"""A limit to what expansion may make: a few lines that double each other would fill any memory."""

from typing import AnyStr, Final

_ROOM: Final = 16 * 1024 * 1024


class GrowthError(Exception):
    """There is no room for this value."""


class Room:
    """How many characters the variables of one file may bring into its values."""

    def __init__(self, data: bytes) -> None:
        self._left = _ROOM + len(data)

    def take(self, value: AnyStr) -> AnyStr:
        """Return the value of a variable, or raise GrowthError if too much was taken before."""
        self._left -= len(value)
        if self._left < 0:
            raise GrowthError
        return value
