"""The reader of makefiles against GNU make: what people write into .env files, and what make alone understands."""

import os
import pathlib
import subprocess
import tempfile
from unittest.mock import ANY

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bedrock_lint import readers
from conftest import needs
from readers.grammar import dotenv_files, spoilt
from readers.test_differential import files

MAKEFILE = "include .env\nexport\n.PHONY: .goal\n.goal:\n\t@/usr/bin/env -0\n"
OWN_VARIABLES = {
    *("CURDIR", "GNUMAKEFLAGS", "HOME", "LC_ALL", "MAKEFILES", "MAKEFILE_LIST", "MAKEFLAGS", "MAKELEVEL"),
    *("MAKE_HOST", "MAKE_TERMERR", "MAKE_TERMOUT", "MFLAGS", "PATH", "PWD", "SHELL"),
}
ENVIRON = {"E": "passed on", "R": "a$K"}


@pytest.fixture(scope="module")
def make():
    return needs("make")


def observed(make: str, data: bytes) -> dict[str, str] | None:
    """What a recipe finds in its environment; None if make refuses the file."""
    with tempfile.TemporaryDirectory() as folder:
        pathlib.Path(folder, ".env").write_bytes(data)
        pathlib.Path(folder, "Makefile").write_text(MAKEFILE)
        done = subprocess.run(
            [make, "-s", ".goal"],
            check=False,
            cwd=folder,
            env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", **ENVIRON},
            capture_output=True,
            stdin=subprocess.DEVNULL,
            timeout=20,
        )
    if done.returncode:
        return None
    pairs = [os.fsdecode(pair).split("=", 1) for pair in done.stdout.split(b"\0") if pair]
    names = [name for name, _ in pairs]
    # `export K=a L` makes a variable that is called `K=a`, and which of two of the same name counts is chance.
    return {name: value if names.count(name) == 1 else ANY for name, value in pairs}


def agrees(make: str, data: bytes) -> None:
    values = observed(make, data)
    reading = readers.DOTENV["make-include"].read(data, ENVIRON)
    assert (reading.error is None) == (values is not None)
    if values is not None:
        assert {name: reading.values[name] for name in reading.values.keys() - OWN_VARIABLES} == {
            name: values[name] for name in values.keys() - OWN_VARIABLES
        }


@files(150)
@given(data=spoilt(dotenv_files()))
def test_make_on_what_people_write(make, data):
    agrees(make, data)


_names = st.sampled_from(("K", "L", "R", "$(L)M", "a b", "$K", "A.B", "x", "$(NONE)"))
_texts = st.sampled_from(
    (
        *(
            "",
            " ",
            "a",
            "b c",
            "a.b/c d.x",
            "x%y",
            "%",
            "\\%",
            "1",
            "2",
            "a,b",
            "(a)",
            "$",
            "$$",
            "$$$$",
            "\\",
            "\\\\",
            ":",
            "=",
            ";",
        ),
        *(
            "$K",
            "$(L)",
            "${R}",
            "$(K:a=b)",
            "$(L:%=x%)",
            "${L:b c=}",
            "$(K:=.o)",
            "$(E:-d)",
            "$(",
            "${",
            ")",
            "}",
            "#",
            "\\#",
            "\\\\#",
            "$#",
        ),
        *("\\\n", " \\\n\t ", "\\\\\n", "$(K", "$(a$(b)", "$($(x))", "\t", "\x0b", "\r", "%.b", "a%"),
    )
)


