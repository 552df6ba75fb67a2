"""The rules about the file itself: who is told, and when they are silent."""

import json
from pathlib import Path

import pytest

from bedrock_lint.finding import Safety
from bedrock_lint.kinds import FileKind, kind_by_name, right_name
from cases import lint, run

HEADER = "[default]\n"
KEYS = "aws_access_key_id = AKIATESTTESTTESTTEST\naws_secret_access_key = TESTtestTESTtestTESTtestTESTtestTESTtest\n"
JSON = '{\n    "AccessKeyId": "AKIATESTTESTTESTTEST",\n    "SecretAccessKey": "TESTtestTESTtestTESTtestTESTtestTEST+test="\n}\n'
CSV = "User name,Access key ID,Secret access key\nme,AKIATESTTESTTESTTEST,TESTtestTESTtestTESTtestTESTtestTESTtest\n"


def found(folder: Path, name: str, data: str | bytes, *readers: str) -> list[tuple[int, str, str]]:
    """Return line, severity and rule of what is found in a file, by rules of this folder and about the line."""
    if readers:
        (folder / "bedrock-lint.toml").write_text(f"readers = {json.dumps(readers)}\n")
    findings = lint(folder, {name: data}, name).findings
    return [(finding["line"], finding["severity"], finding["rule"]) for finding in findings]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("\ufeffAWS_REGION=x\n", [(1, "error", "byte-order-mark")]),
        ("\ufeff# comment\nDEBUG=1\n", [(1, "error", "byte-order-mark")]),
        ("AWS_REGION=x\n".encode("utf-16"), [(1, "error", "not-utf-8")]),
        ("DEBUG=1\n".encode("utf-16-be"), [(1, "error", "not-utf-8")]),
        ("AWS_REGION=x\r\n".encode("utf-16"), [(1, "error", "not-utf-8")]),
        ("A=b\n# caf\xe9\n".encode("latin-1"), [(1, "error", "not-utf-8")]),
        ("AWS_REGION=caf\xe9\n", []),
        ("AWS_PROFILE=\x1b[32mdev\n", [(1, "error", "control-character")]),
        ("AWS_PROFILE=de\x7fv\n", [(1, "error", "control-character")]),
        ("AWS_PROFILE=de\x0cv\n", [(1, "error", "control-character")]),
        ("PROMPT=\x1b[32m$\n# \x1b[0m\n", []),
        ("AWS_REGION=x\nA=b\0\n", [(2, "error", "control-character")]),
        ("AWS_REGION=x\n" + "\0" * 40 + "\n", [(2, "error", "control-character")]),
        ("AWS_REGION=x\r\n", [(1, "warning", "carriage-return")]),
        ("DEBUG=1\nAWS_REGION=x\r\nA=b\n", [(1, "warning", "carriage-return")]),
        ("DEBUG=1\r\n# comment\r\n", []),
        ("AWS_REGION=x\rA=b\r", [(1, "error", "carriage-return")]),
        ("DEBUG=1\rA=b\r", [(1, "error", "carriage-return")]),
        ("A=b\n<<<<<<< HEAD\nAWS_REGION=a\n=======\nAWS_REGION=b\n>>>>>>> main\n", [(2, "error", "merge-conflict-marker")]),
        ("<<<<<<< HEAD\nA=a\n||||||| b4\nA=o\n=======\nA=b\n>>>>>>> x: y=z\nB=c\n", [(1, "error", "merge-conflict-marker")]),
        ("<<<<<<< a\n>>>>>>> b\n<<<<<<< a\n>>>>>>> b\n", [(1, "error", "merge-conflict-marker"), (3, "error", "merge-conflict-marker")]),
        ("A=b\n>>>>>>> main\n", [(2, "error", "merge-conflict-marker")]),
        ("# <<<<<<< HEAD\nA=<<<<<<<\n", []),
        (JSON, [(1, "error", "foreign-format")]),
        (JSON.replace("\n", "").replace(" ", ""), [(1, "error", "foreign-format")]),
        (f"[{JSON}]\n", [(1, "error", "foreign-format")]),
        ("# from STS\n\n" + JSON, [(3, "error", "foreign-format")]),
        (CSV, [(1, "error", "foreign-format")]),
        ("environment:\n  AWS_REGION: us-east-1\n  AWS_PROFILE: dev\n", [(1, "error", "foreign-format")]),
        ("services:\n  - AWS_REGION=us-east-1\n", [(1, "error", "foreign-format")]),
        ("---\nAWS_REGION: us-east-1\n", [(1, "error", "foreign-format")]),
        (HEADER + KEYS, [(1, "error", "foreign-format")]),
        ("AWS_REGION=us-east-1\n\n[dev]\n" + KEYS, [(3, "error", "foreign-format")]),
        ("```bash\nAWS_REGION=us-east-1\n```\n", [(1, "error", "foreign-format")]),
        ('CONFIG={"a": 1}\nAWS_REGION=us-east-1\n', []),
        ("AWS_REGION=us-east-1", [(1, "notice", "missing-final-newline")]),
        ("AWS_REGION=us-east-1\nDEBUG=1", []),
        ("AWS_REGION=us-east-1\n# comment", []),
        ("", []),
    ],
)  # fmt: skip
def test_dotenv(data: str | bytes, expected: list[tuple[int, str, str]], tmp_path: Path) -> None:
    assert found(tmp_path, ".env", data) == expected


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("\ufeff[default]\nregion = x\n", ["byte-order-mark"]),
        ((HEADER + "region = x\n# caf\xe9\n").encode("latin-1"), ["not-utf-8"]),
        (HEADER + "region = x\r\n", []),
        (HEADER + "region = x", []),
        (HEADER + "region = x\n\0\0\n", ["control-character"]),
        (HEADER + "region = \x1b[0mus-east-1\n", ["control-character"]),
        (HEADER + "# \x1b[0m\nregion = x\n", []),
        ("<<<<<<< HEAD\n[default]\nregion = x\n=======\n[default]\nregion = y\n>>>>>>> main: z\n", ["merge-conflict-marker"]),
        (JSON, ["foreign-format"]),
        ('{"AccessKeyId": "AKIATESTTESTTESTTEST"}\n', ["foreign-format"]),
        (CSV, ["foreign-format"]),
        ("default:\n  region: us-east-1\n", ["foreign-format"]),
        ("```ini\n[default]\nregion = us-east-1\n```\n", ["foreign-format"]),
        ("", []),
    ],
)  # fmt: skip
def test_aws_files(data: str | bytes, expected: list[str], tmp_path: Path) -> None:
    assert [rule for _, _, rule in found(tmp_path, ".aws/config", data)] == expected


