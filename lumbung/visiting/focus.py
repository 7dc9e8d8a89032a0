"""What a delegation came for, resolved into agencies and what each of them has to show."""

from typing import NamedTuple

from lumbung.catalogue import Catalogue
from lumbung.model import AgencyEntry, Profile, VisitPage


class Focused(NamedTuple):
    """An agency in the focus: the innovations of the visit that it runs or takes part in, and its others."""

    agency: AgencyEntry
    chosen: tuple[Profile, ...]
    others: tuple[Profile, ...]


def studied(catalogue: Catalogue, visit: VisitPage) -> tuple[Profile, ...]:
    """The innovations of a visit that are there for this audience, in the order of its file."""
    return tuple(catalogue.by_slug[slug] for slug in visit.record.innovations if slug in catalogue.by_slug)


def focused(catalogue: Catalogue, visit: VisitPage) -> tuple[Focused, ...]:
    """The agencies of the focus, in the registry's order."""
    focus = visit.record.focus
    if focus is None:
        return ()
    chosen = {profile.name for profile in studied(catalogue, visit)}
    return tuple(
        Focused(
            entry,
            tuple(profile for profile in catalogue.by_agency.get(entry.name, ()) if profile.name in chosen),
            tuple(profile for profile in catalogue.by_agency.get(entry.name, ()) if profile.name not in chosen),
        )
        for entry in catalogue.agencies
        if entry.name in focus.agencies or entry.record.kind in focus.kinds
    )
