"""dotenv for Ruby, which Rails applications use."""

import re
from collections.abc import Mapping
from typing import Final

from bedrock_lint.readers.growth import GrowthError, Room
from bedrock_lint.readers.reading import Reading

_OTHER_BOMS: Final = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")

# As in the source, but for the white space that may begin a line: to begin with its last line gives the same.
_LINE = re.compile(
    r"""
    ^[ \t\r\f\v]*+
    (?P<export>export\s+)?
    (?P<key>[\w.]+)
    (?:
        (?:\s*=\s*?|:\s+?)
        (?P<value>\s*'(?:\\'|[^'])*'|\s*"(?:\\"|[^"])*"|[^\#\n]+)?
    )?
    \s*
    (?:\#.*)?
    $
    """,
    re.VERBOSE | re.MULTILINE | re.ASCII,
)
_QUOTED = re.compile(r"""(['"])(.*)\1""", re.DOTALL)
_ESCAPE = re.compile(r"\\([^$])")
_VARIABLE = re.compile(r"(\\)?\$(?!\()\{?([a-zA-Z0-9_\u017f\u212a]+)?\}?")
_COMMAND = re.compile(r"(\\)?\$(?=\()")
_PARENTHESES = re.compile(r"[()]")


class _FormatError(Exception):
    """``Dotenv::FormatError``."""


def load(data: bytes, environ: Mapping[str, str]) -> Reading:
    """Return the variables that ``Dotenv.load(path)`` adds to the environment, which goes before the file.

    ``$(…)`` is a command, run by a shell: it is not run, and its output is taken for empty. ``export NAME`` without a
    value, of a variable that is not known, refuses the file, as do bytes that are not UTF-8.

    https://github.com/bkeepers/dotenv/blob/v3.2.0/lib/dotenv/parser.rb (2026-11-21)
    """
    if data.startswith(_OTHER_BOMS):
        return Reading({}, "the file is in UTF-16 or UTF-32")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return Reading({}, f"line {line} is not UTF-8")
    parser = _Parser(environ, Room(data))
    try:
        parser.parse(text.replace("\r\n", "\n").replace("\r", "\n"))
    except _FormatError:
        return Reading({}, "a variable is exported that has no value")
    except GrowthError:
        return Reading({}, "the variables grow without end")
    values: dict[str, str | None] = {name: value for name, value in parser.values.items() if name not in environ}
    if any("\0" in value for value in values.values() if value):
        return Reading({}, "a value holds a NUL", parser.runs_command)
    return Reading(values, None, parser.runs_command)


class _Parser:
    def __init__(self, environ: Mapping[str, str], room: Room) -> None:
        self.values: dict[str, str] = {}
        self.runs_command = False
        self._environ = environ
        self._room = room

    def parse(self, text: str) -> None:
        for line in _LINE.finditer(text):
            name, value = line["key"], line["value"]
            if name in self._environ and name != "DOTENV_LINEBREAK_MODE":
                self.values[name] = self._environ[name]
            elif line["export"] and not value:
                if name not in self.values:
                    raise _FormatError
            else:
                self.values[name] = self._value((value or "").strip("\0\t\n\v\f\r "))

    def _value(self, text: str) -> str:
        quoted = _QUOTED.fullmatch(text)
        quote, value = quoted.groups() if quoted else ("", text)
        if quote == "'":
            return value
        if quote:
            value = self._with_line_breaks(value)
        return _VARIABLE.sub(self._resolved, self._without_commands(_ESCAPE.sub(r"\1", value)))

    def _with_line_breaks(self, value: str) -> str:
        mode = self.values.get("DOTENV_LINEBREAK_MODE", self._environ.get("DOTENV_LINEBREAK_MODE"))
        if mode == "legacy":
            return value.replace("\\n", "\n").replace("\\r", "\r")
        return value.replace("\\n", "\\\\n").replace("\\r", "\\\\r")

    def _without_commands(self, value: str) -> str:
        closings = _closings(value) if "$(" in value else {}
        pieces = []
        position = 0
        for dollar in _COMMAND.finditer(value):
            opening = dollar.end()
            if dollar.start() < position or opening not in closings:
                continue
            end = closings[opening] + 1
            pieces.append(value[position : dollar.start()])
            if dollar[1]:
                pieces.append(value[opening - 1 : end])
            else:
                self.runs_command = True
            position = end
        return "".join((*pieces, value[position:]))

    def _resolved(self, variable: re.Match[str]) -> str:
        name = variable[2]
        if variable[1]:
            return variable[0][1:]
        return self._room.take(self._environ.get(name, self.values.get(name, ""))) if name else variable[0]


def _closings(value: str) -> dict[int, int]:
    """Return where each opening parenthesis is closed: a command with nothing in its parentheses is none."""
    closings = {}
    open_ones: list[int] = []
    empty: set[int] = set()
    for parenthesis in _PARENTHESES.finditer(value):
        position = parenthesis.start()
        if parenthesis[0] == "(":
            open_ones.append(position)
        elif open_ones:
            opening = open_ones.pop()
            if position > opening + 1 and opening not in empty:
                closings[opening] = position
            elif open_ones:
                empty.add(open_ones[-1])
    return closings
