"""The rules about writing: what each says besides the examples of its page, where it is silent, and who speaks alone."""

from pathlib import Path

import pytest

from cases import lint, run, write

SECRET = "TESTtest" * 5
TOKEN = "IQoJb3JpZ2luX2VjTESTtest"
REST = "TESTtestTESTtestTEST9t=="
ZERO_WIDTH = "\N{ZERO WIDTH SPACE}"
NO_BREAK = "\N{NO-BREAK SPACE}"


def said(folder: Path, files: dict[str, str], *argv: str) -> list[str]:
    """Return what is found, each as its rule and the first letter of its severity."""
    found = lint(folder, files, *argv).findings
    return [f"{finding['rule']}:{finding['severity'][0].upper()}" for finding in found]


DOTENV = [
    # Typographic quotes: around a value or in a name, never inside a text.
    ("AWS_REGION=“us-east-1", ["typographic-quote:E"]),
    ("AWS_REGION=us-east-1’", ["typographic-quote:E"]),
    ("AWS_REGION=«us-east-1»", ["typographic-quote:E"]),
    ("“AWS_REGION”=us-east-1", ["typographic-quote:E"]),
    ("“AWS_REGION”=“us-east-1”", ["typographic-quote:E"]),
    ("BEDROCK_PROMPT=“Hello”", ["typographic-quote:E"]),
    ("BEDROCK_PROMPT=“Hello world”", ["typographic-quote:E"]),
    ('BEDROCK_PROMPT="“Hello” is what she said"', []),
    ("BEDROCK_PROMPT='the users’'", []),
    ("GREETING=“hello”", []),
    # Characters that nobody sees.
    (f"AWS_REGION={ZERO_WIDTH}us-east-1", ["invisible-character:E"]),
    (f"AWS_REGION=us-{ZERO_WIDTH}east-1", ["invisible-character:E"]),
    (f"AWS_REGION=us-east-1{NO_BREAK}", ["invisible-character:E"]),
    (f"AWS_REGION=us-{NO_BREAK}east-1", ["invisible-character:E"]),
    (f"AWS_{ZERO_WIDTH}REGION=us-east-1", ["invisible-character:E"]),
    (f"{NO_BREAK}AWS_REGION=us-east-1", ["invisible-character:E"]),
    (f"AWS_REGION{NO_BREAK}=us-east-1", ["invisible-character:E"]),
    ("AWS_REGION=us-east-1\u2028", ["invisible-character:E"]),
    ("AWS_REGION=us-east-1\x85", ["invisible-character:E"]),
    ("AWS_REGION=us-east-1\u00ad", ["invisible-character:E"]),
    (f"BEDROCK_PROMPT=a{ZERO_WIDTH}b", ["invisible-character:W"]),
    (f'BEDROCK_PROMPT="Bonjour{NO_BREAK}!"', []),
    ('BEDROCK_PROMPT="👨\u200d👩\u200d👧"', []),
    (f"GREETING=hello{ZERO_WIDTH}", []),
    # Quotes that stand alone.
    ('AWS_REGION="', ["unbalanced-quote:E"]),
    ("AWS_REGION='us-east-1", ["unbalanced-quote:E"]),
    ("AWS_REGION=us-east-1'", ["unbalanced-quote:E"]),
    ("AWS_REGION='us-east-1\"", ["unbalanced-quote:E"]),
    ('AWS_REGION="us-east-1\nAWS_PROFILE="dev"', ["unbalanced-quote:E", "quoted-value:W"]),
    ('DATABASE_URL="postgres\nAWS_REGION=us-east-1', ["unbalanced-quote:E"]),
    ('BEDROCK_PROMPT=say "hello"', ["shell-metacharacter:W"]),
    ("DATABASE_URL=it's", []),
    ("DATABASE_URL=inches15\"", []),
    ('MULTI="a\nb"', []),
    ('AWS_NOTE="l1\nl2"', []),
    # Blanks where a value belongs.
    ("AWS_SESSION_TOKEN= \nAWS_REGION=us-east-1", ["blank-after-empty-value:E"]),
    ("AWS_SESSION_TOKEN=\t", ["blank-after-empty-value:E"]),
    ("AWS_SESSION_TOKEN =", ["space-around-equals:E"]),
    ("AWS_SESSION_TOKEN = ", ["space-around-equals:E", "blank-after-empty-value:E"]),
    ("FOO= \nAWS_REGION=us-east-1", ["blank-after-empty-value:E"]),
    ("AWS_SESSION_TOKEN=", []),
    ("AWS_SESSION_TOKEN= # set by CI", ["inline-comment:E"]),
    # Blanks behind and inside.
    ("AWS_REGION=us-east-1 ", ["trailing-whitespace:W"]),
    ("AWS_REGION=us-east-1\t", ["trailing-whitespace:W"]),
    (f"AWS_SECRET_KEY_OF_BEDROCK={SECRET} ", ["trailing-whitespace:W"]),
    ('AWS_REGION=" us-east-1"', ["quoted-value:W", "trailing-whitespace:E"]),
    ('BEDROCK_PREFIX="Answer: "', []),
    # Comments.
    ("AWS_REGION=us-east-1\t# c", ["inline-comment:E"]),
    ('AWS_REGION="us-east-1" # say "hi"', ["quoted-value:W", "inline-comment:E"]),
    ("BEDROCK_REGION=us-east-1 # c", ["inline-comment:W"]),
    ("AWS_REGION=us-east-1#c", ["glued-comment:W"]),
    ('AWS_REGION="us-east-1"#c', ["quoted-value:W", "glued-comment:W"]),
    ("BEDROCK_URL=https://host/#/path", ["glued-comment:W"]),
    ("BEDROCK_COLOUR=#fff", ["glued-comment:W"]),
    # Text behind a quote.
    ('AWS_REGION="us-east-1",', ["text-after-quote:E"]),
    ('AWS_REGION="us-east-1";', ["text-after-quote:E"]),
    ('AWS_PROFILE="a"b', ["text-after-quote:E"]),
    # Other languages.
    ("export AWS_REGION=us-east-1", ["export-prefix:W"]),
    ("export AWS_REGION=us-east-1 # c", ["export-prefix:W"]),
    ("AWS_PROFILE=a&b", ["shell-metacharacter:W"]),
    ("AWS_PROFILE=it's", ["shell-metacharacter:W"]),
    ("AWS_PROFILE='a&b'", []),
    ("DATABASE_PASSWORD=a&b", []),
    ("AWS_REGION=${CI_AWS_REGION}", []),
    ("AWS_REGION=${CI_AWS_REGION:-us-east-1}", []),
    ("AWS_REGION=$CI_AWS_REGION", ["variable-in-value:W"]),
    ("AWS_PROFILE=pa$word", ["variable-in-value:W"]),
    ("AWS_PROFILE='${WORD}'", ["variable-in-value:W"]),
    ("AWS_PROFILE='pa$word'", []),
    ("AWS_REGION=$(aws configure get region)", ["command-substitution:E"]),
    ("AWS_REGION=a`hostname`", ["command-substitution:E"]),
    ("AWS_REGION='$(hostname)'", []),
    (r"AWS_CONFIG_FILE=C:\aws\config", ["backslash-in-value:W"]),
    (r'AWS_CONFIG_FILE="C:\temp\new"', ["backslash-in-value:W"]),
    ("AWS_REGION=us-east-1\\\nAWS_PROFILE=dev", ["backslash-in-value:W"]),
    (r'BEDROCK_PROMPT="a\nb"', ["backslash-in-value:W"]),
    (r"AWS_CONFIG_FILE='C:\aws\config'", []),
    # Names.
    ("AWS-REGION=us-east-1", ["invalid-setting-name:W"]),
    ("aws.region=us-east-1", ["invalid-setting-name:W"]),
    ('"AWS_REGION"=us-east-1', ["invalid-setting-name:W"]),
    ("AWS_REGOIN=us-east-1", ["misspelt-setting:W"]),
    ("AWS_ACCES_KEY_ID=test", ["misspelt-setting:W"]),
    ("AWS_ACCESSKEY_ID=test", ["misspelt-setting:W"]),
    ("AWS_SECRET_KEY=test", ["misspelt-setting:W"]),
    ("BEDROCK_API_KEY=test", ["misspelt-setting:W"]),
    ("AWS_SECRET_KEY=test\nAWS_SECRET_ACCESS_KEY=test\nAWS_ACCESS_KEY_ID=test", []),
    *((f"{name}=x", []) for name in (
        "AWS_ACCOUNT_ID", "BEDROCK_MODEL_ID", "AWS_SECRET_NAME", "AWS_S3_BUCKET", "AWS_REGIONS", "AWS_PROFILES", "AWS_REGION_NAME",
        "AWS_S3_REGION", "AWS_ROLE_NAME", "AWS_PROFILE2", "AWS_QUERYSTRING_AUTH", "AWS_BEDROCK_REGION", "AWS_STS_REGION",
        "AWS_ENDPOINT", "AWS_KMS_KEY_ID", "AWS_REGION_ID", "AWS_PARTITION", "AWS_SNS_TOPIC_ARN", "AWS_USER_ARN",
    )),
    # The same name again.
    ("AWS_REGION=us-east-1\nAWS_REGION=eu-west-1", ["duplicate-setting:E"]),
    ("AWS_REGION=us-east-1\nAWS_REGION=us-east-1", ["duplicate-setting:N"]),
    ("AWS_REGION=us-east-1\nAWS_REGION=", ["duplicate-setting:E"]),
    ("BEDROCK_MODEL=a\nBEDROCK_MODEL=b", ["duplicate-setting:W"]),
    ("AWS_REGION=a\nAWS_REGION=b\nAWS_REGION=c", ["duplicate-setting:E"]),
    ("AWS_REGION=us-east-1\naws_region=eu-west-1", ["case-variant-duplicate:W"]),
    ("AWS_REGION=us-east-1\naws_region=us-east-1", ["case-variant-duplicate:N"]),
    ("PORT=1\nPORT=2", []),
    # A wrapped token; a name behind a token is no rest of it.
    (f"AWS_SESSION_TOKEN={TOKEN}\n{REST}", ["wrapped-value:E"]),
    (f"AWS_SESSION_TOKEN={TOKEN}\n{REST[:-2]}\nab==\nAWS_REGION=us-east-1", ["wrapped-value:E"]),
    (f'AWS_SESSION_TOKEN="{TOKEN}\n{REST}"', ["wrapped-value:E"]),
    (f"AWS_SESSION_TOKEN={TOKEN}\nDEBUGMODE=", []),
    (f"AWS_SESSION_TOKEN={TOKEN}\nApiKeyOfMine=", []),
    (f"AWS_SESSION_TOKEN={TOKEN}\n\nAWS_REGION=us-east-1", []),
    (f"AWS_ACCESS_KEY_ID=test\nAWS_SECRET_ACCESS_KEY={SECRET}\n{REST}", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), DOTENV)
