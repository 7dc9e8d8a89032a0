"""One agency, one innovation: who has written what here, beside what the district reported; and each agency."""

from collections.abc import Iterator

from lumbung import addresses
from lumbung.catalogue import Catalogue
from lumbung.foreign import Foreign
from lumbung.model import AgencyEntry
from lumbung.model.visit import Focus
from lumbung.output import OutputFile
from lumbung.pages.diagrams import coverage
from lumbung.pages.press import Press
from lumbung.vocabulary import AGENCY_KINDS
from lumbung.words import N_, SOURCE_LANGUAGE

SHOWN = 24
INDEX = "perangkat-daerah/index.html"


def agencies(catalogue: Catalogue, press: Press) -> Iterator[OutputFile]:
    yield _index(catalogue, press)
    for entry in catalogue.agencies:
        yield _page(catalogue, entry, press)


def _index(catalogue: Catalogue, press: Press) -> OutputFile:
    groups = [
        (press.words(kind.label), [entry for entry in catalogue.agencies if entry.record.kind == kind.key])
        for kind in AGENCY_KINDS
    ]
    title = press.words(N_("Satu perangkat daerah, satu inovasi"))
    lead = press.words(
        N_(
            "Setiap perangkat daerah ditugasi punya inovasi. Daftar ini membandingkan profil yang sudah tertulis di sini dengan jumlah yang dilaporkan daerah."
        )
    )
    block = press.html(
        "agencies.html",
        INDEX,
        title=title,
        lead=lead,
        groups=[(name, rows) for name, rows in groups if rows],
        coverage=coverage(catalogue, press),
    )
    return press.page(INDEX, title, lead, (block,))


def _page(catalogue: Catalogue, entry: AgencyEntry, press: Press) -> OutputFile:
    address = addresses.agency(entry.name)
    own = catalogue.by_agency.get(entry.name, ())
    children = catalogue.children.get(entry.name, ())
    block = press.html(
        "agency.html",
        address,
        entry=entry,
        agency=entry.record,
        official=Foreign(entry.written.name, SOURCE_LANGUAGE),
        profiles=own[:SHOWN],
        total=len(own),
        children=[(child, len(catalogue.by_agency.get(child.name, ()))) for child in children],
        visits=[visit for visit in catalogue.visits if visit.record.focus and _is_focus(entry, visit.record.focus)],
        cases=[(lab, case) for lab in catalogue.labs for case in lab.record.cases if case.agency == entry.name],
    )
    description = press.words(N_("Inovasi pelayanan publik dari {agency}."), agency=entry.record.name)
    return press.page(address, entry.record.name, description, (block,))


def _is_focus(entry: AgencyEntry, focus: Focus) -> bool:
    return entry.name in focus.agencies or entry.record.kind in focus.kinds
