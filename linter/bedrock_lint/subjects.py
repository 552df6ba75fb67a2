"""What a rule may look at. Each rule names one of these types and gets every subject of that type."""

from collections.abc import Callable
from typing import NamedTuple

from bedrock_lint import names
from bedrock_lint.documents.parts import Assignment
from bedrock_lint.edits import apply, move_to_own_line
from bedrock_lint.finding import Edit, Fix, Span
from bedrock_lint.kinds import FileKind
from bedrock_lint.mask import mask_text
from bedrock_lint.secret import Secret


class File:
    """The file itself.

    Attributes:
        kind: how it is read.
        encoding: what its bytes are, see :class:`bedrock_lint.source.Source`.
        has_mark: whether it begins with the byte-order mark of UTF-8.
        mode: its permission bits; ``None`` where it has none (standard input, Windows).
        holds_credentials: whether it sets a credential that is no placeholder.
        is_template: whether it shows what to fill in, as ``.env.example`` does.
    """

    def __init__(
        self,
        kind: FileKind,
        encoding: str,
        is_tracked: Callable[[], bool],
        *,
        has_mark: bool = False,
        mode: int | None = None,
        holds_credentials: bool = False,
        is_template: bool = False,
    ) -> None:
        self.kind = kind
        self.encoding = encoding
        self.has_mark = has_mark
        self.mode = mode
        self.holds_credentials = holds_credentials
        self.is_template = is_template
        self._is_tracked = is_tracked

    @property
    def is_tracked(self) -> bool:
        """Whether git tracks the file, or will with the next commit; git is asked only now."""
        return self._is_tracked()


class NonportableFile(File):
    """A file that is not plain UTF-8, so that programs read it differently or refuse it."""


class Setting:
    """One ``name = value``, or one argument of a call.

    Attributes:
        kind: the kind of its file.
        name: the name as it is written.
        canonical: the one name of this setting, whichever way it is spelled.
        value: what its author means as value: without quotes, blanks around it, and comment.
        name_span, value_span: where they stand.
    """

    def __init__(
        self, kind: FileKind, name: str, canonical: str, value: Secret, name_span: Span, value_span: Span
    ) -> None:
        self.kind = kind
        self.name = name
        self.canonical = canonical
        self.value = value
        self.name_span = name_span
        self.value_span = value_span

    @property
    def label(self) -> str:
        """The name as a message shows it: the end of a wrapped token can look like a name and is masked."""
        return mask_text(self.name)

    @property
    def is_credential(self) -> bool:
        """Whether the value is a credential: a key id, a secret, a token, an API key."""
        return self.canonical in names.CREDENTIALS

    @property
    def is_ours(self) -> bool:
        """Whether the setting is about AWS, Bedrock or a model."""
        return self.kind.is_aws or names.is_ours(self.name)


class NonportableSetting(Setting):
    """A setting that is not written in the form that every program reads alike.

    Attributes:
        quote: the pair of quotes around the value, as one character; empty where there is none.
        quoted_span: the value with its quotes.
        comment_span: the comment behind the value.
    """

    def __init__(
        self, setting: Setting, text: str, assignment: Assignment, context: str, readers: tuple[str, ...]
    ) -> None:
        super().__init__(
            setting.kind, setting.name, setting.canonical, setting.value, setting.name_span, setting.value_span
        )
        self.quote = assignment.quote
        self.quoted_span = assignment.quoted
        self.comment_span = assignment.comment
        self._text = text
        self._assignment = assignment
        self._context = context
        self._readers = readers

    @property
    def readers_chosen(self) -> bool:
        """Whether the settings name the programs that count; else they are a guess."""
        from bedrock_lint import probe  # noqa: PLC0415 (a clean line needs no reader)

        return bool(probe.chosen(self.kind, self._readers))

    def quote_keepers(self) -> tuple[str, ...]:
        """Return the programs that take the quotes for a part of the value, the most used first."""
        prefix = self._assignment.prefix
        head = f"{self._text[slice(*prefix)]} {self.name}=" if prefix else f"{self.name}="
        return self._told_apart(f"{head}{self.quote}x{self.quote}", f"{head}x")

    @property
    def before_separator(self) -> Span:
        """The blanks between name and separator."""
        return Span(self.name_span.end, self._assignment.separator.start)

    @property
    def behind_separator(self) -> Span:
        """The blanks between separator and value."""
        return Span(self._assignment.separator.end, self.quoted_span.start)

    @property
    def trailing(self) -> Span:
        """The blanks at the end of the line, where no comment stands there."""
        end = self._assignment.tail.end if self._assignment.tail else self.quoted_span.end
        return Span(end, end) if self.comment_span else Span(end, self._assignment.span.end)

    @property
    def has_tail(self) -> bool:
        """Whether text that is no comment stands behind the closing quote."""
        return self._assignment.tail is not None

    @property
    def spans_lines(self) -> bool:
        """Whether the value runs over several lines."""
        return any(mark in self._text[self.value_span.start : self.value_span.end] for mark in "\r\n")

    @property
    def comment_holds_directive(self) -> bool:
        """Whether the comment behind the value is meant for bedrock-lint."""
        return self.comment_span is not None and "bedrock-lint:" in self._text[slice(*self.comment_span)]

    @property
    def is_comment_apart(self) -> bool:
        """Whether a blank stands before the comment, so that it cannot be taken for the end of the value."""
        return self.comment_span is not None and self._text[self.comment_span.start - 1].isspace()

    def comment_to_own_line(self) -> tuple[Edit, ...]:
        """Return the edits that move the comment behind the value to a line of its own above."""
        return move_to_own_line(self._text, self._assignment.span, self.comment_span) if self.comment_span else ()

    def tripped_readers(self, fix: Fix) -> tuple[str, ...]:
        """Return the programs that read this line in another way once it is repaired, the most used first.

        These are the programs that trip over what the fix repairs. The line is read by itself, so that a program that
        gives up on the whole file is named for each line that makes it do so.
        """
        start, end = self._assignment.span
        others = [
            Edit(span, "")
            for span in (self.before_separator, self.behind_separator)
            if not any(edit.span.start < span.end and span.start < edit.span.end for edit in fix.edits)
        ]
        # Blanks around `=` make some programs refuse the line whatever else is wrong with it.
        before, after = (
            apply(self._text[start:end], (Edit(Span(e.span.start - start, e.span.end - start), e.text) for e in edits))
            for edits in (others, [*others, *fix.edits])
        )
        return self._told_apart(before, after)

    def _told_apart(self, one: str, other: str) -> tuple[str, ...]:
        from bedrock_lint import probe  # noqa: PLC0415 (a clean line needs no reader)

        first, second = ((self._context + line).encode("utf-8", "surrogateescape") for line in (one, other))
        return tuple(
            probe.title(reader)
            for reader in probe.readers_for(self.kind, self._readers)
            if probe.values(self.kind, reader, first) != probe.values(self.kind, reader, second)
        )


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