def test_in_a_dotenv_file(text: str, expected: list[str], tmp_path: Path) -> None:
    assert said(tmp_path, {".env": text + "\n"}) == expected


AWS = [
    ("region = “us-east-1”", ["typographic-quote:E"]),
    ("region = us-east-1”", ["typographic-quote:E"]),
    (f"region = us-east-1{ZERO_WIDTH}", ["invisible-character:E"]),
    (f"reg{ZERO_WIDTH}ion = us-east-1", ["invisible-character:E"]),
    ('region = "us-east-1', ["unbalanced-quote:E"]),
    ("region = us-east-1'", ["unbalanced-quote:E"]),
    ('region = "us-east-1",', ["text-after-quote:E"]),
    ("region = us-east-1;c", ["glued-comment:W"]),
    ("region = us-east-1 ; c", ["inline-comment:E"]),
    ("sso_start_url = https://example.awsapps.com/start#/", []),
    ("region = us-east-1  ", []),
    ("region=us-east-1", []),
    ("region = us-east-1\nregion = us-east-1", ["duplicate-setting:E"]),
    ("region = us-east-1\noutput = json\nregion = eu-west-1", ["duplicate-setting:E"]),
    ("Region = us-east-1", ["invalid-setting-name:E"]),
    ("region = us-east-1\nREGION = us-east-1", ["case-variant-duplicate:E"]),
    ("My_Own_Setting = x", []),
    (f"region = us-east-1{NO_BREAK}", ["invisible-character:E"]),
    (f"aws_session_token = {TOKEN}\n{REST}", ["wrapped-value:E"]),
    (f"aws_session_token = {TOKEN}\n  {REST}", ["wrapped-value:E"]),
    (f"aws_session_token = {TOKEN}\n  {REST[:-2]}", ["wrapped-value:E"]),
    ("s3 =\n  max_queue_size = 1\ns3api =\n  max_queue_size = 1", []),
    ("region = $REGION", ["variable-in-value:E"]),
    ("role_session_name = %USERNAME%", ["variable-in-value:E"]),
    ("ca_bundle = /etc/a%b.pem", []),
    ('credential_process = "/opt/my tool" --x "$HOME #1"', []),
    ("credential_process = /opt/tool --name 'a", []),
    ("export AWS_REGION=us-east-1", ["export-prefix:E"]),
    ("aws_region = us-east-1", ["misspelt-setting:W"]),
    ("aws-access-key-id = test\naws_secret_access_key = test", ["misspelt-setting:W"]),
    ("sso_acount_id = 123456789012", ["misspelt-setting:W"]),
    *((f"{name} = x", []) for name in (
        "x_principal_arn", "x_security_token_expires", "aws_mfa_device", "azure_tenant_id", "granted_sso_region", "mfa_process",
        "expiration", "aws_expiration", "aws_session_expiration", "assumed_role_arn", "include_profile",
    )),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), AWS)
