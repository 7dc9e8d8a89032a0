"""Staging writes outputs below one folder, only where something changed, and removes what is no longer wanted."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from lumbung.output import OutputFile
from lumbung.pictures import bare


class ClashError(Exception):
    """Two outputs want the same path; the two rooms that made them must be told apart."""


@dataclass(frozen=True, slots=True)
class Staged:
    """How many files the folder now holds, and how many of them this run wrote or removed."""

    total: int
    written: int
    removed: int


def stage(outputs: Iterable[OutputFile], folder: Path) -> Staged:
    """Make `folder` hold exactly `outputs`; raise `ClashError` for two outputs of one path (letter case ignored)."""
    wanted = tuple(outputs)
    seen: set[str] = set()
    for output in wanted:
        if output.path.casefold() in seen:
            raise ClashError(output.path)
        seen.add(output.path.casefold())
    removed = _prune(folder, frozenset(folder / output.path for output in wanted))
    written = sum(_write(folder / output.path, _bytes(output)) for output in wanted)
    return Staged(len(wanted), written, removed)


def _bytes(output: OutputFile) -> bytes:
    match output.content:
        case str(text):
            return text.encode()
        case bytes(data):
            return data
        case source:
            return bare(source.read_bytes())


def _write(target: Path, data: bytes) -> bool:
    try:
        if target.read_bytes() == data:
            return False
        target.unlink()  # a site may know the old file by another name
    except FileNotFoundError:
        target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data)
    return True


def _prune(folder: Path, wanted: frozenset[Path]) -> int:
    """Remove files that are not wanted and folders left empty, deepest first."""
    removed = 0
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir() and not path.is_symlink():
            if not any(path.iterdir()):
                path.rmdir()
        elif path not in wanted:
            path.unlink()
            removed += 1
    return removed
