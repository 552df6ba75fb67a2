"""The error messages in the pages of rules are those of the real programs, word for word.

What only AWS itself answers cannot be had here; those messages are listed below.
"""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from bedrock_lint_rules import RULES
from conftest import needs

ANSWERS_OF_AWS = {
    "UnrecognizedClientException: The security token included in the request is invalid",
    "InvalidClientTokenId: The security token included in the request is invalid",
    "AWS_AUTH_CREDENTIALS_PROVIDER_IMDS_SOURCE_FAILURE",
}
"""What the service, or the SDK for Swift, says; from the threads that /docs/rules name."""

CREDENTIALS = "import botocore.session as s; s.Session({profile}).get_credentials()"
CLIENT = "import botocore.session as s; s.Session().create_client('bedrock-runtime', region_name={region!r}, {more})"
REGION = "botocore.exceptions.InvalidRegionError: Provided region_name '{}' doesn't match a supported format."
DOTENV = "import dotenv; dotenv.dotenv_values('.env')"

BOTO = [
    ("botocore.exceptions.ConfigParseError: Unable to parse config file", CREDENTIALS.format(profile=""), b"\xef\xbb\xbf[default]\n", {}),
    ("botocore.exceptions.ConfigParseError: Unable to parse config file", CREDENTIALS.format(profile=""), "[default]".encode("utf-16"), {}),
    ("botocore.exceptions.ProfileNotFound: The config profile (dev) could not be found", CREDENTIALS.format(profile="profile='dev'"), b"[dev]\nregion = us-east-1\n", {}),
    ("botocore.exceptions.ProfileNotFound: The config profile (your-profile-name) could not be found", CREDENTIALS.format(profile=""), b"", {"AWS_PROFILE": "your-profile-name"}),
    ("FileNotFoundError: [Errno 2] No such file or directory: './get-credentials'", CREDENTIALS.format(profile=""), b"[default]\ncredential_process = ./get-credentials --role dev\n", {}),
    ("botocore.exceptions.PartialCredentialsError: Partial credentials found in env, missing: AWS_SECRET_ACCESS_KEY", CREDENTIALS.format(profile=""), b"", {"AWS_ACCESS_KEY_ID": "AKIATESTTESTTESTTEST"}),
    ("botocore.exceptions.PartialCredentialsError: Partial credentials found in explicit, missing: aws_secret_access_key", CLIENT.format(region="us-east-1", more="aws_access_key_id='AKIATESTTESTTESTTEST'"), b"", {}),
    *((REGION.format(region), CLIENT.format(region=region, more=""), b"", {}) for region in ('"us-east-1"', "us-east-1  ", "us-east-1  # or another one")),
    ("UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte", DOTENV, b"", {}),
]  # fmt: skip


@pytest.mark.parametrize(("message", "code", "config", "environ"), BOTO, ids=[case[0][:40] for case in BOTO])
def test_python_program_says_so(
    message: str, code: str, config: bytes, environ: Mapping[str, str], tmp_path: Path
) -> None:
    (tmp_path / "config").write_bytes(config)
    (tmp_path / ".env").write_bytes("A=b".encode("utf-16"))
    environ = {
        "PATH": os.environ["PATH"],
        "HOME": str(tmp_path),
        "AWS_CONFIG_FILE": str(tmp_path / "config"),
        "AWS_EC2_METADATA_DISABLED": "true",
        **environ,
    }
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env=environ, capture_output=True, text=True, check=False
    )
    assert message in run.stderr


def test_docker_says_so(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("NAME = value\n")
    run = subprocess.run(
        [needs("docker"), "create", "--env-file", ".env", "image"],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    # Older command lines begin with other words.
    assert "variable 'NAME ' contains whitespaces" in run.stderr


def test_shell_says_so(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("NAME = value\n")
    run = subprocess.run([needs("bash"), "-c", ". ./.env"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert "NAME: command not found" in run.stderr


def test_every_message_of_a_page_is_checked_here_or_an_answer_of_aws() -> None:
    tested = {case[0] for case in BOTO} | ANSWERS_OF_AWS
    tested |= {"docker: invalid env file (.env): variable 'NAME ' contains whitespaces", "NAME: command not found"}
    assert {message for entry in RULES for message in entry.load().error_messages()} <= tested
