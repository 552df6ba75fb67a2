"""The text of a makefile: lines, continuations, comments, words, and what is a definition, as GNU make 4.3 sees it.

A text here holds one character for each byte, because that is how make reads it.

https://git.savannah.gnu.org/cgit/make.git/tree/src/read.c?h=4.3 (read 2026-11-20)
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

SPACE: Final = " \t\n\v\f\r"
BLANK: Final = " \t"

_FIRST_BUFFER: Final = 200
_ROOM_FOR_MORE: Final = 80
_CLOSING: Final = {"(": ")", "{": "}"}
_PARENTHESES: Final = {"(": re.compile(r"[()]"), "{": re.compile(r"[{}]")}
_NAME_END = re.compile(r"[#$ \t=:]|[+?!](?==)")
_OPERATOR = re.compile(rf"[{SPACE}]*(::=|[:+?!]?=)")
_LEADING_OPERATOR = re.compile(r"(?P<colon>&::?(?!=)|&::?|::|:(?!=))|;|:=|=|[+?!]=")
_WORD_END = re.compile(r"[ \t=:$\\]|[?+](?==)|&(?=:)")


class StopError(Exception):
    """make stops, for this reason."""


class Definition(NamedTuple):
    """``NAME operator value``; the name is not expanded yet."""

    name: str
    operator: str
    value: str


def file_lines(text: str) -> Iterator[tuple[int, str]]:
    """Return the logical lines of a file and the number of the first line of each, continuations still in them.

    A NUL hides the rest of what make has read of its line by then, line feed included; one in front ends the line.
    """
    size = _FIRST_BUFFER
    place = 0
    number = 1
    while place < len(text):
        pieces: list[str] = []
        physical: list[str] = []
        length = count = 0
        while place < len(text):
            end = text.find("\n", place, place + size - length - 1) + 1
            end = end or min(place + size - length - 1, len(text))
            chunk = text[place:end].partition("\0")[0] or "\n"
            place = end
            physical.append(chunk)
            length += len(chunk)
            if not chunk.endswith("\n"):
                size *= 2
                continue
            line = "".join(physical)
            physical.clear()
            if line.endswith("\r\n"):
                line = line[:-2] + "\n"
                length -= 1
            pieces.append(line)
            count += 1
            if not _trailing_backslashes(line[:-1]) % 2:
                pieces[-1] = line[:-1]
                break
            size *= 1 if size - length >= _ROOM_FOR_MORE else 2
        yield number, "".join(pieces + physical)
        number += count


def string_lines(text: str, number: int) -> Iterator[tuple[int, str]]:
    """Return the logical lines of a text that an expansion made."""
    line: list[str] = []
    for physical in text.split("\n"):
        line.append(physical)
        if not _trailing_backslashes(physical) % 2:
            yield number, "\n".join(line)
            line.clear()
    if line:
        yield number, "\n".join(line)


def collapse_continuations(line: str) -> str:
    """Make a blank of each backslash at the end of a line, with the blanks around it."""
    first, *rest = line.split("\n")
    out: list[str] = []
    segment = first
    for following in rest:
        count = _trailing_backslashes(segment)
        out.append(segment[: len(segment) - count + count // 2])
        if not count % 2:
            out.append("\n")
            segment = following
            continue
        while out and not (last := out.pop().rstrip(BLANK)):
            pass
        out += (last, " ")
        segment = following.lstrip(BLANK)
    return "".join(out) + segment


def without_comment(line: str) -> str:
    r"""Cut off a comment. ``\#`` is a ``#``, and one in a reference to a variable is none either."""
    text, place = unquoted(line, "#", skips_references=True)
    return text if place < 0 else text[:place]


def unquoted(text: str, stops: str, *, skips_references: bool = False) -> tuple[str, int]:
    """Find the first of these characters that has no backslash in front, -1 if there is none.

    The text comes back with half of the backslashes in front of those that were passed.
    """
    pattern = re.compile(f"[{stops}$]" if skips_references else f"[{stops}]")
    pieces = []
    start = place = 0
    while match := pattern.search(text, place):
        place = match.start()
        if skips_references and match.group() == "$":
            if place + 1 == len(text):
                break
            place = reference_end(text, place)
            continue
        before = text[start:place]
        count = _trailing_backslashes(before)
        pieces.append(before[: len(before) - count + count // 2])
        start = place
        if not count % 2:
            return "".join((*pieces, text[place:])), sum(map(len, pieces))
        place += 1
    return "".join((*pieces, text[start:])), -1


def reference_end(text: str, place: int) -> int:
    """Return where the reference behind the dollar sign at this place ends; the end of the text if it is not closed."""
    opening = text[place + 1 : place + 2]
    if opening not in _CLOSING:
        return place + 2
    end = matching(text, opening, place + 2)
    return len(text) if end < 0 else end + 1


def matching(text: str, opening: str, place: int) -> int:
    """Return where the parenthesis is that closes one opened before this place, -1 if there is none."""
    depth = 1
    for parenthesis in _PARENTHESES[opening].finditer(text, place):
        depth += 1 if parenthesis.group() == opening else -1
        if not depth:
            return parenthesis.start()
    return -1


def definition(text: str) -> Definition | None:
    """Return the parts of a line that defines a variable, None for any other line."""
    start = place = len(text) - len(text.lstrip(SPACE))
    while match := _NAME_END.search(text, place):
        if match.group() == "$" and match.end() < len(text):
            place = reference_end(text, match.start())
            continue
        operator = _OPERATOR.match(text, match.start())
        if operator is None:
            return None
        return Definition(text[start : match.start()], operator[1], text[operator.end() :].lstrip(SPACE))
    return None


def next_word(text: str, place: int) -> tuple[int, int, bool]:
    """Return where the next word of a rule begins and ends, and whether it is a colon. It is empty at the end."""
    while text.startswith((" ", "\t"), place):
        place += 1
    if operator := _LEADING_OPERATOR.match(text, place):
        return place, operator.end(), operator["colon"] is not None
    start = place
    while match := _WORD_END.search(text, place):
        character = match.group()
        if character == "$":
            place = min(reference_end(text, match.start()), len(text))
        elif character == "\\":
            place = match.end() + (text[match.end() : match.end() + 1] in tuple(":;=\\"))
        else:
            return start, match.start(), False
    return start, len(text), False


def words(text: str) -> list[str]:
    """Split a text at white space, as make understands it."""
    return [word for word in re.split(rf"[{SPACE}]+", text) if word]


def _trailing_backslashes(text: str) -> int:
    return len(text) - len(text.rstrip("\\"))
