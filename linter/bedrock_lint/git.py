"""What git knows: which files it tracks. Git is a program; it is run only where a repository is."""

import os


class GitError(OSError):
    """Git is missing or refuses to answer; the message says so in git's own words."""


def repository(folder: str) -> str:
    """Return the top folder of the work tree that a folder lies in; the empty string where there is none."""
    while not os.path.exists(os.path.join(folder, ".git")):
        parent = os.path.dirname(folder)
        if parent == folder:
            return ""
        folder = parent
    return folder


def tracked_files(top: str) -> frozenset[str]:
    """Return the absolute paths of the files in the index of a repository: those that git tracks or is about to.

    Raises:
        GitError: git is not installed or does not answer.
    """
    import subprocess  # noqa: PLC0415 (most runs need no git)

    # A repository can name a program as its file system monitor; nothing that linted files name is ever run.
    command = ["git", "-c", "core.fsmonitor=false", "-C", top, "ls-files", "-z", "--cached"]
    try:
        run = subprocess.run(command, capture_output=True, check=False, timeout=60, stdin=subprocess.DEVNULL)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired) as error:
        raise GitError(f"git cannot list the tracked files of {top}: {type(error).__name__}") from None
    if run.returncode:
        first = run.stderr.decode("utf-8", "replace").strip().partition("\n")[0]
        raise GitError(f"git cannot list the tracked files of {top}: {first}")
    return frozenset(os.path.join(top, os.fsdecode(name)) for name in run.stdout.split(b"\0") if name)
