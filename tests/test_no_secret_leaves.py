"""No output of any kind ever holds a secret: sentinels in every place, through every way out."""

import ast
import io
import json
import os
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, ClassVar, NamedTuple

import pytest

from bedrock_lint import engine, probe
from bedrock_lint.cli import main
from bedrock_lint.config import Config, load_rules
from bedrock_lint.detect import detect
from bedrock_lint.documents.aws_ini import AwsDocument
from bedrock_lint.documents.dotenv import DotenvDocument
from bedrock_lint.documents.python import PythonDocument
from bedrock_lint.engine import Catalogue
from bedrock_lint.extract.settings import Surroundings
from bedrock_lint.finding import Edit, Finding, Fix, Safety, Severity, Span
from bedrock_lint.kinds import FileKind
from bedrock_lint.mask import mask_text
from bedrock_lint.readers import AWS_SHARED, DOTENV
from bedrock_lint.readers.reading import Reading
from bedrock_lint.render import FORMATS
from bedrock_lint.rule import Rule, RuleEntry
from bedrock_lint.secret import Secret
from bedrock_lint.select import ActiveRule
from bedrock_lint.source import Source
from synthetic import (
    access_key_id,
    bedrock_long_term_key,
    bedrock_short_term_key,
    secret_access_key,
    session_token,
)

ROOT = Path(__file__).resolve().parent.parent
SEEDS = range(int(os.environ.get("SENTINEL_SEEDS", "1")))
PUBLIC = re.compile(r"AKIA|ASIA|ABSK|bedrock-api-key-|IQoJb3JpZ2luX2Vj")
"""The beginnings that every credential of a kind shares."""

LENGTH = 8


class Sentinels(NamedTuple):
    """One credential of each kind."""

    id: str
    temporary: str
    secret: str
    token: str
    long: str
    short: str

    @classmethod
    def of(cls, seed: int) -> "Sentinels":
        random = Random(seed)
        return cls(
            access_key_id(random),
            access_key_id(random, "ASIA"),
            secret_access_key(random),
            session_token(random),
            bedrock_long_term_key(random),
            bedrock_short_term_key(random),
        )

    def assert_absent(self, text: str, where: object = "") -> None:
        text = re.sub(r"\x1b\[[0-9;]*m", "", text)
        leaked = sorted(parts(self).intersection(text[at : at + LENGTH] for at in range(len(text))))
        assert not leaked, (where, leaked[:3], next(line for line in text.splitlines() if leaked[0] in line))


@cache
def parts(sentinels: Sentinels) -> frozenset[str]:
    """Return every run of eight characters of a secret part."""
    return frozenset(
        part[at : at + LENGTH]
        for text in sentinels
        for part in [PUBLIC.sub("", text, count=1)]
        for at in range(len(part) - LENGTH + 1)
    )


class Wrapped(str):
    """A credential broken into lines at a place that differs with every use."""

    __slots__ = ()

    def __format__(self, spec: str) -> str:
        at = 9 + sum(map(ord, spec + self)) % (len(self) - 12)
        return self[:at] + "\n" + spec + self[at:]


