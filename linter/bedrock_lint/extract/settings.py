"""What files of settings have in common on the way from document to subjects."""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from bedrock_lint import names
from bedrock_lint.documents.parts import Assignment, Line, SettingsDocument
from bedrock_lint.finding import Span
from bedrock_lint.kinds import FileKind, is_template
from bedrock_lint.secret import Secret
from bedrock_lint.source import Source
from bedrock_lint.subjects.credentials import Credentials
from bedrock_lint.subjects.file import File, NonportableFile
from bedrock_lint.subjects.setting import Setting

if TYPE_CHECKING:
    from bedrock_lint.documents.aws_ini import AwsDocument
    from bedrock_lint.probe import Choice


class Surroundings(NamedTuple):
    """What is known about a file besides its text.

    Attributes:
        readers: the programs that count.
        all_settings: whether variables that have nothing to do with AWS count.
        mode: the permission bits, where the file has any.
        is_tracked: whether git tracks it.
        sibling: the other one of the two AWS files beside it.
    """

    readers: "Callable[[], Choice]"
    all_settings: bool = False
    mode: int | None = None
    is_tracked: Callable[[], bool] = lambda: False
    sibling: "Callable[[], AwsDocument | None]" = lambda: None


def setting_of(text: str, kind: FileKind, assignment: Assignment) -> Setting:
    """Return the setting of an assignment."""
    name = text[assignment.name.start : assignment.name.end]
    value = Secret(text[assignment.value.start : assignment.value.end])
    return Setting(kind, name, names.canonical(name), value, assignment.name, assignment.value)


def nonportable(setting: Setting, text: str, assignment: Assignment, around: Surroundings) -> Setting:
    """Return a setting together with how it is written."""
    from bedrock_lint.subjects.nonportable import NonportableSetting  # noqa: PLC0415 (a clean line has none)

    return NonportableSetting(setting, text, assignment, around.readers)


def line_subjects(text: str, kind: FileKind, line: Line, around: Surroundings) -> Iterator[object]:
    """Yield the subject of a line that assigns nothing, where some program makes something of it."""
    start, end = line.span
    if start == end or (line.kind == "comment" and (kind is FileKind.DOTENV or not text[start].isspace())):
        return
    if line.kind == "blank" and kind.is_aws:
        return
    from bedrock_lint.subjects.line import NonportableLine  # noqa: PLC0415 (a clean line has none)

    yield NonportableLine(kind, line.kind, text, line.span, around.readers)


def file_of(source: Source, kind: FileKind, around: Surroundings, settings: Iterable[Setting]) -> File:
    """Return the file that settings stand in."""
    is_plain = source.encoding == "utf-8" and not source.has_mark
    return (File if is_plain else NonportableFile)(
        kind,
        source.encoding,
        around.is_tracked,
        has_mark=source.has_mark,
        mode=around.mode,
        holds_credentials=hold_credentials(settings),
        is_template=is_template(source.path),
    )


def hold_credentials(settings: Iterable[Setting]) -> bool:
    """Whether any of the settings is a credential of somebody."""
    return any(
        setting.is_credential and not (setting.value.is_empty or setting.value.is_reference or setting.value.is_made_up)
        for setting in settings
    )


def credentials_of(
    place: str, merged: dict[str, Setting], here: dict[str, Setting], spelling: tuple[str, str, str]
) -> Iterator[Credentials]:
    """Yield the credentials of a place, if this is the file that speaks about them.

    Args:
        place: what a message calls it.
        merged: all its settings, by canonical name.
        here: those of this file.
        spelling: how access key id, secret access key and session token are spelled here.
    """
    settings = {
        name: setting for name, setting in merged.items() if setting.is_credential and not setting.value.is_empty
    }
    for name in (names.ACCESS_KEY_ID, names.SECRET_ACCESS_KEY):
        if name in settings:
            # The file that holds the key id speaks about the profile, so that no finding comes twice.
            if settings[name] is here.get(name):
                yield Credentials(place, settings[name], settings, *spelling)
            return


def secret_spans(document: SettingsDocument) -> Iterator[Span]:
    """Yield the places of a file of settings that no output may show: values, and lines that make no sense."""
    for statement in document.statements:
        if isinstance(statement, Assignment):
            if names.canonical(document.text[slice(*statement.name)]) not in names.PUBLIC:
                yield Span(statement.value.start, statement.tail.end if statement.tail else statement.value.end)
        elif isinstance(statement, Line) and statement.kind in ("junk", "continuation"):
            yield statement.span
