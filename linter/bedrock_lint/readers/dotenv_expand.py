"""What builds on npm's dotenv: dotenv-expand and dotenvx, which resolve variables and run commands."""

import re
from collections.abc import Callable, Mapping

from bedrock_lint.readers.dotenv_js import parse, settings, without_quotes
from bedrock_lint.readers.growth import GrowthError
from bedrock_lint.readers.javascript import SPACE, is_array_index
from bedrock_lint.readers.reading import Reading

_ROOM = 16 * 1024 * 1024
"""How many characters may be looked through in all: some files keep the programs busy for ever."""

_REFERENCE = re.compile(r"\$(?<!\\\$)(?:\{([^{}]++)\}|([A-Za-z_]\w*+))", re.ASCII)
_OPERATOR = re.compile(r":\+|\+|:-|-")
_REPLACEMENT = re.compile(r"\$([$&`'])")

_Lookup = Callable[[str], str | None]


def dotenv_expand(data: bytes, environ: Mapping[str, str]) -> Reading:
    """Return what ``process.env`` holds after ``expand(require('dotenv').config())``.

    A command that fails ends the program; here every command succeeds and prints nothing.

    https://www.npmjs.com/package/dotenv-expand/v/1000.0.0, dist/lib/main.js (1000.0.0, 2026-11-20)
    """
    parsed = parse(data.decode(errors="replace"))
    process = {**parsed, **environ}
    running: dict[str, str] = {}

    def lookup(name: str) -> str | None:
        # What the file has set, and what is resolved by now, gives way to the resolved value.
        if name in process and not (name in running and process[name] == parsed[name]):
            return process[name]
        return running.get(name)

    resolver = _Resolver(len(data))
    try:
        for name in sorted(parsed, key=_property_order):
            value = parsed[name]
            if process[name] in ("", value):
                value = resolver.without_commands(resolver.expanded(value, lookup))
            else:
                value = process[name]
            running[name] = value.replace("\\$", "$")
    except GrowthError:
        return Reading({}, "the variables grow without end", resolver.runs_command)
    return Reading({**process, **running}, runs_command=resolver.runs_command)


def dotenvx_run(data: bytes, environ: Mapping[str, str]) -> Reading:
    """Return the environment of a command that ``dotenvx run -f .env`` starts.

    A command that fails leaves its value as it is; here every command succeeds and prints nothing. Encrypted values
    stay encrypted.

    https://github.com/dotenvx/dotenvx/blob/v2.38.2/src/lib/resolvers/envs.js with @dotenvx/primitives 3.3.1
    (2.38.2, 2026-11-20)
    """
    running: dict[str, str] = {}
    literals: dict[str, str] = {}

    def lookup(name: str) -> str | None:
        return environ.get(name, running.get(name))

    resolver = _Resolver(len(data), literals)
    try:
        for name, raw in settings(_decoded(data)):
            written = raw.strip(SPACE)
            value = environ.get(name, _dotenvx_value(written))
            if written.startswith("'"):
                literals[name] = value
            elif not value.startswith("encrypted:"):
                plain = resolver.without_commands(value)
                if plain == value and not environ.get(name):
                    plain = resolver.expanded(value, lookup).replace("\\$", "$")
                value = plain
            running[name] = value
    except GrowthError:
        return Reading({}, "the variables grow without end", resolver.runs_command)
    # A C string ends at NUL.
    values = {name: value.partition("\0")[0] for name, value in running.items()}
    return Reading({**environ, **values}, runs_command=resolver.runs_command)


def _decoded(data: bytes) -> str:
    if data.startswith(b"\xff\xfe"):
        return data[: len(data) // 2 * 2].decode("utf-16-le", "replace")
    return data.decode(errors="replace")


def _dotenvx_value(written: str) -> str:
    value = without_quotes(written)
    if written.startswith("'"):
        return value.replace("\\'", "'")
    if written.startswith('"'):
        return value.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t")
    return value


def _property_order(name: str) -> int:
    # The keys of a JavaScript object: indices by their number, then the others as they came.
    return int(name) if is_array_index(name) else 2**32


class _Resolver:
    """``expand`` and ``evaluate`` of @dotenvx/primitives, which both programs carry."""

    def __init__(self, length: int, literals: Mapping[str, str] = {}) -> None:
        self.runs_command = False
        self._room = _ROOM + length
        self._literals = literals

    def _spend(self, characters: int) -> None:
        self._room -= characters
        if self._room < 0:
            raise GrowthError

    def expanded(self, value: str, lookup: _Lookup) -> str:
        """Replace the first reference until there is none."""
        start = steps = 0
        before = None
        while match := _REFERENCE.search(value, start):
            name, new = _referred(match[1] or match[2], lookup)
            # Before what is replaced only the last brace, or else the last character, can begin a reference now.
            place = value.index(match[0])
            brace = value.rfind("{", 0, place)
            start = max(0, (place if brace < 0 else brace) - 1)
            value = self._replaced(value, match[0], new)
            if value == lookup(name) or _REFERENCE.search(self._literals.get(name, "")):
                break
            # A value that comes back does so for ever: look out for the one of the last step with a power of two.
            if value == before:
                raise GrowthError
            steps += 1
            if steps & (steps - 1) == 0:
                before = value
        return value

    def without_commands(self, value: str) -> str:
        """Replace every command by nothing, for none is run."""
        position = value.find("$(")
        commands = []
        while position >= 0:
            end = self._end_of_command(value, position + 2)
            if end is None:
                position = value.find("$(", position + 2)
            else:
                commands.append(value[position:end])
                position = value.find("$(", end)
        for command in commands:
            self.runs_command = True
            value = self._replaced(value, command, "")
        return value

    def _replaced(self, value: str, old: str, new: str) -> str:
        # String.prototype.replace: the first occurrence, wherever it is; some pairs in the new text are not literal.
        before, _, after = value.partition(old)
        if "$" in new:
            self._spend(new.count("$") * (len(before) + len(after)))
            special = {"$": "$", "&": old, "`": before, "'": after}
            new = _REPLACEMENT.sub(lambda match: special[match[1]], new)
        self._spend(256 + len(before) + len(new) + len(after))
        return before + new + after

    def _end_of_command(self, value: str, position: int) -> int | None:
        quotes = [""]
        start = position
        while position < len(value):
            quote, character = quotes[-1], value[position]
            if character == "\\" and quote != "'":
                position += 1
            elif character == quote:
                quotes[-1] = ""
            elif quote and quote != "'" and value.startswith("$(", position):
                quotes.append("")
                position += 1
            elif not quote and character in "'\"`":
                quotes[-1] = character
            elif not quote and character == "(":
                quotes.append("")
            elif not quote and character == ")":
                quotes.pop()
                if not quotes:
                    return position + 1
            position += 1
        self._spend(16 * (position - start))
        return None


def _referred(reference: str, lookup: _Lookup) -> tuple[str, str]:
    """Return the name that a reference holds and the value that takes its place."""
    match = _OPERATOR.search(reference)
    if not match:
        # In want of an operator the reference is split at the text of null.
        name = reference.partition("null")[0]
        return name, lookup(name) or ""
    name, operator, default = reference.partition(match[0])
    value = lookup(name)
    if operator == ":-":
        return name, value or default
    if operator == "-":
        return name, default if value is None else value
    return name, default if value or (operator == "+" and value is not None) else ""
