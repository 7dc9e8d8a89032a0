"""Every page of the site, as an explicit list of kinds; a kind is a function that yields its pages."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from lumbung.audience import Audience
from lumbung.catalogue import Catalogue
from lumbung.output import OutputFile
from lumbung.pages.agencies import agencies
from lumbung.pages.awards import awards
from lumbung.pages.codes import code_texts, codes
from lumbung.pages.completeness import completeness
from lumbung.pages.documents import documents, handwritten
from lumbung.pages.downloads import downloads
from lumbung.pages.explorer import explorer
from lumbung.pages.finder import finder, finder_texts
from lumbung.pages.guide import field_texts, guide
from lumbung.pages.home import home
from lumbung.pages.kit import kit
from lumbung.pages.labs import labs
from lumbung.pages.listings import facet_pages, letters
from lumbung.pages.offline import offline
from lumbung.pages.packs import PACK_START, pack_start
from lumbung.pages.partnerships import partnerships
from lumbung.pages.press import Press, set_up_press
from lumbung.pages.profiles import profile_page, profiles, some_profiles
from lumbung.pages.redirects import redirects
from lumbung.pages.sectors import sectors
from lumbung.pages.situations import situations
from lumbung.pages.theme_data import Search, theme_data
from lumbung.pages.visits import visits
from lumbung.words import Words

SHARED = "assets/"
"""Files whose names carry their content's hash lie at the root, for every language."""


class Kind(NamedTuple):
    """A kind of page: its name on the page, the menu entry that it lights, and who makes it."""

    name: str
    section: str
    make: Callable[[Catalogue, Press], Iterator[OutputFile]]


PIECE = 200
"""Profiles of a share; more shares are taken more evenly, and each asks for its cards anew."""
PROFILE = Kind("profile", "explorer", profiles)
PAGES: tuple[Kind, ...] = (
    Kind("home", "", home),
    Kind("explorer", "explorer", explorer),
    Kind("finder", "explorer", finder),
    PROFILE,
    Kind("facet", "explorer", facet_pages),
    Kind("letters", "explorer", letters),
    Kind("agency", "agencies", agencies),
    Kind("sector", "sectors", sectors),
    Kind("situation", "explorer", situations),
    Kind("lab", "labs", labs),
    Kind("partnerships", "partnerships", partnerships),
    Kind("awards", "awards", awards),
    Kind("visit", "visits", visits),
    Kind("doc", "docs", documents),
    Kind("guide", "docs", guide),
    Kind("codes", "docs", codes),
    Kind("data", "", downloads),
    Kind("pack", "", kit),
    Kind("offline", "", offline),
    Kind("redirect", "", redirects),
)
INTERNAL_PAGES: tuple[Kind, ...] = (Kind("completeness", "agencies", completeness),)
"""What only the internal audience has beside them."""


def generated_texts(words: Words) -> Iterator[tuple[str, str, str, str]]:
    """Address, title, Markdown and its language of the generated pages that tell something of their own, for the search."""
    for address, title, text in (*finder_texts(words), *field_texts(words), *code_texts(words)):
        yield address, title, text, words.language


Share = Callable[[], Iterator[OutputFile]]
"""Some of the pages, made when they are asked for."""


def page_shares(
    catalogue: Catalogue, words: Words, documents: frozenset[str] = frozenset(), pack: str = ""
) -> list[Share]:
    """All pages of a catalogue, in the language that it is told in, and the start page of a visit's pack where one is named.

    `documents` are the addresses of the files to print that lie beside pages, counted from the language's own folder.
    """
    press = set_up_press(catalogue, words, documents)
    kinds = (*PAGES, *INTERNAL_PAGES) if catalogue.audience is Audience.INTERNAL else PAGES
    makers: list[tuple[Kind, Callable[[Catalogue, Press], Iterator[OutputFile]]]] = []
    for kind in kinds:
        if kind is PROFILE:
            pieces = range(0, len(catalogue.profiles), PIECE)
            makers += [(kind, partial(some_profiles, first=first, last=first + PIECE)) for first in pieces]
        else:
            makers.append((kind, kind.make))
    starts = tuple(visit for visit in catalogue.visits if visit.name == pack)
    packs = Kind("pack", "visits", lambda found, made: (pack_start(found, visit, made) for visit in starts))

    def share(kind: Kind, make: Callable[[Catalogue, Press], Iterator[OutputFile]]) -> Iterator[OutputFile]:
        for output in make(catalogue, press.of(kind.name, kind.section)):
            yield output if output.path.startswith(SHARED) else replace(output, path=f"{press.folder}{output.path}")

    return [partial(share, kind, make) for kind, make in (*makers, (packs, packs.make))]


def run_pages(
    catalogue: Catalogue, words: Words, documents: frozenset[str] = frozenset(), pack: str = ""
) -> Iterator[OutputFile]:
    """Those of all shares, one after the other."""
    for share in page_shares(catalogue, words, documents, pack):
        yield from share()


def run_profile(catalogue: Catalogue, words: Words, name: str) -> OutputFile:
    """The page of one innovation."""
    press = set_up_press(catalogue, words)
    output = profile_page(catalogue, catalogue.by_slug[name], press.of(PROFILE.name, PROFILE.section))
    return replace(output, path=f"{press.folder}{output.path}")


__all__ = [
    "INTERNAL_PAGES",
    "PACK_START",
    "PAGES",
    "Kind",
    "Search",
    "Share",
    "generated_texts",
    "handwritten",
    "page_shares",
    "run_pages",
    "run_profile",
    "theme_data",
]
