"""Interpolation as Docker Compose does it.

https://github.com/compose-spec/compose-go/blob/v2.13.0/template/template.go (2026-11-21)
"""

import re
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple, TypeAlias

Lookup: TypeAlias = Callable[[str], str | None]

_DEEPEST: Final = 20
"""How deep one default may stand in another: the work grows with the depth, and Compose itself has no limit."""

# Without regard to case, as Go has it: the long s and the sign for kelvin are an s and a k.
_NAME = "[_a-zA-Z\u017f\u212a][_a-zA-Z0-9\u017f\u212a]*+"
_TOKEN = re.compile(
    rf"\$(?:(?P<escaped>\$)|(?P<named>{_NAME})|\{{(?P<plain>{_NAME})\}}"
    rf"|\{{(?P<name>{_NAME})(?P<operator>:?[-+?])|(?P<invalid>\{{))"
)
_BRACE = re.compile(r"\{.?|\}", re.DOTALL)


class TemplateError(Exception):
    """A template that Compose refuses, with the reason as its text."""


class _Piece(NamedTuple):
    """``${name operator argument}``, and where the text goes on."""

    name: str
    operator: str
    argument: str
    end: int


def substitute(template: str, lookup: Lookup, depth: int = 0) -> str:
    """Return the template with its variables resolved.

    Raises:
        TemplateError: the template is malformed, or a required variable is missing.
    """
    if depth > _DEEPEST:
        raise TemplateError("holds defaults nested too deeply")
    made = []
    position = 0
    for start, piece in _pieces(template):
        made.append(template[position:start])
        if isinstance(piece, _Piece):
            made.append(_resolved(piece, lookup, depth))
            position = piece.end
        else:
            made.append("$" if piece["escaped"] else lookup(piece["named"] or piece["plain"]) or "")
            position = piece.end()
    return "".join((*made, template[position:]))


def _pieces(template: str) -> Iterator[tuple[int, _Piece | re.Match[str]]]:
    position = line_end = last_brace = 0
    while token := _TOKEN.search(template, position):
        start, position = token.span()
        if token["invalid"]:
            raise TemplateError("holds a malformed expansion")
        if not token["operator"]:
            yield start, token
            continue
        if position > line_end:
            line_end = template.find("\n", position)
            line_end = len(template) if line_end < 0 else line_end
            last_brace = template.rfind("}", position, line_end)
        if last_brace < position:
            raise TemplateError("holds a malformed expansion")
        closing = _closing_brace(template, start, last_brace + 1)
        end = last_brace if closing < 0 else closing
        yield start, _Piece(token["name"], token["operator"], template[position:end], end + 1)
        position = end + 1


def _closing_brace(text: str, start: int, end: int) -> int:
    """Return where the first brace is closed; Compose does not look at the character after an opening brace."""
    depth = 0
    for brace in _BRACE.finditer(text, start, end):
        depth += -1 if brace[0] == "}" else 1
        if not depth:
            return brace.start()
    return -1


def _resolved(piece: _Piece, lookup: Lookup, depth: int) -> str:
    value = lookup(piece.name)
    missing = value is None or (piece.operator.startswith(":") and not value)
    if piece.operator.endswith("+"):
        return value or "" if missing else substitute(piece.argument, lookup, depth + 1)
    if not missing:
        return value or ""
    if piece.operator.endswith("?"):
        raise TemplateError("lacks a required variable")
    return substitute(piece.argument, lookup, depth + 1)
