"""What holds for every reader: pure, quick, cheap to import, and silent about values."""

import subprocess
import sys
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bedrock_lint import readers
from readers.grammar import aws_files, dotenv_files, spoilt

SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"
quick = settings(max_examples=100, deadline=None, database=None, derandomize=True)
every_dotenv = pytest.mark.parametrize("reader", readers.DOTENV.values(), ids=list(readers.DOTENV))
every_aws = pytest.mark.parametrize("reader", readers.AWS_SHARED.values(), ids=list(readers.AWS_SHARED))


def test_names_and_aliases():
    names = (
        "python-dotenv docker-env-file compose-go-HEAD node24-env-file node-dotenv bash-source systemd make-include "
        "uv-env-file export-grep-xargs while-read vscode-python direnv django-environ bun deno node20-env-file "
        "dotenv-expand dotenvx godotenv-1.5.1 ruby-dotenv starlette python-decouple honcho"
    )
    assert list(readers.DOTENV) == names.split()
    assert list(readers.AWS_SHARED) == ["botocore", "js3", "go", "java", "rust", "c", "ruby", "php"]
    assert set(readers.ALIASES.values()) <= {*readers.DOTENV, *readers.AWS_SHARED}
    assert not set(readers.ALIASES) & {*readers.DOTENV, *readers.AWS_SHARED}


def test_importing_the_readers_imports_no_parser():
    script = (
        "import sys, bedrock_lint.readers; print(*{'dotenv', 'configparser', 'shlex', 'botocore'} & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-S", "-c", script], check=False, env={"PYTHONPATH": ":".join(sys.path)}, capture_output=True
    )
    assert (done.returncode, done.stdout.strip()) == (0, b"")


@every_dotenv
@quick
@given(data=st.binary() | spoilt(dotenv_files()))
def test_any_bytes_give_a_reading(reader, data):
    reading = reader.read(data)
    assert isinstance(reading, readers.Reading)
    assert reading.error is None or not reading.values or reader.name == "compose-go-HEAD"


@every_aws
@quick
@given(config=st.none() | st.binary() | aws_files(), credentials=st.none() | st.binary() | aws_files())
def test_any_bytes_give_a_shared_reading(reader, config, credentials):
    assert isinstance(reader.read(config, credentials), readers.SharedReading)


@every_dotenv
@pytest.mark.parametrize(
    "data",
    [
        f"AWS_SECRET_ACCESS_KEY={SECRET}\n",
        f"{SECRET}\n{SECRET}=\nK={SECRET} {SECRET}\n",
        f"K=${{X?{SECRET}}}\n",
        f"K =v\n{SECRET} {SECRET}={SECRET}\n",
        f"={SECRET}\n",
        f"K={SECRET}\xe9\n",
    ],
)
def test_no_form_of_a_reading_shows_a_value(reader, data):
    reading = reader.read(data.encode("latin-1"), {"K2": SECRET})
    for shown in (repr(reading), str(reading), f"{reading}", reading.error or ""):
        assert SECRET not in shown


@every_aws
@pytest.mark.parametrize(
    "data",
    [
        f"[default]\naws_secret_access_key = {SECRET}\ns3 =\n  x = {SECRET}\n",
        f"[profile {SECRET}]\n{SECRET} = {SECRET}\n[sso-session s]\nx = {SECRET}\n",
        f"{SECRET}\n",
        f"[default]\n{SECRET}\n",
        f"[default]\n{SECRET}=\n{SECRET}=\n",
        f"[{SECRET}]\n[{SECRET}]\n",
        f"[default]\ns3 =\n  {SECRET}\n",
        f"[default]\nx = {SECRET}\xe9\n",
        f"[{SECRET}\n",
        f"[default]\n  {SECRET}\n",
        f'[default]\n{SECRET} = "\n',
        f"[default]\nx = v\nx =\n  {SECRET} = y\n",
        f"[default]\nx[{SECRET}\n",
    ],
)
def test_no_form_of_a_shared_reading_shows_a_value(reader, data):
    reading = reader.read(data.encode("latin-1"), None)
    for shown in (repr(reading), str(reading), f"{reading}", *reading.errors):
        assert SECRET not in shown
        assert SECRET.lower() not in shown


