"""Verifying tells what in a bundle, packed or unpacked, is not as its manifest says."""

import hashlib
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from lumbung.bundling.archive import PART, Archive, open_archive
from lumbung.bundling.manifest import LARGEST, MANIFEST, SUMS, Entry, Manifest, read_manifest
from lumbung.problems import Refusal

Progress = Callable[[int, int], None]
LEFT_BY_SYSTEMS = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})


@dataclass(frozen=True)
class Findings:
    """Paths by what is wrong with them; nothing is wrong where all three are empty."""

    manifest: Manifest
    changed: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    foreign: tuple[str, ...] = ()

    @property
    def whole(self) -> bool:
        return not (self.changed or self.missing or self.foreign)


def verify(path: Path, step: Progress) -> Findings:
    """Raise `Refusal` where there is no bundle at `path`, or one that nobody should unpack."""
    if path.is_dir():
        return verify_folder(path, step)
    with open_archive(path) as archive:
        return _verify_archive(archive, step)


def _verify_archive(archive: Archive, step: Progress) -> Findings:
    manifest = archive.manifest()
    wanted = _wanted(manifest)
    names = set(archive.names)
    changed = []
    for number, (name, entry) in enumerate(wanted.items(), 1):
        if name in names and not _is_as_told(archive, name, entry):
            changed.append(name)
        step(number, len(wanted))
    return _findings(manifest, changed, names)


def _is_as_told(archive: Archive, name: str, entry: Entry) -> bool:
    digest, size = hashlib.sha256(), 0
    try:
        for part in archive.parts(name, entry.size):
            digest.update(part)
            size += len(part)
    except Refusal:
        return False
    return Entry(size, digest.hexdigest()) == entry


def verify_folder(folder: Path, step: Progress) -> Findings:
    manifest = manifest_in(folder)
    wanted = _wanted(manifest)
    names = set(_names(folder))
    changed = []
    for number, (name, entry) in enumerate(wanted.items(), 1):
        if name in names and file_entry(folder / name) != entry:
            changed.append(name)
        step(number, len(wanted))
    return _findings(manifest, changed, names)


def manifest_in(folder: Path) -> Manifest:
    file = folder / MANIFEST
    try:
        if file.stat().st_size > LARGEST:
            raise Refusal("bundle-broken", path=str(folder), reason=MANIFEST)
        return read_manifest(file.read_bytes(), str(folder))
    except (FileNotFoundError, NotADirectoryError) as error:
        raise Refusal("bundle-none", path=str(folder)) from error


def file_entry(file: Path) -> Entry | None:
    """Size and checksum of a plain file, read in pieces; None for a link or what cannot be read."""
    digest, size = hashlib.sha256(), 0
    try:
        if file.is_symlink() or not file.is_file():
            return None
        with file.open("rb") as stream:
            while part := stream.read(PART):
                digest.update(part)
                size += len(part)
    except OSError:
        return None
    return Entry(size, digest.hexdigest())


def _wanted(manifest: Manifest) -> dict[str, Entry]:
    sums = manifest.sums()
    return {**manifest.files, SUMS: Entry(len(sums), hashlib.sha256(sums).hexdigest())}


def _findings(manifest: Manifest, changed: list[str], names: set[str]) -> Findings:
    known = {*manifest.files, MANIFEST, SUMS}
    foreign = {name for name in names - known if name.rpartition("/")[2] not in LEFT_BY_SYSTEMS}
    return Findings(manifest, tuple(changed), tuple(sorted(known - names)), tuple(sorted(foreign)))


def _names(folder: Path) -> list[str]:
    """Every file and every link below, also links to folders, which are not followed."""
    found = []
    for place, folders, files in os.walk(folder):
        links = [name for name in folders if os.path.islink(Path(place) / name)]  # noqa: PTH114 - one call for each
        found += [(Path(place) / name).relative_to(folder).as_posix() for name in (*files, *links)]
    return found
