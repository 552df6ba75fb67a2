"""Correct files of many kinds: nothing at warning or above is said about them.

The files of ``tests/correct`` hold stand-ins instead of credentials. Each is checked as it is, and again with
credentials of the real structure in their place.
"""

import re
import shutil
from pathlib import Path
from random import Random

import pytest

import synthetic
from cases import run

CORRECT = Path(__file__).parent / "correct"
SCENARIOS = sorted(folder.name for folder in CORRECT.iterdir())
STAND_IN = re.compile(r"(?P<id>AKIA|ASIA)(?:TEST){4}|ABSK(?:TESTtest)+|(?:TESTtest){6,}=*|(?:TESTtest){5}")
SERIOUS = ("error", "warning")


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


def serious(folder: Path) -> list[str]:
    """Return what is found in a folder at warning or above."""
    outcome = run(folder, "check", "--isolated", "--no-gitignore", "--output-format", "json")
    assert outcome.code in (0, 1), outcome.err
    found = [finding for finding in outcome.findings if finding["severity"] in SERIOUS]
    return [f"{finding['path']}:{finding['line']}: {finding['rule']}" for finding in found]


def test_there_are_many() -> None:
    assert sum(path.is_file() for path in CORRECT.rglob("*")) >= 25


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
