"""Which programs count for a .env file: what the settings say, what the project shows, or else the usual ones."""

import subprocess
from pathlib import Path

import pytest

from cases import lint, run, write

USUAL = "python-dotenv, docker-env-file, compose-go-HEAD, node24-env-file, bash-source, systemd"


def readers_of(folder: Path, *, file: str = ".env") -> str:
    line = next(line for line in run(folder, "config", "show", file).out.splitlines() if line.startswith("readers"))
    return line.removeprefix("readers").strip()


SIGNS = [
    ("app/main.py", "from dotenv import load_dotenv\n", "python-dotenv"),
    ("app/main.py", "    import dotenv\n", "python-dotenv"),
    ("app/settings.py", "from pydantic_settings import BaseSettings\n", "python-dotenv"),
    ("app/settings.py", "from environs import Env\n", "python-dotenv"),
    ("app/settings.py", "import environ\n", "django-environ"),
    ("app/settings.py", "from decouple import config\n", "python-decouple"),
    ("app/settings.py", "from starlette.config import Config\n", "starlette"),
    ("compose.yaml", "services:\n  web:\n    env_file:\n      - .env\n", "compose-go-HEAD"),
    ("deploy/docker-compose.prod.yml", "services:\n  web:\n    env_file: .env\n", "compose-go-HEAD"),
    ("run.sh", "docker compose --env-file .env up\n", "compose-go-HEAD"),
    ("run.sh", "docker run --rm \\\n  --env-file .env image\n", "docker-env-file"),
    ("README.md", "Start it with `docker run --env-file .env image`.\n", "docker-env-file"),
    ("package.json", '{"scripts": {"start": "node --env-file=.env index.js"}}\n', "node24-env-file"),
    ("package.json", '{"dependencies": {"dotenv": "^18"}}\n', "node-dotenv"),
    ("src/index.ts", "import 'dotenv/config'\n", "node-dotenv"),
    ("Makefile", "-include .env\nexport\n", "make-include"),
    ("justfile", "run:\n  uv run --env-file .env app\n", "uv-env-file"),
    ("deploy/app.service", "[Service]\nEnvironmentFile=/srv/app/.env\n", "systemd"),
    ("run.sh", "set -a; . ./.env; set +a\n", "bash-source"),
    ("run.sh", "source .env\n", "bash-source"),
    ("run.sh", "export $(grep -v '^#' .env | xargs)\n", "export-grep-xargs"),
    ("run.sh", "while IFS='=' read -r k v; do export \"$k=$v\"; done < .env\n", "while-read"),
    (".envrc", "dotenv\n", "direnv"),
    ("Gemfile", "gem 'dotenv-rails'\n", "ruby-dotenv"),
    ("go.mod", "require github.com/joho/godotenv v1.5.1\n", "godotenv-1.5.1"),
    ("Procfile.md", "honcho start\n", "honcho"),
    (".vscode/settings.json", '{"python.envFile": "${workspaceFolder}/.env"}\n', "vscode-python"),
]


@pytest.mark.parametrize(("name", "text", "reader"), SIGNS)
def test_sign_of_a_program_makes_it_the_one_that_counts(name: str, text: str, reader: str, tmp_path: Path) -> None:
    write(tmp_path, {".env": "A=b\n", name: text})
    shown = readers_of(tmp_path)
    assert shown.startswith(f"{reader} (seen in the project: ")
    assert f" in {name})" in shown


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("app/main.py", "import dotenvy\n# import dotenv would be nice\n"),
        ("app/main.py", "import os.environ\nfrom environment import x\n"),
        ("compose.yaml", "services:\n  web:\n    environment:\n      - A=b\n"),
        ("run.sh", "source .venv/bin/activate\n. ./setup.sh\n"),
        ("run.sh", "docker build .\napp --env-file .env\n"),
        ("Makefile", "include common.mk\n"),
        ("app/data.json", '{"dotenv": 1}\n'),
    ],
)
def test_likeness_is_no_sign(name: str, text: str, tmp_path: Path) -> None:
    write(tmp_path, {".env": "A=b\n", name: text})
    assert readers_of(tmp_path) == f"{USUAL} (nothing in the project shows which programs read it)"


def test_programs_are_named_once_in_the_order_of_their_use(tmp_path: Path) -> None:
    write(
        tmp_path,
        {".env": "A=b\n", "compose.yml": "env_file: .env\n", "a.py": "import dotenv\n", "b.py": "import dotenv\n"},
    )
    assert readers_of(tmp_path) == (
        "python-dotenv, compose-go-HEAD (seen in the project: import dotenv in a.py, env_file: in compose.yml)"
    )


def test_whole_repository_is_the_project_but_not_what_git_ignores(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "-q", tmp_path], check=True)
    files = {
        "api/.env": "A=b\n",
        "web/compose.yml": "env_file: .env\n",
        "build/a.py": "import dotenv\n",
        ".gitignore": "build/\n",
    }
    write(tmp_path, files)
    assert readers_of(tmp_path, file="api/.env").startswith("compose-go-HEAD (seen")


def test_settings_speak_first(tmp_path: Path) -> None:
    write(tmp_path, {".env": "A=b\n", "a.py": "import dotenv\n", "bedrock-lint.toml": 'readers = ["docker"]\n'})
    assert readers_of(tmp_path) == "docker-env-file (the settings name them)"


def test_every_sdk_reads_the_aws_files(tmp_path: Path) -> None:
    write(tmp_path, {".aws/config": "[default]\n", "a.py": "import dotenv\n"})
    assert readers_of(tmp_path, file=".aws/config").startswith("botocore")


def test_what_is_said_follows_from_the_programs_that_are_used(tmp_path: Path) -> None:
    write(tmp_path, {".env": 'AWS_REGION="us-east-1"\n', "a.py": "import dotenv\n"})
    assert run(tmp_path, "check", ".env").out == ""
    write(tmp_path, {"run.sh": "docker run --env-file .env x\n"})
    assert run(tmp_path, "check", ".env").out == (
        ".env:1:12: error[quoted-value] docker run --env-file keeps the quotes as part of AWS_REGION (BRL101)\n"
    )


@pytest.mark.parametrize(
    ("code", "rules"),
    [
        ("import os\nKEY = os.environ['AWS_SECRET_KEY']\n", []),
        ("class Settings(BaseSettings):\n    aws_secret_key: str\n", []),
        ("# AWS_SECRET_KEYS\n", ["misspelt-setting"]),
        ("", ["misspelt-setting"]),
    ],
)
def test_name_that_the_code_reads_is_not_misspelt(code: str, rules: list[str], tmp_path: Path) -> None:
    files = {".env": "AWS_SECRET_KEY=TESTtest\n", "src/app.py": code}
    assert lint(tmp_path, files, "--select", "misspelt-setting").rules == rules


def test_file_that_the_shell_alone_reads_is_a_script(tmp_path: Path) -> None:
    lines = [
        "export AWS_ACCOUNT_ID=$(aws sts get-caller-identity)",
        "AWS_HOST=`hostname`",
        'if [ -z "$X" ]; then',
        "  X=1",
        "fi",
        "source a.env",
    ]
    files = {".env": "".join(f"{line}\n" for line in lines), "run.sh": "set -a; . ./.env\n"}
    assert lint(tmp_path, files).rules == []
    write(tmp_path, {"a.py": "import dotenv\n"})
    assert set(run(tmp_path, "check", "--output-format", "json", ".env").rules) >= {"command-substitution"}
