"""Idioms of shell scripts that load a ``.env`` file without running it, in bash and a UTF-8 locale."""

import re
from collections.abc import Iterator, Mapping
from itertools import takewhile

from bedrock_lint.readers.reading import Reading
from bedrock_lint.readers.shell_state import GrowthError, State

_CHARACTER = re.compile(
    rb"""
    [^\n\x80-\xff\x00]++
    | [\xc2-\xdf] .
    | [\xe0-\xef] (?: [\x80-\xbf] . | [^\x80-\xbf] )
    | [\xf0-\xf7] (?: [\x80-\xbf]{2} . | [\x80-\xbf] [^\x80-\xbf] | [^\x80-\xbf] )
    | [^\n]
    """,
    re.DOTALL | re.VERBOSE,
)
"""What ``read`` takes in at once: behind a byte that could begin a character, any byte that follows, line feeds too."""

_BLANKS = re.compile(rb"[ \t\n\v\f\r]*")
_ARGUMENT = re.compile(rb"""(?: [^ \t\n\\'"]++ | '[^'\n]*+' | "[^"\n]*+" | \\. )*+""", re.DOTALL | re.VERBOSE)
_QUOTED = re.compile(rb"""'([^']*+)'|"([^"]*+)"|\\(.)""", re.DOTALL)
_LONGEST_ARGUMENT = 131072 - len(b"echo\0") - 1
_ECHO_OPTION = re.compile(rb"-[neE]+")
_ECHO_ESCAPE = re.compile(rb"\\(?:([abefnrtv\\])|x([0-9A-Fa-f]{1,2})|0([0-7]{0,3})|([1-7][0-7]{0,2}))")
_ECHO_CHARACTERS = dict(zip(b"abefnrtv\\", b"\a\b\x1b\f\n\r\t\v\\", strict=True))


def export_grep_xargs(data: bytes, environ: Mapping[str, str]) -> Reading:
    r"""Return what ``export $(grep -v '^#' .env | xargs)`` leaves in the environment of bash.

    grep leaves out the lines that are not UTF-8, and a file with a NUL byte altogether. xargs stops at a quote that is
    open at the end of its line. The words are split again, and ``export`` takes those that begin with a name. Files
    that a word with ``*``, ``?`` or ``[`` may match are not looked for: no word that sets a variable would match one.

    https://git.savannah.gnu.org/cgit/findutils.git/tree/xargs/xargs.c?h=v4.9.0 (``read_line``; grep 3.8, findutils
    4.9.0, coreutils 9.1 and bash 5.2.15, 2026-11-20)
    """
    output = _echo(_xargs(b"".join(_grep(data))))
    words = [word.decode("utf-8", "surrogateescape") for word in re.split(rb"[ \t\n]+", output) if word]
    state = _state(data, environ)
    try:
        state.declare("export", words, {})
    except GrowthError:
        return Reading({}, "the variables grow without end")
    return Reading(state.environment())


def while_read(data: bytes, environ: Mapping[str, str]) -> Reading:
    """Return what ``while IFS='=' read -r k v; do export "$k=$v"; done < .env`` leaves in the environment of bash.

    A line without its line feed ends the loop. ``v`` loses a ``=`` at the end if it holds no other. The variables of
    the loop are variables like any other, and are passed on if the file or the environment has them.

    https://git.savannah.gnu.org/cgit/bash.git/tree/builtins/read.def?h=bash-5.2 (5.2.15, 2026-11-20)
    """
    state = _state(data, environ)
    try:
        for line, is_complete in _lines(data):
            name, _, value = line.decode("utf-8", "surrogateescape").partition("=")
            value = value[:-1] if value.find("=") == len(value) - 1 else value
            state.assign("k", name)
            state.assign("v", value)
            if is_complete:
                state.declare("export", [f"{name}={value}"], {})
    except GrowthError:
        return Reading({}, "the variables grow without end")
    return Reading(state.environment())


def _state(data: bytes, environ: Mapping[str, str]) -> State:
    state = State(environ, 4 * len(data))
    state.set(["+a"])
    return state


def _grep(data: bytes) -> Iterator[bytes]:
    if b"\0" in data:
        return
    for line in data.removesuffix(b"\n").split(b"\n") if data else ():
        if line.startswith(b"#"):
            continue
        try:
            line.decode()
        except UnicodeDecodeError:
            continue
        yield line + b"\n"


def _xargs(lines: bytes) -> Iterator[bytes]:
    """Return the arguments that xargs finds before it gives up."""
    place = 0
    while True:
        place = _BLANKS.match(lines, place).end()  # type: ignore[union-attr]  # it matches nothing, too
        match = _ARGUMENT.match(lines, place)
        assert match
        place = match.end()
        if lines[place : place + 1] in (b"'", b'"') or match.start() == len(lines):
            return
        argument = _QUOTED.sub(lambda quoted: quoted[1] or quoted[2] or quoted[3] or b"", match[0])
        if len(argument) > _LONGEST_ARGUMENT:
            return
        yield argument


def _echo(arguments: Iterator[bytes]) -> bytes:
    words = list(arguments)
    options = list(takewhile(_ECHO_OPTION.fullmatch, words))
    text = b" ".join(words[len(options) :])
    letters = b"".join(options)
    if letters.rfind(b"e") <= letters.rfind(b"E"):
        return text
    return _ECHO_ESCAPE.sub(_echo_character, re.split(rb"(?<!\\)(?:\\\\)*\\c", text)[0]).replace(b"\0", b"")


def _echo_character(match: re.Match[bytes]) -> bytes:
    named, hexadecimal, after_zero, octal = match.groups()
    if named:
        return bytes((_ECHO_CHARACTERS[named[0]],))
    code = int(hexadecimal, 16) if hexadecimal else int(after_zero or octal or b"0", 8)
    return bytes((code & 255,))


def _lines(data: bytes) -> Iterator[tuple[bytes, bool]]:
    """Return what each ``read`` takes in, and whether it met the end of the line; the last one never does."""
    pieces: list[bytes] = []
    is_cut = False
    place = 0
    while place < len(data):
        if data[place] == 0x0A:
            yield b"".join(pieces), True
            pieces.clear()
            is_cut = False
            place += 1
            continue
        character = _CHARACTER.match(data, place)
        assert character
        place = character.end()
        text, nul, _ = character[0].partition(b"\0")
        if not is_cut:
            pieces.append(text)
        # A NUL is skipped, but inside what was taken for a character it ends the string.
        is_cut |= bool(text and nul)
    yield b"".join(pieces), False
