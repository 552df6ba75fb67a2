"""``python -m bedrock_lint`` and the command ``bedrock-lint``."""

import gc
import os
import sys

# Importing makes many objects and no garbage; looking for some costs a tenth of the start-up.
gc.disable()
from bedrock_lint.cli import EXIT_FAILED, main  # noqa: E402

INTERRUPTED = 130
"""128 and the number of the signal, as shells say it."""


def run() -> int:
    """Run bedrock-lint with the arguments, streams and folder of this process, and end it."""
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 (for the rest of the process)
    if sys.stdout is None:
        sys.stderr.write("bedrock-lint: standard output is closed\n")
        return EXIT_FAILED
    try:
        cwd = os.getcwd()
    except OSError as error:
        sys.stderr.write(f"bedrock-lint: the current folder: {_reason(error)}\n")
        return EXIT_FAILED
    gc.enable()
    try:
        code = main(sys.argv[1:], sys.stdin, sys.stdout, sys.stderr, os.environ, cwd)
        sys.stdout.flush()
        sys.stderr.flush()
        # All is written; taking the interpreter apart object by object would cost a tenth of the start-up.
        os._exit(code)
    except OSError as error:
        # Python would write what is still in the buffers once more at its end, and complain.
        silence = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silence, sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):  # who reads our output may have had enough
            sys.stderr.write(f"bedrock-lint: standard output: {_reason(error)}\n")
        return EXIT_FAILED
    except KeyboardInterrupt:
        return INTERRUPTED


def _reason(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()


if __name__ == "__main__":
    raise SystemExit(run())
