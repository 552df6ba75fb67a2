"""What the detector finds, exactly where, and what it passes over."""

import base64
import json
from datetime import UTC, datetime
from random import Random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bedrock_lint.detect import (
    ACCESS_KEY_ID,
    BEDROCK_API_KEY,
    SECRET_ACCESS_KEY,
    SESSION_TOKEN,
    detect,
)
from bedrock_lint.prefilter import may_hold_secret
from bedrock_lint.subjects.credentials import DetectedSecret
from synthetic import (
    access_key_id,
    bedrock_long_term_key,
    bedrock_short_term_key,
    secret_access_key,
    session_token,
)

KEY_ID = access_key_id(1)
TEMPORARY_ID = access_key_id(2, "ASIA")
SECRET = secret_access_key(3)
TOKEN = session_token(4)
LONG_TERM = bedrock_long_term_key(5)
SHORT_TERM = bedrock_short_term_key(6)


def found(text: str) -> list[tuple[str, str]]:
    """Return kind and characters of what is found, having checked what is true of every answer."""
    detected = detect(text)
    assert_sound(text, detected)
    return [(one.kind, text[one.span.start : one.span.end]) for one in detected]


def assert_sound(text: str, detected: list[DetectedSecret]) -> None:
    end = 0
    for one in detected:
        assert end <= one.span.start < one.span.end <= len(text)
        assert text[one.span.start : one.span.end] == one.secret.reveal()
        end = one.span.end
    assert may_hold_secret(text.encode("utf-8", "surrogateescape")) or not detected


NAMED_SECRET = [
    "AWS_SECRET_ACCESS_KEY={}",
    "export AWS_SECRET_ACCESS_KEY='{}'",
    'AWS_SECRET_ACCESS_KEY = "{}"  # rotate',
    "aws_secret_access_key={}\r\n",
    "# AWS_SECRET_ACCESS_KEY={}",
    "// secretAccessKey: '{}'",
    "<!-- aws_secret_access_key {} -->",
    "; aws_secret_access_key = {}",
    "AWS_SECRET_ACCESS_KEY_PROD={}",
    "AWS_SECRET={}",
    "aws-secret-key: {}",
    "AWSSecretKey: {}",
    "spring.ai.bedrock.aws.secret-key={}",
    "fs.s3a.secret.key={}",
    "AWS_SECRET_ACCESS_KEY: {}",
    "      - AWS_SECRET_ACCESS_KEY={}",
    "aws_secret_access_key: >-\n  {}",
    '{{"SecretAccessKey": "{}"}}',
    '"{{\\"SecretAccessKey\\":\\"{}\\"}}"',
    '"AWS_REGION=us-east-1\\nAWS_SECRET_ACCESS_KEY={}\\n"',
    'secret_access_key = "{}"',
    'boto3.client("s3", aws_secret_access_key="{}")',
    "{{'aws_secret_access_key': '{}'}}",
    'os.environ["AWS_SECRET_ACCESS_KEY"] = "{}"',
    "os.environ.setdefault('AWS_SECRET_ACCESS_KEY', '{}')",
    'os.getenv("AWS_SECRET_ACCESS_KEY", "{}")',
    'os.getenv("AWS_SECRET_ACCESS_KEY") or "{}"',
    'aws_secret_access_key: str = "{}"',
    'aws_secret_access_key: Optional[SecretStr] = SecretStr("{}")',
    'aws_secret_access_key = os.environ.get("KEY", "{}")',
    'aws_secret_access_key = (\n    "{}"\n)',
    'aws_secret_access_key = b"{}"',
    'const secretAccessKey = "{}";',
    "secretAccessKey: process.env.KEY,\n secretAccessKey: `{}`",
    "process.env.AWS_SECRET_ACCESS_KEY || '{}'",
    "process.env.AWS_SECRET_ACCESS_KEY ?? '{}'",
    'SecretAccessKey: aws.String("{}"),',
    '.secretAccessKey("{}")',
    "'aws_secret_access_key' => '{}'",
    'aws_secret_access_key := "{}"',
    "ENV AWS_SECRET_ACCESS_KEY {}",
    "setx AWS_SECRET_ACCESS_KEY {}",
    "aws configure set aws_secret_access_key {} --profile ci",
    "docker run -e AWS_SECRET_ACCESS_KEY={} image",
    "echo ${{AWS_SECRET_ACCESS_KEY:-{}}}",
    '$env:AWS_SECRET_ACCESS_KEY="{}"',
    '[Environment]::SetEnvironmentVariable("AWS_SECRET_ACCESS_KEY", "{}", "User")',
    "<SecretAccessKey>{}</SecretAccessKey>",
    "<key>AWS_SECRET_ACCESS_KEY</key>\n<string>{}</string>",
    '<entry key="AWS_SECRET_ACCESS_KEY">{}</entry>',
    '<add key="AWS_SECRET_ACCESS_KEY" value="{}"/>',
    "<name>fs.s3a.secret.key</name>\n  <value>{}</value>",
    '- name: AWS_SECRET_ACCESS_KEY\n  value: "{}"',
    '{{"name": "AWS_SECRET_ACCESS_KEY",\n "value": "{}"}}',
    "| Secret access key | {} |",
    "**Secret access key:** `{}`",
    "+aws_secret_access_key = {}",
]


