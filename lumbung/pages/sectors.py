"""The sectors of government, and the innovations of each."""

from collections.abc import Iterator

from lumbung import addresses
from lumbung.catalogue import Catalogue
from lumbung.output import OutputFile
from lumbung.pages.diagrams import by_sector
from lumbung.pages.press import Press
from lumbung.vocabulary import SECTOR_GROUPS
from lumbung.words import N_

SHOWN = 24
INDEX = "urusan/index.html"


def sectors(catalogue: Catalogue, press: Press) -> Iterator[OutputFile]:
    words = press.words
    groups = [
        (words(group.label), [(key, len(catalogue.by_sector.get(key, ()))) for key in group.keys])
        for group in SECTOR_GROUPS
    ]
    title = words(N_("Urusan pemerintahan"))
    lead = words(N_("Inovasi menurut urusan pemerintahan dalam UU 23/2014, dan fungsi penunjangnya."))
    chart = by_sector(catalogue, press, INDEX)
    block = press.html("sectors.html", INDEX, title=title, lead=lead, groups=groups, by_sector=chart)
    yield press.page(INDEX, title, lead, (block,))
    for group in SECTOR_GROUPS:
        for key in group.keys:
            yield _page(catalogue, key, words(group.label), press)


def _page(catalogue: Catalogue, key: str, group: str, press: Press) -> OutputFile:
    address = addresses.sector(key)
    own = catalogue.by_sector.get(key, ())
    label = press.view.sector(key)
    agencies = [entry for entry in catalogue.agencies if key in entry.record.sectors]
    block = press.html(
        "sector.html",
        address,
        sector=key,
        label=label,
        group=group,
        profiles=own[:SHOWN],
        total=len(own),
        agencies=agencies,
    )
    description = press.words(N_("Inovasi pelayanan publik pada urusan {sector}."), sector=label)
    return press.page(address, label, description, (block,))
