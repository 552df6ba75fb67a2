"""GNU make: ``include .env`` and ``export`` in a makefile."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from bedrock_lint.readers.growth import GrowthError
from bedrock_lint.readers.make_conditionals import Conditionals
from bedrock_lint.readers.make_syntax import (
    BLANK,
    SPACE,
    Definition,
    StopError,
    collapse_continuations,
    definition,
    file_lines,
    next_word,
    string_lines,
    unquoted,
    without_comment,
    words,
)
from bedrock_lint.readers.make_variables import FILE, OVERRIDE, Variables
from bedrock_lint.readers.reading import Reading

_BOM: Final = "\xef\xbb\xbf"
_MODIFIERS = re.compile(rf"(?:(?:export|override|private)[{SPACE}]+(?!::=|[:+?!]?=))*+")
_OWN: Final = ("MAKELEVEL", "MAKEFLAGS", "MFLAGS", "GNUMAKEFLAGS")
_TOKEN = re.compile(rf"([^{SPACE}]*)[{SPACE}]*")
_DEEPEST_EVALUATION: Final = 5


def include_and_export(data: bytes, environ: Mapping[str, str]) -> Reading:
    """Return what a recipe finds in its environment behind ``include .env`` and ``export``.

    No command is run: the output of one is empty. Variables for one target, or for a pattern, are passed over: the
    recipe is taken for that of another. No other makefile is there to be included, no file to be found by a
    function, and ``$(CURDIR)``, ``$@`` and most of the variables that make knows from the start are empty. What make
    passes to another make (``MAKELEVEL`` and the like) is left out.

    https://git.savannah.gnu.org/cgit/make.git/tree/src/read.c?h=4.3 (4.3, 2026-11-20)
    """
    given = {_bytewise(name): _bytewise(value) for name, value in environ.items()}
    makefile = _Makefile(given, len(data))
    try:
        makefile.read(file_lines(data.decode("latin-1")))
        found = makefile.environment()
    except StopError as stop:
        return Reading({}, f"line {makefile.line}: {stop}", makefile.runs_command)
    except GrowthError:
        return Reading({}, "the variables grow without end", makefile.runs_command)
    # A name that holds a ``=`` ends there for everybody who reads the environment.
    pairs = (_text(f"{name}={value}").partition("=") for name, value in found.items() if name not in _OWN)
    return Reading({name: value for name, _, value in pairs}, None, makefile.runs_command)


def _bytewise(text: str) -> str:
    return text.encode("utf-8", "surrogateescape").decode("latin-1")


def _text(bytewise: str) -> str:
    return bytewise.encode("latin-1").decode("utf-8", "surrogateescape")


class _Makefile(Variables):
    """A makefile that is read line by line."""

    def __init__(self, environ: Mapping[str, str], length: int) -> None:
        super().__init__(environ, length)
        self._recipe_prefix = "\t"
        self._has_double_colon: dict[str, bool] = {}
        self._evaluations = 0

    def evaluate(self, text: str) -> None:
        self._evaluations += 1
        if self._evaluations > _DEEPEST_EVALUATION:
            raise GrowthError
        line = self.line
        self.read(string_lines(text, line))
        self.line = line
        self._evaluations -= 1

    def read(self, lines: Iterator[tuple[int, str]]) -> None:
        """Read these lines and nothing else: what is open at their end is an error."""
        conditionals = Conditionals(self)
        has_rule = is_without_targets = is_in_ignored_define = False
        for number, text in lines:
            self.line = number
            line = text.removeprefix(_BOM) if number == 1 else text
            if not line or (line.startswith(self._recipe_prefix) and (is_without_targets or has_rule)):
                continue
            plain = without_comment(collapse_continuations(line)).lstrip(SPACE)
            modifiers, rest, kind = _modified(plain)
            if kind:
                is_in_ignored_define |= conditionals.is_ignoring and kind == "define"
                if not conditionals.is_ignoring:
                    has_rule = is_without_targets = False
                    self._assign(modifiers, rest, kind, lines)
                continue
            match = _TOKEN.match(plain)
            assert match
            word, rest = match[1], plain[match.end() :]
            if is_in_ignored_define:
                is_in_ignored_define = not (word == "endef" and rest[:1] in ("", "#"))
            elif word in Conditionals.WORDS:
                conditionals.read(word, rest)
            elif plain and not conditionals.is_ignoring:
                is_rule = not self._directive(word, rest)
                has_targets = self._rule(line) if is_rule else None
                has_rule = bool(has_targets)
                is_without_targets = has_targets is False
        if conditionals.is_open:
            raise StopError("a conditional is not closed")

    def _assign(self, modifiers: list[str], rest: str, kind: str, lines: Iterator[tuple[int, str]]) -> None:
        origin = OVERRIDE if "override" in modifiers else FILE
        if kind == "undefine":
            self.undefine(self._full_name(rest), origin)
            return
        found = self._multiline(rest, lines) if kind == "define" else definition(rest)
        assert found
        name = found.name if kind == "define" else self.expand(found.name)
        if not name:
            raise StopError("a variable has no name")
        variable = self.define(name, found.operator, found.value, origin)
        if "export" in modifiers:
            variable.is_exported = True
        if name == ".RECIPEPREFIX":
            self._recipe_prefix = variable.value[:1] or "\t"

    def _full_name(self, text: str) -> str:
        name = self.expand(text).lstrip(SPACE).rstrip(BLANK)
        if not name:
            raise StopError("a variable has no name")
        return name

    def _multiline(self, rest: str, lines: Iterator[tuple[int, str]]) -> Definition:
        """Read the lines of a ``define``, up to its ``endef``."""
        head = definition(rest)
        name = self._full_name(head.name if head else rest)
        depth = 1
        value: list[str] = []
        for _, text in lines:
            line = collapse_continuations(text)
            word = re.split(rf"[{BLANK}]", line.lstrip(SPACE), maxsplit=1)[0]
            if not line.startswith(self._recipe_prefix):
                depth += (word == "define") - (word == "endef")
            if not depth:
                return Definition(name, head.operator if head else "=", "\n".join(value))
            value.append(line)
        raise StopError("a define is not closed")

    def _directive(self, word: str, rest: str) -> bool:
        """Follow a line that is neither an assignment nor a rule; say whether it was one."""
        if word in ("export", "unexport"):
            self._export(rest, is_exported=word == "export")
        elif word == "vpath":
            self.expand(rest)
        elif word in ("include", "-include", "sinclude", "load", "-load"):
            if words(self.expand(rest)) and word in ("include", "load"):
                raise StopError("another file is included")
        else:
            return False
        return True

    def _export(self, rest: str, *, is_exported: bool) -> None:
        for name in words(self.expand(rest)):
            variable = self.lookup(name) or self.set(name, "", FILE, is_recursive=False)
            variable.is_exported = is_exported

    def _rule(self, line: str) -> bool | None:
        """Read a rule; say whether it has targets, or None if the line turns out to be something else or nothing."""
        if line.startswith(self._recipe_prefix):
            raise StopError("a recipe has no target")
        text, place = unquoted(line, ";#", skips_references=True)
        has_recipe = place >= 0 and text[place] == ";"
        recipe = text[place:] if has_recipe else ""
        text = collapse_continuations(text if place < 0 else text[:place])
        start, end, is_colon = next_word(text, 0)
        if start == end and not has_recipe:
            return None
        if start == end:
            raise StopError("a recipe has no rule")
        if is_colon:
            return False
        head, behind, end = self._targets(text, start, end)
        if not head:
            return None
        is_double = behind.startswith("::")
        rest = behind[1 + is_double :] + text[end:]
        grouped = head.endswith("&")
        targets = words(head.removesuffix("&"))
        if not targets:
            return False
        _, found, kind = _modified(rest)
        if kind:
            self._set_for_target(found + collapse_continuations(recipe))
            return None
        prerequisites = behind[1 + is_double :] + self.expand(text[end:])
        if not has_recipe:
            prerequisites, place = unquoted(prerequisites, ";")
            has_recipe = place >= 0
            prerequisites = prerequisites[:place] if has_recipe else prerequisites
        self._record(targets, is_double=is_double, is_static=_has_target_pattern(prerequisites))
        if grouped and not has_recipe:
            raise StopError("grouped targets have no recipe")
        return True

    def _targets(self, text: str, start: int, end: int) -> tuple[str, str, int]:
        """Expand words up to one with a colon; return what stands before it, the rest of that word, and where it ended.

        Nothing stands before it if the whole line expands to nothing.
        """
        before: list[str] = []
        while start < end:
            expanded = self.expand(text[start:end])
            if ";" in expanded:
                expanded, place = unquoted(expanded, ";")
                expanded, end = (expanded[:place], len(text)) if place >= 0 else (expanded, end)
            expanded, place = unquoted(expanded, ":")
            if place >= 0:
                return " ".join((*before, expanded[:place])) or " ", expanded[place:], end
            before.append(expanded)
            start, end, _ = next_word(text, end)
        if "".join(before).strip(SPACE):
            raise StopError("a separator is missing")
        return "", "", end

    def _set_for_target(self, text: str) -> None:
        """Note a variable that only a recipe of that target would see; only its mistakes count."""
        found = definition(text)
        if found is None:
            raise StopError("a definition for a target is malformed")
        if not self.expand(found.name):
            raise StopError("a variable has no name")
        if found.operator in (":=", "::=", "!="):
            self.expand(found.value)
        self.runs_command |= found.operator == "!="

    def _record(self, targets: list[str], *, is_double: bool, is_static: bool) -> None:
        if "%" in _unescaped(targets[0]):
            if is_static or not all("%" in _unescaped(target) for target in targets):
                raise StopError("a rule is for patterns and for other targets")
            return
        for target in targets:
            if self._has_double_colon.setdefault(target, is_double) != is_double:
                raise StopError("a target has both : and ::")


def _unescaped(text: str) -> str:
    return re.sub(r"\\.", "", text, flags=re.DOTALL)


def _has_target_pattern(prerequisites: str) -> bool:
    pattern, colon, _ = _unescaped(prerequisites).partition(":")
    if not colon:
        return False
    if len(words(pattern)) != 1:
        raise StopError("a rule has no target pattern, or too many")
    if "%" not in pattern:
        raise StopError("a target pattern has no %")
    return True


def _modified(text: str) -> tuple[list[str], str, str]:
    """Return the modifiers in front of a definition, the definition and what it is: nothing for any other line."""
    text = text.lstrip(SPACE)
    match = _MODIFIERS.match(text)
    assert match
    modifiers, rest = words(match.group()), text[match.end() :]
    if definition(rest):
        return modifiers, rest, "assignment"
    word = _TOKEN.match(rest)
    assert word
    if word[1] in ("define", "undefine"):
        return modifiers, rest[word.end() :], word[1]
    return [], text, ""
