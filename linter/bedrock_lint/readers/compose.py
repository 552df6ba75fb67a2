"""Docker Compose: ``env_file:`` and the ``.env`` beside the compose file."""

import re
from collections.abc import Mapping

from bedrock_lint.readers.compose_template import TemplateError, substitute
from bedrock_lint.readers.go_text import BLANK, BOM, SPACE, decoded, with_named_bytes
from bedrock_lint.readers.growth import GrowthError, Room
from bedrock_lint.readers.reading import Reading

_BETWEEN = re.compile(rf"[{SPACE}]*+(?:#[^\n]*+[{SPACE}]*+)*+")
_EXPORT = re.compile(rf"export(?=[\t\n\f\r ])[{BLANK}]*+")
_KEY = re.compile(rf"[\w.\-\[\]{BLANK}]*+")  # \w is Go's letters and numbers, and the underscore
_BLANKS = re.compile(rf"[{BLANK}]*+")
_QUOTED = {quote: re.compile(rf"{quote}((?:[^{quote}\\]++|\\.)*+){quote}", re.DOTALL) for quote in "\"'"}
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_ESCAPE = re.compile(r'\\(?:([abfnrtv$"\\])|(0[0-9]{0,3}))')
_PLAIN_ESCAPES = dict(zip('abfnrtv$"\\', ("\a", "\b", "\f", "\n", "\r", "\t", "\v", "$$", '"', "\\"), strict=True))


class _RefusedError(Exception):
    """Why Compose refuses the file."""


def env_file(data: bytes, environ: Mapping[str, str]) -> Reading:
    """Return what Docker Compose passes to the container; a byte that is not UTF-8 shows as ``<0xe9>``.

    A name without ``=`` passes the variable on from the environment, and in ``${…}`` the environment goes before the
    file. One bad line refuses the file; ``GetEnvFromFile`` then still returns what it has read before.

    https://github.com/compose-spec/compose-go/blob/v2.13.0/dotenv/parser.go (2026-11-21)
    """
    parser = _Parser(data, environ)
    error = None
    try:
        parser.parse()
    except (_RefusedError, TemplateError) as refusal:
        error = f"line {parser.line()} {refusal}"
    except GrowthError:
        return Reading({}, "the variables grow without end")
    values: dict[str, str | None] = {
        with_named_bytes(name): with_named_bytes(value) for name, value in parser.values.items()
    }
    return Reading(values, error)


class _Parser:
    def __init__(self, data: bytes, environ: Mapping[str, str]) -> None:
        self.values: dict[str, str] = {}
        self._text = decoded(data.removeprefix(BOM))
        self._position = 0
        self._environ = environ
        self._room = Room(data)

    def line(self) -> int:
        return self._text.count("\n", 0, self._position) + 1

    def parse(self) -> None:
        while self._skip(_BETWEEN) < len(self._text):
            name, inherited = self._key()
            if " " in name:
                raise _RefusedError("has a blank in the variable name")
            if not inherited:
                self.values[name] = self._value()
            elif (value := self._variable(name)) is not None:
                self.values[name] = value

    def _skip(self, pattern: re.Pattern[str]) -> int:
        if match := pattern.match(self._text, self._position):
            self._position = match.end()
        return self._position

    def _key(self) -> tuple[str, bool]:
        start = self._skip(_EXPORT)
        if start == len(self._text):
            raise _RefusedError("has no variable name")
        end = self._skip(_KEY)
        if end == len(self._text):  # Compose takes a last word without a line feed for the value of no name.
            self._position = start
            self._skip(_BLANKS)
            return "", False
        if self._text[end] not in "=:\n":
            raise _RefusedError("has a character in the variable name that cannot be there")
        self._position += 1
        self._skip(_BLANKS)
        return self._text[start:end].rstrip(SPACE), self._text[end] == "\n"

    def _value(self) -> str:
        start = self._position
        quote = self._text[start : start + 1]
        if quote not in _QUOTED:
            return substitute(self._rest_of_line().partition(" #")[0].rstrip(SPACE), self._variable)
        quoted = _QUOTED[quote].match(self._text, start)
        if quoted is None:
            raise _RefusedError("opens a quote that is never closed")
        self._position = quoted.end()
        value = _ESCAPED.sub(lambda pair: quote if pair[1] == quote else pair[0], quoted[1])
        return substitute(_ESCAPE.sub(_unescaped, value), self._variable) if quote == '"' else value

    def _rest_of_line(self) -> str:
        start = self._position
        end = self._text.find("\n", start)
        end = len(self._text) if end < 0 else end
        self._position = end + 1
        return self._text[start:end]

    def _variable(self, name: str) -> str | None:
        value = self._environ.get(name, self.values.get(name))
        return None if value is None else self._room.take(value)


def _unescaped(escape: re.Match[str]) -> str:
    if escape[1]:
        return _PLAIN_ESCAPES[escape[1]]
    digits = escape[2][1:]
    if re.fullmatch("[0-3][0-7]{2}", digits):
        return chr(int(digits, 8))
    return f"\\{digits}"  # what Go cannot unquote stays, without the zero that Compose took off
