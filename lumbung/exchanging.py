"""Exchanging puts a whole folder in the place of another, so that a kill at any moment leaves one of the two there.

Beside the folder NAME stands, only while this works, `.NAME-lumbung` with what is not finished (`making`), what is
finished (`new`) and what was there before (`old`). These names are the journal: `mend` reads them and finishes or undoes.
"""

import ctypes
import errno
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from lumbung.locking import in_turn

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2  # of Linux, in <linux/fs.h>
_RENAME_SWAP = 2  # of macOS, in <sys/stdio.h>
MAKING, NEW, OLD = "making", "new", "old"


def beside(folder: Path) -> Path:
    """Where the exchange of `folder` is prepared: on the same file system, so that names can simply be changed."""
    return folder.with_name(f".{folder.name}-lumbung")


def mend(folder: Path) -> None:
    """Finish or undo what a killed exchange of `folder` left, and clear away its rest."""
    if beside(folder).is_dir():
        with in_turn(folder.parent):
            _mend(folder)


def _mend(folder: Path) -> None:
    journal = beside(folder)
    for name in (NEW, OLD):
        if (journal / name).is_dir() and not os.path.lexists(folder):
            with suppress(OSError):
                (journal / name).rename(folder)
    if os.path.lexists(folder) or not (journal / OLD).is_dir():
        shutil.rmtree(journal, ignore_errors=True)


@contextmanager
def preparing(folder: Path) -> Iterator[Path]:
    """A place for the new folder, to be filled and then handed to `exchange`; mended when this ends, whatever happened."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with in_turn(folder.parent):
        _mend(folder)
        making = beside(folder) / MAKING
        making.parent.mkdir()
        try:
            yield making
        finally:
            _mend(folder)


def exchange(folder: Path) -> None:
    """Put what was prepared in the place of `folder`: at once where the system can, else by two changes of name."""
    journal = beside(folder)
    new, old = journal / NEW, journal / OLD
    (journal / MAKING).rename(new)
    if not os.path.lexists(folder):
        new.rename(folder)
    elif not _at_once(new, folder):
        folder.rename(old)
        new.rename(folder)


def set_aside(folder: Path, place: Path) -> None:
    """Keep what was there before the exchange; where that cannot be done, it goes."""
    for name in (NEW, OLD):
        with suppress(OSError):
            (beside(folder) / name).rename(place)


def _at_once(new: Path, folder: Path) -> bool:
    """Exchange two names in one step; False where the system or the file system does not know how."""
    try:
        if sys.platform == "linux":
            call = ctypes.CDLL(None, use_errno=True).renameat2
            code = call(_AT_FDCWD, os.fsencode(new), _AT_FDCWD, os.fsencode(folder), _RENAME_EXCHANGE)
        elif sys.platform == "darwin":
            call = ctypes.CDLL(None, use_errno=True).renamex_np
            code = call(os.fsencode(new), os.fsencode(folder), _RENAME_SWAP)
        else:
            return False
    except (AttributeError, OSError):  # an older C library
        return False
    if code and ctypes.get_errno() in {errno.EACCES, errno.EPERM, errno.EBUSY}:
        raise PermissionError(ctypes.get_errno(), os.strerror(ctypes.get_errno()), str(folder))
    return not code
