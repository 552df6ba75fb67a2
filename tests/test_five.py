"""The five things the linter was made for, and what goes with them, on .env, AWS files and Python."""

import subprocess
from pathlib import Path

import pytest

from cases import lint, run, write
from synthetic import access_key_id, bedrock_long_term_key, bedrock_short_term_key, secret_access_key, session_token

TEMPORARY = "ASIATESTTESTTESTTEST"
LONG_TERM = "AKIATESTTESTTESTTEST"
SECRET = "TESTtest" * 5
TOKEN = "IQoJb3JpZ2luX2Vj" + "TESTtest" * 12
PAIR = f"AWS_ACCESS_KEY_ID={TEMPORARY}\nAWS_SECRET_ACCESS_KEY={SECRET}\n"
AWS_PAIR = f"aws_access_key_id = {TEMPORARY}\naws_secret_access_key = {SECRET}\n"
NO_TOKEN = "temporary-key-without-session-token"


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        (".env", 'AWS_REGION="us-east-1"\n', ["quoted-value"]),
        (".env", "AWS_REGION='us-east-1'\n", ["quoted-value"]),
        (".env", "AWS_REGION=`us-east-1`\n", ["quoted-value"]),
        (".env", 'AWS_SESSION_TOKEN=""\n', ["quoted-value"]),
        (".env", 'BEDROCK_MODEL="amazon.nova-lite-v1:0"\n', ["quoted-value"]),
        (".env", 'MODEL_ID="amazon.nova-lite-v1:0"\n', ["quoted-value"]),
        (".env", 'DATABASE_URL="postgres://localhost/x"\n', []),
        (".env", 'LAWS="x"\nREMODELED="x"\n', []),
        (".env", "AWS_REGION=us-east-1\n", []),
        (".env", 'AWS_PROFILE="two words"\n', []),
        (".env", 'MODEL_PROMPT="costs $5 # not much"\n', []),
        (".env", 'export AWS_REGION="us-east-1"\n', ["export-prefix"]),
        (".env", 'AWS_KEY_PEM="-----BEGIN\nabc=\n-----END"\n', []),
        (".env.example", 'AWS_REGION="us-east-1"\n', ["quoted-value"]),
        (".env.example", 'AWS_ACCESS_KEY_ID="your-key-id"\n', []),
        (".aws/config", '[default]\nregion = "us-east-1"\n', ["quoted-value"]),
        (".aws/config", "[default]\nregion = 'us-east-1'\n", ["quoted-value"]),
        (".aws/config", '[default]\ncredential_process = "/opt/a b/tool" --name "a b"\n', []),
        (".aws/config", '[default]\ncredential_process = "/opt/a b/tool"\n', []),
        (".aws/config", '[default]\nregion = us-east-1"\n', ["unbalanced-quote"]),
    ],
)
def test_quoted_value(name: str, text: str, expected: list[str], tmp_path: Path) -> None:
    assert lint(tmp_path, {name: text}).rules == expected


def test_quoted_value_names_the_programs_that_keep_the_quotes(tmp_path: Path) -> None:
    files = {".env": 'AWS_REGION="us-east-1"\n', ".aws/config": '[default]\nregion = "us-east-1"\n'}
    found = lint(tmp_path, files).findings
    assert [(finding["severity"], finding["message"]) for finding in found] == [
        ("error", "boto3 and the SDKs for JavaScript, Java, Rust, Swift and Ruby keep the quotes as part of region"),
        ("warning", "docker run --env-file keeps the quotes as part of AWS_REGION"),
    ]


def test_quoted_value_is_an_error_where_a_named_reader_keeps_quotes_and_silent_where_none_does(tmp_path: Path) -> None:
    text = 'AWS_REGION="us-east-1"\n'
    docker = lint(tmp_path, {".env": text, "bedrock-lint.toml": 'readers = ["docker"]\n'}).findings
    assert [finding["severity"] for finding in docker] == ["error"]
    assert lint(tmp_path, {".env": text, "bedrock-lint.toml": 'readers = ["python-dotenv"]\n'}).findings == []


