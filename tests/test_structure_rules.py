"""The rules about the structure of AWS files, beyond the examples in their pages."""

import time
from pathlib import Path

import pytest

from cases import lint, run, write

CONFIG = ".aws/config"
CREDENTIALS = ".aws/credentials"
REGION = "region = us-east-1\n"
KEYS = "aws_access_key_id = AKIATESTTESTTESTTEST\naws_secret_access_key = TESTtestTESTtestTESTtestTESTtestTESTtest\n"
LONG = "x" * 5000

HEADERS_OF_CONFIG = [
    # right as they are
    ("[default]", []),
    ("[default]  # ours", []),
    ("[default]\t; ours", []),
    ("[profile default]", []),
    ("[profile dev] ", []),
    ("[profile dev/eu.test@corp:1+2]", []),
    ("[profile 50%]", []),
    ("[profile 123456789012_Admin]", []),
    ("[profile DEFAULT]", []),
    ("[plugins]", []),
    ("[preview]", []),
    ("[_all_]", []),
    # one thing wrong
    ("[dev]", ["missing-profile-prefix"]),
    ("[dev] # ours", ["missing-profile-prefix"]),
    ("[dev.test]", ["missing-profile-prefix"]),
    ("[profiledev]", ["missing-profile-prefix"]),
    ("[my team]", ["missing-profile-prefix"]),
    ("[Default]", ["section-name-case"]),
    ("[dEFAULT]", ["section-name-case"]),
    ("[PROFILE dev]", ["section-name-case"]),
    ("[DEFAULT]", ["section-inherited-by-all"]),
    ("[ default ]", ["section-spacing"]),
    ("[profile  dev]", ["section-spacing"]),
    ("[profile dev ]", ["section-spacing"]),
    ("[profile\tdev]", ["section-spacing"]),
    ('[profile "dev"]', ["quoted-section-name"]),
    ("[profile 'my team']", ["quoted-section-name"]),
    ("[profile my team]", ["section-name-characters"]),
    ("[profile a(b)]", ["section-name-characters"]),
    ("[profile a#b]", ["section-name-characters"]),
    ("[profile a;b]", ["section-name-characters"]),
    ("[profile caf\u00e9]", ["section-name-characters"]),
    ("[profile CORP\\dev]", ["section-name-characters"]),
    ("[profile __proto__]", ["section-name-characters"]),
    ("[profile.dev]", ["section-name-characters"]),
    ("[profile:dev]", ["section-name-characters"]),
    ("[profile_dev]", ["section-name-characters"]),
    ("[profile\u00a0dev]", ["section-name-characters"]),
    ("[profile dev\u200b]", ["section-name-characters"]),
    ("[profil dev]", ["unknown-section-kind"]),
    ("[profiles dev]", ["unknown-section-kind"]),
    ("[profile dev", ["malformed-section-header"]),
    ("[profile dev # ours", ["malformed-section-header"]),
    ("[profile dev]]", ["malformed-section-header"]),
    ("[[profile dev]]", ["malformed-section-header"]),
    ("[profile dev] text", ["malformed-section-header"]),
    ("[profile dev] output = json", ["malformed-section-header"]),
    ("[profile dev]# ours", ["malformed-section-header"]),
    ("[profile dev] # see [1]", ["malformed-section-header"]),
    ("[]", ["malformed-section-header"]),
    ("[profile]", ["malformed-section-header"]),
    ("[profile ]", ["malformed-section-header"]),
    # several things wrong
    ("[ dev ]", ["missing-profile-prefix", "section-spacing"]),
    ("[ Profile dev ]", ["section-name-case", "section-spacing"]),
    # a run of blanks, of brackets, of quotes
    (f"[profile{' ' * 5000}dev]", ["section-spacing"]),
    (f"[profile {LONG}]", []),
    (f"[{'[' * 5000}dev]", ["malformed-section-header", "missing-profile-prefix"]),
]

