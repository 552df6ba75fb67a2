"""A repair leaves the old file or the new one, whatever happens, and keeps everything that it was not to change."""

import io
import os
import shutil
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import pytest

from bedrock_lint import fix
from bedrock_lint.cli import main

OLD = b'AWS_REGION = "us-east-1" # c\n'
NEW = b"# c\nAWS_REGION=us-east-1\n"
KEYS = b"AWS_ACCESS_KEY_ID=AKIATESTTESTTESTTEST\nAWS_SECRET_ACCESS_KEY=" + b"TESTtest" * 5 + b"\n"

POSIX = pytest.mark.skipif(os.name != "posix", reason="Windows has no such files")
AS_ROOT = os.name == "posix" and os.geteuid() == 0

# Root may write everywhere; without this capability it is a user like any other.
_WITHOUT_CAPABILITY = """
import ctypes, os, sys
if ctypes.CDLL(None).prctl(24, 1, 0, 0, 0):  # PR_CAPBSET_DROP, CAP_DAC_OVERRIDE
    sys.exit("cannot drop the capability")
os.execv(sys.argv[1], sys.argv[1:])
"""


class Run(NamedTuple):
    code: int
    out: str
    err: str


def lint(cwd: Path, *argv: str) -> Run:
    out, err = io.StringIO(), io.StringIO()
    code = main(argv, None, out, err, {}, str(cwd))
    assert "Traceback" not in err.getvalue()
    return Run(code, out.getvalue(), err.getvalue())


def command(cwd: Path, *argv: str, prefix: tuple[str, ...] = ()) -> Run:
    run = subprocess.run(
        [*prefix, sys.executable, "-m", "bedrock_lint", *argv],
        cwd=cwd,
        capture_output=True,
        text=True,
        timeout=50,
        check=False,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
    )
    assert "Traceback" not in run.stderr
    return Run(run.returncode, run.stdout, run.stderr)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / ".env"
    path.write_bytes(OLD)
    return path


def assert_untouched(file: Path, run: Run, reason: str) -> None:
    """Accept a run that could not repair a file, says so, says what is wrong in it, and has left no trace."""
    assert run.code == 2
    assert f"bedrock-lint: .env: cannot be repaired: {reason}" in run.err.splitlines()
    assert "[quoted-value]" in run.out
    assert "Fixed" not in run.err
    assert file.read_bytes() == OLD
    assert os.listdir(file.parent) == [file.name]


class TestWhatIsKept:
    def test_the_repair_itself(self, file: Path) -> None:
        run = lint(file.parent, "--fix")
        assert (run.code, file.read_bytes()) == (0, NEW)
        assert os.listdir(file.parent) == [".env"]

    @POSIX
    @pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o444, 0o400, 0o755, 0o4755, 0o2750, 0o1600])
    def test_the_mode(self, file: Path, mode: int) -> None:
        file.chmod(mode)
        kept = stat.S_IMODE(file.stat().st_mode)  # some systems refuse some bits
        lint(file.parent, "--fix")
        assert file.read_bytes() == NEW
        assert stat.S_IMODE(file.stat().st_mode) == kept

    @pytest.mark.skipif(not AS_ROOT, reason="only root may give files away")
    def test_the_owner(self, file: Path) -> None:
        os.chown(file, 12345, 23456)
        file.chmod(0o640)
        lint(file.parent, "--fix")
        state = file.stat()
        assert file.read_bytes() == NEW
        assert (state.st_uid, state.st_gid, stat.S_IMODE(state.st_mode)) == (12345, 23456, 0o640)

    @pytest.mark.parametrize("newline", [b"\n", b"\r\n", b"\r"])
    @pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
    @pytest.mark.parametrize("last", [True, False])
    def test_newlines_and_byte_order_mark(self, file: Path, newline: bytes, mark: bytes, last: bool) -> None:
        old = [b"# head", b"", b"AWS_PROFILE='dev'", b"B=x  "]
        new = [b"# head", b"", b"AWS_PROFILE=dev", b"B=x  "]
        end = newline if last else b""
        file.write_bytes(mark + newline.join(old) + end)
        run = lint(file.parent, "--fix", "--select", "quoted-value")
        if newline == b"\r":  # to Docker this is one comment; then nothing is to be repaired or nothing changes
            assert file.read_bytes() in (mark + newline.join(old) + end, mark + newline.join(new) + end)
        else:
            assert (run.code, file.read_bytes()) == (0, mark + newline.join(new) + end)

    def test_the_encoding(self, file: Path) -> None:
        file.write_bytes(OLD.decode().encode("utf-16"))
        lint(file.parent, "--fix", "--ignore", "not-utf-8")
        assert file.read_bytes() == file.read_bytes().decode("utf-16").encode("utf-16")

    def test_bytes_that_are_not_utf_8(self, file: Path) -> None:
        file.write_bytes(b"# gr\xfcn\n" + OLD)
        lint(file.parent, "--fix", "--select", "quoted-value,space-around-equals")
        assert file.read_bytes().startswith(b"# gr\xfcn\n")

    def test_a_file_without_findings_is_not_written(self, file: Path) -> None:
        file.write_bytes(NEW)
        before = file.stat()
        lint(file.parent, "--fix", "--unsafe-fixes")
        after = file.stat()
        assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)

    @pytest.mark.parametrize("argv", [[], ["--diff"], ["--diff", "--fix"], ["--diff", "--unsafe-fixes"]])
    def test_nothing_is_written_unless_it_is_asked_for(self, file: Path, argv: list[str]) -> None:
        before = file.stat()
        assert lint(file.parent, *argv).code == 1
        after = file.stat()
        assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
        assert os.listdir(file.parent) == [".env"]


