"""What answers a situation: the innovations that its filter finds, their agencies, and visits that came for the same."""

from lumbung.catalogue.catalogue import Catalogue, agencies_of
from lumbung.model import AgencyEntry, Profile, SituationPage, VisitPage


def found_by(catalogue: Catalogue, situation: SituationPage) -> tuple[Profile, ...]:
    """Those that hold one value of every key of the filter, and those that are named; in the order of their titles."""
    asked, also = situation.written.filter, frozenset(situation.written.innovations)
    tags = frozenset(tag.casefold() for tag in asked.tags)
    wanted = tuple(
        values for values in (frozenset(asked.agencies), frozenset(asked.agency_kinds), frozenset(asked.sectors), tags)
    )

    def holds(profile: Profile) -> bool:
        own = (
            agencies_of(profile),
            catalogue.kinds_of(profile),
            catalogue.sectors_of(profile),
            tuple(tag.casefold() for tag in profile.written.tags),  # the same ones in every language
        )
        asked_for = [(values, held) for values, held in zip(wanted, own, strict=True) if values]
        return bool(asked_for) and all(not values.isdisjoint(held) for values, held in asked_for)

    return tuple(profile for profile in catalogue.profiles if profile.name in also or holds(profile))


def agencies_in(catalogue: Catalogue, profiles: tuple[Profile, ...]) -> tuple[AgencyEntry, ...]:
    """The agencies of these profiles in the registry's order."""
    keys = {key for profile in profiles for key in agencies_of(profile)}
    return tuple(entry for entry in catalogue.agencies if entry.name in keys)


def visits_for(catalogue: Catalogue, situation: SituationPage) -> tuple[VisitPage, ...]:
    """Visits whose focus names an agency, a kind of agency or a sector of the filter."""
    asked = situation.record.filter
    return tuple(
        visit
        for visit in catalogue.visits
        if (focus := visit.record.focus)
        and (
            {*focus.agencies} & {*asked.agencies}
            or {*focus.kinds} & {*asked.agency_kinds}
            or {*focus.sectors} & {*asked.sectors}
        )
    )
