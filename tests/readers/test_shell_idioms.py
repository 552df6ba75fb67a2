"""The readers of shell idioms against bash, grep and xargs. Many files go through one process."""

import os
import pathlib
import subprocess
import tempfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bedrock_lint import readers
from conftest import needs
from readers.grammar import dotenv_files, spoilt
from readers.test_differential import files

IDIOMS = {
    "export-grep-xargs": "export $(grep -v '^#' .env | xargs) >/dev/null",
    "while-read": "while IFS='=' read -r k v; do export \"$k=$v\"; done < .env",
}
SCRIPT = 'for folder in [0-9]*; do (cd "$folder"; %s; /usr/bin/env -0 > made); done'
OWN_VARIABLES = {"PATH", "LC_ALL", "PWD", "OLDPWD", "SHLVL", "_"}
ENVIRON = {"E": "passed on", "k": "set before", "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"}


@pytest.fixture(scope="module")
def bash():
    for program in ("grep", "xargs", "env"):
        needs(program)
    return needs("bash")


def observed(bash: str, idiom: str, contents: list[bytes]) -> list[dict[str, str]]:
    """What the idiom leaves in the environment for each of these files."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [pathlib.Path(folder, f"{number:04}") for number in range(len(contents))]
        for path, data in zip(paths, contents, strict=True):
            path.mkdir()
            (path / ".env").write_bytes(data)
        subprocess.run(
            [bash, "-c", SCRIPT % idiom], check=False, cwd=folder, env=ENVIRON, capture_output=True, timeout=60
        )
        return [environment((path / "made").read_bytes()) for path in paths]


def environment(output: bytes) -> dict[str, str]:
    return dict(os.fsdecode(pair).split("=", 1) for pair in output.split(b"\0") if pair)


def own(values):
    return {name: value for name, value in values.items() if name not in OWN_VARIABLES}


def agrees(bash: str, name: str, contents: list[bytes]) -> None:
    for data, values in zip(contents, observed(bash, IDIOMS[name], contents), strict=True):
        reading = readers.DOTENV[name].read(data, ENVIRON)
        assert (data, own(reading.values)) == (data, own(values))
        assert reading.error is None
        assert not reading.runs_command


_bytes = st.lists(
    st.sampled_from(
        (
            *(
                b"K",
                b"=",
                b"==",
                b"k",
                b"v",
                b" ",
                b"\t",
                b"\n",
                b"\n",
                b"\nL=",
                b"K=",
                b'"',
                b"'",
                b"\\",
                b"#",
                b"\n#",
                b"+=",
                b"-n ",
                b"-e ",
            ),
            *(
                b"\x7f",
                b"\r",
                b"\x0b",
                b"\x0c",
                b"\xc3",
                b"\xe2",
                b"\xe2\x82",
                b"\xf0\x9f",
                b"\xf5",
                b"\xff",
                b"\xe2\x82\xac",
                b"*",
                b"x1",
            ),
            *(
                b"[a]",
                b"?",
                b"\\n",
                b"\\\\x41",
                b"\\\\0101",
                b"\\c",
                b"--",
                b"-p ",
                b"+x ",
                b"$K",
                b"`",
                b"(a)",
                b"\\ ",
                b"\\\n",
            ),
        )
    ),
    max_size=12,
).map(b"".join)
_with_nul = st.tuples(_bytes, st.sampled_from((b"", b"", b"", b"\0")), _bytes).map(b"".join)


@pytest.mark.parametrize("name", IDIOMS)
@files(12)
@given(contents=st.lists(spoilt(dotenv_files()), min_size=1, max_size=20))
def test_idiom_on_what_people_write(bash, name, contents):
    agrees(bash, name, contents)


@pytest.mark.parametrize("name", IDIOMS)
@files(15)
@given(contents=st.lists(_with_nul, min_size=1, max_size=20))
def test_idiom_on_bytes(bash, name, contents):
    agrees(bash, name, contents)


@pytest.mark.parametrize("name", IDIOMS)
def test_idiom_at_its_edges(bash, name):
    agrees(
        bash,
        name,
        [
            b"",
            b"K=ab=\nL=ab==\nM==\nN===\n",
            b"K=\xe9\nL=1\n\xf0\x9f\nM=2\n",
            b"K=\xe9\0x\nL=1\n",
            b"k=1\nv=2\nlast=3",
            b"-n K=1\n",
            b"+x K=1\n",
            b"-p K=1\n-p L=2\n",
            b"- K=1\n",
            b"-- -n K=1\n",
            b"-f K=1\n",
            b"-a K=1\n",
            b"-e K=a\\\\tb L=\\\\x41\\\\0102\\\\7x M=\\\\cgone\nN=1\n",
            b"-neE -E -e K=\\\\\\\\n\n",
            b"-ex K=1\n",
            b"K=" + b"a" * 131064 + b"\nL=1\n",
            b"L=1\nK=" + b"a" * 131065 + b"\nM=1\n",
            b"K=1\nK+=2\nK+=3\n",
            b"K[0]=1\nL=1\n",
            b"--help\n",
            b"K=\x01a\x01\x7f=\nL=\x01=\n\x01=\x01\n",
        ],
    )
