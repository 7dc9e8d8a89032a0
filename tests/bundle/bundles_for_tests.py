"""What the tests of the bundle share."""

import zipfile
from dataclasses import dataclass
from pathlib import Path

DISTRICT = Path(__file__).parents[1] / "district"
TODAY = ("--today", "2026-11-23")


@dataclass(frozen=True)
class Bundles:
    root: Path
    old: Path
    new: Path
    delta: Path

    def unpacked(self, folder: Path, which: str = "old") -> Path:
        with zipfile.ZipFile(getattr(self, which)) as archive:
            archive.extractall(folder)
        return folder


def only(folder: Path) -> Path:
    (found,) = folder.iterdir()
    return found
