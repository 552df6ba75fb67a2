"""The formats, the colours, the counts, and where each of them goes."""

import io
import json
from pathlib import Path

import pytest

from bedrock_lint.cli import main
from cases import lint, run, write

QUOTED = 'AWS_REGION="us-east-1"\n'
CONCISE = ".env:1:12: warning[quoted-value] docker run --env-file keeps the quotes as part of AWS_REGION (BRL101)\n"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def on_terminal(folder: Path, *argv: str, **environ: str) -> str:
    out = Terminal()
    main(argv, None, out, io.StringIO(), environ, str(folder))
    return out.getvalue()


def test_concise_is_the_default_and_full_on_a_terminal(tmp_path: Path) -> None:
    write(tmp_path, {".env": QUOTED})
    assert run(tmp_path).out == CONCISE
    assert on_terminal(tmp_path, "check", NO_COLOR="1") == (
        CONCISE
        + ' 1 | AWS_REGION="us-east-1"\n'
        + "   |            ^^^^^^^^^^^\n"
        + "   help: write the value without quotes\n"
        + "   fix: Remove the quotes (--fix)\n"
        + "   why: botocore.exceptions.InvalidRegionError: Provided region_name '\"us-east-1\"' doesn't match a supported format.\n"
    )


def test_json_has_the_promised_shape(tmp_path: Path) -> None:
    outcome = lint(tmp_path, {"a/.env": "A=1\n" + QUOTED})
    report = json.loads(outcome.out)
    assert report["findings"] == [
        {
            "path": "a/.env",
            "line": 2,
            "column": 12,
            "end_line": 2,
            "end_column": 23,
            "rule": "quoted-value",
            "code": "BRL101",
            "severity": "warning",
            "message": "docker run --env-file keeps the quotes as part of AWS_REGION",
            "help": "write the value without quotes",
            "url": "https://github.com/bedrock-lint/bedrock-lint/blob/main/docs/rules/quoted-value.md",
            "fix": {"safety": "safe", "title": "Remove the quotes"},
        }
    ]
    assert report["version"] == 1
    assert {key: report["summary"][key] for key in ("files", "errors", "warnings", "notices", "fixable")} == {
        "files": 1, "errors": 0, "warnings": 1, "notices": 0, "fixable": 1,
    }  # fmt: skip


def test_columns_count_code_points(tmp_path: Path) -> None:
    found = lint(
        tmp_path, {".aws/config": "[default]\r\n# \U0001f511\u0301\r\nregion = us-\U0001f511 # c\r\n"}
    ).findings
    assert [(finding["line"], finding["column"], finding["end_column"]) for finding in found] == [(3, 15, 18)]


def test_github_puts_the_worst_first_and_says_what_is_not_shown(tmp_path: Path) -> None:
    write(tmp_path, {".env": QUOTED * 12 + "AWS_PROFILE =x\n"})
    lines = run(tmp_path, "check", "--output-format", "github").out.splitlines()
    assert lines[0].startswith("::error title=space-around-equals,file=.env,line=13,endLine=13,col=12,endColumn=13::")
    assert lines[1].startswith("::warning title=quoted-value,file=.env,line=1,")
    assert lines[-1] == "2 more not shown as annotations; see the log"


def test_several_formats_in_one_run(tmp_path: Path) -> None:
    write(tmp_path, {".env": QUOTED})
    outcome = run(tmp_path, "check", "--output-format", "concise", "--output-format", "json=report.json")
    assert outcome.out == CONCISE
    assert json.loads((tmp_path / "report.json").read_text("utf-8"))["findings"][0]["rule"] == "quoted-value"


@pytest.mark.parametrize("name", ["full", "concise", "json", "github"])
def test_exit_code_is_the_same_in_every_format(name: str, tmp_path: Path) -> None:
    write(tmp_path, {"bad/.env": QUOTED, "good/.env": "A=b\n"})
    assert run(tmp_path, "check", "--output-format", name, "bad").code == 1
    assert run(tmp_path, "check", "--output-format", name, "good").code == 0
    assert run(tmp_path, "check", "--output-format", name, "missing").code == 2


@pytest.mark.parametrize(
    ("option", "environ", "colored", "linked"),
    [
        ("auto", {}, True, True),
        ("auto", {"NO_COLOR": "1"}, False, False),
        ("auto", {"NO_COLOR": ""}, True, True),
        ("auto", {"NO_COLOR": "1", "FORCE_COLOR": "1"}, False, False),
        ("auto", {"TERM": "dumb"}, False, False),
        ("never", {"FORCE_COLOR": "1"}, False, False),
        ("always", {"NO_COLOR": "1"}, True, True),
    ],
)
def test_colour_and_links_on_a_terminal(
    option: str, environ: dict[str, str], colored: bool, linked: bool, tmp_path: Path
) -> None:
    write(tmp_path, {".env": QUOTED})
    out = on_terminal(tmp_path, "check", "--color", option, **environ)
    assert ("\x1b[" in out, "\x1b]8;;" in out) == (colored, linked)


