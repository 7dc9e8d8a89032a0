"""A folder filled with second names of another one's files."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path


def link_all(source: Path, target: Path, passed_over: Callable[[str], bool]) -> None:
    """Give every file below `source` a second name below `target`; but those that are passed over, by their path, and those that are there."""
    _link_below(str(source), str(target), "", passed_over)


def _link_below(source: str, target: str, prefix: str, passed_over: Callable[[str], bool]) -> None:
    os.makedirs(target, exist_ok=True)  # noqa: PTH103 - thousands of entries: text is several times quicker than Path
    with os.scandir(source) as entries:
        for entry in entries:
            path, to = prefix + entry.name, f"{target}{os.sep}{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                _link_below(entry.path, to, f"{path}/", passed_over)
            elif not passed_over(path):
                link(entry.path, to)


def link(source: str, target: str) -> None:
    """A second name; a copy where the file system has none."""
    try:
        os.link(source, target)
    except FileExistsError:
        return
    except OSError:
        shutil.copy2(source, target)
