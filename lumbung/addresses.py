"""Addresses of the site, fixed for good: printed links and QR codes outlive every redesign."""

import posixpath
from collections.abc import Sequence
from functools import lru_cache
from urllib.parse import quote_plus

HOME = "index.html"
EXPLORER = "cari.html"
FINDER = "bisa.html"
FACETS = "jelajah/index.html"
SITUATIONS = "situasi/index.html"
SITUATION = "keperluan"
FORM = "formulir/index.html"
PACK = "paket.html"
COMPARISON = "banding.html"
OFFLINE = "luring.html"
MANIFEST = "manifest.webmanifest"


def innovation(slug: str) -> str:
    return f"inovasi/{slug}.html"


def agency(key: str) -> str:
    return f"perangkat-daerah/{key}.html"


def sector(key: str) -> str:
    return f"urusan/{key}.html"


def visit(slug: str) -> str:
    return f"kunjungan/{slug}.html"


def map_of(place: str) -> str:
    """A map that a reader may open; nothing is asked of it before."""
    return f"https://www.openstreetmap.org/search?query={quote_plus(place)}"


def lab(year: int) -> str:
    return f"lab/{year}.html"


def facet(key: str, value: str, number: int = 1) -> str:
    """A saved filter is a facet whose values have pages of their own."""
    folder = "situasi" if key == SITUATION else f"jelajah/{key}"
    return f"{folder}/{_numbered(value, number)}.html"


def situation(name: str) -> str:
    return facet(SITUATION, name)


def letter(name: str, number: int = 1) -> str:
    return f"daftar/{_numbered(name, number)}.html"


CODES = "panduan/kode.html"


def code_family(key: str) -> str:
    return f"panduan/kode/{key}.html"


def completeness(agency: str) -> str:
    """Only an internal site has these; no agency's key is `index`."""
    return f"kelengkapan/{agency}.html"


COMPLETENESS = "kelengkapan/index.html"


def _numbered(name: str, number: int) -> str:
    """Page one keeps the plain name, so that its address never changes; no key holds two hyphens in a row."""
    return name if number == 1 else f"{name}--{number}"


def document(address: str) -> str:
    """The file to print that lies beside the page at `address`."""
    return address.removesuffix(".html") + ".pdf"


def edition(language: str, languages: Sequence[str]) -> str:
    """The folder of the pages in a language: the first language's lie at the root, and what all share does too."""
    return "" if language in languages[:1] else f"{language}/"


def staged(address: str) -> str:
    """The Markdown file that becomes the page at `address`."""
    return address.removesuffix(".html") + ".md"


def rendered(path: str) -> str:
    """The page that becomes of a staged Markdown file, where two names stand for a folder's first page."""
    folder, slash, name = path.rpartition("/")
    return f"{folder}{slash}{'index' if name == 'README.md' else name.removesuffix('.md')}.html"


def relative(target: str, page: str) -> str:
    """The link to `target` as written on `page`; both count from the site's root."""
    path, mark, anchor = target.partition("#")
    around, _, name = path.rpartition("/")
    if name in {"", ".", ".."}:
        around, name = path, ""
    way = _way(around, page.rpartition("/")[0])
    return (f"{way}/{name}" if way != "." and name else name or way) + mark + anchor


@lru_cache(maxsize=20_000)
def _way(path: str, folder: str) -> str:
    return posixpath.relpath(path or ".", folder or ".")
