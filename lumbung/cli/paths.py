"""The files and folders named on the command line, as messages name them."""

from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path

from lumbung.words import N_, Words

FOLDERS = ("innovations", "visits", "labs", "data")


def inside(given: Sequence[Path], root: Path) -> tuple[frozenset[str], tuple[str, ...]]:
    """The paths from the content's root, and those that do not exist there."""
    found = [(path, _below(path, root)) for path in given]
    return frozenset(path for _, path in found if path), tuple(str(path) for path, below in found if below is None)


def not_there(unknown: Sequence[str], root: Path, words: Words) -> str:
    """Names them, and for a lone one the content file that may be meant."""
    told = words(N_("Tidak ada di folder isi: {paths}"), paths=", ".join(unknown))
    if len(unknown) == 1:
        names = [file.relative_to(root).as_posix() for folder in FOLDERS for file in (root / folder).glob("*.*")]
        near = get_close_matches(unknown[0].replace("\\", "/"), names, n=1, cutoff=0.75)
        told += words(N_(". Maksudnya {path}?"), path=near[0]) if near else ""
    return told


def _below(path: Path, root: Path) -> str | None:
    for candidate in (Path.cwd() / path, root / path):
        if candidate.exists() and candidate.resolve().is_relative_to(root):
            return candidate.resolve().relative_to(root).as_posix()
    return None
