"""Which files are looked at."""

import os
import subprocess
from pathlib import Path

import pytest

from bedrock_lint.kinds import FileKind, is_template, kind_by_name, kind_of
from cases import lint, run, write
from synthetic import secret_access_key

QUOTED = 'AWS_REGION="us-east-1"\n'


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        *((name, FileKind.DOTENV) for name in (
            ".env", "a/.env", ".env.local", ".env.production.local", ".env.example", ".env-example", ".env_dev", "prod.env",
            "prod.env.example", ".flaskenv", "env.example", "env.sample", ".ENV",
        )),
        *((name, FileKind.AWS_CONFIG) for name in (".aws/config", "/root/.aws/config", "aws/config", "aws-config", "aws_config")),
        *((name, FileKind.AWS_CREDENTIALS) for name in (".aws/credentials", "aws-credentials", ".aws/credentials.example")),
        *((name, FileKind.PYTHON) for name in ("a.py", "a.pyi", "env.py")),
        *((name, FileKind.TEXT) for name in (
            "README.en.md", "messages.en.yml", "menu.english.txt", "app.envoy.yaml", ".envrc", ".env.yaml", ".env.vault",
            ".environment", "environment", "config", "credentials", "src/config", ".git/config", "app.env.go", "aws.config.js",
            "service.env.d.ts.map", ".env.ejs", ".env.hbs", ".env.encrypted",
        )),
    ],
)  # fmt: skip
def test_kind_by_name(path: str, kind: FileKind) -> None:
    assert kind_by_name(path) is kind


@pytest.mark.parametrize(
    ("path", "data", "kind"),
    [
        ("credentials", b"[default]\naws_access_key_id = x\n", FileKind.AWS_CREDENTIALS),
        ("config", b"# c\n[profile dev]\n", FileKind.AWS_CONFIG),
        ("config", b"[core]\n\tbare = false\n", FileKind.TEXT),
        ("tool", b"#!/usr/bin/env python3\n", FileKind.PYTHON),
        ("tool", b"#!/bin/sh\n# python\n", FileKind.TEXT),
    ],
)
def test_kind_by_content(path: str, data: bytes, kind: FileKind) -> None:
    assert kind_of(path, data) is kind


@pytest.mark.parametrize("name", [".env.example", ".env.sample", "prod.env.template", "env.dist", "example.env"])
def test_template(name: str) -> None:
    assert is_template(f"a/{name}")


@pytest.mark.parametrize("name", [".env", ".env.local", "examples/.env", "prod.env"])
def test_no_template(name: str) -> None:
    assert not is_template(name)


def git(folder: Path, *words: str) -> None:
    subprocess.run(["git", *words], cwd=folder, check=True, capture_output=True)


def test_gitignore_prunes_folders_and_hides_other_text_but_never_an_env_file(tmp_path: Path) -> None:
    secret = f"aws_secret_access_key={secret_access_key(1)}\n"
    files = {
        ".gitignore": ".env\n*.env\nbuild/\n*.log\n!keep.log\n",
        ".env": QUOTED,
        "sub/prod.env": QUOTED,
        "build/.env": QUOTED,
        "a.log": secret,
        "keep.log": secret,
        "sub/.gitignore": "/only-here.txt\n",
        "sub/only-here.txt": secret,
        "only-here.txt": secret,
    }
    git(tmp_path, "init", "-q")
    assert [finding["path"] for finding in lint(tmp_path, files).findings] == [
        ".env", "keep.log", "only-here.txt", "sub/prod.env",
    ]  # fmt: skip
    inside = run(tmp_path / "sub", "check", "--output-format", "json")
    assert [finding["path"] for finding in inside.findings] == ["prod.env"]
    assert [f["path"] for f in run(tmp_path, "check", "--output-format", "json", "build", "a.log").findings] == [
        "build/.env", "a.log",
    ]  # fmt: skip
    everything = run(tmp_path, "check", "--output-format", "json", "--no-gitignore")
    assert "build/.env" in [finding["path"] for finding in everything.findings]


def test_usual_folders_are_passed_over_unless_they_are_named(tmp_path: Path) -> None:
    files = {"node_modules/x/.env": QUOTED, "env/pyvenv.cfg": "", "env/.env": QUOTED, ".env": QUOTED}
    assert [finding["path"] for finding in lint(tmp_path, files).findings] == [".env"]
    named = run(tmp_path, "check", "--output-format", "json", "node_modules/x/.env", "env")
    assert [finding["path"] for finding in named.findings] == ["node_modules/x/.env", "env/.env"]


def test_force_exclude_holds_for_named_files_and_makes_nothing_to_do_a_success(tmp_path: Path) -> None:
    write(tmp_path, {"node_modules/x/.env": QUOTED})
    assert run(tmp_path, "check", "node_modules/x/.env").code == 1
    forced = run(tmp_path, "check", "--force-exclude", "node_modules/x/.env")
    assert (forced.code, forced.out) == (0, "")
    assert run(tmp_path, "check").code == 2


def test_each_file_is_checked_once(tmp_path: Path) -> None:
    write(tmp_path, {"a/.env": QUOTED})
    outcome = run(tmp_path, "check", "--output-format", "json", "a/.env", "./a/.env", "a", str(tmp_path / "a" / ".env"))
    assert len(outcome.findings) == 1


def test_paths_are_shown_relative_below_the_current_folder_and_else_as_they_are(tmp_path: Path) -> None:
    write(tmp_path, {"in/.env": QUOTED, "out/.env": QUOTED})
    paths = [f["path"] for f in run(tmp_path / "in", "check", "--output-format", "json", ".", "../out").findings]
    assert paths == [".env", f"{tmp_path}/out/.env"]


def test_symbolic_link_to_a_file_is_followed_and_to_a_folder_only_if_named(tmp_path: Path) -> None:
    write(tmp_path, {"real/.env": QUOTED})
    (tmp_path / "linked").mkdir()
    os.symlink(tmp_path / "real" / ".env", tmp_path / "linked" / ".env")
    os.symlink(tmp_path / "real", tmp_path / "linked" / "folder")
    found = [f["path"] for f in run(tmp_path, "check", "--output-format", "json", "linked").findings]
    assert found == ["linked/.env"]
    assert run(tmp_path, "check", "linked/folder").code == 1
