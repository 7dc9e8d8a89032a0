"""The start page of one visit's offline pack; it is no page of the site."""

from lumbung import addresses
from lumbung.catalogue import Catalogue
from lumbung.model import VisitPage
from lumbung.output import OutputFile
from lumbung.pages.press import Press
from lumbung.visiting import contacts, reading_list
from lumbung.words import N_

PACK_START = "paket.html"


def pack_start(catalogue: Catalogue, visit: VisitPage, press: Press) -> OutputFile:
    title = press.words(N_("Paket kunjungan: {title}"), title=visit.record.title)
    lead = press.words(N_("Semua yang perlu dibaca untuk kunjungan ini, tanpa internet."))
    block = press.html(
        "pack.html",
        PACK_START,
        visit=visit,
        record=visit.record,
        lead=lead,
        reading=reading_list(catalogue, visit),
        agencies=[row.key for row in contacts(catalogue, visit)],
        booklet=addresses.document(addresses.visit(visit.name)),
    )
    return press.page(PACK_START, title, lead, (block,))
