"""Settings of AWS files that take a block of others, indented below them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from bedrock_lint import names
from bedrock_lint.documents.aws_ini import AwsDocument
from bedrock_lint.documents.parts import Assignment, Header, Line
from bedrock_lint.finding import Span
from bedrock_lint.subjects.section import Section
from bedrock_lint.subjects.setting import Setting

if TYPE_CHECKING:
    from bedrock_lint.probe import Choice
    from bedrock_lint.subjects.block import MisshapenBlock

_Pairs = Sequence[tuple[Setting, Assignment]]


def misshapen_blocks(
    section: Section,
    pairs: _Pairs,
    below: Mapping[int, list[Span]],
    text: str,
    readers: "Callable[[], Choice]",
) -> "Iterator[MisshapenBlock]":
    """Yield the settings of a section that take a block and do not have it in the form that programs read.

    Args:
        section: the section.
        pairs: its settings.
        below: what :func:`parents` says.
        text: the text of the file.
        readers: the programs that count.
    """
    in_services = section.meant_kind == "services"
    own = [(setting, assignment) for setting, assignment in pairs if not assignment.nested]
    if not (in_services or any(setting.canonical in names.BLOCKS for setting, _ in own)):
        return
    from bedrock_lint.subjects.block import MisshapenBlock  # noqa: PLC0415 (most sections hold no block)

    for setting, assignment, followers in _with_followers(own, below, in_services=in_services):
        if not (in_services or setting.canonical in names.BLOCKS):
            continue
        make = partial(MisshapenBlock, setting, assignment, text, readers, in_services=in_services)
        if not setting.value.is_empty:
            yield make("flat")
        elif followers:
            yield make("unindented", followers=followers)
        yield from (make("line", line=line) for line in below.get(assignment.span.start, ()))


def _with_followers(
    own: _Pairs, below: Mapping[int, list[Span]], *, in_services: bool
) -> list[tuple[Setting, Assignment, list[Setting]]]:
    """Return settings, those that take a block and have nothing below them with what follows them instead."""
    found: list[tuple[Setting, Assignment, list[Setting]]] = []
    is_open = False
    for setting, assignment in own:
        if is_open and not setting.value.is_empty:
            found[-1][2].append(setting)
            continue
        found.append((setting, assignment, []))
        takes_block = in_services or setting.canonical in names.BLOCKS
        is_open = takes_block and setting.value.is_empty and assignment.span.start not in below
    return found


def parents(document: AwsDocument) -> dict[int, list[Span]]:
    """Return the offsets of empty settings that have something indented below them, with those lines that are text."""
    below: dict[int, list[Span]] = {}
    above: Assignment | None = None
    for statement in document.statements:
        if isinstance(statement, Line) and statement.kind in ("blank", "comment"):
            continue
        if _is_below(statement):
            if above:
                lines = below.setdefault(above.span.start, [])
                lines += [statement.span] if not _holds_equals(document.text, statement) else []
        else:
            is_empty = isinstance(statement, Assignment) and statement.quoted.start == statement.quoted.end
            above = statement if isinstance(statement, Assignment) and is_empty else None
    return below


def _holds_equals(text: str, statement: Assignment | Header | Line) -> bool:
    return "=" in text[slice(*statement.span)]


def _is_below(statement: Assignment | Header | Line) -> bool:
    """Whether a statement is indented below another one."""
    if isinstance(statement, Assignment):
        return statement.nested
    return isinstance(statement, Line) and statement.kind == "continuation"
