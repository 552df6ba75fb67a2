"""What the files of a project show: which programs read its ``.env`` files."""

import os
import re
from collections.abc import Callable, Iterator
from itertools import islice
from typing import NamedTuple

from bedrock_lint import discover, git
from bedrock_lint.discover import Candidate, Scope

_MOST_FILES = 50_000
_MOST_FILES_OF_A_FOLDER = 1_000
"""How many files are looked at where no settings and no repository say how far the project goes."""
_MAX_SIZE = 1024 * 1024

_PYTHON = r"\.py$"
_JAVASCRIPT = r"\.[cm]?[jt]sx?$"
_CODE = rf"{_PYTHON}|{_JAVASCRIPT}|\.(?:ipynb|go|rs|rb|java|kts?|scala|swift|php|cs|exs?|vue|svelte|tf|sh|bash|ya?ml)$"
_COMPOSE = r"/(?:docker-)?compose[^/]*\.ya?ml$"
_MAKE = r"/(?:GNU)?[Mm]akefile$|\.mk$"
_COMMANDS = (
    rf"{_MAKE}|\.(?:sh|bash|zsh|ya?ml|toml|md|service)$"
    r"|/(?:[Jj]ustfile|Procfile|package\.json|Dockerfile[^/]*|\.envrc)$"
)
_REST = rb"(?:[^\n\\]|\\\n|\\.)*?"  # of a command, which may go on behind a backslash


class Use(NamedTuple):
    """A sign that a program reads the ``.env`` files of a project.

    Attributes:
        reader: the name of the reader.
        sign: what was seen: ``import dotenv``.
        place: the file where it was seen, from the folder of the project.
    """

    reader: str
    sign: str
    place: str


class _Sign(NamedTuple):
    reader: str
    sign: str
    files: str
    anchor: bytes
    pattern: bytes


def _imports(module: str) -> bytes:
    return rb"(?m)^\s*(?:import|from)\s+" + module.encode() + rb"\b"


def _option(command: bytes) -> bytes:
    return rb"\b" + command + rb"\b" + _REST + rb"--env-file\b"


_SIGNS = (
    _Sign("python-dotenv", "import dotenv", _PYTHON, b"dotenv", _imports("dotenv")),
    _Sign("python-dotenv", "import pydantic_settings", _PYTHON, b"pydantic_settings", _imports("pydantic_settings")),
    _Sign("python-dotenv", "import environs", _PYTHON, b"environs", _imports("environs")),
    _Sign("django-environ", "import environ", _PYTHON, b"environ", rb"(?m)^\s*(?:import|from)\s+environ(?![\w.])"),
    _Sign("python-decouple", "import decouple", _PYTHON, b"decouple", _imports("decouple")),
    _Sign("starlette", "import starlette.config", _PYTHON, b"starlette.config", _imports(r"starlette\.config")),
    _Sign("compose-go-HEAD", "env_file:", _COMPOSE, b"env_file", rb"(?m)^[\s-]*env_file\s*:"),
    _Sign("compose-go-HEAD", "docker compose --env-file", _COMMANDS, b"--env-file", _option(rb"docker[ -]compose")),
    _Sign("docker-env-file", "docker --env-file", _COMMANDS, b"--env-file", _option(rb"(?:docker|podman)(?![ -]comp)")),
    _Sign("node24-env-file", "node --env-file", _COMMANDS, b"--env-file", _option(b"node")),
    _Sign("uv-env-file", "uv run --env-file", _COMMANDS, b"--env-file", _option(b"uv run")),
    _Sign("bun", "bun --env-file", _COMMANDS, b"--env-file", _option(b"bun")),
    _Sign("deno", "deno --env-file", _COMMANDS, b"--env-file", _option(b"deno")),
    _Sign("make-include", "include .env", _MAKE, b".env", rb"(?m)^\s*[-s]?include\s[^\n#]*\.env\b"),
    _Sign("systemd", "EnvironmentFile=", r"\.(?:service|conf)$", b"EnvironmentFile", rb"(?m)^\s*EnvironmentFile\s*="),
    _Sign(
        "bash-source", "source .env", _COMMANDS, b".env", rb"(?m)(?:^|[\s;&|`])(?:source|\.)\s+[\"']?[\w./~$-]*\.env\b"
    ),
    _Sign(
        "export-grep-xargs", "export $(… .env | xargs)", _COMMANDS, b"xargs", rb"\$\([^)\n]*\.env\b[^)\n]*\|\s*xargs"
    ),
    _Sign("while-read", "while read … .env", _COMMANDS, b"IFS", rb"\bwhile\s+IFS=\S+\s+read\b[\s\S]{,500}\.env\b"),
    _Sign("node-dotenv", "dotenv", r"/package\.json$", b"dotenv", rb'"dotenv"\s*:'),
    _Sign(
        "node-dotenv", "dotenv", _JAVASCRIPT, b"dotenv", rb"""(?:require\(|from|import)\s*["']dotenv(?:/config)?["']"""
    ),
    _Sign("dotenv-expand", "dotenv-expand", r"/package\.json$", b"dotenv-expand", rb'"dotenv-expand"\s*:'),
    _Sign("dotenvx", "dotenvx", r"/package\.json$", b"dotenvx", rb'"@dotenvx/dotenvx"\s*:|\bdotenvx run\b'),
    _Sign("direnv", "dotenv in .envrc", r"/\.envrc$", b"dotenv", rb"(?m)^\s*dotenv(?:_if_exists)?\b"),
    _Sign("ruby-dotenv", "gem dotenv", r"/Gemfile$", b"dotenv", rb"(?m)^\s*gem\s+[\"']dotenv(?:-rails)?[\"']"),
    _Sign("godotenv-1.5.1", "godotenv", r"/go\.mod$", b"godotenv", rb"github\.com/joho/godotenv\b"),
    _Sign("honcho", "honcho", _COMMANDS, b"honcho", rb"\bhoncho\s+(?:start|run)\b"),
    _Sign(
        "vscode-python", "python.envFile", r"/\.vscode/settings\.json$", b"python.envFile", rb'"python\.envFile"\s*:'
    ),
)


