"""What readers make of a file, as a table for people and as JSON. Values are masked unless they are to be revealed."""

import json
from collections.abc import Iterable
from typing import Any

from bedrock_lint import probe
from bedrock_lint.comparison import Cell, Comparison, Row
from bedrock_lint.mask import mask_text
from bedrock_lint.printable import printable
from bedrock_lint.report import Style
from bedrock_lint.secret import Secret

VERSION = 1
_RED, _PLAIN = "\x1b[31m", "\x1b[0m"


def table(comparison: Comparison, shown: str, style: Style, *, reveal: bool) -> str:
    """Return a row for each setting and a column for each reader; what differs from what is meant begins with ``≠``."""
    names = comparison.choice.names
    rows = [("line", "setting", *names)]
    rows += [
        (str(row.line or "-"), _label(row, reveal), *(_text(row.cells[name], reveal) for name in names))
        for row in comparison.rows
    ]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = [f"{shown}, as its readers see it ({comparison.choice.why}):", ""]
    lines += ["  ".join(_cell(text, width, style) for text, width in zip(row, widths, strict=True)) for row in rows]
    return "\n".join(line.rstrip() for line in [*lines, "", *_remarks(comparison)]) + "\n"


def as_json(comparison: Comparison, shown: str, *, reveal: bool) -> str:
    """Return the comparison as one JSON object; its shape only grows within a version."""
    content = {
        "version": VERSION,
        "path": shown,
        "readers": {"names": comparison.choice.names, "why": comparison.choice.why},
        "refusals": comparison.refusals,
        "runs_command": comparison.commands,
        "settings": [_json_row(row, reveal) for row in comparison.rows],
    }
    return json.dumps(content, indent=2) + "\n"


def _json_row(row: Row, reveal: bool) -> dict[str, Any]:
    return {
        "section": _name(row.section, reveal) or None,
        "name": _name(row.name, reveal),
        "line": row.line,
        "meant": _value(row.meant, reveal),
        "is_read_alike": all(cell.is_as_meant for cell in row.cells.values()),
        "readers": {name: {"value": _value(cell.value, reveal), "how": cell.how} for name, cell in row.cells.items()},
    }


def _remarks(comparison: Comparison) -> Iterable[str]:
    for name, reason in comparison.refusals.items():
        yield f"{probe.title(name)} refuses the file: {reason}"
    for name in comparison.commands:
        yield f"{probe.title(name)} would run a command"
    differing = sum(not all(cell.is_as_meant for cell in row.cells.values()) for row in comparison.rows)
    count = f"{len(comparison.rows)} setting{'s' if len(comparison.rows) != 1 else ''}"
    if differing:
        yield f"{differing} of {count} {'is' if differing == 1 else 'are'} not read by all as meant."
    else:
        yield f"{count}, read by all as meant."


def _label(row: Row, reveal: bool) -> str:
    name = _name(row.name, reveal)
    return f"[{_name(row.section, reveal)}] {name}" if row.section else name


def _name(name: str, reveal: bool) -> str:
    """Return a name; the end of a wrapped token can look like one."""
    return printable(name if reveal else mask_text(name))


def _text(cell: Cell, reveal: bool) -> str:
    value = _value(cell.value, reveal)
    if cell.is_as_meant:
        return "-" if value is None else value or "(empty)"
    return f"≠ {cell.how}" if value is None or not reveal else f"≠ {value} ({cell.how})"


def _value(value: Secret, reveal: bool) -> str | None:
    if not value.is_known:
        return None
    return printable(value.reveal()) if reveal else str(value)


def _cell(text: str, width: int, style: Style) -> str:
    padded = text.ljust(width)
    return f"{_RED}{padded}{_PLAIN}" if style.color and text.startswith("≠") else padded
