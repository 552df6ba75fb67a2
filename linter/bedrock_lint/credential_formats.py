"""What an AWS credential says about itself: its account, its user, its Region, its time. Nothing here needs a network.

A credential that decodes is real or was made with care; a word, a hash or a placeholder does not decode. That is the
whole defence against false alarms, so every ``decode_…`` function is strict: it returns None for anything else.
"""

import binascii
import re
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import NamedTuple

EXAMPLE_ACCOUNTS = frozenset(
    ("000000000000", "012345678901", "111111111111", "111122223333", "123456789012", "444455556666", "777788889999")
)
"""Account ids that stand for no account: in AWS's documentation, and in the mocks moto and LocalStack.

https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-identifiers.html (read 2026-11-20)
"""

SIGN = r"(?:[A-Za-z0-9+/]|%2[BFbf]|\\/|\\u002[BFbf])"
"""One character of base64, plain or as a URL or JSON writes it."""

PADDING = r"(?:=|%3[Dd]|\\u003[Dd])"
"""One character of base64's padding, likewise."""

_EXAMPLE_STARTS = ("wJalrXUtnFEMI", "je7MtGbClwBF", "AKIAIOSFODNN7", "ASIAIOSFODNN7")
"""The documented examples themselves; people keep the start of them and change the end."""

_BASE32 = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", "0123456789abcdefghijklmnopqrstuv")
_REGION = re.compile(r"[a-z]{2,4}(?:-[a-z]{2,9}){1,3}-\d{1,2}")
_ESCAPED = re.compile(r"\\/|(?:%|\\u00)(2[BF]|3D)", re.IGNORECASE)
_LONG_TERM = re.compile(r"([\w+=,.@-]{1,200})-at-(\d{12}):([\x21-\x7e]{20,200})", re.ASCII)
_SHORT_TERM_SCOPE = re.compile(
    r"[?&]X-Amz-Credential=([A-Z0-9]{20})%2F\d{8}%2F([a-z0-9-]{5,30})%2Fbedrock%2Faws4_request&"
)
_SHORT_TERM_DATE = re.compile(r"[?&]X-Amz-Date=(\d{8}T\d{6}Z)&")
_SHORT_TERM_LIFE = re.compile(r"[?&]X-Amz-Expires=(\d{1,6})&")
_SIGNATURE = re.compile(r"[?&]X-Amz-Signature=[0-9a-f]{64}(?:&|\Z)")
_YEAR_2010, _YEAR_2100 = 1262304000, 4102444800


class AccessKeyId(NamedTuple):
    """An access key id. ``account`` is empty in ids of the old format, which hold none."""

    account: str

    @property
    def detail(self) -> str:
        """What to tell about it."""
        return f"of account {self.account}" if self.account else ""


class SessionToken(NamedTuple):
    """A session token. Region and account are empty in older kinds, which hold neither."""

    created: datetime
    region: str
    account: str

    @property
    def detail(self) -> str:
        """What to tell about it."""
        return f"created {self.created:%Y-%m-%d}" + (f" in {self.region}" if self.region else "")


class LongTermKey(NamedTuple):
    """A long-term Amazon Bedrock API key. Its life is known to AWS only."""

    user: str
    account: str

    @property
    def detail(self) -> str:
        """What to tell about it."""
        return f"of user {self.user} in account {self.account}"


class ShortTermKey(NamedTuple):
    """A short-term Amazon Bedrock API key. It ends at ``expires`` at the latest, or with its session before."""

    region: str
    expires: datetime

    @property
    def detail(self) -> str:
        """What to tell about it."""
        return f"made for {self.region}, expires {self.expires:%Y-%m-%d %H:%M} UTC"


def unescape(text: str) -> str:
    r"""Return base64 text as it was before a URL (``%2B``) or JSON (``\/``, ``\u002B``) wrote its signs otherwise."""
    return _ESCAPED.sub(lambda sign: chr(int(sign[1], 16)) if sign[1] else "/", text)


def decode_access_key_id(text: str) -> AccessKeyId | None:
    """Decode ``AKIA…`` or ``ASIA…``: behind the prefix stand, in base32, a set bit and 40 bits of account id.

    https://medium.com/@TalBeerySec/a-short-note-on-aws-key-id-f88cc4317489 (read 2026-11-20). Ids of the old format
    have I or J as their fifth character.
    """
    if not re.fullmatch(r"A[KS]IA[A-Z2-7]{16}", text) or "EXAMPLE" in text or text.startswith(_EXAMPLE_STARTS):
        return None
    tail = text[4:]
    if len(set(tail)) < 8:
        return None
    if tail[0] in "IJ":
        return AccessKeyId("")
    number = int(tail.translate(_BASE32), 32)
    account = f"{(number >> 39) % 2**40:012}"
    if not number >> 79 or len(account) > 12 or account in EXAMPLE_ACCOUNTS:
        return None
    return AccessKeyId(account)


