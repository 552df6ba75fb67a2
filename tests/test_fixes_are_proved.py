"""Repairs read back by every program: on all observed files, on generated ones, and on what other linters damage."""

import base64
import json
from pathlib import Path

import pytest
from hypothesis import given

from bedrock_lint import engine, fix, probe
from bedrock_lint.config import OWN_RULES, load_rules
from bedrock_lint.engine import Catalogue, Result
from bedrock_lint.extract.settings import Surroundings
from bedrock_lint.finding import Safety
from bedrock_lint.kinds import FileKind
from bedrock_lint.select import ActiveRule
from bedrock_lint.source import NotTextError, Source
from cases import run, write
from harmless import assert_no_harm
from readers.grammar import aws_files, dotenv_files, spoilt
from readers.test_differential import files

ORACLES = Path(__file__).parent / "oracles"
ENTRIES = load_rules([OWN_RULES])
CATALOGUE = Catalogue(map(ActiveRule, ENTRIES), [name for entry in ENTRIES for name in (entry.name, entry.code)])
PATHS = {FileKind.DOTENV: ".env", FileKind.AWS_CONFIG: ".aws/config", FileKind.AWS_CREDENTIALS: ".aws/credentials"}
BOTH = pytest.mark.parametrize("least", [Safety.SAFE, Safety.UNSAFE], ids=str)


def repaired(kind: FileKind, source: Source, least: Safety) -> fix.Repaired:
    def check(source: Source, mode: int | None) -> Result:
        around = Surroundings(lambda: probe.usual(kind), all_settings=True, mode=0o600)
        result = engine.check(source, kind, around, CATALOGUE)
        assert result.failures == 0
        return result

    return fix.repair(source, kind, check, least)


def assert_good_repair(kind: FileKind, data: bytes, least: Safety) -> None:
    try:
        source = Source(PATHS[kind], data)
    except NotTextError:
        return
    once = repaired(kind, source, least)
    assert_no_harm(kind, source, once.source, least)
    assert repaired(kind, once.source, least).source.data == once.source.data, "fixing twice is fixing once"


def observed_dotenv() -> list[bytes]:
    cases = [json.loads((ORACLES / name).read_text("utf-8"))["cases"] for name in ("dotenv.json", "dotenv-chars.json")]
    return [base64.b64decode(case["content_b64"]) for found in cases for case in found]


def observed_aws() -> list[tuple[FileKind, bytes]]:
    kinds = {"config": FileKind.AWS_CONFIG, "credentials": FileKind.AWS_CREDENTIALS}
    return [
        (kinds[name], file["text"].encode() if "text" in file else base64.b64decode(file["base64"]))
        for case in json.loads((ORACLES / "aws-ini.json").read_text("utf-8"))["cases"]
        for name, file in case["files"].items()
    ]


@BOTH
def test_observed_dotenv_files(least: Safety) -> None:
    for data in observed_dotenv():
        assert_good_repair(FileKind.DOTENV, data, least)


@BOTH
def test_observed_aws_files(least: Safety) -> None:
    for kind, data in observed_aws():
        assert_good_repair(kind, data, least)


@BOTH
@files(60)
@given(data=spoilt(dotenv_files()))
def test_generated_dotenv_files(least: Safety, data: bytes) -> None:
    assert_good_repair(FileKind.DOTENV, data, least)


@BOTH
@files(60)
@given(data=spoilt(aws_files()))
def test_generated_aws_files(least: Safety, data: bytes) -> None:
    assert_good_repair(FileKind.AWS_CONFIG, data, least)


# What the fixes of dotenv-linter (the Rust one) were seen to damage, and what ours leave: safe fixes, and all fixes.
DAMAGED_BY_OTHERS = [
    ("K=val # c\n", "# c\nK=val\n", "# c\nK=val\n"),  # the comment into the value
    ('K="val" # c\n', "# c\nK=val\n", "# c\nK=val\n"),  # broken quotes
    ("K=first\nN=n\nK=second\n", None, None),  # the value that most programs use commented out
    ('export k="x"\n', None, "k=x\n"),  # renamed
    ("export\tK=val\n", None, "K=val\n"),  # lost
    ("K: val\n", None, "K=val\n"),  # lost
    ("set K=val\n", None, "K=val\n"),  # lost
    ('$env:K="val"\n', None, "K=val\n"),  # lost
    ("K=TESTtestTESTtest\nTESTtestTEST==\nN=n\n", None, None),  # the end of a token in upper case, and moved
    (
        "AWS_SESSION_TOKEN=TESTtestTESTtest\nTESTtestTEST==\nN=n\n",
        None,
        "AWS_SESSION_TOKEN=TESTtestTESTtestTESTtestTEST==\nN=n\n",
    ),
    ('K="it\'s"\n', None, None),  # the apostrophe lost
    ("R=ref\nK='${R}'\n", None, None),  # put into another order
    ("B=2\nA=1\n", None, None),  # likewise
    ("k=v\n", None, None),  # renamed
    (
        'B="x" # c\r\nK=v\r\n',
        "# c\nB=x\nK=v\n",
        "# c\nB=x\nK=v\n",
    ),  # line ends changed without a word: ours are findings
    ('K="a\nb"\nK="a\nb"\n', 'K="a\nb"\n', 'K="a\nb"\n'),  # the first line of a value commented out
    ("K='pa$word'\n", None, None),
    ('K="{\\"a\\": 1}"\n', None, None),
    ("K=\\${BAR\n", None, None),
    ("K=it's\n", None, None),
    ("K=#abc\n", None, None),
    ('K="a=b"\n', "K=a=b\n", "K=a=b\n"),
]


@pytest.mark.parametrize(("text", "safe", "unsafe"), DAMAGED_BY_OTHERS)
def test_what_others_damage_is_repaired_or_left_alone(text: str, safe: str | None, unsafe: str | None) -> None:
    source = Source(".env", text.encode())
    for least, expected in ((Safety.SAFE, safe), (Safety.UNSAFE, unsafe)):
        once = repaired(FileKind.DOTENV, source, least)
        assert once.source.text == (text if expected is None else expected)
        assert not once.refused


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (".aws/config", "[partial]\naws_access_key_id = AKIATESTTESTTESTTEST\n"),
        (".aws/credentials", "[profile partial]\naws_secret_access_key = TESTtest\n"),
    ],
)
def test_half_a_pair_is_not_made_a_profile_which_the_sdk_for_go_would_refuse(
    name: str, text: str, tmp_path: Path
) -> None:
    write(tmp_path, {name: text})
    outcome = run(tmp_path, "check", "--fix", name)
    assert "failed its proof" not in outcome.err
    assert (tmp_path / name).read_text() == text


def test_defect_of_a_reader_leaves_the_file_and_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*arguments: object) -> None:
        raise RuntimeError("TESTtestTESTtest")

    monkeypatch.setattr("bedrock_lint.proof._values", fail)
    write(tmp_path, {".env": "AWS_REGION = x\n", "b.env": "AWS_REGION=x\n"})
    outcome = run(tmp_path, "check", "--fix")
    assert (outcome.code, (tmp_path / ".env").read_text()) == (2, "AWS_REGION = x\n")
    assert ".env: an internal error while repairing it (RuntimeError)" in outcome.err
    assert "TESTtest" not in outcome.out + outcome.err
    assert "space-around-equals" in outcome.out
