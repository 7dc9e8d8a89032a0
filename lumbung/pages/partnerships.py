"""Innovations that run without APBD money, and who carries them."""

from collections.abc import Iterator

from lumbung.catalogue import Catalogue
from lumbung.model import Profile
from lumbung.output import OutputFile
from lumbung.pages.diagrams import by_funding
from lumbung.pages.paging import page_note, sheets
from lumbung.pages.press import Press
from lumbung.vocabulary import PARTNER_KINDS, WITHOUT_APBD
from lumbung.words import N_

ADDRESS = "kemitraan.html"
SHOWN = 24


def without_apbd(catalogue: Catalogue) -> tuple[Profile, ...]:
    """Those whose own words say so: unknown funding is not funding from elsewhere."""
    return tuple(profile for profile in catalogue.profiles if profile.record.apbd in WITHOUT_APBD)


def partnerships(catalogue: Catalogue, press: Press) -> Iterator[OutputFile]:
    words = press.words
    own = without_apbd(catalogue)
    by_kind = [
        (
            words(kind.label),
            [
                profile
                for profile in catalogue.profiles
                if any(partner.kind == kind.key for partner in profile.record.partners)
            ],
        )
        for kind in PARTNER_KINDS
    ]
    title = words(N_("Kemitraan"))
    lead = words(
        N_(
            "Inovasi yang berjalan tanpa uang APBD, atau dengan APBD yang hanya menggerakkan organisasinya, dan siapa yang menanggungnya."
        )
    )
    for sheet in sheets(own, lambda number: ADDRESS if number == 1 else f"kemitraan-{number}.html"):
        first = sheet.number == 1
        values = {
            "sheet": sheet,
            "by_kind": by_kind if first else [],
            "by_funding": by_funding(catalogue, press, ADDRESS) if first else None,
            "shown": SHOWN,
        }
        block = press.html("partnerships.html", sheet.address, title=title, lead=lead, **values)
        yield press.page(sheet.address, title + page_note(sheet.number, words), lead, (block,))
