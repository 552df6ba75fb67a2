"""The readers against the real programs, on generated files.

READER_EXAMPLES=5000 makes more files, other ones each time.
"""

import http.server
import json
import logging
import os
import pathlib
import re
import subprocess
import tempfile
import threading

import botocore.exceptions
import botocore.session
import dotenv
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from bedrock_lint import readers
from conftest import needs
from readers.grammar import aws_files, dotenv_files, spoilt

EXAMPLES = int(os.environ.get("READER_EXAMPLES", "0"))


def files(number: int) -> settings:
    return settings(
        max_examples=EXAMPLES or number,
        derandomize=not EXAMPLES,
        deadline=None,
        database=None,
        suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    )


@pytest.fixture(autouse=True)
def _quiet(caplog):
    # python-dotenv warns of every line that it cannot parse.
    caplog.set_level(logging.CRITICAL)


@pytest.fixture(scope="module")
def folder():
    with tempfile.TemporaryDirectory() as path:
        yield pathlib.Path(path)


@files(400)
@given(data=spoilt(dotenv_files()))
def test_python_dotenv(folder, data):
    path = folder / "python-dotenv.env"
    path.write_bytes(data)
    reading = readers.DOTENV["python-dotenv"].read(data, os.environ)
    try:
        values = dotenv.dotenv_values(path)
    except UnicodeDecodeError:
        assert reading.error
        assert reading.values == {}
    else:
        assert reading.values == values
        assert reading.error is None


OUT_OF_REACH = {
    "the process id": re.compile(rb"\$\$|\$\{\$"),
    "an expansion that is not evaluated": re.compile(rb"\$\{\w+(?:[#%/^,@]|:(?![-=?+]))"),
}
OWN_VARIABLES = {"PATH", "HOME", "LC_ALL", "PWD", "OLDPWD", "SHLVL", "_"}


@pytest.fixture(scope="module")
def bash():
    return needs("bash")


def bash_source(bash: str, data: bytes, environ: dict[str, str]) -> dict[str, str] | None:
    """What bash passes on; None if the shell ended."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, ".env")
        path.write_bytes(data)
        script = "set -a; . ./.env >&2; echo; /usr/bin/env -0"
        done = subprocess.run(
            [bash, "-c", script],
            check=False,
            cwd=folder,
            env=environ,
            capture_output=True,
            stdin=subprocess.DEVNULL,
            timeout=20,
        )
    if not done.stdout:
        return None
    pairs = (os.fsdecode(pair).partition("=") for pair in done.stdout[1:].split(b"\0") if pair)
    return {name: value for name, _, value in pairs if not name.startswith("BASH_FUNC_")}


@files(400)
@given(data=spoilt(dotenv_files()))
def test_bash_source(folder, bash, data):
    assume(not any(pattern.search(data) for pattern in OUT_OF_REACH.values()))
    environ = {"HOME": "/home/u", "PATH": str(folder), "LC_ALL": "C.UTF-8"}
    values = bash_source(bash, data, environ)
    reading = readers.DOTENV["bash-source"].read(data, environ)
    assert (reading.error is not None) == (values is None)
    if values is not None:
        assert {name: reading.values[name] for name in reading.values.keys() - OWN_VARIABLES} == {
            name: values[name] for name in values.keys() - OWN_VARIABLES
        }


class Engine(http.server.BaseHTTPRequestHandler):
    """As much of a Docker engine as ``docker create`` asks for."""

    protocol_version = "HTTP/1.1"
    received: list[dict] = []  # noqa: RUF012  what every request has asked for

    def log_message(self, *arguments):
        pass

    def answer(self, status: int, body: bytes) -> None:
        self.send_response(status)
        for name, value in (
            ("Content-Type", "application/json"),
            ("Api-Version", "1.41"),
            ("Content-Length", len(body)),
        ):
            self.send_header(name, str(value))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def do_HEAD(self):
        self.answer(200, b"")

    def do_GET(self):
        self.answer(200, b"{}")

    def do_POST(self):
        self.received.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
        self.answer(201, b'{"Id": "x", "Warnings": []}')


@pytest.fixture(scope="module")
def engine():
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Engine) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"tcp://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture(scope="module")
def docker():
    return needs("docker")


def docker_env_file(docker: str, path: pathlib.Path, environ: dict[str, str]) -> dict[str, str] | None:
    """What docker passes to the engine; None if it refuses the file."""
    Engine.received.clear()
    subprocess.run(
        [docker, "create", "--env-file", path, "image"], check=False, env=environ, capture_output=True, timeout=20
    )
    if not Engine.received:
        return None
    return dict(pair.split("=", 1) for pair in Engine.received[0]["Env"] or ())


@files(60)
@given(data=spoilt(dotenv_files()))
def test_docker_env_file(folder, docker, engine, data):
    path = folder / "docker.env"
    path.write_bytes(data)
    environ = {"HOME": str(folder), "DOCKER_HOST": engine, "E": "passed on"}
    values = docker_env_file(docker, path, environ)
    reading = readers.DOTENV["docker-env-file"].read(data, environ)
    assert (reading.error is not None) == (values is None)
    assert reading.values == (values or {})


@pytest.mark.parametrize(
    "data", [b"K=" + b"v" * 65533, b"K=" + b"v" * 65534, b"L=1\nK=" + b"v" * 65533 + b"\n", b"\x85K=v"]
)
def test_docker_env_file_at_its_limits(folder, docker, engine, data):
    path = folder / "docker.env"
    path.write_bytes(data)
    environ = {"HOME": str(folder), "DOCKER_HOST": engine}
    assert readers.DOTENV["docker-env-file"].read(data, environ).values == (
        docker_env_file(docker, path, environ) or {}
    )


@files(200)
@given(config=st.none() | spoilt(aws_files()), credentials=st.none() | spoilt(aws_files()))
def test_botocore(folder, config, credentials):
    session = botocore.session.Session()
    for variable, data in (("config_file", config), ("credentials_file", credentials)):
        path = folder / variable
        path.unlink(missing_ok=True)
        if data is not None:
            path.write_bytes(data)
        session.set_config_variable(variable, str(path))
    reading = readers.AWS_SHARED["botocore"].read(config, credentials)
    try:
        full = session.full_config
    except botocore.exceptions.ConfigParseError:
        assert reading[:3] == ({}, {}, {})
        assert len(reading.errors) == 1
    else:
        assert reading == (full["profiles"], full.get("sso_sessions", {}), full.get("services", {}), [])
