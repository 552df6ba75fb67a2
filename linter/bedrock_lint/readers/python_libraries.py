"""Python libraries with parsers of their own: django-environ, starlette, python-decouple, honcho.

All of them open the file as UTF-8 text with universal newlines, and one byte that is not UTF-8 refuses the file.
"""

import re
from collections.abc import Callable, Iterator, Mapping

from bedrock_lint.readers.reading import Reading

_Values = dict[str, str | None]

_SETTING = re.compile(r"(?:export )?([A-Za-z_0-9]+)=(.*)", re.DOTALL)
_ESCAPE = re.compile(r"\\(.)")

_WORD_CHARACTERS = "0-9A-Za-z_ß-öø-ÿÀ-ÖØ-Þ"
_TOKEN = re.compile(
    rf"""
    [ \t\r\n]++
    | (?P<comment>\#)
    | (?P<word> (?: [{_WORD_CHARACTERS}]++ | '[^']*+' | "(?:[^"\\]|\\.)*+" | \\. )++ (?P<open>['"\\])? )
    | (?P<unclosed>['"\\])
    | (?P<other>.)
    """,
    re.DOTALL | re.VERBOSE,
)
_QUOTED = re.compile(r"""'(?P<single>[^']*+)'|"(?P<double>(?:[^"\\]|\\.)*+)"|\\(?P<escaped>.)""", re.DOTALL)
_ESCAPED_IN_QUOTES = re.compile(r'\\(["\\])')
_NAME_START = re.compile(r"[A-Za-z_]")


class _Refusal(Exception):  # noqa: N818  no error of this program
    """The library raises an exception for this reason."""


def django_environ(data: bytes, environ: Mapping[str, str]) -> Reading:
    r"""Return what ``Env.read_env(path)`` leaves in ``os.environ``, where variables that are set win.

    Comments behind values are kept, which is the default of ``parse_comments``.

    https://github.com/joke2k/django-environ/blob/v0.14.0/environ/environ.py (0.14.0, 2026-11-20)
    """

    def parse(text: str) -> _Values:
        found: dict[str, str] = {}
        for line in text.splitlines():
            if match := _SETTING.fullmatch(line):
                value = _unquoted(match[2], "'")
                inside = _unquoted(value, '"')
                found[match[1]] = value if inside == value else _ESCAPE.sub(_without_backslash, inside)
        if any("\0" in value for name, value in found.items() if name not in environ):
            raise _Refusal("a value holds a NUL character")
        return {**found, **environ}

    return _reading(data, parse)


def starlette(data: bytes, environ: Mapping[str, str]) -> Reading:
    """Return what ``Config(path)`` gives for the names in the file, where variables of the environment win.

    https://github.com/encode/starlette/blob/1.10.0/starlette/config.py (1.10.0, 2026-11-20)
    """
    return _reading(data, lambda text: {name: environ.get(name, value) for name, value in _stripped_pairs(text)})


def decouple(data: bytes, environ: Mapping[str, str]) -> Reading:  # noqa: ARG001  every reader is given it
    """Return what ``RepositoryEnv(path)`` holds. ``config(…)`` looks at the environment first.

    https://github.com/HBNetwork/python-decouple/blob/v3.8/decouple.py (3.8, 2026-11-20)
    """
    return _reading(data, lambda text: dict(_stripped_pairs(text)))


def honcho(data: bytes, environ: Mapping[str, str]) -> Reading:  # noqa: ARG001  every reader is given it
    """Return what ``honcho start`` takes from the file: lines split by ``shlex.shlex(line, posix=True)``.

    https://github.com/nickstenning/honcho/blob/v2.0.0/honcho/environ.py (2.0.0, 2026-11-20)
    https://github.com/python/cpython/blob/v3.11.2/Lib/shlex.py (3.11 and 3.12, 2026-11-20)
    """

    def parse(text: str) -> _Values:
        values: _Values = {}
        for number, line in enumerate(text.splitlines(), start=1):
            try:
                tokens = list(_tokens(line))
            except _Refusal as refusal:
                raise _Refusal(f"line {number} {refusal}") from None
            if len(tokens) >= 3 and tokens[1] == "=" and _NAME_START.match(tokens[0]):
                values[tokens[0]] = "".join(tokens[2:]).replace(r"\n", "\n").replace(r"\t", "\t")
        return values

    return _reading(data, parse)


def _reading(data: bytes, parse: Callable[[str], _Values]) -> Reading:
    try:
        return Reading(parse(data.decode().replace("\r\n", "\n").replace("\r", "\n")))
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return Reading({}, f"line {line} is not UTF-8")
    except _Refusal as refusal:
        return Reading({}, str(refusal))


def _unquoted(value: str, quotes: str) -> str:
    is_quoted = len(value) >= 2 and value[0] == value[-1] and value[0] in quotes
    return value[1:-1] if is_quoted else value


def _without_backslash(match: re.Match[str]) -> str:
    return match[0] if match[1] in "rnt" else match[1]


def _stripped_pairs(text: str) -> Iterator[tuple[str, str]]:
    for line in text.split("\n"):
        name, separator, value = line.strip().partition("=")
        if separator and not name.startswith("#"):
            yield name.strip(), _unquoted(value.strip(), "'\"")


def _tokens(line: str) -> Iterator[str]:
    """Split a line as ``shlex.shlex`` in its POSIX mode does: any character that is not in words is a token."""
    for match in _TOKEN.finditer(line):
        if match["unclosed"] or match["open"]:
            mark = match["unclosed"] or match["open"]
            raise _Refusal("ends behind a backslash" if mark == "\\" else "opens a quote that is not closed")
        if match["comment"]:
            return
        if (word := match["word"]) is not None:
            yield _QUOTED.sub(_literal, word)
        elif match["other"]:
            yield match["other"]


def _literal(match: re.Match[str]) -> str:
    if match["double"] is not None:
        return _ESCAPED_IN_QUOTES.sub(r"\1", match["double"])
    return match["escaped"] or match["single"] or ""
