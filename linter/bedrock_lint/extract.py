"""From a parsed file to its subjects."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from bedrock_lint import names
from bedrock_lint.documents.aws_ini import AwsDocument, Header
from bedrock_lint.documents.dotenv import DotenvDocument
from bedrock_lint.documents.parts import Assignment
from bedrock_lint.finding import Span
from bedrock_lint.kinds import FileKind, is_template
from bedrock_lint.mask import mask_text
from bedrock_lint.probe import Readers
from bedrock_lint.secret import Secret
from bedrock_lint.source import Source
from bedrock_lint.subjects import Command, Credentials, File, NonportableSetting, Section, Setting

_DOTENV_NAMES = ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN")
_AWS_NAMES = (names.ACCESS_KEY_ID, names.SECRET_ACCESS_KEY, names.SESSION_TOKEN)
_PROGRAM = re.compile(r"""\"([^"]*)\"?|'([^']*)'?|((?:\\.|[^\s\\])*)""")


class Surroundings(NamedTuple):
    """What is known about a file besides its text.

    Attributes:
        readers: the programs that count.
        all_settings: whether variables that have nothing to do with AWS count.
        mode: the permission bits, where the file has any.
        is_tracked: whether git tracks it.
        sibling: the other one of the two AWS files beside it.
    """

    readers: Readers
    all_settings: bool = False
    mode: int | None = None
    is_tracked: Callable[[], bool] = lambda: False
    sibling: Callable[[], AwsDocument | None] = lambda: None


def dotenv_subjects(source: Source, document: DotenvDocument, around: Surroundings) -> Iterator[object]:
    """Yield the subjects of a ``.env`` file."""
    text = document.text
    last: dict[str, Setting] = {}
    for assignment in document.assignments:
        setting = _setting(text, FileKind.DOTENV, assignment)
        last[setting.canonical] = setting
        if around.all_settings or setting.is_ours:
            if _is_portable_dotenv(assignment, setting):
                yield setting
            else:
                yield NonportableSetting(setting, text, assignment, "", around.readers)
    template = is_template(source.path)
    yield File(
        FileKind.DOTENV,
        source.encoding,
        around.is_tracked,
        has_mark=source.has_mark,
        mode=around.mode,
        holds_credentials=_hold_credentials(last.values()),
        is_template=template,
    )
    place = source.path.rpartition("/")[2]
    yield from _credentials(place, last, last, _DOTENV_NAMES)


def aws_subjects(source: Source, document: AwsDocument, kind: FileKind, around: Surroundings) -> Iterator[object]:
    """Yield the subjects of one of the two AWS shared files."""
    text = document.text
    sections = [
        (header, [(assignment, _setting(text, kind, assignment)) for assignment in assignments])
        for header, assignments in document.sections
    ]
    insides = [text[header.inside.start : header.inside.end] for header, _ in sections if header]
    for header, settings in sections:
        if header and header.closed:
            inside = text[header.inside.start : header.inside.end]
            own = tuple(setting for assignment, setting in settings if not assignment.nested)
            others = frozenset(other for other in insides if other != inside)
            yield Section(kind, header.bracketed, inside, header.inside, own, others)
        for assignment, setting in settings:
            if _is_portable_aws(assignment, setting):
                yield setting
            else:
                yield NonportableSetting(setting, text, assignment, "[default]\n", around.readers)
            if setting.canonical == names.CREDENTIAL_PROCESS and not assignment.nested:
                yield _command(text, setting)
    every = [setting for _, settings in sections for _, setting in settings]
    yield File(
        kind,
        source.encoding,
        around.is_tracked,
        has_mark=source.has_mark,
        mode=around.mode,
        holds_credentials=_hold_credentials(every),
        is_template=is_template(source.path),
    )
    sibling = around.sibling() if any(setting.is_credential for setting in every) else None
    elsewhere = _profiles(sibling, kind) if sibling else {}
    for profile, here in _profiles(document, kind).items():
        other = elsewhere.get(profile, {})
        merged = {**here, **other} if kind is FileKind.AWS_CONFIG else {**other, **here}
        yield from _credentials(f"profile {profile}", merged, here, _AWS_NAMES)


def secret_spans(document: DotenvDocument | AwsDocument) -> Iterator[Span]:
    """Yield the places of a file of settings that no output may show: values, and lines that make no sense."""
    for statement in document.statements:
        if isinstance(statement, Assignment):
            if names.canonical(document.text[slice(*statement.name)]) not in names.PUBLIC:
                yield Span(statement.value.start, statement.tail.end if statement.tail else statement.value.end)
        elif not isinstance(statement, Header) and statement.kind in ("junk", "continuation"):
            yield statement.span


def _setting(text: str, kind: FileKind, assignment: Assignment) -> Setting:
    name = text[assignment.name.start : assignment.name.end]
    value = Secret(text[assignment.value.start : assignment.value.end])
    return Setting(kind, name, names.canonical(name), value, assignment.name, assignment.value)


def _command(text: str, setting: Setting) -> Command:
    match = _PROGRAM.match(text, *setting.value_span)
    assert match is not None
    program = next(word for word in (*match.groups(), "") if word is not None)
    return Command(mask_text(program), Span(*match.span()), setting.value.is_placeholder)


def _is_portable_dotenv(assignment: Assignment, setting: Setting) -> bool:
    span, name, separator, value = assignment[:4]
    in_one_piece = span.start == name.start and name.end == separator.start
    return in_one_piece and separator.end == value.start and value.end == span.end and setting.value.is_portable


def _is_portable_aws(assignment: Assignment, setting: Setting) -> bool:
    plain = not (assignment.quote or assignment.comment or assignment.prefix or assignment.nested)
    return plain and assignment.span.start == assignment.name.start and setting.value.is_plain


def _hold_credentials(settings: Iterable[Setting]) -> bool:
    return any(
        setting.is_credential and not (setting.value.is_empty or setting.value.is_reference or setting.value.is_made_up)
        for setting in settings
    )


def _credentials(
    place: str, merged: dict[str, Setting], here: dict[str, Setting], spelling: tuple[str, str, str]
) -> Iterator[Credentials]:
    settings = {
        name: setting for name, setting in merged.items() if setting.is_credential and not setting.value.is_empty
    }
    for name in (names.ACCESS_KEY_ID, names.SECRET_ACCESS_KEY):
        if name in settings:
            # The file that holds the key id speaks about the profile, so that no finding comes twice.
            if settings[name] is here.get(name):
                yield Credentials(place, settings[name], settings, *spelling)
            return


def _profiles(document: AwsDocument, kind: FileKind) -> dict[str, dict[str, Setting]]:
    """Return the settings by profile, a profile being what its author plainly meant as one."""
    profiles: dict[str, dict[str, Setting]] = {}
    for header, assignments in document.sections:
        if not header:
            continue
        words = document.text[header.inside.start : header.inside.end].split()
        if words[:1] in (["sso-session"], ["services"]) or not words:
            continue
        profile = profiles.setdefault(" ".join(words[1:] if words[0] == "profile" and words[1:] else words), {})
        for assignment in assignments:
            if not assignment.nested:
                setting = _setting(document.text, kind, assignment)
                profile[setting.canonical] = setting
    return profiles
