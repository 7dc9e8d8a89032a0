"""Second names: a folder that holds the same files as another one, and a spare one that nearly does."""

import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

SPARE = "spare"
"""In the workshop: second names of a site's files, so that the next one need not name all of them again."""


def lay_by(site: Path, workshop: Path) -> None:
    """Make the spare folder of a site; none where the file system knows no second names."""
    spare = workshop / SPARE
    shutil.rmtree(spare, ignore_errors=True)
    try:
        _follow(str(site), str(spare), "", lambda _: False, os.link)
    except OSError:
        shutil.rmtree(spare, ignore_errors=True)


def take_up(workshop: Path, target: Path) -> None:
    """Put the spare folder, where there is one, in the place of whatever is at `target`."""
    shutil.rmtree(target, ignore_errors=True)
    with suppress(OSError):
        (workshop / SPARE).rename(target)


def follow(source: Path, target: Path, passed_over: Callable[[str], bool]) -> None:
    """Make `target` hold second names of every file below `source` and nothing else; what is passed over, by its path, is not there."""
    _follow(str(source), str(target), "", passed_over, link)


def _follow(
    source: str, target: str, prefix: str, passed_over: Callable[[str], bool], give: Callable[[str, str], None]
) -> None:
    """Thousands of entries: text is several times quicker than `Path`."""
    there = _listed(target)
    if there is None:
        os.makedirs(target)  # noqa: PTH103
        there = {}
    with os.scandir(source) as entries:
        for entry in entries:
            path, to, other = prefix + entry.name, f"{target}{os.sep}{entry.name}", there.pop(entry.name, None)
            if entry.is_dir(follow_symlinks=False):
                if other is not None and not other.is_dir(follow_symlinks=False):
                    _remove(other)
                _follow(entry.path, to, f"{path}/", passed_over, give)
            elif passed_over(path):
                if other is not None:
                    _remove(other)
            elif other is None or other.inode() != entry.inode():
                if other is not None:
                    _remove(other)
                give(entry.path, to)
    for other in there.values():
        _remove(other)


def _listed(folder: str) -> dict[str, os.DirEntry[str]] | None:
    try:
        with os.scandir(folder) as entries:
            return {entry.name: entry for entry in entries}
    except FileNotFoundError:
        return None


def _remove(entry: os.DirEntry[str]) -> None:
    if entry.is_dir(follow_symlinks=False):
        shutil.rmtree(entry.path)
    else:
        os.unlink(entry.path)  # noqa: PTH108


def link(source: str, target: str) -> None:
    """A second name; a copy where the file system has none."""
    try:
        os.link(source, target)
    except FileExistsError:
        return
    except OSError:
        shutil.copy2(source, target)
