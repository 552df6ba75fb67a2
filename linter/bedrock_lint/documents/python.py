"""The document of a Python source: its calls and the environment it sets, with names resolved inside the file.

Names resolve through imports and through names that the file binds exactly once. A name bound twice, a parameter, an
attribute: unknown, and what is unknown raises nothing.
"""

import ast
import io
import re
import tokenize
import warnings
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from bedrock_lint.documents.parts import Token
from bedrock_lint.finding import Span
from bedrock_lint.mask import mask_text
from bedrock_lint.source import Source

_RELEVANT = re.compile(rb"aws_access_key|aws_secret_|AWS_ACCESS_KEY_ID|AWS_SECRET_ACCESS_KEY", re.IGNORECASE)
_BLANKS = re.compile(r"\s*")


class Argument(NamedTuple):
    """A value given by name: an argument of a call, or what is assigned to a variable of the environment.

    Attributes:
        name: the name as it is written.
        name_span: where the name stands.
        value_span: where the value stands.
        value: the text, where it is a literal or a name bound once to one; ``None`` where it is unknown.
        absent: whether it is the literal ``None``, which every library takes for "not given".
    """

    name: str
    name_span: Span
    value_span: Span
    value: str | None
    absent: bool

    def __repr__(self) -> str:
        known = "unknown" if self.value is None else f"{len(self.value)} characters"
        return f"Argument({mask_text(self.name)!r}, {known})"


class Call(NamedTuple):
    """A call of a function that an import names.

    Attributes:
        callee: the dotted name through imports, such as ``boto3.client``; methods of an object made by a call follow
            the class: ``boto3.Session.client``.
        span: the name that is called.
        arguments: the keyword arguments.
        open: whether more arguments may come from a ``**`` mapping.
    """

    callee: str
    span: Span
    arguments: dict[str, Argument]
    open: bool

    def __repr__(self) -> str:
        return f"Call({mask_text(self.callee)!r}, {list(self.arguments.values())})"