def test_quotes_that_are_needed_are_reported_without_a_fix_where_a_named_reader_keeps_them(tmp_path: Path) -> None:
    files = {".env": 'AWS_PROFILE="two words"\n', "bedrock-lint.toml": 'readers = ["docker"]\n'}
    found = lint(tmp_path, files).findings
    assert [(finding["rule"], finding["fix"]) for finding in found] == [("quoted-value", None)]


def test_all_settings_brings_in_variables_of_others(tmp_path: Path) -> None:
    text = 'DATABASE_URL="postgres"\n'
    assert lint(tmp_path, {".env": text}, "--all-settings").rules == ["quoted-value"]
    assert lint(tmp_path, {".env": text, "bedrock-lint.toml": "all-settings = true\n"}).rules == ["quoted-value"]


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        (".env", PAIR, [NO_TOKEN]),
        (".env", PAIR + f"AWS_SESSION_TOKEN={TOKEN}\n", []),
        (".env", PAIR + f"AWS_SECURITY_TOKEN={TOKEN}\n", []),
        (".env", PAIR + f"# AWS_SESSION_TOKEN={TOKEN}\n", [NO_TOKEN]),
        (".env", PAIR + "AWS_SESSION_TOKEN=\n", [NO_TOKEN]),
        (".env", PAIR + 'AWS_SESSION_TOKEN=""\n', [NO_TOKEN, "quoted-value"]),
        (".env", PAIR + "AWS_SESSION_TOKEN=${TOKEN}\n", []),
        (".env", PAIR.replace("ASIA", "AKIA"), []),
        (".env", PAIR + f"AWS_ACCESS_KEY_ID={LONG_TERM}\n", ["duplicate-setting"]),
        (".env", f"AWS_ACCESS_KEY_ID='{TEMPORARY}'\nAWS_SECRET_ACCESS_KEY={SECRET}\n", [NO_TOKEN, "quoted-value"]),
        (".env", PAIR.replace("AWS_A", "export AWS_A").replace("AWS_S", "export AWS_S"), ["export-prefix", NO_TOKEN, "export-prefix"]),
        (".env.example", PAIR, []),
        (".aws/credentials", f"[default]\n{AWS_PAIR}", [NO_TOKEN]),
        (".aws/credentials", f"[default]\n{AWS_PAIR}aws_session_token = {TOKEN}\n", []),
        (".aws/credentials", f"[default]\n{AWS_PAIR}aws_session_token =\n", [NO_TOKEN]),
        (".aws/credentials", f"[default]\n{AWS_PAIR}#aws_session_token = {TOKEN}\n", [NO_TOKEN]),
        (".aws/credentials", f"[default]\n{AWS_PAIR}[other]\naws_session_token = {TOKEN}\n", [NO_TOKEN]),
        (".aws/config", f"[profile dev]\n{AWS_PAIR}", [NO_TOKEN]),
        ("app.py", f'import boto3\nboto3.client("s3", aws_access_key_id="{TEMPORARY}", aws_secret_access_key=s)\n', [NO_TOKEN]),
        ("app.py", f'import boto3\nboto3.client("s3", aws_access_key_id="{TEMPORARY}", aws_secret_access_key=s, aws_session_token=t)\n', []),
        ("app.py", f'import boto3\nboto3.client("s3", aws_access_key_id="{TEMPORARY}", aws_secret_access_key=s, aws_session_token="")\n', [NO_TOKEN]),
        ("app.py", f'import boto3\nboto3.client("s3", aws_access_key_id="{TEMPORARY}", aws_secret_access_key=s, aws_session_token=None)\n', [NO_TOKEN]),
        ("app.py", f'import boto3\nboto3.client("s3", aws_access_key_id="{TEMPORARY}", aws_secret_access_key=s, **more)\n', []),
        ("app.py", f'import boto3\nboto3.client("s3", aws_access_key_id="{TEMPORARY}", aws_secret_access_key=s, endpoint_url=e)\n', []),
        ("app.py", f'from boto3 import Session as S\ns = S(aws_access_key_id="{TEMPORARY}", aws_secret_access_key=k)\n', [NO_TOKEN]),
        ("app.py", f'import boto3\ns = boto3.Session()\ns.client("s3", aws_access_key_id="{TEMPORARY}", aws_secret_access_key=k)\n', [NO_TOKEN]),
        ("app.py", f'import boto3\nKEY = "{TEMPORARY}"\nboto3.client("s3", aws_access_key_id=KEY, aws_secret_access_key=k)\n', [NO_TOKEN]),
        ("app.py", f'import boto3\nKEY = "{TEMPORARY}"\nKEY = f()\nboto3.client("s3", aws_access_key_id=KEY, aws_secret_access_key=k)\n', []),
        ("app.py", 'import boto3\ndef f(KEY, k):\n    boto3.client("s3", aws_access_key_id=KEY, aws_secret_access_key=k)\n', []),
        ("app.py", f'from anthropic import AnthropicBedrock\nAnthropicBedrock(aws_access_key="{TEMPORARY}", aws_secret_key=k)\n', [NO_TOKEN]),
        ("app.py", f'import other\nother.client("s3", aws_access_key_id="{TEMPORARY}", aws_secret_access_key=s)\n', []),
        ("app.py", f'import os\nos.environ["AWS_ACCESS_KEY_ID"] = "{TEMPORARY}"\nos.environ["AWS_SECRET_ACCESS_KEY"] = s\n', [NO_TOKEN]),
        ("app.py", f'from os import environ\nenviron["AWS_ACCESS_KEY_ID"] = "{TEMPORARY}"\nenviron["AWS_SECRET_ACCESS_KEY"] = s\n', [NO_TOKEN]),
        ("app.py", f'import os\nos.environ["AWS_ACCESS_KEY_ID"] = "{TEMPORARY}"\nos.environ["AWS_SECRET_ACCESS_KEY"] = s\nos.environ["AWS_SESSION_TOKEN"] = t\n', []),
        ("app.py", f'import os\nos.environ["AWS_ACCESS_KEY_ID"] = "{TEMPORARY}"\nos.environ["AWS_SECRET_ACCESS_KEY"] = s\nos.environ[name] = t\n', []),
        ("tests/test_app.py", f'import boto3\nboto3.client("s3", aws_access_key_id="{TEMPORARY}", aws_secret_access_key=s)\n', []),
    ],
)  # fmt: skip
def test_temporary_key_without_session_token(name: str, text: str, expected: list[str], tmp_path: Path) -> None:
    assert lint(tmp_path, {name: text}).rules == expected


