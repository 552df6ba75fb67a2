"""``python -m bedrock_lint`` and the command ``bedrock-lint``."""

import os
import signal
import sys

from bedrock_lint.cli import EXIT_FAILED, main


def run() -> int:
    """Run bedrock-lint with the arguments, streams and folder of this process."""
    try:
        code = main(sys.argv[1:], sys.stdin, sys.stdout, sys.stderr, os.environ, os.getcwd())
        sys.stdout.flush()
    except BrokenPipeError:
        # Who reads our output has had enough; Python would complain about the closed pipe once more at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return EXIT_FAILED
    except KeyboardInterrupt:
        return 128 + signal.SIGINT
    return code


if __name__ == "__main__":
    raise SystemExit(run())
