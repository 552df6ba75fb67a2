"""The grammar of the shell: simple commands, pipelines, lists, groups, subshells, as bash 5.2 parses them."""

import re
from typing import NoReturn

from bedrock_lint.readers.shell_syntax import (
    AndOr,
    Command,
    Compound,
    Function,
    Pipeline,
    Redirection,
    Simple,
    SyntaxFault,
    Unclosed,
    UnsupportedError,
    Word,
    assignment,
    is_declaration,
)
from bedrock_lint.readers.shell_words import Words

_OPERATOR = re.compile(r"&>>|&>|&&|\|\||\|&|;;&|;;|;&|[|&;()\n]|[<>](?!\()")
_REDIRECTION = re.compile(r"[0-9]*(&>>|&>|<<<|<<-|<<|<&|<>|>>|>&|>\||[<>](?!\())")
_END = r"(?=(?:\\\n)*(?:[ \t\n|&;()<>]|\Z))"
_BRACE = re.compile(r"\{" + _END)
_CLOSING_BRACE = re.compile(r"\}" + _END)
_PREFIX = re.compile(r"(?:!|time(?:[ \t]+-p)?)" + _END)
_COMPOUND = re.compile(r"(?:if|for|while|until|case|select|function|coproc|\[\[)" + _END)
_MISPLACED = re.compile(r"(?:then|elif|else|fi|do|done|esac|\}|!)" + _END)


class Parser(Words):
    """Reads a text one complete command at a time, because that is how much bash parses before it runs it."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._here_documents: list[tuple[str, bool]] = []

    def complete_command(self) -> tuple[AndOr, ...] | None:
        """Read what stands up to a line feed that ends it; None at the end of the text."""
        self.blanks()
        if self.place >= len(self.text):
            return None
        body = self._list(is_nested=False)
        if not self._accept("\n") and self.place < len(self.text):
            raise SyntaxFault
        return body

    def skip_line(self) -> None:
        """Go to the beginning of the next line."""
        end = self.text.find("\n", self.place)
        self.place = len(self.text) if end < 0 else end + 1

    def command_list(self) -> None:
        """Read the commands of ``$(…)`` and its closing parenthesis."""
        self._list(is_nested=True)
        self._expect(")")

    def _operator(self) -> str:
        self.blanks()
        match = _OPERATOR.match(self.text, self.place)
        return match.group() if match else ""

    def _accept(self, *operators: str) -> bool:
        operator = self._operator()
        if operator not in operators or not operator:
            return False
        self.place += len(operator)
        if operator == "\n":
            self._skip_here_documents()
        return True

    def _expect(self, operator: str) -> None:
        if not self._accept(operator):
            self._refuse()

    def _skip_newlines(self) -> None:
        while self._accept("\n"):
            pass

    def _skip_here_documents(self) -> None:
        for delimiter, is_indented in self._here_documents:
            while self.place < len(self.text):
                end = self.text.find("\n", self.place)
                end = len(self.text) if end < 0 else end
                line = self.text[self.place : end]
                self.place = min(end + 1, len(self.text))
                if (line.lstrip("\t") if is_indented else line) == delimiter:
                    break
        self._here_documents.clear()

    def _list(self, *, is_nested: bool) -> tuple[AndOr, ...]:
        """Read commands up to what cannot go on; line feeds between them belong to a nested list only."""
        commands = []
        while True:
            if is_nested:
                self._skip_newlines()
            if self._is_at_end(is_nested=is_nested):
                break
            pipelines = self._pipelines()
            is_background = self._accept("&")
            commands.append(AndOr(pipelines, is_background))
            if not (is_background or self._accept(";") or (is_nested and self._accept("\n"))):
                break
        return tuple(commands)

    def _is_at_end(self, *, is_nested: bool) -> bool:
        self.blanks()
        if self.text.startswith(")" if is_nested else "\n", self.place) or self.place >= len(self.text):
            return True
        return is_nested and _CLOSING_BRACE.match(self.text, self.place) is not None

    def _pipelines(self) -> tuple[Pipeline, ...]:
        pipelines = [self._pipeline("")]
        while (operator := self._operator()) in ("&&", "||"):
            self._accept(operator)
            self._skip_newlines()
            pipelines.append(self._pipeline(operator))
        return tuple(pipelines)

    def _pipeline(self, operator: str) -> Pipeline:
        is_negated = is_prefixed = False
        self.blanks()
        while prefix := _PREFIX.match(self.text, self.place):
            is_prefixed = True
            is_negated ^= prefix.group() == "!"
            self.place = prefix.end()
            self.blanks()
        if is_prefixed and (self._operator() in ("\n", ";") or self.place >= len(self.text)):
            return Pipeline(operator, (), is_negated)
        commands = [self._command()]
        while self._accept("|", "|&"):
            self._skip_newlines()
            commands.append(self._command())
        return Pipeline(operator, tuple(commands), is_negated)

    def _command(self) -> Command:
        self.blanks()
        if _COMPOUND.match(self.text, self.place):
            raise UnsupportedError
        if self.text.startswith("(", self.place) or _BRACE.match(self.text, self.place):
            return self._compound()
        if _MISPLACED.match(self.text, self.place):
            self._refuse()
        return self._simple()

    def _compound(self) -> Compound:
        is_subshell = self.text[self.place] == "("
        self.place += 1
        self.deeper(1)
        body = self._list(is_nested=True)
        self.deeper(-1)
        if not body:
            self._refuse()
        if is_subshell:
            self._expect(")")
        else:
            self._closing_brace()
        self._redirections()
        return Compound(body, is_subshell)

    def _closing_brace(self) -> None:
        if not _CLOSING_BRACE.match(self.text, self.place):
            self._refuse()
        self.place += 1

    def _simple(self) -> Command:
        assignments: list[Word] = []
        words: list[Word] = []
        redirections: list[Redirection] = []
        while True:
            redirections += self._redirections()
            if self._operator() == "(":
                return self._function() if len(words) == 1 and not (assignments or redirections) else self._refuse()
            word = self.word(may_be_array=not words or is_declaration(words[0]))
            if not word:
                break
            (words if words or not assignment(word) else assignments).append(word)
        if not (assignments or words or redirections):
            self._refuse()
        return Simple(tuple(assignments), tuple(words), tuple(redirections))

    def _refuse(self) -> NoReturn:
        raise SyntaxFault if self.place < len(self.text) else Unclosed

    def _function(self) -> Function:
        self._expect("(")
        self._expect(")")
        self._skip_newlines()
        if not (self.text.startswith("(", self.place) or _BRACE.match(self.text, self.place)):
            self._refuse()
        self._compound()
        return Function()

    def _redirections(self) -> list[Redirection]:
        redirections = []
        self.blanks()
        while match := _REDIRECTION.match(self.text, self.place):
            self.place = match.end()
            self.blanks()
            start = self.place
            target = self.word()
            if not target:
                self._refuse()
            if match[1] in ("<<", "<<-"):
                delimiter = re.sub(r"\\(.)|['\"]", r"\1", self.text[start : self.place])
                self._here_documents.append((delimiter, match[1] == "<<-"))
            redirections.append(Redirection(match[1], target))
            self.blanks()
        return redirections