DOTENV_PLACES = r"""
AWS_ACCESS_KEY_ID={id}
AWS_ACCESS_KEY_ID={temporary}
AWS_SECRET_ACCESS_KEY={secret}
AWS_ACCESS_KEY_ID={id}\nAWS_SECRET_ACCESS_KEY={secret}
AWS_ACCESS_KEY_ID="{temporary}"\nAWS_SECRET_ACCESS_KEY='{secret}'
AWS_SESSION_TOKEN="{token}"
AWS_BEARER_TOKEN_BEDROCK="{long}"
AWS_BEARER_TOKEN_BEDROCK = {short}
AWS_SECRET_ACCESS_KEY = {secret}
AWS_SECRET_ACCESS_KEY= "{secret}"  # old: {token}
AWS_SECRET_ACCESS_KEY={secret} # {secret}
AWS_SECRET_ACCESS_KEY={secret}   
AWS_SECRET_ACCESS_KEY="{secret}"{token} # x
AWS_SECRET_ACCESS_KEY="{secret}
AWS_SECRET_ACCESS_KEY='{secret}\nAWS_REGION="us-east-1"
AWS_SECRET_ACCESS_KEY={secret}"
# AWS_SECRET_ACCESS_KEY={secret}\nAWS_REGION="us-east-1"
#{token}\nAWS_REGION = us-east-1
# {id} {secret}\nAWS_REGION = us-east-1 # {long}
AWS_REGION="{secret}"
AWS_REGION = {id} # x
AWS_DEFAULT_REGION='{token}'
AWS_PROFILE = {secret}
AWS_PROFILE="{short}" # {short}
AWS_{secret} = x
AWS_{secret}="x"
{secret}_AWS = "x" # y
{secret}_AWS_ACCESS_KEY_ID = {id}
{secret} = "x"
{token} = x # y
{token}
export {token}
export AWS_SECRET_ACCESS_KEY = {secret}
junk {secret} junk\nAWS_REGION="x"
AWS_SECRET_ACCESS_KEY {secret}
AWS_SECRET_ACCESS_KEY: {secret}
AWS_SESSION_TOKEN={wrapped_token}
AWS_SESSION_TOKEN="{wrapped_token}"
AWS_SESSION_TOKEN="{wrapped_token} # x
AWS_SESSION_TOKEN={wrapped_token:  } # x
AWS_SESSION_TOKEN={wrapped_token:# }\nAWS_REGION = x
AWS_SESSION_TOKEN={wrapped_token:export }\nAWS_REGION = x
AWS_SECRET_ACCESS_KEY={wrapped_secret}\nAWS_REGION="x"
AWS_BEARER_TOKEN_BEDROCK={wrapped_long}
AWS_BEARER_TOKEN_BEDROCK="{wrapped_short}"
# bedrock-lint: ignore[{secret}]\nAWS_REGION="x"
# bedrock-lint: ignore[quoted-value, {id} {token}]\nAWS_REGION="x"
# bedrock-lint: ignore[quoted-value] {secret}\nAWS_REGION=x
# bedrock-lint: ignore[quoted-value] {secret}\nAWS_SECRET_ACCESS_KEY="{secret}"
# bedrock-lint: file-ignore[quoted-value {secret}] {token}
# bedrock-lint: ignore {secret}
AWS_SECRET_ACCESS_KEY="{secret}" # bedrock-lint: ignore[quoted-value] {token}
AWS_SECRET_ACCESS_KEY={secret} # bedrock-lint: ignore[{id}]
# {secret} bedrock-lint: ignore[quoted-value]\nAWS_REGION=x
AWS_SECRET_ACCESS_KEY=$(echo {secret})
AWS_SECRET_ACCESS_KEY="${{X:-{secret}}}"
AWS_MODEL_ID="{secret}" {token}
AWS_REGION="us-east-1" {secret}
DATABASE_URL="postgres://{id}:{secret}@host/db" # {token}
AWS_SECRET_ACCESS_KEY=your-{secret}
AWS_SECRET_ACCESS_KEY=<{secret}>
AWS_ACCESS_KEY_ID=EXAMPLE{secret}
\ufeffAWS_SECRET_ACCESS_KEY="{secret}"
AWS_SECRET_ACCESS_KEY\u00a0= {secret}
AWS_SECRET_ACCESS_KEY = {secret}\u2028{token}
""".strip().split("\n")

