"""What fixes would change, as a unified diff in which every value is masked."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from bedrock_lint import engine, mask
from bedrock_lint.kinds import FileKind
from bedrock_lint.source import Source


def unified(before: Source, after: Source, kind: FileKind, old_mode: int | None, new_mode: int | None) -> str:
    """Return the diff of a file; empty where nothing changes."""
    lines = []
    if new_mode is not None and new_mode != old_mode:
        lines += [f"old mode {0o100000 | (old_mode or 0):o}", f"new mode {0o100000 | new_mode:o}"]
    if before.data != after.data:
        lines += _hunks(before, after, kind)
    if not lines:
        return ""
    return "\n".join([f"--- {before.path}", f"+++ {after.path}", *lines]) + "\n"


def _hunks(before: Source, after: Source, kind: FileKind) -> Iterator[str]:
    old, new = _lines(before), _lines(after)
    old_shown, new_shown = _masked_lines(before, kind), _masked_lines(after, kind)
    yield from _remarks(before, after)
    for group in SequenceMatcher(None, old, new, autojunk=False).get_grouped_opcodes(3):
        first, last = group[0], group[-1]
        yield f"@@ -{first[1] + 1},{last[2] - first[1]} +{first[3] + 1},{last[4] - first[3]} @@"
        for kind_of_change, start, end, new_start, new_end in group:
            if kind_of_change == "equal":
                yield from (" " + line for line in old_shown[start:end])
            else:
                yield from ("-" + line for line in old_shown[start:end])
                yield from ("+" + line for line in new_shown[new_start:new_end])


def _remarks(before: Source, after: Source) -> Iterator[str]:
    """Yield what no line shows: another encoding, other line ends."""
    if before.text == after.text:
        yield f"(encoding: {_encoding(before)} becomes {_encoding(after)})"
    old, new = _line_ends(before), _line_ends(after)
    if old != new and old and new:
        yield f"(line ends: {old} becomes {new})"
    if after.text.endswith("\n") and not before.text.endswith(("\n", "\r")):
        yield "(the last line gets its line end)"


def _line_ends(source: Source) -> str:
    found = dict.fromkeys(re.findall(r"\r\n|\n|\r", source.text))
    return " and ".join({"\r\n": "CRLF", "\n": "LF", "\r": "CR"}[end] for end in found)


def _lines(source: Source) -> list[str]:
    last = source.position(len(source.text)).line
    lines = [source.text[slice(*source.line_span(number))] for number in range(1, last + 1)]
    return lines[:-1] if lines[-1] == "" and len(lines) > 1 else lines


def _masked_lines(source: Source, kind: FileKind) -> list[str]:
    shown = mask.mask_spans(source.text, 0, engine.secret_spans(engine.parse(source, kind)))
    # A mask keeps every length and every blank, so the lines are where they were.
    last = len(_lines(source))
    return [engine.visible(shown[slice(*source.line_span(number))]) for number in range(1, last + 1)]


def _encoding(source: Source) -> str:
    return "UTF-8 with a byte-order mark" if source.has_mark else source.encoding.upper()
