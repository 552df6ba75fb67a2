"""The functions of GNU make 4.3. None looks at a file or runs a command: what such a one would give is empty.

https://git.savannah.gnu.org/cgit/make.git/tree/src/function.c?h=4.3 (read 2026-11-20)
"""

import re
from collections.abc import Callable, Iterator
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from bedrock_lint.readers.make_syntax import SPACE, StopError, unquoted, words

if TYPE_CHECKING:
    from bedrock_lint.readers.make_variables import Variables

FUNCTIONS: Final = {
    "abspath": (0, 1), "addprefix": (2, 2), "addsuffix": (2, 2), "and": (1, 0), "basename": (0, 1), "call": (1, 0),
    "dir": (0, 1), "error": (0, 1), "eval": (0, 1), "file": (1, 2), "filter": (2, 2), "filter-out": (2, 2),
    "findstring": (2, 2), "firstword": (0, 1), "flavor": (0, 1), "foreach": (3, 3), "if": (2, 3), "info": (0, 1),
    "join": (2, 2), "lastword": (0, 1), "notdir": (0, 1), "or": (1, 0), "origin": (0, 1), "patsubst": (3, 3),
    "realpath": (0, 1), "shell": (0, 1), "sort": (0, 1), "strip": (0, 1), "subst": (3, 3), "suffix": (0, 1),
    "value": (0, 1), "warning": (0, 1), "wildcard": (0, 1), "word": (2, 2), "wordlist": (3, 3), "words": (0, 1),
}  # fmt: skip
"""How few arguments a function takes, and at which one commas stop to count; 0 is never."""

_SEPARATOR: Final = {"(": re.compile(r"[(),]"), "{": re.compile(r"[{},]")}


def called(variables: "Variables", name: str, opening: str, text: str) -> str:
    """Return what a function makes of the text behind its name."""
    arguments = list(_arguments(text, opening, FUNCTIONS[name][1]))
    if name not in _LAZY:
        arguments = [variables.expand(argument) for argument in arguments]
    return _run(variables, name, arguments)


def substitution_reference(variables: "Variables", value: str, pattern: str, replacement: str) -> str:
    """Return what ``$(NAME:pattern=replacement)`` makes of a value."""
    variables.spend(_growth("patsubst", [pattern, replacement, value]))
    if unquoted(pattern, "%")[1] < 0:
        pattern, replacement = "%" + unquoted(pattern, "%")[0], "%" + replacement
        return " ".join(_substituted(value, (pattern, 0), (replacement, 0)))
    return _patsubst(pattern, replacement, value)


def _run(variables: "Variables", name: str, arguments: list[str]) -> str:
    fewest, most = FUNCTIONS[name]
    if len(arguments) < fewest:
        raise StopError("a function has too few arguments")
    if name in _LAZY:
        return _LAZY[name](variables, arguments)
    if name in ("shell", "file"):
        variables.runs_command = True
    elif name == "call":
        return _call(variables, arguments)
    elif name == "eval":
        variables.evaluate("".join(arguments[:1]))
    elif name == "error" and arguments:
        raise StopError("the file calls for an error")
    elif name in ("value", "origin", "flavor") and arguments:
        return _about(variables, name, arguments[0])
    elif name in _PURE and arguments:
        variables.spend(_growth(name, arguments))
        return _PURE[name](*arguments[:most])
    return ""


def _growth(name: str, arguments: list[str]) -> int:
    """Return how much a function can make of short arguments, or how much work they are, at most."""
    if name == "subst":
        old, new, text = arguments[:3]
        return (text.count(old) if old else 1) * len(new)
    if name == "patsubst":
        return len(words(arguments[2])) * len(arguments[1])
    if name in ("addprefix", "addsuffix"):
        return len(words(arguments[1])) * len(arguments[0])
    if name in ("filter", "filter-out"):
        return 16 * arguments[0].count("%") * len(words(arguments[1]))
    return 0


def _arguments(text: str, opening: str, most: int) -> Iterator[str]:
    start = depth = count = 0
    for separator in _SEPARATOR[opening].finditer(text):
        if count == most - 1:
            break
        if separator.group() != ",":
            depth += 1 if separator.group() == opening else -1
        elif not depth:
            yield text[start : separator.start()]
            start = separator.end()
            count += 1
    yield text[start:]


def _call(variables: "Variables", arguments: list[str]) -> str:
    name = next(iter(words(arguments[0])), "")
    if name in FUNCTIONS:
        return _run(variables, name, arguments[1:])
    return variables.call([name, *arguments[1:]]) if name else ""


def _about(variables: "Variables", question: str, name: str) -> str:
    variable = variables.lookup(name)
    if variable is None:
        return "" if question == "value" else "undefined"
    if question == "value":
        variables.spend(len(variable.value))
        return variable.value
    if question == "origin":
        return ("default", "environment", "file", "override", "automatic")[variable.origin]
    return "recursive" if variable.is_recursive else "simple"


def _if(variables: "Variables", arguments: list[str]) -> str:
    chosen = arguments[1:2] if variables.expand(arguments[0].strip(SPACE)) else arguments[2:3]
    return variables.expand(chosen[0]) if chosen else ""


