"""Credentials made for tests. They have the structure of real ones and open nothing.

No credential stands in this repository, not even an invented one: scanners would report it, and rightly. Tests build
theirs when they run. Each maker takes a seed, or a ``random.Random`` to draw several from, and gives the same
credential for the same seed:

    access_key_id(1)                               AKIA…, of a random account
    access_key_id(1, "ASIA", account="609629065308")
    secret_access_key(1)                           40 characters, none of ``+`` and ``/`` at the ends
    session_token(1, region="eu-west-1")
    bedrock_long_term_key(1, user="chat-service")  ABSK…
    bedrock_short_term_key(1, signed=…)            bedrock-api-key-…

The documented example accounts, such as 123456789012, make a credential that the linter takes for an example and
passes over; give another account to have it reported. What the structure is and where that is known from stands in
``bedrock_lint.credential_formats``; the makers are written independently of it.
"""

import base64
import string
from datetime import UTC, datetime
from random import Random
from urllib.parse import quote

CREATED = datetime(2026, 1, 2, 3, 0, 0, tzinfo=UTC)
"""When session tokens were made unless the caller says otherwise."""

SIGNED = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
"""When short-term keys were signed unless the caller says otherwise; they expire twelve hours later."""

_SMALL = string.ascii_lowercase + string.digits


def account_id(seed: int | Random = 0) -> str:
    """Return a random account id of twelve digits, the first of them not zero."""
    return str(_random(seed).randrange(200_000_000_000, 1_000_000_000_000))


def access_key_id(
    seed: int | Random = 0, prefix: str = "AKIA", *, account: str = "", old_format: bool = False, digits: bool = True
) -> str:
    """Return an access key id of an account, which is random unless given.

    An id of the old format holds no account. ``digits=False`` makes one of letters alone, which could be a word.
    """
    random = _random(seed)
    owner = int(account or account_id(random))
    while True:
        tail = base64.b32encode(((1 << 79) | (owner << 39) | random.getrandbits(39)).to_bytes(10, "big")).decode()
        if old_format:
            tail = random.choice("IJ") + tail[1:-1] + random.choice("AQ")
        if tail.isalpha() is not digits and len(set(tail)) >= 8:
            return prefix + tail
        owner = owner if account else int(account_id(random))


def secret_access_key(seed: int | Random = 0, *, first: str = "", last: str = "") -> str:
    """Return a secret access key. ``first`` and ``last`` put a sign such as ``+`` or ``/`` at its ends."""
    random = _random(seed)
    while True:
        text = base64.b64encode(random.randbytes(30)).decode()
        if text[0].isalnum() and text[-1].isalnum() and "/" in text and "+" in text and any(map(str.isdigit, text)):
            return first + text[len(first) : 40 - len(last)] + last


def session_token(
    seed: int | Random = 0,
    *,
    region: str = "us-east-1",
    account: str = "",
    created: datetime = CREATED,
    issuer: str = "origin_ec",
    size: int = 300,
) -> str:
    """Return a session token: of today's kind, or of an older one with the issuers ``er/aws`` and ``aws``.

    ``size`` is that of its encrypted part in bytes; a token has about two characters for each of them.
    """
    random = _random(seed)
    moment = int(created.timestamp())
    if issuer == "origin_ec":
        user = _number(1, random.getrandbits(62)) + _bytes(3, (account or account_id(random)).encode())
        body = _number(2, 7) + _bytes(3, region.encode()) + _bytes(4, random.randbytes(70))
        body += (
            _bytes(5, user + _bytes(5, random.randbytes(size))) + _number(6, moment) + _bytes(7, random.randbytes(99))
        )
    else:
        body = _number(2, random.getrandbits(62)) + _bytes(3, random.randbytes(12)) + _bytes(4, random.randbytes(size))
        body += _number(5, moment) + _bytes(6, random.randbytes(40))
    kind = {"origin_ec": b"\x21", "er/aws": b"\x17", "aws": b"\x15"}[issuer]
    return base64.b64encode(kind + _bytes(1, issuer.encode()) + body).decode()


def bedrock_long_term_key(seed: int | Random = 0, *, user: str = "", account: str = "") -> str:
    """Return a long-term Bedrock API key of a user, by default one such as the console makes."""
    random = _random(seed)
    user = user or "BedrockAPIKey-" + "".join(random.choices(_SMALL, k=4))
    secret = base64.b64encode(random.randbytes(45)).decode()
    return "ABSK" + base64.b64encode(f"{user}-at-{account or account_id(random)}:{secret}".encode()).decode()


def bedrock_short_term_key(
    seed: int | Random = 0,
    *,
    region: str = "us-east-1",
    signed: datetime = SIGNED,
    seconds: int = 43200,
    key_id: str = "",
    token: str | None = None,
) -> str:
    """Return a short-term Bedrock API key; with ``token=""`` one that a long-term access key has signed."""
    random = _random(seed)
    token = session_token(random, region=region, created=signed) if token is None else token
    key_id = key_id or access_key_id(random, "ASIA" if token else "AKIA")
    fields = {
        "Action": "CallWithBearerToken",
        "X-Amz-Algorithm": "AWS4-HMAC-SHA256",
        "X-Amz-Credential": f"{key_id}/{signed:%Y%m%d}/{region}/bedrock/aws4_request",
        "X-Amz-Date": f"{signed:%Y%m%dT%H%M%SZ}",
        "X-Amz-Expires": str(seconds),
        "X-Amz-SignedHeaders": "host",
        "X-Amz-Security-Token": token,
        "X-Amz-Signature": random.randbytes(32).hex(),
        "Version": "1",
    }
    query = "&".join(f"{name}={quote(value, safe='')}" for name, value in fields.items() if value)
    return "bedrock-api-key-" + base64.b64encode(f"bedrock.amazonaws.com/?{query}".encode()).decode()


def _random(seed: int | Random) -> Random:
    return seed if isinstance(seed, Random) else Random(seed)


def _varint(number: int) -> bytes:
    if number < 0x80:
        return bytes([number])
    return bytes([number & 0x7F | 0x80]) + _varint(number >> 7)


def _number(field: int, number: int) -> bytes:
    return bytes([field << 3]) + _varint(number)


def _bytes(field: int, content: bytes) -> bytes:
    return bytes([field << 3 | 2]) + _varint(len(content)) + content