AWS_PLACES = r"""
[default]\naws_access_key_id = {temporary}\naws_secret_access_key = {secret}
[default]\naws_secret_access_key = "{secret}"
[default]\naws_session_token = '{token}' # {token}
[default]\naws_secret_access_key = {secret} ; {secret}
[default]\nregion = "{secret}" # {token}
[default]\nprofile = {secret} # x
[default]\noutput = "{token}"
[default]\nrole_arn = "{token}" # x
[default]\n{secret} = "x"
[default]\n{secret}\nregion = "x"
[default]\n  {secret} = x # y\nregion = "x"
[default]\naws_session_token = {wrapped_token}\nregion = "x"
[default]\naws_session_token = {wrapped_token:  } # x
[default]\naws_session_token =\n  {wrapped_token:  }\nregion = "x"
[default]\naws_secret_access_key = {wrapped_secret:\t}\nregion = "x"
[{secret}]\nregion = us-east-1
[{id}]\naws_access_key_id = {temporary}\naws_secret_access_key = x
[profile {secret}]\naws_access_key_id = {temporary}\naws_secret_access_key = "x"
[profile {token}]\naws_access_key_id = {id}
[ profile {secret} ]\nregion = "x"
[{secret}\nregion = "x"
[profile {secret}\naws_access_key_id = {id}
[default] # {secret}\nregion = "x"
[default] bedrock-lint: ignore[{secret}]\nregion = "x"
[sso-session {secret}]\nsso_region = "x"
[default]\ncredential_process = {secret}
[default]\ncredential_process = ./{secret} --secret {token}
[default]\ncredential_process = bin/tool --secret {secret}
[default]\ncredential_process = "./tool {secret}" {id}
[default]\ncredential_process = tool\\ {secret} "{token}
[default]\n# aws_secret_access_key = {secret}\nregion = "x"
[default]\n; {id} {secret}\nregion = "x" # {long}
[default]\n# bedrock-lint: ignore[{secret}] {token}\nregion = "x"
[default]\nregion = "x" # bedrock-lint: ignore[{secret}] {token}
[default]\ns3 =\n  {secret} = "{token}" # x\n  max = "1"
[default]\nexport aws_secret_access_key = "{secret}"
[default]\naws_bearer_token_bedrock = "{long}" # {short}
{secret} = {token}
{secret}
\ufeff[default]\naws_secret_access_key = "{secret}"
[services {secret}]\nbedrock =\n  endpoint_url = "https://{id}:{secret}@x" # y
""".strip().split("\n")

PYTHON_PLACES = r"""
import boto3\nboto3.client("x", aws_access_key_id="{temporary}", aws_secret_access_key="{secret}")
import boto3\nboto3.client("x", aws_access_key_id="{temporary}", aws_secret_access_key="{secret}")  # {token}
import boto3; K = "{temporary}"; boto3.client("{token}", aws_access_key_id=K, config={{"{secret}": 1}})
import boto3; boto3.client(aws_access_key_id="{temporary}"); x = "{secret}"
import boto3; boto3.Session("{secret}", "{token}", aws_access_key_id="ASIATESTTESTTESTTEST")
import boto3; boto3.Session(aws_access_key_id="{temporary}", profile_name="{secret}", region_name="{token}")
import os; os.environ["AWS_ACCESS_KEY_ID"] = "{temporary}"; os.environ["{secret}"] = "{token}"
import os; os.environ["AWS_SECRET_ACCESS_KEY"] = "{secret}"
os.environ.setdefault("AWS_SECRET_ACCESS_KEY", "{secret}")
key = "{id}" # {secret}
# {id} {secret} {token}
'''\n{long} {short}\n'''
x = "{secret}"  # AKIATESTTESTTESTTEST bedrock-lint: ignore[{secret}, {id}] {token}
import boto3; boto3.client(aws_access_key_id="{temporary}")  # bedrock-lint: ignore[temporary-key-without-session-token] {secret}
x = "{id}"  # bedrock-lint: ignore[committed-secret] {token}
def f({id}: '{secret}'): pass
aws_secret_access_key = ("{wrapped_secret:" \n "}")
aws_session_token = '''{wrapped_token}'''
print "{id}" "{secret}" # aws_access_key_id
aws_secret_access_key = "{secret}
{id} = {secret}
""".strip().split("\n")

TEXT_PLACES = r"""
{id} {secret}
{{"SecretAccessKey": "{secret}", "SessionToken": "{token}", "AccessKeyId": "{temporary}"}}
aws_secret_access_key: {secret}\naws_access_key_id: {id}
- AWS_SECRET_ACCESS_KEY={secret} # {token}
| key | `{id}` | `{secret}` |
curl -H "Authorization: Bearer {long}" https://{id}:{secret}@host/{token}
{short} {long}
{id} bedrock-lint: ignore[committed-secret] {secret}
bedrock-lint: ignore[{id}] {secret}
bedrock-lint: file-ignore[{secret}]\n{id}
AWS_SESSION_TOKEN={wrapped_token}\n{id} {secret}
{id}{secret}{token}{id}
""".strip().split("\n")


