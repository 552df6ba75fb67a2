"""Which files are looked at, and why a path cannot be."""

import errno
import os
import stat
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from bedrock_lint.git import repository
from bedrock_lint.kinds import FileKind, kind_by_name
from bedrock_lint.printable import printable

if TYPE_CHECKING:
    from pathspec import PathSpec

MAX_SIZE = 64 * 1024 * 1024
"""The largest file that is read, in bytes."""


_MAX_IGNORE_SIZE = 1024 * 1024


class TooLargeError(OSError):
    """A file is larger than what is read; ``strerror`` says how large."""


class Candidate(NamedTuple):
    """A file to look at.

    Attributes:
        path: the absolute path.
        shown: the path as it is shown: relative to the current folder where it lies below it, with ``/``.
        named: whether the command line names the file itself.
    """

    path: str
    shown: str
    named: bool


class Problem(NamedTuple):
    """A path that cannot be looked at, and why."""

    shown: str
    reason: str


class Scope(NamedTuple):
    """What is passed over.

    Attributes:
        cwd: the current folder, absolute.
        is_excluded: whether the settings exclude a path, given as absolute path.
        force_exclude: whether that holds for paths that the command line names as well.
        respect_gitignore: whether folders and files that git ignores are passed over.
    """

    cwd: str
    is_excluded: Callable[[str], bool]
    force_exclude: bool = False
    respect_gitignore: bool = True


def shown_path(path: str, cwd: str) -> str:
    r"""Return how a path is shown: below the current folder relative to it, with ``/``; always in one line.

    Bytes that are not UTF-8 and control characters are shown as ``\xff`` and ``\n``.
    """
    below = path == cwd or path.startswith(cwd.rstrip(os.sep) + os.sep)
    shown = printable((os.path.relpath(path, cwd) if below else path).replace(os.sep, "/"))
    # A line that begins with "::" is a command to the runner of GitHub Actions.
    return f"./{shown}" if shown.startswith("::") else shown


def discover(paths: list[str], scope: Scope) -> Iterator[Candidate | Problem]:
    """Yield the files that paths of the command line stand for, each once, folders in alphabetical order.

    ``.env`` and AWS files are found although git ignores them, but not inside a folder that it ignores.
    """
    seen: set[str] = set()
    for path in paths:
        if not path:
            yield Problem('""', "this path is empty")
            continue
        absolute = os.path.normpath(os.path.join(scope.cwd, path))
        if scope.force_exclude and any(scope.is_excluded(part) for part in _below(absolute, scope.cwd)):
            continue
        for item in _named(absolute, scope):
            if isinstance(item, Problem) or item.path not in seen:
                if isinstance(item, Candidate):
                    seen.add(item.path)
                yield item


def read(path: str, *, limit: int = MAX_SIZE) -> bytes:
    """Return the bytes of a regular file.

    Raises:
        OSError: the file cannot be read, or is larger than the limit (:class:`TooLargeError`); ``strerror`` says why.
    """
    # Without O_NONBLOCK a named pipe would block until somebody writes into it.
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with open(descriptor, "rb") as file:
        state = os.fstat(descriptor)
        if not stat.S_ISREG(state.st_mode):
            raise OSError(0, f"this is {_what(state.st_mode)}, not a file")
        if state.st_size > limit:
            raise TooLargeError(
                0, f"it has {state.st_size // 1024 // 1024} MiB; at most {limit // 1024 // 1024} are read"
            )
        return file.read()


def _named(path: str, scope: Scope) -> Iterator[Candidate | Problem]:
    shown = shown_path(path, scope.cwd)
    try:
        mode = os.stat(path).st_mode
    except OSError as error:
        yield Problem(shown, _why(path, error))
        return
    except ValueError:
        yield Problem(shown, "a null character cannot stand in a path")
        return
    if stat.S_ISDIR(mode):
        if _is_environment_folder(path):
            yield Problem(shown, "this is a folder, not a file")
        else:
            yield from _walk(path, scope, _Ignored(scope.respect_gitignore))
    elif stat.S_ISREG(mode):
        yield Candidate(path, shown, named=True)
    else:
        yield Problem(shown, f"this is {_what(mode)}, not a file")


def _below(path: str, folder: str) -> Iterator[str]:
    """Yield a path and the folders above it that lie below a folder."""
    while path not in (folder, os.path.dirname(path)):
        yield path
        path = os.path.dirname(path)


