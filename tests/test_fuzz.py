"""Any bytes are checked and repaired without a failure of ours, and no program loses a value by a repair.

``FUZZ_EXAMPLES=200000 pytest tests/test_fuzz.py`` looks longer.
"""

import os
from functools import partial

from hypothesis import given, settings
from hypothesis import strategies as st

from bedrock_lint import readers
from bedrock_lint.documents.dotenv import DotenvDocument
from bedrock_lint.engine import Catalogue, Result, check
from bedrock_lint.extract.settings import Surroundings
from bedrock_lint.finding import Safety
from bedrock_lint.fix import repair
from bedrock_lint.kinds import FileKind
from bedrock_lint.select import Selection, active
from bedrock_lint.source import NotTextError, Source
from bedrock_lint_rules import RULES
from readers.grammar import aws_files, dotenv_files, spoilt

EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "250"))
fuzz = settings(max_examples=EXAMPLES, deadline=None, derandomize=EXAMPLES <= 250, database=None)

CATALOGUE = Catalogue(active(RULES, Selection(select=("ALL",))), [entry.name for entry in RULES])
NAMES = {
    FileKind.DOTENV: ".env",
    FileKind.AWS_CONFIG: ".aws/config",
    FileKind.AWS_CREDENTIALS: ".aws/credentials",
    FileKind.PYTHON: "app.py",
    FileKind.TEXT: "notes.md",
}
PIECES = [
    b"AWS_REGION", b"AWS_ACCESS_KEY_ID", b"aws_secret_access_key", b"ASIATESTTESTTESTTEST", b"=", b" = ", b'"', b"'", b" # c", b"#",
    b"\n", b"\r\n", b"\r", b"[profile x]", b"[x]\n", b"[default]\n", b"credential_process = ./x\n", b" ", b"\t", b"export ",
    b"# bedrock-lint: ignore[quoted-value]\n", b"# bedrock-lint: file-ignore[BRL1", b"]", b"\xef\xbb\xbf", b"\xff\xfe", b"\x00", b"\xe9",
    "\u00a0".encode(), b"us-east-1", b"<your-key>", b"boto3.client(", b"import boto3\n", b"aws_access_key_id='ASIATESTTESTTESTTEST'", b")\n",
    b"os.environ['AWS_ACCESS_KEY_ID']", b"(", b"f'{", b"\\", b"$X",
]  # fmt: skip
some_bytes = st.lists(st.sampled_from(PIECES) | st.binary(max_size=3), max_size=30).map(b"".join)
contents = some_bytes | spoilt(dotenv_files()) | spoilt(aws_files())


def checked(source: Source, kind: FileKind, mode: int | None = None) -> Result:
    around = Surroundings(readers=("auto",), all_settings=True, mode=0o644 if mode is None else mode)
    return check(source, kind, around, CATALOGUE)


def source_of(kind: FileKind, data: bytes) -> Source | None:
    try:
        return Source(NAMES[kind], data)
    except NotTextError:
        return None


@fuzz
@given(data=contents, kind=st.sampled_from(FileKind))
def test_nothing_makes_a_rule_or_parser_fail(data: bytes, kind: FileKind) -> None:
    source = source_of(kind, data)
    if source:
        result = checked(source, kind)
        assert result.failures == 0
        assert all(finding.span.end <= len(source.text) for finding in result.findings)
        assert all("\n" not in finding.message for finding in result.findings)


@fuzz
@given(data=contents, kind=st.sampled_from(FileKind), least=st.sampled_from([Safety.SAFE, Safety.UNSAFE]))
def test_repairing_twice_is_repairing_once_and_every_fix_passes_its_proof(
    data: bytes, kind: FileKind, least: Safety
) -> None:
    source = source_of(kind, data)
    if source:
        once = repair(source, kind, partial(_checked, kind), least)
        twice = repair(once.source, kind, partial(_checked, kind), least)
        assert twice.source.data == once.source.data
        assert once.result.failures == 0


@fuzz
@given(data=spoilt(dotenv_files()))
def test_no_reader_loses_a_value_or_sees_another_setting_change(data: bytes) -> None:
    source = source_of(FileKind.DOTENV, data)
    if not source:
        return
    repaired = repair(source, FileKind.DOTENV, partial(_checked, FileKind.DOTENV), Safety.SAFE).source
    document = DotenvDocument(source.text)
    meant = {document.text[slice(*each.name)]: document.text[slice(*each.value)] for each in document.assignments}
    for reader in readers.DOTENV.values():
        old, new = reader.read(source.data), reader.read(repaired.data)
        if old.error is None:
            assert new.error is None
            assert {
                name: value for name, value in old.values.items() if meant.get(name) == value
            }.items() <= new.values.items()


def _checked(kind: FileKind, source: Source, mode: int | None) -> Result:
    return checked(source, kind, mode)
