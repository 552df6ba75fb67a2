"""Settings: which file decides, what it may say, which rules are on."""

import re
from pathlib import Path

import pytest

from bedrock_lint.config import _KEYS
from cases import lint, run, write

QUOTED = 'AWS_REGION="us-east-1"\n'
PYPROJECT = "[tool.bedrock-lint]\n"


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ('select = ["inline-comment"]', []),
        ('select = ["quoted-value"]', ["quoted-value"]),
        ('select = ["BRL1"]', ["quoted-value"]),
        ('select = ["BRL"]', ["quoted-value"]),
        ('select = ["ALL"]', ["quoted-value"]),
        ('ignore = ["BRL101"]', []),
        ('select = ["BRL1"]\nignore = ["quoted-value"]', []),
        ('select = ["BRL3"]\nextend-select = ["quoted-value"]', ["quoted-value"]),
        ('per-file-ignores = {".env" = ["quoted-value"]}', []),
        ('per-file-ignores = {"other/*.env" = ["quoted-value"]}', ["quoted-value"]),
        ('exclude = [".env"]', []),
        ('extend-exclude = ["*.env"]', []),
    ],
)
def test_rules_and_files_are_chosen(settings: str, expected: list[str], tmp_path: Path) -> None:
    outcome = lint(tmp_path, {".env": QUOTED, "x.env": "", "pyproject.toml": PYPROJECT + settings})
    assert outcome.rules == expected


def test_severity_and_fail_on_are_settings(tmp_path: Path) -> None:
    files = {".env": QUOTED, "bedrock-lint.toml": '[severity]\nquoted-value = "notice"\n'}
    quiet = lint(tmp_path, files)
    assert (quiet.code, quiet.findings[0]["severity"]) == (0, "notice")
    assert run(tmp_path, "check", "--fail-on", "notice").code == 1
    never = lint(tmp_path, {**files, "bedrock-lint.toml": 'fail-on = "never"\nseverity = {quoted-value = "error"}\n'})
    assert (never.code, never.findings[0]["severity"]) == (0, "error")
    assert run(tmp_path, "check", "--fail-on", "error").code == 1


def test_nearest_settings_decide_alone_for_each_file(tmp_path: Path) -> None:
    files = {
        "bedrock-lint.toml": 'ignore = ["quoted-value"]\n',
        ".env": QUOTED,
        "inner/pyproject.toml": PYPROJECT,
        "inner/.env": QUOTED,
        "plain/pyproject.toml": "[project]\ndependencies = ['bedrock-lint']\n",
        "plain/.env": QUOTED,
    }
    found = lint(tmp_path, files).findings
    assert [finding["path"] for finding in found] == ["inner/.env"]


def test_command_line_goes_before_settings(tmp_path: Path) -> None:
    write(
        tmp_path,
        {".env": QUOTED, "bedrock-lint.toml": 'ignore = ["quoted-value"]\n', "other.toml": 'select = ["BRL1"]'},
    )
    json = ("check", "--output-format", "json")
    assert run(tmp_path, *json).rules == []
    assert run(tmp_path, *json, "--select", "quoted-value").rules == ["quoted-value"]
    assert run(tmp_path, *json, "--extend-select", "quoted-value").rules == ["quoted-value"]
    assert run(tmp_path, *json, "--isolated").rules == ["quoted-value"]
    assert run(tmp_path, *json, "--isolated", "--ignore", "BRL3,BRL1").rules == []
    assert run(tmp_path, *json, "--isolated", "--exclude", ".env").code == 0
    other = lint(tmp_path, {"fine.toml": 'select = ["BRL1"]'}, "--config", "fine.toml")
    assert other.rules == ["quoted-value"]


def test_config_show_says_what_decides_and_why(tmp_path: Path) -> None:
    write(tmp_path, {".env": QUOTED, "bedrock-lint.toml": 'ignore = ["BRL1"]\nreaders = ["docker"]\n'})
    shown = run(tmp_path, "config", "show", ".env").out
    assert "settings   bedrock-lint.toml" in shown
    assert "readers    docker-env-file (the settings name them)" in shown
    assert re.search(r"^off  BRL101  quoted-value  \(ignore = BRL1\)$", shown, re.MULTILINE)
    assert re.search(r"^on   BRL301  .* \(on by default\)$", shown, re.MULTILINE)


def test_every_setting_is_documented() -> None:
    page = (Path(__file__).parent.parent / "docs" / "settings.md").read_text("utf-8")
    assert set(re.findall(r"^\| `([a-z-]+)` \|", page, re.MULTILINE)) == set(_KEYS)