@POSIX
class TestLinks:
    def test_the_target_is_written_and_not_the_link(self, tmp_path: Path) -> None:
        (tmp_path / "store").mkdir()
        (tmp_path / "work").mkdir()
        target = tmp_path / "store" / "secrets"
        target.write_bytes(OLD)
        target.chmod(0o640)
        os.symlink("../store/secrets", tmp_path / "work" / "link")
        os.symlink("link", tmp_path / "work" / ".env")
        lint(tmp_path / "work", "--fix")
        assert os.readlink(tmp_path / "work" / ".env") == "link"
        assert os.readlink(tmp_path / "work" / "link") == "../store/secrets"
        assert target.read_bytes() == NEW
        assert stat.S_IMODE(target.stat().st_mode) == 0o640
        assert os.listdir(tmp_path / "store") == ["secrets"]
        assert sorted(os.listdir(tmp_path / "work")) == [".env", "link"]

    def test_permissions_are_those_of_the_target(self, tmp_path: Path) -> None:
        target = tmp_path / "secrets"
        target.write_bytes(KEYS)
        target.chmod(0o644)
        os.symlink("secrets", tmp_path / ".env")
        lint(tmp_path, "--fix", ".env")
        assert (tmp_path / ".env").is_symlink()
        assert stat.S_IMODE(target.stat().st_mode) == 0o600

    def test_a_link_into_a_folder_that_is_gone_meanwhile(self, tmp_path: Path) -> None:
        os.symlink("gone/x", tmp_path / ".env")
        with pytest.raises(OSError):
            fix.write(str(tmp_path / ".env"), NEW, OLD)
        assert os.listdir(tmp_path) == [".env"]


