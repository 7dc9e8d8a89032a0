"""The manifest of a bundle: what it is, and size and checksum of every file in it."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from lumbung.audience import Audience
from lumbung.bundling.paths import clashes, is_portable
from lumbung.problems import Refusal

MANIFEST, SUMS = "manifest.json", "SHA256SUMS"
FORMAT = 1
LARGEST = 64_000_000
"""Of the manifest itself, which is the one file that is read before its size is known."""
_DIGITS = frozenset("0123456789abcdef")


class Entry(NamedTuple):
    size: int
    sha256: str


def entry_of(content: bytes) -> Entry:
    return Entry(len(content), hashlib.sha256(content).hexdigest())


@dataclass(frozen=True)
class Manifest:
    """`files` holds all but the two lists themselves, in the order of their paths."""

    tool: str
    district: str
    audience: Audience
    date: date
    profiles: int
    files: Mapping[str, Entry]

    def as_bytes(self) -> bytes:
        data = {
            "format": FORMAT,
            "tool": self.tool,
            "district": self.district,
            "audience": str(self.audience),
            "date": self.date.isoformat(),
            "profiles": self.profiles,
            "files": {path: {"size": entry.size, "sha256": entry.sha256} for path, entry in sorted(self.files.items())},
        }
        return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()

    @property
    def digest(self) -> str:
        """One checksum for the whole bundle."""
        return hashlib.sha256(self.as_bytes()).hexdigest()

    def sums(self) -> bytes:
        """The same checksums as `sha256sum --check` reads them."""
        lines = [f"{entry.sha256}  {path}\n" for path, entry in sorted(self.files.items())]
        return "".join([*lines, f"{self.digest}  {MANIFEST}\n"]).encode()


def read_manifest(content: bytes, where: str) -> Manifest:
    """Raise `Refusal` where it is no manifest of ours, or names a path that leads outside or cannot be held everywhere."""
    try:
        manifest = _manifest(json.loads(content))
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise Refusal("bundle-broken", path=where, reason=f"{MANIFEST}: {error}") from error
    unsafe = [path for path in manifest.files if not is_portable(path) or path in {MANIFEST, SUMS}]
    if bad := (*unsafe, *clashes(manifest.files)):
        raise Refusal("bundle-unsafe", path=where, entry=shown(bad[0]))
    if manifest.as_bytes() != content:
        raise Refusal("bundle-broken", path=where, reason=MANIFEST)
    return manifest


def _manifest(data: Any) -> Manifest:
    if data["format"] != FORMAT:
        raise ValueError(f"format {data['format']}")
    files = {path: Entry(entry["size"], entry["sha256"]) for path, entry in data["files"].items()}
    if not all(type(entry.size) is int and entry.size >= 0 and _is_checksum(entry.sha256) for entry in files.values()):
        raise ValueError("files")
    return Manifest(
        data["tool"],
        data["district"],
        Audience(data["audience"]),
        date.fromisoformat(data["date"]),
        data["profiles"],
        files,
    )


def _is_checksum(text: Any) -> bool:
    return isinstance(text, str) and len(text) == 64 and set(text) <= _DIGITS


def shown(name: str) -> str:
    """A name out of a foreign file, without what a terminal obeys."""
    return "".join(character if character.isprintable() else "?" for character in name)[:200]
