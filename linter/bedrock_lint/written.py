"""The settings of a file as they are written, and what readers get, under the same keys."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple, TypeAlias

from bedrock_lint import names
from bedrock_lint.documents.aws_ini import AwsDocument
from bedrock_lint.documents.dotenv import DotenvDocument
from bedrock_lint.documents.parts import Assignment, Line
from bedrock_lint.finding import Span
from bedrock_lint.kinds import FileKind
from bedrock_lint.source import Source

Key: TypeAlias = tuple[str, str]
"""Section and name of a setting; the section is empty in a ``.env`` file. A nested setting is ``s3.max``."""

_KINDS = ("profile", "sso-session", "services")


class Written(NamedTuple):
    """One setting as it is written.

    Attributes:
        line: the line of its name.
        statement: the whole statement.
        value: the value that its author means.
    """

    line: int
    statement: str
    value: str


def settings(kind: FileKind, source: Source) -> dict[Key, list[Written]]:
    """Return the settings of a file in its order, each with every place where it is written."""
    found: dict[Key, list[Written]] = {}
    for key, written in _dotenv(source) if kind is FileKind.DOTENV else _aws(source):
        found.setdefault(key, []).append(written)
    for section, name in list(found) if kind.is_aws else ():
        block, dot, _ = name.partition(".")
        if dot:  # the line that opens a block sets nothing by itself
            found.pop((section, block), None)
    return found


def values(kind: FileKind, got: Mapping[str, Any]) -> dict[Key, str | None]:
    """Return what a reader gets: variables, or sections with their settings."""
    if kind is FileKind.DOTENV:
        return {("", names.plain(name)): value for name, value in got.items()}
    return {
        (_section(section), name): value for section, options in got.items() for name, value in _flat(options).items()
    }


def _flat(options: Mapping[str, Any]) -> dict[str, str]:
    flat: dict[str, str] = {}
    for name, value in options.items():
        plain = names.plain(name).lower()
        if isinstance(value, Mapping):
            flat |= {f"{plain}.{names.plain(nested).lower()}": text for nested, text in value.items()}
        else:
            flat[plain] = value
    return flat


def _dotenv(source: Source) -> Iterator[tuple[Key, Written]]:
    for statement in DotenvDocument(source.text).statements:
        if isinstance(statement, Assignment) or (isinstance(statement, Line) and statement.value):
            yield ("", names.plain(_name(source, statement))), _written(source, statement)


def _aws(source: Source) -> Iterator[tuple[Key, Written]]:
    section = block = ""
    for statement in AwsDocument(source.text).statements:
        if isinstance(statement, Assignment | Line):
            if isinstance(statement, Line) and not statement.value:
                continue
            name = names.plain(_name(source, statement)).lower()
            if isinstance(statement, Assignment) and statement.nested:
                name = f"{block}.{name}"
            else:
                block = name
            yield (section, name), _written(source, statement)
        else:
            section = _section(source.text[slice(*statement.inside)])


def _name(source: Source, statement: Assignment | Line) -> str:
    return source.text[slice(*(statement.name or Span(0, 0)))]


def _written(source: Source, statement: Assignment | Line) -> Written:
    start = (statement.name or statement.span).start
    value = source.text[slice(*(statement.value or Span(0, 0)))]
    return Written(source.position(start).line, source.text[slice(*statement.span)], value)


def _section(inside: str) -> str:
    """Return what the text between two brackets means, as ``dev`` or ``sso-session corp``."""
    kind, blank, name = names.plain(inside.strip()).replace("\t", " ").partition(" ")
    if not blank:  # the SDK for JavaScript joins kind and name by a dot
        glued, dot, name = kind.partition(".")
        if dot and glued in _KINDS:
            return name if glued == "profile" else f"{glued} {name}"
        return "default" if kind.lower() == "default" else kind
    name = " ".join(names.plain(name.strip()).split())
    if kind.lower() == "profile":
        return "default" if name.lower() == "default" else name
    return f"{kind.lower() if kind.lower() in _KINDS else kind} {name}"
