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
REGIONS = (
    '"us-east-1"', "us-east-1  ", "us-east-1  # or another one", "“us-east-1”", 'us-east-1"', '"us-east-1",', "us-east-1#Virginia",
    "${AWS_REGION}",
)  # fmt: skip
"""Regions that botocore refuses, as damaged settings leave them."""
NO_REGION = "import botocore.session as s; s.Session().create_client('bedrock-runtime')"
SETTINGS = (
    ("botocore.exceptions.InvalidRetryModeError: Invalid value provided to \"mode\": \"Standard\" must be one of: ('legacy', 'standard', 'adaptive')", "retry_mode = Standard"),
    ('botocore.exceptions.InvalidMaxRetryAttemptsError: Value provided to "max_attempts": 0 must be an integer greater than or equal to 1.', "max_attempts = 0"),
    ("IndexError: list index out of range", "credential_process ="),
    ("AttributeError: 'str' object has no attribute 'get'", "s3 =\naddressing_style = path"),
    ('botocore.exceptions.InvalidConfigError: The specified sso-session does not exist: "company"', "sso_session = company\nsso_account_id = 123456789012\nsso_role_name = x\n[sso_session company]"),
)  # fmt: skip
"""What botocore says to wrong settings."""
DOTENV = "import dotenv; dotenv.dotenv_values('.env')"

BOTO = [
    ("botocore.exceptions.ConfigParseError: Unable to parse config file", CREDENTIALS.format(profile=""), b"\xef\xbb\xbf[default]\n", {}),
    ("botocore.exceptions.ConfigParseError: Unable to parse config file", CREDENTIALS.format(profile=""), "[default]".encode("utf-16"), {}),
    *(("botocore.exceptions.ConfigParseError: Unable to parse config file", CREDENTIALS.format(profile=""), config, {}) for config in (b"[default]\n<<<<<<< HEAD\n", b"[default]\nthe rest\n", b'{"AccessKeyId": "x"}\n')),
    ("botocore.exceptions.ProfileNotFound: The config profile (dev) could not be found", CREDENTIALS.format(profile="profile='dev'"), b"[dev]\nregion = us-east-1\n", {}),
    ("botocore.exceptions.ProfileNotFound: The config profile (your-profile-name) could not be found", CREDENTIALS.format(profile=""), b"", {"AWS_PROFILE": "your-profile-name"}),
    ("FileNotFoundError: [Errno 2] No such file or directory: './get-credentials'", CREDENTIALS.format(profile=""), b"[default]\ncredential_process = ./get-credentials --role dev\n", {}),
    ("botocore.exceptions.PartialCredentialsError: Partial credentials found in env, missing: AWS_SECRET_ACCESS_KEY", CREDENTIALS.format(profile=""), b"", {"AWS_ACCESS_KEY_ID": "AKIATESTTESTTESTTEST"}),
    ("botocore.exceptions.PartialCredentialsError: Partial credentials found in explicit, missing: aws_secret_access_key", CLIENT.format(region="us-east-1", more="aws_access_key_id='AKIATESTTESTTESTTEST'"), b"", {}),
    *((REGION.format(region), CLIENT.format(region=region, more=""), b"", {}) for region in REGIONS),
    *((message, CLIENT.format(region="us-east-1", more=""), f"[default]\n{line}\n".encode(), {}) for message, line in SETTINGS),
    ("ValueError: Invalid endpoint: https://bedrock-runtime..amazonaws.com", NO_REGION, b"[default]\nregion =\n", {}),
    *(("botocore.exceptions.NoRegionError: You must specify a region.", NO_REGION, config, {}) for config in (b"[Default]\nregion = us-east-1\n", b"[default]\nregion = us-east-1\n[profile default]\noutput = json\n")),
    *(("botocore.exceptions.ConfigParseError: Unable to parse config file", CREDENTIALS.format(profile=""), config, {}) for config in (b"[profile a]\n[profile a]\n", b"[profile a\n", b"region = us-east-1\n")),
    *(("botocore.exceptions.ProfileNotFound: The config profile (dev) could not be found", CREDENTIALS.format(profile="profile='dev'"), config, {}) for config in (b"[ profile dev ]\n", b"[default]\nregion = x\n  [profile dev]\n")),
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


DOCKER = {
    "NAME = value\n": "docker: invalid env file (.env): variable 'NAME ' contains whitespaces",
    "set NAME=value\n": "docker: invalid env file (.env): variable 'set NAME' contains whitespaces",
    "NAME: value\n": "docker: invalid env file (.env): variable 'NAME: value' contains whitespaces",
    "export NAME=value\n": "docker: invalid env file (.env): variable 'export NAME' contains whitespaces",
}
SHELL = {
    "NAME = value\n": "NAME: command not found",
    "NAME=value\r\n\r\n": "$'\\r': command not found",
    "AWS-REGION=us-east-1\n": "AWS-REGION=us-east-1: command not found",
}


@pytest.mark.parametrize(("text", "message"), DOCKER.items())
def test_docker_says_so(text: str, message: str, tmp_path: Path) -> None:
    (tmp_path / ".env").write_text(text)
    run = subprocess.run(
        [needs("docker"), "create", "--env-file", ".env", "image"],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    # Older command lines begin with other words.
    assert message.partition("(.env): ")[2] in run.stderr


@pytest.mark.parametrize(("text", "message"), SHELL.items())
def test_shell_says_so(text: str, message: str, tmp_path: Path) -> None:
    (tmp_path / ".env").write_text(text)
    run = subprocess.run([needs("bash"), "-c", ". ./.env"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert message in run.stderr


def test_every_message_of_a_page_is_checked_here_or_an_answer_of_aws() -> None:
    tested = {case[0] for case in BOTO} | ANSWERS_OF_AWS
    tested |= {*DOCKER.values(), *SHELL.values()}
    assert {message for entry in RULES for message in entry.load().error_messages()} <= tested
