"""The rules about lines that are no setting: what is said, and when nothing is."""

import json
from pathlib import Path

import pytest

from bedrock_lint.documents.dotenv import DotenvDocument
from bedrock_lint.documents.parts import Line
from bedrock_lint.readers import AWS_SHARED
from cases import lint, run
from synthetic import secret_access_key

HEADER = "[default]\n"
TOKEN = "IQoJb3JpZ2luX2VjTESTtestTESTtestTESTtestTESTtest"

DOTENV = [
    # export without a value
    ("AWS_REGION=x\nexport AWS_REGION\n", ["2 error export-without-value"]),
    ("export AWS_REGION\nAWS_REGION=x\n", ["1 warning export-without-value"]),
    ("DEBUG=1\nexport DEBUG\n", ["2 warning export-without-value"]),
    ("A=1\nAWS_REGION=x\nexport A AWS_REGION\n", ["3 error export-without-value"]),
    # commands
    ("set AWS_REGION=us-east-1\n", ["1 error shell-command-line"]),
    ('SET "AWS_REGION=us-east-1"\n', ["1 error shell-command-line"]),
    ("setx AWS_REGION us-east-1\n", ["1 error shell-command-line"]),
    ("setenv AWS_REGION us-east-1\n", ["1 error shell-command-line"]),
    ("set -gx AWS_REGION us-east-1\n", ["1 error shell-command-line"]),
    ('$env:AWS_REGION="us-east-1"\n', ["1 error shell-command-line"]),
    ("$Env:AWS_REGION = 'us-east-1'\n", ["1 error shell-command-line"]),
    ("$ export AWS_REGION=us-east-1\n", ["1 error shell-command-line"]),
    ("PS C:\\Users\\me> $env:AWS_REGION = 'us-east-1'\n", ["1 error shell-command-line"]),
    ("C:\\> set AWS_REGION=us-east-1\n", ["1 error shell-command-line"]),
    ("set DEBUG=1\n", ["1 warning shell-command-line"]),
    ("source other.env\n", ["1 warning shell-command-line"]),
    ("# set AWS_REGION=us-east-1\nset=1\n", []),
    ("AWS_ACCESS_KEY_ID=AKIATESTTESTTESTTEST\nset AWS_SECRET_ACCESS_KEY=TESTtestTESTtestTESTtestTESTtestTESTtest\n", ["2 error shell-command-line"]),
    # colons
    ("AWS_REGION: us-east-1\n", ["1 error colon-instead-of-equals"]),
    ("AWS_REGION:us-east-1\n", ["1 error colon-instead-of-equals"]),
    ("AWS_SECRET_ACCESS_KEY:TESTtestTESTtestTESTtestTESTtestTEST+es=\nAWS_ACCESS_KEY_ID=AKIATESTTESTTESTTEST\n", ["1 error colon-instead-of-equals"]),
    ("DATABASE_HOST: localhost\n", ["1 warning colon-instead-of-equals"]),
    ("NOTE: this is prose\n", ["1 warning line-without-equals"]),
    ("URL=http://x\nENDPOINT=a:b=c\n", []),
    # lines that set nothing
    ("AWS_REGION=x\nAWS_PROFILE\n", ["2 warning line-without-equals"]),
    ("AWS_REGION=x\nsome words\nmore words\n\nagain\n", ["2 warning line-without-equals", "5 warning line-without-equals"]),
    ("[aws]\nAWS_REGION=x\n", ["1 warning line-without-equals"]),
    ("Settings\n=======\nAWS_REGION=x\n", ["1 warning line-without-equals"]),
    ("; a comment to systemd\nAWS_REGION=x\n", []),
    ("# a comment\n  # another\n\nAWS_REGION=x\n", []),
    ("{% if debug %}\nDEBUG=1\n{% endif %}\n", []),
    # an error of its own
    (f"AWS_SESSION_TOKEN={TOKEN}\nTESTtest1234TESTtest1234\nTEST12==\n", ["1 error wrapped-value"]),
    ('KEY="never closed\nand more\nAWS_REGION=x\n', ["1 error unbalanced-quote"]),
    ('KEY="-----BEGIN\nTESTtest\n-----END"\nAWS_REGION=x\n', []),
    # blanks
    ("AWS_REGION=x\n \t\n\n  \nAWS_PROFILE=dev\n", ["2 notice blank-line-with-spaces"]),
    ("AWS_REGION=x\n  \nDEBUG=1\n", []),
    ("AWS_REGION=x\n  \n", []),
    ("  AWS_REGION=x\n\tAWS_PROFILE=dev\n", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), DOTENV)
