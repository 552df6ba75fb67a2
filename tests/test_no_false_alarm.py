"""Correct files of many kinds: nothing at warning or above is said about them.

The files of ``tests/correct`` hold stand-ins instead of credentials. Each is checked as it is, and again with
credentials of the real structure in their place.
"""

import json
import re
import shutil
import subprocess
from itertools import product
from pathlib import Path
from random import Random

import pytest

import synthetic
from bedrock_lint import readers
from cases import run

CORRECT = Path(__file__).parent / "correct"
SCENARIOS = sorted(folder.name for folder in CORRECT.iterdir())
STAND_IN = re.compile(r"(?P<id>AKIA|ASIA)(?:TEST){4}|ABSK(?:TESTtest)+|(?:TESTtest){6,}=*|(?:TESTtest){5}")
SERIOUS = ("error", "warning")
PORTABLE = "!%*+,-./:?@[]^_{}"
"""Characters that every program reads alike, unquoted and wherever they stand in a value."""
NOT_FIRST = "=~"
"""Those that every program reads alike within a value."""


def with_credentials(text: str, seed: int) -> str:
    """Return a text with a credential of the right kind for each stand-in, the same for the same stand-in."""
    made: dict[str, str] = {}
    random = Random(seed)

    def credential(match: re.Match[str]) -> str:
        stand_in = match.group()
        if stand_in not in made:
            if match["id"]:
                made[stand_in] = synthetic.access_key_id(random, match["id"])
            elif stand_in.startswith("ABSK"):
                made[stand_in] = synthetic.bedrock_long_term_key(random)
            elif len(stand_in) == 40:
                made[stand_in] = synthetic.secret_access_key(random)
            else:
                made[stand_in] = synthetic.session_token(random)
        return made[stand_in]

    return STAND_IN.sub(credential, text)


def copy(scenario: str, folder: Path) -> list[Path]:
    """Copy a scenario so that only its owner may read the files, and return them."""
    shutil.copytree(CORRECT / scenario, folder, dirs_exist_ok=True)
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    for file in files:
        file.chmod(0o600)
    return files


def serious(folder: Path, *options: str) -> list[str]:
    """Return what is found in a folder at warning or above."""
    outcome = run(folder, "check", *(options or ("--isolated",)), "--no-gitignore", "--output-format", "json")
    assert outcome.code in (0, 1), outcome.err
    found = [finding for finding in outcome.findings if finding["severity"] in SERIOUS]
    return [f"{finding['path']}:{finding['line']}: {finding['rule']}" for finding in found]


def test_there_are_many() -> None:
    assert sum(path.is_file() for path in CORRECT.rglob("*")) >= 77


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_as_it_is(scenario: str, tmp_path: Path) -> None:
    copy(scenario, tmp_path)
    assert serious(tmp_path) == []


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_with_credentials(scenario: str, seed: int, tmp_path: Path) -> None:
    for file in copy(scenario, tmp_path):
        if file.suffix != ".py":
            file.write_text(with_credentials(file.read_text("utf-8"), seed), "utf-8")
    assert serious(tmp_path) == []


@pytest.mark.parametrize("scenario", [name for name in SCENARIOS if list(CORRECT.glob(f"{name}/*aws/*"))])
def test_aws_files_with_carriage_returns(scenario: str, tmp_path: Path) -> None:
    for file in copy(scenario, tmp_path):
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert serious(tmp_path) == []


def of_every_program(folder: Path, *, all_settings: bool = False) -> list[str]:
    """Return what is found at warning or above where every program counts."""
    names = json.dumps([*readers.DOTENV, *readers.AWS_SHARED])
    switch = str(all_settings).lower()
    (folder / "bedrock-lint.toml").write_text(f"readers = {names}\nall-settings = {switch}\n", "utf-8")
    return serious(folder, "--config", "bedrock-lint.toml")


def test_portable_characters_for_every_program(tmp_path: Path) -> None:
    values = [f"{a}a{a}{b}a{b}" for a, b in product(PORTABLE, repeat=2)] + [f"a{mark}a" for mark in NOT_FIRST]
    lines = [f"AWS_X{number}={value}\n" for number, value in enumerate(values)]
    env = tmp_path / ".env"
    env.write_text("".join(lines), "utf-8")
    env.chmod(0o600)
    assert of_every_program(tmp_path, all_settings=True) == []


@pytest.mark.parametrize(
    "scenario", ["api-key", "container", "lambda", "litellm-role", "plain", "profile", "temporary"]
)
def test_values_of_aws_for_every_program(scenario: str, tmp_path: Path) -> None:
    copy(scenario, tmp_path)
    assert of_every_program(tmp_path) == []


@pytest.mark.parametrize(
    "line",
    [
        "; a comment",
        "# a comment",
        "",
        "\t",
        "region\t=\tus-east-1\t",
        "sso_start_url = https://d-1234567890.awsapps.com/start#/",
        "sso_role_name = A+B%C/D==",
        "aws_secret_access_key = TESTtestTESTtestTESTtestTESTtestTEST+/==\naws_access_key_id = AKIATESTTESTTESTTEST",
        "credential_process = /opt/x --name \"a b\" 'c d'",
        "s3 =\n  addressing_style = path\n\n# a comment\n  use_accelerate_endpoint = true",
        "api_versions =\n  ec2 = 2015-03-01\n; a comment\n  cloudfront = 2015-09-17",
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("header", ["default", "profile default", "profile a/b.c@d:e+f%g", "profile x-long-term"])
def test_lines_of_aws_files_that_every_program_reads_alike(
    line: str, newline: str, header: str, tmp_path: Path
) -> None:
    config = tmp_path / ".aws" / "config"
    config.parent.mkdir()
    config.write_bytes(f"[{header}]\noutput = json\n{line}".replace("\n", newline).encode())
    config.chmod(0o600)
    assert serious(tmp_path) == []
    assert of_every_program(tmp_path) == []


@pytest.mark.parametrize("scenario", ["dotenvx", "one-password", "sops"])
def test_sealed_values_may_be_committed(scenario: str, tmp_path: Path) -> None:
    copy(scenario, tmp_path)
    for words in (["init", "-q"], ["add", "-A"]):
        subprocess.run(["git", *words], cwd=tmp_path, check=True)
    assert serious(tmp_path) == []
