"""Study visits: the list, and each visit with all that a delegation takes along."""

from collections.abc import Iterator

from lumbung import addresses
from lumbung.catalogue import Catalogue
from lumbung.model import VisitPage
from lumbung.output import OutputFile
from lumbung.pages.correcting import channel_links, correction
from lumbung.pages.manuscripts import body, numbers, pictures
from lumbung.pages.paging import sheets
from lumbung.pages.press import Press
from lumbung.visiting import WORDS_A_MINUTE, contacts, focused, questions, reading_list, studied
from lumbung.words import N_

BLANK_ROWS = 4
"""Rows left free for what a delegation writes down itself."""


def visits(catalogue: Catalogue, press: Press) -> Iterator[OutputFile]:
    words, site = press.words, catalogue.settings.site
    title = words(N_("Kunjungan belajar"))
    lead = words(N_("Daerah yang datang untuk belajar, apa yang mereka pelajari, dan bagaimana mengajukan kunjungan."))
    request = {
        "text": site.visit_request.text if site.visit_request else None,
        "links": channel_links(site.visit_request, press),
    }
    for sheet in sheets(
        catalogue.visits, lambda number: "kunjungan/index.html" if number == 1 else f"kunjungan/index-{number}.html"
    ):
        block = press.html("visits.html", sheet.address, title=title, lead=lead, sheet=sheet, request=request)
        yield press.page(sheet.address, title, lead, (block,))
    for visit in catalogue.visits:
        yield _page(catalogue, visit, press)
        yield from pictures(catalogue, visit)


def _page(catalogue: Catalogue, visit: VisitPage, press: Press) -> OutputFile:
    address, record = addresses.visit(visit.name), visit.record
    values = {
        "visit": visit,
        "record": record,
        "profiles": studied(catalogue, visit),
        "focus": focused(catalogue, visit),
        "reading": reading_list(catalogue, visit),
        "pace": WORDS_A_MINUTE,
        "questions": questions(catalogue, visit, press.words),
        "contacts": contacts(catalogue, visit),
        "map": addresses.map_of(record.place) if record.place else "",
        "blank_rows": range(BLANK_ROWS),
        "request": channel_links(catalogue.settings.site.visit_request, press),
        "sources": [press.view.source(source) for source in record.sources],
        "number": numbers(record.sources),
        "correction": correction(visit.file, press),
    }
    parts = (
        press.html("visit-head.html", address, **values),
        body(visit, record.sources, press),
        press.html("visit-tail.html", address, **values),
    )
    description = press.words(
        N_("{delegation}, {when}."), delegation=record.delegation, when=press.view.when(record.date)
    )
    return press.page(address, record.title, description, parts)
