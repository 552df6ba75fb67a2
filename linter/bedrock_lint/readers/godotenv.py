"""godotenv, the Go library, and the programs that use it."""

import re
from collections.abc import Mapping

from bedrock_lint.readers.go_text import BLANK, SPACE, decoded, with_named_bytes, with_replacement_characters
from bedrock_lint.readers.growth import GrowthError, Room
from bedrock_lint.readers.reading import Reading


def _one_of(characters: str) -> bytes:
    return b"(?:" + b"|".join(re.escape(character.encode()) for character in characters) + b")"


_BETWEEN = re.compile(_one_of(SPACE) + rb"*+(?:#[^\n]*+" + _one_of(SPACE) + rb"*+)*+")
_EXPORT = re.compile(rb"export" + _one_of(BLANK) + rb"++")
_BLANKS = re.compile(_one_of(BLANK) + rb"*+")
# godotenv looks at the bytes of a name one by one, as if each were a character of Latin-1.
_KEY_BYTES = bytes(byte for byte in range(256) if chr(byte).isalnum() or chr(byte) in f"_.{BLANK}")
_KEY = re.compile(rb"[" + re.escape(_KEY_BYTES) + rb"]*+")
_LINE = re.compile(rb"[^\r\n]*+")
_COMMENTED = re.compile(rf"(.*[{BLANK}])#", re.DOTALL)
_QUOTED = {quote: re.compile(rb"%b.*?(?<!\\)%b" % (quote, quote), re.DOTALL) for quote in (b'"', b"'")}
_ESCAPE = re.compile(r"\\(.)")
_UNESCAPED = re.compile(r"\\([^$])")
_VARIABLE = re.compile(r"(\\)?\$\(?\{?([A-Z0-9_]+)?\}?")


class _RefusedError(Exception):
    """Why godotenv refuses the file."""


def read(data: bytes, environ: Mapping[str, str]) -> Reading:  # noqa: ARG001  the file alone counts
    """Return what ``godotenv.Read(path)`` returns; a byte that is not UTF-8 shows as ``<0xe9>``.

    ``$NAME`` is looked up in the file only. One bad line refuses the file.

    https://github.com/joho/godotenv/blob/v1.5.1/parser.go (2026-11-21)
    """
    parser = _Parser(data)
    try:
        parser.parse()
    except _RefusedError as error:
        return Reading({}, f"line {parser.line()} {error}")
    except GrowthError:
        return Reading({}, "the variables grow without end")
    return Reading({with_named_bytes(name): with_named_bytes(value) for name, value in parser.values.items()})


class _Parser:
    def __init__(self, data: bytes) -> None:
        self.values: dict[str, str] = {}
        self._data = data.replace(b"\r\n", b"\n")
        self._position = 0
        self._room = Room(data)

    def line(self) -> int:
        return self._data.count(b"\n", 0, self._position) + 1

    def parse(self) -> None:
        self._skip(_BETWEEN)
        while self._position < len(self._data):
            name = self._key()
            self.values[name] = self._value()
            self._skip(_BETWEEN)

    def _skip(self, pattern: re.Pattern[bytes]) -> bytes:
        match = pattern.match(self._data, self._position)
        if match is None:
            return b""
        self._position = match.end()
        return match[0]

    def _key(self) -> str:
        self._skip(_EXPORT)
        start = self._position
        if start == len(self._data):
            raise _RefusedError("has no variable name")
        key = self._skip(_KEY)
        if self._position == len(
            self._data
        ):  # godotenv takes a last word without a line feed for the value of no name.
            self._position = start
            self._skip(_BLANKS)
            return ""
        if self._data[self._position] not in b"=:":
            raise _RefusedError("has a character in the variable name that cannot be there")
        self._position += 1
        self._skip(_BLANKS)
        return decoded(key).rstrip(SPACE)

    def _value(self) -> str:
        quote = self._data[self._position : self._position + 1]
        if quote not in _QUOTED:
            line = with_replacement_characters(decoded(self._skip(_LINE)))
            commented = _COMMENTED.match(line)
            return self._expanded((commented[1] if commented else line).strip(BLANK))
        quoted = self._skip(_QUOTED[quote])
        if not quoted:
            raise _RefusedError("opens a quote that is never closed")
        value = decoded(quoted[:-1].strip(quote))
        return self._expanded(_unescaped(value)) if quote == b'"' else value

    def _expanded(self, value: str) -> str:
        return _VARIABLE.sub(self._resolved, value)

    def _resolved(self, variable: re.Match[str]) -> str:
        if variable[1]:
            return variable[0][1:]
        return self._room.take(self.values.get(variable[2], "")) if variable[2] else variable[0]


def _unescaped(value: str) -> str:
    breaks = {"n": "\n", "r": "\r"}
    return _UNESCAPED.sub(r"\1", _ESCAPE.sub(lambda escape: breaks.get(escape[1], escape[0]), value))
