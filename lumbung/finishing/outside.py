"""What a page would load by itself from another host: nothing may, or the site breaks without the internet and tells on its readers."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache, partial
from html.parser import HTMLParser
from operator import itemgetter
from pathlib import Path

from lumbung.hands import hands, shared
from lumbung.sightings import Sightings

PIECE, WORTH = 100, 600  # files that a process takes at a time, and that are worth another one
_INSIDE = r"(?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*"
# The sign that all begin with stands in front, and no flag is over all: so it is looked for quickly.
_TEXTS = rf"!--.*?-->|(?i:(script|style|textarea|title)\b){_INSIDE}>.*?</(?i:\1)\s*>"
_ANY = re.compile(rf"<(?:{_TEXTS}|[a-zA-Z]{_INSIDE}>)", re.DOTALL)
# Every tag but links, which load nothing until a reader follows them.
_BUT_LINKS = re.compile(rf"<(?:{_TEXTS}|(?![aA][\s>])[a-zA-Z]{_INSIDE}>)", re.DOTALL)
_PING = re.compile(r"ping\s*=")
# Nearly no piece holds one of these; only those that do are parsed.
_HINT = re.compile(
    r"/\s*/|\\|&(?:#|sol|colon|bsol|tab|newline)|\b(?:https?|ftp|wss?|file|blob):|url\(|image-set|@import",
    re.IGNORECASE,
)
_CSS = re.compile(
    r"(?:url\(\s*|@import\s+(?:url\(\s*)?|image-set\(\s*)(?:\"([^\"]*)\"|'([^']*)'|([^\s\"')]+))", re.IGNORECASE
)
_IGNORED = re.compile(r"^[\x00-\x20]+|[\t\n\r]")  # what a browser skips in an address
_OUTSIDE = re.compile(r"[a-z][a-z0-9+.-]*:|[/\\]{2}", re.IGNORECASE)
_HARMLESS = re.compile(
    r"(?:data|about|javascript):", re.IGNORECASE
)  # from no host; what may run is the policy's matter

_LOADS = {
    *(("script", "src"), ("img", "src"), ("img", "srcset"), ("source", "src"), ("source", "srcset"), ("input", "src")),
    *(("video", "src"), ("video", "poster"), ("audio", "src"), ("track", "src"), ("embed", "src"), ("object", "data")),
    *(("iframe", "src"), ("frame", "src"), ("base", "href"), ("a", "ping"), ("html", "manifest"), ("portal", "src")),
    *(("use", "href"), ("image", "href"), ("feimage", "href"), ("script", "href"), ("link", "imagesrcset")),
    *((tag, "xlink:href") for tag in ("use", "image", "feimage", "script")),
    *((tag, "background") for tag in ("body", "table", "thead", "tbody", "tr", "td", "th")),
}
_RELATIONS = {
    *("stylesheet", "icon", "apple-touch-icon", "apple-touch-icon-precomposed", "mask-icon", "manifest", "import"),
    *("preload", "modulepreload", "prefetch", "prerender", "preconnect", "dns-prefetch"),
}


def loads_from_outside(html: str) -> Iterator[str]:
    """Every address of another host that a browser would ask on its own for this page."""
    lower = html.lower()
    pieces = _ANY if "ping" in lower and _PING.search(lower) else _BUT_LINKS
    for piece in dict.fromkeys(map(itemgetter(0), pieces.finditer(html))):
        yield from _loads_of_piece(piece)


@lru_cache(maxsize=50_000)
def _loads_of_piece(piece: str) -> tuple[str, ...]:
    """Most pieces of a page stand on every page."""
    if piece.startswith("<!--") or not _HINT.search(piece):
        return ()
    reader = _Reader()
    reader.feed(piece)
    reader.close()
    return tuple(reader.found)


def loads_of_style(css: str) -> Iterator[str]:
    for match in _CSS.finditer(css):
        yield from _outside((match[1] or match[2] or match[3] or "",))


def pages_loading_outside(seen: Sightings) -> Iterator[tuple[str, str]]:
    """Path below the site and address, for pages, styles and drawings."""
    looked_at = [path for path in seen.sizes if _kind(path) in _KINDS]
    unknown = [path for path in looked_at if not seen.knows(path, "outside")]
    pieces = [unknown[first : first + PIECE] for first in range(0, len(unknown), PIECE)]
    answers = shared([partial(_found, seen.site, piece) for piece in pieces], hands(len(unknown), WORTH))
    told = {path: addresses for answer in answers for path, addresses in answer.items()}
    for path in looked_at:
        for address in seen.fact(path, "outside", partial(told.__getitem__, path)):
            yield path, address


def _found(site: Path, paths: Iterable[str]) -> dict[str, list[str]]:
    texts = ((path, (site / path).read_text(encoding="utf-8", errors="replace")) for path in paths)
    return {path: list(dict.fromkeys(_KINDS[_kind(path)](text))) for path, text in texts}


def _kind(path: str) -> str:
    return path[path.rfind(".") :]


_KINDS = {".html": loads_from_outside, ".svg": loads_from_outside, ".css": loads_of_style}


class _Reader(HTMLParser):
    """Reads one element the way a browser does: entities decoded, names in lower case."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self._in_style = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._in_style = tag == "style"
        values = {name: value or "" for name, value in reversed(attrs)}
        relations = set(values.get("rel", "").lower().split())
        for name, value in values.items():
            if (tag, name) in _LOADS or (tag == "link" and name == "href" and relations & _RELATIONS):
                self.found += _outside(_several(value) if name.endswith("srcset") else (value,))
            elif tag == "meta" and name == "content" and values.get("http-equiv", "").lower() == "refresh":
                self.found += _outside((value.partition("=")[2].strip(" \t\n\"'"),))
            elif name == "srcdoc":
                self.found += loads_from_outside(value)
            elif "(" in value and not name.startswith(("data-", "aria-")) and name not in {"alt", "title", "content"}:
                self.found += loads_of_style(value)

    def handle_data(self, data: str) -> None:
        if self._in_style:
            self.found += loads_of_style(data)


def _several(srcset: str) -> Iterator[str]:
    return (candidate.split()[0] for candidate in re.split(r",\s", srcset) if candidate.strip())


def _outside(addresses: Iterable[str]) -> Iterator[str]:
    for written in addresses:
        address = _IGNORED.sub("", written)
        if _OUTSIDE.match(address) and not _HARMLESS.match(address):
            yield address
