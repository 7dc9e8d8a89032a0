"""What was told of files that nobody has touched since: looked at from outside, as Git does, and nowhere trusted where a change could hide."""

import hashlib
import json
import os
import stat
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lumbung import __version__

_VERSION = 1
_COARSE = 2_000_000_000  # the clock of the oldest file systems, in nanoseconds
_FINE = 100_000_000  # of those that tell more than whole seconds
_PACKAGE = Path(__file__).parent
_INSTALLED = (".dist-info", ".egg-info", ".egg-link", ".pth")

_LINK = "link"

Entry = tuple[str, str, int, int, int, int]
"""Path, kind, size, times of change of content and of state, number of the file."""


@dataclass(frozen=True, slots=True)
class State:
    """How files look from outside; `fresh` are the sums of those that changed so lately that a further change might not show.

    `ground` is the digest of all but the files, which `entries` tell of one by one.
    """

    digest: str
    fresh: Mapping[str, str]
    ground: str = ""
    entries: tuple[Entry, ...] = ()


def look(root: Path, names: Iterable[str], told: Iterable[str], mark: Path) -> State | None:
    """The state of the named files and folders below `root`, of our own code and packages, and of what else is `told`.

    `mark` is a file of ours on the same file system, which tells what time it is there. None where it cannot be written,
    and where a link leads to what is not looked at.
    """
    try:
        mark.parent.mkdir(parents=True, exist_ok=True)
        mark.write_bytes(b"")
        now = mark.stat().st_mtime_ns
    except OSError:
        return None
    entries = sorted(entry for name in names for entry in _entries(root, name))
    if any(entry[1] == _LINK for entry in entries):
        return None
    code = sorted(_entries(_PACKAGE, ""))
    ground = _digest(repr((__version__, sys.version, sys.platform, *told, _packages(), code)))
    window = _FINE if now % 1_000_000 else _COARSE
    fresh = (entry[0] for entry in entries if max(entry[3], entry[4]) >= now - window)
    return State(_digest(f"{ground} {entries!r}"), sums(root, fresh), ground, tuple(entries))


def listing(folder: Path) -> str:
    """The digest of how every file below a folder looks from outside."""
    return _digest(repr(sorted(_entries(folder, ""))))


def seen(root: Path, names: Iterable[str]) -> tuple[Entry, ...]:
    """How the named files and folders below `root` look now."""
    return tuple(sorted(entry for name in names for entry in _entries(root, name)))


def sums(root: Path, paths: Iterable[str]) -> dict[str, str]:
    """The digest of each file's content; empty where it cannot be read."""
    return {path: _sum(root / path) for path in paths}


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def keep(file: Path, root: Path, state: State | None, value: Any) -> None:
    """Write down what was told of a state that was looked at before anything was read; nothing where that cannot be done."""
    if state is None or sums(root, state.fresh) != state.fresh:
        return
    kept = {"version": _VERSION, "state": state.digest, "fresh": dict(state.fresh), "value": value}
    new = file.with_name(f"{file.name}.{os.getpid()}")
    with suppress(OSError):
        new.write_text(json.dumps(kept), encoding="utf-8", newline="\n")
        new.replace(file)


def recall(file: Path, root: Path, state: State | None) -> Any:
    """What was told of this very state; None where nothing is kept, or it is damaged or of another state."""
    if state is None:
        return None
    try:
        kept = json.loads(file.read_bytes())
        if kept["version"] != _VERSION or kept["state"] != state.digest:
            return None
        fresh = kept["fresh"]
        return kept["value"] if sums(root, fresh) == fresh else None
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def forget(file: Path) -> None:
    with suppress(OSError):
        file.unlink()


def _sum(file: Path) -> str:
    try:
        return hashlib.sha256(file.read_bytes()).hexdigest()
    except OSError:
        return ""


def _entries(root: Path, name: str) -> Iterator[Entry]:
    """Every file and folder, links not followed; of folders nothing but that they are there, since what is in them is listed."""
    path = os.path.join(root, name)  # noqa: PTH118 - thousands of entries: text is several times quicker than Path
    try:
        if os.path.isdir(path) and not os.path.islink(path):  # noqa: PTH112, PTH114 - as above
            yield (name, "folder", 0, 0, 0, 0)
            below: list[Entry] = []
            _gather(path, f"{name}/" if name else "", below)
            yield from below
        elif os.path.lexists(path):
            yield _entry(path, name)
    except OSError as error:
        yield (name, f"{error.errno}", 0, 0, 0, 0)


def _gather(folder: str, prefix: str, found_there: list[Entry]) -> None:
    with os.scandir(folder) as found:
        for item in found:
            if item.name == "__pycache__":
                continue
            name = f"{prefix}{item.name}"
            if item.is_dir(follow_symlinks=False):
                found_there.append((name, "folder", 0, 0, 0, 0))
                _gather(item.path, f"{name}/", found_there)
            else:
                found_there.append(_entry(item.path, name))


def _entry(path: str, name: str) -> Entry:
    state = os.lstat(path)
    kind = _LINK if stat.S_ISLNK(state.st_mode) else "file"
    return (name, kind, state.st_size, state.st_mtime_ns, state.st_ctime_ns, state.st_ino)


def _packages() -> tuple[tuple[str, ...], ...]:
    """What is installed: the names of the packages' own notes, which hold their versions."""
    return tuple(tuple(sorted(_notes(place))) for place in sys.path if place)


def _notes(place: str) -> Iterator[str]:
    with suppress(OSError), os.scandir(place) as found:
        yield from (item.name for item in found if item.name.endswith(_INSTALLED))
