"""Rules on the situations of `docs/situasi/`: a filter says something, and finds something."""

from collections.abc import Iterator
from datetime import date

from lumbung.catalogue import Catalogue, found_by
from lumbung.checks.check import at
from lumbung.model import SituationPage
from lumbung.problems import Problem
from lumbung.vocabulary import nearest

_KEYS = ("agencies", "agency_kinds", "sectors", "tags")


def situations_find_something(catalogue: Catalogue, _: date) -> Iterator[Problem]:
    """A filter must hold a key with a value, its keywords must stand in some profile, and it should find an innovation."""
    tags = {tag.casefold(): tag for profile in catalogue.profiles for tag in profile.record.tags}
    for situation in catalogue.situations:
        if "filter" in situation.faulty:
            continue
        if not any(getattr(situation.record.filter, key) for key in _KEYS):
            yield at(situation, "filter-empty", ("filter",), written="{}")
            continue
        strange = tuple(_unknown_tags(situation, tags))
        yield from strange
        told = bool(strange) or not catalogue.agency_names.issuperset(situation.record.filter.agencies)
        if not told and not found_by(catalogue, situation):
            yield at(situation, "filter-finds-nothing", ("filter",), written="filter")


def _unknown_tags(situation: SituationPage, tags: dict[str, str]) -> Iterator[Problem]:
    for index, tag in enumerate(situation.record.filter.tags):
        if tag.casefold() not in tags:
            near = nearest(tag.casefold(), tags)
            yield at(situation, "tag-unknown", ("filter", "tags", index), **({"near": tags[near]} if near else {}))