HEADERS_OF_CREDENTIALS = [
    ("[default]", []),
    ("[dev] # ours", []),
    ("[dev-long-term]", []),
    ("[123456789012_Admin]", []),
    ("[profile]", []),
    ("[profile dev]", ["profile-prefix-in-credentials"]),
    ("[profile  dev]", ["profile-prefix-in-credentials"]),
    ("[Profile dev]", ["profile-prefix-in-credentials"]),
    ("[Default]", ["section-name-case"]),
    ("[DEFAULT]", ["section-inherited-by-all"]),
    ("[ dev ]", ["section-spacing"]),
    ("['dev']", ["quoted-section-name"]),
    ("[my team]", ["section-name-characters"]),
    ("[dev", ["malformed-section-header"]),
    ("[sso-session dev]", ["setting-in-wrong-place"]),
]

SESSION = "sso_region = eu-west-1\nsso_start_url = https://example.awsapps.com/start\n"
FILES = [
    # sections together
    (CONFIG, f"[default]\n{REGION}[profile default]\noutput = json\n", ["two-default-sections"]),
    (CONFIG, f"[profile default]\n{REGION}[default]\noutput = json\n", ["two-default-sections"]),
    (CONFIG, f"[profile a]\n{REGION}\n[profile b]\n{REGION}\n[profile a]\noutput = json\n", ["duplicate-section"]),
    (CONFIG, f"[sso-session a]\n{SESSION}[profile a]\n{REGION}[services a]\ns3 =\n  endpoint_url = http://x\n", []),
    (CREDENTIALS, f"[a]\n{KEYS}[a]\n{KEYS}[a]\n{KEYS}", ["duplicate-section"] * 2),
    (CREDENTIALS, f"[default]\n{KEYS}[profile default]\n{KEYS}", ["profile-prefix-in-credentials"]),
    # settings in no section
    (CONFIG, f"{REGION}output = json\n[default]\n{REGION}", ["setting-before-section"]),
    (CONFIG, f"\u00a0[default]\n{REGION}", ["indented-section"]),
    (CONFIG, f"\u200b[default]\n{REGION}", ["indented-section"]),
    (CONFIG, f"# ours\n\n[default]\n{REGION}", []),
    (CONFIG, f"\ufeff[default]\n{REGION}", ["byte-order-mark"]),
    # indented headers
    (CONFIG, f"[default]\n{REGION}\t[profile a]\n{REGION}", ["indented-section"]),
    # kinds of sections
    (CONFIG, f"[sso session a]\n{SESSION}", ["unknown-section-kind"]),
    (CONFIG, f"[sso-sesion a]\n{SESSION}", ["unknown-section-kind"]),
    (CONFIG, f"[SSO-Session a]\n{SESSION}", ["section-name-case"]),
    (CONFIG, f"[sso-session.a]\n{SESSION}", ["section-name-characters"]),
    (CONFIG, "[service a]\ns3 =\n  endpoint_url = http://x\n", ["unknown-section-kind"]),
    (CONFIG, f"[tool x]\nanything = at all\n[other]\nkey = value\n[default]\n{REGION}", []),
    # empty ones
    (CONFIG, "[profile a]\n", ["empty-profile"]),
    (CONFIG, "[profile a]\n# region = us-east-1\n\n[default]\nregion = us-east-1\n", ["empty-profile"]),
    (CONFIG, "[plugins]\n[sso-session a]\n[services b]\n[other]\n", []),
    # blocks
    (CONFIG, "[default]\ns3 =\n\n# ours\n  addressing_style = path\n\n  use_accelerate_endpoint = true\n", []),
    (CONFIG, "[default]\ns3 =\n  addressing_style\n", ["malformed-nested-block"]),
    (CONFIG, "[default]\ns3 =\n  addressing_style: path\n", ["malformed-nested-block"]),
    (CONFIG, "[default]\ns3 =\naddressing_style = path\nregion = us-east-1\n", ["malformed-nested-block"]),
    (CONFIG, "[default]\ns3 =\nregion = us-east-1\n", ["empty-setting"]),
    (CONFIG, "[default]\ns3 = path\n", ["malformed-nested-block"]),
    (CONFIG, "[default]\napi_versions = 2016\n", ["malformed-nested-block"]),
    (CONFIG, "[services a]\nbedrock_runtime = http://localhost\n", ["malformed-nested-block"]),
    (CONFIG, "[services a]\nendpoint_url = http://localhost\n", ["malformed-nested-block"]),
    (CONFIG, "[services a]\nsts =\nendpoint_url = http://x\ns3 =\nendpoint_url = http://y\n", ["malformed-nested-block"] * 2 + ["duplicate-setting"]),
    # places
    (CONFIG, f"[sso-session a]\n{SESSION}region = us-east-1\n", ["setting-in-wrong-place"]),
    (CONFIG, f"[sso-session a]\n{SESSION}sso_registration_scopes = sso:account:access\n", []),
    (CONFIG, "[default]\nsso_registration_scopes = sso:account:access\n", ["setting-in-wrong-place"]),
    (CONFIG, "[default]\nmax_concurrent_requests = 20\n", ["setting-in-wrong-place"]),
    (CONFIG, "[services a]\nregion = us-east-1\n", ["setting-in-wrong-place"]),
    (CONFIG, f"[default]\n{KEYS}", []),
    (CREDENTIALS, f"[default]\n{KEYS}region = us-east-1\nx_principal_arn = arn:aws:iam::1:role/x\n", []),
    # values
    (CONFIG, "[default]\nuse_fips_endpoint = true\nmax_attempts = 5\ndefaults_mode = Standard\n", []),
    (CONFIG, "[default]\nuse_fips_endpoint = True\n", ["invalid-setting-value"]),
    (CONFIG, "[default]\nec2_metadata_v1_disabled = True\n", []),
    (CONFIG, "[default]\nec2_metadata_v1_disabled = yes\n", ["invalid-setting-value"]),
    (CONFIG, "[default]\nretry_mode = exponential\n", ["invalid-setting-value"]),
    (CONFIG, "[default]\nretry_mode = ${MODE}\n", ["variable-in-value"]),
    (CONFIG, "[default]\nmax_attempts = three\n", ["invalid-setting-value"]),
    (CONFIG, "[default]\nca_bundle = /etc/x\nsdk_ua_app_id = a b c\n", []),
    (CONFIG, "[default]\ns3 =\n  addressing_style = virtal\n", ["invalid-setting-value"]),
    (CONFIG, "[default]\ncli_timestamp_format = none\noutput = yaml-stream\n", []),
    # no SDK reads these, and the tool that does may have rules of its own
    (CONFIG, "[default]\ncolor = \"ff0000\"\ndescription = some text; with marks # here\n", []),
    (CONFIG, "[default]\nmotto = \u201cquoted\u201d\nnote = $HOME/x {{team}}\ntitle = \"a\" and b\n", []),
    (CONFIG, "[default]\noutput = \"json\"\n", ["quoted-value"]),
    (CONFIG, "[default]\noutput = json # ours\n", ["inline-comment"]),
    (CONFIG, "[default]\ns3 =\n  addressing_style = \"path\"\n", ["quoted-value"]),
    (CONFIG, "[default]\noutput = xml\n", ["invalid-setting-value"]),
    (CONFIG, "[profile a]\nrole_arn = arn:aws-cn:iam::123456789012:role/a/b\nsource_profile = b\n", []),
    (CONFIG, "[profile a]\nrole_arn = arn:aws:iam::123456789012:user/a\nsource_profile = b\n", ["invalid-setting-value"]),
    (CONFIG, "[profile a]\nrole_arn = arn:aws:iam::ACCOUNT_ID:role/a\nsource_profile = b\n", []),
    (CONFIG, "[profile a]\nrole_arn = arn:aws:iam::123456789012:role/team:ml/a\nsource_profile = b\n", []),
    (CONFIG, "[profile a]\nrole_arn = arn:aws:iam:::role/of-ceph\nsource_profile = b\n", []),
    (CONFIG, "[profile a]\nrole_arn = arn:minio:iam:::role/idmp-x\nsource_profile = b\n", []),
    (CONFIG, "[profile a]\nrole_arn = arn:aws:iam::12345678901:role/a\nsource_profile = b\n", ["invalid-setting-value"]),
    (CONFIG, "[profile a]\nmfa_serial = GAHT12345678\nexternal_id = a,b\nduration_seconds = 900\n", []),
    (CONFIG, "[profile a]\nduration_seconds = 899\n", ["invalid-setting-value"]),
    (CONFIG, "[profile a]\nsso_account_id = 12345678901\n", ["invalid-setting-value"]),
    (".env", "AWS_RETRY_MODE=adaptive\nAWS_USE_FIPS_ENDPOINT=false\nAWS_DEFAULT_OUTPUT=json\n", []),
    (".env", "AWS_RETRY_MODE=Adaptive\n", ["invalid-setting-value"]),
    (".env", "AWS_USE_FIPS_ENDPOINT=1\n", ["invalid-setting-value"]),
    (".env", "AWS_EC2_METADATA_DISABLED=1\n", ["invalid-setting-value"]),
    (".env", "AWS_MAX_ATTEMPTS=-1\n", ["invalid-setting-value"]),
    (".env", "RETRY_MODE=x\nMAX_ATTEMPTS=x\nAWS_ACCOUNT_ID=local\n", []),
    (".env.example", "AWS_RETRY_MODE=legacy|standard\n", ["shell-metacharacter"]),
    # empty values
    (CONFIG, "[default]\ncli_pager =\nsome_tool =\n", []),
    (CONFIG, "[default]\ncredential_process =\n", ["empty-setting"]),
    (CONFIG, "[default]\nendpoint_url =\n", ["empty-setting"]),
    (CREDENTIALS, f"[default]\n{KEYS}aws_session_token =\n", []),
    (CREDENTIALS, "[default]\naws_access_key_id =\naws_secret_access_key =\n", ["empty-setting"]),
    (CREDENTIALS, "[default]\naws_access_key_id = AKIATESTTESTTESTTEST\naws_secret_access_key =\n", ["incomplete-key-pair"]),
    (".env", "AWS_MAX_ATTEMPTS=\n", ["empty-setting"]),
    (".env", "AWS_SESSION_TOKEN=\nAWS_ENDPOINT_URL=\nAWS_USE_FIPS_ENDPOINT=\nDATABASE_URL=\n", []),
    (".env.example", "AWS_MAX_ATTEMPTS=\n", []),
]  # fmt: skip

