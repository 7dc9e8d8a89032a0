"""Rules on the body's sections and on what a full profile must hold."""

from collections.abc import Iterator
from datetime import date
from difflib import SequenceMatcher

from lumbung.catalogue import Catalogue
from lumbung.checks.check import manuscripts
from lumbung.messages import found
from lumbung.model import SECTION_WORK, SECTIONS, Profile, Section, declared
from lumbung.problems import Place, Problem
from lumbung.vocabulary import nearest

_STANDARD = {section.casefold(): section for section in SECTIONS}
_ALIKE = 0.8  # "Pelayanan" is no misspelled "Pelajaran"


def full_profiles_say_what_they_are(catalogue: Catalogue, _: date) -> Iterator[Problem]:
    """A profile that is no stub must have what its declaration asks for, and say how it works."""
    for profile in catalogue.profiles:
        if profile.record.stub:
            continue
        for field in declared(type(profile.record)):
            if field.spec.unless_stub and not getattr(profile.record, field.key):
                spot = profile.places.find((field.key,))
                code, place = ("empty", spot.key) if spot else ("missing", Place())
                yield found(code, profile.path, place, field.key, key=field.key, example=field.spec.example)
        titles = {section.title.casefold() for section in profile.body.sections}
        if SECTION_WORK.casefold() not in titles and SECTION_WORK not in _meant(profile).values():
            fence = Place(profile.body.first_line - 1)  # the body itself may have no line
            yield found("section-missing", profile.path, fence, section=SECTION_WORK)


def sections_hold_something(catalogue: Catalogue, _: date) -> Iterator[Problem]:
    """A section must not be empty."""
    for manuscript in manuscripts(catalogue):
        for section in manuscript.body.sections:
            if not section.text:
                yield found("section-empty", manuscript.path, Place(section.line), section=section.title)


def sections_stand_once(catalogue: Catalogue, _: date) -> Iterator[Problem]:
    """A section must not be written twice."""
    for manuscript in manuscripts(catalogue):
        lines: dict[tuple[int, str], int] = {}
        for section in manuscript.body.sections:
            first = lines.setdefault((section.level, section.title.casefold()), section.line)
            if section.level == 2 and first != section.line:
                yield found(
                    "section-repeated", manuscript.path, Place(section.line), section=section.title, first=str(first)
                )


def standard_sections_are_spelled_so(catalogue: Catalogue, _: date) -> Iterator[Problem]:
    """A section that means a standard one should bear its name, and must where a full profile needs that section."""
    for profile in catalogue.profiles:
        for section, near in _meant(profile).items():
            problem = found("section-alike", profile.path, Place(section.line), written=section.title, near=near)
            yield problem.as_error() if near == SECTION_WORK and not profile.record.stub else problem


def _meant(profile: Profile) -> dict[Section, str]:
    """Sections that seem to mean a standard one which the profile lacks, with that one's name."""
    sections = [section for section in profile.body.sections if section.level == 2]
    present = {section.title.casefold() for section in sections}
    meant = {}
    for section in sections:
        written = section.title.casefold()
        near = nearest(written, _STANDARD) if written not in _STANDARD else None
        if near and near not in present and SequenceMatcher(None, written, near).ratio() >= _ALIKE:
            meant[section] = _STANDARD[near]
    return meant


def headings_begin_at_two(catalogue: Catalogue, _: date) -> Iterator[Problem]:
    """A body must not hold a heading of the first level: the title is the page's own."""
    for manuscript in manuscripts(catalogue):
        for section in manuscript.body.sections:
            if section.level == 1:
                yield found("heading-one", manuscript.path, Place(section.line))
