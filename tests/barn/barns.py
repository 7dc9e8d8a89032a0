"""What the tests of the barn share: where the repository is, the invented district, and what was packed."""

from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DISTRICT = "Kabupaten Umpama"
TODAY = "2026-11-23"


@dataclass(frozen=True)
class Packages:
    wheel: Path
    sdist: Path