def is_secret_access_key(text: str) -> bool:
    """Whether 40 characters are random base64, as a secret access key is, and no hash, path, name or example.

    There is nothing to decode. Names and paths keep to one class of characters for longer: random text changes between
    capitals, small letters, digits and signs 25 times in 40 characters, 15 times is its lower end.
    """
    if len(text) != 40 or len(set(text)) < 18 or "EXAMPLE" in text.upper() or text.startswith(_EXAMPLE_STARTS):
        return False
    classes = ["A" if sign.isupper() else "a" if sign.islower() else "0" if sign.isdigit() else "+" for sign in text]
    changes = sum(one != other for one, other in pairwise(classes))
    if not {"A", "a"} <= set(classes) or changes < (15 if "0" in classes else 20):
        return False
    return not _is_counted_up(text.lower())


def decode_session_token(text: str) -> SessionToken | None:
    """Decode a session token of AWS STS: base64 of a type byte and a protobuf message.

    The fields are those of https://github.com/talbeerysec/STS-token-decoder (read 2026-11-20): the name of the
    issuer is the first; ``origin_ec`` has its Region in field 3, the user in 5 and the time of creation in 6, the
    others have the time in 5. A token that was cut short does not decode.
    """
    data = _base64(text)
    fields = _fields(data[1:]) if data else None
    if fields is None:
        return None
    name = fields.get(1)
    if name == b"origin_ec":
        created, region, user = fields.get(6), fields.get(3), fields.get(5)
    elif name in (b"er/aws", b"aws"):
        created, region, user = fields.get(5), None, None
    else:
        return None
    if not isinstance(created, int) or not _YEAR_2010 < created < _YEAR_2100:
        return None
    account = (_fields(user) or {}).get(3) if isinstance(user, bytes) else None
    return SessionToken(
        datetime.fromtimestamp(created, UTC),
        _text_like(_REGION, region),
        _text_like(re.compile(r"\d{12}"), account),
    )


def decode_long_term_key(text: str) -> LongTermKey | None:
    """Decode ``ABSK…``: base64 of ``<user>-at-<account>:<secret>``.

    A second key of the same user has ``+1`` behind the name. https://pypi.org/project/bedrock-keys-security/ 1.3.1
    (read 2026-11-20).
    """
    data = _base64(text.removeprefix("ABSK"))
    payload = _LONG_TERM.fullmatch(data.decode("latin-1")) if data else None
    if payload is None or payload[2] in EXAMPLE_ACCOUNTS or "EXAMPLE" in payload[3]:
        return None
    return LongTermKey(payload[1], payload[2])


def decode_short_term_key(text: str) -> ShortTermKey | None:
    """Decode ``bedrock-api-key-…``: base64 of a presigned URL without its scheme.

    https://pypi.org/project/aws-bedrock-token-generator/ 1.1.0 (read 2026-11-20).
    """
    data = _base64(text.removeprefix("bedrock-api-key-"))
    url = data.decode("latin-1") if data else ""
    scope, date, life = _SHORT_TERM_SCOPE.search(url), _SHORT_TERM_DATE.search(url), _SHORT_TERM_LIFE.search(url)
    if not (scope and date and life and _SIGNATURE.search(url) and decode_access_key_id(scope[1])):
        return None
    try:
        return ShortTermKey(scope[2], datetime.fromisoformat(date[1]) + timedelta(seconds=int(life[1])))
    except (ValueError, OverflowError):
        return None


def _is_counted_up(text: str) -> bool:
    """Whether somebody typed along the alphabet: ``AbCdEf…``, ``1a2b3c…``."""
    return any(
        sum(ord(later) - ord(sign) == 1 for sign, later in zip(text, text[step:], strict=False)) >= 10
        for step in (1, 2)
    )


def _base64(text: str) -> bytes | None:
    """Decode base64; its padding may be missing. None where the text is none."""
    text = unescape(text).rstrip("=")
    try:
        return binascii.a2b_base64(text + "=" * (-len(text) % 4), strict_mode=True)
    except ValueError:  # binascii.Error is one, and so is a character that is not ASCII
        return None


def _fields(data: bytes) -> dict[int, int | bytes] | None:
    """Return the fields of a protobuf message by number, numbers and bytes alone; None where the data is none.

    https://protobuf.dev/programming-guides/encoding/ (read 2026-11-20)
    """
    fields: dict[int, int | bytes] = {}
    at = 0
    while at < len(data):
        tag, at = _varint(data, at)
        value, at = _varint(data, at)
        if tag >> 3 == 0:
            return None
        if tag & 7 == 0:
            fields[tag >> 3] = value
        elif tag & 7 == 2:
            fields[tag >> 3] = data[at : at + value]
            at += value
        else:
            return None
    return fields if at == len(data) else None


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """Return a number of at most ten bytes and the place behind it, which is past the end where the data is cut."""
    value = 0
    for place in range(10):
        byte = data[at + place] if at + place < len(data) else 0x80
        value |= (byte & 0x7F) << 7 * place
        if byte < 0x80:
            return value, at + place + 1
    return 0, len(data) + 1


def _text_like(pattern: re.Pattern[str], value: int | bytes | None) -> str:
    """Return bytes as text where they have the form, else the empty string."""
    text = value.decode("latin-1") if isinstance(value, bytes) else ""
    return text if pattern.fullmatch(text) else ""
