"""Landing pages for a delegation's usual questions: an introduction, what answers it, who does it, and what to ask."""

from collections.abc import Iterator
from functools import partial

from lumbung import addresses
from lumbung.catalogue import SITUATION_FACET, Catalogue, agencies_in, found_by, visits_for
from lumbung.model import SituationPage
from lumbung.output import OutputFile
from lumbung.pages.manuscripts import body, numbers
from lumbung.pages.paging import page_note, sheets
from lumbung.pages.press import Press
from lumbung.words import N_

TITLE = N_("Cari menurut keperluan")
LEAD = N_("Yang biasanya ingin dipelajari tamu, masing-masing dengan inovasi, pelaksana, dan pertanyaannya.")


def situations(catalogue: Catalogue, press: Press) -> Iterator[OutputFile]:
    title, lead = press.words(TITLE), press.words(LEAD)
    rows = [(situation, len(found_by(catalogue, situation))) for situation in catalogue.situations]
    block = press.html("situations.html", addresses.SITUATIONS, title=title, lead=lead, rows=rows)
    yield press.page(addresses.SITUATIONS, title, lead, (block,))
    for situation in catalogue.situations:
        yield from _pages(catalogue, situation, press)


def _pages(catalogue: Catalogue, situation: SituationPage, press: Press) -> Iterator[OutputFile]:
    record, found = situation.record, found_by(catalogue, situation)
    for sheet in sheets(found, partial(addresses.facet, SITUATION_FACET, situation.name)):
        values = {
            "situation": situation,
            "record": record,
            "sheet": sheet,
            "count": press.words.plural("{n} inovasi", "{n} inovasi", sheet.total),
            "explorer": f"{addresses.EXPLORER}?{SITUATION_FACET}={situation.name}",
            "agencies": agencies_in(catalogue, found),
            "visits": visits_for(catalogue, situation),
            "sources": [press.view.source(source) for source in record.sources],
        }
        parts = (
            press.html("situation-head.html", sheet.address, **values),
            body(situation, record.sources, press) if sheet.number == 1 else "",
            press.html("situation-tail.html", sheet.address, number=numbers(record.sources), **values),
        )
        yield press.page(sheet.address, record.title + page_note(sheet.number, press.words), record.summary, parts)