@pytest.mark.parametrize("template", NAMED_SECRET)
@pytest.mark.parametrize(
    "secret",
    [
        SECRET,
        secret_access_key(7, first="/"),
        secret_access_key(8, first="+", last="/"),
        secret_access_key(9, last="+"),
    ],
    ids=["plain", "slash first", "signs at both ends", "plus last"],
)
def test_a_secret_access_key_is_found_by_its_name(template: str, secret: str) -> None:
    text = template.format(secret)
    assert found(text) == [(SECRET_ACCESS_KEY, secret)]
    assert detect(text)[0].span.start == text.index(secret)
    assert detect(text)[0].certain


BESIDE = [
    "{id}:{secret}",
    "{id},{secret}",
    "# old keys: {id} / {secret}",
    'new BasicAWSCredentials("{id}", "{secret}")',
    "[ 'key' => '{id}', 'secret' => '{secret}' ]",
    'access_key = "{id}"\nsecret_key = "{secret}"',
    "<username>{id}</username>\n<password>{secret}</password>",
    "secret: {secret}\n\n\naccess: {id}",
    "s3://{id}:{secret}@bucket/path",
    '"{id}\\n{secret}\\n"',
    "+{id}\n+{secret}",
    "%3D{id}%26{secret}",
]


@pytest.mark.parametrize("template", BESIDE)
def test_a_secret_access_key_beside_an_id_needs_no_name(template: str) -> None:
    text = template.format(id=KEY_ID, secret=SECRET)
    assert sorted(found(text)) == [(ACCESS_KEY_ID, KEY_ID), (SECRET_ACCESS_KEY, SECRET)]
    assert all(one.certain for one in detect(text))


@pytest.mark.parametrize(
    "escape",
    [
        lambda secret: secret.replace("+", "%2B").replace("/", "%2F"),
        lambda secret: secret.replace("/", "\\/"),
        lambda secret: secret.replace("+", "\\u002B"),
    ],
    ids=["URL", "PHP", "C#"],
)
def test_the_span_of_an_escaped_secret_covers_its_escapes(escape: object) -> None:
    assert callable(escape)
    assert found(f'"{KEY_ID}", "{escape(SECRET)}"')[1] == (SECRET_ACCESS_KEY, escape(SECRET))


@pytest.mark.parametrize("between", [" " * 301, "\n" * 4])
def test_forty_characters_far_from_any_id_are_no_secret(between: str) -> None:
    text = f"id {KEY_ID}{between}{SECRET}"
    assert found(text) == [(ACCESS_KEY_ID, KEY_ID)]
    assert not detect(text)[0].certain


def test_forty_characters_without_id_and_name_are_no_secret() -> None:
    assert found(f'nonce = "{SECRET}"\nSECRET_KEY = "{SECRET}"') == []


@pytest.mark.parametrize(
    "template",
    [
        "{}",
        "AWS_ACCESS_KEY_ID={}",
        "s3://{}@bucket",
        '"{}"',
        "({})",
        "# {}",
        "\\n{}\\n",
        "+{}",
        "a%3A{}%20",
        "{}=",
        "{}.",
    ],
)
def test_an_access_key_id_alone_is_uncertain(template: str) -> None:
    text = template.format(KEY_ID)
    assert found(text) == [(ACCESS_KEY_ID, KEY_ID)]
    assert not detect(text)[0].certain