def _walk(top: str, scope: Scope, ignored: "_Ignored") -> Iterator[Candidate | Problem]:
    pending: list[str | os.DirEntry[str]] = [top]
    while pending:
        item = pending.pop()
        if not isinstance(item, str):
            found = _entry(item, scope, ignored)
            if not isinstance(found, str):
                yield from found
                continue
            item = found
        try:
            entries = sorted(os.scandir(item), key=lambda entry: entry.name, reverse=True)
        except OSError as error:
            yield Problem(shown_path(item, scope.cwd), _why(item, error))
            continue
        ignored.enter(item, [entry.name for entry in entries])
        pending += entries


def _entry(entry: "os.DirEntry[str]", scope: Scope, ignored: "_Ignored") -> str | tuple[Candidate | Problem, ...]:
    """Return the folder to go into, or what there is to say about an entry of a folder."""
    if scope.is_excluded(entry.path):
        return ()
    ours = kind_by_name(entry.path.replace(os.sep, "/")).holds_settings
    is_folder = entry.is_dir(follow_symlinks=False)
    if (is_folder or entry.is_symlink()) and _is_virtual_environment(entry.path):
        return ()
    if (is_folder or not ours) and ignored(entry.path, is_folder=is_folder):
        return ()
    if is_folder and not (ours and _is_environment_folder(entry.path)):
        return entry.path
    shown = shown_path(entry.path, scope.cwd)
    if _is_file(entry):
        return (Candidate(entry.path, shown, named=False),)
    return (Problem(shown, _why_no_file(entry.path)),) if ours else ()


class _Ignored:
    """What git ignores, by the ``.gitignore`` files of the folders on the way."""

    def __init__(self, respect: bool) -> None:
        self._respect = respect
        self._specs: dict[str, PathSpec[Any] | None] = {}
        self._top = ""

    def enter(self, folder: str, names: list[str]) -> None:
        """Take the ``.gitignore`` of a folder into account; at first also those above it in its repository."""
        if not self._respect:
            return
        if not self._top:
            self._top = repository(folder) or folder
            for above in _below(os.path.dirname(folder), os.path.dirname(self._top)):
                self._specs[above] = _ignore_file(above)
        if ".gitignore" in names or ".git" in names:
            self._specs[folder] = _ignore_file(folder)

    def __call__(self, path: str, *, is_folder: bool) -> bool:
        """Whether git ignores a path; the ``.gitignore`` nearest to it that speaks about it decides."""
        for folder in _below(os.path.dirname(path), os.path.dirname(self._top)) if self._specs else ():
            spec = self._specs.get(folder)
            if spec:
                relative = path[len(folder.rstrip(os.sep)) + 1 :].replace(os.sep, "/") + ("/" if is_folder else "")
                include = spec.check_file(relative).include
                if include is not None:
                    return include
        return False


def _ignore_file(folder: str) -> "PathSpec[Any] | None":
    lines: list[str] = []
    for name in (os.path.join(".git", "info", "exclude"), ".gitignore"):
        try:
            data = read(os.path.join(folder, name), limit=_MAX_IGNORE_SIZE)
        except OSError:
            continue
        lines += data.decode("utf-8", "surrogateescape").replace("\r\n", "\n").split("\n")
    if not any(line.strip() and not line.startswith("#") for line in lines):
        return None
    from pathspec import GitIgnoreSpec  # noqa: PLC0415 (most folders ignore nothing)

    return GitIgnoreSpec.from_lines(lines)


def _is_file(entry: "os.DirEntry[str]") -> bool:
    try:
        return entry.is_file()
    except OSError:
        return False


def _is_virtual_environment(folder: str) -> bool:
    return os.path.exists(os.path.join(folder, "pyvenv.cfg"))


def _is_environment_folder(path: str) -> bool:
    """Whether a folder stands where a ``.env`` file belongs; Docker makes one when it mounts a missing file."""
    return kind_by_name("/" + os.path.basename(path)) is FileKind.DOTENV and not _is_virtual_environment(path)


def _why_no_file(path: str) -> str:
    try:
        return f"this is {_what(os.stat(path).st_mode)}, not a file"
    except OSError as error:
        return _why(path, error)


def _why(path: str, error: OSError) -> str:
    if os.path.islink(path) and not os.path.exists(path):
        return (
            "this symbolic link leads in a circle" if error.errno == errno.ELOOP else "this symbolic link leads nowhere"
        )
    return (error.strerror or type(error).__name__).lower()


def _what(mode: int) -> str:
    names = ((stat.S_ISDIR, "a folder"), (stat.S_ISFIFO, "a named pipe"), (stat.S_ISSOCK, "a socket"))
    return next((name for test, name in names if test(mode)), "a device")
