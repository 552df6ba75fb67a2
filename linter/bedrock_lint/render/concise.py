"""One line for each finding, read alike by people, GitHub's problem matcher, VS Code and vim."""

from bedrock_lint.finding import Finding, Severity
from bedrock_lint.report import Report, Style, url

_COLORS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.NOTICE: "36"}


def render(report: Report, style: Style) -> str:
    """Return a line ``path:line:col: severity[rule-name] message (code)`` for each finding."""
    return "".join(line(finding, style) + "\n" for finding in report.findings)


def line(finding: Finding, style: Style) -> str:
    """Return the line of a finding, without its newline."""
    place = f"{finding.path}:{finding.start.line}:{finding.start.column}"
    severity, rule = str(finding.severity), finding.rule
    if style.links and url(finding):
        rule = f"\x1b]8;;{url(finding)}\x1b\\{rule}\x1b]8;;\x1b\\"
    if style.color:
        place, severity = f"\x1b[1m{place}\x1b[0m", f"\x1b[1;{_COLORS[finding.severity]}m{severity}\x1b[0m"
    return f"{place}: {severity}[{rule}] {finding.message} ({finding.code})"