def test_dotenv(text: str, expected: list[str], tmp_path: Path) -> None:
    assert found(tmp_path, ".env", text) == expected


def found(folder: Path, name: str, text: str, *readers: str) -> list[str]:
    """Return line, severity and rule of each finding."""
    if readers:
        (folder / "bedrock-lint.toml").write_text(f"readers = {json.dumps(readers)}\n")
    findings = lint(folder, {name: text}, name).findings
    return [f"{finding['line']} {finding['severity']} {finding['rule']}" for finding in findings]


@pytest.mark.parametrize(
    ("text", "reader", "expected"),
    [
        ("A=b\n  \nAWS_REGION=x\n", "node20", ["2 warning blank-line-with-spaces"]),
        ("  AWS_REGION=x\nA=b\n  AWS_PROFILE=dev\n", "django-environ", ["1 warning indented-setting", "3 warning indented-setting"]),
        ("  AWS_REGION=x\n  AWS_PROFILE=dev\n", "django-environ", ["1 warning indented-setting"]),
        ("  DATABASE_HOST=x\n", "django-environ", []),
        ("AWS_REGION: x\n", "compose", []),
        ("set -a\nAWS_REGION=x\n", "bash", []),
        ("; a comment\nAWS_REGION=x\n", "systemd", []),
        ("; a comment\nAWS_REGION=x\n", "docker", ["1 warning line-without-equals"]),
        ("AWS_REGION\n", "docker", []),
        ("AWS_REGION=x\nexport AWS_REGION\n", "bash", []),
    ],
)  # fmt: skip
def test_who_reads_the_file_decides(text: str, reader: str, expected: list[str], tmp_path: Path) -> None:
    assert found(tmp_path, ".env", text, reader) == expected


AWS = [
    ("region = x\n  output = json\n", ["3 error indented-setting"]),
    ("region = x\njust words\n", ["3 error line-without-equals"]),
    ("region = x\nword\nmore words\n", ["3 error line-without-equals"]),
    ("region = x\n----\n", ["3 error line-without-equals"]),
    ("   words\nregion = x\n", ["2 error line-without-equals"]),
    ("region = x\n   words\n", ["3 error line-without-equals"]),
    ("set region=us-east-1\n", ["2 error shell-command-line"]),
    ("$env:AWS_REGION = 'us-east-1'\n", ["2 error shell-command-line"]),
    ("# words\n; words\n\n   \nregion = x\n", []),
    ("s3 =\n  max_concurrent_requests = 20\n\n# comment\n  max_queue_size = 9\nregion = x\n", []),
]
AWS_SDKS = [
    ("  region = x\noutput = json\n", ["2 error indented-setting"]),
    ("  region = x\n\n  output = json\n", ["2 error indented-setting"]),
    ("region: us-east-1\n", ["2 error colon-instead-of-equals"]),
    ("region:us-east-1\n", ["2 error colon-instead-of-equals"]),
    ("  # comment\nregion = x\n", ["2 error indented-comment"]),
    ("region = x\n  # comment\n  ; another\noutput = json\n", ["3 error indented-comment"]),
    ("s3 =\n  max_queue_size = 9\n  # comment\n  max_concurrent_requests = 20\n", ["4 error indented-comment"]),
]


@pytest.mark.parametrize(("text", "expected"), AWS)
def test_aws_files(text: str, expected: list[str], tmp_path: Path) -> None:
    assert found(tmp_path, ".aws/config", HEADER + text) == expected


