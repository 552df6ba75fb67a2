"""Subjects × rules → findings. The engine knows no rule."""

import os
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from bedrock_lint import mask
from bedrock_lint.documents.parts import SettingsDocument
from bedrock_lint.extract.settings import Surroundings
from bedrock_lint.extract.settings import secret_spans as settings_spans
from bedrock_lint.finding import Finding, Span
from bedrock_lint.kinds import FileKind, is_template
from bedrock_lint.prefilter import SUPPRESSION_MARK, may_hold_secret
from bedrock_lint.printable import printable
from bedrock_lint.rule import Rule
from bedrock_lint.select import ActiveRule
from bedrock_lint.source import Source
from bedrock_lint.subjects.own import Failure


class Catalogue:
    """The rules that are on. A rule is imported when a subject of its type first occurs."""

    def __init__(self, rules: Iterable[ActiveRule], known: Iterable[str]) -> None:
        """Take the rules that are on, and the names and codes of all rules there are."""
        self.rules = tuple(rules)
        self.known = frozenset(known)
        self._names = {name for rule in self.rules for name in (rule.entry.name, rule.entry.code)}
        self._by_type: dict[type, list[tuple[ActiveRule, Rule[Any]]]] = {}

    def is_on(self, name: str) -> bool:
        """Whether a rule is on, by name or code."""
        return name in self._names

    def wants(self, subject: str) -> bool:
        """Whether any rule looks at a type of subject."""
        return any(rule.entry.subject == subject for rule in self.rules)

    def rules_for(self, subject: type) -> list[tuple[ActiveRule, Rule[Any]]]:
        """Return the rules that look at a type of subject, or at a base class of it."""
        if subject not in self._by_type:
            names = {base.__name__ for base in subject.__mro__}
            self._by_type[subject] = [(rule, rule.entry.load()()) for rule in self.rules if rule.entry.subject in names]
        return self._by_type[subject]


class Parsed(NamedTuple):
    """A file and its document; a file of another kind than ours has none."""

    source: Source
    kind: FileKind
    document: Any


class Result(NamedTuple):
    """What was found in one file, in the order of the file; how many findings are suppressed; how much of us failed."""

    findings: tuple[Finding, ...]
    suppressed: int = 0
    failures: int = 0


def parse(source: Source, kind: FileKind) -> Parsed:
    """Return the document of a file. The modules of a kind are imported when a file of that kind first occurs."""
    if kind is FileKind.DOTENV:
        from bedrock_lint.documents.dotenv import DotenvDocument  # noqa: PLC0415

        return Parsed(source, kind, DotenvDocument(source.text))
    if kind.is_aws:
        from bedrock_lint.documents.aws_ini import AwsDocument  # noqa: PLC0415

        return Parsed(source, kind, AwsDocument(source.text))
    if kind is FileKind.PYTHON:
        from bedrock_lint.documents.python import PythonDocument  # noqa: PLC0415

        return Parsed(source, kind, PythonDocument(source))
    return Parsed(source, kind, None)


def check(source: Source, kind: FileKind, around: Surroundings, catalogue: Catalogue) -> Result:
    """Return what the rules find in a file. What fails of ours is itself a finding; nothing is raised."""
    failures: list[Failure] = []
    try:
        parsed = parse(source, kind)
        return _check(parsed, around, catalogue, failures)
    except Exception as error:  # noqa: BLE001 (the other files are still to be checked)
        failures.append(_failure("the engine", error))
        findings = _findings(iter(failures), Parsed(source, kind, None), catalogue, [])
        return Result(tuple(finding._replace(path=source.path) for finding in findings), 0, len(failures))


def _check(parsed: Parsed, around: Surroundings, catalogue: Catalogue, failures: list[Failure]) -> Result:
    masked: list[Span] = []
    found = list(_findings(_subjects(parsed, around, catalogue, masked), parsed, catalogue, failures))
    kept, suppressed = found, 0
    if SUPPRESSION_MARK in parsed.source.data.replace(b"\0", b""):
        kept, suppressed = _suppressed(found, parsed, catalogue, failures)
    kept += _findings(iter(failures), parsed, catalogue, [])
    findings = sorted(dict.fromkeys(kept), key=lambda finding: (finding.span, finding.code))
    if findings:
        masked = sorted([*masked, *secret_spans(parsed)])
    return Result(tuple(_placed(finding, parsed.source, masked) for finding in findings), suppressed, len(failures))


