"""What a run has to say, before any format."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from bedrock_lint import HOMEPAGE
from bedrock_lint.finding import Finding, Safety, Severity
from bedrock_lint.kinds import FileKind


class Summary(NamedTuple):
    """The counts of a run.

    Attributes:
        files: how many files were looked at, by kind.
        errors, warnings, notices: how many findings there are.
        files_with_findings: in how many files.
        fixable: how many of them ``--fix`` repairs.
        fixable_unsafe: how many more ``--unsafe-fixes`` repairs.
        fixed: how many were repaired in this run.
        suppressed: how many findings are suppressed.
    """

    files: Counter[FileKind]
    errors: int = 0
    warnings: int = 0
    notices: int = 0
    files_with_findings: int = 0
    fixable: int = 0
    fixable_unsafe: int = 0
    fixed: int = 0
    suppressed: int = 0


class Report(NamedTuple):
    """The findings of a run and their counts."""

    findings: tuple[Finding, ...]
    summary: Summary


class Style(NamedTuple):
    """What a terminal can show."""

    color: bool = False
    links: bool = False


def report(findings: Iterable[Finding], files: Counter[FileKind], *, fixed: int = 0, suppressed: int = 0) -> Report:
    """Return the report of some findings, with the files that were looked at."""
    findings = tuple(findings)
    severities = Counter(finding.severity for finding in findings)
    safeties = Counter(finding.fix.safety for finding in findings if finding.fix)
    return Report(
        findings,
        Summary(
            files=files,
            errors=severities[Severity.ERROR],
            warnings=severities[Severity.WARNING],
            notices=severities[Severity.NOTICE],
            files_with_findings=len({finding.path for finding in findings}),
            fixable=safeties[Safety.SAFE],
            fixable_unsafe=safeties[Safety.UNSAFE],
            fixed=fixed,
            suppressed=suppressed,
        ),
    )


def url(finding: Finding) -> str:
    """Return the address of the page of a finding's rule; empty for rules that are not ours."""
    return f"{HOMEPAGE}/blob/main/docs/rules/{finding.rule}.md" if finding.code.startswith("BRL") else ""


def counts(summary: Summary) -> str:
    """Return the last line of a run: the findings, and what was looked at."""
    total = summary.errors + summary.warnings + summary.notices
    fixed = f"Fixed {_count(summary.fixed, 'problem')}. " if summary.fixed else ""
    extra = f"; {summary.suppressed} suppressed" if summary.suppressed else ""
    looked_at = sum(summary.files.values())
    if not total:
        kinds = ", ".join(f"{number} {kind.value}" for kind, number in summary.files.items() if number)
        return f"{fixed}No problems in {_count(looked_at, 'file')} ({kinds}){extra}."
    parts = [(summary.errors, "error"), (summary.warnings, "warning"), (summary.notices, "notice")]
    by_severity = ", ".join(_count(number, word) for number, word in parts if number)
    if summary.fixable:
        extra += f"; {summary.fixable} fixable with --fix"
    if summary.fixable_unsafe:
        extra += f"; {summary.fixable_unsafe} {'more ' if summary.fixable else ''}with --unsafe-fixes"
    where = f"{summary.files_with_findings} of {_count(looked_at, 'file')}"
    return f"{fixed}Found {_count(total, 'problem')} ({by_severity}) in {where}{extra}."


def _count(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
