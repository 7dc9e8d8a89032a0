"""The open data: what can be taken away, in which shape, under which licence."""

from collections.abc import Iterator

from lumbung.catalogue import Catalogue
from lumbung.output import OutputFile
from lumbung.pages.press import Press
from lumbung.words import N_

ADDRESS = "data/index.html"


def downloads(catalogue: Catalogue, press: Press) -> Iterator[OutputFile]:
    words = press.words
    title = words(N_("Data terbuka"))
    lead = words(N_("Seluruh isi katalog sebagai data, untuk lembar kerja dan program lain."))
    files = [
        ("innovations.csv", words(N_("Semua inovasi sebagai tabel, untuk Excel atau LibreOffice")), ""),
        ("innovations.json", words(N_("Inovasi")), "innovations.schema.json"),
        ("agencies.json", words(N_("Perangkat daerah")), "agencies.schema.json"),
        ("visits.json", words(N_("Kunjungan")), "visits.schema.json"),
        ("labs.json", words(N_("Laboratorium inovasi")), "labs.schema.json"),
    ]
    block = press.html(
        "downloads.html", ADDRESS, title=title, lead=lead, files=files, date=press.view.day(catalogue.date)
    )
    yield press.page(ADDRESS, title, lead, (block,))
