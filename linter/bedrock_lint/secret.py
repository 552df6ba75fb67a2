"""Values that may be secret: what may be asked of them without ever printing them."""

import re
from collections.abc import Iterable
from typing import NoReturn

PUBLIC_PREFIX = re.compile(r"AKIA|ASIA|ABIA|ACCA|ABSK|bedrock-api-key-")
"""Prefixes that say what kind of credential follows and give nothing of it away.

https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html (read 2026-11-20)
"""

_PORTABLE = re.compile(r"[A-Za-z0-9!%*+,\-./:?@\[\]^_{}=~]*")
_REFERENCE = re.compile(r"\$\{?[A-Za-z_]|\$\(|\{\{|%\([A-Za-z]|%[A-Za-z_][A-Za-z0-9_]*%")
_SEALED = re.compile(
    r"encrypted:|ENC\[|op://|ref\+[a-z]+://|(?:vault|awssm|ssm):|arn:aws[a-z-]*:(?:secretsmanager|ssm):", re.ASCII
)
"""How dotenvx, SOPS, 1Password, vals, Bank-Vaults and others begin a ciphertext, or the address of a secret."""
_PLACEHOLDER = r"""(?xi)
      <[^<>]*>                                    # <your-key>
    | \[(?:your|insert|add)[^\[\]]*\]             # [your key]
    | .*\byour[_ -].*                             # your-access-key; base64 cannot spell the mark behind it
    | [/~.].*/your/.*                             # /path/to/your/tool
    | (?:insert|replace|change|enter|put|paste|add)
      (?:[_ -]?(?:me|this|here|with|in|it|your|the|key|secret|token|region|profile|access|aws|id)\b.*|$)
    | .*(?:\.\.\.|…).*                            # AKIA..., cut short in a document
    | (?:AKIA|ASIA|ABSK|bedrock-api-key-)?[x*•_#?-]{4,}
    | .*(?:x{8,}|\*{4,}).*
    | .*(?:changeme|change_me|placeholder|redacted|path/to/).*
"""
_PLACEHOLDER_HINTS = tuple(
    "< [ ... … xxxx **** •••• ____ #### ???? ---- your insert replace change enter put paste add placeholder redacted "
    "path/to/".split()
)
"""One of these stands in every placeholder, and in next to no credential, which spares compiling the pattern."""
_UNUSUAL = frozenset("#;$%{")
_UNFINISHED = r"[<>{}$]|x{4,}|X{4,}|\*{3,}|\.\.\.|…|(?i:\byour\b|your[-_]|account[-_]?id|role[-_]name)|ACCOUNT|ROLE"
_QUOTES = ('"', "'")
_STAND_IN = frozenset(
    "test testing tests dummy fake foo bar baz mock none null todo tbd secret password key token value string "
    "sample example minioadmin minio localstack xxx abc 123 1234 12345 123456 access-key secret-key".split()
)


