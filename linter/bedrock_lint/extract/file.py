"""What a file as a whole is made of, where that is not what every program expects."""

import re
from collections.abc import Iterator

from bedrock_lint import names
from bedrock_lint.documents.parts import Assignment, Line, SettingsDocument
from bedrock_lint.extract.foreign import ForeignFormat
from bedrock_lint.extract.settings import Surroundings
from bedrock_lint.finding import Edit, Span
from bedrock_lint.kinds import FileKind, right_name
from bedrock_lint.mask import mask_text
from bedrock_lint.source import Source
from bedrock_lint.subjects.file import WHOLE_FILE, NonportableFile

_UNDECODED = re.compile("[\udc80-\udcff]")
_LONGEST_ASKED = 64 * 1024
_MARK = b"\xef\xbb\xbf"


def subjects(
    source: Source,
    document: SettingsDocument,
    kind: FileKind,
    around: Surroundings,
    written_in: ForeignFormat | None,
) -> Iterator[NonportableFile]:
    """Yield each way in which a file is not what every program expects."""
    file = _File(source, document, kind, around)
    wanted = right_name(source.path.rpartition("/")[2]) if kind.is_aws else ""
    if wanted:
        yield NonportableFile(kind, "name", wanted, around.readers)
    if source.encoding != "utf-8":
        yield file.encoding()
    elif source.has_mark:
        yield file.byte_order_mark()
    if written_in:
        yield file.format(written_in)
    if source.encoding in ("utf-8", "cp1252"):  # in UTF-16 nobody gets as far as to the ends of lines
        yield from file.carriage_returns()
        yield from file.missing_newline()


class _File:
    """A file, and the short ones that stand for it when readers are asked."""

    def __init__(self, source: Source, document: SettingsDocument, kind: FileKind, around: Surroundings) -> None:
        self.source = source
        self.statements = document.statements
        self.kind = kind
        self.around = around
        self.name = "region" if kind.is_aws else "AWS_REGION"
        self.text = "[default]\nregion = x\noutput = n\n" if kind.is_aws else "AWS_REGION=x\nBEDROCK_LINT_NEXT=n\n"

    def encoding(self) -> NonportableFile:
        """Return how a file in another encoding than UTF-8 is read."""
        if self.source.encoding != "cp1252":
            return self._subject("encoding", self.source.encoding.upper(), self.source.encode(self.text))
        is_in_value = any(
            isinstance(one, Assignment) and self._is_ours(one) and _UNDECODED.search(self._text(one.value))
            for one in self.statements
        )
        text = self.text.replace("x", "\N{LATIN SMALL LETTER E WITH ACUTE}") if is_in_value else f"# \xe9\n{self.text}"
        first = _UNDECODED.search(self.source.text)
        line = self.source.position(first.start()).line if first else 1
        return self._subject("encoding", f"line {line}", text.encode("cp1252"), text.encode())

    def byte_order_mark(self) -> NonportableFile:
        """Return how a file with a byte-order mark is read."""
        first = self.statements[0]
        text = f"#\n{self.text}" if isinstance(first, Line) and first.kind in ("comment", "blank") else self.text
        return self._subject("byte-order mark", "", _MARK + text.encode(), text.encode())

    def format(self, written_in: ForeignFormat) -> NonportableFile:
        """Return how a file in another format is read."""
        start, end = written_in.place
        is_fence = written_in.extent == written_in.place
        following = "[default]\nbedrock_lint_next = n\n" if self.kind.is_aws else "BEDROCK_LINT_NEXT=n\n"
        fence = f"{self.source.text[start:end]}\n{following}".encode("utf-8", "surrogateescape")
        return NonportableFile(
            self.kind,
            "format",
            written_in.name,
            self.around.readers,
            damaged=fence if is_fence else self.source.data[:_LONGEST_ASKED],
            repaired=following.encode() if is_fence else None,
            span=written_in.place,
        )

    def carriage_returns(self) -> Iterator[NonportableFile]:
        """Yield how lines are read that end in a carriage return; those inside a value are none."""
        text = self.source.text
        if "\r" not in text:
            return
        ends = []
        is_ours = False
        for one in self.statements:
            mark = "\r\n" if text.startswith("\r\n", one.span.end) else text[one.span.end : one.span.end + 1]
            if mark == "\r" or (mark == "\r\n" and not self.kind.is_aws):
                ends.append(Edit(Span(one.span.end, one.span.end + len(mark)), "\n"))
                is_ours |= mark == "\r" or (isinstance(one, Assignment) and self._is_ours(one))
        if is_ours:
            mark = "\r" if any(edit.span.end - edit.span.start == 1 for edit in ends) else "\r\n"
            text = f"{self.name}=x\n" if mark == "\r\n" else self.text
            damaged = text.replace("\n", mark).encode()
            detail = "CRLF" if mark == "\r\n" else "CR"
            yield self._subject("carriage returns", detail, damaged, text.encode(), repair=tuple(ends))

    def missing_newline(self) -> Iterator[NonportableFile]:
        """Yield how the last line of a ``.env`` file is read that no newline ends."""
        last = self.statements[-1]
        if self.kind is FileKind.DOTENV and isinstance(last, Assignment) and self._is_ours(last):
            end = last.span.end
            repair = (Edit(Span(end, end), self.source.newline),)
            name = self._text(last.name)
            line = f"{self.name}=x".encode()
            yield self._subject("newline", "", line, line + b"\n", name=name, span=Span(end, end), repair=repair)

    def _subject(
        self,
        what: str,
        detail: str,
        damaged: bytes,
        repaired: bytes | None = None,
        *,
        name: str | None = None,
        span: Span = WHOLE_FILE,
        repair: tuple[Edit, ...] = (),
    ) -> NonportableFile:
        return NonportableFile(
            self.kind,
            what,
            detail,
            self.around.readers,
            damaged=damaged,
            repaired=self.text.encode() if repaired is None else repaired,
            name=self.name,
            label=mask_text(names.plain(self._first_name() if name is None else name)),
            span=span,
            repair=repair,
        )

    def _first_name(self) -> str:
        """Return the name of the first setting, of ours if there is one."""
        settings = [one for one in self.statements if isinstance(one, Assignment)]
        first = next((one for one in settings if self._is_ours(one)), settings[0] if settings else None)
        return self._text(first.name) if first else "the first setting"

    def _is_ours(self, one: Assignment) -> bool:
        return self.kind.is_aws or self.around.all_settings or names.is_ours(self._text(one.name))

    def _text(self, span: Span) -> str:
        return self.source.text[span.start : span.end]