def test_profile_is_merged_from_both_files_and_spoken_about_once(tmp_path: Path) -> None:
    credentials = f"[dev]\n{AWS_PAIR}"
    with_token = {".aws/credentials": credentials, ".aws/config": f"[profile dev]\naws_session_token = {TOKEN}\n"}
    assert lint(tmp_path / "with", with_token).rules == []
    without = {".aws/credentials": credentials, ".aws/config": "[profile dev]\nregion = us-east-1\n"}
    found = lint(tmp_path / "without", without).findings
    assert [(finding["path"], finding["rule"]) for finding in found] == [(".aws/credentials", NO_TOKEN)]


def test_what_is_said_about_a_file_does_not_depend_on_the_other_files_of_the_batch(tmp_path: Path) -> None:
    write(
        tmp_path,
        {".aws/credentials": f"[dev]\n{AWS_PAIR}", ".aws/config": f"[profile dev]\naws_session_token = {TOKEN}\n"},
    )
    alone = run(tmp_path, "check", "--output-format", "json", ".aws/credentials")
    assert alone.rules == []


@pytest.mark.parametrize(
    ("command", "severity"),
    [
        ("./tool --x", "error"),
        ("bin/tool", "error"),
        ("../tool", "error"),
        ('"bin/my tool" --x', "error"),
        (r"bin\tool.exe", "error"),
        ("tool", "warning"),
        ("tool.exe --x /abs/path", "warning"),
        ("/opt/tool", None),
        ('"/opt/my tool" --x', None),
        ("'/opt/my tool'", None),
        (r"C:\tools\tool.exe", None),
        ("C:/tools/tool.exe", None),
        (r'"C:\Program Files\tool.exe" --x', None),
        (r"\\server\share\tool.exe", None),
        ("~/bin/tool", None),
        ("$HOME/bin/tool", None),
        ("sh -c 'aws-vault export dev'", None),
        ("cmd.exe /c C:\\tools\\login.cmd", None),
        ("bash5 -c x", "warning"),
    ],
)
def test_relative_credential_process(command: str, severity: str | None, tmp_path: Path) -> None:
    found = lint(tmp_path, {".aws/config": f"[profile dev]\ncredential_process = {command}\n"}).findings
    assert [(finding["rule"], finding["severity"]) for finding in found] == (
        [("relative-credential-process", severity)] if severity else []
    )


