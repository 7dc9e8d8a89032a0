"""One profile held against the needs."""

import re
from dataclasses import dataclass
from typing import Any

from lumbung.completeness.needs import DOCUMENTS, NEEDS, Need
from lumbung.model import Profile

_DOCUMENT = re.compile(r"\.(?:pdf|docx?|xlsx?|pptx?|od[tsp])(?:[?#]|$)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Checklist:
    """What a profile lacks, each need with the line near which it is to be written (0: none yet), of how many in all."""

    profile: Profile
    missing: tuple[tuple[Need, int], ...]
    total: int

    @property
    def found(self) -> int:
        return self.total - len(self.missing)

    @property
    def first(self) -> tuple[tuple[Need, int], ...]:
        """What a stub needs before it is a profile."""
        return tuple(item for item in self.missing if item[0].first)


def checklist(profile: Profile) -> Checklist:
    asked = tuple(need for need in NEEDS if not need.within or getattr(profile.record, str(need.path[0])))
    missing = tuple((need, _line(profile, need)) for need in asked if not _is_met(profile, need))
    return Checklist(profile, missing, len(asked))


def _is_met(profile: Profile, need: Need) -> bool:
    if need is DOCUMENTS:
        return bool(documents_of(profile))
    if not need.path:
        sections = (section for section in profile.body.sections if section.title.casefold() == need.label.casefold())
        return any(section.text for section in sections)
    if need.path == ("cover",) and profile.body.images:
        return True
    values: tuple[Any, ...] = (profile.record,)
    for key in need.path:
        values = tuple(item for value in values for item in _items(getattr(value, str(key))))
    return bool(values)


def _items(value: Any) -> tuple[Any, ...]:
    if value is None or value == "":
        return ()
    return value if isinstance(value, tuple) else (value,)


def documents_of(profile: Profile) -> tuple[tuple[str, str], ...]:
    """Documents that its sources and its body link to, each once: what it is called, and its address."""
    linked = (
        *((source.title or source.publisher or "", source.url) for source in profile.record.sources if source.url),
        *((link.text, link.target) for link in profile.body.links),
    )
    found = {address: (name or address.rpartition("/")[2], address) for name, address in reversed(linked)}
    return tuple(item for address, item in reversed(found.items()) if _DOCUMENT.search(address))


def _line(profile: Profile, need: Need) -> int:
    """The line of the key or of the key around it; for a section, of a heading that stands there without a text."""
    if not need.path:
        lines = (s.line for s in profile.body.sections if s.title.casefold() == need.label.casefold())
        return next(lines, 0)
    spot = profile.places.find(need.path) or profile.places.find(need.path[:1])
    return spot.key.line if spot else 0
