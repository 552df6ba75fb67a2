"""Sections of AWS files as rules see them, and the commands in them."""

import re
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from bedrock_lint.documents.headers import KINDS, Heading, heading, is_legal, is_portable
from bedrock_lint.documents.parts import Header
from bedrock_lint.edits import move_to_own_line
from bedrock_lint.finding import Edit, Span
from bedrock_lint.kinds import FileKind
from bedrock_lint.mask import mask_text
from bedrock_lint.subjects.setting import Setting
from bedrock_lint.subjects.statement import Consequence, Statement

if TYPE_CHECKING:
    from collections.abc import Callable

    from bedrock_lint.probe import Choice

_ABOVE = "bedrock-lint-above"
_NEXT = "bedrock_lint_next"


def section_key(meant_kind: str, name: str) -> str:
    """Return how the outcome of a reader calls a section."""
    return f"{meant_kind} {name}" if meant_kind in ("sso-session", "services") else name


class Section:
    """A section of an AWS shared file.

    Attributes:
        kind: which of the two files it stands in.
        span: the header from bracket to bracket.
        inside: what stands between the brackets.
        inside_span: where that stands.
        parts: what stands between the brackets, in parts.
        body: what stands between the header and the next one.
        settings: the settings of the section, but for those of nested blocks.
        blocks: the names of the settings that have a nested block, or other indented lines below them.
        headers: what stands between the brackets of every header of the file.
        meant_kind: what its author means it to be: ``profile``, ``sso-session``, ``services``, or another word.
        name: the name that is meant; ``default`` also for ``[Default]``.
        is_closed: whether there is a closing bracket.
    """

    def __init__(
        self,
        kind: FileKind,
        text: str,
        header: Header,
        end: int,
        settings: Sequence[Setting],
        blocks: frozenset[str],
        headers: frozenset[str],
        readers: "Callable[[], Choice]",
    ) -> None:
        self.kind = kind
        self.span = header.bracketed
        self.inside = text[slice(*header.inside)]
        self.inside_span = header.inside
        self.parts = heading(kind, self.inside)
        self.body = Span(header.span.end, end)
        self.settings = tuple(settings)
        self.blocks = blocks
        self.headers = headers
        self.meant_kind = self.parts.meant_kind
        self.name = self.parts.meant_name
        self.is_closed = header.closed
        self.statement = Statement(kind, text, header.span, readers)
        self._text = text
        self._header = header
        self._readers = readers

    def __repr__(self) -> str:
        return f"Section({self.kind}, {self.span}, {mask_text(self.inside)!r}, {len(self.settings)} settings)"

    @property
    def is_portable(self) -> bool:
        """Whether the header is written in the form that every program reads alike."""
        return is_portable(self.kind, self.statement.text)

    @property
    def is_legal(self) -> bool:
        """Whether the name is made of the characters that AWS allows."""
        return is_legal(self.name)

    @cached_property
    def names(self) -> frozenset[str]:
        """The canonical names of its settings."""
        return frozenset(setting.canonical for setting in self.settings)

    @cached_property
    def end(self) -> int:
        """Where its last line ends that is not blank."""
        return self.body.start + len(self._text[slice(*self.body)].rstrip())

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands in the section but comments."""
        lines = (line.strip() for line in re.split(r"[\r\n]", self._text[slice(*self.body)]))
        return not self.settings and all(not line or line[0] in "#;" for line in lines)

    @property
    def key(self) -> str:
        """How the outcome of a reader calls the section."""
        return section_key(self.meant_kind, self.name)

    @property
    def plain(self) -> str:
        """What stands between the brackets where the header is written as it should be."""
        return str(self._plain(self.meant_kind, self.name))

    def _plain(self, meant_kind: str, name: str) -> Heading:
        is_bare = self.kind is FileKind.AWS_CREDENTIALS or (meant_kind, name) == ("profile", "default")
        word, gap = ("", "") if is_bare else (meant_kind, " ")
        return Heading(lead="", word=word, gap=gap, quote="", name=name, trail="")


class NonportableSection(Section):
    """A section whose header is not written in the form that every program reads alike.

    Attributes:
        follows_setting: whether a setting stands before the header.
    """

    follows_setting = False

    @property
    def indent(self) -> Span:
        """The blanks before the opening bracket."""
        return Span(self._header.span.start, self.span.start)

    @property
    def behind(self) -> Span:
        """What stands behind the closing bracket, but for blanks."""
        rest = self._text[self.span.end : self._header.span.end]
        start = self.span.end + len(rest) - len(rest.lstrip())
        return Span(start, max(start, self.span.end + len(rest.rstrip())))

    @property
    def indentation(self) -> str:
        """The blanks before the opening bracket."""
        return self._text[slice(*self.indent)]

    @property
    def line(self) -> str:
        """The header without its indentation; text behind it may hold a secret."""
        return self._text[self.span.start : self._header.span.end]

    @property
    def between(self) -> str:
        """The blanks between the closing bracket and what stands behind it."""
        return self._text[self.span.end : self.behind.start]

    @property
    def text_behind(self) -> str:
        """What stands behind the closing bracket; it may hold a secret."""
        return self._text[slice(*self.behind)]

    @property
    def is_comment_behind(self) -> bool:
        """Whether what stands behind the closing bracket is a comment."""
        return self.text_behind[:1] in ("#", ";")

    @property
    def is_setting_behind(self) -> bool:
        """Whether what stands behind the closing bracket is ``name = value``."""
        name, separator, _ = self.text_behind.partition("=")
        return bool(separator) and is_legal(name.strip())

    @property
    def is_kind_alone(self) -> bool:
        """Whether the word that says the kind stands there, and no name behind it."""
        return self.kind is FileKind.AWS_CONFIG and not self.parts.word and self.name.lower() in KINDS

    @property
    def word_span(self) -> Span:
        """Where the word before the name stands."""
        start = self.inside_span.start + len(self.parts.lead)
        return Span(start, start + len(self.parts.word))

    @property
    def name_span(self) -> Span:
        """Where the name stands, with its quotes."""
        return Span(self.word_span.end + len(self.parts.gap), self.inside_span.end - len(self.parts.trail))

    def behind_to_own_line(self) -> tuple[Edit, ...]:
        """Return the edits that move the text behind the closing bracket to a comment of its own above."""
        edits = move_to_own_line(self._text, self._header.span, self.behind)
        if self.is_comment_behind:
            return edits
        return edits[0]._replace(text=f"# {edits[0].text}"), *edits[1:]

    def setting_to_own_line(self) -> tuple[Edit, ...]:
        """Return the edits that move the setting behind the closing bracket to a line of its own below."""
        newline = "\r\n" if self._text.startswith("\r\n", self._header.span.end) else "\n"
        return (Edit(Span(self.span.end, self.behind.start), newline),)

    def header(self, **parts: str) -> str:
        """Return the header as it should be, but for some parts of what stands between the brackets."""
        return f"[{self._plain(self.meant_kind, self.name)._replace(**parts)}]"

    def misread(self, header: str, *, meant_kind: str = "", name: str = "") -> tuple[Consequence, ...]:
        """Return who does not get the section that is meant from a header, the most used first, and what it gets.

        A program that does not know this kind of section, however it is written, is not counted.

        Args:
            header: the header: this one as it would be if one thing alone were wrong with it.
            meant_kind: the kind that is meant, where it is another one than :attr:`meant_kind`.
            name: the name that is meant, where it is another one than :attr:`name`.
        """
        from bedrock_lint import probe  # noqa: PLC0415 (a plain header asks no reader)

        meant_kind = meant_kind or self.meant_kind
        meant, model = section_key(meant_kind, name or self.name), section_key(meant_kind, _NEXT)
        model_header = f"[{self._plain(meant_kind, _NEXT)}]"
        return tuple(
            Consequence(probe.title(reader), fate)
            for reader in self._readers().names
            if (fate := self._fate(reader, header, meant)) and not self._fate(reader, model_header, model)
        )

    def _fate(self, reader: str, header: str, key: str) -> str:
        """Return what becomes of the section; the empty string where the program reads it as it is meant."""
        from bedrock_lint import probe  # noqa: PLC0415 (a plain header asks no reader)

        above = _ABOVE if self.kind is FileKind.AWS_CREDENTIALS else f"profile {_ABOVE}"
        first = "bedrock_lint_first = f\n" if self.follows_setting else ""
        data = f"[{above}]\n{first}{header}\n{_NEXT} = n\n".encode("utf-8", "surrogateescape")
        outcome = probe.outcome(self.kind, reader, data)
        if outcome.refused:
            return "refuses the file"
        holders = [section for section, options in outcome.values.items() if _NEXT in options]
        if key in holders and _ABOVE not in holders:
            return ""
        if _ABOVE in holders:
            return "adds it to the section above"
        return "gives it another name" if holders else "ignores it"


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
