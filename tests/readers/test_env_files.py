"""The readers of Compose, godotenv, direnv, systemd, dotenv for Ruby and uv.

uv and direnv are run here; ``drivers/README.md`` says how to compare the others with their programs.
"""

import json
import os
import pathlib
import subprocess
import sys

import pytest
import uv
from hypothesis import given

from bedrock_lint import readers
from conftest import needs
from readers.grammar import dotenv_files, env_file_soup, spoilt
from readers.growth import is_quick
from readers.test_differential import files

ENVIRON = {"E": "passed on", "K2": "from outside", "EMPTY": ""}
UV_RUN = ["run", "--no-project", "--no-config", "--offline", "--no-python-downloads", "--python", sys.executable]
OWN_VARIABLES = {"HOME", "PATH", "UV", "UV_RUN_RECURSION_DEPTH", "VIRTUAL_ENV"}
env_files = spoilt(dotenv_files()) | env_file_soup()


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("env-files")


def uv_run(folder: pathlib.Path, data: bytes, environ: dict[str, str]) -> dict[str, str] | None:
    """What a command finds in its environment; None if uv does not start it."""
    path = folder / "uv.env"
    path.write_bytes(data)
    done = subprocess.run(
        [uv.find_uv_bin(), "--quiet", *UV_RUN, "--env-file", path, "--", "/usr/bin/env", "-0"],
        check=False,
        cwd=folder,
        env={**environ, "HOME": str(folder), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        timeout=60,
    )
    if done.returncode:
        return None
    return dict(os.fsdecode(pair).split("=", 1) for pair in done.stdout.split(b"\0") if pair)


@files(100)
@given(data=env_files)
def test_uv_env_file(folder, data):
    environ = {**ENVIRON, "HOME": str(folder)}
    values = uv_run(folder, data, ENVIRON)
    reading = readers.DOTENV["uv-env-file"].read(data, environ)
    assert (reading.error is not None) == (values is None)
    if values is not None:
        assert {name: reading.values[name] for name in reading.values.keys() - OWN_VARIABLES} == {
            name: values[name] for name in values.keys() - OWN_VARIABLES
        }


@pytest.fixture(scope="module")
def direnv():
    path = needs("direnv")
    version = subprocess.run([path, "version"], check=True, capture_output=True, text=True).stdout.strip()
    if version != "2.32.1":
        pytest.skip(f"direnv {version} does not read as 2.32.1 does")
    return path


@files(200)
@given(data=env_files)
def test_direnv(folder, direnv, data):
    path = folder / "direnv.env"
    path.write_bytes(data)
    environ = {**ENVIRON, "HOME": str(folder)}
    done = subprocess.run(
        [direnv, "dotenv", "json", path], check=False, env=environ, cwd=folder, capture_output=True, timeout=20
    )
    reading = readers.DOTENV["direnv"].read(data, environ)
    assert (reading.error is not None) == bool(done.returncode)
    assert reading.values == (json.loads(done.stdout) if done.returncode == 0 else {})


@pytest.mark.parametrize(
    ("name", "size", "make"),
    [
        ("compose-go-HEAD", 300_000, lambda n: b'K=x\nL="${K:-' + b"${K:-" * n + b"}" * n + b'"\n'),
        ("compose-go-HEAD", 300_000, lambda n: b"K=" + b"${N:-" * n + b"}" * n + b"\n"),
        ("compose-go-HEAD", 200_000, lambda n: b"K=" + b"${N:-x}" * n + b"\n"),
        ("direnv", 500_000, lambda n: b"K=" + b"${" * n + b"\n"),
        ("ruby-dotenv", 500_000, lambda n: b"K=" + b"$(" * n + b"\n"),
        ("ruby-dotenv", 300_000, lambda n: b"K=" + b"$(" * n + b"a" + b")" * n + b"\n"),
        ("ruby-dotenv", 1_000_000, lambda n: b"\n" * n),
        ("systemd", 500_000, lambda n: b'K="' + b'" ' * n),
        ("uv-env-file", 500_000, lambda n: b"K='" + b"a\n" * n),
    ],
    ids=["nested", "unset", "row", "direnv", "commands", "nested commands", "empty lines", "quotes", "lines"],
)
@pytest.mark.parametrize("environ", [{}, {"N": "x"}], ids=["empty", "set"])
def test_time_grows_with_the_length(name, size, make, environ):
    assert is_quick(lambda data: readers.DOTENV[name].read(data, environ), make, size)


@pytest.mark.parametrize(
    ("data", "values"),
    [
        (b"K=${N:-a${M:-b}c}d\n", {"K": "abcd"}),
        (b"K=${E:+y}${N:+y}z\n", {"K": "yz"}),
        (b"K=${N:-{a}b}\n", {"K": "{a}b"}),
        (b'K="a\\$E $$E \\0101"\n', {"K": "a$E $E A"}),
        (b"K=caf\xe9\n", {"K": "caf<0xe9>"}),
        (b"K=v", {"K": "v"}),
        (b"K", {"": "K"}),
        (b"E\nN\n", {"E": "passed on"}),
    ],
)
def test_compose(data, values):
    assert readers.DOTENV["compose-go-HEAD"].read(data, ENVIRON).values == values


@pytest.mark.parametrize("data", [b"K=${N:?gone}\n", b"K=${1}\n", b"K=${N:-x\n", b'K="v",\n', b"A B\n", b"export "])
def test_compose_refuses(data):
    assert readers.DOTENV["compose-go-HEAD"].read(data, ENVIRON).error


@pytest.mark.parametrize(
    ("data", "values", "runs_command"),
    [
        (b"K=a$(b (c) $(d))e\n", {"K": "ae"}, True),
        (b"K='$(a)'\nL=\\\\$(a)\n", {"K": "$(a)", "L": "$(a)"}, False),
        (b"K=$(a()b)$(\n", {"K": "$(a()b)$("}, False),
        (b"E=x\nK=$E\n", {"K": "passed on"}, False),
        (
            b"DOTENV_LINEBREAK_MODE=legacy\nK=\"a\\nb\"\nL='a\\nb'\n",
            {"DOTENV_LINEBREAK_MODE": "legacy", "K": "a\nb", "L": "a\\nb"},
            False,
        ),
        (b"K=\n'a\nb'\n", {"K": "a\nb"}, False),
    ],
)
def test_ruby(data, values, runs_command):
    assert readers.DOTENV["ruby-dotenv"].read(data, ENVIRON) == (values, None, runs_command)


@pytest.mark.parametrize("data", [b"export K=\n", b"\xff\xfeK\0=\0v\0", b"K=a\0b\n", b"K=\xe9\n"])
def test_ruby_refuses(data):
    assert readers.DOTENV["ruby-dotenv"].read(data).error


@pytest.mark.parametrize(
    ("data", "values"),
    [
        (b"; c\\\nK=v\nL=w\n", {"L": "w"}),
        (b"K=a\\ \\\n  b  \n", {"K": "a   b"}),
        (b"K=\"a\\q\\$\" 'b' c 'd'\n", {"K": "a\\q$bc 'd'"}),
        (b"==v\n1K=v\nK=v", {"K": "v"}),
    ],
)
def test_systemd(data, values):
    assert readers.DOTENV["systemd"].read(data).values == values
