"""What a shell script is made of: the parts of a word, and the commands that words are put together to.

https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html (read 2026-11-20)
"""

import re
from typing import NamedTuple, TypeAlias

DECLARATIONS = frozenset(("export", "readonly", "declare", "typeset", "local"))
"""The builtins whose arguments are read as assignments are."""

ASSIGNMENT = re.compile(r"(?P<name>[A-Za-z_][A-Za-z0-9_]*)(?P<subscript>\[[^\]]*\])?(?P<append>\+?)=")


class SyntaxFault(Exception):  # noqa: N818  no error of this program
    """The shell finds a syntax error here and reads no further."""


class Unclosed(SyntaxFault):
    """The text ends where something is still open: a quote, a brace, a list."""


class FatalFault(Exception):  # noqa: N818  no error of this program
    """The shell finds a syntax error in the command of a ``$(…)``, and ends."""


class ArrayFault(Exception):  # noqa: N818  no error of this program
    """The shell finds a syntax error in the elements of an array, gives up the line and goes on with the next."""


class UnsupportedError(Exception):
    """A compound command such as ``if`` or ``for`` stands here."""


class NestingError(Exception):
    """The text nests too deeply to be read."""


class Text(NamedTuple):
    """Literal text of a word."""

    text: str
    quoted: bool = False


class Parameter(NamedTuple):
    """``$NAME`` or ``${NAME:-word}``; the operation is ``:-``, ``=`` …, or empty."""

    name: str
    operation: str = ""
    word: "Word" = ()
    quoted: bool = False


class Unknown(NamedTuple):
    """An expansion that is not evaluated: the output of a command, arithmetic, ``${NAME%.txt}``."""

    is_command: bool
    quoted: bool = False


class BadSubstitution(NamedTuple):
    """``${…}`` around something that the shell cannot expand."""


class Elements(NamedTuple):
    """``(a b)`` behind ``NAME=``: the elements of an array."""

    words: tuple["Word", ...]


Part: TypeAlias = Text | Parameter | Unknown | BadSubstitution | Elements
Word: TypeAlias = tuple[Part, ...]


class Redirection(NamedTuple):
    """``<word`` and the like."""

    operator: str
    target: Word


class Simple(NamedTuple):
    """Assignments, a command word with its arguments, and redirections; each may be missing."""

    assignments: tuple[Word, ...]
    words: tuple[Word, ...]
    redirections: tuple[Redirection, ...]


class Compound(NamedTuple):
    """``{ … }``, or ``( … )``, which runs in a process of its own and leaves nothing behind."""

    body: tuple["AndOr", ...]
    is_subshell: bool


class Function(NamedTuple):
    """``name() { … }``: it is known from now on, and nothing is run."""


Command: TypeAlias = Simple | Compound | Function


class Pipeline(NamedTuple):
    """Commands joined by ``|``; ``operator`` stands before it: ``&&``, ``||`` or nothing."""

    operator: str
    commands: tuple[Command, ...]
    is_negated: bool


class AndOr(NamedTuple):
    """Pipelines joined by ``&&`` and ``||``."""

    pipelines: tuple[Pipeline, ...]
    is_background: bool


def assignment(word: Word) -> re.Match[str] | None:
    """Return the match of :data:`ASSIGNMENT` if this word is written as an assignment."""
    first = word[0] if word else None
    return ASSIGNMENT.match(first.text) if isinstance(first, Text) and not first.quoted else None


def is_declaration(word: Word) -> bool:
    """Whether the word is, without quotes, the name of one of the :data:`DECLARATIONS`."""
    return len(word) == 1 and isinstance(word[0], Text) and not word[0].quoted and word[0].text in DECLARATIONS
