"""npm's dotenv, whose one regular expression reads the whole file."""

import re
from collections.abc import Iterator, Mapping

from bedrock_lint.readers.javascript import SPACE
from bedrock_lint.readers.reading import Reading

_ENDS = "\n\u2028\u2029"  # of a line; "\r" is gone by then
_BLANKS = re.compile(rf"[{SPACE}]*+")
_NAME = re.compile(rf"(?:export[{SPACE}]++(?=[\w.-]))?([\w.-]++)(?:[{SPACE}]*+=|:[{SPACE}])", re.ASCII)
_REST_OF_LINE = re.compile(rf"[^{_ENDS}]*+")
_UNQUOTED = re.compile(r"[^#\n]*+")
_NOTHING_MORE = re.compile(rf"[{SPACE}]*+(?:#|\Z)|[{''.join(set(SPACE) - set(_ENDS))}]*+[{_ENDS}]")
_OPENING = re.compile(rf"(?:(?<=[{_ENDS}])|\A)['\"`]")
_CLOSING = re.compile(rf"['\"`](?=[{_ENDS}]|\Z)")


def config(data: bytes, environ: Mapping[str, str]) -> Reading:
    """Return what ``process.env`` holds after ``require('dotenv').config()``: what is set already stays.

    https://github.com/motdotla/dotenv/blob/v18.0.10/lib/main.js (18.0.10, 2026-11-20)
    """
    return Reading({**parse(data.decode(errors="replace")), **environ})


def parse(text: str) -> dict[str, str]:
    """Return what ``dotenv.parse`` makes of the text."""
    values = {name: _value(raw) for name, raw in settings(text)}
    values.pop("__proto__", None)
    return values


def settings(text: str) -> Iterator[tuple[str, str]]:
    r"""Yield each name with its value as it is written: the matches of dotenv's expression, found in linear time.

    ::

        /^\s*(?:export\s+)?([\w.-]+)(?:\s*=\s*?|:\s+?)
         (\s*'(?:\\'|[^'])*'|\s*"(?:\\"|[^"])*"|\s*`(?:\\`|[^`])*`|[^#\r\n]+)?\s*(?:#.*)?$/mg
    """
    text = re.sub("\r\n?", "\n", text)
    position = 0
    while (position := _skip(_BLANKS, text, position)) < len(text):
        match = _NAME.match(text, position)
        if match:
            start = match.end()
            position = _end_of_value(text, start)
            yield match[1], text[start:position]
            position = _skip(_BLANKS, text, position)
            if not text.startswith("#", position):
                continue
        position = _skip(_REST_OF_LINE, text, position)


def _skip(pattern: re.Pattern[str], text: str, position: int) -> int:
    match = pattern.match(text, position)
    return match.end() if match else position


def _end_of_value(text: str, start: int) -> int:
    opening = _skip(_BLANKS, text, start)
    if text[opening : opening + 1] in ("'", '"', "`"):
        for closing in _closing_quotes(text, opening):
            if _NOTHING_MORE.match(text, closing + 1):
                return closing + 1
    return _skip(_UNQUOTED, text, start)


def _closing_quotes(text: str, opening: int) -> Iterator[int]:
    # As the expression backtracks: the first quote without a backslash, then those with one, the last one first.
    quote = text[opening]
    escaped = []
    position = text.find(quote, opening + 1)
    while position >= 0:
        if text[position - 1] != "\\":
            yield position
            break
        escaped.append(position)
        position = text.find(quote, position + 1)
    yield from reversed(escaped)


def _value(raw: str) -> str:
    value = raw.strip(SPACE)
    if value.startswith('"'):
        return without_quotes(value).replace("\\n", "\n").replace("\\r", "\r")
    return without_quotes(value)


def without_quotes(value: str) -> str:
    r"""Return ``value.replace(/^(['"`])([\s\S]*)\1$/mg, '$2')``; each line of a value can begin a pair of quotes."""
    last = {match[0]: match.start() for match in _CLOSING.finditer(value)}
    pieces: list[str] = []
    position = 0
    for match in _OPENING.finditer(value) if last else ():
        closing = last.get(match[0], -1)
        if match.start() >= position and closing > match.start():
            pieces += value[position : match.start()], value[match.end() : closing]
            position = closing + 1
    return "".join(pieces) + value[position:]
