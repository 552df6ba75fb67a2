"""The words of a shell script: quotes, backslashes, and where an expansion begins and ends, as bash 5.2 sees it."""

import re
from typing import Final

from bedrock_lint.readers.shell_syntax import (
    ASSIGNMENT,
    ArrayFault,
    BadSubstitution,
    Elements,
    FatalFault,
    NestingError,
    Parameter,
    Part,
    SyntaxFault,
    Text,
    Unclosed,
    Unknown,
    Word,
)

_DEEPEST: Final = 40
_NAME = r"[A-Za-z_][A-Za-z0-9_]*|[0-9]+|[@*#?!-]|\$(?![({])"
_METACHARACTERS: Final = " \t\n|&;()<>"
_PLAIN = re.compile(r"[^ \t\n|&;()<>\\'\"$`]+")
_PLAIN_IN_QUOTES = re.compile(r"[^\\\"$`]+")
_PLAIN_IN_BRACES = re.compile(r"[^}\\'\"$`]+")
_SUBSCRIPTED = re.compile(r"[A-Za-z_][A-Za-z0-9_]*\[")
_PLAIN_IN_PARENTHESES = re.compile(r"[^\\'\"$`]+")
_BLANKS = re.compile(r"(?:[ \t]|\\\n)*")
_COMMENT = re.compile(r"#[^\n]*")
_SIMPLE_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*|[0-9@*#?$!-]")
_BRACED_NAME = re.compile(rf"({_NAME})(\[[^\]\}}]*\])?")
_LENGTH = re.compile(rf"#(?:{_NAME})(?:\[[^\]\}}]*\])?\}}")
_WITH_WORD = re.compile(r":?[-=?+]")
_BRACKET = re.compile(r"[()\[\]]")
_OTHER_OPERATION = re.compile(r"[#%/:^,@]")
_ANSI_C = re.compile(r"\\(?:([0-7]{1,3})|x([0-9A-Fa-f]{1,2})|[uU]([0-9A-Fa-f]{1,8})|c(.)|(.))", re.DOTALL)
_ANSI_C_NAMES: Final = dict(zip("abeEfnrtv", "\a\b\x1b\x1b\f\n\r\t\v", strict=True))


class Words:
    """A place in a text from which words are read."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.place = 0
        self._depth = 0

    def blanks(self) -> None:
        """Skip blanks, line continuations and a comment."""
        self.place = _BLANKS.match(self.text, self.place).end()  # type: ignore[union-attr]  # it matches nothing, too
        if comment := _COMMENT.match(self.text, self.place):
            self.place = comment.end()

    def deeper(self, step: int) -> None:
        """Note that the text nests one level more (1) or less (-1)."""
        self._depth += step
        if self._depth > _DEEPEST:
            raise NestingError

    def command_list(self) -> None:
        """Read the commands between the parentheses of ``$(…)``, the second parenthesis included."""
        raise NotImplementedError

    def word(self, *, may_be_array: bool = False) -> Word:
        """Read a word; nothing where an operator or the end of the text stands. ``NAME=(…)`` is an array if allowed."""
        parts: list[Part] = []
        if may_be_array and (subscripted := _SUBSCRIPTED.match(self.text, self.place)):
            self.place = subscripted.end() - 1
            parts.append(Text(subscripted.group() + self._until("]") + "]"))
        while self.place < len(self.text):
            if plain := _PLAIN.match(self.text, self.place):
                self.place = plain.end()
                _add(parts, Text(plain.group()))
                continue
            character = self.text[self.place]
            if character in "<>" and self.text.startswith("(", self.place + 1):
                self._substitution(parts, quoted=False)
            elif character == "(" and may_be_array and _is_array_name(parts):
                self._array(parts)
            elif character in _METACHARACTERS:
                break
            else:
                self._special(parts, character)
        return tuple(parts)

    def _special(self, parts: list[Part], character: str) -> None:
        if character == "\\":
            self._backslash(parts)
        elif character == "'":
            parts.append(Text(self._until("'"), quoted=True))
        elif character == '"':
            self._double_quoted(parts)
        elif character == "$":
            self._dollar(parts, quoted=False)
        else:
            self._backquoted(parts, quoted=False)

    def _backslash(self, parts: list[Part]) -> None:
        following = self.text[self.place + 1 : self.place + 2]
        self.place += 2
        if following != "\n":
            parts.append(Text(following or "\\", quoted=True))

    def _until(self, closing: str) -> str:
        end = self.text.find(closing, self.place + 1)
        if end < 0:
            raise Unclosed
        inside = self.text[self.place + 1 : end]
        self.place = end + 1
        return inside

    def _double_quoted(self, parts: list[Part]) -> None:
        self.place += 1
        parts.append(Text("", quoted=True))
        while self.place < len(self.text):
            character = self.text[self.place]
            if character == '"':
                self.place += 1
                return
            self._in_double_quotes(parts, character, _PLAIN_IN_QUOTES, '$`"\\')
        raise Unclosed

    def _in_double_quotes(self, parts: list[Part], character: str, plain: re.Pattern[str], escapable: str) -> None:
        if character == "\\":
            following = self.text[self.place + 1 : self.place + 2]
            self.place += 2
            if following != "\n":
                parts.append(Text(following if following and following in escapable else "\\" + following, quoted=True))
        elif character == "$":
            self._dollar(parts, quoted=True)
        elif character == "`":
            self._backquoted(parts, quoted=True)
        elif run := plain.match(self.text, self.place):
            self.place = run.end()
            parts.append(Text(run.group(), quoted=True))
        else:
            self.place += 1
            parts.append(Text(character, quoted=True))

    def _backquoted(self, parts: list[Part], *, quoted: bool) -> None:
        place = self.place + 1
        while (character := self.text[place : place + 1]) != "`":
            if not character:
                raise Unclosed
            place += 2 if character == "\\" else 1
        self.place = place + 1
        parts.append(Unknown(is_command=True, quoted=quoted))

    def _dollar(self, parts: list[Part], *, quoted: bool) -> None:
        following = self.text[self.place + 1 : self.place + 2]
        if following == "(":
            if self.text.startswith("(", self.place + 2) and self._arithmetic("))"):
                parts.append(Unknown(is_command=False, quoted=quoted))
            else:
                self._substitution(parts, quoted=quoted)
        elif following == "[":
            if not self._arithmetic("]"):
                raise Unclosed
            parts.append(Unknown(is_command=False, quoted=quoted))
        elif following == "{":
            self.place += 2
            self.deeper(1)
            parts.append(self._braced(quoted=quoted))
            self.deeper(-1)
        elif following in ("'", '"') and not quoted:
            self.place += 1
            if following == "'":
                parts.append(Text(self._ansi_c(), quoted=True))
            else:
                self._double_quoted(parts)
        elif name := _SIMPLE_NAME.match(self.text, self.place + 1):
            self.place = name.end()
            parts.append(Parameter(name.group(), quoted=quoted))
        else:
            self.place += 1
            _add(parts, Text("$", quoted))

    def _substitution(self, parts: list[Part], *, quoted: bool) -> None:
        self.place += 2
        self.deeper(1)
        try:
            self.command_list()
        except Unclosed:
            raise
        except SyntaxFault:
            raise FatalFault from None
        self.deeper(-1)
        parts.append(Unknown(is_command=True, quoted=quoted))

    def _arithmetic(self, closing: str) -> bool:
        """Skip ``$((…))`` or ``$[…]``; stay where it is not closed so and is a command substitution, or a mistake."""
        depth = 0
        for bracket in _BRACKET.finditer(self.text, self.place + 1):
            depth += 1 if bracket.group() in "([" else -1
            if depth == 0:
                is_closed = self.text.endswith(closing, self.place, bracket.end())
                self.place = bracket.end() if is_closed else self.place
                return is_closed
        raise Unclosed

    def _ansi_c(self) -> str:
        r"""Read ``'…'`` behind a dollar sign, where ``\n`` is a line feed and ``\'`` does not end it."""
        end = self.place + 1
        while (character := self.text[end : end + 1]) != "'":
            if not character:
                raise Unclosed
            end += 2 if character == "\\" else 1
        inside = self.text[self.place + 1 : end]
        self.place = end + 1
        return _ANSI_C.sub(_ansi_c_character, inside)

    def _braced(self, *, quoted: bool) -> Part:
        """Read what follows ``${``, up to its brace."""
        if length := _LENGTH.match(self.text, self.place):
            self.place = length.end()
            return Unknown(is_command=False, quoted=quoted)
        is_indirect = self.text.startswith("!", self.place)
        name = _BRACED_NAME.match(self.text, self.place + is_indirect) or _BRACED_NAME.match(self.text, self.place)
        if not name:
            self._operand(quoted=quoted)
            return BadSubstitution()
        self.place = name.end()
        is_plain = not is_indirect and not name[2]
        if operation := _WITH_WORD.match(self.text, self.place):
            self.place = operation.end()
        is_bare = self.text.startswith("}", self.place)
        is_known = is_bare or operation or _OTHER_OPERATION.match(self.text, self.place)
        word = self._operand(quoted=quoted)
        if not is_known:
            return BadSubstitution()
        if is_plain and (is_bare or operation):
            return Parameter(name[1], operation.group() if operation else "", word, quoted)
        return Unknown(is_command=False, quoted=quoted)

    def _operand(self, *, quoted: bool) -> Word:
        """Read the word behind an operation, up to the brace."""
        parts: list[Part] = []
        while (character := self.text[self.place : self.place + 1]) != "}":
            if not character:
                raise Unclosed
            if quoted and character == '"':
                self._double_quoted(parts)
            elif quoted and character == "'":
                self._kept_quotes(parts)
            elif quoted:
                self._in_double_quotes(parts, character, _PLAIN_IN_BRACES, '$`"\\}')
            elif plain := _PLAIN_IN_BRACES.match(self.text, self.place):
                self.place = plain.end()
                _add(parts, Text(plain.group()))
            else:
                self._special(parts, character)
        self.place += 1
        return tuple(parts)

    def _kept_quotes(self, parts: list[Part]) -> None:
        """Read ``'…'`` in ``"${NAME:-'…'}"``: the quotes stay, they hide braces, and expansions go on between them."""
        end = self.text.find("'", self.place + 1)
        if end < 0:
            raise Unclosed
        parts.append(Text("'", quoted=True))
        self.place += 1
        while self.place < end:
            self._in_double_quotes(parts, self.text[self.place], _PLAIN_IN_BRACES, '$`"\\}')
        if self.place == end:
            parts.append(Text("'", quoted=True))
            self.place += 1

    def _array(self, parts: list[Part]) -> None:
        """Read ``(a b)`` behind ``NAME=``: the elements of an array, or text like any other if the word goes on."""
        start = self.place
        elements = self._elements()
        end = self.place
        if end >= len(self.text) or self.text[end] in _METACHARACTERS:
            parts.append(elements)
            return
        self.place = start
        while self.place < end:
            if plain := _PLAIN_IN_PARENTHESES.match(self.text, self.place, end):
                self.place = plain.end()
                _add(parts, Text(plain.group()))
            else:
                self._special(parts, self.text[self.place])

    def _elements(self) -> Elements:
        words: list[Word] = []
        self.place += 1
        while True:
            self.blanks()
            if self.text.startswith("\n", self.place):
                self.place += 1
            elif self.text.startswith(")", self.place):
                self.place += 1
                return Elements(tuple(words))
            elif word := self.word():
                words.append(word)
            elif self.place < len(self.text):
                raise ArrayFault
            else:
                raise Unclosed


def _add(parts: list[Part], text: Text) -> None:
    """Append literal text; text without quotes stays in one part across a line continuation."""
    if parts and isinstance(parts[-1], Text) and not (parts[-1].quoted or text.quoted):
        parts[-1] = Text(parts[-1].text + text.text)
    else:
        parts.append(text)


def _is_array_name(parts: list[Part]) -> bool:
    return len(parts) == 1 and isinstance(parts[0], Text) and ASSIGNMENT.fullmatch(parts[0].text) is not None


def _ansi_c_character(match: re.Match[str]) -> str:
    octal, hexadecimal, unicode, control, character = match.groups()
    if control:
        return chr(ord(control) & 0x1F)
    if character:
        return _ANSI_C_NAMES.get(character, character if character in "\\'\"?" else "\\" + character)
    code = int(octal, 8) if octal else int(hexadecimal or unicode, 16)
    return chr(code) if code < 0x110000 else ""
