"""Static lists for readers without JavaScript: one page a facet value, and all innovations from A to Z."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import partial

from lumbung import addresses
from lumbung.catalogue import SITUATION_FACET, Catalogue, facets
from lumbung.model import Profile
from lumbung.output import OutputFile
from lumbung.pages.paging import Sheet, page_note, sheets
from lumbung.pages.press import Press
from lumbung.words import N_

FACETS_TITLE = N_("Semua daftar menurut ciri")
FACETS_LEAD = N_("Satu halaman untuk setiap pilihan, dengan jumlah inovasinya; dapat dibuka tanpa skrip.")
OTHER = "0-9"
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def facet_pages(catalogue: Catalogue, press: Press) -> Iterator[OutputFile]:
    told = [facet for facet in facets(catalogue, press.words) if any(value.profiles for value in facet.values)]
    if told:
        title, lead = press.words(FACETS_TITLE), press.words(FACETS_LEAD)
        block = press.html("facets.html", addresses.FACETS, title=title, lead=lead, facets=told)
        yield press.page(addresses.FACETS, title, lead, (block,))
    for facet in (facet for facet in told if facet.key != SITUATION_FACET):
        for value in filter(lambda value: value.profiles, facet.values):
            for sheet in sheets(value.profiles, partial(addresses.facet, facet.key, value.key)):
                yield _listing(press, sheet, facet.label, value.label)


def letters(catalogue: Catalogue, press: Press) -> Iterator[OutputFile]:
    groups: dict[str, list[Profile]] = defaultdict(list)
    for profile in catalogue.profiles:
        groups[_letter(profile.record.title)].append(profile)
    title = press.words(N_("Semua inovasi menurut abjad"))
    for sheet in sheets(catalogue.profiles, partial(addresses.letter, "index")):
        yield _listing(press, sheet, "", title, _alphabet(groups, sheet.address, ""))
    for letter, profiles in sorted(groups.items()):
        for sheet in sheets(profiles, partial(addresses.letter, letter.lower())):
            yield _listing(press, sheet, title, letter, _alphabet(groups, sheet.address, letter))


def _listing(
    press: Press, sheet: Sheet[Profile], kicker: str, title: str, alphabet: Sequence[tuple[str, str, bool]] = ()
) -> OutputFile:
    words = press.words
    count = words.plural("{n} inovasi", "{n} inovasi", sheet.total)
    name = f"{kicker}: {title}" if kicker else title
    page = page_note(sheet.number, words)
    block = press.html(
        "listing.html", sheet.address, sheet=sheet, kicker=kicker, title=title, count=count, alphabet=alphabet
    )
    return press.page(sheet.address, name + page, f"{name}. {count}.{page}", (block,))


def _letter(title: str) -> str:
    first = next((character for character in title.upper() if character.isalnum()), "")
    return first if first in LETTERS else OTHER


def _alphabet(groups: dict[str, list[Profile]], address: str, current: str) -> list[tuple[str, str, bool]]:
    return [
        (
            letter,
            addresses.relative(addresses.letter(letter.lower()), address) if letter in groups else "",
            letter == current,
        )
        for letter in (*LETTERS, OTHER)
        if letter != OTHER or letter in groups
    ]
