"""The last look at a rendered site."""

import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from lumbung.finishing import outside
from lumbung.finishing.outside import pages_loading_outside
from lumbung.messages import found
from lumbung.problems import Place, Problem
from lumbung.renderer.job import Complaint
from lumbung.sightings import Sightings

SETTINGS = "mkdocs.yml"
FORM = f"{zlib.crc32(Path(outside.__file__).read_bytes()):08x}"
"""Changes with what finds addresses outside."""


def finish(root: Path, seen: Sightings, complaints: Iterable[Complaint]) -> tuple[Problem, ...]:
    """What the renderer complained of, and what the finished pages would load from elsewhere."""
    return (*(_problem(root, complaint) for complaint in complaints), *_loads(seen))


def _loads(seen: Sightings) -> Iterator[Problem]:
    """Each address once: what stands in the frame stands on every page."""
    first: dict[str, str] = {}
    for page, address in pages_loading_outside(seen):
        first.setdefault(address, page)
    for address, page in first.items():
        yield found("page-loads-outside", SETTINGS, written=address, page=page)


def _problem(root: Path, complaint: Complaint) -> Problem:
    path = f"docs/{complaint.page}"
    if not complaint.page or not (root / path).is_file():
        return found("page-warning", path if complaint.page else "mkdocs.yml", text=complaint.text)
    place = _place((root / path).read_text(encoding="utf-8-sig"), complaint.link)
    return found("page-link-broken", path, place, written=complaint.link)


def _place(text: str, link: str) -> Place:
    """Where the link's address stands in its file."""
    offset = max(text.find(f"]({link}"), 0) + len("](") if f"]({link}" in text else max(text.find(link), 0)
    return Place(text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))