def _or(variables: "Variables", arguments: list[str]) -> str:
    expanded = (variables.expand(argument.strip(SPACE)) for argument in arguments)
    return next((text for text in expanded if text), "")


def _and(variables: "Variables", arguments: list[str]) -> str:
    text = ""
    for argument in arguments:
        text = variables.expand(argument.strip(SPACE))
        if not text:
            break
    return text


def _foreach(variables: "Variables", arguments: list[str]) -> str:
    name = next(iter(words(variables.expand(arguments[0]))), "")
    return variables.for_each(name, words(variables.expand(arguments[1])), arguments[2])


def _subst(old: str, new: str, text: str) -> str:
    return text.replace(old, new) if old else text + new


def _patsubst(pattern: str, replacement: str, text: str) -> str:
    pattern, percent = unquoted(pattern, "%")
    if percent < 0:
        return _subst_words(pattern, replacement, text)
    return " ".join(_substituted(text, (pattern, percent), unquoted(replacement, "%")))


def _subst_words(old: str, new: str, text: str) -> str:
    """Replace whole words; what stands between the words stays. The word without a letter is at the end, if at all."""
    if not old:
        return text if text and text[-1] not in SPACE else text + new
    return re.sub(rf"(?<![^{SPACE}]){re.escape(old)}(?![^{SPACE}])", lambda _: new, text)


def _substituted(text: str, pattern: tuple[str, int], replacement: tuple[str, int]) -> Iterator[str]:
    (before, after), (left, right) = _halves(*pattern), _halves(*replacement)
    for word in words(text):
        if not _matches(word, before, after):
            yield word
            continue
        stem = word[len(before) : len(word) - len(after)]
        new = left + stem + right if replacement[1] >= 0 else left
        if new or replacement[1] >= 0:
            yield new


def _halves(text: str, percent: int) -> tuple[str, str]:
    return (text, "") if percent < 0 else (text[:percent], text[percent + 1 :])


def _matches(word: str, before: str, after: str) -> bool:
    return len(word) >= len(before) + len(after) and word.startswith(before) and word.endswith(after)


def _filtered(patterns: str, text: str, *, keeps: bool) -> str:
    wanted = [unquoted(pattern, "%") for pattern in words(patterns)]
    literal = {pattern for pattern, percent in wanted if percent < 0}
    halves = [_halves(*pattern) for pattern in wanted if pattern[1] >= 0]
    return " ".join(
        word
        for word in words(text)
        if keeps == (word in literal or any(_matches(word, before, after) for before, after in halves))
    )


def _number(text: str) -> int:
    if not re.fullmatch(rf"[{SPACE}]*[0-9]+[{SPACE}]*", text):
        raise StopError("a function wants a number")
    return min(int(text.strip(SPACE)[:18]), 2**31 - 1)


def _word(number: str, text: str) -> str:
    if _number(number) == 0:
        raise StopError("a function wants a number above zero")
    return next(iter(words(text)[_number(number) - 1 :]), "")


def _wordlist(first: str, last: str, text: str) -> str:
    start = _number(first)
    if start < 1:
        raise StopError("a function wants a number above zero")
    found = list(re.finditer(rf"[^{SPACE}]+", text))[start - 1 : max(_number(last), start - 1)]
    return text[found[0].start() : found[-1].end()] if found else ""


def _join(left: str, right: str) -> str:
    return " ".join(a + b for a, b in zip_longest(words(left), words(right), fillvalue=""))


def _basename(word: str) -> str:
    stem, dot, extension = word.rpartition(".")
    return stem if dot and "/" not in extension else word


def _suffix(text: str) -> str:
    found = (re.search(r"\.[^./]*\Z", word) for word in words(text))
    return " ".join(match.group() for match in found if match)


def _each(function: Callable[[str], str]) -> Callable[[str], str]:
    return lambda text: " ".join(map(function, words(text)))


_LAZY: Final[dict[str, Callable[["Variables", list[str]], str]]] = {
    "if": _if,
    "or": _or,
    "and": _and,
    "foreach": _foreach,
}
_PURE: Final[dict[str, Callable[..., str]]] = {
    "addprefix": lambda prefix, text: " ".join(prefix + word for word in words(text)),
    "addsuffix": lambda suffix, text: " ".join(word + suffix for word in words(text)),
    "basename": _each(_basename),
    "dir": _each(lambda word: word[: word.rfind("/") + 1] or "./"),
    "filter": lambda patterns, text: _filtered(patterns, text, keeps=True),
    "filter-out": lambda patterns, text: _filtered(patterns, text, keeps=False),
    "findstring": lambda found, text: found if found in text else "",
    "firstword": lambda text: next(iter(words(text)), ""),
    "join": _join,
    "lastword": lambda text: next(reversed(words(text)), ""),
    "notdir": _each(lambda word: word[word.rfind("/") + 1 :]),
    "patsubst": _patsubst,
    "sort": lambda text: " ".join(sorted(set(words(text)))),
    "strip": lambda text: " ".join(words(text)),
    "subst": _subst,
    "suffix": _suffix,
    "word": _word,
    "wordlist": _wordlist,
    "words": lambda text: str(len(words(text))),
}
