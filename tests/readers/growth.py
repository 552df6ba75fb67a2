"""How the time that reading takes grows with the length of a file."""

import time
from collections.abc import Callable


def is_quick(read: Callable[[bytes], object], make: Callable[[int], bytes], size: int) -> bool:
    """Whether a file of this size is read within seconds.

    That is tried on a smaller file first, which is enough where the time would do even if it grew with the square of
    the size. The smallest one is still nested more deeply than Python calls functions.
    """
    return any(_seconds(read, make(size // part)) * part**2 < 5 for part in (20, 5, 2, 1))


def _seconds(read: Callable[[bytes], object], data: bytes) -> float:
    start = time.process_time()
    read(data)
    return time.process_time() - start
