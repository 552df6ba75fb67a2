"""Bun, which loads ``.env`` by itself."""

import re
from collections.abc import Callable, Mapping

from bedrock_lint.readers.growth import GrowthError, Room
from bedrock_lint.readers.reading import Reading

_SPACE = b"\t\x0b\x0c \n\r"
_BLANKS = re.compile(rb"[%b]*+" % _SPACE)
_NAME = re.compile(rb"(?:export[%b]++(?=[\w.-]))?([\w.-]++)[%b]*+(?:=|:[%b])" % (_SPACE, _SPACE, _SPACE))
_QUOTED = re.compile(
    rb"""'[^'\\]*+(?:\\.[^'\\]*+)*+' | "[^"\\]*+(?:\\.[^"\\]*+)*+" | `[^`\\]*+(?:\\.[^`\\]*+)*+`""",
    re.DOTALL | re.VERBOSE,
)
_UNQUOTED = re.compile(rb"[^#\r\n]*+")
_REST_OF_LINE = re.compile(rb"[^\r\n]*+")
_ESCAPE = re.compile(rb"\\([nr])|(\\.)|\r\n?", re.DOTALL)
_NEWLINE = re.compile(rb"\r\n?")
_REFERENCE = re.compile(rb"\\\$|\$\{|\$(\w++)")
_BRACE = re.compile(rb"\\.|(\$\{)|(\})", re.DOTALL)
_REFERRED = re.compile(rb"(\w*+)(:-)?")
_DEPTH = 200

_Lookup = Callable[[bytes], bytes | None]


def env_file(data: bytes, environ: Mapping[str, str]) -> Reading:
    """Return what ``process.env`` holds in ``bun --env-file=.env``: what is set already stays.

    https://github.com/oven-sh/bun/blob/bun-v1.4.5/src/dotenv/env_loader.rs (1.4.5, 2026-11-20)
    """
    known = {_encoded(name): _encoded(value) for name, value in environ.items()}
    settings = {name: value for name, value in _settings(data).items() if name not in known}
    known |= settings
    room = Room(data)

    def lookup(name: bytes) -> bytes | None:
        value = known.get(name)
        return value if value is None else room.take(value)

    try:
        for name, value in settings.items():
            known[name] = _expanded(value, lookup, room)
    except GrowthError:
        return Reading({}, "the variables grow without end")
    values = {name.decode(): known[name].decode(errors="replace") for name in settings}
    return Reading({**environ, **values})


def _encoded(text: str) -> bytes:
    return text.encode(errors="surrogateescape")


def _settings(data: bytes) -> dict[bytes, bytes]:
    data = data.removeprefix(b"\xef\xbb\xbf")
    settings = {}
    position = 0
    while (position := _skip(_BLANKS, data, position)) < len(data):
        match = _NAME.match(data, position)
        if match:
            value, position = _value(data, match.end())
            settings[match[1]] = value
        else:
            position = _skip(_REST_OF_LINE, data, position)
    return settings


def _value(data: bytes, start: int) -> tuple[bytes, int]:
    quoted = _QUOTED.match(data, _skip(_BLANKS, data, start))
    if not quoted:
        end = _skip(_UNQUOTED, data, start)
        return data[start:end].strip(_SPACE), end
    value = quoted[0][1:-1]
    value = _ESCAPE.sub(_unescaped, value) if quoted[0].startswith(b'"') else _NEWLINE.sub(b"\n", value)
    # What follows the closing quote in its line is dropped.
    return value, _skip(_REST_OF_LINE, data, quoted.end())


def _unescaped(match: re.Match[bytes]) -> bytes:
    if match[1]:
        return b"\n" if match[1] == b"n" else b"\r"
    return match[2] or b"\n"


def _expanded(value: bytes, lookup: _Lookup, room: Room, depth: int = 0) -> bytes:
    pieces = []
    position = 0
    while match := _REFERENCE.search(value, position):
        pieces.append(value[position : match.start()])
        position = match.end()
        if match[0] == b"\\$":
            pieces.append(b"$")
        elif match[1]:
            pieces.append(lookup(match[1]) or b"")
        else:
            closing = _closing_brace(value, position)
            room.take(value[position:closing])
            if closing is None:
                position = match.start()
                break
            pieces.append(_referred(value[position:closing], lookup, room, depth))
            position = closing + 1
    return b"".join(pieces) + value[position:]


def _closing_brace(value: bytes, position: int) -> int | None:
    open_braces = 1
    for match in _BRACE.finditer(value, position):
        open_braces += bool(match[1]) - bool(match[2])
        if not open_braces:
            return match.start()
    return None


def _referred(reference: bytes, lookup: _Lookup, room: Room, depth: int) -> bytes:
    match = _REFERRED.match(reference)
    assert match
    default = reference[match.end() :]
    if default and not match[2]:
        return b"${" + reference + b"}"
    known = lookup(match[1])
    if known is not None or not match[2]:
        return known or b""
    return _expanded(default, lookup, room, depth + 1) if depth < _DEPTH else default


def _skip(pattern: re.Pattern[bytes], data: bytes, position: int) -> int:
    match = pattern.match(data, position)
    return match.end() if match else position
