"""Whom to call: the offices behind the innovations of a visit, with what is known of each."""

from typing import NamedTuple

from lumbung.catalogue import Catalogue, agencies_of
from lumbung.model import Agency, Profile, VisitPage
from lumbung.model.parts import Contact
from lumbung.visiting.focus import focused, studied


class Contacts(NamedTuple):
    """An office: its agency, the contact where one is known, and the innovations that one asks it about."""

    key: str
    agency: Agency | None
    contact: Contact | None
    profiles: tuple[Profile, ...]


def contacts(catalogue: Catalogue, visit: VisitPage) -> tuple[Contacts, ...]:
    """The agencies of the visit's innovations, then those of its focus; a profile's own contact goes before its agency's."""
    profiles = studied(catalogue, visit)
    keys = [key for profile in profiles for key in agencies_of(profile)]
    keys += [entry.agency.name for entry in focused(catalogue, visit)]
    return tuple(row for key in dict.fromkeys(keys) for row in _rows(catalogue, key, profiles))


def _rows(catalogue: Catalogue, key: str, profiles: tuple[Profile, ...]) -> tuple[Contacts, ...]:
    agency = catalogue.agency.get(key)
    own = tuple(profile for profile in profiles if profile.record.agency == key)
    joined = tuple(profile for profile in profiles if key in profile.record.other_agencies)
    special = tuple(
        Contacts(key, agency, profile.record.contact, (profile,)) for profile in own if profile.record.contact
    )
    general = tuple(profile for profile in own if not profile.record.contact) + joined
    if special and not general:
        return special
    return (*special, Contacts(key, agency, agency.contact if agency else None, general))