def test_an_id_is_certain_with_its_secret_behind_a_long_token() -> None:
    text = f"aws_access_key_id={TEMPORARY_ID}\naws_session_token={TOKEN}\naws_secret_access_key={SECRET}\n"
    assert found(text) == [(ACCESS_KEY_ID, TEMPORARY_ID), (SESSION_TOKEN, TOKEN), (SECRET_ACCESS_KEY, SECRET)]
    assert all(one.certain for one in detect(text))


def test_an_id_of_letters_alone_needs_a_name_or_a_secret() -> None:
    letters = access_key_id(11, digits=False)
    assert found(f'REGION = "{letters}"') == []
    assert found(f'aws_access_key_id = "{letters}"') == [(ACCESS_KEY_ID, letters)]
    assert found(f'Keys("{letters}", "{SECRET}")') == [(ACCESS_KEY_ID, letters), (SECRET_ACCESS_KEY, SECRET)]


SIGNED = [
    "Authorization: AWS4-HMAC-SHA256 Credential={}/20260102/us-east-1/bedrock/aws4_request, SignedHeaders=host",
    "https://b.s3.amazonaws.com/x?X-Amz-Credential={}%2F20260102%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Expires=900",
    "https://b.s3.amazonaws.com/x?AWSAccessKeyId={}&Expires=1",
    '{{"userIdentity": {{"type": "AssumedRole", "accessKeyId": "{}"}}}}',
    '{{\\"accessKeyId\\":\\"{}\\"}}',
    '"aws.auth.account.access_key": "{}",',
]


@pytest.mark.parametrize("template", SIGNED)
def test_an_id_that_signed_a_request_counts_only_beside_a_secret(template: str) -> None:
    line = template.format(TEMPORARY_ID)
    assert found(line) == []
    assert found(f'{line}\n"x-request-nonce": "{SECRET}"') == []
    assert found(f"{line}\nAWS_SECRET_ACCESS_KEY={SECRET}") == [
        (ACCESS_KEY_ID, TEMPORARY_ID),
        (SECRET_ACCESS_KEY, SECRET),
    ]


@pytest.mark.parametrize("issuer", ["origin_ec", "er/aws", "aws"])
@pytest.mark.parametrize(
    "template", ["AWS_SESSION_TOKEN={}", 'token = "{}"', "# {}", "x-amz-security-token:{}\n", "\\n{}\\n"]
)
def test_a_session_token_is_found(issuer: str, template: str) -> None:
    token = session_token(12, issuer=issuer)
    assert found(template.format(token)) == [(SESSION_TOKEN, token)]


def test_a_session_token_in_url_encoding_is_found() -> None:
    token = session_token(13, size=301).replace("+", "%2B").replace("/", "%2F").replace("=", "%3D")
    assert found(f"SessionToken={token}&Version=2") == [(SESSION_TOKEN, token)]


def test_a_session_token_of_a_presigned_url_is_left_to_the_rule_on_such_urls() -> None:
    assert found(f"https://b.s3.amazonaws.com/x?X-Amz-Security-Token={TOKEN}&X-Amz-Expires=900") == []


def test_a_session_token_that_was_cut_short_is_passed_over() -> None:
    assert found(f"AWS_SESSION_TOKEN={TOKEN[:-40]}") == []


BEARER = [
    "AWS_BEARER_TOKEN_BEDROCK={}",
    'api_key: "{}"',
    "Authorization: Bearer {}",
    "# {}",
    "ID,{},2027",
    "\\n{}\\n",
    "({})",
]


@pytest.mark.parametrize("template", BEARER)
@pytest.mark.parametrize(
    "key",
    [
        LONG_TERM,
        bedrock_long_term_key(14, user="BedrockAPIKey-ab12+1"),
        bedrock_long_term_key(15, user="jane.doe@corp.test"),
        bedrock_long_term_key(16, user="a"),
        SHORT_TERM,
        bedrock_short_term_key(17, token=""),
        bedrock_short_term_key(18, token=session_token(18, size=2900)),
    ],
    ids=["console", "second", "address", "short user", "short-term", "short-term of AKIA", "short-term, long token"],
)
def test_a_bedrock_api_key_is_found(template: str, key: str) -> None:
    assert found(template.format(key)) == [(BEDROCK_API_KEY, key)]
    assert detect(template.format(key))[0].certain


