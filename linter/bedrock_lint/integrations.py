"""What editors and CI systems need to read the concise format, made from one regular expression."""

import json
import os
from collections.abc import Mapping

_COLOR = r"(?:\x1b\[[\d;]*m)?"
PATTERN = rf"^{_COLOR}(.+?):(\d+):(\d+){_COLOR}: {_COLOR}(error|warning|notice){_COLOR}\[([a-z0-9-]+)\] (.*)$"
"""A line of the concise format: path, line, column, severity, rule, message; coloured or not.

It uses only what .NET with ECMAScript rules (GitHub's runner), JavaScript (VS Code) and Python read alike. The runner
is meant to take colours away first, and does not always: https://github.com/actions/runner/issues/2341 (read
2026-11-21).
"""

_GROUPS = {"file": 1, "line": 2, "column": 3, "severity": 4, "code": 5, "message": 6}


def text(name: str, environ: Mapping[str, str]) -> str:
    """Return what is to be printed for ``github``, ``vscode`` or ``vim``.

    In a job of GitHub Actions the matcher is written to ``RUNNER_TEMP``, and the line that registers it is returned.

    Raises:
        OSError: the matcher cannot be written.
    """
    if name == "vscode":
        return _json(_task())
    if name == "vim":
        return VIM
    folder = environ.get("RUNNER_TEMP")
    if not folder:
        return _json(_matcher())
    path = os.path.join(folder, "bedrock-lint-matcher.json")
    with open(path, "w", encoding="utf-8") as file:
        file.write(_json(_matcher()))
    return f"::add-matcher::{path}\n"


def _matcher() -> object:
    """Return a problem matcher of GitHub Actions."""
    return {
        "problemMatcher": [
            {"owner": "bedrock-lint", "severity": "warning", "pattern": [{"regexp": PATTERN, **_GROUPS}]}
        ]
    }


def _task() -> object:
    """Return the ``tasks.json`` of VS Code; it does not know "notice", which its default stands for."""
    matcher = {
        "owner": "bedrock-lint",
        "source": "bedrock-lint",
        "severity": "info",
        "fileLocation": ["autoDetect", "${workspaceFolder}"],
        "pattern": {"regexp": PATTERN, **_GROUPS},
    }
    task = {
        "label": "bedrock-lint",
        "type": "shell",
        "command": "bedrock-lint check --output-format concise",
        "problemMatcher": matcher,
        "presentation": {"reveal": "never"},
    }
    return {"version": "2.0.0", "tasks": [task]}


VIM = r"""" Put this into your vimrc; :make then fills the quickfix list.
let &makeprg = 'bedrock-lint check --output-format concise --color never'
let &errorformat = '%f:%l:%c: %t%*[a-z][%*[^]]] %m,%-G%.%#'
"""


def _json(value: object) -> str:
    return json.dumps(value, indent=2) + "\n"
