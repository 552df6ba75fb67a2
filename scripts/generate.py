"""Writes what is made from the rules: the list of rules, and their pages.

python scripts/generate.py            write
python scripts/generate.py --check    say what is out of date, and exit with 1
"""

import importlib
import pkgutil
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "linter"), str(ROOT / "rules")]

import bedrock_lint_rules  # noqa: E402
from bedrock_lint.rule import Rule, RuleEntry  # noqa: E402

LIST = ROOT / "rules" / "bedrock_lint_rules" / "__init__.py"
PAGES = ROOT / "docs" / "rules"


def main() -> int:
    """Write the files, or compare them."""
    rules = all_rules()
    wanted = {LIST: list_of(rules), PAGES / "README.md": table_of(rules)}
    wanted |= {PAGES / f"{rule.name}.md": page_of(rule) for rule in rules}
    stale = [path for path, text in wanted.items() if not path.exists() or path.read_text("utf-8") != text]
    surplus = [path for path in PAGES.glob("*.md") if path not in wanted]
    if "--check" in sys.argv[1:]:
        for path in (*stale, *surplus):
            print(f"{path.relative_to(ROOT)} is out of date; run: make generate")
        return 1 if stale or surplus else 0
    PAGES.mkdir(parents=True, exist_ok=True)
    for path in stale:
        path.write_text(wanted[path], "utf-8")
    for path in surplus:
        path.unlink()
    return 0


def all_rules() -> list[type[Rule[Any]]]:
    """Import every module of the package and return its rules by code."""
    modules = pkgutil.walk_packages(bedrock_lint_rules.__path__, "bedrock_lint_rules.")
    members = [vars(importlib.import_module(module.name)) for module in modules]
    rules = {
        value
        for module in members
        for value in module.values()
        if isinstance(value, type) and issubclass(value, Rule) and value.__module__ == module["__name__"]
    }
    return sorted(rules, key=lambda rule: rule.code)


def list_of(rules: list[type[Rule[Any]]]) -> str:
    """Return the module that lists the rules."""
    entries = [RuleEntry.of(rule) for rule in rules]
    lines = "".join(
        f'    RuleEntry("{entry.code}", "{entry.name}", Severity.{entry.severity.name}, "{entry.subject}", '
        f'"{entry.module}", {entry.default}, {entry.in_templates}),\n'
        for entry in entries
    )
    return f'''"""The rules of bedrock-lint: a list that ``make generate`` writes and a test holds against the rules."""

from bedrock_lint.api import RuleEntry, Severity

# fmt: off
RULES = (
    # code, name, severity, subject, module, on by default, speaks in templates
{lines})
# fmt: on
'''


def page_of(rule: type[Rule[Any]]) -> str:
    """Return the page of a rule."""
    title, _, rest = rule.page().partition("\n")
    facts = f"{rule.severity} · `{rule.code}` · {'on' if rule.default else 'off'} by default"
    return f"<!-- Made by `make generate` from {rule.__module__}. -->\n\n# {rule.name}\n\n{title}\n\n{facts}\n{rest}"


def table_of(rules: list[type[Rule[Any]]]) -> str:
    """Return the table of all rules."""
    rows = "".join(
        f"| {rule.code} | [{rule.name}]({rule.name}.md) | {rule.severity} | {rule.page().partition(chr(10))[0]} |\n"
        for rule in rules
    )
    return (
        f"<!-- Made by `make generate`. -->\n\n# Rules\n\n| code | name | severity | finds |\n|---|---|---|---|\n{rows}"
    )


if __name__ == "__main__":
    raise SystemExit(main())