DETAILS = [
    (access_key_id(19, account="609629065308"), "of account 609629065308"),
    (access_key_id(20, account="000000012345"), "of account 000000012345"),
    (access_key_id(21, old_format=True), ""),
    (
        session_token(22, region="eu-west-1", created=datetime(2025, 12, 5, tzinfo=UTC)),
        "created 2025-12-05 in eu-west-1",
    ),
    (session_token(23, issuer="er/aws", created=datetime(2025, 12, 5, tzinfo=UTC)), "created 2025-12-05"),
    (bedrock_long_term_key(24, user="chat", account="609629065308"), "of user chat in account 609629065308"),
    (bedrock_short_term_key(25), "made for us-east-1, expires 2026-01-02 15:04 UTC"),
]


@pytest.mark.parametrize(("credential", "detail"), DETAILS, ids=[detail or "nothing" for _, detail in DETAILS])
def test_a_credential_tells_what_it_holds(credential: str, detail: str) -> None:
    assert [one.detail for one in detect(credential)] == [detail]


def _forty(seed: int, alphabet: str) -> str:
    return "".join(Random(seed).choices(alphabet, k=40))


NO_SECRETS = {
    "documented secret": "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
    "documented secret, changed": "wJalrXUtnFEMI/K7MDENG/bPxRfiCY" + SECRET[30:],
    "second documented secret": "je7MtGbClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY",
    "git commit": _forty(1, "0123456789abcdef"),
    "capital hash": _forty(2, "0123456789ABCDEF"),
    "repeated sign": "x" * 40,
    "digits": "1234567890" * 4,
    "alphabet": "abcdefghijklmnopqrstuvwxyz0123456789ABCD",
    "alphabet in both cases": "AbCdEfGhIjKlMnOpQrStUvWxYz0123456789AbCd",
    "pairs counted up": "1A2b3C4d5E6f7G8h9I1j2K3l4M5n6O7p8Q9r1S2t",
    "words": "fakeSecretAccessKeyForUnitTests000000000",
    "path": "src/components/dashboards/widgets/Charts",
    "Java package": "com/amazonaws/services/bedrockruntime/v2",
    "CamelCase": "AWSSecretAccessKeyCredentialsProviderImp",
    "one character less": SECRET[:-1],
    "one character more": SECRET + "A",
    "padded base64": SECRET + "==",
    "base64 for URLs": SECRET + "-a_b",
    "part of a token": SECRET + ".eyJh",
    "reference": "${AWS_SECRET_ACCESS_KEY}",
    "sealed": f"ENC[AES256_GCM,data:{SECRET},iv:x]",
    "placeholder": "<YOUR_SECRET_ACCESS_KEY>",
    "stand-in": "testing",
}


@pytest.mark.parametrize("value", NO_SECRETS.values(), ids=NO_SECRETS)
def test_a_value_that_is_no_secret_access_key_is_silent_under_its_name(value: str) -> None:
    assert found(f"AWS_SECRET_ACCESS_KEY={value}\n") == []
    assert found(f'aws_secret_access_key = "{value}"\n') == []


NO_IDS = {
    "documented": "AKIAIOSFODNN7EXAMPLE",
    "documented, not base32": "AKIAI44QH8DHBEXAMPLE",
    "documented, changed": "AKIAIOSFODNN7" + KEY_ID[13:],
    "documented account": access_key_id(26, account="123456789012"),
    "unique id of a user": "AIDA" + KEY_ID[4:] + "A",
    "unique id of a role": "AROA" + KEY_ID[4:] + "A",
    "one character more": KEY_ID + "A",
    "one character less": KEY_ID[:-1],
    "small letters": KEY_ID.lower(),
    "end of a word": "CZECHOSLOV" + KEY_ID,
    "name": "ASIA_PACIFIC_SOUTHEAST_1",
    "words": "ASIAANDPACIFICREGION",
    "more words": "ASIASOUTHEASTREGIONS",
    "repeated": "AKIA" * 5,
    "counted": "AKIA1234567890ABCDEF",
    "impossible fifth character": "AKIA" + "A" + KEY_ID[5:],
    "impossible account": "AKIA7" + KEY_ID[5:],
    "placeholder": "AKIA" + "X" * 16,
    "within base64": "+" + KEY_ID + "+" + SECRET,
    "pattern": "(?:AKIA|ASIA)[A-Z2-7]{16}",
}


