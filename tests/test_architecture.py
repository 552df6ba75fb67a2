"""The shape of the project: who may import whom, what a start may load, and one list of rules."""

import ast
import importlib
import os
import pkgutil
import subprocess
import sys
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path
from typing import Any

import pytest

import bedrock_lint_rules
from bedrock_lint import names
from bedrock_lint.rule import Rule, RuleEntry

ROOT = Path(__file__).parent.parent
ENGINE = ROOT / "linter" / "bedrock_lint"
RULES = ROOT / "rules" / "bedrock_lint_rules"
FOLDERS = {"0": "files", "1": "writing", "2": "structure", "3": "credentials", "5": "process", "6": "exposure"}

NETWORK = {"socket", "ssl", "http.client", "urllib.request", "asyncio", "ftplib", "smtplib", "xmlrpc.client"}
HEAVY = {
    "ast", "asyncio", "configparser", "dataclasses", "difflib", "dotenv", "email", "importlib.metadata", "inspect", "json",
    "libcst", "pathlib", "pathspec", "shutil", "subprocess", "tempfile", "tokenize", "tomllib",
}  # fmt: skip
CLEAN = (
    "AWS_PROFILE=dev\nAWS_REGION=us-east-1\nBEDROCK_MODEL=amazon.nova-lite-v1:0\nDATABASE_URL=postgres://localhost\n"
)


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name} imports relatively"
            yield str(node.module)
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def loaded_by(folder: Path, *argv: str) -> set[str]:
    code = (
        "import os, sys; from bedrock_lint.cli import main; "
        f"main({list(argv)!r}, None, sys.stdout, sys.stderr, {{}}, os.getcwd()); print(*sys.modules, sep='\\n')"
    )
    path = os.pathsep.join((str(ENGINE.parent), str(RULES.parent)))
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=folder, env={**os.environ, "PYTHONPATH": path},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    bare = subprocess.run(
        [sys.executable, "-c", "import sys; print(*sys.modules, sep='\\n')"], capture_output=True, text=True, check=True
    )
    return set(run.stdout.split()) - set(bare.stdout.split())


@pytest.mark.parametrize("path", sorted(RULES.rglob("*.py")), ids=lambda path: path.stem)
def test_rules_import_the_api_and_their_own_package_alone(path: Path) -> None:
    foreign = {name for name in imported(path) if name.split(".")[0] not in sys.stdlib_module_names}
    assert all(name.startswith(("bedrock_lint.api", "bedrock_lint_rules")) for name in foreign)


@pytest.mark.parametrize("path", sorted(ENGINE.rglob("*.py")), ids=lambda path: str(path.relative_to(ENGINE)))
def test_engine_knows_no_rule_and_no_network(path: Path) -> None:
    modules = set(imported(path))
    assert not {name for name in modules if name.startswith("bedrock_lint_rules")}
    assert not modules & NETWORK


def test_data_flows_one_way() -> None:
    """No module, nor the package it is in, is imported by what it imports, not even lazily or for types."""
    graph: dict[str, set[str]] = {}
    for path in ENGINE.rglob("*.py"):
        here = path.relative_to(ENGINE).parts[0].removesuffix(".py")
        wanted = (name.split(".") for name in imported(path))
        graph.setdefault(here, set()).update(
            parts[1] for parts in wanted if parts[0] == "bedrock_lint" and len(parts) > 1 and parts[1] != here
        )
    assert "cli" in list(TopologicalSorter(graph).static_order())


@pytest.mark.parametrize("argv", [["--version"], ["check", "-q"]], ids=["--version", "clean .env"])
def test_a_start_loads_nothing_heavy(argv: list[str], tmp_path: Path) -> None:
    (tmp_path / ".env").write_text(CLEAN)
    loaded = loaded_by(tmp_path, *argv)
    assert loaded & (HEAVY | NETWORK) == set()


def test_clean_file_loads_no_rule_about_writing_and_one_without_aws_none_about_credentials(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text(CLEAN)
    assert not {name for name in loaded_by(tmp_path, "check") if name.startswith("bedrock_lint_rules.writing.")}
    (tmp_path / ".env").write_text("DATABASE_URL=postgres://localhost\n")
    assert not {name for name in loaded_by(tmp_path, "check") if name.startswith("bedrock_lint_rules.credentials.")}


CLEAN_AWS = (
    "[default]\nregion = us-east-1\ns3 =\n  max_concurrent_requests = 20\n\n# a comment\n[profile dev]\noutput=json\n"
)


@pytest.mark.parametrize(("name", "text"), [(".env", CLEAN), (".aws/config", CLEAN_AWS)])
def test_clean_line_reaches_no_reader(name: str, text: str, tmp_path: Path) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text(text)
    (tmp_path / name).chmod(0o600)
    loaded = {module for module in loaded_by(tmp_path, "check", name) if module.startswith("bedrock_lint.readers.")}
    assert loaded <= {"bedrock_lint.readers.reading"}, "reading is what readers give back"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (".env", 'AWS_REGION = "us-east-1" # c\nAWS_ACCESS_KEY_ID=ASIATESTTESTTESTTEST\n'),
        (".aws/config", "[dev]\nregion = 'x' # c\n"),
        ("app.py", "import boto3\nboto3.client('s3', aws_access_key_id='ASIATESTTESTTESTTEST')\n"),
    ],
)
def test_no_run_loads_a_network_module(name: str, text: str, tmp_path: Path) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text(text)
    assert loaded_by(tmp_path, "check", "--diff") & NETWORK == set()


def every_rule() -> list[type[Rule[Any]]]:
    modules = pkgutil.walk_packages(bedrock_lint_rules.__path__, "bedrock_lint_rules.")
    rules = {
        value
        for module in modules
        for value in vars(importlib.import_module(module.name)).values()
        if isinstance(value, type) and issubclass(value, Rule) and value is not Rule
    }
    return sorted(rules, key=lambda rule: rule.code)


def test_list_of_rules_is_that_of_the_classes() -> None:
    assert tuple(RuleEntry.of(rule) for rule in every_rule()) == bedrock_lint_rules.RULES
    assert all(entry.load().name == entry.name for entry in bedrock_lint_rules.RULES)
    codes = [entry.code for entry in bedrock_lint_rules.RULES]
    assert codes == sorted(set(codes))


@pytest.mark.parametrize("rule", every_rule(), ids=lambda rule: rule.name)
def test_rule_is_where_its_code_and_name_say(rule: type[Rule[Any]]) -> None:
    package, folder, module = rule.__module__.split(".")
    assert (package, folder, module) == ("bedrock_lint_rules", FOLDERS[rule.code[3]], rule.name.replace("-", "_"))


@pytest.mark.parametrize("rule", every_rule(), ids=lambda rule: rule.name)
def test_page_is_complete(rule: type[Rule[Any]]) -> None:
    page = rule.page()
    title = page.partition("\n")[0]
    assert title.endswith(".")
    assert "## Why is this bad?\n" in page
    references = page.partition("## References\n")[2].strip().split("\n")
    assert all(reference.startswith("- ") for reference in references)


def test_canonical_names_are_lower_case() -> None:
    assert {name for name in names.CREDENTIALS | names.PUBLIC if name != name.lower()} == set()


def test_generated_files_are_current() -> None:
    run = subprocess.run(
        [sys.executable, ROOT / "scripts" / "generate.py", "--check"], capture_output=True, text=True, check=False
    )
    assert (run.returncode, run.stdout) == (0, "")
