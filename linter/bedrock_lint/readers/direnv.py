"""direnv: ``dotenv`` in an ``.envrc``, and ``direnv dotenv``."""

import re
from collections.abc import Mapping

from bedrock_lint.readers.go_text import decoded, with_replacement_characters
from bedrock_lint.readers.growth import GrowthError, Room
from bedrock_lint.readers.reading import Reading

_SPACE = r"[\t\n\f\r ]"  # \s in Go
_LINE = re.compile(
    rf"""{_SPACE}*+
    (?:
        \#.*
    |
        (?:(?:export{_SPACE}++)?([a-zA-Z0-9_.]++)(?:{_SPACE}*+={_SPACE}*+|:{_SPACE}++)
        ('.*'|".*"|[^\t\n\f\r \#]+)?
        {_SPACE}*(?:\#.*)?)?
    )""",
    re.VERBOSE,
)
_ESCAPED = re.compile(r"\\([^$])")
_BARE = r"\$(?P<bare>[*#$@!?0-9-]|[a-zA-Z_][a-zA-Z0-9_]*)"
_VARIABLE = re.compile(rf"\$\{{(?P<braced>[^}}]*)\}}|{_BARE}")
_UNCLOSED_VARIABLE = re.compile(rf"\$(?P<braced>)\{{|{_BARE}")


def dotenv(data: bytes, environ: Mapping[str, str]) -> Reading:
    """Return what ``direnv dotenv json PATH`` prints; a byte that is not UTF-8 is U+FFFD.

    In ``$NAME`` the file goes before the environment. One bad line refuses the file.

    https://github.com/direnv/direnv/blob/v2.32.1/pkg/dotenv/parse.go (2026-11-21)
    """
    values: dict[str, str] = {}
    room = Room(data)
    number = 1
    for text in re.split(r"([\r\n]+)", decoded(data)):
        if text[:1] in ("\r", "\n"):
            number += text.count("\n")
            continue
        line = _LINE.fullmatch(text)
        if line is None:
            return Reading({}, f"line {number} is not NAME=value")
        if line[1]:
            try:
                values[line[1]] = _value(line[2] or "", values, environ, room)
            except GrowthError:
                return Reading({}, "the variables grow without end")
    return Reading({name: with_replacement_characters(value) for name, value in values.items()})


def _value(text: str, values: Mapping[str, str], environ: Mapping[str, str], room: Room) -> str:
    if len(text) < 2:
        return text
    if text[0] == text[-1] == "'":
        return text[1:-1]
    if text[0] == text[-1] == '"':
        text = _ESCAPED.sub(r"\1", text[1:-1].replace("\\n", "\n").replace("\\r", "\r"))
    return _expanded(text, values, environ, room)


def _expanded(text: str, values: Mapping[str, str], environ: Mapping[str, str], room: Room) -> str:
    """Do what ``os.Expand`` does: a ``${`` that is never closed is dropped."""

    def resolved(variable: re.Match[str]) -> str:
        name, _, default = (variable["braced"] or variable["bare"] or "").partition(":-")
        value = values.get(name)
        if value is None:
            value = environ.get(name) or default
        return room.take(value)

    end = text.rfind("}") + 1
    return _VARIABLE.sub(resolved, text[:end]) + _UNCLOSED_VARIABLE.sub(resolved, text[end:])
