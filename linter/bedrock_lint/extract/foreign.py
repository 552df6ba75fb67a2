"""Telling that a file, or a part of it, is written in a format that its readers do not know."""

import re
from itertools import pairwise
from typing import NamedTuple

from bedrock_lint import names
from bedrock_lint.documents.parts import Assignment, Header, Line, SettingsDocument
from bedrock_lint.finding import Span
from bedrock_lint.kinds import FileKind

_JSON = re.compile(r"""\s*(?:\{\s*(?:["'}]|//|\Z)|\[\s*(?:[\[{]|\Z))""")
_CSV = re.compile(r'(?:[^,\r\n]{0,60},){0,8}"?access key id"?[ \t]*,', re.IGNORECASE)
_YAML_LINE = re.compile(r"""[ \t]*(?:-[ \t]+)*(?:["']?[\w.-]+["']?[ \t]*:(?:[ \t]|\Z)|-[ \t])|---|\.\.\.""")
_YAML_PARENT = re.compile(r"""([ \t]*)(?:-[ \t]+)?["']?[\w.-]+["']?[ \t]*:[ \t]*(?:#.*)?""")
_AWS_HEADER = re.compile(r"[ \t]*\[[^\]\r\n]+\][ \t]*")
_AWS_NAMES = names.CREDENTIALS | names.PUBLIC | {names.CREDENTIAL_PROCESS}


class ForeignFormat(NamedTuple):
    """A format, and where it begins.

    Attributes:
        name: what it is, for a message: ``JSON``, ``the console's CSV``.
        place: the line that shows it.
        extent: what is written in it: nothing more is said about that. Of a code fence only the fence is.
    """

    name: str
    place: Span
    extent: Span


def foreign_format(document: SettingsDocument, kind: FileKind) -> ForeignFormat | None:
    """Return the format of another kind of file that a document is written in."""
    text = document.text
    content = [one for one in document.statements if not (isinstance(one, Line) and one.kind in ("blank", "comment"))]
    if not content:
        return None
    whole = Span(0, len(text) + 1)
    first = content[0].span
    for name, is_written_in in (("JSON", _is_json), ("the CSV of the AWS console", _is_csv), ("YAML", _is_yaml)):
        if is_written_in([text[slice(*one.span)] for one in content[:_MOST]]):
            return ForeignFormat(name, first, whole)
    if kind is FileKind.DOTENV:
        header = _aws_section(text, content)
        if header:
            return ForeignFormat("an AWS file", header, Span(header.start, len(text) + 1))
    fence = next((one.span for one in content if isinstance(one, Line) and one.kind == "fence"), None)
    return ForeignFormat("a code fence of Markdown", fence, fence) if fence else None


_MOST = 1000
"""How many lines are looked at to tell a format."""


def _is_json(lines: list[str]) -> bool:
    return lines[0].lstrip()[:1] in ("{", "[") and _JSON.match("\n".join(lines[:3])) is not None


def _is_csv(lines: list[str]) -> bool:
    return _CSV.match(lines[0]) is not None


def _is_yaml(lines: list[str]) -> bool:
    """Whether every line is one of YAML, and two of them stand one inside the other or a document begins."""
    if not all(_YAML_LINE.match(line) for line in lines):
        return False
    if lines[0].startswith("---"):
        return len(lines) > 1
    for line, following in pairwise(lines):
        parent = _YAML_PARENT.fullmatch(line)
        if parent and re.match(rf"{parent.group(1)}(?:[ \t]|-[ \t])", following):
            return True
    return False


def _aws_section(text: str, content: list[Assignment | Header | Line]) -> Span | None:
    """Return the first header of a section that settings of an AWS file stand behind."""
    header: Span | None = None
    for one in content:
        if isinstance(one, Line) and one.kind == "junk" and _AWS_HEADER.fullmatch(text, *one.span):
            header = header or one.span
        elif header and isinstance(one, Assignment) and text[slice(*one.name)] in _AWS_NAMES:
            return header
    return None
