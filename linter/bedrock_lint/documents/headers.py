"""What stands between the brackets of a section's header, in parts, and which section is meant by it."""

import re
from typing import NamedTuple

from bedrock_lint.kinds import FileKind

KINDS = ("profile", "sso-session", "services")
"""The words that say what kind of section of a config file follows."""

_BLANKS = " \t\f\v"
_QUOTES = ("'", '"')

# The patterns are compiled when the first header occurs: most runs see none.
_TWO_WORDS = r"(?i)sso[ \t\f\v]+sessions?(?=[ \t\f\v])"
_WORD = r"[^ \t\f\v\"']+(?=[ \t\f\v])"
_LEGAL = r"[A-Za-z0-9_\-/.%@:+]+"
_NAME = rf"(?!__proto__\]){_LEGAL}"
_END = r"\](?:[ \t]+(?:[#;][^\]]*)?)?"
_PORTABLE = {
    FileKind.AWS_CONFIG: rf"\[(?:default|plugins|preview|(?:profile|sso-session|services) {_NAME}){_END}",
    FileKind.AWS_CREDENTIALS: rf"\[(?:default|(?!(?i:default)\]){_NAME}){_END}",
}


class Heading(NamedTuple):
    """What stands between the brackets of a header; its parts joined give it back.

    Attributes:
        lead: the blanks at the beginning, and brackets that are too many.
        word: the word that says the kind of section, as it is written; empty where there is none.
        gap: the blanks behind the word.
        quote: the quotes around the name, as one character; empty where there are none.
        name: the name.
        trail: the blanks at the end.
    """

    lead: str
    word: str
    gap: str
    quote: str
    name: str
    trail: str

    def __str__(self) -> str:
        return f"{self.lead}{self.word}{self.gap}{self.quote}{self.name}{self.quote}{self.trail}"

    @property
    def meant_kind(self) -> str:
        """The kind of section that is meant: one of :data:`KINDS`, or another word as it is written."""
        lower = self.word.lower()
        return lower if lower in KINDS else self.word or "profile"

    @property
    def meant_name(self) -> str:
        """The name that is meant: ``default`` also by ``[Default]``."""
        return "default" if self.name.lower() == "default" and not self.word else self.name


def heading(kind: FileKind, inside: str) -> Heading:
    """Return the parts of what stands between the brackets of a header."""
    content = inside.strip(_BLANKS).lstrip("[" + _BLANKS)
    start = len(inside.rstrip(_BLANKS)) - len(content)
    word, gap, name = _split(kind, content)
    quote = name[0] if len(name) > 1 and name[0] in _QUOTES and name[-1] == name[0] else ""
    if quote:
        name = name[1:-1]
    return Heading(inside[:start], word, gap, quote, name, inside[start + len(content) :])


def _split(kind: FileKind, content: str) -> tuple[str, str, str]:
    match = re.match(_TWO_WORDS, content) or re.match(_WORD, content)
    # In a credentials file a name may hold blanks, as far as boto3 is concerned.
    if not match or (kind is FileKind.AWS_CREDENTIALS and match.group().lower() not in KINDS):
        return "", "", content
    rest = content[match.end() :]
    name = rest.lstrip(_BLANKS)
    return match.group(), rest[: len(rest) - len(name)], name


def is_legal(name: str) -> bool:
    """Whether a name is made of the characters that AWS allows."""
    return re.fullmatch(_LEGAL, name) is not None


def is_portable(kind: FileKind, line: str) -> bool:
    """Whether a header is written in the form that every program reads alike, in the right one of the two files."""
    return re.fullmatch(_PORTABLE[kind], line) is not None
