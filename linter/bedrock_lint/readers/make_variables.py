"""The variables of GNU make 4.3, and the expansion of references to them.

https://git.savannah.gnu.org/cgit/make.git/tree/src/expand.c?h=4.3 and variable.c (read 2026-11-20)
"""

import re
from collections.abc import Mapping
from typing import Final

from bedrock_lint.readers import make_functions
from bedrock_lint.readers.growth import GrowthError
from bedrock_lint.readers.make_syntax import SPACE, StopError, matching

DEFAULT, ENVIRONMENT, FILE, OVERRIDE, AUTOMATIC = range(5)
"""Where a value comes from; one is not replaced by another from further left."""

_DEFAULTS: Final = {
    "AR": "ar", "AS": "as", "CC": "cc", "CXX": "g++", "LD": "ld", "MAKE": "$(MAKE_COMMAND)", "MAKE_COMMAND": "make",
    "MAKE_VERSION": "4.3", "RM": "rm -f",
}  # fmt: skip
_EXPORTABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_FUNCTION = re.compile(rf"([A-Za-z0-9._-]+)(?=[{SPACE}]|\Z)[{SPACE}]*")
_SHELL: Final = "/bin/sh"
_DEEPEST: Final = 60
_ROOM: Final = 16 * 1024 * 1024
"""How many characters a file may make by expansion: a few lines that double each other would fill any memory."""

_COST: Final = 64
"""What a reference costs beside its characters, for a reference to nothing takes time, too."""


class Variable:
    """A variable; ``is_exported`` is None if nothing was said about it."""

    __slots__ = ("is_expanding", "is_exported", "is_recursive", "line", "origin", "value")

    def __init__(
        self, value: str, origin: int, *, is_recursive: bool = True, is_exported: bool | None = None, line: int = 0
    ) -> None:
        self.value = value
        self.origin = origin
        self.is_recursive = is_recursive
        self.is_exported = is_exported
        self.line = line
        self.is_expanding = False


