"""The reader of shell scripts is bash; where dash, the ``sh`` of Debian, reads a file differently, it is written down here."""

import os
import pathlib
import re
import subprocess
import tempfile

import pytest
from hypothesis import given

from bedrock_lint import readers
from conftest import needs
from readers.grammar import dotenv_files, spoilt
from readers.test_differential import OUT_OF_REACH, files

BASH_ONLY = {
    "braces: dash keeps {a,b}": re.compile(rb"\{[^\n]*,"),
    "$'…' and $\"…\": dash keeps the dollar sign": re.compile(rb"\$['\"]"),
    "NAME+=value: a command to dash": re.compile(rb"\w\+="),
    "arrays: a syntax error to dash": re.compile(rb"=\(|\w\[[^\]\n]*\]\+?="),
    "words and operators that dash does not know": re.compile(
        rb"\b(?:declare|typeset|function)\b|\[\[|<<<|&>|\|&|\$\["
    ),
    "readonly: what it makes of the variables of the shell itself": re.compile(rb"\breadonly\b"),
    "NUL: dash stops at one, bash skips it": re.compile(rb"\0"),
}
OWN_VARIABLES = {"PATH", "HOME", "LC_ALL", "PWD", "OLDPWD", "SHLVL", "_", "OPTIND"}
ENVIRON = {"HOME": "/home/u", "PATH": "/nowhere", "LC_ALL": "C.UTF-8"}


@pytest.fixture(scope="module")
def dash():
    return needs("dash")


def dash_source(dash: str, data: bytes) -> dict[str, str] | None:
    """What dash passes on; None if it ended, as it does at a syntax error and at a bad name behind ``export``."""
    with tempfile.TemporaryDirectory() as folder:
        pathlib.Path(folder, ".env").write_bytes(data)
        done = subprocess.run(
            [dash, "-c", "set -a; . ./.env >&2; echo; /usr/bin/env -0"],
            check=False,
            cwd=folder,
            env=ENVIRON,
            capture_output=True,
            stdin=subprocess.DEVNULL,
            timeout=20,
        )
    if not done.stdout:
        return None
    return dict(os.fsdecode(pair).split("=", 1) for pair in done.stdout[1:].split(b"\0") if pair)


def own(values):
    return {name: value for name, value in values.items() if name not in OWN_VARIABLES}


@files(300)
@given(data=spoilt(dotenv_files()))
def test_dash_that_reads_to_the_end_gives_what_bash_gives(dash, data):
    if any(pattern.search(data) for pattern in (*BASH_ONLY.values(), *OUT_OF_REACH.values())):
        return
    values = dash_source(dash, data)
    reading = readers.DOTENV["bash-source"].read(data, ENVIRON)
    if values is not None:
        assert reading.error is None
        assert own(reading.values) == own(values)


@pytest.mark.parametrize(
    ("data", "in_dash"),
    [
        (b"export K={a,b}\n", {"K": "{a,b}"}),
        (b'K=$"a"\n', {"K": "$a"}),
        (b"K=a\nK+=b\n", {"K": "a"}),
        (b"K=a\nL=it's\n", None),
        (b"K=a\nexport A-B=c\n", None),
        (b"K=a\nL=(b c)\n", None),
    ],
)
def test_dash_differs(dash, data, in_dash):
    values = dash_source(dash, data)
    assert (values and own(values)) == in_dash
    assert own(readers.DOTENV["bash-source"].read(data, ENVIRON).values) != in_dash
