"""Invented sites of two files a page, cheap to make: every file of a site names the version that it belongs to."""

import os
import sys
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event, Thread
from typing import Self

PAGES = 40
"""Of the sites that are published without being rendered."""


def write_site(folder: Path, version: str) -> Path:
    for number in range(PAGES):
        page = folder / f"bagian-{number % 4}" / f"{number}.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(f"<html>[[versi {version}]]{'isi ' * 200}</html>\n", encoding="utf-8")
    return folder


def version_in(text: bytes) -> str:
    start = text.find(b"[[versi ")
    return text[start + 8 : text.index(b"]]", start)].decode() if start >= 0 else "?"


@dataclass
class Reader:
    """Reads the served folder again and again, and notes each time that it was not whole and of one version.

    A look that the exchange itself interrupted is no look: the folder under the name must be the same before and after.
    """

    site: Path
    names: frozenset[str]
    faults: list[str] = field(default_factory=list)
    looks: int = 0
    versions: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._stop = Event()
        self._thread = Thread(target=self._read, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join()

    def _read(self) -> None:
        while not self._stop.is_set():
            self.look()

    def look(self) -> None:
        try:
            before = self._identity()
        except FileNotFoundError:
            self.faults.append("the site is not there")
            return
        fault, versions = self._fault()
        try:
            after = self._identity()
        except FileNotFoundError:
            self.faults.append("the site is not there")
            return
        if before == after:
            self.looks += 1
            self.versions |= versions
            self.faults += [fault] if fault else []

    def _identity(self) -> tuple[int, int]:
        """A number of a folder may be given again; the time of its last change of name is not."""
        state = self.site.stat()
        return state.st_ino, state.st_ctime_ns

    def _fault(self) -> tuple[str, set[str]]:
        found: set[str] = set()
        names = set()
        try:
            for folder, _, files in os.walk(self.site):
                for name in files:
                    path = Path(folder) / name
                    names.add(path.relative_to(self.site).as_posix())
                    if path.suffix == ".html":
                        content = path.read_bytes()
                        found |= {version_in(content)} - {"?"}  # pages that lead on to another name none
                        if not content.rstrip().endswith(b"</html>"):
                            return f"cut: {path}", found
        except FileNotFoundError as error:
            return f"gone while reading: {error.filename}", found
        if missing := self.names - names:
            return f"missing: {sorted(missing)[:3]}", found
        return (f"several versions: {sorted(found)}" if len(found) != 1 else ""), found


PUBLISH = (
    "import sys, shutil, pathlib\n"
    "from lumbung import exchanging\n"
    "from lumbung.publishing import publish\n"
    "stock, site, way = map(pathlib.Path, sys.argv[1:])\n"
    "if way.name == 'names':\n"
    "    exchanging._at_once = lambda *_: False\n"
    "print('ready', flush=True)\n"
    "while True:\n"
    "    for version in sorted(stock.iterdir()):\n"
    "        new = site.with_name('baru')\n"
    "        shutil.rmtree(new, ignore_errors=True)\n"
    "        shutil.copytree(version, new)\n"
    "        publish(new, site)\n"
)


def publishing(stock: Path, site: Path, way: str) -> list[str]:
    """The command that publishes the sites of `stock` in turn, for ever."""
    return [sys.executable, "-c", PUBLISH, str(stock), str(site), way]
