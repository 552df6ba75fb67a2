"""Standard input, output and error, and what the terminal behind them can show."""

from collections.abc import Mapping
from typing import TextIO

from bedrock_lint.report import Style


class Streams:
    """The three streams of a run. Writing never fails for want of an encoding."""

    def __init__(self, stdin: TextIO | None, stdout: TextIO, stderr: TextIO, environ: Mapping[str, str]) -> None:
        self.stdin = stdin
        self.stdout = stdout
        self.stderr = stderr
        self.environ = environ

    def print(self, text: str) -> None:
        """Write to standard output."""
        _write(self.stdout, text)

    def say(self, text: str) -> None:
        """Write a line to standard error, behind everything that was printed."""
        self.stdout.flush()
        _write(self.stderr, text + "\n")

    def read_input(self) -> bytes:
        """Return all of standard input.

        Raises:
            OSError: there is none, or it was closed.
        """
        if self.stdin is None:
            raise OSError(0, "there is no standard input")
        try:
            buffer = getattr(self.stdin, "buffer", None)
            data: bytes = buffer.read() if buffer else self.stdin.read().encode("utf-8", "surrogateescape")
        except ValueError:
            raise OSError(0, "standard input is closed") from None
        return data

    def style(self, color: str) -> Style:
        """Return what may be used on standard output; ``color`` is ``auto``, ``always`` or ``never``."""
        is_terminal = self.stdout.isatty() and self.environ.get("TERM") != "dumb"
        if color != "auto":
            return Style(color == "always", is_terminal and color == "always")
        if self.environ.get("NO_COLOR"):
            return Style()
        forced = any(self.environ.get(name, "0") not in ("", "0") for name in ("FORCE_COLOR", "CLICOLOR_FORCE"))
        return Style(is_terminal or forced, is_terminal)


def _write(stream: TextIO, text: str) -> None:
    try:
        stream.write(text)
    except UnicodeEncodeError:
        encoding = stream.encoding or "ascii"
        stream.write(text.encode(encoding, "backslashreplace").decode(encoding))
