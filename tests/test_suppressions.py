"""Suppressions: what they cover, and what is said about them."""

from pathlib import Path

import pytest

from cases import lint, run, write
from synthetic import secret_access_key

QUOTED = 'AWS_REGION="us-east-1"\n'
KEY = "ASIATESTTESTTESTTEST"
CALL = f'import boto3\nboto3.client("s3", aws_access_key_id="{KEY}", aws_secret_access_key=s)'
NO_TOKEN = "temporary-key-without-session-token"


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        (".env", f"# bedrock-lint: ignore[quoted-value]\n{QUOTED}", []),
        (".env", f"# bedrock-lint: ignore[BRL101] with a reason\n{QUOTED}", []),
        (".env", f"  #bedrock-lint:ignore[quoted-value]\n\n# another comment\n{QUOTED}", []),
        (".env", f"# bedrock-lint: ignore[quoted-value, inline-comment]\n{QUOTED.strip()} # c\n", []),
        (".env", f"# bedrock-lint: ignore[quoted-value]\nA=b\n{QUOTED}", ["unused-suppression", "quoted-value"]),
        (".env", f"# bedrock-lint: ignore[inline-comment]\n{QUOTED}", ["unused-suppression", "quoted-value"]),
        (".env", f"# bedrock-lint: file-ignore[quoted-value]\nA=b\n{QUOTED}AWS_PROFILE='x'\n", []),
        (".env", f"{QUOTED}# bedrock-lint: file-ignore[quoted-value]\n", []),
        (".env", f"# bedrock-lint: ignore\n{QUOTED}", ["unknown-rule-in-suppression", "quoted-value"]),
        (".env", f"# bedrock-lint: ignore[]\n{QUOTED}", ["unknown-rule-in-suppression", "quoted-value"]),
        (".env", f"# bedrock-lint: ignore[ALL]\n{QUOTED}", ["unknown-rule-in-suppression", "quoted-value"]),
        (".env", f"{QUOTED.strip()} # bedrock-lint: ignore[quoted-value]\n", ["quoted-value", "misplaced-suppression"]),
        (".aws/config", "# bedrock-lint: ignore[missing-profile-prefix]\n[dev]\nregion = us-east-1\n", []),
        (".aws/config", "; bedrock-lint: ignore[quoted-value]\n[profile a]\nregion = 'x'\noutput = 'json'\n[profile b]\nregion = 'x'\n", ["quoted-value"]),
        (".aws/config", "[default]\nregion = us-east-1 ; bedrock-lint: ignore[inline-comment]\n", ["misplaced-suppression"]),
        ("app.py", f"{CALL}  # bedrock-lint: ignore[{NO_TOKEN}]\n", []),
        ("app.py", CALL.replace("import boto3\n", f"import boto3\n# bedrock-lint: ignore[{NO_TOKEN}]\n"), []),
        ("app.py", CALL.replace("\n", "\n\n").replace(", ", ",\n    ") + f"  # bedrock-lint: ignore[{NO_TOKEN}]\n", []),
        ("app.py", f'{CALL}\nx = "# bedrock-lint: ignore[{NO_TOKEN}]"\n', [NO_TOKEN]),
        ("app.py", f"{CALL}\n\n# bedrock-lint: ignore[{NO_TOKEN}]\nx = 1\n", [NO_TOKEN, "unused-suppression"]),
    ],
)  # fmt: skip
def test_coverage(name: str, text: str, expected: list[str], tmp_path: Path) -> None:
    assert lint(tmp_path, {name: text}).rules == expected


def test_finding_about_the_file_is_suppressed_for_the_file_only(tmp_path: Path) -> None:
    text = f"AWS_ACCESS_KEY_ID={KEY}\nAWS_SECRET_ACCESS_KEY=s3cr3t\nAWS_SESSION_TOKEN=t0k3n\n"
    write(tmp_path, {".env": f"# bedrock-lint: file-ignore[loose-file-permissions] shared on purpose\n{text}"})
    (tmp_path / ".env").chmod(0o644)
    assert run(tmp_path, "check", "--output-format", "json").rules == []


@pytest.mark.parametrize(
    "text",
    [
        "key: {secret}  # bedrock-lint: ignore[committed-secret] revoked\n",
        "# bedrock-lint: ignore[committed-secret] revoked\nkey: {secret}\n",
        "<!-- bedrock-lint: ignore[committed-secret] -->\nkey: {secret}\n",
    ],
)
def test_in_any_text(text: str, tmp_path: Path) -> None:
    line = text.format(secret=f"aws_secret_access_key={secret_access_key(3)}")
    outcome = lint(tmp_path, {"notes.md": line})
    assert outcome.rules == []
    assert "1 suppressed" in outcome.err


def test_suppression_of_a_rule_that_is_off_is_not_called_unused(tmp_path: Path) -> None:
    text = "# bedrock-lint: ignore[quoted-value]\nAWS_REGION=us-east-1\n"
    assert lint(tmp_path, {".env": text}, "--ignore", "quoted-value").rules == []


def test_misspelt_rule_gets_a_suggestion(tmp_path: Path) -> None:
    found = lint(tmp_path, {".env": "# bedrock-lint: ignore[quotedvalue]\nAWS_REGION=us-east-1\n"}).findings
    assert [(finding["message"], finding["help"]) for finding in found] == [
        ('there is no rule "quotedvalue"', "did you mean quoted-value?")
    ]


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        (".env", "A=b\n# bedrock-lint: ignore[quoted-value] why\nAWS_REGION=x\n", "A=b\nAWS_REGION=x\n"),
        (".env", f"# bedrock-lint: ignore[quoted-value, inline-comment]\n{QUOTED}", f"# bedrock-lint: ignore[quoted-value]\n{QUOTED}"),
        ("app.py", "x = 1  # noqa  # bedrock-lint: ignore[quoted-value]\n", "x = 1  # noqa\n"),
        ("app.py", "# bedrock-lint: ignore[quoted-value]\r\nx = 1\r\n", "x = 1\r\n"),
    ],
)  # fmt: skip
def test_fix_removes_what_is_of_no_use(name: str, before: str, after: str, tmp_path: Path) -> None:
    write(tmp_path, {name: before})
    run(tmp_path, "check", "--fix")
    assert (tmp_path / name).read_bytes().decode() == after


def test_unsafe_fix_moves_a_misplaced_one_to_where_it_works(tmp_path: Path) -> None:
    write(tmp_path, {".env": f"A=b\n{QUOTED.strip()} # bedrock-lint: ignore[quoted-value] why\n"})
    run(tmp_path, "check", "--fix", "--unsafe-fixes", "--select", "misplaced-suppression")
    assert (tmp_path / ".env").read_text() == f"A=b\n# bedrock-lint: ignore[quoted-value] why\n{QUOTED}"
    assert run(tmp_path, "check").code == 0
