"""What editors and CI systems make of our output: GitHub's runner, VS Code's problem matcher and vim, on real lines."""

import io
import json
import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from bedrock_lint.cli import main
from bedrock_lint.finding import Finding, Position, Severity, Span
from bedrock_lint.integrations import PATTERN
from bedrock_lint.printable import printable
from bedrock_lint.render import concise, github
from bedrock_lint.report import Style, report
from conftest import needs

KEY = "ASIATESTTESTTESTTEST"
BROKEN = f'AWS_REGION = us-east-1\nAWS_ACCESS_KEY_ID="{KEY}"\nAWS_SECRET_ACCESS_KEY={"TESTtest" * 5}\nAWS_PROFILE=a \n'
FILES = {
    ".env": BROKEN,
    "with blanks/.env": BROKEN,
    " .env": BROKEN,
    "a:1:2.env": BROKEN,
    "C:\\repo\\.env": BROKEN,
    "größe/😀.env": BROKEN,
    "error[quoted-value] .env": BROKEN,
    "new\nline.env": BROKEN,
    ".aws/config": '[dev]\nregion = "us-east-1"\n',
    "app.py": f'import boto3\n\nboto3.client("sts", aws_access_key_id="{KEY}", aws_secret_access_key=SECRET)\n',
    "utf-16/.env": "\ufeffAWS_REGION=us-east-1\n",
    "bedrock-lint.toml": '[severity]\nquoted-value = "notice"\n',
}
CODINGS = {"utf-16/.env": "utf-16-le"}
NASTY_MESSAGES = ('a [x] (y) "z"', "b:1:2: error[c] d", "it's 100 % `e`, f: g; h = i\\n", "größer als 😀")
PLACE = re.compile(r":\d+:\d+: (?:error|warning|notice)\[[a-z0-9-]+\] ", re.ASCII)
"""What stands between path and message in a concise line."""


class Line(NamedTuple):
    """A concise line and what is to be read from it."""

    text: str
    fields: tuple[str, ...]


def fields(found: dict[str, Any]) -> tuple[str, ...]:
    """Return what a finding of the JSON format is to be read as."""
    values = (found[name] for name in ("path", "line", "column", "severity", "rule"))
    return (*map(str, values), f"{found['message']} ({found['code']})")


def integration(name: str, **environ: str) -> str:
    out = io.StringIO()
    assert main(["integration", name], None, out, io.StringIO(), environ, "/") == 0
    return out.getvalue()