def test_in_an_aws_file(text: str, expected: list[str], tmp_path: Path) -> None:
    found = said(tmp_path, {".aws/config": f"[default]\n{text}\n"})
    others = ("incomplete-key-pair", "setting-in-wrong-place")
    assert [one for one in found if not one.startswith(others)] == expected


def test_a_name_twice_in_two_sections_is_no_duplicate(tmp_path: Path) -> None:
    text = "[default]\nregion = us-east-1\n[profile dev]\nregion = us-east-1\n"
    assert said(tmp_path, {".aws/config": text}) == []


@pytest.mark.parametrize(
    ("text", "reader", "expected"),
    [
        ("export AWS_REGION=us-east-1", "shell", []),
        ("AWS_PROFILE=a&b", "docker", []),
        ("AWS_REGION=us-east-1#c", "docker", ["glued-comment:W"]),
        ("BEDROCK_URL=https://host/#/path", "docker", []),
        ("AWS_REGION=${X}", "docker", ["variable-in-value:W"]),
        ("AWS_REGION=${X}", "shell", []),
        ("AWS_REGION=${X:-us-east-1}", "shell", []),
        ("AWS_SESSION_TOKEN= ", "python-dotenv", []),
        ('AWS_CONFIG_FILE="$HOME"/config', "shell", []),
        ("AWS_PROFILE='${X}'", "shell", []),
        (r"AWS_CONFIG_FILE=C:\aws", "docker", []),
        ("AWS-REGION=x", "docker", []),
        ('"AWS_REGION"=x', "docker", ["invalid-setting-name:W"]),
        ("AWS_REGION='us-east-1", "docker", ["unbalanced-quote:E"]),
    ],
)
def test_readers_that_are_named_decide(text: str, reader: str, expected: list[str], tmp_path: Path) -> None:
    assert said(tmp_path, {".env": text + "\n", "bedrock-lint.toml": f'readers = ["{reader}"]\n'}) == expected


