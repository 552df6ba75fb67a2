"""What all tests share."""

import os
import shutil

import pytest

NO_SKIPS = "BEDROCK_LINT_NO_SKIPS"
"""The environment variable under which a missing program fails the tests that need it."""


def pytest_configure() -> None:
    """Keep the environment of the caller from the programs that the tests run.

    The tests may run inside a git hook, whose GIT_DIR and GIT_INDEX_FILE would lead every git to the wrong repository.
    """
    foreign = ("GIT_", "PRE_COMMIT")
    for name in [name for name in os.environ if name.startswith(foreign)]:
        del os.environ[name]
    for name in ("NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "RUNNER_TEMP", "SKIP"):
        os.environ.pop(name, None)
    os.environ |= {
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        **{f"GIT_{who}_NAME": "Test" for who in ("AUTHOR", "COMMITTER")},
        **{f"GIT_{who}_EMAIL": "test@example.com" for who in ("AUTHOR", "COMMITTER")},
    }


def needs(program: str) -> str:
    """Return the path of a program; the calling test is skipped without it, or fails where skips are forbidden."""
    path = shutil.which(program)
    if path is None:
        reason = f"{program} is not installed"
        if os.environ.get(NO_SKIPS):
            pytest.fail(reason)
        pytest.skip(reason)
    return path