def checked(folder: Path, *options: str) -> str:
    out = io.StringIO()
    main(["check", *options], None, out, io.StringIO(), {}, str(folder))
    return out.getvalue()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of broken files whose names are hard to find in a line."""
    folder = tmp_path_factory.mktemp("broken")
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode(CODINGS.get(name, "utf-8")))
        path.chmod(0o644)
    return folder


@pytest.fixture(scope="module", params=["never", "always"], ids=["plain", "coloured"])
def lines(request: pytest.FixtureRequest, folder: Path) -> list[Line]:
    """Every concise line of the folder, and lines whose messages are hard to tell from the rest of the line."""
    texts = checked(folder, "--output-format", "concise", "--color", request.param).split("\n")[:-1]
    findings = json.loads(checked(folder, "--output-format", "json"))["findings"]
    golden = [Line(text, fields(found)) for text, found in zip(texts, findings, strict=True)]
    style = Style(color=request.param == "always")
    for severity in Severity:
        for message in NASTY_MESSAGES:
            finding = Finding("BRL101", "quoted-value", severity, Span(0, 0), message, path="a b.env")
            read = ("a b.env", "1", "1", str(severity), "quoted-value", f"{message} (BRL101)")
            golden.append(Line(concise.line(finding, style), read))
    return golden


def test_the_lines_cover_every_severity_and_path(folder: Path) -> None:
    findings = json.loads(checked(folder, "--output-format", "json"))["findings"]
    assert {found["severity"] for found in findings} == {"error", "warning", "notice"}
    assert {found["path"] for found in findings} == {printable(name) for name in FILES if name != "bedrock-lint.toml"}


def matched_by_node(pattern: dict[str, Any], lines: list[Line]) -> list[tuple[str, ...] | None]:
    """Return what JavaScript reads from each line with a pattern of a problem matcher."""
    script = """
        const {pattern, lines} = JSON.parse(require("fs").readFileSync(0, "utf-8"));
        const groups = ["file", "line", "column", "severity", "code", "message"].map(name => pattern[name]);
        const matches = lines.map(line => new RegExp(pattern.regexp).exec(line));
        process.stdout.write(JSON.stringify(matches.map(match => match && groups.map(group => match[group]))));
    """
    asked = json.dumps({"pattern": pattern, "lines": [line.text for line in lines]})
    done = subprocess.run([needs("node"), "-e", script], input=asked.encode(), capture_output=True, check=True)
    return [match and tuple(match) for match in json.loads(done.stdout)]


def test_github_matcher_reads_every_line(lines: list[Line]) -> None:
    # The lines are given as they are: the runner is meant to strip colours first, but does not (actions/runner#2341).
    (matcher,) = json.loads(integration("github"))["problemMatcher"]
    (pattern,) = matcher["pattern"]
    assert matched_by_node(pattern, lines) == [line.fields for line in lines]


def test_vscode_matcher_reads_every_line(lines: list[Line]) -> None:
    (task,) = json.loads(integration("vscode"))["tasks"]
    assert matched_by_node(task["problemMatcher"]["pattern"], lines) == [line.fields for line in lines]


@pytest.mark.parametrize(
    "line",
    [
        "Found 3 problems (1 error, 2 warnings) in 1 of 1 file; 2 fixable with --fix.",
        "bedrock-lint: a.env: no such file or directory",
        "   help: write the value without quotes",
        ' 2 | AWS_REGION="us-east-1"',
        "src/a.c:1:2: error: expected ;",
    ],
)
def test_matchers_pass_over_other_lines(line: str) -> None:
    (matcher,) = json.loads(integration("github"))["problemMatcher"]
    assert matched_by_node(matcher["pattern"][0], [Line(line, ())]) == [None]


def test_github_matcher_has_the_keys_that_the_runner_knows() -> None:
    (matcher,) = json.loads(integration("github"))["problemMatcher"]
    assert matcher == {
        "owner": "bedrock-lint",
        "severity": "warning",
        "pattern": [
            {"regexp": PATTERN, "file": 1, "line": 2, "column": 3, "severity": 4, "code": 5, "message": 6},
        ],
    }


def test_github_matcher_is_registered_in_a_job(tmp_path: Path) -> None:
    command, end = integration("github", RUNNER_TEMP=str(tmp_path)).split("\n")
    (path,) = tmp_path.iterdir()
    assert (command, end) == (f"::add-matcher::{path}", "")
    assert path.read_text("utf-8") == integration("github")


def test_github_matcher_that_cannot_be_written_is_said_in_one_line(tmp_path: Path) -> None:
    out, err = io.StringIO(), io.StringIO()
    missing = tmp_path / "missing"
    assert main(["integration", "github"], None, out, err, {"RUNNER_TEMP": str(missing)}, "/") == 2
    assert out.getvalue() == ""
    assert err.getvalue() == f"bedrock-lint: {missing / 'bedrock-lint-matcher.json'}: No such file or directory\n"


def test_vscode_task_has_the_keys_that_vscode_knows() -> None:
    tasks = json.loads(integration("vscode"))
    assert set(tasks) == {"version", "tasks"}
    (task,) = tasks["tasks"]
    assert set(task) <= {"label", "type", "command", "problemMatcher", "presentation", "group"}
    matcher = task["problemMatcher"]
    assert set(matcher) <= {"owner", "source", "severity", "fileLocation", "pattern"}
    assert set(matcher["pattern"]) == {"regexp", "file", "line", "column", "severity", "code", "message"}
    # What VS Code has no word for takes the severity of the matcher: "notice" is to become "info".
    assert matcher["severity"] == "info"


VIM_REPORT = """
redir! > quickfix
for item in getqflist()
  if item.valid
    silent echo json_encode([bufname(item.bufnr), item.lnum, item.col, item.type, item.text])
  endif
