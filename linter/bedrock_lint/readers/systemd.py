"""systemd: ``EnvironmentFile=`` of a service."""

import re
import sys
from collections.abc import Iterator, Mapping

from bedrock_lint.readers.reading import Reading

_BETWEEN = re.compile(rb"[ \t\n\r]*+(?:[#;](?:[^\\\n\r]|\\.?)*+[ \t\n\r]*+)*+", re.DOTALL)
_NAME = re.compile(rb"[^\n\r][^=\n\r]*+")
_QUOTED = re.compile(rb"""'([^']*+)(?:'|\Z)|"((?:[^"\\]|\\.?)*+)(?:"|\Z)|[ \t]++""", re.DOTALL)
_BARE = re.compile(rb"(?:[^\\\n\r]|\\.?)*+", re.DOTALL)
_UP_TO_LAST_BLANKS = re.compile(rb"(?:[ \t]*+(?:[^\\ \t]|\\.?))*+", re.DOTALL)
_ESCAPE = re.compile(rb"\\(.?)", re.DOTALL)
_VALID_NAME = re.compile(rb"[A-Za-z_][A-Za-z0-9_]*")
_NONCHARACTER = re.compile(
    "[\ufdd0-\ufdef" + "".join(chr(plane << 16 | 0xFFFE) + chr(plane << 16 | 0xFFFF) for plane in range(17)) + "]"
)


def environment_file(data: bytes, environ: Mapping[str, str]) -> Reading:  # noqa: ARG001  the file alone counts
    """Return what ``EnvironmentFile=PATH`` adds to the environment of a service.

    An assignment to what is no name is left out. What is not text refuses the whole file.

    https://github.com/systemd/systemd/blob/v252/src/basic/env-file.c (2026-11-21)
    """
    if b"\0" in data:
        return Reading({}, "the file holds a NUL")
    values: dict[str, str | None] = {}
    for end, name, value in _assignments(data):
        if not (_is_text(name) and _is_text(value)):
            line = data.count(b"\n", 0, end) + 1
            return Reading({}, f"line {line} is not UTF-8, or holds a noncharacter")
        if _VALID_NAME.fullmatch(name):
            values[name.decode()] = value.decode()
    return Reading(values)


def _is_text(data: bytes) -> bool:
    try:
        return not _NONCHARACTER.search(data.decode())
    except UnicodeDecodeError:
        return False


def _assignments(data: bytes) -> Iterator[tuple[int, bytes, bytes]]:
    """Yield where each assignment ends, its name and its value. A line without ``=`` is skipped."""
    position = _end(_BETWEEN, data, 0)
    while position < len(data):
        name_end = _end(_NAME, data, position)
        if data[name_end : name_end + 1] == b"=":
            name = data[position:name_end].rstrip(b" \t")
            position, value = _value(data, name_end + 1)
            yield position, name, value
        else:
            position = name_end
        position = _end(_BETWEEN, data, position)


def _end(pattern: re.Pattern[bytes], data: bytes, position: int, limit: int = sys.maxsize) -> int:
    match = pattern.match(data, position, limit)
    return match.end() if match else position


def _value(data: bytes, position: int) -> tuple[int, bytes]:
    """Return where the value ends, and the value: quoted pieces, then a bare rest whose quotes mean nothing."""
    pieces = []
    while quoted := _QUOTED.match(data, position):
        position = quoted.end()
        pieces.append(quoted[1] or _ESCAPE.sub(_unescaped_in_quotes, quoted[2] or b""))
    end = _end(_BARE, data, position)
    bare = data[position : _end(_UP_TO_LAST_BLANKS, data, position, end)]
    return end, b"".join((*pieces, _ESCAPE.sub(lambda escape: escape[1].strip(b"\n\r"), bare)))


def _unescaped_in_quotes(escape: re.Match[bytes]) -> bytes:
    if escape[1] in b'"\\`$':  # as is nothing, at the end of the file
        return escape[1]
    return b"" if escape[1] == b"\n" else escape[0]