@pytest.mark.parametrize(
    ("name", "mode", "severity"),
    [
        (".aws/credentials", 0o600, None),
        (".aws/credentials", 0o400, None),
        (".aws/credentials", 0o640, "warning"),
        (".aws/credentials", 0o644, "warning"),
        (".aws/credentials", 0o664, "error"),
        (".aws/credentials", 0o602, "error"),
        (".aws/config", 0o644, "warning"),
        (".env", 0o644, "warning"),
        (".env", 0o666, "error"),
    ],
)
def test_loose_file_permissions(name: str, mode: int, severity: str | None, tmp_path: Path) -> None:
    texts = {
        ".env": PAIR.replace("ASIA", "AKIA"),
        ".aws/credentials": "[default]\n" + AWS_PAIR.replace("ASIA", "AKIA"),
        ".aws/config": "[default]\nregion = us-east-1\n",
    }
    write(tmp_path, {name: texts[name]})
    (tmp_path / name).chmod(mode)
    before = run(tmp_path, "check", "--output-format", "json")
    assert [(f["rule"], f["severity"]) for f in before.findings] == (
        [("loose-file-permissions", severity)] if severity else []
    )
    run(tmp_path, "check", "--fix")
    assert (tmp_path / name).stat().st_mode & 0o777 == (0o600 if severity else mode)
    assert run(tmp_path, "check").code == 0


def test_permissions_of_an_env_file_without_keys_do_not_matter(tmp_path: Path) -> None:
    write(tmp_path, {".env": "AWS_REGION=us-east-1\nAWS_ACCESS_KEY_ID=your-key-id\n"})
    (tmp_path / ".env").chmod(0o666)
    found = run(tmp_path, "check", "--output-format", "json")
    assert found.rules == ["placeholder-value"]


@pytest.mark.parametrize("name", ["notes.md", "deploy.yaml", "app.py", ".env.example", "Dockerfile"])
@pytest.mark.parametrize("kind", ["pair", "token", "long-term", "short-term"])
def test_committed_secret_in_any_text(kind: str, name: str, tmp_path: Path) -> None:
    texts = {
        "pair": f"AWS_ACCESS_KEY_ID={access_key_id(seed=5)}\nAWS_SECRET_ACCESS_KEY={secret_access_key(5)}\n",
        "token": f"AWS_SESSION_TOKEN={session_token(5)}\n",
        "long-term": f"AWS_BEARER_TOKEN_BEDROCK={bedrock_long_term_key(5)}\n",
        "short-term": f"# {bedrock_short_term_key(5)}\n",
    }
    found = lint(tmp_path, {name: texts[kind]}).findings
    assert {(finding["rule"], finding["severity"]) for finding in found} == {("committed-secret", "error")}
    assert len(found) == (2 if kind == "pair" else 1)


def test_access_key_id_without_its_secret_is_a_warning(tmp_path: Path) -> None:
    found = lint(tmp_path, {"notes.md": f"our key: {access_key_id(seed=8)}\n"}).findings
    assert [(finding["rule"], finding["severity"]) for finding in found] == [("committed-secret", "warning")]


@pytest.mark.parametrize(
    "text",
    [
        "aws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY\n",
        "AWS_SECRET_ACCESS_KEY=YOUR_SECRET_ACCESS_KEY\n",
        "AWS_SECRET_ACCESS_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n",
        "secret_access_key: da39a3ee5e6b4b0d3255bfef95601890afd80709\n",
        "aws_secret: 123e4567-e89b-12d3-a456-426614174000\n",
        "integrity: sha512-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU==\n",
    ],
)
def test_examples_placeholders_hashes_and_uuids_are_no_secrets(text: str, tmp_path: Path) -> None:
    assert lint(tmp_path, {"notes.txt": text}).rules == []


