"""The difference between two bundles, and its application, which leaves either the old folder or the new one."""

import json
import os
import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

from lumbung.bundling.archive import Archive, Content, open_archive
from lumbung.bundling.manifest import MANIFEST, SUMS, Manifest, shown
from lumbung.bundling.verifying import Progress, file_entry, manifest_in, verify_folder
from lumbung.exchanging import exchange, mend, preparing
from lumbung.problems import Refusal

DELTA = "delta.json"
INSIDE = "isi/"
FORMAT = 1
LARGEST_FOLDER = 20_000_000_000
"""What a difference may ask to be written; a manifest that asks for more is not of a site."""


class Renewed(NamedTuple):
    old: date
    new: date
    written: int
    kept: int


def delta_contents(old: Manifest, new: Manifest, files: Mapping[str, Content]) -> dict[str, Content]:
    """What the zip of a difference holds: who it is for, the new manifest, and the files that the old one has not."""
    told = {"format": FORMAT, "from": old.digest, "from_date": old.date.isoformat(), "to": new.digest}
    changed = {f"{INSIDE}{path}": files[path] for path, entry in new.files.items() if old.files.get(path) != entry}
    return {DELTA: (json.dumps(told, indent=1) + "\n").encode(), MANIFEST: new.as_bytes(), **changed}


def apply(delta: Path, folder: Path, step: Progress) -> Renewed:
    """Make the new folder beside the old one, verify it, and exchange them; raise `Refusal` and change nothing otherwise."""
    mend(folder)
    with open_archive(delta) as archive:
        if DELTA not in archive.names:
            raise Refusal("delta-none", path=str(delta))
        told, new = _told(archive), archive.manifest()
        old = manifest_in(folder)
        if new.digest != told.get("to") or sum(entry.size for entry in new.files.values()) > LARGEST_FOLDER:
            raise Refusal("bundle-broken", path=str(delta), reason=MANIFEST)
        known = {DELTA, MANIFEST, *(f"{INSIDE}{path}" for path in new.files)}
        if strange := sorted(set(archive.names) - known):
            raise Refusal("bundle-unsafe", path=str(delta), entry=shown(strange[0]))
        if old.digest == new.digest:
            raise Refusal("delta-applied", path=str(folder))
        if old.digest != told.get("from") or old.audience is not new.audience:
            raise Refusal(
                "delta-other", path=str(folder), there=old.date.isoformat(), wanted=str(told.get("from_date"))
            )
        _refuse_touched(folder)
        try:
            with preparing(folder) as making:
                written = _make(archive, folder, making, (old, new), step)
                _verify(making, new)
                exchange(folder)
        except PermissionError as error:
            raise Refusal("site-folder-locked", path=str(folder), reason=error.strerror or str(error)) from error
    return Renewed(old.date, new.date, written, len(new.files) - written)


def _told(archive: Archive) -> dict[str, object]:
    try:
        told = json.loads(archive.read(DELTA, 10_000))
    except (ValueError, RecursionError) as error:
        raise Refusal("bundle-broken", path=str(archive.path), reason=DELTA) from error
    if not isinstance(told, dict) or told.get("format") != FORMAT:
        raise Refusal("bundle-broken", path=str(archive.path), reason=DELTA)
    return told


def _refuse_touched(folder: Path) -> None:
    """What a person changed or put there would be lost."""
    findings = verify_folder(folder, lambda *_: None)
    if touched := (*findings.changed, *findings.missing, *findings.foreign):
        raise Refusal("delta-touched", path=str(folder), file=touched[0], count=str(len(touched)))


def _make(archive: Archive, folder: Path, making: Path, both: tuple[Manifest, Manifest], step: Progress) -> int:
    old, new = both
    written = 0
    for number, (path, entry) in enumerate(sorted(new.files.items()), 1):
        target = making / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if old.files.get(path) == entry:
            _share(folder / path, target)
        else:
            with target.open("xb") as file:
                for part in archive.parts(f"{INSIDE}{path}", entry.size):
                    file.write(part)
            written += 1
        step(number, len(new.files))
    (making / MANIFEST).write_bytes(new.as_bytes())
    (making / SUMS).write_bytes(new.sums())
    return written


def _share(source: Path, target: Path) -> None:
    """One file under two names where the system can; nothing here ever writes into a file that is there."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)


def _verify(making: Path, new: Manifest) -> None:
    wrong = next((path for path, entry in new.files.items() if file_entry(making / path) != entry), None)
    if wrong is not None:
        raise Refusal("delta-incomplete", path=wrong)