FIXED = [
    (".env", "AWS_REGION=“us-east-1”\n", "AWS_REGION=us-east-1\n"),
    (".env", f"AWS_REGION={NO_BREAK}us-east-1{ZERO_WIDTH}\n", "AWS_REGION=us-east-1\n"),
    (".env", "AWS_SESSION_TOKEN= \nAWS_REGION=us-east-1\n", "AWS_SESSION_TOKEN=\nAWS_REGION=us-east-1\n"),
    (".env", "AWS_SESSION_TOKEN= \r\nAWS_REGION=a # c\r\n", "AWS_SESSION_TOKEN= \r\nAWS_REGION=a # c\r\n"),
    (".env", 'AWS_REGION=" us-east-1 "\n', "AWS_REGION=us-east-1\n"),
    (".env", "AWS_REGION=a\n# c\nAWS_REGION=a\nAWS_REGION=a\n", "# c\nAWS_REGION=a\n"),
    (".env", "AWS_REGION=a\nAWS_REGION=a", "AWS_REGION=a\nAWS_REGION=a"),
    (".env", "AWS_REGION=a\nX=${AWS_REGION}\nAWS_REGION=a\n", "AWS_REGION=a\nX=${AWS_REGION}\nAWS_REGION=a\n"),
    (".env", "AWS_REGION=a\nAWS_REGION=b\n", "AWS_REGION=a\nAWS_REGION=b\n"),
    (".aws/config", "[default]\nregion = a\nregion = a\n", "[default]\nregion = a\n"),
    (".aws/config", "[default]\nregion = ‘a’ # c\n", "[default]\n# c\nregion = a\n"),
]


