"""Patterns of paths, as settings write them."""

import os
from collections.abc import Iterable

_WILD = frozenset("*?[")


def matches(path: str, patterns: Iterable[str], base: str) -> bool:
    """Whether a pattern means a path: by its last part, or by the whole path relative to a folder.

    Args:
        path: an absolute path.
        patterns: names such as ``node_modules``, or patterns such as ``*.tmp.env`` and ``services/*/.env``.
        base: the absolute folder that patterns with ``/`` are relative to.
    """
    name = os.path.basename(path)
    relative = ""
    for pattern in patterns:
        if pattern == name:
            return True
        if not _WILD.isdisjoint(pattern) or "/" in pattern:
            from fnmatch import fnmatchcase  # noqa: PLC0415 (most patterns are names)

            relative = relative or os.path.relpath(path, base).replace(os.sep, "/")
            if fnmatchcase(name, pattern) or fnmatchcase(relative, pattern.rstrip("/").removeprefix("./")):
                return True
    return False