class Credentials(NamedTuple):
    """The settings that one program would use together: a ``.env``, a profile of both AWS files, a call's arguments.

    Attributes:
        place: where they are, for a message: ``profile dev``, ``.env``, ``the call of boto3.client``.
        anchor: the setting of this file to point at: the access key id where there is one.
        settings: the credentials by canonical name; an empty value is no setting.
        token_name: how the session token is spelled here.
        secret_name: how the secret access key is spelled here.
        id_name: how the access key id is spelled here.
    """

    place: str
    anchor: Setting
    settings: dict[str, Setting]
    id_name: str
    secret_name: str
    token_name: str

    @property
    def access_key_id(self) -> Setting | None:
        """The access key id."""
        return self.settings.get(names.ACCESS_KEY_ID)

    @property
    def secret_access_key(self) -> Setting | None:
        """The secret access key."""
        return self.settings.get(names.SECRET_ACCESS_KEY)

    @property
    def session_token(self) -> Setting | None:
        """The session token, by its present name or by the older ``aws_security_token``."""
        return self.settings.get(names.SESSION_TOKEN) or self.settings.get(names.SECURITY_TOKEN)


class DetectedSecret(NamedTuple):
    """A credential that stands in a text.

    Attributes:
        kind: what it is: ``access key id``, ``secret access key``, ``session token`` or ``Bedrock API key``.
        span: exactly the characters of the credential.
        secret: these characters.
        detail: what the credential says about itself, none of it secret: "of account 609629065308"; may be empty.
        certain: False for an access key id without its secret, which names a key and opens nothing.
    """

    kind: str
    span: Span
    secret: Secret
    detail: str
    certain: bool


class Directive(NamedTuple):
    """A comment that suppresses findings: ``# bedrock-lint: ignore[rule-name] reason``.

    Attributes:
        span: from ``bedrock-lint:`` to the closing bracket.
        comment_span: the whole comment.
        rules: the names in the brackets, each with its place.
        unknown: those that name no rule, each with the nearest name or the empty string.
        unused: those that suppressed nothing.
        misplaced: whether it stands behind a value, where it would become part of that value.
        removal: the edits that delete the directive where nothing else depends on its line.
        own_line: the edits that move it to a line of its own.
    """

    span: Span
    comment_span: Span
    rules: tuple[tuple[str, Span], ...]
    unknown: tuple[tuple[str, Span, str], ...]
    unused: tuple[tuple[str, Span], ...]
    misplaced: bool
    removal: tuple[Edit, ...]
    own_line: tuple[Edit, ...]

    def __repr__(self) -> str:
        return f"Directive({self.span}, {mask_text(', '.join(name for name, _ in self.rules))!r})"


class Failure(NamedTuple):
    """A rule or a parser of ours that failed on a file.

    Attributes:
        what: which one.
        error: the type of the exception; never its text, which could hold a value.
        place: file and line of our code.
    """

    what: str
    error: str
    place: str
