"""What files of settings have in common on the way from document to subjects."""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from bedrock_lint import names
from bedrock_lint.documents.parts import Assignment, Line, SettingsDocument
from bedrock_lint.finding import Span
from bedrock_lint.kinds import FileKind, is_template, right_name
from bedrock_lint.prefilter import may_hold_secret
from bedrock_lint.secret import Secret
from bedrock_lint.source import Source
from bedrock_lint.subjects.credentials import Credentials
from bedrock_lint.subjects.file import File
from bedrock_lint.subjects.setting import Setting

if TYPE_CHECKING:
    from bedrock_lint.documents.aws_ini import AwsDocument
    from bedrock_lint.extract.foreign import ForeignFormat
    from bedrock_lint.probe import Choice

_CONTROL = bytes((*range(9), 11, 12, *range(14, 32), 127))


class Surroundings(NamedTuple):
    """What is known about a file besides its text.

    Attributes:
        readers: the programs that count.
        all_settings: whether variables that have nothing to do with AWS count.
        mode: the permission bits, where the file has any.
        is_tracked: whether git tracks it.
        sibling: the other one of the two AWS files beside it.
        is_read: whether the code of the project reads a variable of a name.
    """

    readers: "Callable[[], Choice]"
    all_settings: bool = False
    mode: int | None = None
    is_tracked: Callable[[], bool] = lambda: False
    sibling: "Callable[[], AwsDocument | None]" = lambda: None
    is_read: Callable[[str], bool] = lambda _: False


def setting_of(text: str, kind: FileKind, assignment: Assignment) -> Setting:
    """Return the setting of an assignment."""
    name = text[assignment.name.start : assignment.name.end]
    value = Secret(text[assignment.value.start : assignment.value.end])
    return Setting(kind, name, names.canonical(names.plain(name)), value, assignment.name, assignment.value)


def meant_by(text: str, name: Span, value: Span) -> Setting:
    """Return the setting that a line of a ``.env`` file means to set, although hardly a program takes it so."""
    written = text[slice(*name)]
    return Setting(FileKind.DOTENV, written, names.canonical(written), Secret(text[slice(*value)]), name, value)


def setting_subjects(
    setting: Setting,
    text: str,
    assignment: Assignment,
    around: Surroundings,
    *,
    is_portable: bool,
    rest: Span | None = None,
) -> Iterator[object]:
    """Yield a setting, together with how it is written unless every program reads that alike.

    Args:
        setting: the setting.
        text: the text of the file.
        assignment: how it is written.
        around: what else is known about the file.
        is_portable: whether every program reads it alike.
        rest: the lines behind it that are the rest of its value.
    """
    if is_portable:
        yield setting
        return
    from bedrock_lint.subjects.nonportable import DamagingSetting, NonportableSetting  # noqa: PLC0415 (clean: none)

    if rest:
        setting.value = Secret(text[slice(*assignment.value)] + "".join(text[slice(*rest)].split()))
    written = NonportableSetting(setting, text, assignment, around.readers, rest)
    yield written
    if written.stray_quote or written.blanks_for_value:
        yield DamagingSetting(written)


def damaging(setting: Setting, text: str, assignment: Assignment, around: Surroundings) -> Iterator[object]:
    """Yield a setting that is none of our business if it can damage the lines behind it."""
    start, end = assignment.value
    is_blank = start == end and assignment.separator.end < assignment.span.end
    is_blank = is_blank and not (assignment.quote or assignment.comment)
    opens = start < end and text[start] in "\"'`" and not assignment.quote
    if is_blank or opens:
        from bedrock_lint.subjects.nonportable import DamagingSetting, NonportableSetting  # noqa: PLC0415

        yield DamagingSetting(NonportableSetting(setting, text, assignment, around.readers))


def format_of(document: SettingsDocument, kind: FileKind) -> "ForeignFormat | None":
    """Return the format of another kind of file that a document is written in; nearly always there is none."""
    if not _has_odd_lines(document, kind):
        return None
    from bedrock_lint.extract.foreign import foreign_format  # noqa: PLC0415 (a clean file has none)

    return foreign_format(document, kind)


def file_subjects(
    source: Source,
    document: SettingsDocument,
    kind: FileKind,
    around: Surroundings,
    settings: Iterable[Setting],
    written_in: "ForeignFormat | None",
) -> Iterator[object]:
    """Yield the file that settings stand in, and whatever in it is more than plain lines.

    Args:
        source: the file.
        document: its document.
        kind: its kind.
        around: what else is known about it.
        settings: all settings that stand in it.
        written_in: the format of another kind of file that it is written in.
    """
    yield File(
        kind,
        around.is_tracked,
        mode=around.mode,
        holds_credentials=hold_credentials(settings) or (written_in is not None and may_hold_secret(source.data)),
        is_template=is_template(source.path),
    )
    has_odd_lines = _has_odd_lines(document, kind)
    if has_odd_lines or _may_hold_control(source) or _has_colon(document, kind):
        from bedrock_lint.extract import lines  # noqa: PLC0415 (a clean file has none)

        yield from lines.subjects(document, kind, around, written_in.extent if written_in else None)
    if written_in or not _is_plain(source, kind):
        from bedrock_lint.extract import file  # noqa: PLC0415 (a clean file has none)

        yield from file.subjects(source, document, kind, around, written_in)


def _has_odd_lines(document: SettingsDocument, kind: FileKind) -> bool:
    """Whether a line is no setting, no section, no comment and not empty, or a setting or a comment is indented."""
    text = document.text
    for statement in document.statements:
        start, end = statement.span
        if start < end and text[start] in " \t\f\v" and not getattr(statement, "nested", False):
            if not (kind.is_aws and isinstance(statement, Line) and statement.kind == "blank"):
                return True
        elif isinstance(statement, Line) and statement.kind not in ("blank", "comment"):
            return True
    return kind.is_aws and _begins_with_setting(document)


def _begins_with_setting(document: SettingsDocument) -> bool:
    first = next((one for one in document.statements if not isinstance(one, Line)), None)
    return isinstance(first, Assignment)


def _has_colon(document: SettingsDocument, kind: FileKind) -> bool:
    return kind.is_aws and any(
        isinstance(one, Assignment) and document.text[one.separator.start] == ":" for one in document.statements
    )


def _may_hold_control(source: Source) -> bool:
    return len(source.data.translate(None, _CONTROL)) < len(source.data)


def _is_plain(source: Source, kind: FileKind) -> bool:
    """Whether a file is UTF-8 without a mark, has line feeds alone, ends with one, and has the right name."""
    ends_well = kind.is_aws or source.data[-1:] in (b"\n", b"")
    is_utf_8 = source.encoding == "utf-8" and not source.has_mark
    has_name = not kind.is_aws or not right_name(source.path.rpartition("/")[2])
    return is_utf_8 and ends_well and has_name and b"\r" not in source.data


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
        elif isinstance(statement, Line) and statement.kind not in ("blank", "comment", "marker"):
            start = statement.value.start if statement.value else statement.name.end if statement.name else None
            yield statement.span if start is None else Span(start, statement.span.end)
