"""Sections of AWS files as rules see them, and the commands in them."""

from typing import NamedTuple

from bedrock_lint.finding import Span
from bedrock_lint.kinds import FileKind
from bedrock_lint.mask import mask_text
from bedrock_lint.subjects.setting import Setting


class Section(NamedTuple):
    """A section of an AWS shared file.

    Attributes:
        kind: which of the two files it stands in.
        span: the header from bracket to bracket.
        inside: what stands between the brackets.
        inside_span: where that stands.
        settings: the settings of the section.
        headers: what stands between the brackets of every header of the file.
    """

    kind: FileKind
    span: Span
    inside: str
    inside_span: Span
    settings: tuple[Setting, ...]
    headers: frozenset[str]

    def __repr__(self) -> str:
        return f"Section({self.kind}, {self.span}, {mask_text(self.inside)!r}, {len(self.settings)} settings)"


class Command(NamedTuple):
    """The command of a ``credential_process`` setting.

    Attributes:
        program: the first word, without quotes, safe to show.
        program_span: where it stands, with its quotes.
        is_placeholder: whether the command plainly is still to be filled in.
    """

    program: str
    program_span: Span
    is_placeholder: bool

    @property
    def is_absolute(self) -> bool:
        """Whether the program is an absolute path, on POSIX or on Windows."""
        drive, colon, rest = self.program[:1], self.program[1:2], self.program[2:3]
        on_drive = drive.isalpha() and colon == ":" and rest in ("/", "\\")
        return self.program.startswith(("/", "\\\\")) or on_drive

    @property
    def is_unexpanded(self) -> bool:
        """Whether the program begins with ``~`` or holds a variable, which some programs expand."""
        return self.program.startswith("~") or any(mark in self.program for mark in "$%")

    @property
    def has_folder(self) -> bool:
        """Whether the program is more than a bare name."""
        return "/" in self.program or "\\" in self.program