def git(folder: Path, *words: str) -> None:
    subprocess.run(["git", *words], cwd=folder, check=True, capture_output=True)


def test_tracked_credential_file(tmp_path: Path) -> None:
    files = {
        ".env": PAIR.replace("ASIA", "AKIA"),
        "clean/.env": "AWS_REGION=us-east-1\n",
        ".aws/credentials": "[d]\n" + AWS_PAIR.replace("ASIA", "AKIA"),
    }
    write(tmp_path, files)
    git(tmp_path, "init", "-q")
    assert run(tmp_path, "check", "--output-format", "json").rules == []
    git(tmp_path, "add", ".env", "clean/.env", ".aws/credentials")
    found = run(tmp_path, "check", "--output-format", "json").findings
    assert [(finding["path"], finding["rule"]) for finding in found] == [
        (".aws/credentials", "tracked-credential-file"),
        (".env", "tracked-credential-file"),
    ]


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        (".env", "AWS_REGION = us-east-1\n", [("space-around-equals", "error")]),
        (".env", "AWS_REGION= us-east-1\n", [("space-around-equals", "warning")]),
        (".env", "AWS_REGION\t=us-east-1\n", [("space-around-equals", "error")]),
        (".env", "OTHER = x\n", []),
        (".aws/config", "[default]\nregion   =   us-east-1\n", []),
        (".env", "AWS_REGION=us-east-1  \n", [("trailing-whitespace", "warning")]),
        (".env", f"AWS_SESSION_TOKEN={TOKEN}\t\n", [("trailing-whitespace", "error")]),
        (".env", 'AWS_REGION="us-east-1" \n', [("quoted-value", "warning"), ("trailing-whitespace", "warning")]),
        (".aws/config", "[default]\nregion = us-east-1  \t\n", []),
        (".env", "AWS_REGION=us-east-1 # c\n", [("inline-comment", "error")]),
        (".env", "BEDROCK_MODEL=amazon.nova-lite-v1:0 # c\n", [("inline-comment", "warning")]),
        (".env", "AWS_REGION= # c\n", [("inline-comment", "error")]),
        (".env", "AWS_REGION=us-east-1#c\n", [("glued-comment", "warning")]),
        (".env", "# AWS_REGION=us-east-1 # c\n", []),
        (".aws/config", "[default]\nregion = us-east-1 # c\n", [("inline-comment", "error")]),
        (".aws/config", "[default]\nregion = us-east-1\t; c\n", [("inline-comment", "error")]),
        (".aws/config", "[default]\nsso_start_url = https://x.awsapps.com/start#/\n", []),
        (".aws/config", '[default]\ncredential_process = /opt/tool --tag "a #1"\n', []),
        (".aws/config", "[profile a] # c\nregion = us-east-1\n", []),
        (".env", "AWS_ACCESS_KEY_ID=<your-key>\n", [("placeholder-value", "warning")]),
        (".env", "AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE\n", [("placeholder-value", "warning")]),
        (".env", "AWS_ACCESS_KEY_ID=AKIA...\n", [("placeholder-value", "warning")]),
        (".env", "AWS_SECRET_ACCESS_KEY=xxxx\n", [("placeholder-value", "warning")]),
        (".env", "AWS_SECRET_ACCESS_KEY=CHANGEME\n", [("placeholder-value", "warning")]),
        (".env", "AWS_ACCESS_KEY_ID=test\nAWS_SECRET_ACCESS_KEY=test\n", []),
        (".env", "AWS_PROFILE=my-profile\n", []),
        (".env.sample", "AWS_ACCESS_KEY_ID=<your-key>\n", []),
        (".env", f"AWS_ACCESS_KEY_ID={LONG_TERM}\n", [("incomplete-key-pair", "error")]),
        (".env", f"AWS_SECRET_ACCESS_KEY={SECRET}\n", [("incomplete-key-pair", "error")]),
        (".env", f"AWS_ACCESS_KEY_ID={LONG_TERM}\nAWS_SECRET_ACCESS_KEY=\n", [("incomplete-key-pair", "error")]),
        ("a.py", f'import boto3\nboto3.client("s3", aws_access_key_id="{LONG_TERM}")\n', [("incomplete-key-pair", "error")]),
        ("a.py", 'import boto3\nboto3.client("s3", aws_secret_access_key=k, aws_access_key_id=i)\n', []),
        (".aws/config", "[dev]\nregion = us-east-1\n", [("missing-profile-prefix", "error")]),
        (".aws/config", "[default]\nregion = us-east-1\n[profile a]\noutput = json\n", []),
        (".aws/config", "[sso-session a]\nsso_region = us-east-1\n[services x]\n[plugins]\ncli_legacy_plugin_path = x\n", []),
        (".aws/config", "[mystery]\nfoo = bar\n", []),
        (".aws/credentials", "[dev]\naws_access_key_id = test\naws_secret_access_key = test\n", []),
        (".aws/credentials", "[profile dev]\naws_access_key_id = test\naws_secret_access_key = test\n", [("profile-prefix-in-credentials", "error")]),
    ],
)  # fmt: skip
def test_what_goes_with_the_five(name: str, text: str, expected: list[tuple[str, str]], tmp_path: Path) -> None:
    found = lint(tmp_path, {name: text}).findings
    assert [(finding["rule"], finding["severity"]) for finding in found] == expected


