"""Innovations that run without APBD money, and who carries them."""

from collections.abc import Iterator

from lumbung.catalogue import Catalogue
from lumbung.model import Profile
from lumbung.output import OutputFile
from lumbung.pages.press import Press
from lumbung.vocabulary import PARTNER_KINDS, WITHOUT_APBD
from lumbung.words import N_

ADDRESS = "kemitraan.html"
SHOWN = 100


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
    block = press.html(
        "partnerships.html",
        ADDRESS,
        title=title,
        lead=lead,
        profiles=own[:SHOWN],
        by_kind=[(name, found[:SHOWN]) for name, found in by_kind if found],
    )
    yield press.page(ADDRESS, title, lead, (block,))
