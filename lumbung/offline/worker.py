"""The last step of a finished site: a list of its files with their digests, and a worker that serves no others."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import partial
from math import ceil
from pathlib import Path

from lumbung.offline.scripts import source
from lumbung.sightings import Sightings

WORKER = "sw.js"
LISTS = "assets/luring"
OUTSIDE = ("formulir/",)
"""Never kept: the form needs a line."""
LEFT_OUT = (WORKER, "lumbung.txt", "404.html", "sitemap.xml", "sitemap.xml.gz")
EXTRA = (".png", ".jpg", ".jpeg", ".webp", ".gif", ".avif", ".pdf", ".zip", ".xlsx", ".mp4")
"""Pictures and documents: with the whole site only where a reader asks for them."""
AWAY = "tanpa-jaringan.html"
FRAME = ("assets",)
"""Folders whose files any page may need, the tools among them; kept from the first visit on."""
PART = 200
"""Files in a part of the list, about."""


@dataclass(frozen=True, slots=True)
class Kept:
    """One file of the site as the worker knows it: `path` from the root, the beginning of its SHA-256, its bytes."""

    path: str
    digest: str
    size: int

    @property
    def extra(self) -> bool:
        return self.path.lower().endswith(EXTRA) and not self.path.startswith("assets/")

    @property
    def facts(self) -> tuple[str, int, int]:
        """As the list tells them."""
        return self.digest, self.size, int(self.extra)


def add_worker(seen: Sightings, folders: Sequence[str]) -> str:
    """Write the worker and its list into a finished site and return the build's id; `folders` are those of the languages."""
    site = seen.site
    files = tuple(_files(seen))
    worker = source("worker.js")
    build = build_id(files, worker)
    parts = tuple(_write_parts(site / LISTS, files))
    away = {f"{folder}{AWAY}" for folder in folders}
    told = {
        "build": build,
        "parts": parts,
        "folders": list(folders),
        "outside": OUTSIDE,
        "frame": {file.path: file.facts for file in files if _in_frame(file.path, away)},
        "core": _sum(file for file in files if not file.extra),
        "extra": _sum(file for file in files if file.extra),
    }
    text = f"const SITE = {json.dumps(told, ensure_ascii=False)};\n{worker}"
    (site / WORKER).write_text(text, encoding="utf-8", newline="\n")
    return build


def build_id(files: Iterable[Kept], worker: str) -> str:
    """The same for the same files and the same worker, and for no others."""
    lines = (*(f"{file.path}\0{file.digest}\n" for file in files), worker)
    return hashlib.sha256("".join(lines).encode()).hexdigest()[:12]


def part_of(path: str, parts: int) -> int:
    """In which part of the list a path stands: FNV-1a of 32 bits, which the worker counts as well."""
    number = 2166136261
    for byte in path.encode():
        number = (number ^ byte) * 16777619 % 2**32
    return number % parts


def _files(seen: Sightings) -> Iterable[Kept]:
    apart = (*OUTSIDE, f"{LISTS}/")
    for path, size in seen.sizes.items():
        if path not in LEFT_OUT and not path.startswith(apart):
            yield Kept(path, seen.fact(path, "digest", partial(_digest, seen.site, path)), size)


def _digest(site: Path, path: str) -> str:
    return hashlib.sha256((site / path).read_bytes()).hexdigest()[:12]


def _in_frame(path: str, away: AbstractSet[str]) -> bool:
    return path in away or path.rpartition("/")[0] in FRAME


def _write_parts(folder: Path, files: Sequence[Kept]) -> Iterable[str]:
    """The list in parts, each named by its place and its content."""
    folder.mkdir(parents=True, exist_ok=True)
    count = max(1, ceil(len(files) / PART))
    parts: list[dict[str, tuple[str, int, int]]] = [{} for _ in range(count)]
    for file in files:
        parts[part_of(file.path, count)][file.path] = file.facts
    for number, part in enumerate(parts):
        data = _compact(part).encode()
        name = f"{number}-{hashlib.sha256(data).hexdigest()[:12]}.json"
        (folder / name).write_bytes(data)
        yield name


def _compact(part: Mapping[str, tuple[str, int, int]]) -> str:
    return json.dumps(part, ensure_ascii=False, separators=(",", ":"))


def _sum(files: Iterable[Kept]) -> tuple[int, int]:
    sizes = [file.size for file in files]
    return len(sizes), sum(sizes)