def _suppressed(
    found: list[Finding], parsed: Parsed, catalogue: Catalogue, failures: list[Failure]
) -> tuple[list[Finding], int]:
    """Return what suppressions leave of some findings and what is to be said about them, and how much they cover."""
    from bedrock_lint import suppress  # noqa: PLC0415 (most files hold no suppression)

    suppressions = suppress.find(parsed.source, parsed.document)
    kept, suppressed = suppress.split(found, suppressions)
    directives = suppress.directives(parsed.source, parsed.document, suppressions, catalogue.known, catalogue.is_on)
    return [*kept, *_findings(directives, parsed, catalogue, failures)], suppressed


def _subjects(parsed: Parsed, around: Surroundings, catalogue: Catalogue, masked: list[Span]) -> Iterator[object]:
    """Yield the subjects of a file; the places of secrets in its text are added to ``masked``."""
    source, kind, _ = parsed
    yield from _subjects_of_document(parsed, around)
    is_place_for_credentials = kind.holds_settings and not is_template(source.path)
    if is_place_for_credentials or not catalogue.wants("DetectedSecret") or not may_hold_secret(source.data):
        return
    from bedrock_lint.detect import detect  # noqa: PLC0415 (nearly no file is worth it)

    secrets = detect(source.text)
    masked += [secret.span for secret in secrets]
    yield from secrets


def _subjects_of_document(parsed: Parsed, around: Surroundings) -> Iterator[object]:
    source, kind, document = parsed
    if kind is FileKind.DOTENV:
        from bedrock_lint.extract import dotenv  # noqa: PLC0415

        yield from dotenv.subjects(source, document, around)
    elif kind.is_aws:
        from bedrock_lint.extract import aws_ini  # noqa: PLC0415

        yield from aws_ini.subjects(source, document, kind, around)
    elif kind is FileKind.PYTHON:
        from bedrock_lint.extract import python  # noqa: PLC0415

        yield from python.subjects(source.path, document)


def _findings(
    subjects: Iterator[object], parsed: Parsed, catalogue: Catalogue, failures: list[Failure]
) -> Iterator[Finding]:
    template = is_template(parsed.source.path)
    while True:
        try:
            subject = next(subjects, None)
            rules = catalogue.rules_for(type(subject)) if subject is not None else []
        except Exception as error:  # noqa: BLE001 (a parser that fails must not take the run with it)
            failures.append(_failure("the parser", error))
            return
        if subject is None:
            return
        for rule, instance in rules:
            if template and not rule.entry.in_templates:
                continue
            try:
                for finding in instance.check(subject):
                    yield finding if rule.severity is None else finding._replace(severity=rule.severity)
            except Exception as error:  # noqa: BLE001 (one failing rule fails alone)
                failures.append(_failure(f"rule {rule.entry.name}", error))


def _failure(what: str, error: Exception) -> Failure:
    trace = error.__traceback__
    place = ""
    while trace:
        code = trace.tb_frame.f_code
        place = f"{os.path.basename(code.co_filename)}:{trace.tb_lineno}"
        trace = trace.tb_next
    return Failure(what, type(error).__name__, place)


def secret_spans(parsed: Parsed) -> Iterable[Span]:
    """Return the places of a file that no output may show."""
    if isinstance(parsed.document, SettingsDocument):
        return settings_spans(parsed.document)
    if parsed.document:
        from bedrock_lint.extract import python  # noqa: PLC0415

        return python.secret_spans(parsed.document)
    return ()


def _placed(finding: Finding, source: Source, masked: list[Span]) -> Finding:
    """Add to a finding where it is, and its line without the values; a finding about the file as a whole shows none."""
    start = source.position(finding.span.start)
    line = source.line_span(start.line)
    first = bisect_right(masked, line.start, key=lambda span: span.end)
    end = bisect_right(masked, line.end, key=lambda span: span.start)
    about_file = finding.span == (0, 0)
    return finding._replace(
        path=source.path,
        message=_safe(finding.message),
        help=_safe(finding.help),
        why=_safe(finding.why),
        fix=finding.fix and finding.fix._replace(title=_safe(finding.fix.title)),
        start=start,
        end=source.position(finding.span.end),
        excerpt=""
        if about_file
        else visible(mask.mask_spans(source.text[slice(*line)], line.start, masked[first:end])),
    )


def _safe(text: str) -> str:
    """Return what a rule says in one line, without what could be a secret: names and headers hold some by mistake."""
    return printable(mask.mask_text(text))


def visible(text: str) -> str:
    """Return a line with a replacement character for each character that has no width of its own, but tabs."""
    return "".join(mark if mark.isprintable() or mark == "\t" else "\N{REPLACEMENT CHARACTER}" for mark in text)
