"""What bedrock-lint says about the sources of the libraries that people call Bedrock with.

    python benchmarks/ecosystem.py --venv FOLDER    a virtual environment that has the packages
    python benchmarks/ecosystem.py                  makes one in a temporary folder (pip, 300 MB, two minutes)
    python benchmarks/ecosystem.py --also FOLDER    other folders as well, such as /usr/lib/python3

These packages handle credentials on every other page and hold none, so an error or a warning in them is nearly always a
false alarm. Each is printed with its place and has to be judged by reading the code there; the judgements stand in the
closing notes of the issues. A table of zeros is worth something only if there was something to see: ``AWS`` counts the
files that hold the name of a credential or the beginning of a key and were therefore looked at closely.

Exit code 0 when there is no error and no warning, 1 otherwise, 2 when a run failed.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
import venv
from collections import Counter
from collections.abc import Iterator
from importlib.metadata import Distribution
from typing import Any, NamedTuple

PACKAGES = (
    "botocore",
    "boto3",
    "moto",
    "langchain-aws",
    "litellm",
    "strands-agents",
    "anthropic",
    "llama-index-llms-bedrock-converse",
)
ANCHORS = (
    b"aws_access_key", b"aws_secret_", b"AWS_ACCESS_KEY_ID", b"AWS_SECRET_ACCESS_KEY", b"AKIA", b"ASIA", b"ABSK",
    b"bedrock-api-key-",
)  # fmt: skip


class Place(NamedTuple):
    """Something to lint.

    Attributes:
        name: what it is called.
        root: the folder that its paths are relative to.
        folders: what is linted, relative to the root.
    """

    name: str
    root: str
    folders: tuple[str, ...]


class Outcome(NamedTuple):
    """What was found in a place, and how long that took."""

    files: int
    anchored: int
    findings: list[dict[str, Any]]
    seconds: float
    complaints: str


def site_packages(environment: str) -> str:
    """Return the folder of the installed packages of a virtual environment.

    Raises:
        SystemExit: there is none.
    """
    for top in ("lib", "Lib"):
        for folder, names, _ in os.walk(os.path.join(environment, top)):
            if "site-packages" in names:
                return os.path.join(folder, "site-packages")
    raise SystemExit(f"{environment}: this is no virtual environment")


def installed(root: str) -> Iterator[Place]:
    """Yield the packages to lint, each with the folders that hold its Python.

    Raises:
        SystemExit: one is not installed.
    """
    for name in PACKAGES:
        found = next(iter(Distribution.discover(name=name, path=[root])), None)
        if found is None:
            raise SystemExit(f"{root}: {name} is not installed")
        paths = [os.path.dirname(str(path)) for path in found.files or () if str(path).endswith(".py")]
        groups: dict[str, list[str]] = {}
        for path in paths:
            groups.setdefault(path.split("/")[0], []).append(path)
        folders = tuple(os.path.commonpath(group) for first, group in sorted(groups.items()) if first not in ("", ".."))
        yield Place(f"{name} {found.version}", root, folders)


def lint(place: Place) -> Outcome:
    """Return what bedrock-lint finds.

    Raises:
        SystemExit: it failed.
    """
    command = [sys.executable, "-m", "bedrock_lint", "check", "--isolated", "--no-gitignore", "--output-format", "json"]
    begin = time.perf_counter()
    run = subprocess.run([*command, *place.folders], cwd=place.root, capture_output=True, text=True, check=False)
    seconds = time.perf_counter() - begin
    try:
        result = json.loads(run.stdout)
    except ValueError:
        raise SystemExit(f"{place.name}: exit code {run.returncode}\n{run.stderr}") from None
    anchored = sum(_has_anchor(path) for folder in place.folders for path in _files(os.path.join(place.root, folder)))
    complaints = "".join(line + "\n" for line in run.stderr.splitlines() if line.startswith("bedrock-lint:"))
    return Outcome(result["summary"]["files"], anchored, result["findings"], seconds, complaints)


def _files(folder: str) -> Iterator[str]:
    for top, _, names in os.walk(folder):
        yield from (os.path.join(top, name) for name in names)


def _has_anchor(path: str) -> bool:
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError:
        return False
    return b"\0" not in data[:8192] and any(anchor in data for anchor in ANCHORS)


def make_environment(folder: str) -> str:
    """Make a virtual environment with the packages, and return its folder."""
    venv.create(folder, with_pip=True)
    python = os.path.join(folder, "Scripts" if os.name == "nt" else "bin", "python")
    subprocess.run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *PACKAGES], check=True)
    return folder


def main() -> int:
    """Lint all places, print what is found, and return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--venv", metavar="FOLDER", help="a virtual environment with the packages")
    parser.add_argument("--also", metavar="FOLDER", action="append", default=[], help="another folder; repeatable")
    parser.add_argument("--json", action="store_true", help="print the result as JSON")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="bedrock-lint-ecosystem-") as temporary:
        root = site_packages(arguments.venv or make_environment(temporary))
        also = [Place(folder, os.path.abspath(folder), (".",)) for folder in arguments.also]
        outcomes = {place.name: lint(place) for place in (*installed(root), *also)}
    if arguments.json:
        print(json.dumps({name: outcome._asdict() for name, outcome in outcomes.items()}, indent=2))
    else:
        _print(outcomes)
    serious = any(finding["severity"] != "notice" for outcome in outcomes.values() for finding in outcome.findings)
    return 2 if any(outcome.complaints for outcome in outcomes.values()) else int(serious)


def _print(outcomes: dict[str, Outcome]) -> None:
    width = max(map(len, outcomes))
    print(f"{'':<{width}} {'files':>6} {'AWS':>5} {'seconds':>8}  rules")
    for name, outcome in outcomes.items():
        rules = Counter(finding["rule"] for finding in outcome.findings)
        text = ", ".join(f"{rule} {count}" for rule, count in sorted(rules.items())) or "-"
        print(f"{name:<{width}} {outcome.files:>6} {outcome.anchored:>5} {outcome.seconds:>8.2f}  {text}")
    for name, outcome in outcomes.items():
        for finding in outcome.findings:
            if finding["severity"] != "notice":
                place = f"{finding['path']}:{finding['line']}:{finding['column']}"
                print(f"\n{name}: {place}: {finding['severity']}[{finding['rule']}] {finding['message']}")
        if outcome.complaints:
            print(f"\n{name}: {outcome.complaints}")


if __name__ == "__main__":
    sys.exit(main())