endfor
redir END
qall!
"""


def in_vim(folder: Path, script: str) -> list[list[Any]]:
    """Return the valid entries of the quickfix list that vim has after a script."""
    (folder / "script.vim").write_text(script + VIM_REPORT, "utf-8")
    command = [needs("vim"), "-u", "NONE", "-i", "NONE", "-N", "-n", "-es", "--cmd", "set encoding=utf-8"]
    subprocess.run([*command, "-S", "script.vim"], cwd=folder, stdin=subprocess.DEVNULL, check=True, timeout=60)
    return [json.loads(line) for line in (folder / "quickfix").read_text("utf-8").split("\n") if line]


def in_quickfix(read: tuple[str, ...]) -> list[Any]:
    """Return the entry for what is to be read from a line; vim takes no file name that begins with a blank."""
    path, line, column, severity, _, message = read
    return [path.lstrip(), int(line), int(column), severity[0], message]


@pytest.mark.parametrize("lines", ["never"], indirect=True, ids=["plain"])
def test_vim_reads_every_line(lines: list[Line], tmp_path: Path) -> None:
    (tmp_path / "log").write_text("".join(f"{line.text}\n" for line in lines), "utf-8")
    entries = in_vim(tmp_path, integration("vim") + "cgetfile log\n")
    assert entries == [in_quickfix(line.fields) for line in lines]
    assert {entry[3] for entry in entries} == {"e", "w", "n"}


def test_vim_runs_the_linter_and_jumps_to_its_findings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / ".env"
    path.write_text('AWS_PROFILE=dev\nAWS_REGION="eu-west-1"\n', "utf-8")
    path.chmod(0o600)
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    entries = in_vim(tmp_path, integration("vim") + "set shellpipe=>%s\\ 2>&1\nsilent make! .env\n")
    (found,) = json.loads(checked(tmp_path, "--output-format", "json"))["findings"]
    assert entries == [in_quickfix(fields(found))]
    assert entries[0][:3] == [".env", 2, 12]


words = st.text(st.characters(codec="utf-8"), min_size=1, max_size=30)
hard_words = words | st.lists(
    st.sampled_from(
        [":", ",", "%", "=", " ", "1", "12", "error", "notice", "[", "]", "x-1", "(", "/", "\n", "%2C", "%25"]
    ),
    min_size=1,
).map("".join)
positions = st.builds(Position, st.integers(1, 10**9), st.integers(1, 10**6))
findings = st.builds(
    Finding,
    code=st.from_regex(r"[A-Z]{2,4}[0-9]{3}", fullmatch=True),
    rule=st.from_regex(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", fullmatch=True),
    severity=st.sampled_from(Severity),
    span=st.just(Span(0, 0)),
    message=hard_words.map(printable),
    help=st.just("") | hard_words,
    path=hard_words.map(printable),
    start=positions,
    end=positions,
)
many = settings(max_examples=400, deadline=None, database=None, derandomize=True)


def read_by_pattern(line: str) -> tuple[str, ...] | None:
    # JavaScript and .NET under ECMAScript rules know ASCII digits alone, and $ as the very end.
    match = re.compile(PATTERN, re.ASCII).fullmatch(line)
    return match and match.groups()


@many
@given(finding=findings, color=st.booleans())
def test_any_finding_is_one_line_that_the_pattern_reads(finding: Finding, color: bool) -> None:
    # A path that holds all that stands between a path and a message cannot be told from a shorter path.
    assume(not PLACE.search(finding.path, 1))
    text = concise.render(report([finding], Counter()), Style(color=color))
    line, end = text.split("\n")
    assert end == ""
    assert line.splitlines() == [line]
    place = (finding.path, str(finding.start.line), str(finding.start.column))
    assert read_by_pattern(line) == (*place, str(finding.severity), finding.rule, f"{finding.message} ({finding.code})")


@many
@given(finding=findings, tail=hard_words.map(printable))
def test_a_path_like_a_line_of_ours_is_read_up_to_the_first_place_in_it(finding: Finding, tail: str) -> None:
    assume(not PLACE.search(finding.path, 1))
    inner = f"{finding.path}:1:2: error[inner] {tail}"
    line = concise.line(finding._replace(path=inner), Style())
    assert read_by_pattern(line) == (
        finding.path,
        "1",
        "2",
        "error",
        "inner",
        line[len(f"{finding.path}:1:2: error[inner] ") :],
    )


class Command(NamedTuple):
    """A workflow command as GitHub's runner understands it."""

    name: str
    properties: dict[str, str]
    data: str