def folder_of(path: str, settings: str) -> str:
    """Return the folder of the project that a file belongs to; empty where nothing says how far it goes.

    Args:
        path: the file.
        settings: the file of the settings that apply to it; empty where there is none.
    """
    return os.path.dirname(settings) or git.repository(os.path.dirname(path))


def uses(folder: str, is_excluded: Callable[[str], bool], *, is_whole: bool) -> tuple[Use, ...]:
    """Return the programs that are seen to read ``.env`` files, each with the first sign of it.

    Args:
        folder: where to look, and in the folders below it that git does not ignore.
        is_excluded: what the settings pass over.
        is_whole: whether this is the folder of a project; else only some files are looked at.
    """
    found: dict[str, Use] = {}
    for candidate in _files(folder, is_excluded, is_whole):
        for sign in _signs(candidate.path):
            found.setdefault(sign.reader, Use(sign.reader, sign.sign, candidate.shown))
    return tuple(found.values())


def mentions(folder: str, is_excluded: Callable[[str], bool], name: str, *, is_whole: bool) -> bool:
    """Whether the code of a project, in whatever language, holds a name as a word; pydantic-settings minds no case.

    Args:
        folder: where to look, and in the folders below it that git does not ignore.
        is_excluded: what the settings pass over.
        name: the name.
        is_whole: whether this is the folder of a project; else only some files are looked at.
    """
    word = re.compile(rb"(?i)(?<!\w)" + re.escape(name.encode("utf-8", "surrogateescape")) + rb"(?!\w)")
    files = (each for each in _files(folder, is_excluded, is_whole) if re.search(_CODE, each.path))
    return any(word.search(_content(each.path)) for each in files)


def _files(folder: str, is_excluded: Callable[[str], bool], is_whole: bool) -> Iterator[Candidate]:
    most = _MOST_FILES if is_whole else _MOST_FILES_OF_A_FOLDER
    for item in islice(discover.discover([folder], Scope(folder, is_excluded)), most):
        if isinstance(item, Candidate):
            yield item


def _signs(path: str) -> Iterator[_Sign]:
    name = path.replace(os.sep, "/")
    wanted = [sign for sign in _SIGNS if re.search(sign.files, name)]
    if not wanted:
        return
    data = _content(path)
    yield from (sign for sign in wanted if sign.anchor in data and re.search(sign.pattern, data))


def _content(path: str) -> bytes:
    """Return the bytes of a file; none of one that cannot be read or that nobody wrote by hand."""
    try:
        return discover.read(path, limit=_MAX_SIZE)
    except OSError:
        return b""
