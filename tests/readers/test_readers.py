"""What holds for every reader: pure, quick, cheap to import, and silent about values."""

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bedrock_lint import readers
from readers.grammar import aws_files, dotenv_files, spoilt
from readers.growth import is_quick

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


def test_an_alias_finds_its_reader():
    assert readers.DOTENV["docker"] is readers.DOTENV["docker-env-file"]
    assert readers.AWS_SHARED["boto3"] is readers.AWS_SHARED["botocore"]
    for table, name in ((readers.AWS_SHARED, "docker"), (readers.DOTENV, "boto3"), (readers.DOTENV, "nonsense")):
        with pytest.raises(KeyError):
            table[name]


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
    "settings": (
        50_000,
        lambda n: b"".join(b'export K%d="value ${K%d} # x" # comment\n' % (i, i - 1) for i in range(n)),
    ),
    "errors": (50_000, lambda n: b"K=it's\n" * n),
    "open quotes": (50_000, lambda n: b'K="a\\"\n' * n),
    "open substitutions": (50_000, lambda n: b"K=$((\n" * n),
    "braces": (50_000, lambda n: b"export K={" * n),
    "appends": (50_000, lambda n: b"K+=abcdefghij\n" * n),
    "references": (50_000, lambda n: b"K=" + b"a" * 20 * n + b"\nL=" + b"${K}" * n + b"\n"),
    "arguments": (200_000, lambda n: b"K=a\nexport " + b"$K" * n + b"\n"),
    "positional": (50_000, lambda n: b"set " + b"a " * 4 * n + b"\nexport " + b"$@" * n + b"\n"),
    "open braces": (20_000, lambda n: b"export K=" + b"{," * n + b"}\n"),
    "subshells": (20_000, lambda n: b"(" * n + b"K=1" + b")" * n),
    "pipes": (50_000, lambda n: b"K=a|" * n),
    "lists": (50_000, lambda n: b"K=a&&" * n + b"K=b\n"),
    "here-documents": (50_000, lambda n: b"K=a<<E\n" * n),
    "equals signs": (500_000, lambda n: b"=" * n),
    "nested defaults": (50_000, lambda n: b"K=" + b"${A:-" * n + b"}" * n),
    "escaped quotes": (300_000, lambda n: b'K="' + b'\\"' * n),
    "blank lines": (300_000, lambda n: b"\n" * n + b"!"),
    "conditionals": (50_000, lambda n: b"ifndef NONE\n" * n + b"endif\n" * n),
    "modifiers": (50_000, lambda n: b"export override " * n + b"K=a\n"),
    "continuations": (50_000, lambda n: b"K=a \\\n" * n),
    "functions": (
        20_000,
        lambda n: b"K=" + b"a " * n + b"\nL:=$(filter " + b"%a " * n + b",$K)$(patsubst a,$K,$K)$(subst a,$K,$K)\n",
    ),
    "substitutions": (100_000, lambda n: b"K:=" + b"a " * n + b"\nL:=$(K:a=" + b"b" * n + b")\n"),
    "open references": (200_000, lambda n: b"K=" + b"$(a" * n + b"\nL=" + b"${x." * n + b"\n"),
    "quotes in words": (100_000, lambda n: b"K=" + b"\\'" * 2 * n + b"\nL=" + b"a'b'" * n + b"\n"),
    "rules": (50_000, lambda n: b"a: b\n" * n + b"t: " + b"$K " * n + b"\n"),
}


@every_dotenv
@pytest.mark.parametrize(("size", "make"), LONG.values(), ids=list(LONG))
def test_time_grows_with_the_length_and_no_faster(reader, size, make):
    assert is_quick(reader.read, make, size)


EXPLODING = {
    "doubling": b"K=xx\n" + b'K="${K}${K}"\n' * 100,
    "choices": b"export K=" + b"{a,b}" * 50,
    "circles": b"A=$B\nB=$A\nK=x$A\n",
    "recursion": b"f=$(call f,$1$1)$(call f,$1)\nK:=$(call f,aaaa)\n",
}


@every_dotenv
@pytest.mark.parametrize("data", EXPLODING.values(), ids=list(EXPLODING))
def test_what_grows_without_end_is_given_up(reader, data):
    assert is_quick(reader.read, lambda size: data, 1)


LONG_AWS = {
    "profiles": (10_000, lambda n: b"".join(b"[profile p%d]\nregion = us-east-1\n" % i for i in range(n))),
    "options": (50_000, lambda n: b"[default]\n" + b"".join(b"key%d = value\n" % i for i in range(n))),
    "nested": (50_000, lambda n: b"[default]\ns3 =\n" + b"  a = b\n" * n),
    "junk": (50_000, lambda n: b"[default]\n" + b"junk\n" * n),
    "blanks": (300_000, lambda n: b"[default]\nk" + b" " * n + b"k\n"),
    "header": (300_000, lambda n: b"[profile" + b" " * n + b"x\n"),
    "continued": (50_000, lambda n: b"[default]\nk = v\n" + b"  more\n" * n),
    "array": (50_000, lambda n: b"[default]\n" + b"k[] = v\n" * n),
    "replaced": (50_000, lambda n: b"[default]\nk = " + b"v" * 10 * n + b"\nk =\n" + b"  v = vv\n" * n),
}


@every_aws
@pytest.mark.parametrize(("size", "make"), LONG_AWS.values(), ids=list(LONG_AWS))
def test_time_of_aws_readers_grows_with_the_length_and_no_faster(reader, size, make):
    assert is_quick(lambda data: reader.read(data, data), make, size)