REPAIRS = [
    (CONFIG, "[dev]", "[profile dev]"),
    (CONFIG, "[ dev ]", "[profile dev]"),
    (CONFIG, "[ Profile\tdev]", "[profile dev]"),
    (CONFIG, "[Default]", "[default]"),
    (CONFIG, "[DEFAULT]", "[default]"),
    (CONFIG, '[profile "dev"]', "[profile dev]"),
    (CONFIG, '[profile "my team"]', '[profile "my team"]'),
    (CONFIG, "[profils dev]", "[profile dev]"),
    (CONFIG, "[profile dev # ours", "[profile dev] # ours"),
    (CONFIG, "[[profile dev]]", "[profile dev]"),
    (CONFIG, "[profile dev]]", "[profile dev]"),
    (CONFIG, "[profile dev]# ours", "# ours\n[profile dev]"),
    (CONFIG, "[profile dev] # see [1]", "# see [1]\n[profile dev]"),
    (CONFIG, "[profile dev] text", "# text\n[profile dev]"),
    (CONFIG, "[profile dev] output = json", "[profile dev]\noutput = json"),
    (CONFIG, "  [profile dev]", "[profile dev]"),
    (CONFIG, "[dev]\n[profile dev]", "[dev]\n[profile dev]"),
    (CONFIG, "[profile a]\noutput = json\n\n[profile b]\noutput = text\n\n[profile a]", "[profile a]\noutput = json\nregion = us-east-1\n\n[profile b]\noutput = text\n"),
    (CREDENTIALS, "[Profile dev]", "[dev]"),
    (CREDENTIALS, "[ dev ]", "[dev]"),
    (CREDENTIALS, '["dev"]', "[dev]"),
    (CONFIG, "[default]\nretry_mode = Adaptive", "[default]\nretry_mode = adaptive"),
    (CONFIG, "[default]\nuse_dualstack_endpoint = off", "[default]\nuse_dualstack_endpoint = false"),
    (CONFIG, "[default]\ncredential_process =", "[default]"),
]  # fmt: skip


