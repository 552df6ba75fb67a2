"""The line of each finding with the place it points at, what to do, and which message it causes."""

from bedrock_lint.finding import Finding, Safety
from bedrock_lint.render import concise
from bedrock_lint.report import Report, Style

_FLAGS = {Safety.SAFE: " (--fix)", Safety.UNSAFE: " (--unsafe-fixes)", Safety.DISPLAY_ONLY: ""}


def render(report: Report, style: Style) -> str:
    """Return a paragraph for each finding; the values in its frame are masked."""
    return "\n".join(_paragraph(finding, style) for finding in report.findings)


def _paragraph(finding: Finding, style: Style) -> str:
    lines = [concise.line(finding, style), *_frame(finding, style)]
    if finding.help:
        lines.append(_note("help", finding.help, style))
    if finding.fix:
        lines.append(_note("fix", f"{finding.fix.title}{_FLAGS[finding.fix.safety]}", style))
    if finding.why:
        lines.append(_note("why", finding.why, style))
    return "\n".join(lines) + "\n"


def _frame(finding: Finding, style: Style) -> list[str]:
    if not finding.excerpt:
        return []
    number = str(finding.start.line)
    gutter = " " * len(number)
    before = finding.excerpt[: finding.start.column - 1]
    same_line = finding.end.line == finding.start.line
    width = (finding.end.column if same_line else len(finding.excerpt) + 1) - finding.start.column
    indent = "".join("\t" if mark == "\t" else " " for mark in before)
    marks = "^" * max(width, 1)
    if style.color:
        marks = f"\x1b[1;31m{marks}\x1b[0m"
    return [f" {number} | {finding.excerpt}", f" {gutter} | {indent}{marks}"]


def _note(word: str, text: str, style: Style) -> str:
    return f"   {chr(27)}[1m{word}:{chr(27)}[0m {text}" if style.color else f"   {word}: {text}"
