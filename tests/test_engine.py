"""The engine: one failing rule fails alone, and rules of a team are rules like ours."""

import sys
from pathlib import Path

import pytest

from cases import lint

PACKAGE = '''
from bedrock_lint.api import Fix, Edit, Rule, Safety, Setting, Severity

class OurRegion(Rule[Setting]):
    """A region that is not ours.

    ## Why is this bad?
    We have nothing there.
    """
    code = "OUR001"
    severity = Severity.NOTICE
    def check(self, setting):
        if setting.canonical == "region":
            yield self.at(setting.value_span, f"{setting.label} is not ours")

class Failing(Rule[Setting]):
    """Fails."""
    code = "OUR002"
    severity = Severity.ERROR
    def check(self, setting):
        raise ValueError("us-east-1 " + setting.value.reveal())

class Harmful(Rule[Setting]):
    """Offers a fix that changes what programs read."""
    code = "OUR003"
    severity = Severity.ERROR
    def check(self, setting):
        if setting.value.reveal() != "broken":
            yield self.at(setting.value_span, "x", fix=Fix("Break it", Safety.SAFE, (Edit(setting.value_span, "broken"),)))

RULES = (OurRegion, Failing, Harmful)
'''
TEXT = "AWS_REGION=us-east-1\nAWS_PROFILE='dev'\n"


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    name = f"team_rules_{tmp_path.name.replace('-', '_')}"
    (tmp_path / "lib").mkdir()
    (tmp_path / "lib" / f"{name}.py").write_text(PACKAGE)
    monkeypatch.syspath_prepend(tmp_path / "lib")
    monkeypatch.delitem(sys.modules, name, raising=False)
    return name


def test_rules_of_a_team_are_loaded_by_their_package(package: str, tmp_path: Path) -> None:
    files = {".env": TEXT, "bedrock-lint.toml": f'rules = ["{package}"]\nignore = ["failing", "harmful"]\n'}
    found = lint(tmp_path, files, ".env").findings
    assert [
        (finding["code"], finding["message"], finding["url"]) for finding in found if finding["rule"] == "our-region"
    ] == [("OUR001", "AWS_REGION is not ours", "")]
    assert "quoted-value" in [finding["rule"] for finding in found]


def test_failing_rule_is_a_finding_without_the_text_of_its_error_and_the_others_go_on(
    package: str, tmp_path: Path
) -> None:
    files = {".env": TEXT, "bedrock-lint.toml": f'rules = ["{package}"]\nselect = ["failing", "quoted-value"]\n'}
    outcome = lint(tmp_path, files, ".env")
    assert outcome.code == 2
    assert sorted(set(outcome.rules)) == ["internal-error", "quoted-value"]
    message = outcome.findings[0]["message"]
    assert message.startswith("rule failing failed with ValueError at ")
    assert "us-east-1" not in outcome.out.replace('"message": "', "").split("failing failed")[1].split("\n")[0]
    assert outcome.err.startswith("bedrock-lint: .env: an internal error, see the findings\n")


def test_fix_that_fails_its_proof_is_dropped_and_reported_as_a_defect(package: str, tmp_path: Path) -> None:
    files = {".env": "AWS_REGION=us-east-1\n", "bedrock-lint.toml": f'rules = ["{package}"]\nselect = ["harmful"]\n'}
    outcome = lint(tmp_path, files, "--fix", ".env")
    assert (tmp_path / ".env").read_text() == "AWS_REGION=us-east-1\n"
    assert outcome.code == 1
    assert ".env:1: the fix of harmful failed its proof and is not applied" in outcome.err


def test_package_that_cannot_be_imported_is_named(tmp_path: Path) -> None:
    outcome = lint(tmp_path, {".env": TEXT, "bedrock-lint.toml": 'rules = ["no_such_package"]\n'}, ".env")
    assert outcome.code == 2
    assert 'rules: package "no_such_package" cannot be used' in outcome.err


def test_source_that_pythons_own_tokenizer_trips_over_is_no_internal_error(tmp_path: Path) -> None:
    # Python 3.12 and later raise a SystemError for this one.
    outcome = lint(tmp_path, {"app.py": "# bedrock-lint: ignore[quoted-value]\n `\r\n\0=\U0001f511"}, "app.py")
    assert "Traceback" not in outcome.err
    assert "internal-error" not in outcome.out
