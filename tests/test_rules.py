"""The pages of the rules: their examples run."""

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from bedrock_lint.engine import Result
from bedrock_lint.finding import Safety
from bedrock_lint.fix import repair
from bedrock_lint.rule import Rule
from bedrock_lint.source import Source
from bedrock_lint.workspace import Overrides, Workspace, file_kind, permissions
from bedrock_lint_rules import RULES
from pages import Example, examples

LOADED: list[type[Rule[Any]]] = [entry.load() for entry in RULES]
WITHOUT_EXAMPLE = {"internal-error"}
"""A rule of ours that fails cannot be shown with a file; test_engine.py shows it with a rule."""

CASES = [(rule, example) for rule in LOADED for example in examples(rule)]
PAIRS = [
    (rule, bad, good)
    for rule in LOADED
    for bad, good in pairwise(examples(rule))
    if bad.is_bad and not good.is_bad and bad.title == good.title
]


def lint(path: Path, folder: Path, source: Source | None = None, mode: int | None = None) -> Result:
    workspace = Workspace(str(folder), Overrides())
    source = source or Source(path.relative_to(folder).as_posix(), path.read_bytes())
    kind = file_kind(str(path), source.data)
    return workspace.check(source, kind, str(path), permissions(str(path)) if mode is None else mode)


@pytest.mark.parametrize("rule", LOADED, ids=lambda rule: rule.name)
def test_page_shows_a_bad_and_a_good_example(rule: type[Rule[Any]]) -> None:
    verdicts = {example.is_bad for example in examples(rule)}
    assert verdicts == (set() if rule.name in WITHOUT_EXAMPLE else {True, False})


@pytest.mark.parametrize(("rule", "example"), CASES, ids=lambda each: getattr(each, "name", ""))
def test_bad_example_raises_this_rule_alone_and_good_example_none(
    rule: type[Rule[Any]], example: Example, tmp_path: Path
) -> None:
    found = {finding.rule for finding in lint(example.write(tmp_path), tmp_path).findings}
    assert found == ({rule.name} if example.is_bad else set())


@pytest.mark.parametrize(("rule", "bad", "good"), PAIRS, ids=lambda each: getattr(each, "name", ""))
def test_safe_fix_turns_the_bad_example_into_the_good_one_and_without_one_nothing_changes(
    rule: type[Rule[Any]], bad: Example, good: Example, tmp_path: Path
) -> None:
    path = bad.write(tmp_path)
    source = Source(bad.title, path.read_bytes())
    fixes = [finding.fix for finding in lint(path, tmp_path).findings]
    has_safe_fix = any(fix and fix.safety is Safety.SAFE for fix in fixes)
    kind = file_kind(str(path), source.data)
    repaired = repair(source, kind, lambda source, mode: lint(path, tmp_path, source, mode), Safety.SAFE)
    assert not repaired.refused
    if has_safe_fix:
        assert (repaired.source.text, repaired.source.has_mark) == (good.text, False)
        assert (repaired.mode or bad.mode) == good.mode
    else:
        assert repaired.source.data == source.data
