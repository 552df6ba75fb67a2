"""Finding AWS and Amazon Bedrock credentials in any text, by what they decode to and by what stands beside them.

Each kind has anchors, fixed strings that every such credential begins with or is named by. What follows an anchor is
checked, then decoded; only then is the neighbourhood looked at. A comment sign changes nothing: the credential behind
it is as public as any other.
"""

import re
from bisect import bisect
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from bedrock_lint.credential_formats import (
    PADDING,
    SIGN,
    LongTermKey,
    SessionToken,
    ShortTermKey,
    decode_access_key_id,
    decode_long_term_key,
    decode_session_token,
    decode_short_term_key,
    is_secret_access_key,
    unescape,
)
from bedrock_lint.finding import Span
from bedrock_lint.prefilter import (
    KEY_ID_ANCHORS,
    LONG_TERM_ANCHORS,
    SECRET_ANCHORS,
    SHORT_TERM_ANCHORS,
    TOKEN_ANCHORS,
    occurrences,
)
from bedrock_lint.secret import Secret
from bedrock_lint.subjects.credentials import DetectedSecret

ACCESS_KEY_ID = "access key id"
SECRET_ACCESS_KEY = "secret access key"  # noqa: S105 - the name of a kind
SESSION_TOKEN = "session token"  # noqa: S105
BEDROCK_API_KEY = "Bedrock API key"

_NEAR = 300
_NEAR_LINES = 3
_LONGEST_BETWEEN = 4000

# A credential may follow an escaped character, such as \n or %3A, and the plus sign before a line that a patch adds.
_ESCAPE = r"(?<=\\[nrt])|(?<=%[037][0-9A-F])|(?<=%2[0-9AC-E])|(?<=^\+)"
_START = rf"(?:(?<![A-Za-z0-9+/_%.-])|{_ESCAPE})"
_SIGNED_URL = r"(?<!X-Amz-Security-Token=)(?<!X-Amz-Security-Token%3D)"

_KEY_ID = re.compile(rf"(?:(?<![A-Za-z0-9+_])|{_ESCAPE})A[KS]IA[A-Z2-7]{{16}}(?![\w+])", re.MULTILINE)
_SESSION_TOKEN = re.compile(rf"{_SIGNED_URL}{_START}{SIGN}{{80,16000}}{PADDING}{{0,2}}", re.MULTILINE)
_LONG_TERM_KEY = re.compile(rf"{_START}ABSK{SIGN}{{60,600}}{PADDING}{{0,2}}", re.MULTILINE)
_SHORT_TERM_KEY = re.compile(rf"bedrock-api-key-{SIGN}{{120,16000}}{PADDING}{{0,2}}")
_SECRET_KEY = rf"{SIGN}{{40}}(?!{SIGN}|{PADDING}|[_-]|\.\w)"
_UNNAMED_SECRET_KEY = re.compile(_START + _SECRET_KEY, re.MULTILINE)
_LONGEST_SECRET_KEY = 40 * len(r"\u002B") + 6

_SECRET_NAME = re.compile(r"secret[\s_.-]{0,2}access[\s_.-]{0,2}key", re.IGNORECASE)
_AWS = re.compile(r"(?:aws|fs\.s3)[\w .-]{0,20}\Z", re.IGNORECASE)
_AWS_SECRET_NAME = re.compile(r"secret(?:[\s_.-]{0,2}key|[_.-]?\d{0,3}(?![\w.-]))", re.IGNORECASE)
_QUOTE = r"""(?:\\{0,3}["'`*]){0,3}"""
_ASSIGNED = re.compile(
    rf"""
    [\w.-]{{0,30}} {_QUOTE} [)\]}}]{{0,2}}                              # the rest of the name: KEY_PROD, env["KEY"]
    (?:
        (?:[ \t]{{0,20}},)? \s{{0,40}} {_QUOTE} (?:Parameter)?value {_QUOTE} [ \t]{{0,20}}[:=]  # name: KEY, value: V
      | </?[\w:.-]{{1,40}}> (?:\s{{0,40}}<[\w:.-]{{1,40}}>)?            # <name>KEY</name> <value>V
      | >                                                               # <KEY>V
      | [ \t]{{0,20}} :[ \t]{{0,9}}[A-Za-z][\w.\[\],| ]{{1,60}}=        # KEY: str = V
      | [ \t]{{0,20}} (?: =>|:?={{1,3}}|:-?|\|{{1,2}}=?|\?\?=?|,|\(|or\b )  # KEY = V, ${{KEY:-V}}, f("KEY", V), key(V)
      | (?=[ \t])                                                       # ENV KEY V, setx KEY V
    )
    {_QUOTE} (?: [ \t]{{0,4}}(?: [>|][+-]?|[(\[] ) )? \s{{0,40}}       # KEY: >-, KEY = (
    (?: (?:new[ ])?[a-z_][\w.:]{{0,40}}\( (?:\w{{1,30}}=|["'][\w.]{{1,60}}["'],[ ]?)? )?  # SecretStr(V), getenv("A", V)
    [bfru]{{0,2}} {_QUOTE}
    (?P<value>(?-i:{_SECRET_KEY}))
    """,
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)

_KEY_ID_NAME = re.compile(r"(?:access[\s_.-]?key|aws[\w.-]{0,20}key|credential)[^\n]{0,40}\Z", re.IGNORECASE)
# The header and the URL of Signature 4, the URL of Signature 2, the events of CloudTrail and the spans of OpenTelemetry
# name a key that signed.
_SIGNER_FOLLOWS = re.compile(
    r"""
    (?: Credential(?:=|%3D)
      | [?&]AWSAccessKeyId=
      | ["'](?:accessKeyId|aws\.auth\.account\.access_key)\\?["']:\s{0,4}\\?["']
    )\Z""",
    re.VERBOSE,
)
_SCOPE_FOLLOWS = re.compile(r"(?:/|%2F)\d{8}(?:/|%2F)")