def project(sentinels: Sentinels) -> Iterator[tuple[str, bytes]]:
    """Yield files that hold sentinels wherever a user may put them."""
    values: dict[str, str] = sentinels._asdict()
    values |= {f"wrapped_{name}": Wrapped(values[name]) for name in ("token", "secret", "long", "short")}

    def text(place: str) -> str:
        return place.replace(r"\n", "\n").replace(r"\ufeff", "\ufeff").replace(r"\u00a0", "\xa0").replace(
            r"\u2028", "\u2028"
        ).replace(r"\t", "\t").format(**values) + "\n"  # fmt: skip

    for number, place in enumerate(DOTENV_PLACES):
        yield f"dotenv/{number}.env", text(place).encode()
    whole = "".join(map(text, DOTENV_PLACES))
    yield "whole/.env", whole.encode()
    whole = "".join(map(text, DOTENV_PLACES[::4]))
    yield "whole/.env.example", whole.encode()
    yield "whole/crlf.env", whole.replace("\n", "\r\n").encode()
    yield "wide/utf-16.env", whole.encode("utf-16")
    yield "wide/utf-16-be.env", whole.replace("\ufeff", "").replace("\xa0", "").encode("utf-16-be")
    yield "wide/latin.env", b"# \xe4\n" + whole.encode()
    yield "wide/nul.env", b"A=\0\n" + whole.encode()
    yield "wide/binary.env", b"\xff\0" + whole.encode()
    for number, place in enumerate(AWS_PLACES):
        yield f"{number}/.aws/config", text(place).encode()
        yield f"{number}/.aws/credentials", text(place).replace("profile ", "").encode()
    aws = "".join(map(text, AWS_PLACES))
    yield "whole/.aws/config", aws.encode()
    yield "whole/.aws/credentials", aws.encode()
    yield "wide/.aws/config", aws.encode("utf-16")
    for number, place in enumerate(PYTHON_PLACES):
        yield f"python/{number}.py", text(place).encode()
    for number, place in enumerate(TEXT_PLACES):
        for ending in ("txt", "yaml", "md", "json"):
            yield f"text/{number}.{ending}", text(place).encode()
    yield "text/everything", "".join(map(text, TEXT_PLACES)).encode("utf-16")


def write(folder: Path, files: Iterator[tuple[str, bytes]]) -> None:
    for name, data in files:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        path.chmod(0o644)


def lint(cwd: Path, *argv: str, stdin: str = "") -> tuple[int, str]:
    """Return the exit code and all that the run says."""
    out, err = io.StringIO(), io.StringIO()
    code = main(argv, io.StringIO(stdin), out, err, {}, str(cwd))
    return code, out.getvalue() + err.getvalue()


LOUD = ("--extend-select", "ALL", "--all-settings", "--color", "always")