@pytest.mark.parametrize(
    ("data", "rule", "fixed_by"),
    [
        ("AWS_REGION=us-east-1\n".encode("utf-16"), "not-utf-8", "--unsafe-fixes"),
        ("AWS_REGION=us-east-1\n".encode("utf-16-le"), "not-utf-8", "--unsafe-fixes"),
        ("# caf\u00e9\nAWS_REGION=us-east-1\n".encode("cp1252"), "not-utf-8", "--unsafe-fixes"),
        ("\ufeffAWS_REGION=us-east-1\n".encode(), "byte-order-mark", "--fix"),
    ],
)
def test_encodings(data: bytes, rule: str, fixed_by: str, tmp_path: Path) -> None:
    assert lint(tmp_path, {".env": data}).rules == [rule]
    safe = run(tmp_path, "check", "--fix")
    assert (safe.code == 0) == (fixed_by == "--fix")
    assert run(tmp_path, "check", "--fix", "--unsafe-fixes").code == 0
    assert (tmp_path / ".env").read_text("utf-8").endswith("AWS_REGION=us-east-1\n")
    assert not (tmp_path / ".env").read_bytes().startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        (".env", "AWS_REGION = 'us-east-1' # c\n", "# c\nAWS_REGION=us-east-1\n"),
        (".env", 'A=1\r\n  AWS_REGION ="x"  # c\r\nB=2\r\n', "A=1\n# c\n  AWS_REGION=x\nB=2\n"),
        (".env", "AWS_REGION=us-east-1  ", "AWS_REGION=us-east-1\n"),
        (".env", "AWS_REGION= # none yet\n", "# none yet\nAWS_REGION=\n"),
        (".aws/config", "[dev]\nregion = \"us-east-1\" ; c\n", "[profile dev]\n; c\nregion = us-east-1\n"),
        (".aws/config", "[profile dev]\noutput = json\n[dev]\nregion = us-east-1\n", "[profile dev]\noutput = json\n[dev]\nregion = us-east-1\n"),
        (".aws/credentials", "[profile a]\naws_access_key_id = test\n[a]\n", "[profile a]\naws_access_key_id = test\n[a]\n"),
    ],
)  # fmt: skip
def test_fixes_compose_and_stop_where_they_would_do_harm(name: str, before: str, after: str, tmp_path: Path) -> None:
    write(tmp_path, {name: before})
    run(tmp_path, "check", "--fix")
    assert (tmp_path / name).read_bytes().decode() == after
    run(tmp_path, "check", "--fix")
    assert (tmp_path / name).read_bytes().decode() == after


@pytest.mark.parametrize("inside", ["+YoUr/", "/xXxXxX/", "addKey", "/your+"])
def test_token_that_happens_to_spell_a_word_is_no_placeholder(inside: str, tmp_path: Path) -> None:
    token = "IQoJb3JpZ2luX2Vj" + "A" * 40 + inside + "b" * 40
    assert lint(tmp_path, {".env": f"AWS_SESSION_TOKEN={token}\n"}).rules == []
