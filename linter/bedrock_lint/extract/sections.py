"""From the headers of an AWS shared file to its sections."""

from collections.abc import Iterator

from bedrock_lint.documents.aws_ini import AwsDocument
from bedrock_lint.documents.headers import heading, is_portable
from bedrock_lint.documents.parts import Assignment, Header
from bedrock_lint.extract.blocks import misshapen_blocks, parents
from bedrock_lint.extract.conflicts import in_conflict
from bedrock_lint.extract.settings import Surroundings, setting_of
from bedrock_lint.kinds import FileKind
from bedrock_lint.subjects.empty import SettingWithoutValue
from bedrock_lint.subjects.section import NonportableSection, Section
from bedrock_lint.subjects.sections import RepeatedSection, SettingsAlone
from bedrock_lint.subjects.setting import Setting

_Pairs = list[tuple[Setting, Assignment]]


class Sections:
    """The sections of a document, one by one."""

    def __init__(self, document: AwsDocument, kind: FileKind, around: Surroundings) -> None:
        self.document = document
        self.text = document.text
        self.kind = kind
        self.around = around
        self.parents = parents(document)
        self.statements = [
            (header, [(self._setting(assignment), assignment) for assignment in assignments])
            for header, assignments in document.sections
        ]
        self.headers = frozenset(self.text[slice(*header.inside)] for header, _ in self.statements if header)

        for header, pairs in self.statements:
            empty = [setting for setting, _ in pairs if isinstance(setting, SettingWithoutValue)]
            if header and empty:
                kind_of_section = heading(kind, self.text[slice(*header.inside)]).meant_kind
                beside = frozenset(setting.canonical for setting, _ in pairs if not setting.value.is_empty)
                for setting in empty:
                    setting.section_kind, setting.beside = kind_of_section, beside

    @property
    def settings(self) -> Iterator[_Pairs]:
        """The settings, section by section."""
        return (pairs for _, pairs in self.statements)

    def subjects(self) -> Iterator[object]:
        """Yield the sections, and what is to be said of several together."""
        first: dict[tuple[str, str], Section] = {}
        follows_setting = False
        is_in_conflict = in_conflict(self.document)
        for index, (header, pairs) in enumerate(self.statements):
            if header:
                section = self._section(index, header, pairs)
                if isinstance(section, NonportableSection):
                    section.follows_setting = follows_setting
                yield section
                yield from misshapen_blocks(section, pairs, self.parents, self.text, self.around.readers)
                is_whole = section.is_closed and not is_in_conflict(header.span)
                earlier = first.setdefault(_identity(section), section) if is_whole else section
                if earlier is not section:
                    yield RepeatedSection(earlier, section, self.text, self.around.readers)
            elif pairs:
                yield SettingsAlone(self.kind, pairs[0][0], len(pairs), self.around.readers)
            follows_setting = follows_setting or bool(pairs)

    def _setting(self, assignment: Assignment) -> Setting:
        setting = setting_of(self.text, self.kind, assignment)
        is_empty = assignment.quoted.start == assignment.quoted.end and assignment.span.start not in self.parents
        return SettingWithoutValue.of(setting, self.text, assignment.span) if is_empty else setting

    def _section(self, index: int, header: Header, pairs: _Pairs) -> Section:
        own = [setting for setting, assignment in pairs if not assignment.nested]
        blocks = frozenset(setting.name for setting, assignment in pairs if assignment.span.start in self.parents)
        following = self.statements[index + 1][0] if index + 1 < len(self.statements) else None
        end = following.span.start if following else len(self.text)
        subject = Section if is_portable(self.kind, self.text[slice(*header.span)]) else NonportableSection
        return subject(self.kind, self.text, header, end, own, blocks, self.headers, self.around.readers)


def _identity(section: Section) -> tuple[str, str]:
    """Return what two headers that mean the same section have in common, as far as the words go."""
    word, name = section.parts.word, section.parts.name
    return ("", name) if (word, name) == ("profile", "default") else (word, name)
