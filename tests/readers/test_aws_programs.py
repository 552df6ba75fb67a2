"""The readers of the AWS files against the parsers themselves, on generated files.

``npm ci --prefix tests/programs`` installs the one for JavaScript, the development group the one for Swift.
"""

import json
import pathlib
import subprocess
import sys

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bedrock_lint import readers
from conftest import needs
from readers.grammar import aws_files, spoilt
from readers.test_differential import files

PROGRAMS = pathlib.Path(__file__).parents[1] / "programs"
KEYS = ("aws_access_key_id", "aws_secret_access_key", "aws_session_token")
PAIR = b"aws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY\n"

shared_files = st.none() | spoilt(aws_files())
# Where a pair of keys comes first, more can be said of what follows.
with_keys = st.builds(bytes.__add__, st.sampled_from((b"[default]\n" + PAIR, b"[x]\n" + PAIR)), spoilt(aws_files()))


class Program:
    """A process that reads one pair of files after the other."""

    def __init__(self, folder: pathlib.Path, *command: str | pathlib.Path) -> None:
        self.paths = {name: folder / name for name in ("config", "credentials")}
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def read(self, config: bytes | None, credentials: bytes | None, **asked):
        for path, data in zip(self.paths.values(), (config, credentials), strict=True):
            path.unlink(missing_ok=True)
            if data is not None:
                path.write_bytes(data)
        question = {**{name: str(path) for name, path in self.paths.items()}, **asked}
        self.process.stdin.write(json.dumps(question).encode() + b"\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())


@pytest.fixture(scope="module")
def javascript(tmp_path_factory):
    node = needs("node")
    if not (PROGRAMS / "node_modules" / "@smithy").exists():
        needs("npm ci --prefix tests/programs")
    program = Program(tmp_path_factory.mktemp("javascript"), node, PROGRAMS / "read_aws.js")
    with program.process:
        yield program
        program.process.stdin.close()


@pytest.fixture(scope="module")
def awscrt(tmp_path_factory):
    program = Program(tmp_path_factory.mktemp("awscrt"), sys.executable, PROGRAMS / "read_awscrt.py")
    with program.process:
        yield program
        program.process.stdin.close()


@files(400)
@given(config=shared_files, credentials=shared_files)
def test_javascript(javascript, config, credentials):
    reading = readers.AWS_SHARED["js3"].read(config, credentials)
    read = javascript.read(config, credentials)
    assert (reading.profiles, reading.sso_sessions) == (read["profiles"], read["sso"])


@files(400)
@given(config=shared_files | with_keys, credentials=shared_files | with_keys)
def test_awscrt(awscrt, config, credentials):
    reading = readers.AWS_SHARED["c"].read(config, credentials)
    profiles = [name for name in reading.profiles.keys() | {"default", "x"} if name.isascii()]
    values = [[reading.profiles.get(name, {}).get(key) for key in KEYS] for name in profiles]
    # awscrt shows neither the lines of a nested block nor a value that is not UTF-8.
    assume(not any(isinstance(value, dict) or "\ufffd" in (value or "") for triple in values for value in triple))
    expected = [triple if triple[0] and triple[1] else None for triple in values]
    assert awscrt.read(config, credentials, profiles=profiles) == expected


def test_java_reads_the_sections_of_each_kind():
    config = (
        b"[sso-session s]\nsso_region = us-east-1\n[services t]\ns3 =\n  endpoint_url = u\n[profile s]\nregion = v\n"
    )
    reading = readers.AWS_SHARED["java"].read(config, b"[sso-session c]\nsso_region = ignored\n")
    assert reading == (
        {"s": {"region": "v"}},
        {"s": {"sso_region": "us-east-1"}},
        {"t": {"s3": "\nendpoint_url = u"}},
        [],
    )


def test_a_lone_quote_ends_a_go_program():
    reading = readers.AWS_SHARED["go"].read(b"[default]\nregion = v\n", b'[x]\nregion = "\n')
    assert reading == ({}, {}, {}, ["panic: slice bounds out of range"])


def test_ruby_and_php_write_into_what_stands_above():
    config = b"[default]\nregion = us-east-1\nregion =\n  east = west\n"
    assert readers.AWS_SHARED["ruby"].read(config, None).profiles == {"default": {"region": "us-west-1"}}
    config = b"[default]\nkey[] = a\nkey[7] = b\nkey[] = c\n"
    assert readers.AWS_SHARED["php"].read(config, None).profiles == {"default": {"key": {"0": "a", "7": "b", "8": "c"}}}