class Variables:
    """All variables, by the name of each.

    Attributes:
        line: the line that is being read, for the reason of an error.
        runs_command: whether a command would have been run by now.
    """

    def __init__(self, environ: Mapping[str, str], length: int) -> None:
        self.line = 0
        self.runs_command = False
        self._shell = environ.get("SHELL")
        self._scopes: list[dict[str, Variable]] = [{}]
        self._depth = 0
        self._room = _ROOM + _COST * length
        for name, value in _DEFAULTS.items():
            self._scopes[0][name] = Variable(value, DEFAULT)
        for name, value in environ.items():
            self._scopes[0][name] = Variable(value, ENVIRONMENT, is_exported=True)
        self._scopes[0]["SHELL"] = (
            Variable(_SHELL, DEFAULT) if self._shell is None else Variable(_SHELL, FILE, is_exported=False)
        )

    def lookup(self, name: str) -> Variable | None:
        """Return the variable of this name."""
        return next((scope[name] for scope in reversed(self._scopes) if name in scope), None)

    def define(self, name: str, operator: str, value: str, origin: int = FILE) -> Variable:
        """Give a variable a value, as the operator says."""
        found = self.lookup(name)
        is_recursive = operator in ("=", "?=", "!=")
        if operator in (":=", "::="):
            value = self.expand(value)
        elif operator == "!=":
            self.runs_command = True
            self.expand(value)
            value = ""
        elif operator == "?=" and found:
            return found
        elif operator == "+=" and found:
            is_recursive = found.is_recursive
            value = value if is_recursive else self.expand(value)
            if not value:
                return found
            value = f"{found.value} {value}" if found.value else value
            self.spend(len(value))
        elif operator == "+=":
            is_recursive = True
        return self.set(name, value, origin, is_recursive=is_recursive)

    def set(self, name: str, value: str, origin: int, *, is_recursive: bool) -> Variable:
        """Give a global variable a value, unless it has one that is stronger."""
        variable = self._scopes[0].get(name)
        if variable is None:
            variable = self._scopes[0][name] = Variable(value, origin, is_recursive=is_recursive, line=self.line)
        elif origin >= variable.origin:
            variable.value, variable.origin, variable.is_recursive = value, origin, is_recursive
            variable.line = self.line
        return variable

    def undefine(self, name: str, origin: int) -> None:
        """Forget a variable, unless its value is stronger."""
        variable = self._scopes[0].get(name)
        if variable and origin >= variable.origin:
            del self._scopes[0][name]

    def environment(self) -> dict[str, str]:
        """Return what a recipe finds in its environment behind an ``export`` for all variables."""
        found = {}
        for name, variable in list(self._scopes[0].items()):
            if name == "SHELL" and variable.is_exported is False and self._shell is not None:
                found[name] = self._shell
            elif variable.is_exported or (
                variable.is_exported is None and variable.origin != DEFAULT and _EXPORTABLE.fullmatch(name)
            ):
                found[name] = variable.value if variable.origin == ENVIRONMENT else self.value(variable)
        return found

    def spend(self, characters: int) -> None:
        """Note that an expansion made so many characters."""
        self._room -= characters + _COST
        if self._room < 0:
            raise GrowthError

    def value(self, variable: Variable) -> str:
        """Return the value of a variable, expanded if it is not yet."""
        self.spend(len(variable.value))
        if not variable.is_recursive or not variable.value:
            return variable.value
        if variable.is_expanding:
            raise StopError("a variable references itself")
        line, self.line = self.line, variable.line or self.line
        variable.is_expanding = True
        value = self.expand(variable.value)
        variable.is_expanding = False
        self.line = line
        return value

    def expand(self, text: str) -> str:
        """Replace the references in a text."""
        self._depth += 1
        if self._depth > _DEEPEST:
            raise GrowthError
        pieces = []
        start = 0
        while (place := text.find("$", start)) >= 0:
            pieces.append(text[start:place])
            following = text[place + 1 : place + 2]
            start = place + 2
            if following in ("", "$"):
                pieces.append("$")
            elif following in ("(", "{"):
                piece, start = self._reference(text, place + 1)
                pieces.append(piece)
            else:
                pieces.append(self._named(following))
        self._depth -= 1
        expanded = "".join((*pieces, text[start:]))
        self.spend(len(expanded))
        return expanded

    def call(self, arguments: list[str]) -> str:
        """Expand the variable that the first argument names, with all arguments in ``$0``, ``$1`` and so on."""
        variable = self.lookup(arguments[0])
        if variable is None:
            return ""
        self._scopes.append({str(index): self.automatic(value) for index, value in enumerate(arguments)})
        was_expanding, variable.is_expanding = variable.is_expanding, False
        value = self.value(variable)
        variable.is_expanding = was_expanding
        self._scopes.pop()
        return value

    def for_each(self, name: str, values: list[str], body: str) -> str:
        """Expand the body once for each of these values of a variable."""
        results = []
        for value in values:
            self._scopes.append({name: self.automatic(value)})
            results.append(self.expand(body))
            self._scopes.pop()
        return " ".join(results)

    def evaluate(self, text: str) -> None:
        """Read a text as a part of the makefile, which is what ``$(eval …)`` does."""
        raise NotImplementedError

    @staticmethod
    def automatic(value: str) -> Variable:
        """Return a variable of an expansion that is under way."""
        return Variable(value, AUTOMATIC, is_recursive=False)

    def _named(self, name: str) -> str:
        variable = self.lookup(name)
        value = self.value(variable) if variable else ""
        self.spend(len(value))
        return value

    def _reference(self, text: str, place: int) -> tuple[str, int]:
        """Expand the reference whose parenthesis is here; return with it where the text goes on."""
        opening = text[place]
        function = _FUNCTION.match(text, place + 1)
        if function and function[1] in make_functions.FUNCTIONS:
            end = matching(text, opening, function.end())
            if end < 0:
                raise StopError("a call to a function is not closed")
            return make_functions.called(self, function[1], opening, text[function.end() : end]), end + 1
        end = text.find(")" if opening == "(" else "}", place)
        if end < 0:
            raise StopError("a reference to a variable is not closed")
        name = text[place + 1 : end]
        if "$" in name:
            end = matching(text, opening, place + 1)
            if end >= 0:
                name = self.expand(text[place + 1 : end])
        return self._substituted(name), end + 1 if end >= 0 else len(text)

    def _substituted(self, name: str) -> str:
        before, colon, substitution = name.partition(":")
        pattern, equals, replacement = substitution.partition("=")
        if not (colon and equals):
            return self._named(name)
        variable = self.lookup(before)
        if variable is None or not variable.value:
            return ""
        return make_functions.substitution_reference(self, self.value(variable), pattern, replacement)
