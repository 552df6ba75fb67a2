"""uv: ``uv run --env-file``, which reads with the dotenvy crate."""

import io
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from bedrock_lint.readers.go_text import SPACE
from bedrock_lint.readers.growth import GrowthError, Room
from bedrock_lint.readers.reading import Reading

_ASSIGNMENT = re.compile(
    rf"[{SPACE}]*+(?:export(?![a-zA-Z0-9_.])[{SPACE}]*+(?!=))?([a-zA-Z_][a-zA-Z0-9_.]*+)[{SPACE}]*+=[{SPACE}]*+"
)
_EXPANSION = r"""
      \\(?P<escape>.?)
    | \$\{(?P<braced>[^}]*+)\}
    | \$\{(?P<unclosed_brace>)
    | \$(?P<name>[^\W_]*+)(?P<after>[^$]?)
"""
_BARE_TOKEN = re.compile(
    rf"""{_EXPANSION} | '(?P<strong>[^']*+)' | (?P<unclosed>') | (?P<weak>") | (?P<blank>[ \t])
    | (?P<plain>[^\\$'" \t]++)""",
    re.VERBOSE | re.DOTALL,
)
_WEAK_TOKEN = re.compile(rf"""{_EXPANSION} | (?P<weak>") | (?P<plain>[^\\$"]++)""", re.VERBOSE | re.DOTALL)
_AFTER_VALUE = re.compile(r"[ \t]*+(?:#.*)?", re.DOTALL)
_ESCAPES: Final = {"": "", "\\": "\\", "'": "'", '"': '"', "$": "$", " ": " ", "n": "\n"}


class _ParseError(Exception):
    """uv warns and reads no further."""


def env_file(data: bytes, environ: Mapping[str, str]) -> Reading:
    """Return the environment of a command that ``uv run --env-file`` starts.

    The environment goes before the file, and of several values in the file the first counts. uv stops at a line that
    it cannot parse, with a warning, and the command gets what came before. Other than in Rust, a combining character
    is no part of a name behind ``$``.

    https://docs.rs/crate/dotenvy/0.15.7/source/src/ (uv 0.13.8, 2026-11-21)
    """
    parser = _Parser(data, environ)
    try:
        parser.parse()
    except _ParseError:
        pass
    except UnicodeDecodeError:
        return Reading({}, "the file is not UTF-8")
    except GrowthError:
        return Reading({}, "the variables grow without end")
    values: dict[str, str | None] = {**parser.values, **environ}
    if any("\0" in value for value in values.values() if value):
        return Reading({}, "a value holds a NUL")
    return Reading(values)


class _Parser:
    def __init__(self, data: bytes, environ: Mapping[str, str]) -> None:
        self.values: dict[str, str] = {}
        self._last: dict[str, str] = {}
        self._data = data
        self._environ = environ
        self._room = Room(data)

    def parse(self) -> None:
        for statement in _statements(self._data):
            text = statement.rstrip(SPACE)
            if text.lstrip(SPACE)[:1] in ("", "#"):
                continue
            assignment = _ASSIGNMENT.match(text)
            if assignment is None:
                raise _ParseError
            rest = text[assignment.end() :]
            value = "" if rest.startswith("#") else _value(rest, self._variable)
            self.values.setdefault(assignment[1], value)
            self._last[assignment[1]] = value

    def _variable(self, name: str) -> str:
        return self._room.take(self._environ.get(name, self._last.get(name, ""))) if name else ""


_COMPLETE, _BLANK, _ESCAPED, _STRONG, _STRONG_ESCAPED, _WEAK, _WEAK_ESCAPED, _COMMENT = range(8)
_OPENING = {"\\": _ESCAPED, '"': _WEAK, "'": _STRONG}
_STATES: Final[tuple[tuple[int, dict[str, int]], ...]] = (
    (_COMPLETE, _OPENING | dict.fromkeys(set(SPACE) - {"\n", "\r"}, _BLANK)),
    (_COMPLETE, _OPENING | {"#": _COMMENT}),
    (_COMPLETE, {}),
    (_STRONG, {"\\": _STRONG_ESCAPED, "'": _COMPLETE}),
    (_STRONG, {}),
    (_WEAK, {"\\": _WEAK_ESCAPED, '"': _COMPLETE}),
    (_WEAK, {}),
)
"""What follows each state: as a rule, and behind certain characters."""


def _statements(data: bytes) -> Iterator[str]:
    """Yield what dotenvy takes for a line: quotes and backslashes join lines, a comment ends one."""
    joined: list[str] = []
    state = _COMPLETE
    for raw in io.BytesIO(data):
        line = raw.decode()
        if not joined and line.lstrip(SPACE).startswith("#"):
            continue
        state, end = _state_after(state, line)
        joined.append(line[:end])
        if state in (_COMPLETE, _COMMENT):
            yield "".join(joined)
            joined, state = [], _COMPLETE
    if joined:
        raise _ParseError


def _state_after(state: int, line: str) -> tuple[int, int]:
    """Return the state after the line, and where a comment cuts the line off."""
    for position, character in enumerate(line):
        usual, special = _STATES[state]
        state = special.get(character, usual)
        if state == _COMMENT:
            return state, position
    return state, len(line)


def _value(text: str, lookup: Callable[[str], str]) -> str:
    pieces = []
    weak = False
    position = 0
    while position < len(text):
        token = (_WEAK_TOKEN if weak else _BARE_TOKEN).match(text, position)
        assert token is not None
        position = token.end()
        kind = token.lastgroup
        if kind == "weak":
            weak = not weak
        elif kind == "blank":
            if not _AFTER_VALUE.fullmatch(text, position):
                raise _ParseError
            break
        else:
            pieces.append(_piece(token, lookup))
    if weak:
        raise _ParseError
    return "".join(pieces)


def _piece(token: re.Match[str], lookup: Callable[[str], str]) -> str:
    if token["escape"] is not None:
        if token["escape"] not in _ESCAPES:
            raise _ParseError
        return _ESCAPES[token["escape"]]
    if token["braced"] is not None:
        return lookup(token["braced"])
    if token["name"] is not None:
        return lookup(token["name"]) + token["after"]
    if token.lastgroup in ("unclosed", "unclosed_brace"):
        raise _ParseError
    return token[token.lastgroup or 0]