class PythonDocument:
    """A parsed Python source; joining its tokens gives the text back. A source with errors has no calls."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.text = source.text

    @cached_property
    def tree(self) -> ast.Module | None:
        """The syntax tree; ``None`` where the running Python cannot parse the text."""
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                return ast.parse(self.text)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return None

    @cached_property
    def nodes(self) -> list[ast.AST]:
        """Every node of the tree, where a byte search finds a setting of AWS in the file; else none."""
        return list(ast.walk(self.tree)) if _RELEVANT.search(self.source.data) and self.tree else []

    @cached_property
    def _times_bound(self) -> Counter[str]:
        # `try: import boto3` with `except ImportError: boto3 = None` binds it once to something.
        nothing = {
            id(target)
            for node in self.nodes
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant) and node.value.value is None
            for target in node.targets
        }
        return Counter(name for node in self.nodes if id(node) not in nothing for name in _bound_names(node))

    @cached_property
    def _bound_once(self) -> dict[str, ast.expr]:
        return {
            target.id: node.value
            for node in self.nodes
            if isinstance(node, ast.Assign | ast.AnnAssign) and node.value
            for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
            if isinstance(target, ast.Name) and self._times_bound[target.id] == 1
        }

    @cached_property
    def _imports(self) -> dict[str, str]:
        """The names that imports bind, all of them to the same thing, and nothing else binds."""
        found: dict[str, list[str]] = {}
        for node in self.nodes:
            for name, dotted in _imported_names(node):
                found.setdefault(name, []).append(dotted)
        return {
            name: dotted[0]
            for name, dotted in found.items()
            if len(set(dotted)) == 1 and self._times_bound[name] == len(dotted)
        }

    @property
    def calls(self) -> Iterator[Call]:
        """The calls of functions that an import names."""
        for node in self.nodes:
            if isinstance(node, ast.Call):
                callee = self.dotted(node.func)
                if callee:
                    arguments = {word.arg: self._argument(word) for word in node.keywords if word.arg}
                    yield Call(callee, self.span(node.func), arguments, any(not word.arg for word in node.keywords))

    @property
    def environment(self) -> Iterator[Argument]:
        """The assignments to ``os.environ["NAME"]``; a name that is not a literal is the empty string."""
        for node in self.nodes:
            if not isinstance(node, ast.Assign):
                continue
            for target in node.targets:
                if isinstance(target, ast.Subscript) and self.dotted(target.value) == "os.environ":
                    name = self.literal(target.slice)
                    yield Argument(
                        name or "", self.span(target.slice), self.span(node.value), self.literal(node.value), False
                    )

    def dotted(self, node: ast.expr, depth: int = 20) -> str:
        """Return the dotted name of an expression through imports; empty where it is unknown."""
        if isinstance(node, ast.Attribute) and depth:
            base = self.dotted(node.value, depth - 1)
            return f"{base}.{node.attr}" if base else ""
        if isinstance(node, ast.Call) and depth:
            return self.dotted(node.func, depth - 1)
        if isinstance(node, ast.Name) and depth:
            bound = self._bound_once.get(node.id)
            return self.dotted(bound, depth - 1) if isinstance(bound, ast.Call) else self._imports.get(node.id, "")
        return ""

    def literal(self, node: ast.expr) -> str | None:
        """Return the text of an expression; ``None`` where the file does not tell it."""
        if isinstance(node, ast.Name):
            node = self._bound_once.get(node.id, node)
        return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None

    def span(self, node: ast.expr) -> Span:
        """Return where an expression stands."""
        end_line, end_column = node.end_lineno or node.lineno, node.end_col_offset or node.col_offset
        return Span(self.source.offset(node.lineno, node.col_offset), self.source.offset(end_line, end_column))

    @cached_property
    def statement_lines(self) -> dict[int, tuple[int, int]]:
        """The first and last line of the simple statement that each line belongs to."""
        lines: dict[int, tuple[int, int]] = {}
        for node in ast.walk(self.tree) if self.tree else ():
            if isinstance(node, ast.stmt) and not hasattr(node, "body"):
                last = node.end_lineno or node.lineno
                lines.update(dict.fromkeys(range(node.lineno, last + 1), (node.lineno, last)))
        return lines

    def _argument(self, word: ast.keyword) -> Argument:
        assert word.arg is not None
        start = self.source.offset(word.lineno, word.col_offset)
        absent = isinstance(word.value, ast.Constant) and word.value.value is None
        return Argument(
            word.arg, Span(start, start + len(word.arg)), self.span(word.value), self.literal(word.value), absent
        )

    @property
    def comments(self) -> Iterator[tuple[Span, bool]]:
        """The comments, each with whether it stands behind code on its line."""
        offset, alone = 0, True
        for token in self.tokens():
            if token.kind == "comment":
                yield Span(offset, offset + len(token.text)), not alone
            if token.kind != "blank":
                alone = token.kind == "newline"
            offset += len(token.text)

    def tokens(self) -> Iterator[Token]:
        """Yield the whole text in pieces; from the first error of the tokenizer on as one piece of ``junk``."""
        offset = 0
        readline = io.StringIO(self.text, newline="").readline
        try:
            for token in tokenize.generate_tokens(readline):
                start = self.source.line_start(token.start[0]) + token.start[1]
                if not token.string or start < offset:
                    continue
                if offset < start:
                    yield Token("blank", self.text[offset:start])
                end = start + len(token.string)
                yield Token(_KINDS.get(token.type, "code"), self.text[start:end])
                offset = end
        except (tokenize.TokenError, SyntaxError, IndexError, ValueError, SystemError):  # the last one: NUL, since 3.12
            pass
        if offset < len(self.text):
            rest = self.text[offset:]
            yield Token("blank" if _BLANKS.fullmatch(rest) else "junk", rest)


_KINDS = {tokenize.COMMENT: "comment", tokenize.NEWLINE: "newline", tokenize.NL: "newline"}


def _bound_names(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store | ast.Del):
        yield node.id
    elif isinstance(node, ast.arg):
        yield node.arg
    elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        yield node.name
    elif isinstance(node, ast.Import | ast.ImportFrom):
        yield from (alias.asname or alias.name.partition(".")[0] for alias in node.names)
    elif isinstance(node, ast.ExceptHandler | ast.MatchAs | ast.MatchStar) and node.name:
        yield node.name


def _imported_names(node: ast.AST) -> Iterator[tuple[str, str]]:
    """Yield the names that a node imports, each with its dotted name; relative imports name nothing we know."""
    if isinstance(node, ast.Import):
        for alias in node.names:
            top = alias.name.partition(".")[0]
            yield alias.asname or top, alias.name if alias.asname else top
    elif isinstance(node, ast.ImportFrom):
        for alias in node.names:
            yield alias.asname or alias.name, f"{'.' * node.level}{node.module or ''}.{alias.name}"
