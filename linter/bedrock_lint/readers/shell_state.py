"""The variables of a shell, and the builtins that change them."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

_NAME_AND_VALUE = re.compile(r"([A-Za-z_][A-Za-z0-9_]*)(?:(\+?)=(.*))?", re.DOTALL)
_SUBSCRIPT = re.compile(r"0|[1-9][0-9]*|[A-Za-z_][A-Za-z0-9_]*")
_READ_ONLY: Final = ("BASHOPTS", "BASH_VERSINFO", "EUID", "PPID", "SHELLOPTS", "UID")
_SET_LETTERS: Final = frozenset("abefhkmnptuvxBCEHPT")
_DECLARE_LETTERS: Final = {
    "export": frozenset("afnp"),
    "readonly": frozenset("aAfp"),
    "declare": frozenset("aAfFgiIlnprtuxX"),
    "typeset": frozenset("aAfFgiIlnprtuxX"),
}
_ROOM: Final = 16 * 1024 * 1024
"""How many characters a file may make by expansion: a few lines that double each other would fill any memory."""


class Discard(Exception):  # noqa: N818  no error of this program
    """The shell gives up this complete command and goes on with the next."""


class Leave(Exception):  # noqa: N818  no error of this program
    """The shell stops reading the file, and goes on."""


class Exit(Exception):  # noqa: N818  no error of this program
    """The shell itself ends."""


class GrowthError(Exception):
    """The variables grow without end."""


class State:
    """What a shell that was started with these variables and told ``set -a`` knows.

    Attributes:
        variables: the values of all variables, and the first elements of arrays.
        arrays: the variables that are arrays, which are never exported.
        positional: ``$1`` and so on.
        status: ``$?``.
        runs_command: whether a command would have been run by now.
    """

    def __init__(self, environ: Mapping[str, str], room: int) -> None:
        self.variables = dict(environ)
        self.arrays: set[str] = set()
        self.positional: list[str] = []
        self.status = 0
        self.runs_command = False
        self._exported = set(environ)
        self._read_only = set(_READ_ONLY)
        self._exports_all = True
        self._room = _ROOM + room

    def environment(self) -> dict[str, str | None]:
        """Return what a program started now would find in its environment."""
        return {
            name: value for name, value in self.variables.items() if name in self._exported and name not in self.arrays
        }

    def spend(self, characters: int) -> None:
        """Note that an expansion or an assignment made so many characters."""
        self._room -= characters
        if self._room < 0:
            raise GrowthError

    def assign(self, name: str, value: str, *, appends: bool = False) -> None:
        """Give a variable a value."""
        if name in self._read_only:
            raise Discard
        if appends:
            value = self.variables.get(name, "") + value
        self.spend(len(value))
        self.variables[name] = value
        if self._exports_all:
            self._exported.add(name)

    def assign_array(self, name: str, first: str | None) -> None:
        """Make a variable an array, with this first element if it is known."""
        if name in self._read_only:
            raise Discard
        self.arrays.add(name)
        if first is not None:
            self.variables[name] = first

    def assign_element(self, name: str, subscript: str, value: str) -> None:
        """Give an element of an array a value. A subscript that is a name counts as 0, an expression is an error."""
        if subscript in ("", "*", "@") or subscript.startswith("-"):
            raise Discard
        if not _SUBSCRIPT.fullmatch(subscript):
            raise Exit
        self.assign_array(name, None if subscript.isdecimal() and subscript != "0" else value)

    def declare(self, builtin: str, arguments: Sequence[str], temporary: Mapping[str, str]) -> int:
        """Run ``export``, ``readonly``, ``declare`` or ``typeset`` behind temporary assignments; return its status."""
        letters, names = _options(arguments, "-" if builtin in ("export", "readonly") else "-+")
        if not _DECLARE_LETTERS[builtin].issuperset(letters):
            return 2
        if "f" in letters:
            return 0
        status = 0
        for argument in names:
            match = _NAME_AND_VALUE.fullmatch(argument)
            status = status if match and self._declare(builtin, letters, match, temporary) else 1
        return status

    def _declare(self, builtin: str, letters: str, match: re.Match[str], temporary: Mapping[str, str]) -> bool:
        name, append, value = match.groups()
        value = temporary.get(name) if value is None else value
        if value is not None:
            try:
                self.assign(name, value, appends=bool(append))
            except Discard:
                return False
        if builtin == "readonly" or "r" in letters:
            self._read_only.add(name)
        if (builtin == "export" and "n" in letters) or ("X" in letters and not self._exports_all):
            self._exported.discard(name)
        elif builtin == "export" or "x" in letters:
            self._exported.add(name)
        if ("a" in letters or "A" in letters) and (builtin in ("declare", "typeset") or match[3] is not None):
            self.arrays.add(name)
        return True

    def unset(self, arguments: Sequence[str]) -> int:
        """Run ``unset``; return its status."""
        letters, names = _options(arguments, "-")
        if "f" in letters:
            return 0
        kept = [name for name in names if name in self._read_only]
        for name in set(names).difference(kept):
            self.variables.pop(name, None)
            self.arrays.discard(name)
            self._exported.discard(name)
        return 1 if kept else 0

    def set(self, arguments: Sequence[str]) -> int:
        """Run ``set``, of whose options only ``-a`` matters; return its status."""
        rest = list(arguments)
        while rest and rest[0][:1] in ("-", "+") and rest[0] not in ("-", "--", "+"):
            option = rest.pop(0)
            letters = option[1:]
            if "o" in letters:
                letters = letters.replace("o", "a" if rest and rest.pop(0) == "allexport" else "")
            if not _SET_LETTERS.issuperset(letters):
                return 2
            if "a" in letters:
                self._exports_all = option.startswith("-")
        if rest:
            self.positional = rest[1:] if rest[0] in ("-", "--") else rest
        return 0


def _options(arguments: Sequence[str], signs: str) -> tuple[str, Sequence[str]]:
    """Return the letters of the options that begin with these signs, ``+x`` as ``X``, and the other arguments."""
    letters = ""
    for index, argument in enumerate(arguments):
        if argument == "--":
            return letters, arguments[index + 1 :]
        if len(argument) < 2 or argument[0] not in signs:
            return letters, arguments[index:]
        letters += argument[1:] if argument.startswith("-") else argument[1:].upper()
    return letters, ()