@pytest.mark.parametrize("seed", SEEDS)
class TestNoOutputHoldsASecret:
    @pytest.fixture
    def sentinels(self, seed: int) -> Sentinels:
        return Sentinels.of(seed)

    @pytest.fixture
    def folder(self, sentinels: Sentinels, tmp_path: Path) -> Path:
        write(tmp_path, project(sentinels))
        return tmp_path

    @pytest.mark.parametrize("form", FORMATS)
    def test_of_any_format(self, form: str, sentinels: Sentinels, folder: Path, tmp_path_factory: Any) -> None:
        file = tmp_path_factory.mktemp("out") / "report"
        code, said = lint(folder, *LOUD, "--output-format", form, "--output-format", f"{form}={file}")
        assert code == 2  # the binary file
        assert said.count("quoted-value") > 20
        assert "failed with" not in said
        sentinels.assert_absent(said, form)
        sentinels.assert_absent(file.read_text("utf-8"), form)

    @pytest.mark.parametrize("rule", ["ALL", "quoted-value", "temporary-key-without-session-token", "committed-secret"])
    def test_whichever_rules_are_on(self, rule: str, sentinels: Sentinels, folder: Path) -> None:
        _, said = lint(folder, "--select", rule, "--output-format", "full")
        assert rule in said or rule == "ALL"
        sentinels.assert_absent(said, rule)

    @pytest.mark.parametrize("unsafe", [(), ("--unsafe-fixes",)])
    @pytest.mark.parametrize("mode", ["--diff", "--fix"])
    def test_of_repairs(self, mode: str, unsafe: tuple[str, ...], sentinels: Sentinels, folder: Path) -> None:
        _, said = lint(folder, *LOUD, mode, *unsafe, "--output-format", "full")
        sentinels.assert_absent(said, mode)
        if mode == "--diff":
            assert said.count("\n@@ ") > 50
        else:
            _, said = lint(folder, *LOUD, "--output-format", "full")
            sentinels.assert_absent(said, "afterwards")

    def test_of_standard_input(self, sentinels: Sentinels) -> None:
        for name, data in project(sentinels):
            text = data.decode("utf-8", "surrogateescape")
            argv = ("--diff", "--output-format", "full", "-", "--stdin-filename", name)
            _, said = lint(ROOT, *LOUD, *argv, stdin=text)
            sentinels.assert_absent(said, name)

    def test_of_other_commands(self, sentinels: Sentinels, folder: Path) -> None:
        for name, _ in project(sentinels):
            _, said = lint(folder, "config", "show", name)
            sentinels.assert_absent(said, name)

    @pytest.mark.parametrize(
        "text",
        [
            "aws_secret_access_key = {secret}",
            "aws_secret_access_key = '{secret}'",
            "{secret} = 1",
            "'{secret}' = 1",
            "select = ['{secret}']",
            "select = '{secret}'",
            "ignore = [{secret}]",
            "fail-on = '{secret}'",
            "fail-on = {{a = '{secret}'}}",
            "readers = ['{token}']",
            "rules = ['{secret}']",
            "severity = {{quoted-value = '{secret}'}}",
            "per-file-ignores = {{'*' = ['{secret}']}}",
            "exclude = '{secret}'",
            "[{secret}]\n[{secret}]",
            "a = '{secret}'\na = '{secret}'",
            "[tool\n{secret}",
            "x = 2020-01-01{secret}",
            '"{secret}',
        ],
    )
    def test_of_settings_that_make_no_sense(self, text: str, sentinels: Sentinels, tmp_path: Path) -> None:
        content = text.format(**sentinels._asdict())
        (tmp_path / "bedrock-lint.toml").write_text(content)
        (tmp_path / ".env").write_text("AWS_REGION=x\n")
        code, said = lint(tmp_path)
        assert code == 2
        sentinels.assert_absent(said)

    def test_of_files_that_cannot_be_repaired(
        self, sentinels: Sentinels, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def refuse(*args: object, **kwargs: object) -> None:
            raise OSError(5, "input/output error")

        monkeypatch.setattr(os, "replace", refuse)
        _, said = lint(folder, "--fix")
        assert said.count("cannot be repaired: input/output error") > 20
        sentinels.assert_absent(said)

    def test_of_a_rule_that_fails(
        self, sentinels: Sentinels, folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: Any
    ) -> None:
        packages = tmp_path_factory.mktemp("packages")
        (packages / f"failing_{os.getpid()}.py").write_text(
            "from bedrock_lint.api import *\n"
            "class FailingOnSettings(Rule[Setting]):\n"
            "    code = 'XXX001'\n"
            "    severity = Severity.ERROR\n"
            "    def check(self, setting):\n"
            "        raise ValueError(setting.name + setting.value.reveal())\n"
            "class TalkingAboutSettings(Rule[Setting]):\n"
            "    code = 'XXX002'\n"
            "    severity = Severity.ERROR\n"
            "    def check(self, setting):\n"
            "        yield self.at(setting.name_span, f'{setting.name}: {setting.value.reveal()}', help=setting.name)\n"
            "        yield self.at(setting.value_span, repr(setting), help=setting.value.reveal(), why=setting.name,\n"
            "            fix=Fix(setting.value.reveal(), Safety.SAFE))\n"
            "class FailingOnCredentials(Rule[Credentials]):\n"
            "    code = 'XXX003'\n"
            "    severity = Severity.ERROR\n"
            "    def check(self, credentials):\n"
            "        raise KeyError(*credentials.settings.values(), credentials.anchor.value.reveal())\n"
            "        yield\n"
            "RULES = [FailingOnSettings, TalkingAboutSettings, FailingOnCredentials]\n"
        )
        monkeypatch.syspath_prepend(str(packages))
        (folder / "bedrock-lint.toml").write_text(f"rules = ['failing_{os.getpid()}']")
        for form in FORMATS:
            code, said = lint(folder, *LOUD, "--output-format", form)
            assert code == 2
            assert said.count("failed with ValueError") > 30
            assert said.count("failed with KeyError") > 3
            sentinels.assert_absent(said, form)

    @pytest.mark.parametrize(
        "part", ["extract.dotenv.subjects", "extract.aws_ini.subjects", "suppress.find", "engine.parse"]
    )
    def test_of_a_defect_of_the_engine(
        self, part: str, sentinels: Sentinels, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def fail(*args: object) -> None:
            raise RuntimeError(" ".join(sentinels))

        monkeypatch.setattr(f"bedrock_lint.{part}", fail)
        code, said = lint(folder, *LOUD, "--output-format", "full")
        assert code == 2
        assert "failed with RuntimeError" in said
        sentinels.assert_absent(said)


def shown(thing: object) -> Iterator[str]:
    """Yield every text that a careless line of ours could make of an object."""
    yield repr(thing)
    yield str(thing)
    yield f"{thing}"
    yield f"{thing!s:>5}"
    yield "%s %r" % (thing, thing)  # noqa: UP031
    yield repr([thing])
    yield repr({"a": (thing,)})
    yield str(ValueError(thing))
    try:
        yield json.dumps(thing, default=str)
    except TypeError as error:
        yield str(error)


def around(kind: FileKind) -> Surroundings:
    return Surroundings(lambda: probe.usual(kind), all_settings=True, mode=0o644)


def catalogue() -> Catalogue:
    entries = load_rules(Config().rules)
    return Catalogue([ActiveRule(entry) for entry in (*entries, RuleEntry.of(Spy))], [entry.name for entry in entries])


class Spy(Rule[object]):
    """Sees every subject and says nothing."""

    code = "XXX000"
    severity = Severity.NOTICE
    subjects: ClassVar[list[object]] = []

    def check(self, subject: object) -> Iterator[Finding]:
        self.subjects.append(subject)
        return iter(())


@pytest.mark.parametrize("seed", SEEDS)
class TestNoFormOfAnObjectShowsASecret:
    def test_of_secrets(self, seed: int) -> None:
        sentinels = Sentinels.of(seed)
        for text in sentinels:
            for quoted in (text, f'"{text}"', text[1:], f" {text}", text * 2):
                for form in shown(Secret(quoted)):
                    sentinels.assert_absent(form)

    def test_of_subjects_findings_and_fixes(self, seed: int) -> None:
        sentinels = Sentinels.of(seed)
        rules = catalogue()
        seen: set[str] = set()
        for name, data in project(sentinels):
            try:
                source = Source(name, data)
            except ValueError as error:
                sentinels.assert_absent(str(error))
                continue
            kind = kind_of(name)
            parsed = engine.parse(source, kind)
            Spy.subjects.clear()
            result = engine.check(source, kind, around(kind), rules)
            things: list[object] = [source, parsed, parsed.document, *Spy.subjects, result, *result.findings]
            things += [edit for finding in result.findings if finding.fix for edit in finding.fix.edits]
            things += [finding.fix for finding in result.findings]
            for thing in things:
                seen.add(type(thing).__name__)
                texts = list(shown(thing))
                # As JSON a tuple of text is that text; `render.json` alone writes JSON, and no such tuple.
                for form in texts[:-1] if isinstance(thing, tuple) else texts:
                    sentinels.assert_absent(form, (name, type(thing)))
        assert {"Setting", "NonportableSetting", "Credentials", "DetectedSecret", "Edit", "Fix", "Finding"} <= seen
        assert {"Section", "Command", "Directive", "File", "Source", "Result"} <= seen

    def test_of_the_parts_of_documents(self, seed: int) -> None:
        sentinels = Sentinels.of(seed)
        for name, data in project(sentinels):
            text = data.decode("utf-8", "replace")
            documents: list[Any] = [DotenvDocument(text), AwsDocument(text)]
            python = PythonDocument(Source(name, text.encode()))
            for thing in (*documents[0].statements, *documents[1].statements, *documents[1].sections):
                sentinels.assert_absent(repr(thing), name)
            for document in (*documents, python):
                for token in document.tokens():
                    sentinels.assert_absent(repr(token) + str(token) + f"{token}", name)
            for call in python.calls:
                sentinels.assert_absent(repr(call), name)
            for argument in python.environment:
                sentinels.assert_absent(f"{argument!r}{argument}", name)
            for detected in detect(text):
                sentinels.assert_absent(" ".join(shown(detected)), name)

    def test_of_readings(self, seed: int) -> None:
        sentinels = Sentinels.of(seed)
        for name, data in project(sentinels):
            for reader in DOTENV.values():
                sentinels.assert_absent(" ".join([*shown(reader), *list(shown(reader.read(data)))[:-1]]), name)
            for shared in AWS_SHARED.values():
                for reading in (shared.read(data, None), shared.read(None, data)):
                    sentinels.assert_absent(" ".join(list(shown(reading))[:-1]), name)

    def test_of_things_made_by_hand(self, seed: int) -> None:
        sentinels = Sentinels.of(seed)
        edit = Edit(Span(0, 3), sentinels.secret)
        for thing in (
            edit,
            Fix("Remove it", Safety.SAFE, (edit,)),
            Reading({"A": sentinels.token}),
            around(FileKind.DOTENV),
        ):
            sentinels.assert_absent(" ".join(list(shown(thing))[:-1]))

    def test_a_secret_neither_becomes_json_nor_a_copy(self, seed: int) -> None:
        import copy
        import pickle

        secret = Secret(Sentinels.of(seed).secret)
        for make in (json.dumps, pickle.dumps, copy.copy, copy.deepcopy):
            with pytest.raises(TypeError):
                make(secret)  # type: ignore[operator]
        assert not hasattr(secret, "__dict__")

    def test_the_mask_hides_every_part(self, seed: int) -> None:
        sentinels = Sentinels.of(seed)
        for text in sentinels:
            for before in ("", " ", '"', "=", "x=", "(", "[", "<", "\t", "aws_"):
                assert len(mask_text(before + text)) == len(before + text)
                sentinels.assert_absent(mask_text(before + text + before))


def kind_of(name: str) -> FileKind:
    from bedrock_lint.kinds import kind_by_name

    return kind_by_name(name)


REVEALERS = frozenset(
    (
        "bedrock_lint/secret.py",  # predicates
        "bedrock_lint/render/comparison.py",  # `readers --reveal`, the one way to see values
    )
)
"""The modules that may look at the text of a secret: parsers, readers, detectors and predicates, never what prints."""


def test_only_predicates_reveal_a_secret() -> None:
    found = set()
    for root in ("linter", "rules"):
        for path in sorted((ROOT / root).rglob("*.py")):
            tree = ast.parse(path.read_text("utf-8"))
            if any(isinstance(node, ast.Attribute) and node.attr in ("reveal", "_text") and is_secret(node, path)
                   for node in ast.walk(tree)):  # fmt: skip
                found.add(path.relative_to(ROOT / root).as_posix())
    assert found == REVEALERS


def is_secret(node: ast.Attribute, path: Path) -> bool:
    """Whether an attribute is that of a secret; a subject keeps the text of its file as ``self._text`` as well."""
    own = isinstance(node.value, ast.Name) and node.value.id == "self"
    return node.attr == "reveal" or not own or path.name == "secret.py"
