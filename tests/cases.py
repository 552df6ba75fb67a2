"""Running the linter on a few files, as tests do."""

import io
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from bedrock_lint.cli import main


class Outcome(NamedTuple):
    """What a run printed, and its exit code."""

    code: int
    out: str
    err: str

    @property
    def findings(self) -> list[dict[str, Any]]:
        """The findings of a run with ``--output-format json``."""
        found: list[dict[str, Any]] = json.loads(self.out)["findings"]
        return found

    @property
    def rules(self) -> list[str]:
        """The rules that spoke, in order."""
        return [finding["rule"] for finding in self.findings]


def write(folder: Path, files: Mapping[str, str | bytes]) -> None:
    """Write files with mode 600 into a folder."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        path.chmod(0o600)


def run(folder: Path, *argv: str, stdin: str | None = None, environ: Mapping[str, str] | None = None) -> Outcome:
    """Run the command line in a folder."""
    out, err = io.StringIO(), io.StringIO()
    code = main(argv, None if stdin is None else io.StringIO(stdin), out, err, environ or {}, str(folder))
    return Outcome(code, out.getvalue(), err.getvalue())


def lint(folder: Path, files: Mapping[str, str | bytes], *argv: str) -> Outcome:
    """Write files into a folder and check it, with the findings as JSON."""
    write(folder, files)
    return run(folder, "check", "--output-format", "json", *argv)
