"""Asking the readers: which of them count, and what they make of a text."""

from collections.abc import Iterable
from typing import Any

from bedrock_lint.kinds import FileKind
from bedrock_lint.readers import ALIASES, AWS_SHARED, DOTENV


def is_known(name: str) -> bool:
    """Whether settings may name a reader so."""
    return ALIASES.get(name, name) in DOTENV or ALIASES.get(name, name) in AWS_SHARED


def all_names() -> tuple[str, ...]:
    """Return every name and alias of a reader."""
    return (*DOTENV, *AWS_SHARED, *ALIASES)


def readers_for(kind: FileKind, wanted: Iterable[str]) -> tuple[str, ...]:
    """Return the readers that count for a kind of file, the most used first.

    Args:
        kind: the kind of file.
        wanted: names and aliases; ``auto``, or none that reads this kind, means all of them.
    """
    every = AWS_SHARED if kind.is_aws else DOTENV
    return chosen(kind, wanted) or tuple(every)


def chosen(kind: FileKind, wanted: Iterable[str]) -> tuple[str, ...]:
    """Return those readers of a kind of file that are wanted by name, the most used first."""
    resolved = {ALIASES.get(name, name) for name in wanted}
    return tuple(name for name in (AWS_SHARED if kind.is_aws else DOTENV) if name in resolved)


def title(name: str) -> str:
    """Return how a message names a reader."""
    return (DOTENV[name] if name in DOTENV else AWS_SHARED[name]).title


def values(kind: FileKind, name: str, data: bytes) -> tuple[dict[str, Any], bool]:
    """Return what a reader gets from a file, and whether it refuses the file.

    From a ``.env`` these are variables; from an AWS file sections, which have settings.
    """
    if kind is FileKind.DOTENV:
        reading = DOTENV[name].read(data)
        return dict(reading.values), reading.error is not None
    is_config = kind is FileKind.AWS_CONFIG
    shared = AWS_SHARED[name].read(data if is_config else None, None if is_config else data)
    sessions = {f"sso-session {session}": options for session, options in shared.sso_sessions.items()}
    services = {f"services {service}": options for service, options in shared.services.items()}
    return {**shared.profiles, **sessions, **services}, bool(shared.errors)