class Secret:
    """A value that may be secret, or that cannot be known from the file (``Secret(None)``).

    ``str``, ``repr`` and ``format`` give a mask. Only :meth:`reveal` gives the text, and a test allows that call in
    parsers, readers and predicates alone. A value that is unknown answers every question with no.
    """

    __slots__ = ("_text",)

    def __init__(self, text: str | None) -> None:
        self._text = text

    def reveal(self) -> str:
        """Return the text itself; the empty string where it is unknown."""
        return self._text or ""

    def __str__(self) -> str:
        if not self._text:
            return ""
        prefix = PUBLIC_PREFIX.match(self._text)
        return f"{prefix.group()}…****" if prefix else "****"

    def __repr__(self) -> str:
        return f"Secret({str(self)!r})"

    def __format__(self, spec: str) -> str:
        return format(str(self), spec)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and self._text == other._text

    def __hash__(self) -> int:
        return hash(self._text)

    def __reduce__(self) -> NoReturn:
        raise TypeError("a Secret cannot be pickled or copied")

    @property
    def is_known(self) -> bool:
        """Whether the file itself holds the value, so that it can be judged."""
        return self._text is not None

    @property
    def is_empty(self) -> bool:
        """Whether the value is the empty string."""
        return self._text == ""

    @property
    def is_reference(self) -> bool:
        """Whether a variable, a template or a command stands where the value belongs: ``${KEY}``, ``{{ key }}``."""
        return bool(self._text) and (_REFERENCE.search(self.reveal()) is not None or self.is_sealed)

    @property
    def is_sealed(self) -> bool:
        """Whether a program opens the value, or fetches it, by what stands there: ``encrypted:…``, ``op://vault/key``."""
        return _SEALED.match(self.reveal()) is not None

    @property
    def is_temporary(self) -> bool:
        """Whether this is the id of a temporary access key (``ASIA``), which is useless without its session token."""
        return self.reveal().startswith("ASIA")

    @property
    def is_example(self) -> bool:
        """Whether this is a credential of AWS's documentation; each of them holds the word ``EXAMPLE``."""
        return "EXAMPLE" in self.reveal()

    @property
    def is_placeholder(self) -> bool:
        """Whether this plainly stands for a value that somebody was to fill in."""
        text = self.reveal().strip().lower()
        return any(hint in text for hint in _PLACEHOLDER_HINTS) and re.fullmatch(_PLACEHOLDER, text) is not None

    @property
    def is_stand_in(self) -> bool:
        """Whether this is one of the words that tests use for a credential: ``testing``, ``dummy``."""
        return self.reveal().strip().lower() in _STAND_IN

    @property
    def is_made_up(self) -> bool:
        """Whether this is no credential of anybody: an example, a placeholder, or a word that tests use."""
        return self.is_example or self.is_placeholder or self.is_stand_in

    @property
    def is_plain(self) -> bool:
        """Whether the value is printable ASCII without a quote at its ends: no reader of AWS files changes that."""
        text = self.reveal()
        return text.isascii() and text.isprintable() and not text.startswith(_QUOTES) and not text.endswith(_QUOTES)

    @property
    def is_literal(self) -> bool:
        """Whether nothing in the value looks like a comment, a variable or a template."""
        return _UNUSUAL.isdisjoint(self.reveal())

    @property
    def is_portable_but_for_invisible(self) -> bool:
        """Whether the value would be portable without characters that nobody sees, some of which it holds."""
        from bedrock_lint.characters import INVISIBLE  # noqa: PLC0415 (hardly a value holds any)

        text = self.reveal()
        visible = "".join(mark for mark in text if mark not in INVISIBLE)
        return visible != text and Secret(visible).is_portable

    @property
    def is_windows_path(self) -> bool:
        """Whether the value begins like an absolute path on Windows."""
        return re.match(r"[A-Za-z]:\\|\\\\", self.reveal()) is not None

    @property
    def is_portable_but_for_quote(self) -> bool:
        """Whether the value would be portable without straight quotes at its ends."""
        return self.is_known and Secret(self.reveal().strip("\"'`")).is_portable

    @property
    def is_whole_secret(self) -> bool:
        """Whether this has the length and the characters of a secret access key, so that nothing of it is missing."""
        return re.fullmatch(r"[A-Za-z0-9+/]{40}", self.reveal()) is not None

    @property
    def is_portable(self) -> bool:
        """Whether every reader gives the value back when it is written without quotes.

        The characters are those that 36 reader set-ups treated alike on 2026-11-20; ``=`` and ``~`` only behind the
        first character.
        """
        text = self.reveal()
        return self.is_known and text[:1] not in ("=", "~") and _PORTABLE.fullmatch(text) is not None

    @property
    def is_unfinished(self) -> bool:
        """Whether a part of the value plainly is still to be filled in: ``arn:aws:iam::<account>:role/dev``."""
        return self.is_placeholder or self.is_reference or re.search(_UNFINISHED, self.reveal()) is not None

    def is_one_of(self, words: Iterable[str], *, ignore_case: bool = False) -> bool:
        """Whether the value is one of some words."""
        text = self.reveal()
        return text.lower() in {word.lower() for word in words} if ignore_case else text in words

    def is_integer(self, low: int, high: int) -> bool:
        """Whether the value is a whole number within a range."""
        text = self.reveal()
        return re.fullmatch(r"[0-9]{1,15}", text) is not None and low <= int(text) <= high

    def matches(self, pattern: str) -> bool:
        """Whether the whole value matches a regular expression."""
        return re.fullmatch(pattern, self.reveal(), re.ASCII) is not None

    def closest(self, words: Iterable[str]) -> str:
        """Return the one of some words that the value is most like; the empty string where it is like none."""
        from bedrock_lint.nearest import nearest  # noqa: PLC0415 (only a wrong value needs it)

        return nearest(self.reveal().replace("_", "-"), words) or nearest(self.reveal(), words)