def test_no_links_and_no_colour_in_a_pipe_unless_forced(tmp_path: Path) -> None:
    write(tmp_path, {".env": QUOTED})
    assert "\x1b" not in run(tmp_path, "check").out
    forced = run(tmp_path, "check", environ={"FORCE_COLOR": "1"}).out
    assert "\x1b[" in forced
    assert "\x1b]8" not in forced


def test_counts_go_to_standard_error_and_say_what_was_looked_at(tmp_path: Path) -> None:
    clean = {".env": "A=b\n", "x.py": "a = 1\n", ".aws/config": "[default]\nregion = us-east-1\n"}
    outcome = lint(tmp_path, clean)
    assert outcome.err == "No problems in 3 files (1 AWS config, 1 .env, 1 Python).\n"
    outcome = lint(tmp_path, {".env": QUOTED + "AWS_PROFILE =x\n"})
    assert outcome.err == "Found 2 problems (1 error, 1 warning) in 1 of 3 files; 2 fixable with --fix.\n"
    assert run(tmp_path, "check", "--fix").err.startswith("Fixed 2 problems. No problems in 3 files")
    assert run(tmp_path, "check", "--quiet").err == ""


@pytest.mark.parametrize(
    ("text", "remark"),
    [
        (b"A=b\r\nAWS_REGION=x\r\n", "(line ends: CRLF becomes LF)"),
        (b"A=b\nAWS_REGION=x\r\n", "(line ends: LF and CRLF becomes LF)"),
        (b"AWS_REGION=x", "(the last line gets its line end)"),
        (b"\xef\xbb\xbfAWS_REGION=x\n", "(encoding: UTF-8 with a byte-order mark becomes UTF-8)"),
    ],
)
def test_diff_says_what_no_line_shows(text: bytes, remark: str, tmp_path: Path) -> None:
    write(tmp_path, {".env": text})
    assert remark in run(tmp_path, "check", "--diff").out.splitlines()


def test_diff_shows_masked_changes_writes_nothing_and_fails(tmp_path: Path) -> None:
    text = 'AWS_ACCESS_KEY_ID="AKIATESTTESTTESTTEST"\nAWS_SECRET_ACCESS_KEY=TESTtestTESTtest\nAWS_REGION = x\n'
    write(tmp_path, {".env": text})
    outcome = run(tmp_path, "check", "--diff")
    assert outcome.code == 1
    assert (tmp_path / ".env").read_text() == text
    assert outcome.out == (
        "--- .env\n+++ .env\n@@ -1,3 +1,3 @@\n"
        '-AWS_ACCESS_KEY_ID="AKIA****************"\n+AWS_ACCESS_KEY_ID=AKIA****************\n'
        " AWS_SECRET_ACCESS_KEY=****************\n-AWS_REGION = x\n+AWS_REGION=x\n"
    )


def test_standard_input_is_judged_by_the_name_it_is_given(tmp_path: Path) -> None:
    outcome = run(tmp_path, "check", "-", "--stdin-filename", ".env", stdin=QUOTED)
    assert (outcome.code, outcome.out) == (1, CONCISE)
    config = run(tmp_path, "check", "-", "--stdin-filename", ".aws/config", stdin="[default]\nregion = us-east-1\n")
    assert (config.code, config.out) == (0, "")
    write(tmp_path, {"bedrock-lint.toml": 'ignore = ["quoted-value"]\n'})
    assert run(tmp_path, "check", "-", "--stdin-filename", ".env", stdin=QUOTED).code == 0
    assert run(tmp_path, "check", "-", "--stdin-filename", ".env", "--fix", stdin=QUOTED).code == 2


def test_explain_prints_the_page_by_name_and_code(tmp_path: Path) -> None:
    by_name = run(tmp_path, "explain", "quoted-value")
    assert by_name.code == 0
    assert by_name.out.startswith("quoted-value (BRL101, warning)\n\nQuotes around a value.\n\n## Why is this bad?\n")
    assert run(tmp_path, "explain", "brl101").out == by_name.out
    unknown = run(tmp_path, "explain", "quotedvalue")
    assert (unknown.code, unknown.err) == (2, 'bedrock-lint: unknown rule "quotedvalue"; did you mean quoted-value?\n')
