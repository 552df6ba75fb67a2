"""What cannot be read or makes no sense: a clear line, the right exit code, and everything else is still checked."""

import errno
import io
import os
import shutil
import signal
import socket
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import IO, NamedTuple, TextIO

import pytest

from bedrock_lint import __version__
from bedrock_lint.cli import main
from bedrock_lint.discover import MAX_SIZE

BROKEN = b"AWS_REGION = us-east-1\n"
"""A line with one sure finding."""

FOUND = "error[space-around-equals]"
ON_WINDOWS = os.name == "nt"
POSIX = pytest.mark.skipif(ON_WINDOWS, reason="Windows has no such files")

# Root may read everything; without these two capabilities it is a user like any other.
_AS_ANYBODY = """
import ctypes, os, sys
libc = ctypes.CDLL(None, use_errno=True)
for capability in (1, 2):  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
    if libc.prctl(24, capability, 0, 0, 0):  # PR_CAPBSET_DROP
        sys.exit("cannot drop the capability")
os.execv(sys.argv[1], sys.argv[1:])
"""


class Run(NamedTuple):
    """What a run came to."""

    code: int
    out: str
    err: str


def lint(cwd: Path, *argv: str, stdin: TextIO | None = None, **environ: str) -> Run:
    """Run in this process and check that nothing was written."""
    before = snapshot(cwd)
    out, err = io.StringIO(), io.StringIO()
    code = main(argv, stdin or io.StringIO(), out, err, environ, str(cwd))
    assert snapshot(cwd) == before
    return Run(code, out.getvalue(), err.getvalue())


def command(
    cwd: Path,
    *argv: str,
    prefix: tuple[str, ...] = (),
    stdin: int | IO[bytes] = subprocess.DEVNULL,
    stdout: int | IO[bytes] = subprocess.PIPE,
    **environ: str,
) -> Run:
    """Run as a process and check that nothing was written."""
    before = snapshot(cwd)
    run = subprocess.run(
        [*prefix, sys.executable, "-m", "bedrock_lint", *argv],
        cwd=cwd,
        stdin=stdin,
        stdout=stdout,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1", **environ},
        timeout=50,
        check=False,
    )
    assert snapshot(cwd) == before
    return Run(run.returncode, (run.stdout or b"").decode("utf-8", "replace"), run.stderr.decode("utf-8", "replace"))


def as_anybody(cwd: Path, *argv: str) -> Run:
    """Run as somebody who is not allowed everything."""
    if os.geteuid():
        return command(cwd, *argv)
    if not sys.platform.startswith("linux"):
        pytest.skip("root may read everything, and only Linux can take that away")
    return command(cwd, *argv, prefix=(sys.executable, "-c", _AS_ANYBODY))


def snapshot(folder: Path) -> dict[bytes, tuple[int, object]]:
    """Return what stands below a folder: mode and content of each entry; the content of large files counts as size."""
    found: dict[bytes, tuple[int, object]] = {}
    for top, folders, files in os.walk(os.fsencode(folder)):
        for name in (*folders, *files):
            path = os.path.join(top, name)
            state = os.lstat(path)
            content: object = state.st_size
            if stat.S_ISREG(state.st_mode) and state.st_size < 1 << 20 and state.st_mode & 0o400:
                with open(path, "rb") as file:
                    content = sha256(file.read()).digest()
            elif stat.S_ISLNK(state.st_mode):
                content = os.readlink(path)
            found[path] = state.st_mode, content
    return found


def write(folder: Path, name: str | bytes, data: bytes) -> None:
    path = os.path.join(os.fsencode(folder), os.fsencode(name))
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(data)


def assert_failed(run: Run, *lines: str) -> None:
    """Accept a run that says what it could not do, each in one line, and found what was to be found elsewhere."""
    for line in lines:
        assert f"bedrock-lint: {line}" in run.err.splitlines()
    assert run.code == 2
    assert_told(run)


