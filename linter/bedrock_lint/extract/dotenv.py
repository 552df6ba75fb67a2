"""From a ``.env`` document to its subjects."""

from collections.abc import Iterator

from bedrock_lint.documents.dotenv import DotenvDocument
from bedrock_lint.documents.parts import Assignment, Line
from bedrock_lint.extract.conflicts import in_conflict
from bedrock_lint.extract.repeated import repeated
from bedrock_lint.extract.settings import (
    Surroundings,
    credentials_of,
    damaging,
    file_subjects,
    format_of,
    meant_by,
    setting_of,
    setting_subjects,
)
from bedrock_lint.extract.unusual import unusual
from bedrock_lint.extract.wrapped import LONG, rest_of
from bedrock_lint.kinds import FileKind
from bedrock_lint.source import Source
from bedrock_lint.subjects.empty import SettingWithoutValue
from bedrock_lint.subjects.setting import Setting

_NAMES = ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN")


def subjects(source: Source, document: DotenvDocument, around: Surroundings) -> Iterator[object]:
    """Yield the subjects of a ``.env`` file."""
    text = document.text
    last: dict[str, Setting] = {}
    ours: list[tuple[Setting, Assignment]] = []
    wrapped_until = -1
    written_in = format_of(document, FileKind.DOTENV)
    foreign: list[Setting] = []
    for index, statement in enumerate(document.statements):
        if statement.span.start < wrapped_until:
            continue
        if isinstance(statement, Line) and statement.name and statement.value:
            setting = meant_by(text, statement.name, statement.value)
            last[setting.canonical] = setting
        elif isinstance(statement, Assignment):
            setting = setting_of(text, FileKind.DOTENV, statement)
            if written_in and written_in.extent.start <= statement.span.start < written_in.extent.end:
                foreign.append(setting)
                continue
            last[setting.canonical] = setting
            if not (around.all_settings or setting.is_ours):
                yield from damaging(setting, text, statement, around)
                continue
            ours.append((setting, statement))
            rest = rest_of(text, document.statements, index) if setting.canonical in LONG else None
            if rest:
                wrapped_until = rest.end
            is_portable = not rest and _is_portable(statement, setting)
            if is_portable and setting.value.is_empty:
                setting = SettingWithoutValue.of(setting, text, statement.span)
            yield from setting_subjects(setting, text, statement, around, is_portable=is_portable, rest=rest)
    is_in_conflict = in_conflict(document)
    yield from repeated(text, [pair for pair in ours if not is_in_conflict(pair[1].span)], around.readers)
    yield from unusual(ours, around)
    yield from file_subjects(source, document, FileKind.DOTENV, around, (*last.values(), *foreign), written_in)
    place = source.path.rpartition("/")[2]
    yield from credentials_of(place, last, last, _NAMES)


def _is_portable(assignment: Assignment, setting: Setting) -> bool:
    span, name, separator, value = assignment[:4]
    in_one_piece = span.start == name.start and name.end == separator.start
    is_whole = separator.end == value.start and value.end == span.end
    return in_one_piece and is_whole and setting.value.is_portable and _is_name(setting.name)


def _is_name(name: str) -> bool:
    return name.isascii() and name.isidentifier()