def test_a_reading_shows_names_and_masks():
    assert repr(readers.DOTENV["python-dotenv"].read(b"AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE\nE=\nexport N\n")) == (
        "Reading({AWS_ACCESS_KEY_ID=AKIA…****, E='', N=None}, error=None, runs_command=False)"
    )


LONG = {
    "settings": b"".join(b'export K%d="value ${K%d} # x" # comment\n' % (i, i - 1) for i in range(50_000)),
    "errors": b"K=it's\n" * 50_000,
    "open quotes": b'K="a\\"\n' * 50_000,
    "open substitutions": b"K=$((\n" * 50_000,
    "braces": b"export K={" * 50_000,
    "appends": b"K+=abcdefghij\n" * 50_000,
    "doubling": b"K=xx\n" + b'K="${K}${K}"\n' * 100,
    "references": b"K=" + b"a" * 1_000_000 + b"\nL=" + b"${K}" * 50_000 + b"\n",
    "arguments": b"K=a\nexport " + b"$K" * 200_000 + b"\n",
    "positional": b"set " + b"a " * 200_000 + b"\nexport " + b"$@" * 50_000 + b"\n",
    "open braces": b"export K=" + b"{," * 20_000 + b"}\n",
    "choices": b"export K=" + b"{a,b}" * 50,
    "nesting": b"K=" + b"${K:-" * 5_000 + b"}" * 5_000,
    "subshells": b"(" * 5_000 + b"K=1" + b")" * 5_000,
    "pipes": b"K=a|" * 50_000,
    "lists": b"K=a&&" * 50_000 + b"K=b\n",
    "here-documents": b"K=a<<E\n" * 50_000,
    "equals signs": b"=" * 500_000,
    "circles": b"A=$B\nB=$A\nK=x$A\n",
    "nested defaults": b"K=" + b"${A:-" * 50_000 + b"}" * 50_000,
    "escaped quotes": b'K="' + b'\\"' * 300_000,
    "blank lines": b"\n" * 300_000 + b"!",
    "conditionals": b"ifndef NONE\n" * 50_000 + b"endif\n" * 50_000,
    "modifiers": b"export override " * 50_000 + b"K=a\n",
    "continuations": b"K=a \\\n" * 50_000,
    "functions": b"K="
    + b"a " * 20_000
    + b"\nL:=$(filter "
    + b"%a " * 20_000
    + b",$K)$(patsubst a,$K,$K)$(subst a,$K,$K)\n",
    "substitutions": b"K:=" + b"a " * 100_000 + b"\nL:=$(K:a=" + b"b" * 100_000 + b")\n",
    "recursion": b"f=$(call f,$1$1)$(call f,$1)\nK:=$(call f,aaaa)\n",
    "open references": b"K=" + b"$(a" * 200_000 + b"\nL=" + b"${x." * 200_000 + b"\n",
    "quotes in words": b"K=" + b"\\'" * 200_000 + b"\nL=" + b"a'b'" * 100_000 + b"\n",
    "rules": b"a: b\n" * 50_000 + b"t: " + b"$K " * 50_000 + b"\n",
}


@every_dotenv
@pytest.mark.parametrize("data", LONG.values(), ids=list(LONG))
def test_time_grows_with_the_length_and_no_faster(reader, data):
    start = time.process_time()
    reader.read(data)
    assert time.process_time() - start < 5


@every_aws
@pytest.mark.parametrize(
    "data",
    [
        b"".join(b"[profile p%d]\nregion = us-east-1\n" % i for i in range(25_000)),
        b"[default]\n" + b"".join(b"key%d = value\n" % i for i in range(50_000)),
        b"[default]\ns3 =\n" + b"  a = b\n" * 50_000,
        b"[default]\n" + b"junk\n" * 50_000,
        b"[default]\nk" + b" " * 300_000 + b"k\n",
        b"[profile" + b" " * 300_000 + b"x\n",
        b"[default]\nk = v\n" + b"  more\n" * 50_000,
        b"[default]\n" + b"k[] = v\n" * 50_000,
        b"[default]\nk = " + b"v" * 500_000 + b"\nk =\n" + b"  v = vv\n" * 50_000,
    ],
    ids=["profiles", "options", "nested", "junk", "blanks", "header", "continued", "array", "replaced"],
)
def test_time_of_aws_readers_grows_with_the_length_and_no_faster(reader, data):
    start = time.process_time()
    reader.read(data, data)
    assert time.process_time() - start < 5