def found(folder: Path, name: str, text: str) -> list[str]:
    return lint(folder, {name: text}, "--isolated").rules


@pytest.mark.parametrize(("header", "rules"), HEADERS_OF_CONFIG, ids=lambda case: str(case)[:40])
def test_header_in_config(header: str, rules: list[str], tmp_path: Path) -> None:
    assert sorted(found(tmp_path, CONFIG, f"{header}\n{REGION}")) == rules


@pytest.mark.parametrize(("header", "rules"), HEADERS_OF_CREDENTIALS, ids=lambda case: str(case)[:40])
def test_header_in_credentials(header: str, rules: list[str], tmp_path: Path) -> None:
    assert found(tmp_path, CREDENTIALS, f"{header}\n{KEYS}") == rules


@pytest.mark.parametrize(("name", "text", "rules"), FILES, ids=lambda case: str(case)[:60])
def test_file(name: str, text: str, rules: list[str], tmp_path: Path) -> None:
    assert found(tmp_path, name, text) == rules


@pytest.mark.parametrize(
    ("readers", "header", "rules"),
    [
        ("boto3", "[profile my team]", ["section-name-characters"]),
        ("boto3", "[profile 'my team']", []),
        ("boto3", "[profile dev]# ours", []),
        ("boto3", "[profile  dev]", []),
        ("js", "[profile  dev]", ["section-spacing"]),
        ("js", "[DEFAULT]", ["section-inherited-by-all"]),
        ("ruby", "[dev]", []),
        ("ruby", "[profile a(b)]", []),
    ],
)
def test_a_reader_that_does_not_count_is_not_asked(readers: str, header: str, rules: list[str], tmp_path: Path) -> None:
    files = {CONFIG: f"{header}\n{REGION}", "bedrock-lint.toml": f'readers = ["{readers}"]\n'}
    assert lint(tmp_path, files).rules == rules


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize(("name", "before", "after"), REPAIRS, ids=lambda case: str(case)[:40])
def test_repair(name: str, before: str, after: str, newline: str, tmp_path: Path) -> None:
    merges = before.count("[profile a]") == 2
    texts = [f"{before}\n{REGION}", after if merges else f"{after}\n{REGION}"]
    write(tmp_path, {name: texts[0].replace("\n", newline).encode()})
    outcome = run(tmp_path, "check", "--isolated", "--fix", "--unsafe-fixes")
    assert "proof" not in outcome.err
    assert (tmp_path / name).read_bytes().decode() == texts[1].replace("\n", newline)


@pytest.mark.parametrize(
    "line", ["[profile a]", "[ a", "[[", "[a]]", "[DEFAULT]", "region =", "s3 =", "[sso session a]"]
)
def test_time_does_not_grow_with_the_square_of_the_lines(line: str, tmp_path: Path) -> None:
    seconds = [timed(tmp_path, f"{line}\n" * count) for count in (500, 2000)]
    assert seconds[1] < seconds[0] * 10 + 0.5


def timed(folder: Path, text: str) -> float:
    write(folder, {CONFIG: f"[default]\n{text}"})
    start = time.perf_counter()
    run(folder, "check", "--isolated", "--output-format", "json")
    return time.perf_counter() - start
