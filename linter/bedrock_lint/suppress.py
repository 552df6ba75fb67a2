"""Suppressions: ``# bedrock-lint: ignore[rule-name] reason`` and ``# bedrock-lint: file-ignore[rule-name] reason``.

In ``.env`` and AWS files a suppression stands on a line of its own above the setting or section: several programs make
a comment behind a value part of that value. In Python it stands there or behind the code.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from bedrock_lint.documents.parts import Header, Line, SettingsDocument
from bedrock_lint.edits import move_to_own_line
from bedrock_lint.finding import Edit, Finding, Span
from bedrock_lint.nearest import nearest
from bedrock_lint.prefilter import SUPPRESSION_MARK
from bedrock_lint.source import Source
from bedrock_lint.subjects.own import Directive

if TYPE_CHECKING:
    from bedrock_lint.documents.python import PythonDocument

Document: TypeAlias = "SettingsDocument | PythonDocument | None"

_DIRECTIVE = re.compile(r"bedrock-lint:[ \t]*(?P<word>file-ignore|ignore)\b(?:[ \t]*\[(?P<rules>[^\]\r\n]*)\])?")
_NAME = re.compile(r"[^\s,]+")
_NEWLINE = re.compile(r"\r\n|\n|\r")
_WORDS = re.compile(r"\w")


class Suppression:
    """One directive, what it covers, and which of its rules have suppressed something.

    Attributes:
        span: the directive.
        comment: the comment it stands in.
        rules: the rules it names, by name or code, each with its place.
        covered: the span in which it suppresses; ``None`` where it stands behind a value and is not honoured.
        used: the names that have suppressed a finding.
    """

    def __init__(self, match: re.Match[str], comment: Span, covered: Span | None) -> None:
        self.span = Span(*match.span())
        self.comment = comment
        self.covered = covered
        start = match.start("rules")
        self.rules = tuple(
            (name.group(), Span(start + name.start(), start + name.end()))
            for name in _NAME.finditer(match.group("rules") or "")
        )
        self.used: set[str] = set()

    def suppresses(self, finding: Finding) -> bool:
        """Whether the directive covers a finding; remembers that it was of use."""
        if self.covered is None or not self.covered.start <= finding.span.start <= self.covered.end:
            return False
        hits = {name for name, _ in self.rules if name in (finding.rule, finding.code)}
        self.used |= hits
        return bool(hits)


def find(source: Source, document: Document) -> list[Suppression]:
    """Return the suppressions of a file."""
    return [
        Suppression(match, comment, _covered(source, document, match, comment, behind))
        for comment, behind in (document.comments if document else _commented_lines(source))
        for match in _DIRECTIVE.finditer(source.text, *comment)
    ]


def split(findings: Iterable[Finding], suppressions: list[Suppression]) -> tuple[list[Finding], int]:
    """Return the findings that no suppression covers, and how many are covered."""
    kept = []
    suppressed = 0
    for finding in findings:
        # Every suppression is asked: each that covers the finding is of use.
        if sum(suppression.suppresses(finding) for suppression in suppressions):
            suppressed += 1
        else:
            kept.append(finding)
    return kept, suppressed


def directives(
    source: Source,
    document: Document,
    suppressions: list[Suppression],
    known: Iterable[str],
    ran: Callable[[str], bool],
) -> Iterator[Directive]:
    """Yield the suppressions as subjects.

    Args:
        source: the file.
        document: its document.
        suppressions: what :func:`find` returned, after :func:`split` has used it.
        known: every name and code of a rule.
        ran: whether a rule was on, so that a suppression of it could have been of use.
    """
    known = frozenset(known)
    for suppression in suppressions:
        unused = tuple(
            (name, span)
            for name, span in suppression.rules
            if suppression.covered is not None and name in known and name not in suppression.used and ran(name)
        )
        unknown = tuple((name, span, nearest(name, known)) for name, span in suppression.rules if name not in known)
        misplaced = suppression.covered is None
        line = source.line_span(source.position(suppression.comment.start).line)
        yield Directive(
            span=suppression.span,
            comment_span=suppression.comment,
            rules=suppression.rules,
            unknown=unknown,
            unused=unused,
            misplaced=misplaced,
            removal=_removal(source, suppression, unused, line) if document else (),
            own_line=move_to_own_line(source.text, line, suppression.comment) if misplaced else (),
        )


def _commented_lines(source: Source) -> Iterator[tuple[Span, bool]]:
    """Yield the lines of a text of unknown syntax that hold a directive."""
    for match in re.finditer(SUPPRESSION_MARK.decode(), source.text):
        line = source.line_span(source.position(match.start()).line)
        yield Span(match.start(), line.end), _WORDS.search(source.text, line.start, match.start()) is not None


def _covered(source: Source, document: Document, match: re.Match[str], comment: Span, behind: bool) -> Span | None:
    if match.group("word") == "file-ignore":
        return Span(0, len(source.text))
    if isinstance(document, SettingsDocument):
        return None if behind else _next_statement(document, comment.end)
    line = source.position(comment.start).line
    if not behind:
        line = _next_code_line(source, line)
    return _python_statement(source, document, line) if document else source.line_span(line)


def _next_statement(document: SettingsDocument, offset: int) -> Span:
    """Return the span of the next setting, or of the next section as a whole."""
    statements = document.statements
    index = bisect_left(statements, offset, key=lambda statement: statement.span.start)
    while index < len(statements) and _is_blank_or_comment(statements[index]):
        index += 1
    if index == len(statements):
        return Span(offset, offset)
    if not isinstance(statements[index], Header):
        return statements[index].span
    following = (statement.span.start - 1 for statement in statements[index + 1 :] if isinstance(statement, Header))
    return Span(statements[index].span.start, next(following, len(document.text)))


def _is_blank_or_comment(statement: NamedTuple) -> bool:
    return isinstance(statement, Line) and statement.kind in ("blank", "comment")


def _next_code_line(source: Source, line: int) -> int:
    last = source.position(len(source.text)).line
    for number in range(line + 1, last + 1):
        content = source.text[slice(*source.line_span(number))].strip()
        if content and not content.startswith("#"):
            return number
    return line


def _python_statement(source: Source, document: "PythonDocument", line: int) -> Span:
    """Return the lines of the simple statement that a line belongs to, or the line itself."""
    first, last = document.statement_lines.get(line, (line, line))
    return Span(source.line_span(first).start, source.line_span(last).end)


def _removal(
    source: Source, suppression: Suppression, unused: tuple[tuple[str, Span], ...], line: Span
) -> tuple[Edit, ...]:
    """Return the edits that take the unused names away; with the last name goes the comment, with that its line."""
    if len(unused) < len(suppression.rules):
        keep = [name for name, _ in suppression.rules if name not in dict(unused)]
        bracket = Span(suppression.rules[0][1].start, suppression.rules[-1][1].end)
        return (Edit(bracket, ", ".join(keep)),)
    # Another tool's comment may stand before ours: `# bedrock-lint: ignore[…]`.
    start = max(source.text.rfind(mark, suppression.comment.start, suppression.span.start) for mark in "#;")
    before = source.text[line.start : start].rstrip()
    if before:
        return (Edit(Span(line.start + len(before), suppression.comment.end), ""),)
    newline = _NEWLINE.match(source.text, line.end)
    return (Edit(Span(line.start, newline.end() if newline else line.end), ""),)
