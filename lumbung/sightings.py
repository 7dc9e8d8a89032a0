"""What was found out about the files of a site, kept for files that look as they did: same path, size and time of change.

The record may be deleted at any time; one that is damaged, foreign or older costs time and nothing else.
"""

import json
import os
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

COARSE = 2_000_000_000
"""Nanoseconds: within them, some file systems give two changes the same time."""


@dataclass
class Sightings:
    """`sizes` are those of all files below `site`, by path; `record` is None where nothing is kept.

    `form` changes with whatever makes the facts.
    """

    site: Path
    record: Path | None = None
    form: str = ""
    sizes: dict[str, int] = field(default_factory=dict)
    _times: dict[str, int] = field(default_factory=dict)
    _facts: dict[str, dict[str, Any]] = field(default_factory=dict)
    _is_new: bool = False

    def __post_init__(self) -> None:
        """Look at every file, and remember what is known of those that are as they were."""
        for path, seen in sorted(_below(self.site, "")):
            self.sizes[path], self._times[path] = seen.st_size, seen.st_mtime_ns
        known, certain = self._read()
        for path, (size, changed, facts) in known.items():
            if self.sizes.get(path) == size and self._times[path] == changed < certain:
                self._facts[path] = facts
        self._is_new = self._facts.keys() != known.keys()

    def knows(self, path: str, kind: str) -> bool:
        return kind in self._facts.get(path, {})

    def fact(self, path: str, kind: str, make: Callable[[], Any]) -> Any:
        """What is known of a file, found out where it is not; a value that JSON can hold."""
        facts = self._facts.setdefault(path, {})
        if kind not in facts:
            facts[kind] = make()
            self._is_new = True
        return facts[kind]

    def save(self) -> None:
        """Keep what is known for the next time."""
        if self.record is None or not self._is_new:
            return
        rows = {path: (self.sizes[path], self._times[path], facts) for path, facts in self._facts.items()}
        text = json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode()
        making = self.record.with_suffix(".part")
        with suppress(OSError):
            self.record.parent.mkdir(parents=True, exist_ok=True)
            making.write_bytes(self._sum(text) + b"\n" + text)
            making.replace(self.record)

    def _read(self) -> tuple[dict[str, tuple[int, int, dict[str, Any]]], int]:
        if self.record is None:
            return {}, 0
        try:
            first, _, text = self.record.read_bytes().partition(b"\n")
            rows = json.loads(text) if first == self._sum(text) else {}
            return rows, self.record.stat().st_mtime_ns - COARSE
        except (OSError, ValueError):
            return {}, 0

    def _sum(self, text: bytes) -> bytes:
        return f"lumbung-sightings {self.form} {zlib.crc32(text):08x}".encode()


def _below(folder: Path | str, before: str) -> Iterator[tuple[str, os.stat_result]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _below(entry.path, f"{before}{entry.name}/")
            else:
                yield f"{before}{entry.name}", entry.stat()
