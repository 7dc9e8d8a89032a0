"""What a change brought and what stood there before: the content of now beside the content of an earlier revision."""

import os
import shutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from lumbung.history import Changes
from lumbung.inspection import Inspection, Progress, inspect
from lumbung.problems import Problem
from lumbung.reading import SETTINGS

FOLDERS = ("innovations", "visits", "labs", "data", "docs")


@dataclass(frozen=True)
class Divided:
    """`counting` are in files that changed, or were brought about by the change elsewhere; `old` stood there before."""

    counting: tuple[Problem, ...]
    old: tuple[Problem, ...] = ()


def divide(root: Path, now: Inspection, changes: Changes, today: date, progress: Progress) -> Divided:
    """Tell new problems from old ones; the earlier content is read only where that makes a difference."""
    elsewhere = tuple(problem for problem in now.problems if problem.path not in changes.changed)
    if not elsewhere:
        return Divided(now.problems)
    if not changes.changed and not changes.renamed:
        return Divided((), now.problems)
    with TemporaryDirectory(prefix="lumbung-", ignore_cleanup_errors=True) as folder:
        former = Path(folder)
        _lay_out(root, changes, former)
        then = inspect(former, today, progress)
        if then.catalogue is None and now.catalogue is not None:  # else what nobody could check would pass for new
            shutil.copyfile(root / SETTINGS, former / SETTINGS)
            then = inspect(former, today, progress)
    return compare(now.problems, then.problems, changes)


def compare(now: tuple[Problem, ...], then: tuple[Problem, ...], changes: Changes) -> Divided:
    """A problem in an unchanged file is old as often as it stood there then, whatever its line."""
    present = {former: path for path, former in changes.renamed.items()}
    known = Counter(_renamed(problem, present) for problem in then)
    counting, old = [], []
    for problem in now:
        identity = problem.identity()
        if problem.path not in changes.changed and known[identity]:
            known[identity] -= 1
            old.append(problem)
        else:
            counting.append(problem)
    return Divided(tuple(counting), tuple(old))


def _renamed(problem: Problem, present: dict[str, str]) -> object:
    """The identity that a former problem would have with the names that files have now."""
    path, code, field, values = problem.identity()
    return present.get(path, path), code, field, tuple((name, present.get(text, text)) for name, text in values)


def _lay_out(root: Path, changes: Changes, former: Path) -> None:
    """The content as it was: what did not change from the work tree, the rest from git."""
    for path in _files(root):
        if path not in changes.changed and path not in changes.renamed:
            target = former / path
            target.parent.mkdir(parents=True, exist_ok=True)
            _borrow(os.path.realpath(root / path), target)
    for path, content in changes.before.items():
        if path == SETTINGS or path.startswith(tuple(f"{folder}/" for folder in FOLDERS)):
            target = former / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)


def _files(root: Path) -> Iterator[str]:
    if (root / SETTINGS).is_file():
        yield SETTINGS
    for folder in FOLDERS:
        for parent, _, names in os.walk(root / folder):
            yield from ((Path(parent) / name).relative_to(root).as_posix() for name in names)


def _borrow(source: str, target: Path) -> None:
    """The same file under another name, without a copy where the system can do so."""
    for way in (os.link, os.symlink):
        try:
            way(source, target)
        except OSError:
            continue
        return
    shutil.copyfile(source, target)
