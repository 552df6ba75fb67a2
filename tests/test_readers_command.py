"""``bedrock-lint readers``: what each program makes of a file, without showing a value unless that is asked for."""

import io
import json
from pathlib import Path

import pytest

from bedrock_lint.cli import main
from cases import run, write
from synthetic import secret_access_key, session_token

DOTENV = 'AWS_REGION = "us-east-1"\nAWS_PROFILE=dev # c\nOTHER=x\n'


def readers(folder: Path, *argv: str) -> str:
    outcome = run(folder, "readers", *argv)
    assert (outcome.code, outcome.err) == (0, "")
    return outcome.out


def test_table_has_a_row_for_each_setting_and_a_column_for_each_reader(tmp_path: Path) -> None:
    write(tmp_path, {".env": DOTENV})
    assert readers(tmp_path, ".env", "--readers", "python-dotenv,docker,bash").splitlines() == [
        ".env, as its readers see it (the command line names them):",
        "",
        "line  setting      python-dotenv  docker-env-file  bash-source",
        "1     AWS_REGION   ****           ≠ refused        ≠ unset",
        "2     AWS_PROFILE  ****           ≠ refused        ****",
        "3     OTHER        ****           ≠ refused        ****",
        "",
        "docker run --env-file refuses the file: line 1 has a blank in the variable name",
        "the shell would run a command",
        "3 of 3 settings are not read by all as meant.",
    ]


@pytest.mark.parametrize(
    ("line", "how"),
    [
        ('AWS_REGION="us-east-1"', "with quotes"),
        ("AWS_REGION=us-east-1 # c", "with the comment"),
        ("AWS_REGION=us-east-1  ", "with blanks"),
        ("AWS_REGION= us-east-1", "with blanks"),
        ('AWS_REGION="us-east-1" # c', "with the comment"),
        ("AWS_REGION=us-east-1", "as meant"),
        ("AWS_REGION=", "as meant"),
    ],
)
def test_difference_is_named(line: str, how: str, tmp_path: Path) -> None:
    write(tmp_path, {".env": line + "\n"})
    settings = json.loads(readers(tmp_path, ".env", "--readers", "docker", "--format", "json"))["settings"]
    assert [row["readers"]["docker-env-file"]["how"] for row in settings] == [how]


def test_both_aws_files_are_read_together(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            ".aws/config": "[profile dev]\nregion = 'x'\ns3 =\n  max = 3\n[sso-session s]\nsso_region = y\n",
            ".aws/credentials": "[dev]\nregion = z\n",
        },
    )
    rows = json.loads(readers(tmp_path, ".aws/config", "--readers", "boto3", "--format", "json"))["settings"]
    assert [(row["section"], row["name"], row["is_read_alike"]) for row in rows] == [
        ("dev", "region", True),
        ("dev", "s3.max", True),
        ("sso-session s", "sso_region", True),
    ]


def test_what_only_readers_see_is_shown_as_well(tmp_path: Path) -> None:
    write(tmp_path, {".env": "A=b\nexport C\n"})
    rows = json.loads(readers(tmp_path, ".env", "--readers", "python-dotenv", "--format", "json"))["settings"]
    assert [(row["name"], row["line"]) for row in rows] == [("A", 1), ("C", None)]


@pytest.mark.parametrize(
    ("text", "remark"),
    [
        ("A=b\n", "1 setting, read by all as meant."),
        ("", "0 settings, read by all as meant."),
        ("A=b\nB='c'\n", "1 of 2 settings is not read by all as meant."),
    ],
)
def test_last_line_counts(text: str, remark: str, tmp_path: Path) -> None:
    write(tmp_path, {".env": text})
    assert readers(tmp_path, ".env", "--readers", "docker").splitlines()[-1] == remark


def test_json_tells_which_readers_count_and_why(tmp_path: Path) -> None:
    write(tmp_path, {".env": DOTENV, "a.py": "import dotenv\n"})
    content = json.loads(readers(tmp_path, ".env", "--format", "json"))
    assert content["version"] == 1
    assert content["readers"] == {"names": ["python-dotenv"], "why": "seen in the project: import dotenv in a.py"}
    assert (content["refusals"], content["runs_command"]) == ({}, [])


@pytest.mark.parametrize("style", [[], ["--format", "json"]])
def test_no_value_is_shown_unless_it_is_asked_for(style: list[str], tmp_path: Path) -> None:
    secret, token = secret_access_key(3), session_token(3)
    text = f"AWS_SECRET_ACCESS_KEY='{secret}'\nAWS_SESSION_TOKEN={token[:40]}\n{token[40:80]}==\nX={secret}\n"
    write(tmp_path, {".env": text})
    shown = readers(tmp_path, ".env", "--readers", "all", *style)
    assert not any(text[start : start + 8] in shown for text in (secret, token) for start in range(len(text) - 8))
    assert secret in readers(tmp_path, ".env", "--readers", "all", "--reveal", "--force", *style)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_values_are_revealed_on_a_terminal_alone(tmp_path: Path) -> None:
    write(tmp_path, {".env": DOTENV})
    refused = run(tmp_path, "readers", ".env", "--reveal")
    assert (refused.code, refused.out) == (2, "")
    assert "--force" in refused.err
    out = Terminal()
    assert main(["readers", ".env", "--reveal", "--color", "never"], None, out, out, {}, str(tmp_path)) == 0
    assert "us-east-1" in out.getvalue()
    assert "\x1b" not in out.getvalue()


def test_differences_are_red_on_a_terminal(tmp_path: Path) -> None:
    write(tmp_path, {".env": DOTENV})
    assert "\x1b[31m≠ refused" in readers(tmp_path, ".env", "--readers", "docker", "--color", "always")


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        ([".env.missing"], ".env.missing: no such file or directory"),
        (["a.py"], "a.py: this is no .env file and none of the two AWS files, so it has no readers"),
        (["folder"], "folder: is a directory"),
        (["nul.env"], "nul.env: this is binary data, not text"),
        ([".env", "--readers", "dockr"], '--readers: unknown reader "dockr"; did you mean docker?'),
        ([".env", "--readers", "boto3"], "--readers: none of these reads a file of the kind .env: boto3"),
    ],
)
def test_bad_input_gets_a_clear_answer(argv: list[str], said: str, tmp_path: Path) -> None:
    write(tmp_path, {".env": DOTENV, "a.py": "", "folder/x": "", "nul.env": bytes(range(256)) * 8})
    outcome = run(tmp_path, "readers", *argv)
    assert (outcome.code, outcome.out, outcome.err) == (2, "", f"bedrock-lint: {said}\n")
