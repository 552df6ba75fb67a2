"""The expansion of words: braces, tildes, parameters, the splitting into fields. No command is run for it."""

import itertools
import re
from collections.abc import Iterator

from bedrock_lint.readers.shell_state import Discard, Exit, GrowthError, State
from bedrock_lint.readers.shell_syntax import BadSubstitution, Parameter, Part, Text, Unknown, Word, assignment

_IDENTIFIER = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_TILDE = re.compile(r"(?P<before>^|:)~(?P<which>[+-]?)(?=[/:]|(?P<end>\Z))")
_HOMES = {"": "HOME", "+": "PWD", "-": "OLDPWD"}
_MOST_WORDS = 1000
_MOST_BRACES = 100


def fields(word: Word, state: State) -> list[str]:
    """Expand a word to the fields that a command gets for it: none, one or more."""
    found: list[str] = []
    current: list[str] = []
    for text, splits in _segments(_with_home(word, state, is_value=False), state):
        if not splits:
            current.append(text)
            continue
        pieces = re.split(r"[ \t\n]+", text)
        state.spend(8 * (len(pieces) - 1))  # fields of a single character take longer than the text that they come from
        for index, piece in enumerate(pieces):
            if index and current:
                found.append("".join(current))
                current = []
            if piece:
                current.append(piece)
    return [*found, "".join(current)] if current else found


def value(word: Word, state: State) -> str:
    """Expand the value of an assignment, which is not split."""
    return "".join(text for text, _ in _segments(_with_home(word, state, is_value=True), state))


def arguments(words: tuple[Word, ...], state: State, *, are_assignments: bool) -> list[str]:
    """Expand the words of a command; with ``are_assignments``, ``NAME=value`` among them is not split."""
    expanded: list[str] = []
    for word in itertools.chain.from_iterable(map(braces, words)):
        match = assignment(word) if are_assignments else None
        if match:
            expanded.append(match.group() + value(behind(word, match.end()), state))
        else:
            expanded += fields(word, state)
    return expanded


def behind(word: Word, end: int) -> Word:
    """Return what stands in a word behind so many characters of its first part."""
    first = word[0]
    rest = first.text[end:] if isinstance(first, Text) else ""
    return (Text(rest), *word[1:]) if rest else word[1:]


def braces(word: Word) -> list[Word]:
    """Return the words that ``{a,b}`` in this word stands for; ``{1..3}`` is left as it is."""
    plain = "".join(part.text for part in word if isinstance(part, Text) and not part.quoted)
    if not ("{" in plain and "," in plain and "}" in plain) or plain.count("{") > _MOST_BRACES:
        return [word]
    return [_joined(parts) for parts in _brace_expanded(_in_characters(word))]


def _in_characters(word: Word) -> list[Part]:
    parts: list[Part] = []
    for part in word:
        if isinstance(part, Text) and not part.quoted:
            parts += map(Text, part.text)
        else:
            parts.append(part)
    return parts


def _joined(parts: list[Part]) -> Word:
    joined: list[Part] = []
    for part in parts:
        last = joined[-1] if joined else None
        if isinstance(part, Text) and isinstance(last, Text) and not (part.quoted or last.quoted):
            joined[-1] = Text(last.text + part.text)
        else:
            joined.append(part)
    return tuple(joined)


def _brace_expanded(parts: list[Part]) -> list[list[Part]]:
    for start in range(len(parts)):
        marks = _marks(parts, start) if parts[start] == Text("{") else []
        if len(marks) < 3:
            continue
        choices = [
            choice for left, right in itertools.pairwise(marks) for choice in _brace_expanded(parts[left + 1 : right])
        ]
        ends = _brace_expanded(parts[marks[-1] + 1 :])
        if len(choices) * len(ends) > _MOST_WORDS:
            raise GrowthError
        return [[*parts[:start], *choice, *end] for choice in choices for end in ends]
    return [parts]


def _marks(parts: list[Part], start: int) -> list[int]:
    """Return where the brace at ``start``, its commas and its closing brace stand; fewer if it is not closed."""
    marks = [start]
    depth = 0
    for index in range(start, len(parts)):
        depth += (parts[index] == Text("{")) - (parts[index] == Text("}"))
        if depth == 0:
            return [*marks, index]
        if depth == 1 and parts[index] == Text(","):
            marks.append(index)
    return []


def _with_home(word: Word, state: State, *, is_value: bool) -> Word:
    return tuple(
        _without_tilde(part, state, is_first=index == 0, is_last=index == len(word) - 1, is_value=is_value)
        if isinstance(part, Text) and not part.quoted and "~" in part.text
        else part
        for index, part in enumerate(word)
    )


def _without_tilde(part: Text, state: State, *, is_first: bool, is_last: bool, is_value: bool) -> Text:
    def home(match: re.Match[str]) -> str:
        is_prefix = is_first if not match["before"] else is_value
        is_whole = is_last or match["end"] is None
        folder = state.variables.get(_HOMES[match["which"]])
        return match["before"] + folder if is_prefix and is_whole and folder is not None else match.group()

    return Text(_TILDE.sub(home, part.text))


def _segments(word: Word, state: State, *, in_operand: bool = False) -> Iterator[tuple[str, bool]]:
    """Expand a word to texts, and with each whether it is split at blanks."""
    for part in word:
        if isinstance(part, Text):
            yield part.text, in_operand and not part.quoted
        elif isinstance(part, Parameter):
            yield from _parameter(part, state)
        elif isinstance(part, BadSubstitution):
            raise Discard
        elif isinstance(part, Unknown):
            state.runs_command |= part.is_command
            yield "", not part.quoted


def _parameter(part: Parameter, state: State) -> Iterator[tuple[str, bool]]:
    found = _special(part.name, state) if part.name not in state.variables else state.variables[part.name]
    is_missing = found is None or (part.operation.startswith(":") and not found)
    operation = part.operation[-1:]
    if operation == "+":
        is_missing, found = not is_missing, ""
    if not is_missing or not operation:
        state.spend(len(found or ""))
        yield found or "", not part.quoted
        return
    word = part.word if part.quoted else _with_home(part.word, state, is_value=False)
    if operation == "?":
        raise Exit
    if operation == "=":
        text = "".join(text for text, _ in _segments(word, state))
        if not _IDENTIFIER.fullmatch(part.name):
            raise Discard
        state.assign(part.name, text)
        yield text, not part.quoted
    else:
        yield from _segments(word, state, in_operand=not part.quoted)


def _special(name: str, state: State) -> str | None:
    """Return ``$?``, ``$1`` and the like; what only the running shell knows, such as ``$$``, is empty."""
    if name.isdecimal() and name != "0":
        return state.positional[int(name) - 1] if int(name) <= len(state.positional) else None
    known = {"?": str(state.status), "#": str(len(state.positional)), "0": "bash", "$": "", "-": ""}
    if name in ("@", "*"):
        return " ".join(state.positional) if state.positional else None
    return known.get(name)
