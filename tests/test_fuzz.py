"""Whatever stands in a file: nothing is raised, nothing is lost, and a repair harms no program.

FUZZ_EXAMPLES is the number of examples for each test; FUZZ_EXAMPLES=40000 takes about half an hour.
"""

import itertools
import os
from collections import Counter
from random import Random

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bedrock_lint import diff, engine, fix, probe
from bedrock_lint.characters import COPIED
from bedrock_lint.config import OWN_RULES, load_rules
from bedrock_lint.documents.aws_ini import AwsDocument
from bedrock_lint.engine import Catalogue, Result
from bedrock_lint.extract.settings import Surroundings
from bedrock_lint.finding import Safety
from bedrock_lint.kinds import FileKind
from bedrock_lint.select import ActiveRule
from bedrock_lint.source import NotTextError, Source
from harmless import assert_no_harm
from synthetic import access_key_id, bedrock_long_term_key, secret_access_key, session_token

FUZZ = settings(
    max_examples=int(os.environ.get("FUZZ_EXAMPLES", "150")),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
ENTRIES = load_rules([OWN_RULES])
CATALOGUE = Catalogue(map(ActiveRule, ENTRIES), [name for entry in ENTRIES for name in (entry.name, entry.code)])
KEEPING = Catalogue((rule for rule in CATALOGUE.rules if rule.entry.name != "duplicate-setting"), CATALOGUE.known)


def around(kind: FileKind) -> Surroundings:
    return Surroundings(lambda: probe.usual(kind), all_settings=True, mode=0o644, is_tracked=lambda: True)


PATHS = {
    FileKind.DOTENV: ".env",
    FileKind.AWS_CONFIG: ".aws/config",
    FileKind.AWS_CREDENTIALS: ".aws/credentials",
    FileKind.PYTHON: "app.py",
    FileKind.TEXT: "notes.md",
}

NAMES = ["AWS_REGION", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_PROFILE", "A", "MODEL"]
LOWER = ["region", "aws_access_key_id", "aws_secret_access_key", "aws_session_token", "credential_process", "s3", "x y"]
VALUES = [
    "us-east-1", "x", "", "ASIATESTTESTTESTTEST", "AKIATESTTESTTESTTEST", "TESTtest" * 5, "your-key", "<key>", "a b", "a#b", "a;b",
    "$A", "${A}", "${A:-b}", "$(id)", "`id`", "\\n", "a\\", "é", "\ufeff", "\udcff", "%s", "~", "=", "a=b", "'", '"', "''", "\\'",
    "{'a': 1}", "a'b", 'a"b', "./tool", "/bin/tool 'a b'", "\x0c", "\u2028", "*", "&", "|x", "!x", "a\tb", "AKIAIOSFODNN7EXAMPLE",
    access_key_id(1), access_key_id(2, "ASIA"), secret_access_key(3), session_token(4, size=40), bedrock_long_term_key(5),
]  # fmt: skip
BLANK = st.sampled_from(["", "", "", "", " ", "  ", "\t", "\x0c", "\x0b", "\N{NO-BREAK SPACE}"])
QUOTE = st.sampled_from(["", "", '"', "'", "`"])
NEWLINE = st.sampled_from(["\n", "\n", "\n", "\r\n", "\r"])
COMMENT = st.sampled_from(
    ["", "", "", " # c", " ; c", "#c", " #", "  # it's", ' # "x', " # bedrock-lint: ignore[quoted-value]"]
)
DIRECTIVES = st.sampled_from(
    ["quoted-value", "BRL101", "ALL", "no-such-rule", "quoted-value, inline-comment", "", "unused-suppression"]
).map("# bedrock-lint: ignore[{}] because".format)
JUNK = st.one_of(
    st.sampled_from(["", "# c", "; c", "junk", "<<<<<<< HEAD", "=======", "export A", "export A B=c", "=x", "[", "]", "}"]),
    st.sampled_from(["if true; then", "fi", "(", "A=$(", "A='", 'B="', "\\", "a \\", "\x0c", "  more", "\tmore = 1", "\0"]),
    DIRECTIVES,
    DIRECTIVES.map(lambda text: text.replace("ignore", "file-ignore")),
    st.text(max_size=12),
)  # fmt: skip
VALUE = st.one_of(st.sampled_from(VALUES), st.text(max_size=8))


def assignment(names: list[str], separators: list[str]) -> st.SearchStrategy[str]:
    """Return a strategy for lines that assign, in every way that people write them."""
    name = st.sampled_from(names)
    prefix = st.sampled_from(["", "", "", "", "export ", "  ", "\t", "export\t", "set "])
    parts = st.tuples(prefix, name, BLANK, st.sampled_from(separators), BLANK, QUOTE, VALUE, QUOTE, BLANK, COMMENT)
    return parts.map(_line)


def _line(parts: tuple[str, ...]) -> str:
    *head, first, value, last, blank, comment = parts
    # Half of the time both quotes are the same, which is what people mean.
    return "".join([*head, first, value, first if len(value) % 2 else last, blank, comment])


SECTION = st.sampled_from(
    ["[default]", "[profile dev]", "[dev]", "[profile default]", "[ profile  dev ]", "[sso-session s]", "[services x]", "[x", "[]", "[default] # c"]
)  # fmt: skip


def text_of(*lines: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Return a strategy for texts of such lines, each with a newline of its own."""
    pairs = st.lists(st.tuples(st.one_of(*lines), NEWLINE), max_size=7)
    return pairs.map(lambda found: "".join(line + newline for line, newline in found))


DOTENV_TEXT = text_of(assignment(NAMES, ["="]), assignment(NAMES, ["=", "=", ":", "", "=="]), JUNK)
AWS_TEXT = text_of(SECTION, assignment(LOWER, ["=", "=", ":", " = "]), assignment(LOWER + NAMES, ["=", ""]), JUNK)
CALLS = st.sampled_from(
    [
        "import boto3", "import os", "from anthropic import AnthropicBedrock as A", "import dotenv; dotenv.load_dotenv()",
        "boto3.client('s3', aws_access_key_id={0!r})", "boto3.Session(aws_access_key_id={0!r}, aws_secret_access_key={0!r}, **x)",
        "A(aws_access_key={0!r}, aws_session_token=None)", "os.environ['AWS_ACCESS_KEY_ID'] = {0!r}", "KEY = {0!r}",
        "os.environ[KEY] = {0!r} # c", "def f(boto3=None):", "    return boto3.client(aws_secret_access_key=KEY) # {0}",
        "x = (", ")", "'''", '"""{0}', "class C: aws_access_key_id = {0!r}", "async def g(): await boto3.client(aws_access_key_id=KEY)",
        "x = f'{0}'", "match x:", "  case _: aws_secret_access_key", "\tx", "lambda: boto3.client(aws_access_key_id=(KEY := {0!r}))",
    ]
)  # fmt: skip
PYTHON_TEXT = text_of(st.tuples(CALLS, VALUE).map(lambda pair: pair[0].replace("{0!r}", repr(pair[1])).replace("{0}", pair[1])), JUNK)  # fmt: skip
TEXTS = {
    FileKind.DOTENV: DOTENV_TEXT,
    FileKind.AWS_CONFIG: AWS_TEXT,
    FileKind.AWS_CREDENTIALS: AWS_TEXT,
    FileKind.PYTHON: PYTHON_TEXT,
    FileKind.TEXT: st.one_of(DOTENV_TEXT, AWS_TEXT, PYTHON_TEXT),
}


def encoded(text: str, how: str) -> bytes:
    data = text.encode("utf-16" if how == "utf-16" else "utf-8", "surrogatepass")
    return {"mark": b"\xef\xbb\xbf", "cp1252": b"# \xe4\n"}.get(how, b"") + data


FILES = st.sampled_from(list(PATHS)).flatmap(
    lambda kind: st.tuples(
        st.just(kind),
        st.one_of(
            st.builds(encoded, TEXTS[kind], st.sampled_from(["", "", "", "", "mark", "utf-16", "cp1252"])),
            st.binary(max_size=60),
        ),
    )
)
SETTINGS_FILES = st.sampled_from([FileKind.DOTENV, FileKind.AWS_CONFIG, FileKind.AWS_CREDENTIALS]).flatmap(
    lambda kind: st.tuples(st.just(kind), TEXTS[kind].map(lambda text: text.encode("utf-8", "surrogatepass")))
)


def check(source: Source, kind: FileKind, mode: int | None = None, catalogue: Catalogue = CATALOGUE) -> Result:
    surroundings = around(kind)._replace(
        mode=0o644 if mode is None else mode, sibling=lambda: AwsDocument("[default]\n")
    )
    return engine.check(source, kind, surroundings, catalogue)


def repaired(source: Source, kind: FileKind, least: Safety, catalogue: Catalogue = CATALOGUE) -> fix.Repaired:
    return fix.repair(source, kind, lambda new, mode: check(new, kind, mode, catalogue), least)


def source_of(kind: FileKind, data: bytes) -> Source | None:
    try:
        return Source(PATHS[kind], data)
    except NotTextError:
        return None


def assert_sound(result: Result, source: Source) -> None:
    assert result.failures == 0, [finding.message for finding in result.findings if finding.rule == "internal-error"]
    for finding in result.findings:
        assert 0 <= finding.span.start <= finding.span.end <= len(source.text)
        assert finding.start <= finding.end
        assert finding.message
        assert all(text.isprintable() for text in (finding.message, finding.help, finding.why, finding.path))
        assert finding.excerpt.replace("\t", "").isprintable()
        edits = sorted(finding.fix.edits) if finding.fix else []
        assert all(one.span.end <= other.span.start for one, other in itertools.pairwise(edits))


@FUZZ
@given(FILES)
@example((FileKind.DOTENV, b'AWS_REGION="\n#"\rA="'))
def test_a_check_never_fails(file: tuple[FileKind, bytes]) -> None:
    source = source_of(*file)
    if source:
        assert_sound(check(source, file[0]), source)


@FUZZ
@given(FILES, st.sampled_from([Safety.SAFE, Safety.UNSAFE]))
def test_a_repair_never_fails_and_is_done_after_one_run(file: tuple[FileKind, bytes], least: Safety) -> None:
    kind = file[0]
    source = source_of(*file)
    if not source:
        return
    once = repaired(source, kind, least)
    assert_sound(once.result, once.source)
    codes = {finding.code for finding in once.refused}
    open_fixes = [finding for finding in once.result.findings if finding.fix and finding.fix.safety >= least]
    assert [finding for finding in open_fixes if finding.code not in codes] == []
    if not once.fixed:
        assert once.source.data == source.data
    twice = repaired(once.source, kind, least)
    assert twice.source.data == once.source.data
    diff.unified(source, once.source, kind, 0o644, once.mode)


@FUZZ
@given(SETTINGS_FILES)
def test_a_safe_repair_takes_away_nothing_but_what_it_may(file: tuple[FileKind, bytes]) -> None:
    kind = file[0]
    source = source_of(*file)
    if not source or "bedrock-lint:" in source.text or source.encoding != "utf-8":
        return
    after = repaired(source, kind, Safety.SAFE, KEEPING).source
    taken = Counter(source.text) - Counter(after.text)
    added = Counter(after.text) - Counter(source.text)
    assert set(taken) <= {*" \t\f\v\"'`", *"\r:", *"profile", *COPIED}, taken
    assert set(added) <= {*"\r\n=", *"profile "}, added


@FUZZ
@given(SETTINGS_FILES, st.sampled_from([Safety.SAFE, Safety.UNSAFE]))
@example((FileKind.DOTENV, b"A=\"x\"\nB='$A'\n"), Safety.SAFE)
@example(
    (FileKind.AWS_CONFIG, b"[default]\nregion = 'x' # c\n[dev]\nregion = x\n[profile dev]\nregion = y\n"), Safety.SAFE
)
def test_no_reader_loses_what_is_meant_and_nothing_else_changes(file: tuple[FileKind, bytes], least: Safety) -> None:
    kind = file[0]
    source = source_of(*file)
    if not source:
        return
    after = repaired(source, kind, least).source
    assert_no_harm(kind, source, after, least)


@pytest.mark.parametrize("kind", PATHS)
def test_a_large_file_of_nonsense_takes_no_more_time_than_its_lines(kind: FileKind) -> None:
    random = Random(1)
    lines = [*(f"{name} = '{value}' # {value}" for name in (*NAMES, *LOWER) for value in VALUES[:28])]
    text = "\n".join(random.choices([*lines, "[default]", "  x", "A='", "# c"], k=1500))
    source = Source(PATHS[kind], text.encode("utf-8", "surrogatepass"))
    assert_sound(check(source, kind), source)


@pytest.mark.parametrize("kind", PATHS)
@pytest.mark.parametrize(
    "text", ["\n", "\r", " ", "=", '"', "'", "A='\n", "#", "[", "[a]\n", "A= \n", "${", "\\", "(", "$(", "A=`\n"]
)
def test_the_same_over_and_over_takes_no_more_time_than_its_length(kind: FileKind, text: str) -> None:
    source = source_of(kind, text.encode() * (20_000 // len(text)))
    assert source
    assert_sound(check(source, kind), source)
