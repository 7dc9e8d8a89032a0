"""What other pages tell of a profile's body: as long as it is the same, they are the same."""

import hashlib
from pathlib import Path

from lumbung.audience import Audience
from lumbung.catalogue import Catalogue
from lumbung.model import Profile
from lumbung.visiting import minutes_of, tells


def outline(catalogue: Catalogue, profile: Profile) -> str:
    """A digest of the body's headings and how much stands below them, its links, pictures and citations, and the minutes that it takes to read.

    The internal audience is told of lines as well.
    """
    body = profile.body
    lines = catalogue.audience is Audience.INTERNAL
    told = (
        [(part.level, part.title, bool(part.text), tells(part), lines and part.line) for part in body.sections],
        *([(one.target, one.text, one.title) for one in each] for each in (body.links, body.images, body.citations)),
        minutes_of(profile) if profile.name in catalogue.visits_of else 0,
    )
    return hashlib.sha256(repr(told).encode("utf-8", "surrogatepass")).hexdigest()


def front_of(file: Path, body_line: int) -> str:
    """A digest of what stands above the body, as written."""
    return hashlib.sha256(b"\n".join(file.read_bytes().split(b"\n")[: body_line - 1])).hexdigest()