@pytest.mark.parametrize(("name", "text", "expected"), FIXED)
def test_safe_fix(name: str, text: str, expected: str, tmp_path: Path) -> None:
    write(tmp_path, {name: text})
    assert "proof" not in run(tmp_path, "check", "--select", "BRL1", "--fix").err
    assert (tmp_path / name).read_bytes().decode() == expected


UNSAFELY_FIXED = [
    (".env", "“AWS_REGION”=“us-east-1”\n", "AWS_REGION=us-east-1\n"),
    (".env", f"AWS_REG{ZERO_WIDTH}ION=us-{ZERO_WIDTH}east-1\n", "AWS_REGION=us-east-1\n"),
    (".env", 'AWS_REGION="us-east-1\n', "AWS_REGION=us-east-1\n"),
    (".env", "AWS_REGION='us-east-1\"\n", "AWS_REGION=us-east-1\n"),
    (".env", 'export AWS_REGION = "us-east-1", # c\n', "# c\nAWS_REGION=us-east-1\n"),
    (".env", "AWS_REGION=us-east-1#c\n", "#c\nAWS_REGION=us-east-1\n"),
    (".env", f"AWS_SESSION_TOKEN={TOKEN}\n{REST}\n", f"AWS_SESSION_TOKEN={TOKEN}{REST}\n"),
    (".env", f'AWS_SESSION_TOKEN="{TOKEN}\r\n  {REST}"\r\n', f"AWS_SESSION_TOKEN={TOKEN}{REST}\r\n"),
    (".env", "AWS_PROFILE=a&b\n", "AWS_PROFILE='a&b'\n"),
    (".env", "AWS_REGOIN=us-east-1\n", "AWS_REGION=us-east-1\n"),
    (".aws/config", "[default]\nexport AWS_REGION=us-east-1\n", "[default]\nregion=us-east-1\n"),
    (".aws/config", "[default]\naws_region = us-east-1\n", "[default]\nregion = us-east-1\n"),
]


@pytest.mark.parametrize(("name", "text", "expected"), UNSAFELY_FIXED)
def test_unsafe_fix(name: str, text: str, expected: str, tmp_path: Path) -> None:
    write(tmp_path, {name: text})
    assert "proof" not in run(tmp_path, "check", "--select", "BRL1", "--fix", "--unsafe-fixes").err
    assert (tmp_path / name).read_bytes().decode() == expected


@pytest.mark.parametrize(
    "text",
    [f"AWS_SESSION_TOKEN={TOKEN}\n{REST}\n", f'AWS_SESSION_TOKEN="{TOKEN}\n{REST}"\n', f'AWS_SESSION_TOKEN="{TOKEN}\n'],
)
def test_no_part_of_a_wrapped_token_is_shown(text: str, tmp_path: Path) -> None:
    write(tmp_path, {".env": text})
    for output in ("full", "concise", "json", "github"):
        shown = run(tmp_path, "check", "--output-format", output).out
        assert not any(secret[at : at + 6] in shown for secret in (TOKEN[6:], REST) for at in range(len(secret) - 6))


def test_many_settings_of_one_name_take_linear_time(tmp_path: Path) -> None:
    many = "".join(f"BEDROCK_MODEL={number}\n" for number in range(5000))
    assert said(tmp_path, {".env": many}) == ["duplicate-setting:W"]


def test_templates_are_spoken_about(tmp_path: Path) -> None:
    text = "AWS_REGION=“us-east-1”\nAWS_PROFILE=<your-profile>\nAWS_SECRET_ACCESS_KEY=${SECRET}\n"
    assert said(tmp_path, {".env.example": text}) == ["typographic-quote:E"]


def test_backticks_may_be_a_command_and_are_not_removed_safely(tmp_path: Path) -> None:
    write(tmp_path, {".env": "AWS_HOST=`hostname`\n"})
    run(tmp_path, "check", "--fix")
    assert (tmp_path / ".env").read_text("utf-8") == "AWS_HOST=`hostname`\n"


def test_a_name_that_one_sdk_reads_is_said_to_be_read_by_it(tmp_path: Path) -> None:
    write(tmp_path, {".env": "AWS_ACCESS_KEY=test\n"})
    assert "only the SDK for Go reads AWS_ACCESS_KEY from the environment" in run(tmp_path, "check").out
