"""From the document of an AWS shared file to its subjects."""

import re
from collections.abc import Iterator

from bedrock_lint import names
from bedrock_lint.documents.aws_ini import AwsDocument
from bedrock_lint.documents.parts import Assignment, Line
from bedrock_lint.extract.settings import Surroundings, credentials_of, file_of, line_subjects, nonportable, setting_of
from bedrock_lint.finding import Span
from bedrock_lint.kinds import FileKind
from bedrock_lint.mask import mask_text
from bedrock_lint.source import Source
from bedrock_lint.subjects.section import Command, Section
from bedrock_lint.subjects.setting import Setting

_NAMES = (names.ACCESS_KEY_ID, names.SECRET_ACCESS_KEY, names.SESSION_TOKEN)
_PROGRAM = re.compile(r"""\"([^"]*)\"?|'([^']*)'?|((?:\\.|[^\s\\])*)""")


def subjects(source: Source, document: AwsDocument, kind: FileKind, around: Surroundings) -> Iterator[object]:
    """Yield the subjects of one of the two AWS shared files."""
    text = document.text
    sections = [
        (header, [(assignment, setting_of(text, kind, assignment)) for assignment in assignments])
        for header, assignments in document.sections
    ]
    headers = frozenset(text[header.inside.start : header.inside.end] for header, _ in sections if header)
    for header, settings in sections:
        if header and header.closed:
            inside = text[header.inside.start : header.inside.end]
            own = tuple(setting for assignment, setting in settings if not assignment.nested)
            yield Section(kind, header.bracketed, inside, header.inside, own, headers)
        for assignment, setting in settings:
            yield setting if _is_portable(assignment, setting) else nonportable(setting, text, assignment, around)
            if setting.canonical == names.CREDENTIAL_PROCESS and not assignment.nested:
                yield _command(text, setting)
    for statement in document.statements:
        if isinstance(statement, Line):
            yield from line_subjects(text, kind, statement, around)
    every = [setting for _, settings in sections for _, setting in settings]
    yield file_of(source, kind, around, every)
    sibling = around.sibling() if any(setting.is_credential for setting in every) else None
    elsewhere = _profiles(sibling, kind) if sibling else {}
    for profile, here in _profiles(document, kind).items():
        other = elsewhere.get(profile, {})
        merged = {**here, **other} if kind is FileKind.AWS_CONFIG else {**other, **here}
        yield from credentials_of(f"profile {mask_text(profile)}", merged, here, _NAMES)


def _command(text: str, setting: Setting) -> Command:
    match = _PROGRAM.match(text, *setting.value_span)
    assert match is not None
    program = next(word for word in (*match.groups(), "") if word is not None)
    return Command(mask_text(program), Span(*match.span()), setting.value.is_placeholder)


def _is_portable(assignment: Assignment, setting: Setting) -> bool:
    plain = not (assignment.quote or assignment.comment or assignment.prefix or assignment.nested)
    return plain and assignment.span.start == assignment.name.start and setting.value.is_plain


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
                setting = setting_of(document.text, kind, assignment)
                profile[setting.canonical] = setting
    return profiles
