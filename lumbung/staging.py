"""Staging writes outputs below one folder, only where something changed, and removes what is no longer wanted."""

import os
import shutil
import zlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

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


class Put(NamedTuple):
    """A file of the folder: its path, the sum of its bytes, and whether it had to be written."""

    path: str
    sum: int
    is_new: bool


def stage(outputs: Iterable[OutputFile], folder: Path) -> Staged:
    """Make `folder` hold exactly `outputs`; raise `ClashError` for two outputs of one path (letter case ignored)."""
    files = tuple(put(outputs, folder))
    paths = settle(files, folder)
    return Staged(len(paths.kept), sum(file.is_new for file in files), paths.removed)


def put(outputs: Iterable[OutputFile], folder: Path) -> Iterator[Put]:
    """Write each where it is not there yet; several processes may do so in one folder."""
    for output in outputs:
        data = _bytes(output)
        yield Put(output.path, zlib.crc32(data), _write(folder / output.path, data, folder))


class Settled(NamedTuple):
    kept: tuple[str, ...]
    removed: int


def settle(files: Iterable[Put], folder: Path) -> Settled:
    """Remove whatever is none of the files that were put; one that two have put alike is one.

    Raise `ClashError` for two files of one path (letter case ignored).
    """
    known: dict[str, Put] = {}
    for file in files:
        other = known.setdefault(file.path.casefold(), file)
        if (other.path, other.sum) != (file.path, file.sum):
            raise ClashError(file.path)
    kept = tuple(file.path for file in known.values())
    wanted = frozenset(f"{folder}{os.sep}{path.replace('/', os.sep)}" for path in kept)
    return Settled(kept, _prune(folder, wanted))


def _bytes(output: OutputFile) -> bytes:
    match output.content:
        case str(text):
            return text.encode()
        case bytes(data):
            return data
        case source:
            return bare(source.read_bytes())


def _write(target: Path, data: bytes, folder: Path) -> bool:
    try:
        if target.read_bytes() == data:
            return False
        target.unlink()  # a site may know the old file by another name
    except FileNotFoundError:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError:  # a file where a folder must be now, or the other way
        _make_way(target, folder)
    target.write_bytes(data)
    return True


def _make_way(target: Path, folder: Path) -> None:
    for path in (target, *target.parents):
        if path == folder:
            break
        if path.is_file() or path.is_symlink():
            path.unlink()
    if target.is_dir():
        shutil.rmtree(target)
    target.parent.mkdir(parents=True, exist_ok=True)


def _prune(folder: Path, wanted: frozenset[str]) -> int:
    """Remove files that are not wanted and folders left empty, deepest first."""
    removed = 0
    for above, folders, names in os.walk(folder, topdown=False):
        links = [name for name in folders if os.path.islink(f"{above}{os.sep}{name}")]  # noqa: PTH114 - quick
        files = [f"{above}{os.sep}{name}" for name in (*names, *links)]
        unwanted = [file for file in files if file not in wanted]
        for file in unwanted:
            Path(file).unlink()
        removed += len(unwanted)
        if len(files) == len(unwanted) and above != str(folder):
            with suppress(OSError):  # folders with something in them
                Path(above).rmdir()
    return removed
