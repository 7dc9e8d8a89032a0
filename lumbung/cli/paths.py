"""The files and folders named on the command line, as messages name them."""

from collections.abc import Sequence
from pathlib import Path


def inside(given: Sequence[Path], root: Path) -> tuple[frozenset[str], tuple[str, ...]]:
    """The paths from the content's root, and those that do not exist there."""
    found = [(path, _below(path, root)) for path in given]
    return frozenset(path for _, path in found if path), tuple(str(path) for path, below in found if below is None)


def _below(path: Path, root: Path) -> str | None:
    for candidate in (Path.cwd() / path, root / path):
        if candidate.exists() and candidate.resolve().is_relative_to(root):
            return candidate.resolve().relative_to(root).as_posix()
    return None
