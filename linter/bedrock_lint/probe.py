"""Asking the readers: which of them count, and what they make of a text."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from bedrock_lint.kinds import FileKind
from bedrock_lint.readers import ALIASES, AWS_SHARED, DOTENV
from bedrock_lint.readers.reading import Options, SharedReading

_USUAL = ("python-dotenv", "docker-env-file", "compose-go-HEAD", "node24-env-file", "bash-source", "systemd")
"""The programs that may read any ``.env`` file, where nothing says which ones do."""


class Choice(NamedTuple):
    """The readers that count for a file.

    Attributes:
        names: their names, the most used first.
        why: where that is known from, for people.
        is_certain: whether the settings or the project name them; else they are a guess.
    """

    names: tuple[str, ...]
    why: str
    is_certain: bool


class Outcome(NamedTuple):
    """What a reader gets from a text.

    Attributes:
        values: from a ``.env`` the variables, from an AWS file the sections, which have settings.
        refused: whether it refuses the file.
        runs_command: whether it would run a command.
    """

    values: dict[str, Any]
    refused: bool
    runs_command: bool = False


def is_known(name: str) -> bool:
    """Whether settings may name a reader so."""
    return ALIASES.get(name, name) in DOTENV or ALIASES.get(name, name) in AWS_SHARED


def all_names() -> tuple[str, ...]:
    """Return every name and alias of a reader."""
    return (*DOTENV, *AWS_SHARED, *ALIASES)


def every(kind: FileKind) -> tuple[str, ...]:
    """Return all readers of a kind of file, the most used first."""
    return tuple(AWS_SHARED if kind.is_aws else DOTENV)


def chosen(kind: FileKind, wanted: Iterable[str]) -> tuple[str, ...]:
    """Return those readers of a kind of file that are wanted by name or alias, the most used first."""
    resolved = {ALIASES.get(name, name) for name in wanted}
    return tuple(name for name in every(kind) if name in resolved)


def usual(kind: FileKind) -> Choice:
    """Return the readers that count for a kind of file where nothing says which ones do."""
    if kind.is_aws:
        return Choice(every(kind), "every SDK reads the AWS files", is_certain=True)
    return Choice(chosen(kind, _USUAL), "nothing in the project shows which programs read it", is_certain=False)


def title(name: str) -> str:
    """Return how a message names a reader."""
    return (DOTENV[name] if name in DOTENV else AWS_SHARED[name]).title


def outcome(kind: FileKind, name: str, data: bytes) -> Outcome:
    """Return what a reader gets from a file."""
    if kind is FileKind.DOTENV:
        reading = DOTENV[name].read(data)
        refused = reading.error is not None
        return Outcome({} if refused else dict(reading.values), refused, reading.runs_command)
    is_config = kind is FileKind.AWS_CONFIG
    shared = AWS_SHARED[name].read(data if is_config else None, None if is_config else data)
    return Outcome(sections(shared), bool(shared.errors))


def sections(reading: SharedReading) -> dict[str, Options]:
    """Return the sections that a reader gets from AWS files, as their headers name them but for ``profile``."""
    sessions = {f"sso-session {name}": options for name, options in reading.sso_sessions.items()}
    services = {f"services {name}": options for name, options in reading.services.items()}
    return {**reading.profiles, **sessions, **services}
