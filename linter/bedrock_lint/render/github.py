"""Workflow commands of GitHub Actions, which become annotations.

https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands (read 2026-11-20); the escaping
follows ActionCommand.cs of actions/runner and command.ts of actions/toolkit.
"""

from bedrock_lint.finding import Finding
from bedrock_lint.report import Report, Style

SHOWN_PER_SEVERITY = 10
"""How many annotations of each severity GitHub shows for a step."""


def render(report: Report, style: Style) -> str:  # noqa: ARG001 (every format takes the same)
    """Return one command for each finding, the worst first, and how many GitHub will not show as annotations."""
    findings = sorted(report.findings, key=lambda finding: -finding.severity)
    lines = [_command(finding) for finding in findings]
    severities = [finding.severity for finding in findings]
    hidden = sum(max(0, severities.count(severity) - SHOWN_PER_SEVERITY) for severity in set(severities))
    if hidden:
        lines.append(f"{hidden} more not shown as annotations; see the log")
    return "".join(line + "\n" for line in lines)


def _command(finding: Finding) -> str:
    properties = {"title": finding.rule, "file": finding.path, "line": finding.start.line, "endLine": finding.end.line}
    # The runner drops columns of findings that run over several lines.
    if finding.start.line == finding.end.line:
        properties |= {"col": finding.start.column, "endColumn": finding.end.column}
    joined = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    text = f"{finding.message} ({finding.code})" + (f" {finding.help}" if finding.help else "")
    return f"::{finding.severity} {joined}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