@pytest.mark.parametrize("value", NO_IDS.values(), ids=NO_IDS)
def test_a_value_that_is_no_access_key_id_is_silent(value: str) -> None:
    assert found(f'REGION = "{value}"') == []


def _altered(key: str, old: bytes, new: bytes) -> str:
    prefix = "bedrock-api-key-"
    url = base64.b64decode(key.removeprefix(prefix))
    assert old in url
    return prefix + base64.b64encode(url.replace(old, new)).decode()


NO_TOKENS = {
    "documented": "IQoJb3JpZ2luX2Vj" + "IQoJb3JpZ2luX2Vj" * 8 + "VERYLONGSTRINGEXAMPLE",
    "start alone": "IQoJb3JpZ2luX2Vj...",
    "filled up": "FwoGZXIvYXdz" + "x" * 400,
    "another name": base64.b64encode(b"\x21\x0a\x09origin_xx\x30\x01" + bytes(90)).decode(),
    "time of the future": session_token(27, created=datetime(2200, 1, 1, tzinfo=UTC)),
    "time of the past": session_token(28, created=datetime(2001, 1, 1, tzinfo=UTC)),
    "bytes": "IQoJb3JpZ2luX2Vj" + base64.b64encode(b"\xff" * 300).decode(),
    "unknown type of field": "IQoJb3JpZ2luX2Vj" + base64.b64encode(b"\x0b" * 300).decode(),
    "documented long-term key": "ABSKQmVkcm9ja0FQSUtleS1" + "EXAMPLE" * 15 + "EXM=",
    "long-term key of a documented account": bedrock_long_term_key(29, account="123456789012"),
    "long-term key with a documented secret": "ABSK"
    + base64.b64encode(b"u-at-609629065308:" + b"EXAMPLE" * 9).decode(),
    "long-term key cut short": LONG_TERM[:60],
    "long-term key filled up": "ABSK" + "X" * 128,
    "name with the start of a key": "ABSKIPPEDTESTS",
    "short-term key of the documented id": bedrock_short_term_key(30, key_id="ASIAIOSFODNN7EXAMPLE"),
    "short-term key cut short": SHORT_TERM[:-120],
    "short-term key of an impossible day": _altered(SHORT_TERM, b"T030405Z", b"T993405Z"),
    "short-term key without end": _altered(SHORT_TERM, b"X-Amz-Expires", b"X-Amz-Whatever"),
    "short-term key without signature": _altered(SHORT_TERM, b"X-Amz-Signature", b"X-Amz-Whatever"),
    "key of another service": _altered(SHORT_TERM, b"%2Fbedrock%2F", b"%2Fs3%2F"),
    "name of a secret": "bedrock-api-key-rotation-lambda-function-production",
    "fixed start of short-term keys": "bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t",
}


@pytest.mark.parametrize("value", NO_TOKENS.values(), ids=NO_TOKENS)
def test_a_value_that_does_not_decode_is_silent(value: str) -> None:
    assert found(f'AWS_BEARER_TOKEN_BEDROCK = AWS_SESSION_TOKEN = "{value}"') == []


def _base64(seed: int, size: int) -> str:
    return base64.b64encode(Random(seed).randbytes(size)).decode()


@pytest.mark.parametrize(
    "line",
    [
        f'"integrity": "sha512-{_base64(1, 64)}"',
        f'"integrity": "sha1-{_base64(2, 20)}"',
        f"github.com/aws/aws-sdk-go-v2 v1.0.0 h1:{_base64(3, 32)}",
        f"data:image/png;base64,{_base64(4, 4000)}",
        "aws_secret_key_id: 0f8fad5b-d9cb-469f-a165-70867728950e",
        "arn:aws:secretsmanager:us-east-1:609629065308:secret:prod/bedrock/AnthropicKey-AbCdEf",
        "us.anthropic.claude-sonnet-4-5-20250929-v1:0",
        "aws_secret_access_key = config.get('aws', 'aws_secret_access_key')",
        "AWS_SECRET_ACCESS_KEY = getpass.getpass('AWS secret access key: ')",
        f"ReceiptHandle: AQEB{_base64(5, 240)}",
    ],
)
def test_neither_hashes_nor_images_nor_names_are_credentials(line: str) -> None:
    assert found(line) == []
    assert found(f"{line}\naws_access_key_id = {KEY_ID}") == [(ACCESS_KEY_ID, KEY_ID)]