def runner_reads(line: str) -> Command | None:
    """Read a line as ``ActionCommand.TryParseV2`` of actions/runner does (src/Runner.Common/ActionCommand.cs)."""
    line = line.lstrip()
    head, separator, data = line.removeprefix("::").partition("::")
    if not line.startswith("::") or not separator:
        return None
    name, _, joined = head.partition(" ")
    properties = {}
    for part in filter(None, joined.strip().split(",")):
        key, _, value = part.partition("=")
        value = value.lstrip("=")  # String.Split with RemoveEmptyEntries
        if key and value:
            properties[key.lower()] = unescaped(value, {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%"})
    return Command(name, properties, unescaped(data, {"%0D": "\r", "%0A": "\n", "%25": "%"}))


def unescaped(text: str, escapes: dict[str, str]) -> str:
    for escape, mark in escapes.items():
        text = text.replace(escape, mark)
    return text


def annotation(finding: Finding) -> Command | None:
    (line,) = github.render(report([finding], Counter()), Style()).split("\n")[:-1]
    return runner_reads(line)


@many
@given(finding=findings)
@example(finding=Finding("BRL101", "a", Severity.ERROR, Span(0, 0), "100 %0A: b, c", "d\ne", path="a,b: c%.env"))
@example(finding=Finding("BRL101", "a", Severity.NOTICE, Span(0, 0), "::error::b", path="::error file=c::d %25 "))
def test_runner_reads_from_an_annotation_what_was_found(finding: Finding) -> None:
    assume(not finding.path.startswith("="))  # the runner strips these, escaped or not
    command = annotation(finding)
    assert command is not None
    assert command.name == str(finding.severity)
    assert command.properties["title"] == finding.rule
    assert command.properties["file"] == finding.path
    assert command.properties["line"] == str(finding.start.line)
    assert command.properties["endline"] == str(finding.end.line)
    assert command.data == " ".join(filter(None, (f"{finding.message} ({finding.code})", finding.help)))
    if finding.start.line == finding.end.line:
        assert (command.properties["col"], command.properties["endcolumn"]) == (
            str(finding.start.column),
            str(finding.end.column),
        )
    else:  # the runner drops columns of several lines, and warns
        assert not {"col", "endcolumn"} & set(command.properties)


def test_every_annotation_of_real_files_says_what_json_says(folder: Path) -> None:
    commands = [runner_reads(line) for line in checked(folder, "--output-format", "github").split("\n")[:-1]]
    annotations = [command for command in commands if command]
    findings = json.loads(checked(folder, "--output-format", "json"))["findings"]
    assert sorted(
        (command.properties["file"], int(command.properties["line"]), command.properties["title"], command.name)
        for command in annotations
    ) == sorted((found["path"], found["line"], found["rule"], found["severity"]) for found in findings)


def test_the_worst_come_first_and_what_github_leaves_out_is_counted() -> None:
    severities = [Severity.NOTICE] * 12 + [Severity.ERROR] * 11
    findings = [Finding("BRL101", "a", severity, Span(0, 0), "b", path="c") for severity in severities]
    *lines, last = github.render(report(findings, Counter()), Style()).split("\n")[:-1]
    assert [line.split()[0] for line in lines] == ["::error"] * 11 + ["::notice"] * 12
    assert last == "3 more not shown as annotations; see the log"


def test_unknown_integration_is_wrong_usage() -> None:
    err = io.StringIO()
    assert main(["integration", "emacs"], None, io.StringIO(), err, {}, "/") == 2
    assert "emacs" in err.getvalue()