def assert_told(run: Run, found: int = 1) -> None:
    assert "Traceback" not in run.out + run.err
    assert run.out.count(FOUND) == found
    assert len(run.out.splitlines()) == found


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one file that has one sure finding."""
    write(tmp_path, "good/.env", BROKEN)
    return tmp_path


class TestWhatIsNoFile:
    def test_a_path_that_does_not_exist(self, folder: Path) -> None:
        assert_failed(lint(folder, "gone/.env", "good"), "gone/.env: no such file or directory")

    def test_a_path_below_a_file(self, folder: Path) -> None:
        assert_failed(lint(folder, "good/.env/x", "good"), "good/.env/x: not a directory")

    def test_a_name_that_is_too_long(self, folder: Path) -> None:
        assert_failed(lint(folder, "x" * 5000, "good"), f"{'x' * 5000}: file name too long")

    def test_an_empty_path(self, folder: Path) -> None:
        assert_failed(lint(folder, "", "good"), '"": this path is empty')

    def test_an_empty_path_alone(self, folder: Path) -> None:
        run = lint(folder, "")
        assert run.code == 2
        assert_told(run, found=0)

    def test_a_path_with_a_null_character(self, folder: Path) -> None:
        run = lint(folder, "a\0b", "good")
        assert_failed(run)
        assert "bedrock-lint: a\\x00b: " in run.err

    @POSIX
    def test_a_named_pipe_that_is_named(self, folder: Path) -> None:
        os.mkfifo(folder / "pipe")
        assert_failed(command(folder, "pipe", "good"), "pipe: this is a named pipe, not a file")

    @POSIX
    def test_a_named_pipe_in_a_walk(self, folder: Path) -> None:
        os.mkfifo(folder / "pipe")
        os.mkfifo(folder / ".env")
        run = command(folder)
        assert_failed(run, ".env: this is a named pipe, not a file")
        assert "pipe:" not in run.err

    @POSIX
    def test_a_socket(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(folder)  # the whole path would be too long for a socket
        with socket.socket(socket.AF_UNIX) as listener:
            listener.bind(".env")
            assert_failed(lint(folder), ".env: this is a socket, not a file")
            assert_failed(lint(folder, ".env", "good"), ".env: this is a socket, not a file")

    @pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="there is no /dev/zero")
    @pytest.mark.parametrize("device", ["/dev/zero", "/dev/null"])
    def test_a_device(self, folder: Path, device: str) -> None:
        assert_failed(lint(folder, device, "good"), f"{device}: this is a device, not a file")

    @pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="there is no /dev/zero")
    def test_a_link_to_a_device_in_a_walk(self, folder: Path) -> None:
        os.symlink("/dev/zero", folder / ".env")
        assert_failed(lint(folder), ".env: this is a device, not a file")

    @POSIX
    def test_a_link_that_leads_nowhere(self, folder: Path) -> None:
        os.symlink("gone", folder / ".env")
        os.symlink("gone", folder / "notes.txt")
        run = lint(folder)
        assert_failed(run, ".env: this symbolic link leads nowhere")
        assert "notes.txt" not in run.err
        assert_failed(lint(folder, "notes.txt", "good"), "notes.txt: this symbolic link leads nowhere")

    @POSIX
    def test_a_link_that_leads_in_a_circle(self, folder: Path) -> None:
        os.symlink(".env", folder / ".env")
        os.symlink("b.env", folder / "a.env")
        os.symlink("a.env", folder / "b.env")
        lines = [f"{name}: this symbolic link leads in a circle" for name in (".env", "a.env", "b.env")]
        assert_failed(lint(folder), *lines)
        assert_failed(lint(folder, ".env", "a.env", "b.env", "good"), *lines)

    @POSIX
    def test_a_link_to_the_folder_above_is_not_followed_for_ever(self, folder: Path) -> None:
        os.symlink("..", folder / "good" / "up")
        run = lint(folder)
        assert run.code == 1
        assert_told(run)

    @POSIX
    def test_a_link_to_a_folder_is_followed_where_it_is_named(self, folder: Path) -> None:
        os.symlink("good", folder / "link")
        run = lint(folder, "link")
        assert run.out.startswith("link/.env:1:11: ")
        assert run.code == 1
        assert_told(run)

    @POSIX
    def test_a_link_called_env_to_a_folder(self, folder: Path) -> None:
        os.symlink("good", folder / ".env")
        assert_failed(lint(folder), ".env: this is a folder, not a file")

    def test_an_env_that_is_a_folder(self, folder: Path) -> None:
        write(folder, ".env/inside.txt", b"")
        assert_failed(lint(folder), ".env: this is a folder, not a file")
        assert_failed(lint(folder, ".env", "good"), ".env: this is a folder, not a file")

    def test_a_virtual_environment_called_env_is_passed_over(self, folder: Path) -> None:
        write(folder, ".env/pyvenv.cfg", b"")
        write(folder, ".env/lib/.env", BROKEN)
        run = lint(folder)
        assert run.code == 1
        assert_told(run)

    @POSIX
    def test_a_link_to_a_virtual_environment_is_passed_over(self, folder: Path) -> None:
        write(folder, "venv/pyvenv.cfg", b"")
        os.symlink("venv", folder / ".env")
        run = lint(folder)
        assert run.code == 1
        assert_told(run)


class TestWhatMayNotBeRead:
    pytestmark = POSIX

    @pytest.fixture
    def locked(self, folder: Path) -> Iterator[Path]:
        write(folder, "locked/.env", BROKEN)
        write(folder, ".env", BROKEN)
        os.chmod(folder / "locked", 0)
        os.chmod(folder / ".env", 0)
        yield folder
        os.chmod(folder / "locked", 0o700)

    def test_in_a_walk(self, locked: Path) -> None:
        assert_failed(as_anybody(locked), ".env: permission denied", "locked: permission denied")

    def test_named(self, locked: Path) -> None:
        run = as_anybody(locked, ".env", "locked/.env", "good")
        assert_failed(run, ".env: permission denied", "locked/.env: permission denied")

    def test_settings(self, folder: Path) -> None:
        write(folder, "locked/.env", BROKEN)
        write(folder, "locked/bedrock-lint.toml", b"")
        os.chmod(folder / "locked" / "bedrock-lint.toml", 0)
        run = as_anybody(folder)
        assert_failed(run)
        assert "locked/bedrock-lint.toml: permission denied" in run.err.lower()

    def test_shared_settings(self, folder: Path) -> None:
        write(folder, "locked/.env", BROKEN)
        write(folder, "locked/pyproject.toml", b"[tool.bedrock-lint]\n")
        os.chmod(folder / "locked" / "pyproject.toml", 0)
        run = as_anybody(folder)
        assert_failed(run)
        assert "locked/pyproject.toml: permission denied" in run.err.lower()

    def test_git_ignore_file(self, folder: Path) -> None:
        write(folder, ".gitignore", b"good\n")
        os.chmod(folder / ".gitignore", 0)
        assert_failed(as_anybody(folder), ".gitignore: permission denied")

    def test_repair_in_a_folder_that_is_read_only(self, folder: Path) -> None:
        write(folder, "locked/.env", BROKEN)
        os.chmod(folder / "locked", 0o500)
        run = as_anybody(folder, "--fix", "locked")
        assert_failed(run, "locked/.env: cannot be repaired: permission denied")


class TestWhatIsTooMuch:
    @pytest.fixture
    def huge(self, folder: Path) -> Path:
        for name in ("notes.txt", "app.py", "sub/.env"):
            write(folder, name, b"")
            os.truncate(folder / name, 1 << 30)  # takes no room on a disk
        return folder

    def test_a_file_of_a_gigabyte_in_a_walk(self, huge: Path) -> None:
        run = lint(huge)
        assert_failed(
            run,
            "sub/.env: it has 1024 MiB; at most 64 are read",
            "notes.txt: passed over, it has 1024 MiB; at most 64 are read",
            "app.py: passed over, it has 1024 MiB; at most 64 are read",
        )

    def test_a_file_of_a_gigabyte_that_is_named(self, huge: Path) -> None:
        assert_failed(lint(huge, "notes.txt", "good"), "notes.txt: it has 1024 MiB; at most 64 are read")

    @pytest.mark.parametrize("name", ["bedrock-lint.toml", "pyproject.toml"])
    def test_settings_of_a_gigabyte(self, folder: Path, name: str) -> None:
        write(folder, "sub/.env", BROKEN)
        write(folder, f"sub/{name}", b"")
        os.truncate(folder / "sub" / name, 1 << 30)
        run = lint(folder)
        assert_failed(run)
        assert f"sub/{name}: it has 1024 MiB; at most 64 are read" in run.err

    def test_a_git_ignore_file_of_a_gigabyte(self, folder: Path) -> None:
        write(folder, "sub/.gitignore", b"")
        os.truncate(folder / "sub" / ".gitignore", 1 << 30)
        run = lint(folder)
        assert run.code in (1, 2)
        assert_told(run)

    def test_the_other_aws_file_of_a_gigabyte(self, folder: Path) -> None:
        write(folder, "sub/.aws/credentials", b"[default]\naws_access_key_id = ASIATESTTESTTESTTEST\n")
        write(folder, "sub/.aws/config", b"")
        os.truncate(folder / "sub" / ".aws" / "config", 1 << 30)
        run = lint(folder, "sub/.aws/credentials", "good")
        assert "Traceback" not in run.err
        assert FOUND in run.out
        assert "temporary-key-without-session-token" in run.out

    def test_the_largest_file_that_is_read(self, tmp_path: Path) -> None:
        write(tmp_path, "notes.txt", b"")
        os.truncate(tmp_path / "notes.txt", MAX_SIZE + 1)
        assert lint(tmp_path, "notes.txt").code == 2
        write(tmp_path, "notes.txt", b"x" * 1000)
        assert lint(tmp_path, "notes.txt").code == 0

    @POSIX
    def test_folders_5000_levels_deep(self, tmp_path: Path) -> None:
        write(tmp_path, "good/.env", BROKEN)
        here = os.open(tmp_path, os.O_RDONLY)
        try:
            for _ in range(5000):
                os.mkdir("d", dir_fd=here)
                below = os.open("d", os.O_RDONLY, dir_fd=here)
                os.close(here)
                here = below
            os.close(here)
            out, err = io.StringIO(), io.StringIO()
            code = main([], None, out, err, {}, str(tmp_path))
            run = Run(code, out.getvalue(), err.getvalue())
            assert_failed(run)
            assert len([line for line in run.err.splitlines() if line.endswith(": file name too long")]) == 1
        finally:
            subprocess.run(["rm", "-rf", str(tmp_path / "d")], check=True)


class TestBinaryData:
    def test_an_image_that_is_named(self, folder: Path) -> None:
        write(folder, "logo.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff\xfe")
        assert_failed(lint(folder, "logo.png", "good"), "logo.png: this is binary data, not text")

    def test_an_image_in_a_walk_is_passed_over(self, folder: Path) -> None:
        write(folder, "logo.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff\xfe")
        run = lint(folder)
        assert (run.code, run.err.splitlines()[0][:7]) == (1, "Found 1")
        assert_told(run)

    def test_a_binary_env(self, folder: Path) -> None:
        write(folder, ".env", b"\x7fELF\0\0\xff\xff\x80\0")
        assert_failed(lint(folder), ".env: this is binary data, not text")
        assert_failed(lint(folder, ".env", "good"), ".env: this is binary data, not text")

    def test_a_binary_aws_file(self, folder: Path) -> None:
        write(folder, ".aws/credentials", bytes(range(256)))
        assert_failed(lint(folder), ".aws/credentials: this is binary data, not text")

    def test_python_with_null_bytes(self, folder: Path) -> None:
        write(folder, "app.py", b"import boto3\0\nboto3.client(aws_access_key_id='x')\n")
        assert_failed(lint(folder, "app.py", "good"), "app.py: this is binary data, not text")

    def test_an_env_with_null_bytes_is_text(self, folder: Path) -> None:
        write(folder, ".env", b"AWS_REGION=us\0-east-1\nAWS_PROFILE = dev\n")
        assert "Traceback" not in lint(folder).err


class TestPythonThatCannotBeParsed:
    @pytest.mark.parametrize(
        "data",
        [
            b"print 'aws_access_key_id'\n",  # Python 2
            b"aws_access_key_id = " + b"(" * 5000 + b")" * 5000 + b"\n",
            b"aws_access_key_id = " + b"-" * 50000 + b"1\n",
            b"aws_access_key_id = " + b"+".join([b"a"] * 20000) + b"\n",
            b"aws_access_key_id" + b".a" * 20000 + b"\n",
            b"aws_access_key_id" + b"()" * 20000 + b"\n",
            b"aws_access_key_id = [" + b"[" * 300 + b"]" * 300 + b"]\n",
            b"".join(b" " * depth + b"if aws_access_key_id:\n" for depth in range(150)),
            b"# -*- coding: no-such-codec -*-\naws_access_key_id = 1\n",
            b"aws_access_key_id = '\xff\xfe'\n",
            b"aws_access_key_id = '''\n",
            b"def aws_access_key_id(:\n  \tx\n\ty\n",
            b"aws_access_key_id = 0777\n" + b"9" * 10000 + b"\n",
            b"x = '\\N{no such name}' # aws_access_key_id\n",
        ],
    )
    def test_says_nothing_and_fails_nothing(self, folder: Path, data: bytes) -> None:
        write(folder, "app.py", data + b"# bedrock-lint: ignore[committed-secret] because\n")
        run = lint(folder, "--ignore", "unused-suppression", "app.py", "good")
        assert run.code == 1, run
        assert_told(run)


class TestSettings:
    @pytest.mark.parametrize(
        ("text", "message"),
        [
            ("select = ['quoted-vale']", 'select[1]: unknown rule "quoted-vale"; did you mean quoted-value?'),
            ("select = ['BRL999']", 'select[1]: unknown rule "BRL999"'),
            ("ignore = ['ALL', 'x']", 'ignore[2]: unknown rule "x"'),
            ("extend-select = ['brl101']", 'extend-select[1]: unknown rule "brl101"; did you mean BRL101?'),
            ("per-file-ignores = {'*.env' = ['nope']}", 'per-file-ignores."*.env"[1]: unknown rule "nope"'),
            ("[severity]\nnope = 'error'", 'severity[1]: unknown rule "nope"'),
            ("[severity]\nquoted-value = 'fatal'", "severity: must be error, warning or notice, not 'fatal'"),
            ("[severity]\nquoted-value = []", "severity: must be error, warning or notice, not []"),
            ("severity = 3", "severity: must be a table of rule and severity, not a number"),
            ("per-file-ignores = 3", "per-file-ignores: must be a table of pattern and rules, not a number"),
            ("per-file-ignores = {a = 3}", "per-file-ignores: must be a list of strings, not a number"),
            ("select = 'quoted-value'", "select: must be a list of strings, not a string"),
            ("select = [1]", "select: must be a list of strings, not a list"),
            ("exclude = 1.5", "exclude: must be a list of strings, not float"),
            ("all-settings = 'yes'", "all-settings: must be true or false, not a string"),
            ("all-settings = 1", "all-settings: must be true or false, not a number"),
            ("fail-on = true", "fail-on: must be error, warning or notice, not True"),
            ("selct = []", 'unknown setting "selct"; did you mean select?'),
            ("readers = ['dockr']", 'readers: unknown reader "dockr"; did you mean docker?'),
            ("readers = 'docker'", "readers: must be a list of strings, not a string"),
            ("rules = ['no_such_package']", 'rules: package "no_such_package" cannot be used: No module named'),
            ("rules = ['os']", 'rules: package "os" cannot be used: '),
            ("rules = ['..']", 'rules: package ".." cannot be used: '),
            ("rules = ['.os']", 'rules: package ".os" cannot be used: '),
            ("select = [", "this is no TOML: "),
            ("\0", "this is no TOML: "),
            ("a = " + "[" * 5000, "this is no TOML: "),
            ("a" + ".a" * 5000 + " = 1", 'unknown setting "a"'),
        ],
    )
    def test_that_make_no_sense(self, folder: Path, text: str, message: str) -> None:
        write(folder, "sub/bedrock-lint.toml", text.encode())
        write(folder, "sub/.env", BROKEN)
        run = lint(folder)
        assert_failed(run)
        lines = [line for line in run.err.splitlines() if message in line]
        assert len(lines) == 1
        assert lines[0].startswith("bedrock-lint: ")
        assert "bedrock-lint.toml" in lines[0] or lines[0].startswith("bedrock-lint: rules: ")

    @pytest.mark.parametrize(
        "text",
        [
            "[[tool.bedrock-lint]]",
            "[tool.bedrock-lint]\nselct = 1",
            "[tool.bedrock-lint",
        ],
    )
    def test_that_make_no_sense_in_pyproject(self, folder: Path, text: str) -> None:
        write(folder, "sub/pyproject.toml", text.encode())
        write(folder, "sub/.env", BROKEN)
        run = lint(folder)
        assert_failed(run)
        assert any("pyproject.toml: " in line for line in run.err.splitlines())

    def test_that_are_not_utf_8(self, folder: Path) -> None:
        write(folder, "sub/bedrock-lint.toml", b"# \xff\nselect = []\n")
        write(folder, "sub/.env", BROKEN)
        run = lint(folder)
        assert_failed(run)
        assert "bedrock-lint.toml: this is no TOML: " in run.err

    @pytest.mark.parametrize(
        "body", ["1 / 0", "raise KeyError('x')", "RULES = 5", "RULES = [1]", "def", "RULES = [int]"]
    )
    def test_a_package_of_rules_that_fails(
        self, folder: Path, body: str, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        packages = tmp_path_factory.mktemp("packages")
        monkeypatch.syspath_prepend(str(packages))
        monkeypatch.setattr(sys, "dont_write_bytecode", True)
        name = f"broken_rules_{abs(hash(body))}"
        write(packages, f"{name}.py", body.encode())
        write(folder, "sub/bedrock-lint.toml", f"rules = ['{name}']".encode())
        write(folder, "sub/.env", BROKEN)
        run = lint(folder)
        assert_failed(run)
        assert f'rules: package "{name}" cannot be used: ' in run.err

    def test_a_file_of_settings_that_does_not_exist(self, folder: Path) -> None:
        run = lint(folder, "--config", "gone.toml", "good")
        assert (run.code, run.out) == (2, "")
        assert "gone.toml: no such file or directory" in run.err.lower()

    @pytest.mark.parametrize("option", ["--select", "--extend-select", "--ignore"])
    def test_an_unknown_rule_on_the_command_line(self, folder: Path, option: str) -> None:
        run = lint(folder, option, "quoted-vale", "good")
        assert (run.code, run.out) == (2, "")
        assert 'unknown rule "quoted-vale"; did you mean quoted-value?' in run.err

    def test_settings_whose_path_breaks_a_line(self, folder: Path) -> None:
        write(folder, "a\nb\x1b[31m/bedrock-lint.toml", b"nope = 1")
        write(folder, "a\nb\x1b[31m/.env", BROKEN)
        run = lint(folder)
        assert_failed(run)
        assert "\x1b" not in run.err
        assert "a\\nb\\x1b[31m/bedrock-lint.toml: unknown setting" in run.err

    def test_a_key_that_breaks_a_line(self, folder: Path) -> None:
        write(folder, "sub/bedrock-lint.toml", rb'"a\nb\u001b[31m" = 1')
        write(folder, "sub/.env", BROKEN)
        run = lint(folder)
        assert_failed(run)
        assert "\x1b" not in run.err
        assert len(run.err.splitlines()) == 2

    @pytest.mark.parametrize("command", [("config", "show", "sub/.env"), ("explain", "quoted-value")])
    def test_that_make_no_sense_for_another_command(self, folder: Path, command: tuple[str, ...]) -> None:
        write(folder, "sub/bedrock-lint.toml", b"select = [")
        write(folder, "bedrock-lint.toml", b"select = [")
        run = lint(folder, *command)
        assert (run.code, run.out) == (2, "")
        assert "bedrock-lint.toml: this is no TOML: " in run.err


HOSTILE_NAMES = [
    (b"new\nline.env", r"new\nline.env"),
    (b"tab\t.env", r"tab\t.env"),
    (b"carriage\rreturn.env", r"carriage\rreturn.env"),
    (b"red\x1b[31m.env", r"red\x1b[31m.env"),
    (b"title\x1b]0;x\x07.env", r"title\x1b]0;x\x07.env"),
    (b"latin\xe9.env", r"latin\xe9.env"),
    (b"\xff\xfe.env", r"\xff\xfe.env"),
    ("line\u2028.env".encode(), r"line\u2028.env"),
    ("right\u202eto\u2066left.env".encode(), r"right\u202eto\u2066left.env"),
    ("c1\x9b31m.env".encode(), r"c1\x9b31m.env"),
]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux accepts any bytes as a name")
class TestNames:
    @pytest.mark.parametrize(("name", "shown"), HOSTILE_NAMES)
    @pytest.mark.parametrize("how", ["full", "concise", "github"])
    def test_are_shown_escaped_in_one_line(self, tmp_path: Path, name: bytes, shown: str, how: str) -> None:
        write(tmp_path, name, BROKEN)
        for argv in ([], [os.fsdecode(name)]):
            run = lint(tmp_path, "--output-format", how, *argv)
            assert run.code == 1
            assert shown.replace(":", "%3A") in run.out if how == "github" else run.out.startswith(f"{shown}:1:11: ")
            assert all(mark.isprintable() or mark == "\n" for mark in run.out + run.err)
            assert len(run.out.splitlines()) == (1 if how != "full" else run.out.count("\n"))

    def test_of_what_cannot_be_read(self, tmp_path: Path) -> None:
        for name, _ in HOSTILE_NAMES:
            os.symlink("gone", os.path.join(os.fsencode(tmp_path), name))
        write(tmp_path, "good/.env", BROKEN)
        assert_failed(lint(tmp_path), *(f"{shown}: this symbolic link leads nowhere" for _, shown in HOSTILE_NAMES))

    def test_of_what_holds_nothing(self, tmp_path: Path) -> None:
        os.mkdir(tmp_path / "empty\n\x1b[31m")
        run = lint(tmp_path, "empty\n\x1b[31m")
        assert (run.code, run.out) == (2, "")
        assert run.err == "bedrock-lint: there is nothing to check in empty\\n\\x1b[31m\n"

    def test_of_standard_input(self, tmp_path: Path) -> None:
        run = lint(tmp_path, "-", "--stdin-filename", "a\n\x1b[31m.env", stdin=io.StringIO(BROKEN.decode()))
        assert run.code == 1
        assert run.out.startswith(r"a\n\x1b[31m.env:1:11: ")

    def test_of_an_output_file(self, folder: Path) -> None:
        run = lint(folder, "--output-format", "json=gone\n\x1b[31m/x", "--output-format", "concise")
        assert_failed(run, "gone\\n\\x1b[31m/x: cannot be written: no such file or directory")

    @pytest.mark.parametrize(
        "locale", [{"LC_ALL": "C"}, {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}]
    )
    @pytest.mark.parametrize("encoding", ["", "ascii", "latin-1", "utf-16"])
    def test_in_any_locale(self, tmp_path: Path, locale: dict[str, str], encoding: str) -> None:
        write(tmp_path, "grün\n\u2028.env".encode(), BROKEN)
        write(tmp_path, b"\xff.env", b'AWS_REGION="us-east-1" \xe2\x80\xa8\xff\n')
        run = command(
            tmp_path, "--output-format", "full", "--extend-select", "ALL", **locale, PYTHONIOENCODING=encoding
        )
        assert run.code == 1
        assert "Traceback" not in run.err
        assert "space-around-equals" in run.out.replace("\0", "")


class TestArguments:
    @pytest.mark.parametrize(
        ("argv", "message"),
        [
            (["-"], "- needs --stdin-filename"),
            (["-", ".env", "--stdin-filename", ".env"], "- cannot stand beside other paths"),
            (["--stdin-filename", ".env"], "--stdin-filename needs the path -"),
            (["-", "--stdin-filename", ".env", "--fix"], "--fix cannot write to standard input"),
            (["--unsafe-fixes"], "--unsafe-fixes needs --fix or --diff"),
            (["--output-format", "jsn"], '--output-format: unknown format "jsn"; did you mean json?'),
            (["--output-format", ""], '--output-format: unknown format ""'),
            (["--fail-on", "fatal"], "--fail-on: must be error, warning or notice"),
            (["--color", "red"], "argument --color: invalid choice"),
            (["--no-such-option"], "unrecognized arguments: --no-such-option"),
            (["--output-format"], "expected one argument"),
            (["explain"], "the following arguments are required"),
            (["explain", "quoted-vale"], 'unknown rule "quoted-vale"; did you mean quoted-value?'),
            (["integration", "emacs"], "invalid choice"),
            (["config", "hide"], "invalid choice"),
        ],
    )
    def test_that_make_no_sense(self, folder: Path, argv: list[str], message: str) -> None:
        run = lint(folder, *argv)
        assert (run.code, run.out) == (2, "")
        assert run.err.startswith("bedrock-lint: ")
        assert message in run.err

    def test_none_at_all_check_the_current_folder(self, folder: Path) -> None:
        run = lint(folder)
        assert run.code == 1
        assert_told(run)

    def test_a_path_given_twice_is_checked_once(self, folder: Path) -> None:
        run = lint(folder, "good", "good/.env", "./good/../good", str(folder / "good" / ".env"))
        assert run.code == 1
        assert_told(run)

    def test_a_problem_given_twice_is_said_once(self, folder: Path) -> None:
        run = lint(folder, "gone", "gone", "good")
        assert_failed(run)
        assert run.err.count("gone") == 1

    def test_a_folder_without_files(self, tmp_path: Path) -> None:
        assert lint(tmp_path) == Run(2, "", "bedrock-lint: there is nothing to check in .\n")
        assert lint(tmp_path, "--force-exclude") == Run(0, "", "")

    def test_an_output_file_that_cannot_be_written(self, folder: Path) -> None:
        os.mkdir(folder / "taken")
        for file in ("gone/out.json", "taken"):
            run = lint(folder, "--output-format", f"json={file}", "--output-format", "concise")
            assert_failed(run)
            assert f"bedrock-lint: {file}: cannot be written: " in run.err

    @pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no /dev/full")
    def test_an_output_file_on_a_full_disk(self, folder: Path) -> None:
        run = lint(folder, "--output-format", "json=/dev/full", "--output-format", "concise")
        assert_failed(run, "/dev/full: cannot be written: no space left on device")

    def test_the_matcher_cannot_be_written(self, folder: Path) -> None:
        run = lint(folder, "integration", "github", RUNNER_TEMP=str(folder / "gone"))
        assert (run.code, run.out) == (2, "")
        assert "gone" in run.err


class TestStreams:
    @pytest.mark.parametrize("argv", [["-", "--stdin-filename", ".env"], ["-", "--stdin-filename", ".env", "--diff"]])
    def test_standard_input_that_was_closed(self, tmp_path: Path, argv: list[str]) -> None:
        closed = io.StringIO()
        closed.close()
        run = lint(tmp_path, *argv, stdin=closed)
        assert run == Run(2, "", "bedrock-lint: -: standard input is closed\n")

    def test_no_standard_input(self, tmp_path: Path) -> None:
        out, err = io.StringIO(), io.StringIO()
        assert main(["-", "--stdin-filename", ".env"], None, out, err, {}, str(tmp_path)) == 2
        assert err.getvalue() == "bedrock-lint: -: there is no standard input\n"

    def test_standard_input_that_cannot_be_read(self, tmp_path: Path) -> None:
        class Failing(io.StringIO):
            def read(self, size: int | None = -1, /) -> str:
                raise OSError(errno.EIO, "Input/output error")

        run = lint(tmp_path, "-", "--stdin-filename", ".env", stdin=Failing())
        assert (run.code, run.err.lower()) == (2, "bedrock-lint: -: input/output error\n")

    def test_empty_standard_input_is_a_file_without_findings(self, tmp_path: Path) -> None:
        assert lint(tmp_path, "-", "--stdin-filename", ".env").code == 0

    def test_binary_standard_input(self, tmp_path: Path) -> None:
        stdin = io.TextIOWrapper(io.BytesIO(b"\x7fELF\0\xff"), encoding="utf-8")
        run = lint(tmp_path, "-", "--stdin-filename", ".env", stdin=stdin)
        assert (run.code, run.out) == (2, "")
        assert ".env: this is binary data, not text" in run.err

    @POSIX
    @pytest.mark.parametrize(
        ("redirection", "argv", "code"),
        [
            ("<&-", "- --stdin-filename .env", 2),
            ("<&-", "good", 1),
            (">&-", "good", 2),
            ("2>&-", "good", 1),
            (">&- 2>&-", "good", 2),
            ("<&- >&- 2>&-", "good", 2),
            (">&-", "--version", 2),
        ],
    )
    def test_that_are_closed(self, folder: Path, redirection: str, argv: str, code: int) -> None:
        line = f'"$0" -m bedrock_lint {argv} {redirection}'
        run = subprocess.run(["sh", "-c", line, sys.executable], cwd=folder, capture_output=True, check=False)
        assert b"Traceback" not in run.stderr
        assert b"Exception" not in run.stderr
        assert run.returncode == code
        if code == 2 and "2>" not in redirection:
            assert run.stderr.startswith(b"bedrock-lint: ")

    @pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no /dev/full")
    @pytest.mark.parametrize("argv", [["good"], ["--version"], ["explain", "quoted-value"], ["integration", "vim"]])
    def test_output_to_a_full_disk(self, folder: Path, argv: list[str]) -> None:
        with open("/dev/full", "wb") as full:
            run = command(folder, *argv, stdout=full)
        assert run.code == 2
        assert run.err.splitlines()[0] == "bedrock-lint: standard output: no space left on device"
        assert "Traceback" not in run.err
        assert "Exception" not in run.err

    @POSIX
    @pytest.mark.parametrize("streams", ["out", "both"])
    def test_a_reader_that_has_had_enough(self, tmp_path: Path, streams: str) -> None:
        write(tmp_path, ".env", BROKEN * 1000)
        process = subprocess.Popen(
            [sys.executable, "-m", "bedrock_lint"],
            cwd=tmp_path,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT if streams == "both" else subprocess.PIPE,
            # Without a buffer Python does not notice that only a part was written.
            env={name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"},
        )
        assert process.stdout
        process.stdout.read(100)
        process.stdout.close()
        errors = process.stderr.read() if process.stderr else b""
        if process.stderr:
            process.stderr.close()
        assert process.wait(timeout=50) == 2
        assert errors == b""

    @POSIX
    def test_the_signal_of_a_closed_pipe_ends_the_process_without_a_word(self, tmp_path: Path) -> None:
        write(tmp_path, ".env", BROKEN * 1000)
        line = "import signal, runpy; signal.signal(signal.SIGPIPE, signal.SIG_DFL); runpy.run_module('bedrock_lint', run_name='__main__')"
        process = subprocess.Popen(
            [sys.executable, "-c", line], cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        assert process.stdout
        assert process.stderr
        process.stdout.read(100)
        process.stdout.close()
        assert process.stderr.read() == b""
        process.stderr.close()
        assert process.wait(timeout=50) == -signal.SIGPIPE

    @POSIX
    def test_an_interrupt_ends_the_run_without_a_traceback(self, tmp_path: Path) -> None:
        read, written = os.pipe()
        process = subprocess.Popen(
            [sys.executable, "-m", "bedrock_lint", "-", "--stdin-filename", ".env", "--output-format", "concise"],
            cwd=tmp_path,
            stdin=read,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONFAULTHANDLER": ""},
        )
        os.close(read)
        assert wait_until(lambda: blocked(process.pid))
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=50)
        os.close(written)
        assert (process.returncode, out) == (128 + signal.SIGINT, b"")
        assert b"Traceback" not in err

    @POSIX
    def test_the_current_folder_is_gone(self, tmp_path: Path) -> None:
        os.mkdir(tmp_path / "gone")
        line = 'cd gone && rmdir ../gone && "$0" -m bedrock_lint'
        environ = {**os.environ, "PYTHONSAFEPATH": "1"}
        run = subprocess.run(
            ["sh", "-c", line, sys.executable], cwd=tmp_path, capture_output=True, env=environ, check=False
        )
        assert run.returncode == 2
        assert run.stderr.startswith(b"bedrock-lint: ")
        assert b"Traceback" not in run.stderr


class TestGit:
    KEYS = b"AWS_ACCESS_KEY_ID=AKIATESTTESTTESTTEST\nAWS_SECRET_ACCESS_KEY=" + b"TESTtest" * 5 + b"\n"

    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        write(tmp_path, ".env", self.KEYS)
        write(tmp_path, "good/.env", BROKEN)
        os.chmod(tmp_path / ".env", 0o600)
        return tmp_path

    def assert_tells(self, run: Run, code: int = 1) -> None:
        assert run.code == code
        assert "git cannot list the tracked files of " in run.err
        assert_told(run)

    @pytest.mark.parametrize("content", [b"", b"nonsense\n", b"gitdir: gone\n", b"\xff\xfe\0"])
    def test_a_broken_file_called_git(self, folder: Path, content: bytes) -> None:
        write(folder, ".git", content)
        self.assert_tells(lint(folder))

    def test_an_empty_folder_called_git(self, folder: Path) -> None:
        os.mkdir(folder / ".git")
        self.assert_tells(lint(folder))

    def test_a_folder_of_git_that_the_environment_names_in_vain(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        os.mkdir(folder / ".git")
        monkeypatch.setenv("GIT_DIR", "/nonsense")
        self.assert_tells(lint(folder))

    def test_git_is_not_installed(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        os.mkdir(folder / ".git")
        monkeypatch.setenv("PATH", "")
        self.assert_tells(lint(folder))

    @POSIX
    def test_git_answers_with_control_characters(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        write(folder, ".git", b"gitdir: \x1b[31m\n")
        run = lint(folder)
        self.assert_tells(run)
        assert "\x1b" not in run.err

    @pytest.mark.skipif(not shutil.which("git"), reason="there is no git")
    def test_nothing_that_a_repository_names_is_run(self, folder: Path) -> None:
        subprocess.run(["git", "init", "-q", str(folder)], check=True)
        for key in ("core.fsmonitor", "core.sshCommand", "core.pager", "diff.external", "core.alternateRefsCommand"):
            subprocess.run(["git", "-C", str(folder), "config", key, "touch ran"], check=True)
        subprocess.run(["git", "-C", str(folder), "-c", "core.fsmonitor=false", "add", "."], check=True)
        run = lint(folder)
        assert "tracked-credential-file" in run.out
        assert not (folder / "ran").exists()


def test_the_version_needs_nothing(tmp_path: Path) -> None:
    assert lint(tmp_path, "--version") == Run(0, f"bedrock-lint {__version__}\n", "")


def wait_until(condition: Callable[[], bool]) -> bool:
    import time

    end = time.monotonic() + 20
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.02)
    return False


def blocked(pid: int) -> bool:
    """Whether a process has read its modules and now waits for standard input."""
    try:
        with open(f"/proc/{pid}/wchan") as file:
            return "pipe" in file.read()
    except OSError:
        import time

        time.sleep(1)
        return True
