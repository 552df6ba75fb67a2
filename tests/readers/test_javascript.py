"""The readers of the JavaScript family against Node and the packages in ``tests/programs``.

``npm ci --ignore-scripts --prefix tests/programs`` installs them, as ``.ci/run`` does. Bun, Deno and dotenvx start anew
for each file, so they read few; ``READER_EXAMPLES=1000 make test`` gives them more.
"""

import json
import pathlib
import subprocess

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bedrock_lint import readers
from conftest import needs
from readers.grammar import dotenv_files, spoilt
from readers.test_differential import files

PROGRAMS = pathlib.Path(__file__).parents[1] / "programs"
MODULES = PROGRAMS / "node_modules"

# What the parsers tell apart, in any order.
_CHARACTERS = "KLk1=\n\n\n \t'\"`\\#:,-.$\r\v\x1c\x85\u00a0\u2028\ufeff\0é"
_BEGINNINGS = ("\nK=", "\nL='", 'K="', "export ", "export")
_PIECES = ("$K", "${L}", "${K:-", "${", "}", ":-", "\\n", "\\$", "$(", ")", "$$", "$&", " #", "null")
_soup = st.lists(st.sampled_from((*_CHARACTERS, *_BEGINNINGS, *_PIECES)), max_size=25).map(
    lambda pieces: "".join(pieces).encode()
)
dotenvs = spoilt(dotenv_files()) | spoilt(_soup)
environs = st.sampled_from(({}, {}, {"K": "from outside"}, {"K": ""}, {"K": "a\\$b $L"}, {"L": "$K"}))


class Program:
    """A process that reads one file after the other."""

    def __init__(self, node: str, name: str, folder: pathlib.Path) -> None:
        self.path = folder / ".env"
        self.process = subprocess.Popen(
            [needs(node), PROGRAMS / "read.js", name],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={},
        )

    def read(self, data: bytes, environ: dict[str, str]) -> dict[str, str]:
        """What the program's environment holds after it has read the file."""
        self.path.write_bytes(data)
        self.process.stdin.write(json.dumps({"path": str(self.path), "env": environ}).encode() + b"\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())["values"]


@pytest.fixture(scope="module")
def program(request, tmp_path_factory):
    program = Program(*request.param, tmp_path_factory.mktemp("javascript"))
    with program.process:
        yield program
        program.process.stdin.close()


def node(version: int) -> str:
    return str(MODULES / f"node{version}" / "bin" / "node")


def reads_alike(name: str, program: Program, data: bytes, environ: dict[str, str]) -> None:
    reading = readers.DOTENV[name].read(data, environ)
    assume(reading.error != "the variables grow without end")
    assert reading.error is None
    assert reading.values == program.read(data, environ)


@pytest.mark.parametrize("program", [(node(20), "node")], indirect=True)
@files(400)
@given(data=dotenvs, environ=environs)
def test_node20(program, data, environ):
    reads_alike("node20-env-file", program, data, environ)


@pytest.mark.parametrize("program", [(node(24), "node")], indirect=True)
@files(400)
@given(data=dotenvs, environ=environs)
def test_node24(program, data, environ):
    reads_alike("node24-env-file", program, data, environ)


@pytest.mark.parametrize("program", [(node(24), "dotenv")], indirect=True)
@files(400)
@given(data=dotenvs, environ=environs)
def test_dotenv(program, data, environ):
    reads_alike("node-dotenv", program, data, environ)


@pytest.mark.parametrize("program", [(node(24), "dotenv-expand")], indirect=True)
@files(400)
@given(data=dotenvs, environ=environs)
def test_dotenv_expand(program, data, environ):
    reads_alike("dotenv-expand", program, data, environ)


PRINT = "process.stdout.write(JSON.stringify({...process.env}))"
NO_COMMANDS = "data:text/javascript,import processes from 'child_process'; processes.execSync = () => ''"
COMMANDS = {
    "node20-env-file": [node(20), "--env-file=.env", "-e", PRINT],
    "node24-env-file": [node(24), "--env-file=.env", "-e", PRINT],
    "bun": [MODULES / "bun" / "bin" / "bun", "--env-file=.env", "-e", PRINT],
    "deno": [
        *(MODULES / "deno" / "deno", "eval", "--no-config", "--no-lock", "--quiet", "--env-file=.env"),
        "console.log(JSON.stringify(Deno.env.toObject()))",
    ],
    "dotenvx": [
        *(node(24), "--import", NO_COMMANDS, MODULES / ".bin" / "dotenvx", "run", "--quiet", "-f", ".env"),
        *("--", "/usr/bin/env", "-0"),
    ],
}
OWN_VARIABLES = {"HOME", "PATH", "NO_COLOR", "DENO_NODE_SHIM_ACTIVE"}


def runs_alike(name: str, data: bytes, environ: dict[str, str], folder: pathlib.Path) -> None:
    (folder / ".env").write_bytes(data)
    environ = {"HOME": str(folder), "PATH": "/usr/bin", "NO_COLOR": "1", **environ}
    reading = readers.DOTENV[name].read(data, environ)
    assume(reading.error != "the variables grow without end")
    done = subprocess.run(
        COMMANDS[name],
        check=False,
        cwd=folder,
        env=environ,
        capture_output=True,
        timeout=60,
    )
    assert (done.returncode != 0) == (reading.error is not None)
    assert without_own(reading.values) == without_own(printed(done.stdout.decode()))


def without_own(values: dict) -> dict:
    return {name: value for name, value in values.items() if name not in OWN_VARIABLES}


def printed(output: str) -> dict[str, str]:
    if output.startswith("{"):
        return json.loads(output)
    pairs = (pair.partition("=") for pair in output.split("\0") if pair)
    return {name: value for name, _, value in pairs}


# What the tests above rely on: --env-file does as process.loadEnvFile.
@pytest.mark.parametrize("version", [20, 24])
@files(15)
@given(data=dotenvs, environ=environs)
def test_node_env_file(tmp_path_factory, version, data, environ):
    needs(node(version))
    runs_alike(f"node{version}-env-file", data, environ, tmp_path_factory.getbasetemp())


@pytest.mark.parametrize("name", ["bun", "deno", "dotenvx"])
@files(25)
@given(data=dotenvs, environ=environs)
def test_runtime(tmp_path_factory, name, data, environ):
    needs(str(COMMANDS[name][0]))
    runs_alike(name, data, environ, tmp_path_factory.getbasetemp())
