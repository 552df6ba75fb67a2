"""The conditionals of GNU make 4.3: ``ifdef``, ``ifndef``, ``ifeq``, ``ifneq``, ``else`` and ``endif``.

https://git.savannah.gnu.org/cgit/make.git/tree/src/read.c?h=4.3 (``conditional_line``, read 2026-11-20)
"""

import re
from typing import Final

from bedrock_lint.readers.make_syntax import BLANK, SPACE, StopError
from bedrock_lint.readers.make_variables import Variables

_FOLLOWED, _NOT_YET, _NO_MORE = range(3)


class Conditionals:
    """The conditionals that are open, and whether the lines between them count."""

    WORDS: Final = frozenset(("ifdef", "ifndef", "ifeq", "ifneq", "else", "endif"))

    def __init__(self, variables: Variables) -> None:
        self._variables = variables
        self._states: list[int] = []
        self._has_else: list[bool] = []
        self._ignoring = 0

    @property
    def is_open(self) -> bool:
        """Whether an ``endif`` is missing."""
        return bool(self._states)

    @property
    def is_ignoring(self) -> bool:
        """Whether lines are passed over."""
        return self._ignoring > 0

    def read(self, word: str, rest: str) -> None:
        """Follow a line that begins with one of :data:`WORDS`."""
        if not self._follow(word, rest):
            raise StopError("a conditional is malformed")

    def _follow(self, word: str, rest: str) -> bool:
        if word in ("else", "endif"):
            if not self._states:
                raise StopError("a conditional is not open")
            if word == "else":
                self._else(rest)
            else:
                self._close()
            return True
        is_ignoring = self.is_ignoring
        self._states.append(_FOLLOWED)
        self._has_else.append(False)
        if is_ignoring:
            self._set(_NOT_YET)
            return True
        holds = self._is_defined(rest) if "def" in word else self._is_equal(rest)
        if holds is None:
            return False
        self._set(_FOLLOWED if holds == ("n" not in word) else _NOT_YET)
        return True

    def _set(self, state: int) -> None:
        self._ignoring += (state != _FOLLOWED) - (self._states[-1] != _FOLLOWED)
        self._states[-1] = state

    def _close(self) -> int:
        state = self._states[-1]
        self._set(_FOLLOWED)
        self._states.pop()
        self._has_else.pop()
        return state

    def _else(self, rest: str) -> None:
        if self._has_else[-1]:
            raise StopError("a conditional has a second else")
        self._set(_FOLLOWED if self._states[-1] == _NOT_YET else _NO_MORE)
        if not rest:
            self._has_else[-1] = True
            return
        word = re.split(rf"[{SPACE}]", rest, maxsplit=1)[0]
        if word in ("else", "endif") or word not in self.WORDS:
            return
        if self._follow(word, rest[len(word) :].lstrip(SPACE)):
            state = self._close()
            if self._states[-1] != _NO_MORE:
                self._set(state)

    def _is_defined(self, rest: str) -> bool | None:
        name, *more = re.split(rf"[{SPACE}]+", self._variables.expand(rest), maxsplit=1)
        if any(more):
            return None
        variable = self._variables.lookup(name)
        return variable is not None and bool(variable.value)

    def _is_equal(self, rest: str) -> bool | None:
        if rest.startswith("("):
            comma = _closing(rest, 1, ",")
            if comma < 0:
                return None
            left = rest[1:comma].rstrip(BLANK)
            behind = comma + 1
            closing = ")"
        else:
            end = rest.find(rest[:1], 1) if rest[:1] in ("'", '"') else -1
            if end < 0:
                return None
            left = rest[1:end]
            behind = end + 1
            closing = ""
        left = self._variables.expand(left)
        right = _second(rest[behind:].lstrip(SPACE), closing)
        return None if right is None else left == self._variables.expand(right)


def _second(text: str, closing: str) -> str | None:
    closing = closing or text[:1]
    if closing == ")":
        end = _closing(text, 0, ")")
        return None if end < 0 else text[:end]
    end = text.find(closing, 1) if closing in ("'", '"') else -1
    return None if end < 0 else text[1:end]


def _closing(text: str, place: int, wanted: str) -> int:
    """Return where a comma or parenthesis stands outside of other parentheses, -1 if none does."""
    depth = 0
    for match in re.compile(r"[(),]").finditer(text, place):
        character = match.group()
        if character == wanted and depth <= 0:
            return match.start()
        depth += {"(": 1, ")": -1}.get(character, 0)
    return -1
