"""A lock of the operating system on a folder: it ends with whoever holds it, so it never grows stale."""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from lumbung.problems import Refusal

LOCK = "lock"
_HELD = (errno.EAGAIN, errno.EACCES, errno.EDEADLK)


@contextmanager
def alone(folder: Path, code: str, **values: str) -> Iterator[None]:
    """Hold the folder's lock; raise `Refusal` of `code` where another process has it.

    The file stays behind, since taking it away would let two processes hold two files of one name.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / LOCK).open("a", encoding="utf-8", newline="\n") as file:
        if not _lock(file.fileno()):
            raise Refusal(code, **values)
        yield


@contextmanager
def in_turn(folder: Path) -> Iterator[None]:
    """Wait for the others that change names in this folder; the lock is on the folder itself and leaves no file.

    Windows has no such lock; there a second one fails at a name that is taken.
    """
    if sys.platform == "win32":
        yield
        return
    import fcntl  # noqa: PLC0415 - Windows has none

    descriptor = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):  # a file system that knows no locks
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def _lock(descriptor: int) -> bool:
    """Take the lock, or tell that another has it; a file system that knows no locks stops nobody."""
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415 - only Windows has it

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415 - Windows has none

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        return error.errno not in _HELD
    return True