def _called(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    names = st.sampled_from(
        (
            *("subst", "patsubst", "strip", "findstring", "filter", "filter-out", "sort", "word", "wordlist", "words"),
            *("firstword", "lastword", "dir", "notdir", "suffix", "basename", "addsuffix", "addprefix", "join", "if"),
            *("or", "and", "foreach", "call", "value", "origin", "flavor", "warning", "eval", "error", "nosuch"),
        )
    )
    return st.tuples(
        st.sampled_from(("()", "()", "{}")),
        names,
        st.sampled_from((" ", " ", "  ", "")),
        st.lists(inner, min_size=1, max_size=3),
    ).map(lambda made: f"${made[0][0]}{made[1]}{made[2]}{','.join(made[3])}{made[0][1]}")


_phrases = st.recursive(
    st.lists(_texts, max_size=3).map("".join),
    lambda inner: st.one_of(_called(inner), st.tuples(inner, inner).map("".join)),
    max_leaves=4,
)
_operators = st.sampled_from(
    ("=", "=", " = ", ":=", " := ", "?=", "+=", " += ", "::=", ":", "::", " : ", "", " ", "&:", "==")
)
_prefixes = st.sampled_from(
    (
        "",
        "",
        "",
        "",
        " ",
        "\t",
        "export ",
        "override ",
        "private ",
        "export override ",
        "unexport ",
        "export\t",
        "define ",
        "undefine ",
    )
)
_assignments = st.tuples(_prefixes, _names, _operators, _phrases).map("".join)
_lines = st.one_of(
    *(_assignments,) * 4,
    st.tuples(
        st.sampled_from(
            (
                *(
                    "ifdef ",
                    "ifndef ",
                    "ifeq (",
                    "ifneq (",
                    "ifeq '",
                    'ifneq "',
                    "else",
                    "else ifdef ",
                    "else ifeq (a,",
                    "endif",
                    "endif ",
                    "endef",
                    " endef ",
                ),
                *(
                    "export ",
                    "unexport ",
                    "export",
                    "-include ",
                    "vpath ",
                    "t: ",
                    "t:",
                    "t::",
                    ": ",
                    "t: a;",
                    "a%: ",
                    "t: u: ",
                    "t: %: ",
                    "t&: ",
                    "\t",
                    "#",
                    ";",
                ),
            )
        ),
        st.one_of(_names, _phrases),
        st.sampled_from(("", "", ")", "'", '"', " 'a'", ",a)", ",)", "a')", " # c", "#c")),
    ).map("".join),
    st.tuples(
        st.sampled_from(("t: X=", "t: export X:=", "a%: X +=", "t u: $K:=", "t: private X=", "t: define X=")), _phrases
    ).map("".join),
    st.sampled_from(
        (
            "ifdef K\nK=1\nelse\nL=2\nendif",
            "define M\na $(K)\n b\nendef",
            "define N :=\n$K\nendef",
            "ifndef NONE\nX=1\nendif",
            "define f\n<$1|$2|$0>\nendef\nC=$(call f,a,$K)",
            "t:\n\techo",
            ".RECIPEPREFIX = >\n>x",
        )
    ),
)


@files(250)
@given(
    lines=st.lists(
        st.tuples(_lines, st.sampled_from(("\n", "\n", "\n", "\r\n", "", "\\\n"))).map("".join), min_size=1, max_size=7
    )
)
def test_make_on_makefiles(make, lines):
    agrees(make, "".join(lines).encode())


@pytest.mark.parametrize(
    "data",
    [
        b"K=" + b"a" * 197 + b"\0b\nL=1\nM=2\n",
        b"K=" + b"a" * 300 + b"\0b\nL=1\nM=2\n",
        b"\0\nK=1\n",
        b"K=a\\\n\0b\nL=1\n",
        b"K=" + b"a\\\n" * 300 + b"\0\nL=1\n",
        b"K=a\r\\\r\nL=b\r",
        b"K=a\\",
        b"K=a\\\n",
        b"\xef\xbb\xbf\xef\xbb\xbfK=a\n",
        b"K=$\xe9\nL=$\xc3\xa9\n",
        b"SHELL=/bin/sh\nMAKELEVEL=7\nCC+=-g\nRM?=x\n",
        b"K=1\nexport K\nundefine E\nunexport R\n",
        b"include nowhere\n",
        b"-include nowhere\nK=1\n",
        b"load nowhere\n",
        b"K: https://example.com\n",
        b"K: 12\nK:: 13\n",
        b"K=$(K)\n",
        b"K=$(L)\nL=$(K)\n",
        b"A.B=1\nexport A.B\n",
    ],
)
def test_make_at_its_edges(make, data):
    agrees(make, data)


def test_make_never_runs_a_command():
    for data in (b"K=$(shell touch made)\n", b"K!=touch made\n", b"K:=$(shell touch made)\n", b"t: K!=touch made\n"):
        reading = readers.DOTENV["make-include"].read(data)
        assert reading.runs_command
        assert reading.values.get("K") in {"", None}
    assert not pathlib.Path("made").exists()