@pytest.mark.parametrize(
    ("data", "reader", "expected"),
    [
        ("AWS_REGION=x\r\n", "python-dotenv", []),
        ("AWS_REGION=x\r\n", "bash", [(1, "warning", "carriage-return")]),
        ("\ufeffAWS_REGION=x\n", "docker", []),
        ("\ufeffAWS_REGION=x\n", "bash", [(1, "error", "byte-order-mark")]),
        ("# caf\xe9\nAWS_REGION=x\n".encode("latin-1"), "bash", []),
        ("# caf\xe9\nAWS_REGION=x\n".encode("latin-1"), "docker", [(1, "error", "not-utf-8")]),
        ("<<<<<<< HEAD\nA=a\n=======\nA=b\n>>>>>>> main\n", "python-dotenv", [(1, "error", "merge-conflict-marker")]),
    ],
)
def test_who_reads_the_file_decides(
    data: str | bytes, reader: str, expected: list[tuple[int, str, str]], tmp_path: Path
) -> None:
    assert found(tmp_path, ".env", data, reader) == expected


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        (".env", "AWS_REGION=x\r\nA='1\r\n2'\r\nB=c\n\r\n", "AWS_REGION=x\nA='1\r\n2'\nB=c\n\n"),
        (".env", "AWS_REGION=x\rA=b\r", "AWS_REGION=x\nA=b\n"),
        (".env", 'AWS_REGION=x\r\nA="${AWS_REGION}"\r\n', 'AWS_REGION=x\nA="${AWS_REGION}"\n'),
        (".env", "AWS_REGION=us-east-1", "AWS_REGION=us-east-1\n"),
        (".env", "\ufeffAWS_REGION=us-east-1\r\n", "AWS_REGION=us-east-1\n"),
        (".aws/config", "[default]\rregion = x\r", "[default]\nregion = x\n"),
    ],
)
def test_safe_fixes(name: str, before: str, after: str, tmp_path: Path) -> None:
    lint(tmp_path, {name: before})
    outcome = run(tmp_path, "check", "--fix")
    assert "proof" not in outcome.err
    assert (tmp_path / name).read_bytes().decode() == after


