"""Checklists by the agency that runs the innovation."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from lumbung.completeness.checklist import Checklist, checklist
from lumbung.model import AgencyEntry, Profile


@dataclass(frozen=True, slots=True)
class Group:
    """An agency with the checklists of its profiles and of its stubs, in the order of their titles."""

    key: str
    name: str
    profiles: tuple[Checklist, ...]
    stubs: tuple[Checklist, ...]


def by_agency(profiles: Iterable[Profile], agencies: Iterable[AgencyEntry]) -> tuple[Group, ...]:
    """A group for each agency of the registry in its order, also where it is empty; then for those it does not know."""
    lists: dict[str, list[Checklist]] = defaultdict(list)
    for profile in profiles:
        lists[profile.record.agency].append(checklist(profile))
    names = {entry.name: entry.record.name for entry in agencies}
    return tuple(
        Group(
            key,
            names.get(key, key),
            tuple(item for item in lists[key] if not item.profile.record.stub),
            tuple(item for item in lists[key] if item.profile.record.stub),
        )
        for key in (*names, *sorted(lists.keys() - names))
    )
