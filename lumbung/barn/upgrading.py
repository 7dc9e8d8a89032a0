"""Bringing a barn's tool up to date: content is never touched, and what people changed is never lost."""

import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from lumbung import __version__
from lumbung.barn.files import PACKAGE, is_engine, packed_name, tool_files
from lumbung.barn.manifest import MANIFEST, Manifest, as_text, digest, manifest_of, numbers, read_manifest
from lumbung.problems import Refusal

ASIDE = ".asli"


@dataclass(frozen=True)
class Upgrade:
    """What will be done to a barn.

    `write` and `remove` are paths of ours; `aside` are files that the tool runs on and that people changed; `kept` are
    changed files that the tool can live with, and that stay, each with the place of its new version;
    `settings` are keys that mkdocs.yml may hold from now on.
    """

    barn: Path
    old: Manifest
    new: Manifest
    write: Mapping[str, bytes]
    remove: tuple[str, ...]
    aside: tuple[str, ...]
    kept: tuple[tuple[str, str], ...]
    settings: tuple[str, ...]

    def apply(self) -> None:
        """Old list until the end: an upgrade that was broken off is simply run again."""
        try:
            for path in self.aside:
                _free(self.barn / path)
            for path, content in self.write.items():
                _put(self.barn / path, content)
            for path in self.remove:
                (self.barn / path).unlink(missing_ok=True)
                _prune(self.barn / path, self.barn)
            _put(self.barn / MANIFEST, as_text(self.new).encode())
        except OSError as error:
            raise Refusal("barn-unwritable", path=str(self.barn), reason=str(error)) from error


def plan_upgrade(barn: Path) -> Upgrade:
    """What an upgrade to this package would do; raise `Refusal` where there is nothing to upgrade or it is a newer one."""
    if (barn / "lumbung").resolve() == PACKAGE:
        raise Refusal("barn-itself", path=str(barn))
    old = read_manifest(barn)
    if numbers(old.version) > numbers(__version__):
        raise Refusal("barn-newer", path=str(barn), version=old.version, own=__version__)
    files = tool_files()
    new = manifest_of(files)
    write: dict[str, bytes] = {}
    remove, aside, kept = [], [], []
    for path in sorted({*old.files, *new.files}):
        now, before, after = _digest_at(barn / path), old.files.get(path), new.files.get(path)
        if now == after:
            continue
        if now is not None and now != before:
            if not is_engine(path):
                kept.append((path, f"lumbung/barn/originals/{packed_name(path)}" if after else ""))
                continue
            aside.append(path)
        if after is None:
            remove.append(path)
        elif now is not None or before is None or is_engine(path):  # a text that the district deleted stays away
            write[path] = files[path]
    settings = tuple(key for key in new.settings if key not in old.settings)
    return Upgrade(barn, old, new, write, tuple(remove), tuple(aside), tuple(kept), settings)


def _digest_at(path: Path) -> str | None:
    try:
        return digest(path.read_bytes())
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise Refusal("barn-unwritable", path=str(path), reason=error.strerror or str(error)) from error


def _free(path: Path) -> None:
    """Give the file a name beside its own that is not taken."""
    names = (path.with_name(f"{path.name}{ASIDE}{number or ''}") for number in range(1_000_000))
    path.rename(next(name for name in names if not name.exists()))


def _put(path: Path, content: bytes) -> None:
    """Whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f"{path.name}.new")
    fresh.write_bytes(content)
    os.replace(fresh, path)  # noqa: PTH105 - the same on every system


def _prune(path: Path, barn: Path) -> None:
    """Take away the folders that a removed file leaves empty but for caches."""
    for folder in path.parents:
        if folder == barn:
            return
        with suppress(OSError):
            for cache in (folder / "__pycache__").glob("*.pyc"):
                cache.unlink()
            (folder / "__pycache__").rmdir()
        with suppress(OSError):
            folder.rmdir()