class _KeyId(NamedTuple):
    """An access key id and what its surroundings make of it: a word with a meaning, or the signer of a request."""

    span: Span
    detail: str
    may_be_word: bool
    is_signer: bool


def detect(text: str) -> list[DetectedSecret]:
    """Return the credentials of a text in their order. No two overlap; twice the text takes twice the time."""
    ids = sorted(_key_ids(text))
    secrets = sorted({*_named_secrets(text), *_secrets_beside(text, ids)})
    found = [
        *_decoded(text, SESSION_TOKEN, TOKEN_ANCHORS, _SESSION_TOKEN, decode_session_token),
        *_decoded(text, BEDROCK_API_KEY, LONG_TERM_ANCHORS, _LONG_TERM_KEY, decode_long_term_key),
        *_decoded(text, BEDROCK_API_KEY, SHORT_TERM_ANCHORS, _SHORT_TERM_KEY, decode_short_term_key),
        *(_detected(text, SECRET_ACCESS_KEY, span) for span in secrets),
    ]
    for key_id in ids:
        is_paired = _is_beside(text, key_id.span, secrets)
        if is_paired or not (key_id.is_signer or key_id.may_be_word):
            found.append(_detected(text, ACCESS_KEY_ID, key_id.span, key_id.detail, certain=is_paired))
    return _without_overlaps(found)


def _detected(text: str, kind: str, span: Span, detail: str = "", *, certain: bool = True) -> DetectedSecret:
    return DetectedSecret(kind, span, Secret(text[span.start : span.end]), detail, certain)


def _decoded(
    text: str,
    kind: str,
    anchors: Iterable[str],
    form: re.Pattern[str],
    decode: Callable[[str], SessionToken | LongTermKey | ShortTermKey | None],
) -> Iterator[DetectedSecret]:
    """Yield what has the form and decodes. No character is matched twice, however many anchors stand in a row."""
    for anchor in anchors:
        end = 0
        for at in occurrences(text, anchor):
            match = form.match(text, at) if at >= end else None
            if match is None:
                continue
            end = match.end()
            credential = decode(match.group())
            if credential is not None:
                yield _detected(text, kind, Span(*match.span()), credential.detail)


def _key_ids(text: str) -> Iterator[_KeyId]:
    for anchor in KEY_ID_ANCHORS:
        for at in occurrences(text, anchor):
            match = _KEY_ID.match(text, at)
            key_id = decode_access_key_id(match.group()) if match else None
            if match is None or key_id is None:
                continue
            is_named = _KEY_ID_NAME.search(text, max(0, at - 80), at) is not None
            yield _KeyId(
                Span(*match.span()),
                key_id.detail,
                may_be_word=match.group().isalpha() and not is_named,
                is_signer=_SIGNER_FOLLOWS.search(text, max(0, at - 40), at) is not None
                or _SCOPE_FOLLOWS.match(text, match.end()) is not None,
            )


def _named_secrets(text: str) -> Iterator[Span]:
    """Yield the secret access keys that a name stands before: ``secret_access_key``, ``AWS_SECRET``."""
    for anchor in SECRET_ANCHORS:
        for found in occurrences(text, anchor):
            at = max(0, found - 1)
            name = _SECRET_NAME.match(text, at)
            if name is None and _AWS.search(text, max(0, at - 24), at):
                name = _AWS_SECRET_NAME.match(text, at)
            value = _ASSIGNED.match(text, name.end()) if name else None
            if value is not None and is_secret_access_key(unescape(value["value"])):
                yield Span(*value.span("value"))


def _secrets_beside(text: str, ids: Iterable[_KeyId]) -> Iterator[Span]:
    """Yield the secret access keys that stand beside an access key id under any name or none.

    A signer's id does not count: beside it stand signatures, nonces and the ids of requests.
    """
    end = 0
    for key_id in ids:
        if key_id.is_signer:
            continue
        around = _neighbourhood(text, key_id.span)
        for match in _UNNAMED_SECRET_KEY.finditer(text, max(around.start, end), around.end + _LONGEST_SECRET_KEY):
            if match.start() < around.end and is_secret_access_key(unescape(match.group())):
                yield Span(*match.span())
        end = max(end, around.end)


def _neighbourhood(text: str, span: Span) -> Span:
    """Return the 300 characters on both sides of a span, of its own line and of three more."""
    before = text[max(0, span.start - _NEAR) : span.start].split("\n")[-_NEAR_LINES - 1 :]
    after = text[span.end : span.end + _NEAR].split("\n")[: _NEAR_LINES + 1]
    return Span(span.start - len("\n".join(before)), span.end + len("\n".join(after)))


def _is_beside(text: str, span: Span, others: list[Span]) -> bool:
    """Whether one of the others is within 300 characters, or within three lines though a session token is between."""
    place = bisect(others, span)
    gaps = [Span(other.end, span.start) for other in others[max(0, place - 1) : place]]
    gaps += [Span(span.end, other.start) for other in others[place : place + 1]]
    return any(
        end - start <= _NEAR or (end - start <= _LONGEST_BETWEEN and 0 < text.count("\n", start, end) <= _NEAR_LINES)
        for start, end in gaps
    )


def _without_overlaps(found: list[DetectedSecret]) -> list[DetectedSecret]:
    """Return the detections in order, each one that begins within the one before left out."""
    kept: list[DetectedSecret] = []
    for detected in sorted(found, key=lambda one: one.span):
        if not kept or kept[-1].span.end <= detected.span.start:
            kept.append(detected)
    return kept