@pytest.mark.parametrize(
    "data",
    [
        JSON,
        CSV,
        f"[default]\n{KEYS}",
        KEYS.replace(" = ", ": "),
        "```\nAWS_SECRET_KEY=TESTtestTESTtestTESTtestTESTtestTESTtest\n```\n",
    ],
)
@pytest.mark.parametrize("name", [".env", ".aws/credentials"])
def test_nothing_of_another_format_is_shown(name: str, data: str, tmp_path: Path) -> None:
    lint(tmp_path, {name: data})
    for style in ("full", "json", "github", "concise"):
        shown = run(tmp_path, "check", "--output-format", style)
        assert "TESTtest" not in shown.out + shown.err
        assert "TESTTEST" not in shown.out + shown.err


def test_a_file_of_another_format_that_holds_keys_is_to_be_kept_private(tmp_path: Path) -> None:
    data = JSON.replace("TESTTESTTESTTEST", "Q3EGTVR7ZMPL2DKA")
    lint(tmp_path, {".env": data})
    (tmp_path / ".env").chmod(0o644)
    assert run(tmp_path, "check", "--output-format", "json").rules == ["loose-file-permissions", "foreign-format"]


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("credentials.txt", "credentials"),
        ("config.txt", "config"),
        ("credential", "credentials"),
        ("configs", "config"),
        ("Credentials.TXT", "credentials"),
        ("config.ini", "config"),
        ("config", ""),
        ("credentials", ""),
        ("Config", ""),
        ("credentials.bak", ""),
        ("config.example", ""),
        ("config.json", ""),
    ],
)
def test_names_that_stand_for_an_aws_file(name: str, wanted: str, tmp_path: Path) -> None:
    assert right_name(name) == wanted
    assert kind_by_name(f"/home/me/.aws/{name}").is_aws == (
        bool(wanted) or name.lower() in ("config", "credentials", "config.example")
    )
    rules = lint(tmp_path, {f".aws/{name}": f"[default]\n{KEYS}"}).rules
    assert ("misnamed-file" in rules) == bool(wanted)


def test_a_file_elsewhere_may_have_any_name() -> None:
    assert kind_by_name("/srv/app/config.txt") is FileKind.TEXT
    assert kind_by_name("/srv/app/credentials.ini") is FileKind.TEXT


def test_a_misnamed_file_is_known_from_its_own_folder(tmp_path: Path) -> None:
    (tmp_path / ".aws").mkdir()
    assert lint(tmp_path / ".aws", {"credentials.txt": f"[default]\n{KEYS}"}).rules == ["misnamed-file"]


def test_every_fix_says_how_sure_it_is(tmp_path: Path) -> None:
    findings = lint(tmp_path, {".env": "AWS_REGION=x\r\n"}).findings
    assert [finding["fix"]["safety"] for finding in findings] == [str(Safety.SAFE)]