@POSIX
class TestPermissions:
    def test_text_and_mode_change_in_one_step(self, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        file.write_bytes(KEYS + OLD)
        file.chmod(0o644)

        def refuse(*args: object) -> None:
            raise OSError(5, "Input/output error")

        with monkeypatch.context() as patched:
            patched.setattr(os, "replace", refuse)
            run = lint(file.parent, "--fix")
        assert run.code == 2
        assert (file.read_bytes(), stat.S_IMODE(file.stat().st_mode)) == (KEYS + OLD, 0o644)
        assert "[loose-file-permissions]" in run.out
        run = lint(file.parent, "--fix")
        assert (run.code, run.out) == (0, "")
        assert (file.read_bytes(), stat.S_IMODE(file.stat().st_mode)) == (KEYS + NEW, 0o600)

    def test_a_system_that_keeps_none(self, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        file.write_bytes(KEYS)
        file.chmod(0o644)
        monkeypatch.setattr(os, "chmod", lambda *args, **options: None)
        run = lint(file.parent, "--fix")
        assert run.code == 2
        assert "bedrock-lint: .env: cannot be repaired: the file system keeps no permissions" in run.err
        assert "[loose-file-permissions]" in run.out


STEPS = ["open", "write", "flush", "os.fsync", "os.replace", "os.fchmod", "tempfile.mkstemp", "os.stat"]


class TestWhenAStepFails:
    @pytest.mark.parametrize("step", ["os.fsync", "os.replace", "os.fchmod", "tempfile.mkstemp"])
    @pytest.mark.parametrize(
        "error", [OSError(28, "No space left on device"), PermissionError(13, "Permission denied")]
    )
    def test_the_file_is_untouched(
        self, file: Path, step: str, error: OSError, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        if step == "os.fchmod" and not hasattr(os, "fchmod"):
            pytest.skip("this system has no fchmod")

        def fail(*args: object, **options: object) -> None:
            raise error

        monkeypatch.setattr(step, fail)
        run = lint(file.parent, "--fix")
        monkeypatch.undo()
        assert_untouched(file, run, str(error.strerror).lower())

    @pytest.mark.parametrize("method", ["write", "flush", "close"])
    def test_of_writing(self, file: Path, method: str, monkeypatch: pytest.MonkeyPatch) -> None:
        class Failing(io.FileIO):
            def write(self, data: Any, /) -> int:
                super().write(bytes(data)[:5])
                raise OSError(28, "No space left on device")

        real = open

        def failing(path: Any, mode: str = "r", *args: Any, **options: Any) -> Any:
            return io.BufferedWriter(Failing(path, mode)) if mode == "wb" else real(path, mode, *args, **options)

        monkeypatch.setattr("builtins.open", failing)
        run = lint(file.parent, "--fix")
        monkeypatch.undo()
        assert_untouched(file, run, "no space left on device")

    @POSIX
    def test_a_folder_that_cannot_be_synchronized_does_not_matter(
        self, file: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        real = os.fsync

        def fsync(descriptor: int) -> None:
            if stat.S_ISDIR(os.fstat(descriptor).st_mode):
                raise OSError(22, "Invalid argument")
            real(descriptor)

        monkeypatch.setattr(os, "fsync", fsync)
        run = lint(file.parent, "--fix")
        assert (run.code, file.read_bytes()) == (0, NEW)
        assert run.err.startswith("Fixed ")

    @pytest.mark.parametrize("step", ["os.fsync", "os.replace"])
    def test_an_interrupt_leaves_no_temporary_file(
        self, file: Path, step: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def interrupt(*args: object) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr(step, interrupt)
        with pytest.raises(KeyboardInterrupt):
            lint(file.parent, "--fix")
        monkeypatch.undo()
        assert file.read_bytes() == OLD
        assert os.listdir(file.parent) == [".env"]

    def test_a_file_that_was_changed_meanwhile_is_left_alone(self, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        real = fix.repair

        def meanwhile(*args: Any) -> fix.Repaired:
            file.write_bytes(b"A=b\n")
            return real(*args)

        monkeypatch.setattr(fix, "repair", meanwhile)
        run = lint(file.parent, "--fix")
        assert run.code == 2
        assert "cannot be repaired: the file was changed by another program meanwhile" in run.err
        assert file.read_bytes() == b"A=b\n"
        assert os.listdir(file.parent) == [".env"]

    def test_a_file_that_is_gone_meanwhile_is_not_made_anew(self, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        real = fix.repair

        def meanwhile(*args: Any) -> fix.Repaired:
            file.unlink()
            return real(*args)

        monkeypatch.setattr(fix, "repair", meanwhile)
        run = lint(file.parent, "--fix")
        assert run.code == 2
        assert "cannot be repaired: no such file or directory" in run.err
        assert os.listdir(file.parent) == []

    def test_the_other_files_are_repaired(self, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        (file.parent / "a.env").write_bytes(OLD)
        (file.parent / "b.env").write_bytes(OLD)
        real = os.replace

        def replace(source: str, target: str) -> None:
            if target.endswith("a.env"):
                raise OSError(28, "No space left on device")
            real(source, target)

        monkeypatch.setattr(os, "replace", replace)
        run = lint(file.parent, "--fix")
        assert run.code == 2
        assert [(file.parent / name).read_bytes() for name in (".env", "a.env", "b.env")] == [NEW, OLD, NEW]


@POSIX
class TestHardPlaces:
    def test_a_folder_that_is_read_only(self, file: Path) -> None:
        prefix: tuple[str, ...] = ()
        if AS_ROOT:
            if not sys.platform.startswith("linux"):
                pytest.skip("root may write everywhere, and only Linux can take that away")
            prefix = sys.executable, "-c", _WITHOUT_CAPABILITY
        file.parent.chmod(0o500)
        try:
            run = command(file.parent, "--fix", prefix=prefix)
        finally:
            file.parent.chmod(0o700)
        assert_untouched(file, run, "permission denied")

    def test_a_limit_on_the_size_of_files(self, file: Path) -> None:
        file.write_bytes(b"# " + b"x" * 5000 + b"\n" + OLD)
        before = file.read_bytes()
        line = "import resource, sys, os; resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096)); os.execv(sys.argv[1], sys.argv[1:])"
        run = command(file.parent, "--fix", "--output-format", "concise", prefix=(sys.executable, "-c", line))
        assert run.code == 2
        assert "bedrock-lint: .env: cannot be repaired: file too large" in run.err
        assert file.read_bytes() == before
        assert os.listdir(file.parent) == [".env"]

    @pytest.mark.skipif(not AS_ROOT or not shutil.which("mount"), reason="only root may mount a small disk")
    def test_a_full_disk(self, tmp_path: Path) -> None:
        disk = tmp_path / "disk"
        disk.mkdir()
        mount = ["mount", "-t", "tmpfs", "-o", "size=8k", "tmpfs", str(disk)]
        if subprocess.run(mount, capture_output=True, check=False).returncode:
            pytest.skip("a small disk cannot be mounted here")
        try:
            file = disk / ".env"
            file.write_bytes(OLD)
            with open(disk / "filler", "wb", buffering=0) as filler:
                try:
                    while True:
                        filler.write(b"x" * 512)
                except OSError:
                    pass
            run = command(disk, "--fix", ".env")
            (disk / "filler").unlink()
            assert_untouched(file, run, "no space left on device")
        finally:
            subprocess.run(["umount", str(disk)], check=True)


def unchanged_or_repaired(files: Iterator[Path], old: bytes, new: bytes) -> tuple[int, int]:
    """Return how many files are as they were and how many are repaired, having checked that there is no third."""
    found = [path.read_bytes() for path in files]
    assert set(found) <= {old, new}
    return found.count(old), found.count(new)


@POSIX
class TestKilling:
    def test_at_any_moment_leaves_old_files_or_new_ones(self, tmp_path: Path) -> None:
        random = Random(1)
        old, new = OLD + b"# x\n" * 20_000, NEW + b"# x\n" * 20_000
        names = [f"{number:03}.env" for number in range(40)]
        seen_half_done = 0
        for _ in range(6):
            for name in names:
                (tmp_path / name).write_bytes(old)
            process = subprocess.Popen(
                [
                    sys.executable,
                    "-m",
                    "bedrock_lint",
                    "--fix",
                    "--select",
                    "quoted-value,space-around-equals,inline-comment",
                ],
                cwd=tmp_path,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            first = tmp_path / names[0]
            inode = first.stat().st_ino
            while process.poll() is None and first.stat().st_ino == inode:
                time.sleep(0.001)
            time.sleep(random.random() * 0.05)
            process.send_signal(signal.SIGKILL)
            process.wait()
            untouched, repaired = unchanged_or_repaired((tmp_path / name for name in names), old, new)
            seen_half_done += 0 < repaired < len(names) and untouched > 0
        assert seen_half_done

    @pytest.mark.parametrize("step", ["os.fchmod", "os.fsync", "os.replace", "after"])
    def test_at_each_step(self, file: Path, step: str) -> None:
        line = (
            "import os, signal, sys\n"
            "from bedrock_lint import fix\n"
            "kill = lambda *args: os.kill(os.getpid(), signal.SIGKILL)\n"
            f"step = {step!r}\n"
            "if step == 'after':\n"
            "    fix._sync_folder = kill\n"
            "else:\n"
            "    setattr(os, step.partition('.')[2], kill)\n"
            f"fix.write('.env', {NEW!r}, {OLD!r})\n"
        )
        run = subprocess.run([sys.executable, "-c", line], cwd=file.parent, check=False)
        assert run.returncode == -signal.SIGKILL
        assert file.read_bytes() == (NEW if step == "after" else OLD)
        left = [name for name in os.listdir(file.parent) if name != ".env"]
        assert all(name.startswith(".bedrock-lint-") for name in left)
        assert all(stat.S_IMODE((file.parent / name).stat().st_mode) & 0o177 in (0, 0o044) for name in left)
        lint(file.parent, "--fix")
        assert file.read_bytes() == NEW
