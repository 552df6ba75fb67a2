"""The hooks of this repository, run by the real pre-commit: in commits, and with ``try-repo``.

pre-commit builds an environment for the hooks with pip, which needs the package index; once for all tests here.
"""

import shutil
import struct
import subprocess
import sys
import zlib
from pathlib import Path

import pytest

from conftest import needs
from synthetic import access_key_id

ROOT = Path(__file__).parent.parent
HOOK_REPOSITORY = (".pre-commit-hooks.yaml", "pyproject.toml", "README.md", "LICENSE", "linter", "rules")
"""What of this repository the hooks are built from."""

CLEAN = "AWS_PROFILE=dev\nAWS_REGION=us-east-1\n"
TEMPORARY_KEY = f"AWS_ACCESS_KEY_ID=ASIATESTTESTTESTTEST\nAWS_SECRET_ACCESS_KEY={'TESTtest' * 5}\n"

# All tests on one worker of pytest-xdist: the environment of the hooks is built once.
pytestmark = pytest.mark.xdist_group("pre-commit")


def git(folder: Path, *arguments: str) -> str:
    done = subprocess.run([needs("git"), *arguments], cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def pre_commit(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pre_commit", *arguments, "--color=never"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)


@pytest.fixture(scope="session")
def hooks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with the hooks as they stand in the work tree, committed or not."""
    folder = tmp_path_factory.mktemp("hooks")
    for name in HOOK_REPOSITORY:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, folder)
    git(folder, "init", "--quiet")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "--message=hooks")
    return folder


@pytest.fixture(scope="session")
def pre_commit_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where pre-commit keeps the environment of the hooks."""
    return tmp_path_factory.mktemp("pre-commit")


@pytest.fixture
def project(tmp_path: Path, hooks: Path, pre_commit_home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository whose commits ``bedrock-lint`` checks; ``bedrock-lint-fix`` runs by hand."""
    monkeypatch.setenv("PRE_COMMIT_HOME", str(pre_commit_home))
    git(tmp_path, "init", "--quiet")
    (tmp_path / ".pre-commit-config.yaml").write_text(
        f"repos:\n"
        f"- repo: {hooks}\n"
        f"  rev: {git(hooks, 'rev-parse', 'HEAD')}\n"
        f"  hooks:\n"
        f"  - id: bedrock-lint\n"
        f"  - id: bedrock-lint-fix\n"
        f"    stages: [manual]\n",
        "utf-8",
    )
    installed = pre_commit(tmp_path, "install")
    assert installed.returncode == 0, installed.stdout
    return tmp_path


def stage(project: Path, name: str, content: str | bytes) -> Path:
    path = project / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    path.chmod(0o600)
    git(project, "add", "--force", name)
    return path


def commit(project: Path) -> subprocess.CompletedProcess[str]:
    """Try to commit what is staged."""
    command = [needs("git"), "commit", "--message=a change"]
    return subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)


def png() -> bytes:
    """Return a picture of one pixel."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(b"\0\0")) + chunk(b"IEND", b"")


def test_manifest_is_valid() -> None:
    done = pre_commit(ROOT, "validate-manifest", ".pre-commit-hooks.yaml")
    assert done.returncode == 0, done.stdout


def test_temporary_key_without_its_token_is_not_committed(project: Path) -> None:
    stage(project, ".env", TEMPORARY_KEY)
    done = commit(project)
    assert done.returncode == 1
    assert ".env:1:1: error[temporary-key-without-session-token]" in done.stderr
    assert git(project, "rev-list", "--all") == ""


def test_clean_files_are_committed(project: Path) -> None:
    stage(project, ".env", CLEAN)
    stage(project, "pixel.png", png())
    stage(project, "app.py", 'import boto3\n\nboto3.client("bedrock-runtime", region_name="us-east-1")\n')
    done = commit(project)
    assert done.returncode == 0, done.stderr
    assert "Passed" in done.stderr
    assert git(project, "ls-tree", "--name-only", "HEAD") == ".env\napp.py\npixel.png"


def test_a_picture_alone_is_passed_over_silently(project: Path) -> None:
    stage(project, "pixel.png", png())
    done = pre_commit(project, "run", "--verbose", "bedrock-lint")
    assert done.returncode == 0, done.stdout
    assert "Passed" in done.stdout
    assert "pixel.png" not in done.stdout


def test_utf_16_reaches_the_hook(project: Path) -> None:
    stage(project, ".env", CLEAN.encode("utf-16"))
    done = commit(project)
    assert done.returncode == 1
    assert "error[not-utf-8]" in done.stderr


def test_secret_in_any_text_file_is_not_committed(project: Path) -> None:
    stage(project, "NOTES", f"The server uses {access_key_id(1)} for now.\n")
    done = commit(project)
    assert done.returncode == 1
    assert "NOTES:1:17: " in done.stderr
    assert "[committed-secret]" in done.stderr


def test_fix_repairs_a_quoted_value(project: Path) -> None:
    path = stage(project, ".env", 'AWS_PROFILE=dev\nAWS_REGION="us-east-1"\n')
    done = pre_commit(project, "run", "--hook-stage=manual", "bedrock-lint-fix")
    assert path.read_text("utf-8") == CLEAN
    assert done.returncode == 1
    assert "files were modified by this hook" in done.stdout
    assert "Fixed 1 problem." in done.stdout


def test_fix_leaves_clean_files_alone(project: Path) -> None:
    path = stage(project, ".env", CLEAN)
    before = path.stat()
    done = pre_commit(project, "run", "--hook-stage=manual", "bedrock-lint-fix")
    assert done.returncode == 0, done.stdout
    after = path.stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_excluded_files_pass_although_pre_commit_names_them(project: Path) -> None:
    stage(project, "bedrock-lint.toml", 'exclude = ["fixtures"]\n')
    (project / "fixtures").mkdir()
    stage(project, "fixtures/.env", TEMPORARY_KEY)
    done = commit(project)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    ("hook", "content", "code", "says"),
    [
        ("bedrock-lint", TEMPORARY_KEY, 1, "error[temporary-key-without-session-token]"),
        ("bedrock-lint-fix", 'AWS_PROFILE=dev\nAWS_REGION="us-east-1"\n', 1, "files were modified by this hook"),
    ],
    ids=["check", "fix"],
)
def test_try_repo(project: Path, hooks: Path, hook: str, content: str, code: int, says: str) -> None:
    path = stage(project, ".env", content)
    done = pre_commit(project, "try-repo", str(hooks), hook)
    assert done.returncode == code
    assert says in done.stdout
    assert path.read_text("utf-8") == (CLEAN if hook == "bedrock-lint-fix" else content)
