"""VS Code's Python extension: the file that its setting ``python.envFile`` names."""

import re
from collections.abc import Mapping

from bedrock_lint.readers.growth import GrowthError, Room
from bedrock_lint.readers.javascript import SPACE
from bedrock_lint.readers.reading import Reading

_SETTING = re.compile(rf"[{SPACE}]*(_*[a-zA-Z][a-zA-Z0-9_]*)[{SPACE}]*=(.*)", re.DOTALL)
_LINE_END = re.compile("[\n\r\u2028\u2029]")
_REFERENCE = re.compile(r"\$\{([a-zA-Z][a-zA-Z0-9_]*)?(?:(?P<end>\})|(?P<bogus>[^a-zA-Z0-9_}]))")
_METHODS = "hasOwnProperty isPrototypeOf propertyIsEnumerable toLocaleString toString valueOf".split()
_INHERITED = {name: f"function {name}() {{ [native code] }}" for name in _METHODS} | {
    "constructor": "function Object() { [native code] }"
}
"""What every JavaScript object answers to."""


def env_file(data: bytes, environ: Mapping[str, str]) -> Reading:
    """Return what ``parseEnvFile`` of the extension makes of the file; ``environ`` are its ``baseVars``.

    https://github.com/microsoft/vscode-python/blob/main/src/client/common/variables/environment.ts (2026-11-21). What
    was observed was 757def8f; the pattern of a name is the newest that was found, and fits what was observed.
    """
    values: dict[str, str | None] = {}
    room = Room(data)
    for line in data.decode("utf-8", "replace").split("\n"):
        match = _SETTING.fullmatch(line)
        value = match[2].strip(SPACE) if match else ""
        if match is None or _LINE_END.search(value) or match[1] == "__proto__":
            continue
        try:
            values[match[1]] = _substituted(_unquoted(value), values, environ, room)
        except GrowthError:
            return Reading({}, "the variables grow without end")
    return Reading(values)


def _unquoted(value: str) -> str:
    is_quoted = len(value) >= 2 and value[0] == value[-1] and value[0] in "'\""
    return value[1:-1].replace(r"\n", "\n") if is_quoted else value


def _substituted(value: str, values: Mapping[str, str | None], environ: Mapping[str, str], room: Room) -> str:
    r"""Replace every ``${NAME}``, or none of them where one holds anything else; ``\$`` becomes ``$``."""
    if "$" not in value:
        return value
    pieces: list[str] = []
    start = place = 0
    braces = _LastBraces(value)
    while match := _REFERENCE.search(value, place):
        end = match.end() if match["end"] else braces.behind(match.end()) + 1
        if not end:
            place = match.start() + 2
            continue
        place = end
        if match.start() and value[match.start() - 1] == "\\":
            continue
        if match["bogus"] or not match[1]:
            return value.replace(r"\$", "$")
        found = _looked_up(match[1], values) or _looked_up(match[1], environ) or ""
        pieces += value[start : match.start()], room.take(found)
        start = end
    return ("".join(pieces) + value[start:]).replace(r"\$", "$")


def _looked_up(name: str, scope: Mapping[str, str | None] | Mapping[str, str]) -> str | None:
    return scope[name] if name in scope else _INHERITED.get(name)


class _LastBraces:
    """Finds the last closing brace of a line, looking at each line of a value once."""

    def __init__(self, value: str) -> None:
        self._value = value
        self._line_end = -1
        self._brace = -1

    def behind(self, place: int) -> int:
        """Return where the last brace at or behind this place stands in its line, -1 if there is none."""
        if place > self._line_end:
            line_end = _LINE_END.search(self._value, place)
            self._line_end = line_end.start() if line_end else len(self._value)
            self._brace = self._value.rfind("}", place, self._line_end)
        return self._brace if self._brace >= place else -1
