"""From a ``.env`` document to its subjects."""

from collections.abc import Iterator

from bedrock_lint.documents.dotenv import DotenvDocument
from bedrock_lint.documents.parts import Assignment, Line
from bedrock_lint.extract.settings import Surroundings, credentials_of, file_of, line_subjects, nonportable, setting_of
from bedrock_lint.kinds import FileKind
from bedrock_lint.source import Source
from bedrock_lint.subjects.setting import Setting

_NAMES = ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN")


def subjects(source: Source, document: DotenvDocument, around: Surroundings) -> Iterator[object]:
    """Yield the subjects of a ``.env`` file."""
    text = document.text
    last: dict[str, Setting] = {}
    for statement in document.statements:
        if isinstance(statement, Line):
            yield from line_subjects(text, FileKind.DOTENV, statement, around)
        elif isinstance(statement, Assignment):
            setting = setting_of(text, FileKind.DOTENV, statement)
            last[setting.canonical] = setting
            if around.all_settings or setting.is_ours:
                yield setting if _is_portable(statement, setting) else nonportable(setting, text, statement, around)
    yield file_of(source, FileKind.DOTENV, around, last.values())
    place = source.path.rpartition("/")[2]
    yield from credentials_of(place, last, last, _NAMES)


def _is_portable(assignment: Assignment, setting: Setting) -> bool:
    span, name, separator, value = assignment[:4]
    in_one_piece = span.start == name.start and name.end == separator.start
    return in_one_piece and separator.end == value.start and value.end == span.end and setting.value.is_portable