@pytest.mark.skipif("rust" not in AWS_SHARED, reason="nobody is known to read it otherwise")
@pytest.mark.parametrize(("text", "expected"), AWS_SDKS)
def test_aws_files_in_other_sdks(text: str, expected: list[str], tmp_path: Path) -> None:
    assert found(tmp_path, ".aws/config", HEADER + text) == expected


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        (".aws/config", "[default]\nregion = x\n  output = json\n", "[default]\nregion = x\noutput = json\n"),
        (".env", "A=b\n  \n\t\nAWS_REGION=x\n", "A=b\n\n\nAWS_REGION=x\n"),
    ],
)
def test_safe_fixes(name: str, before: str, after: str, tmp_path: Path) -> None:
    lint(tmp_path, {name: before})
    assert "proof" not in run(tmp_path, "check", "--fix").err
    assert (tmp_path / name).read_text() == after


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        (".env", "AWS_REGION=x\nexport AWS_REGION\n", "AWS_REGION=x\n"),
        (".env", "AWS_REGION=x\nexport AWS_REGION", "AWS_REGION=x\n"),
        (".env", "set AWS_REGION=us-east-1\nA=b\n", "AWS_REGION=us-east-1\nA=b\n"),
        (".env", 'setx AWS_REGION "us-east-1" /M\n', "AWS_REGION=us-east-1\n"),
        (".env", "$env:AWS_PROFILE = 'my profile';\n", "AWS_PROFILE='my profile'\n"),
        (".env", "[Environment]::SetEnvironmentVariable('AWS_REGION', 'us-east-1', 'User')\n", "AWS_REGION=us-east-1\n"),
        (".env", "  AWS_REGION :  us-east-1 \n", "AWS_REGION=us-east-1\n"),
        (".aws/config", "[default]\n$env:AWS_REGION = 'us-east-1'\n", "[default]\nregion = us-east-1\n"),
    ],
)  # fmt: skip
def test_unsafe_fixes(name: str, before: str, after: str, tmp_path: Path) -> None:
    lint(tmp_path, {name: before})
    run(tmp_path, "check", "--fix")
    assert (tmp_path / name).read_text() == before
    assert "proof" not in run(tmp_path, "check", "--fix", "--unsafe-fixes").err
    assert (tmp_path / name).read_text() == after


SECRET = secret_access_key(7).replace("+", "x").replace("/", "Y")


@pytest.mark.parametrize(
    "line",
    [
        f"set AWS_SECRET_ACCESS_KEY={SECRET}",
        f"setx AWS_SECRET_ACCESS_KEY {SECRET}",
        f"$env:AWS_SECRET_ACCESS_KEY='{SECRET}'",
        f"AWS_SECRET_ACCESS_KEY: {SECRET}",
        f"AWS_SECRET_ACCESS_KEY:{SECRET}=",
        f"set {SECRET}=x",
        f"export {SECRET}",
        f"{SECRET}: x",
        SECRET,
        f"the key is {SECRET}",
        f"<<<<<<< {SECRET}",
        f"```{SECRET}",
        f"  # {SECRET}",
        f"\x1b{SECRET}",
    ],
)
@pytest.mark.parametrize(("name", "head"), [(".env", "A=b\n"), (".aws/credentials", HEADER)])
def test_no_line_shows_a_secret(name: str, head: str, line: str, tmp_path: Path) -> None:
    lint(tmp_path, {name: f"{head}{line}\n"})
    for argv in (["--output-format", "full"], ["--output-format", "json"], ["--diff", "--unsafe-fixes"]):
        shown = run(tmp_path, "check", *argv)
        assert SECRET[4:12] not in shown.out + shown.err


@pytest.mark.parametrize(
    "line", ["PS" + " " * 50_000, "set A=" + " ;" * 25_000 + "x", "A_B:" + " \t" * 25_000 + "x", "export" + " A" * 20_000 + " -", "<" * 50_000]
)  # fmt: skip
def test_a_long_line_takes_no_longer(line: str) -> None:
    assert isinstance(DotenvDocument(line).statements[0], Line)
