"""The docker command line: ``docker run --env-file`` and ``docker create --env-file``."""

from collections.abc import Mapping

from bedrock_lint.readers.go_text import BOM, SPACE
from bedrock_lint.readers.reading import Reading

_LONGEST = 64 * 1024
"""``bufio.MaxScanTokenSize``: the line and its line feed have to fit in."""


def env_file(data: bytes, environ: Mapping[str, str]) -> Reading:
    """Return what ``docker run --env-file`` passes to the container.

    A line without ``=`` passes the variable on from the environment, if it is there. One bad line refuses the file.

    https://github.com/docker/cli/blob/v28.2.2/pkg/kvfile/kvfile.go (28.2.2, 2026-11-20)
    """
    values: dict[str, str | None] = {}
    lines = data.split(b"\n")
    if not lines[-1]:
        lines.pop()
    for number, line in enumerate(lines, start=1):
        if len(line) >= _LONGEST:
            return Reading({}, f"line {number} is longer than 64 KiB")
        try:
            text = line.removesuffix(b"\r").removeprefix(BOM if number == 1 else b"").decode()
        except UnicodeDecodeError:
            return Reading({}, f"line {number} is not UTF-8")
        text = text.lstrip(SPACE)
        if not text or text.startswith("#"):
            continue
        name, separator, value = text.partition("=")
        if not name:
            return Reading({}, f"line {number} has no variable name")
        if " " in name or "\t" in name:
            return Reading({}, f"line {number} has a blank in the variable name")
        if separator:
            values[name] = value
        elif name in environ:
            values[name] = environ[name]
    return Reading(values)
