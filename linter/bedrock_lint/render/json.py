"""One JSON object for a run; its shape only grows within a version."""

import json
from typing import Any

from bedrock_lint.finding import Finding
from bedrock_lint.report import Report, Style, url

VERSION = 1


def render(report: Report, style: Style) -> str:  # noqa: ARG001 (every format takes the same)
    """Return the report as JSON: version, findings, summary. Lines and columns count from 1, ends are exclusive."""
    summary = report.summary._asdict()
    summary["files"] = sum(report.summary.files.values())
    return (
        json.dumps(
            {"version": VERSION, "findings": [_finding(finding) for finding in report.findings], "summary": summary},
            indent=2,
        )
        + "\n"
    )


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "path": finding.path,
        "line": finding.start.line,
        "column": finding.start.column,
        "end_line": finding.end.line,
        "end_column": finding.end.column,
        "rule": finding.rule,
        "code": finding.code,
        "severity": str(finding.severity),
        "message": finding.message,
        "help": finding.help,
        "url": url(finding),
        "fix": {"safety": str(finding.fix.safety), "title": finding.fix.title} if finding.fix else None,
    }
