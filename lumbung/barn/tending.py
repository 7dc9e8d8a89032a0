"""Whether a barn's tool is still what was brought."""

from dataclasses import dataclass
from pathlib import Path

from lumbung.barn.files import is_engine
from lumbung.barn.manifest import digest, read_manifest


@dataclass(frozen=True, slots=True)
class Drift:
    """Files that the tool runs on and that are changed or gone."""

    changed: tuple[str, ...]
    missing: tuple[str, ...]


def drift(barn: Path) -> Drift:
    """Compare the barn's engine with its list, or raise `Refusal` where there is none."""
    changed, missing = [], []
    for path, checksum in sorted(read_manifest(barn).files.items()):
        if not is_engine(path):
            continue
        if not (barn / path).is_file():
            missing.append(path)
        elif digest((barn / path).read_bytes()) != checksum:
            changed.append(path)
    return Drift(tuple(changed), tuple(missing))
