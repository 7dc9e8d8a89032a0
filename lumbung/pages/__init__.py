"""Every page of the site, as an explicit list of kinds; a kind is a function that yields its pages."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from lumbung.catalogue import Catalogue
from lumbung.output import OutputFile
from lumbung.pages.agencies import agencies
from lumbung.pages.awards import awards
from lumbung.pages.documents import documents, ensure_pages, handwritten
from lumbung.pages.downloads import downloads
from lumbung.pages.explorer import explorer
from lumbung.pages.guide import guide
from lumbung.pages.home import home
from lumbung.pages.labs import labs
from lumbung.pages.listings import facet_pages, letters
from lumbung.pages.packs import PACK_START, pack_start
from lumbung.pages.partnerships import partnerships
from lumbung.pages.press import Press, set_up_press
from lumbung.pages.profiles import profiles
from lumbung.pages.redirects import redirects
from lumbung.pages.sectors import sectors
from lumbung.pages.theme_data import Search, theme_data
from lumbung.pages.visits import visits
from lumbung.words import Words


class Kind(NamedTuple):
    """A kind of page: its name on the page, the menu entry that it lights, and who makes it."""

    name: str
    section: str
    make: Callable[[Catalogue, Press], Iterator[OutputFile]]


PAGES: tuple[Kind, ...] = (
    Kind("home", "", home),
    Kind("explorer", "explorer", explorer),
    Kind("profile", "explorer", profiles),
    Kind("facet", "explorer", facet_pages),
    Kind("letters", "explorer", letters),
    Kind("agency", "agencies", agencies),
    Kind("sector", "sectors", sectors),
    Kind("lab", "labs", labs),
    Kind("partnerships", "partnerships", partnerships),
    Kind("awards", "awards", awards),
    Kind("visit", "visits", visits),
    Kind("doc", "docs", documents),
    Kind("guide", "docs", guide),
    Kind("data", "", downloads),
    Kind("redirect", "", redirects),
)


def run_pages(
    catalogue: Catalogue, words: Words, documents: frozenset[str] = frozenset(), pack: str = ""
) -> Iterator[OutputFile]:
    """All pages of a catalogue in one language, and the start page of a visit's pack where one is named.

    `documents` are the addresses of the files to print that lie beside pages.
    """
    press = set_up_press(catalogue, words, documents)
    outputs = tuple(output for kind in PAGES for output in kind.make(catalogue, press.of(kind.name, kind.section)))
    yield from outputs
    if pack in catalogue.visits_by_name:
        yield pack_start(catalogue, catalogue.visits_by_name[pack], press.of("pack", "visits"))
    yield from ensure_pages(outputs, press.of("doc", "docs"))


__all__ = ["PACK_START", "PAGES", "Kind", "Search", "handwritten", "run_pages", "theme_data"]
