"""From the document of an AWS shared file to its subjects."""

import re
from collections.abc import Iterator

from bedrock_lint import names
from bedrock_lint.documents.aws_ini import AwsDocument
from bedrock_lint.documents.headers import Heading, heading
from bedrock_lint.documents.parts import Assignment
from bedrock_lint.extract.conflicts import in_conflict
from bedrock_lint.extract.repeated import repeated
from bedrock_lint.extract.sections import Sections
from bedrock_lint.extract.settings import (
    Surroundings,
    credentials_of,
    file_subjects,
    format_of,
    setting_of,
    setting_subjects,
)
from bedrock_lint.extract.unusual import unusual
from bedrock_lint.extract.wrapped import LONG, rests
from bedrock_lint.finding import Span
from bedrock_lint.kinds import FileKind
from bedrock_lint.mask import mask_text
from bedrock_lint.source import Source
from bedrock_lint.subjects.section import Command
from bedrock_lint.subjects.setting import Setting

_NAMES = (names.ACCESS_KEY_ID, names.SECRET_ACCESS_KEY, names.SESSION_TOKEN)
_PROGRAM = re.compile(r"""\"([^"]*)\"?|'([^']*)'?|((?:\\.|[^\s\\])*)""")


def subjects(source: Source, document: AwsDocument, kind: FileKind, around: Surroundings) -> Iterator[object]:
    """Yield the subjects of one of the two AWS shared files."""
    text = document.text
    sections = Sections(document, kind, around)
    every = [setting for pairs in sections.settings for setting, _ in pairs]
    written_in = format_of(document, kind)
    yield from file_subjects(source, document, kind, around, every, written_in)
    if written_in and written_in.extent != written_in.place:
        return
    yield from sections.subjects()
    wrapped = rests(text, document.statements) if any(setting.canonical in LONG for setting in every) else {}
    wrapped_until = -1
    is_in_conflict = in_conflict(document)
    for pairs in sections.settings:
        own = [pair for pair in pairs if not pair[1].nested]
        yield from repeated(text, [pair for pair in own if not is_in_conflict(pair[1].span)], around.readers)
        yield from unusual(own, around)
        for setting, assignment in pairs:
            if assignment.span.start < wrapped_until:
                continue
            rest = wrapped.get(assignment.span.start)
            wrapped_until = rest.end if rest else wrapped_until
            is_portable = not rest and _is_portable(assignment, setting)
            yield from setting_subjects(setting, text, assignment, around, is_portable=is_portable, rest=rest)
            if setting.canonical == names.CREDENTIAL_PROCESS and not assignment.nested:
                yield _command(text, setting)
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
    plain = plain and not assignment.written and setting.value.is_literal
    plain = plain and setting.name.isascii() and setting.name == setting.name.lower()
    return plain and assignment.span.start == assignment.name.start and setting.value.is_plain


def _profiles(document: AwsDocument, kind: FileKind) -> dict[str, dict[str, Setting]]:
    """Return the settings by profile, a profile being what its author plainly meant as one."""
    profiles: dict[str, dict[str, Setting]] = {}
    for header, assignments in document.sections:
        if not header:
            continue
        parts = heading(kind, document.text[slice(*header.inside)])
        if parts.meant_kind in ("sso-session", "services") or not parts.name:
            continue
        profile = profiles.setdefault(_profile_name(parts), {})
        for assignment in assignments:
            if not assignment.nested:
                setting = setting_of(document.text, kind, assignment)
                profile[setting.canonical] = setting
    return profiles


def _profile_name(parts: Heading) -> str:
    if parts.meant_kind == "profile":
        return parts.meant_name
    return f"{parts.word} {parts.name}"
