"""What stands on the preview picture of a page; pages without a card of their own show their site's."""

from collections.abc import Iterator
from dataclasses import dataclass

from lumbung import addresses
from lumbung.catalogue import Catalogue
from lumbung.pages.view import View
from lumbung.vocabulary import SECTORS
from lumbung.words import N_, Words


@dataclass(frozen=True, slots=True)
class Card:
    kicker: str
    title: str
    name: str
    district: str


def cards(catalogue: Catalogue, words: Words, *, each: bool) -> Iterator[tuple[str, Card]]:
    """Address from the root and card: of the first page alone, or of `each` page that tells of one thing."""
    site, name, view = catalogue.settings.site, catalogue.settings.name, View(catalogue, words)

    def card(address: str, kicker: str, title: str) -> tuple[str, Card]:
        return f"{catalogue.folder}{address}", Card(kicker, title, name, site.district)

    yield card(addresses.HOME, site.district, site.tagline or name)
    if not each:
        return
    for profile in catalogue.profiles:
        yield card(addresses.innovation(profile.name), view.agency(profile.record.agency), profile.record.title)
    for entry in catalogue.agencies:
        yield card(addresses.agency(entry.name), words(N_("Perangkat daerah")), entry.record.name)
    for key in SECTORS.keys:
        yield card(addresses.sector(key), words(N_("Urusan")), view.sector(key))
    for visit in catalogue.visits:
        yield card(addresses.visit(visit.name), words(N_("Kunjungan")), visit.record.title)
    for lab in catalogue.labs:
        yield card(addresses.lab(lab.record.year), words(N_("Laboratorium inovasi")), lab.record.name)
