"""Awards by year, paged, newest first."""

from collections.abc import Iterator

from lumbung.catalogue import Catalogue
from lumbung.output import OutputFile
from lumbung.pages.paging import page_note, sheets
from lumbung.pages.press import Press
from lumbung.words import N_


def awards(catalogue: Catalogue, press: Press) -> Iterator[OutputFile]:
    words = press.words
    found = sorted(
        ((award, profile) for profile in catalogue.profiles for award in profile.record.awards),
        key=lambda pair: (-pair[0].year, pair[1].record.title.casefold()),
    )
    title = words(N_("Penghargaan"))
    for sheet in sheets(found, lambda number: "penghargaan.html" if number == 1 else f"penghargaan-{number}.html"):
        lead = words.plural(
            "{n} penghargaan dan capaian, masing-masing dengan sumbernya.",
            "{n} penghargaan dan capaian, masing-masing dengan sumbernya.",
            len(found),
        )
        block = press.html("awards.html", sheet.address, title=title, lead=lead, sheet=sheet)
        yield press.page(sheet.address, title + page_note(sheet.number, words), lead, (block,))
