"""Rendered pages kept for the next time, each with all that it depends on; the folder may be deleted at any time.

A page is taken over where nothing that it depends on differs: the frame (theme, settings, versions, menu, words), its own
staged file, what the frame tells of it alone, and whether the paths that its links name are there. Kept files are second
names of those in the site, and never written into: a page that changes becomes a new file. What somebody else changed is
told by its size and time, or its digest where the time says too little.
"""

import hashlib
import json
import os
import shutil
import sys
import zlib
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import Any

from mkdocs.structure.files import File

from lumbung import __version__
from lumbung.renderer.run import Run, Told

RECORD = "record.json"
_FORM = 1
_PACKAGES = (
    *("mkdocs", "mkdocs-material", "markdown", "pymdown-extensions", "pygments", "jinja2", "markupsafe"),
    *("nh3", "pyromark", "pyyaml"),
)
_COARSE = 2_000_000_000  # nanoseconds: within them, some file systems give two changes the same time
_APART = ("elsewhere", "previews")
"""What the theme is told of single pages; each page depends on its own alone."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """`alone` is what the frame tells of this page; sizes and times are those of the staged and of the kept file."""

    alone: str
    source: tuple[int, int]
    made: tuple[int, int]
    told: Told


@dataclass
class Kept:
    """What was kept the last time; `folder` is None where nothing is to be kept."""

    run: Run
    folder: Path | None
    frame: str = ""
    entries: Mapping[str, _Entry] = field(default_factory=dict)
    certain_before: int = 0
    _taken: dict[str, _Entry] = field(default_factory=dict)
    _looked_into: bool = False
    _folders: set[str] = field(default_factory=set)

    def take(self, file: File) -> Told | None:
        """Put the kept page into the site, where it is what rendering would make."""
        entry = self.entries.get(file.src_uri)
        if self.folder is None or entry is None or entry.alone != _alone(self.run, file):
            return None
        if any(
            (self.run.files.get_file_from_path(path) is not None) != was for path, was in entry.told.lookups.items()
        ):
            return None
        kept = self._place(file)
        source = self._same(file.abs_src_path or "", entry.source, entry.told.source)
        made = self._same(kept, entry.made, entry.told.digest)
        if source is None or made is None:
            return None
        self._second_name(kept, file.abs_dest_path)
        self._taken[file.src_uri] = _Entry(entry.alone, source, made, entry.told)
        return entry.told

    def keep(self, told: Mapping[str, Told]) -> None:
        """Keep what this run made, and no more."""
        if self.folder is None:
            return
        entries = dict(self._taken)
        for file in self.run.pages:
            if file.src_uri not in entries and (made := self._put_aside(file)):
                source = os.stat(file.abs_src_path or "")  # noqa: PTH116 - in the innermost loop
                seen = (source.st_size, source.st_mtime_ns)
                entries[file.src_uri] = _Entry(_alone(self.run, file), seen, made, told[file.src_uri])
        for name in self.entries.keys() - entries.keys():
            with suppress(OSError):
                (self.folder / Path(name).with_suffix(".html")).unlink()
        if self._looked_into or entries.keys() != self._taken.keys() or self.entries.keys() != entries.keys():
            _write_record(self.folder, self.frame, entries)

    def _place(self, file: File) -> str:
        return f"{self.folder}{os.sep}{file.dest_path}"

    def _put_aside(self, file: File) -> tuple[int, int] | None:
        kept = self._place(file)
        try:
            with suppress(FileNotFoundError):
                os.unlink(kept)  # noqa: PTH108 - in the innermost loop
            self._second_name(file.abs_dest_path, kept)
            seen = os.stat(kept)  # noqa: PTH116 - the same
        except OSError:  # it is only rendered again the next time
            return None
        return seen.st_size, seen.st_mtime_ns

    def _same(self, path: str, before: tuple[int, int], digest: str) -> tuple[int, int] | None:
        """How the file looks, where it holds what it did."""
        try:
            seen = os.stat(path)  # noqa: PTH116 - in the innermost loop
            now = (seen.st_size, seen.st_mtime_ns)
            if now[0] != before[0]:
                return None
            if now == before and now[1] < self.certain_before:
                return now
            self._looked_into = True
            return now if hashlib.sha256(Path(path).read_bytes()).hexdigest() == digest else None
        except OSError:
            return None

    def _second_name(self, source: str, target: str) -> None:
        folder = os.path.dirname(target)  # noqa: PTH120 - in the innermost loop
        if folder not in self._folders:
            Path(folder).mkdir(parents=True, exist_ok=True)
            self._folders.add(folder)
        try:
            os.link(source, target)
        except FileExistsError:
            raise
        except OSError:  # a file system without second names
            shutil.copy2(source, target)


def keeping(run: Run) -> Kept:
    """What the folder of the job holds for this run; nothing where it is damaged, foreign or older."""
    folder = run.job.keep
    if folder is None:
        return Kept(run, None)
    frame = _frame(run)
    try:
        record = folder / RECORD
        first, _, text = record.read_bytes().partition(b"\n")
        written = json.loads(text) if first == _sum(text) else {}
        if written.get("frame") == frame:
            entries = {
                name: _Entry(alone, (source[0], source[1]), (made[0], made[1]), Told.read(told))
                for name, (alone, source, made, told) in written["pages"].items()
            }
            return Kept(run, folder, frame, entries, record.stat().st_mtime_ns - _COARSE)
    except (OSError, ValueError, TypeError, KeyError, IndexError, AttributeError):
        pass
    shutil.rmtree(folder, ignore_errors=True)
    return Kept(run, folder, frame)


def _write_record(folder: Path, frame: str, entries: Mapping[str, _Entry]) -> None:
    pages = {name: (one.alone, one.source, one.made, one.told.written()) for name, one in entries.items()}
    text = json.dumps({"frame": frame, "pages": pages}, separators=(",", ":")).encode()
    making = folder / f"{RECORD}.part"
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        making.write_bytes(_sum(text) + b"\n" + text)
        making.replace(folder / RECORD)


def _sum(text: bytes) -> bytes:
    return f"lumbung-pages {_FORM} {zlib.crc32(text):08x}".encode()


def _frame(run: Run) -> str:
    """A digest of all that every page depends on."""
    found = hashlib.sha256(f"{__version__} {sys.version} {run.job.date}".encode())
    for name in _PACKAGES:
        found.update(f"{name} {version(name)}\n".encode())
    for path in _own_files():
        found.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    found.update(run.job.settings.read_bytes())
    extra = {key: _without(value) for key, value in run.job.extra.items() if key not in _APART}
    extra["editions"] = {code: _without(told) for code, told in run.job.extra.get("editions", {}).items()}
    found.update(json.dumps(extra, sort_keys=True, default=str).encode())
    previews = run.job.extra.get("previews", {})
    homes = [previews.get(told.get("home", "")) for told in run.job.extra.get("editions", {}).values()]
    menu = [(item.url, str(item.title)) for item in run.nav.items]
    found.update(repr((homes, menu)).encode())
    return found.hexdigest()


def _without(told: Any) -> Any:
    return {key: value for key, value in told.items() if key not in _APART} if isinstance(told, Mapping) else told


def _own_files() -> Iterator[Path]:
    """The code and the templates that make a page."""
    package = Path(__file__).resolve().parent.parent
    yield from sorted((package / "renderer").glob("*.py"))
    yield from sorted(path for path in (package / "theme").rglob("*") if path.suffix in {".html", ".svg", ".css"})
    yield package / "output.py"


def _alone(run: Run, file: File) -> str:
    """What the frame tells of this page and of no other: where its counterparts are, and its picture."""
    extra = run.job.extra
    found = []
    for told in extra.get("editions", {}).values():
        folder = told.get("folder", "")
        if file.url.startswith(folder):
            found.append([elsewhere.get(file.url[len(folder) :]) for elsewhere in told.get("elsewhere", {}).values()])
    return json.dumps([found, extra.get("previews", {}).get(file.url)])
