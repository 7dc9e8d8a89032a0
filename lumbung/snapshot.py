"""What the content's files look like from outside, before and after they are read: a change in between is noticed."""

from collections.abc import Iterable, Mapping
from pathlib import Path

Seen = Mapping[str, tuple[int, int]]


def look(root: Path, names: Iterable[str]) -> Seen:
    """Size and time of change of every file below the named files and folders, by path."""
    files = (file for name in names for file in _below(root / name))
    return {file.relative_to(root).as_posix(): seen for file in files if (seen := _seen(file))}


def changed(before: Seen, after: Seen) -> tuple[str, ...]:
    """The paths that differ, are new or are gone."""
    return tuple(sorted(path for path in before.keys() | after.keys() if before.get(path) != after.get(path)))


def _below(path: Path) -> Iterable[Path]:
    return (path,) if path.is_file() else path.rglob("*")


def _seen(file: Path) -> tuple[int, int] | None:
    try:
        state = file.stat()
    except OSError:  # gone meanwhile, or a link to nowhere: whoever reads it will tell
        return None
    return (state.st_size, state.st_mtime_ns) if file.is_file() else None
