"""Repairing a file leaves the old file or the new one, whatever happens on the way."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

import pytest

from bedrock_lint import fix
from cases import run, write
from test_bad_input import as_anybody

if TYPE_CHECKING:
    from collections.abc import Callable

BEFORE = 'AWS_REGION="us-east-1"\nAWS_PROFILE = dev\n'
AFTER = "AWS_REGION=us-east-1\nAWS_PROFILE=dev\n"
needs_posix = pytest.mark.skipif(os.name != "posix", reason="permissions and signals as POSIX knows them")


def leftovers(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.name != ".env")


@needs_posix
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o400])
def test_mode_is_kept(mode: int, tmp_path: Path) -> None:
    write(tmp_path, {".env": BEFORE})
    (tmp_path / ".env").chmod(mode)
    assert run(tmp_path, "check", "--fix").code == 0
    assert ((tmp_path / ".env").read_text(), (tmp_path / ".env").stat().st_mode & 0o777) == (AFTER, mode)


@needs_posix
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root may give files away")
def test_owner_is_kept(tmp_path: Path) -> None:
    write(tmp_path, {".env": BEFORE})
    os.chown(tmp_path / ".env", 65534, 65534)
    run(tmp_path, "check", "--fix")
    state = (tmp_path / ".env").stat()
    assert ((tmp_path / ".env").read_text(), state.st_uid, state.st_gid) == (AFTER, 65534, 65534)


def test_target_of_a_symbolic_link_is_written_not_the_link(tmp_path: Path) -> None:
    write(tmp_path, {"real/settings": BEFORE})
    os.symlink(os.path.join("real", "settings"), tmp_path / ".env")
    assert run(tmp_path, "check", "--fix", ".env").code == 0
    assert (tmp_path / ".env").is_symlink()
    assert (tmp_path / "real" / "settings").read_text() == AFTER


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b'AWS_REGION="x"\r\nA=b\r\n', b"AWS_REGION=x\r\nA=b\r\n"),
        (b'AWS_REGION="x"\rA=b', b"AWS_REGION=x\rA=b"),
        (b'A=\xc3\xa9\nAWS_REGION="x"', b"A=\xc3\xa9\nAWS_REGION=x"),
    ],
)
def test_newlines_and_the_rest_of_the_bytes_are_kept(before: bytes, after: bytes, tmp_path: Path) -> None:
    write(tmp_path, {".env": before})
    run(tmp_path, "check", "--fix", "--select", "quoted-value")
    assert (tmp_path / ".env").read_bytes() == after


def test_byte_order_mark_is_kept_unless_its_removal_is_the_fix(tmp_path: Path) -> None:
    write(tmp_path, {".env": b'\xef\xbb\xbfA=b\nAWS_REGION="x"\n'})
    run(tmp_path, "check", "--fix", "--select", "quoted-value")
    assert (tmp_path / ".env").read_bytes() == b"\xef\xbb\xbfA=b\nAWS_REGION=x\n"


@pytest.mark.parametrize("name", ["replace", "fsync", "fchmod", "stat"])
def test_failure_of_any_step_leaves_the_file_and_no_other(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, {".env": BEFORE})
    real: Callable[..., Any] = getattr(os, name)

    def fail(*arguments: Any, **options: Any) -> Any:
        if name == "stat" and not str(arguments[0]).endswith(".env"):
            return real(*arguments, **options)
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, name, fail)
    with pytest.raises(OSError, match="No space left"):
        fix.write(str(tmp_path / ".env"), AFTER.encode(), BEFORE.encode())
    monkeypatch.undo()
    assert ((tmp_path / ".env").read_text(), leftovers(tmp_path)) == (BEFORE, [])


def test_file_that_another_program_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    write(tmp_path, {".env": "AWS_REGION=eu-west-1\n"})
    with pytest.raises(OSError, match="changed by another program"):
        fix.write(str(tmp_path / ".env"), AFTER.encode(), BEFORE.encode())
    assert ((tmp_path / ".env").read_text(), leftovers(tmp_path)) == ("AWS_REGION=eu-west-1\n", [])


LIMITED = """
import os, resource, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
from bedrock_lint.cli import main
sys.exit(main(["check", "--fix", ".env"], None, sys.stdout, sys.stderr, {}, os.getcwd()))
"""


@needs_posix
def test_full_disk_leaves_the_file_and_says_so(tmp_path: Path) -> None:
    text = BEFORE + "# a comment that makes the file longer than the limit\n" * 10
    write(tmp_path, {".env": text})
    done = subprocess.run(
        [sys.executable, "-c", LIMITED], cwd=tmp_path, env=environment(), capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert ".env: cannot be repaired: file too large" in done.stderr
    assert "Traceback" not in done.stderr
    assert ((tmp_path / ".env").read_text(), leftovers(tmp_path)) == (text, [])


@needs_posix
def test_folder_that_cannot_be_written_leaves_the_file_and_says_so(tmp_path: Path) -> None:
    folder = tmp_path / "locked"
    write(folder, {".env": BEFORE})
    folder.chmod(0o555)
    try:
        done = as_anybody(folder, "check", "--fix", ".env")
    finally:
        folder.chmod(0o755)
    assert done.code == 2
    assert ".env: cannot be repaired: permission denied" in done.err
    assert ((folder / ".env").read_text(), leftovers(folder)) == (BEFORE, [])


@needs_posix
def test_killed_at_any_moment_the_file_is_the_old_one_or_the_new_one(tmp_path: Path) -> None:
    moments = Random(1)
    seen = set()
    before, after = BEFORE * 2000, AFTER * 2000
    for number in range(12):
        folder = tmp_path / str(number)
        write(folder, {".env": before})
        process = subprocess.Popen(
            [sys.executable, "-m", "bedrock_lint", "check", "--fix", "--quiet", ".env"],
            cwd=folder, env=environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        if number:
            time.sleep(moments.random() * 1.2)
            process.send_signal(signal.SIGKILL)
        process.wait()
        seen.add((folder / ".env").read_text())
    assert seen <= {before, after}
    assert after in seen


def environment() -> dict[str, str]:
    root = Path(__file__).parent.parent
    return {**os.environ, "PYTHONPATH": os.pathsep.join(str(root / part) for part in ("linter", "rules"))}