def test_a_file_holds_all_its_credentials_in_order() -> None:
    text = json.dumps({"AccessKeyId": TEMPORARY_ID, "SecretAccessKey": SECRET, "SessionToken": TOKEN, "k": LONG_TERM})
    assert [kind for kind, _ in found(text)] == [ACCESS_KEY_ID, SECRET_ACCESS_KEY, SESSION_TOKEN, BEDROCK_API_KEY]


MANY = 20_000
ADVERSARIAL = {
    "AKIA": "AKIA" * MANY,
    "AKIA apart": "AKIA " * MANY,
    "base64": _base64(6, 300_000),
    "name=": "secret_access_key=" * MANY,
    "name and blanks": ("secret_access_key" + " " * 160) * (MANY // 10),
    "name and tags": ("secret_access_key<" + "a" * 39 + ">" + " " * 40) * (MANY // 10),
    "aws_secret_": "aws_secret_" * MANY,
    "start of tokens": "IQoJb3JpZ2luX2Vj" * MANY,
    "start of tokens apart": "IQoJb3JpZ2luX2Vj/%3D" * MANY,
    "ABSK": "ABSK" * MANY,
    "bedrock-api-key-": "bedrock-api-key-" * MANY,
    "%2F": "%2F" * MANY,
}


@pytest.mark.parametrize("text", ADVERSARIAL.values(), ids=ADVERSARIAL)
def test_many_anchors_hold_nothing(text: str) -> None:
    assert found(text) == []


def test_many_credentials_are_all_found() -> None:
    line = f"{KEY_ID} {SECRET}\n"
    assert len(found(line * 2000)) == 4000


@pytest.mark.parametrize(
    ("data", "answer"),
    [
        (b"", False),
        (b"AWS_REGION=us-east-1\nAWS_SECRET_ACCESS_KEY=${SECRET}\n", False),
        (b"def secret(): ...\n" * 100, False),
        (b"secret" + b" " * 1000 + SECRET.encode(), False),
        (f"id = {KEY_ID}".encode(), True),
        (f"AWS_SECRET_ACCESS_KEY={SECRET}".encode(), True),
        (f"secretAccessKey: {SECRET}".encode("utf-16"), True),
        (f"secretAccessKey: {SECRET}".encode("utf-16-be"), True),
        (LONG_TERM.encode(), True),
        (SHORT_TERM.encode(), True),
        (TOKEN.encode(), True),
    ],
)
def test_the_first_look_at_a_file_passes_over_nearly_all(data: bytes, answer: bool) -> None:
    assert may_hold_secret(data) is answer


PIECES = st.sampled_from(
    [
        KEY_ID,
        TEMPORARY_ID,
        SECRET,
        TOKEN,
        LONG_TERM,
        SHORT_TERM,
        "AKIA",
        "ABSK",
        "IQoJb3JpZ2luX2Vj",
        "bedrock-api-key-",
        "AWS_SECRET_ACCESS_KEY",
        "aws secret",
        "ecret",
        "value",
        "Credential=",
        "\n",
        " ",
        "=",
        '"',
        "\\",
        "/",
        "+",
        "%3D",
        "%2F",
        "\\u002B",
        "é",
        "\udcff",
        "\u2003",
    ]
)


@given(st.lists(PIECES | st.text(max_size=30), max_size=30).map("".join))
@example("ecret")
@example(f"secret{SECRET}")
def test_any_text_has_sorted_disjoint_spans(text: str) -> None:
    assert_sound(text, detect(text))


@given(st.sampled_from([TOKEN, LONG_TERM, SHORT_TERM]), st.data())
def test_a_damaged_credential_never_raises(credential: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(credential) - 1))
    text = credential[:at] + data.draw(st.text("Aa0+/=%é", max_size=3)) + credential[at + 1 :]
    assert_sound(text, detect(text))
