"""Every reader against what its program was seen to do. ``python tests/readers/test_oracles.py`` prints the scores."""

import base64
import functools
import json
import pathlib
import sys

import pytest

from bedrock_lint import readers

ORACLES = pathlib.Path(__file__).parents[1] / "oracles"
HOME = {"HOME": "/home/u"}  # of the user who made the observations

# Results that no reader can know from the file.
OUT_OF_REACH = {
    "dotenv-expand": {
        "cmdsub": "holds the output of a command, which is never run",
        "cmdsub_dq": "holds the output of a command, which is never run",
    },
    "dotenvx": {
        "cmdsub": "holds the output of a command, which is never run",
        "cmdsub_dq": "holds the output of a command, which is never run",
    },
    "ruby-dotenv": {
        "cmdsub": "holds the output of a command, which is never run",
        "cmdsub_dq": "holds the output of a command, which is never run",
    },
    "bash-source": {
        "dollar_dollar": "holds the process id of the shell that was observed",
        "cmdsub": "holds the output of a command, which is never run",
        "cmdsub_dq": "holds the output of a command, which is never run",
    },
}


@functools.cache
def cases(file: str):
    return json.loads((ORACLES / file).read_text(encoding="utf-8"))["cases"]


def dotenv_cases():
    return cases("dotenv.json") + cases("dotenv-chars.json")


def from_file(values: dict[str, str | None]) -> dict[str, str | None]:
    """Leave out what was observed beside the variables: one that make sets, and what ``export`` alone prints."""
    return {
        name: value for name, value in values.items() if name != "GNUMAKEFLAGS" and not name.startswith("declare -x ")
    }


def dotenv_misses(name: str) -> set[str]:
    reader = readers.DOTENV[name]
    misses = set()
    for case in dotenv_cases():
        expected = case["results"][name]
        reading = reader.read(base64.b64decode(case["content_b64"]), {**HOME, **case["env"]})
        values = {key: value for key, value in reading.values.items() if key not in HOME}
        if values != from_file(expected["vars"]) or bool(reading.error) != ("error" in expected):
            misses.add(case["id"])
    return misses


def content(case, name: str) -> bytes | None:
    file = case["files"].get(name)
    if file is None:
        return None
    return file["text"].encode() if "text" in file else base64.b64decode(file["base64"])


def aws_misses(name: str) -> set[str]:
    reader = readers.AWS_SHARED[name]
    misses = set()
    for case in cases("aws-ini.json"):
        expected = case["results"][name]
        reading = reader.read(content(case, "config"), content(case, "credentials"))
        # PHP writes an array without keys as a list.
        found = [(reading.profiles, {section: options or {} for section, options in expected["profiles"].items()})]
        found.append((bool(reading.errors), bool(expected["errors"])))
        # Java was observed at a revision that knew profiles only; the reader follows the current one.
        if name != "java":
            found.append((reading.sso_sessions, expected.get("sso", {})))
            found.append((reading.services, expected.get("services", {})))
        if any(ours != theirs for ours, theirs in found):
            misses.add(case["name"])
    return misses


@pytest.mark.parametrize("name", readers.DOTENV)
def test_dotenv_reader_gives_what_was_observed(name):
    assert dotenv_misses(name) == set(OUT_OF_REACH.get(name, ()))


@pytest.mark.parametrize("name", readers.AWS_SHARED)
def test_aws_reader_gives_what_was_observed(name):
    assert aws_misses(name) == set()


def test_nearly_everything_is_within_reach():
    assert all(len(reasons) <= len(dotenv_cases()) / 100 for reasons in OUT_OF_REACH.values())


def test_commands_are_noticed_where_output_is_missing():
    for case in dotenv_cases():
        if case["id"].startswith("cmdsub"):
            assert readers.DOTENV["bash-source"].read(base64.b64decode(case["content_b64"])).runs_command


if __name__ == "__main__":
    for name in readers.DOTENV:
        total = len(dotenv_cases())
        sys.stdout.write(f"{name}: {total - len(dotenv_misses(name))} of {total}\n")
    for name in readers.AWS_SHARED:
        total = len(cases("aws-ini.json"))
        sys.stdout.write(f"{name}: {total - len(aws_misses(name))} of {total}\n")
