"""python-dotenv: the library itself, given the bytes and the environment instead of a path and ``os.environ``."""

import io
import re
from collections.abc import Mapping

from dotenv.parser import parse_stream

from bedrock_lint.readers.reading import Reading

_REFERENCE = re.compile(r"\$\{([^}:]*+)(?::-([^}]*+))?(\})?")
"""A reference or, without its closing brace, text that holds none."""

_ROOM = 16 * 1024 * 1024
"""How many characters a file may make by expansion: a few lines that double each other would fill any memory."""


def dotenv_values(data: bytes, environ: Mapping[str, str]) -> Reading:
    """Return what ``dotenv.dotenv_values(path)`` returns, whichever version of python-dotenv is installed.

    A line that the library cannot parse is left out without its warning. The library resolves variables with a new
    dictionary for each value and looks for the end of each ``${`` anew, in time that grows with the square of the file;
    one dictionary, and passing over what has no end, give the same values.

    https://github.com/theskumar/python-dotenv/blob/v1.2.2/src/dotenv/main.py (1.2.4 and 1.0.1, 2026-11-20)
    """
    values: dict[str, str | None] = {}
    known: dict[str, str | None] = dict(environ)
    room = _ROOM + len(data)
    try:
        for binding in parse_stream(io.TextIOWrapper(io.BytesIO(data), encoding="utf-8")):
            if binding.key is None:
                continue
            value = binding.value
            if value is not None:
                value = _resolved(value, known, room)
                room -= len(value)
            values[binding.key] = known[binding.key] = value
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return Reading({}, f"line {line} is not UTF-8")
    except _GrowthError:
        return Reading({}, "the variables grow without end")
    return Reading(values)


class _GrowthError(Exception):
    """There is no room for this value."""


def _resolved(value: str, known: Mapping[str, str | None], room: int) -> str:
    def resolved(match: re.Match[str]) -> str:
        nonlocal room
        name, default, closing = match.groups()
        piece = (known.get(name, default) or "") if closing else match[0]
        room -= len(piece)
        if room < 0:
            raise _GrowthError
        return piece

    return _REFERENCE.sub(resolved, value)
