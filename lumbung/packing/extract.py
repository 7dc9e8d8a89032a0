"""Some pages of a finished site with all that they show, each link inside, online or plain text."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from lumbung.output import OutputFile
from lumbung.packing.rewriting import rewritten

_URL = re.compile(r"url\(\s*['\"]?([^'\")]+)['\"]?\s*\)")


@dataclass(frozen=True)
class Extract:
    """Which pages to take, by their address in the site, each with its address in the pack.

    `instead` are addresses of the site for which a page of the pack stands in, such as home for its start page;
    `online` is the site's address on the web, empty where it has none; what leads out of the pack leads there.
    """

    site: Path
    pages: Mapping[str, str]
    online: str = ""
    others: tuple[OutputFile, ...] = ()
    instead: Mapping[str, str] = field(default_factory=dict)


def extract(wanted: Extract) -> tuple[OutputFile, ...]:
    needed: dict[str, None] = {}
    pages = [
        OutputFile(new, rewritten((wanted.site / old).read_text(encoding="utf-8"), _Page(wanted, old, needed)))
        for old, new in wanted.pages.items()
    ]
    return (*pages, *wanted.others, *_files(wanted.site, needed))


class _Page:
    """How the links of one page read in the pack; notes what the page needs."""

    def __init__(self, wanted: Extract, address: str, needed: dict[str, None]) -> None:
        self._wanted, self._address, self._needed = wanted, address, needed
        self._others = {file.path for file in wanted.others}

    def _inside(self, link: str) -> str | None:
        """The path in the site to which a link leads; None where it leads out of it."""
        parts = urlsplit(link)
        if parts.scheme or parts.netloc:
            return None
        path = unquote(parts.path)
        return posixpath.normpath(posixpath.join(posixpath.dirname(self._address), path)) if path else self._address

    def link(self, written: str) -> str | None:
        """The link as written in the pack; None where it would lead nowhere."""
        path = self._inside(written)
        if path is None:
            return written
        anchor = urlsplit(written).fragment
        mark = f"#{anchor}" if anchor else ""
        if path in self._wanted.pages:
            return mark if mark and path == self._address else self._relative(self._wanted.pages[path]) + mark
        if path in self._wanted.instead:
            return self._relative(self._wanted.instead[path])
        if path in self._others:
            return self._relative(path)
        return self._wanted.online + quote(path) + mark if self._wanted.online else None

    def file(self, written: str) -> str | None:
        """A file that the page shows or runs, which then comes along; None where the site has none."""
        path = self._inside(written)
        if path is None:
            return written
        if path.startswith("..") or not (self._wanted.site / path).is_file():
            return None
        self._needed[path] = None
        return self._relative(path)

    def _relative(self, target: str) -> str:
        here = posixpath.dirname(self._wanted.pages[self._address])
        return quote(posixpath.relpath(target, here or "."))


def _files(site: Path, needed: dict[str, None]) -> Iterator[OutputFile]:
    """The files, and those that a style sheet among them names."""
    for path in [*needed]:
        yield OutputFile(path, site / path)
        if path.endswith(".css"):
            folder = posixpath.dirname(path)
            for named in _URL.findall((site / path).read_text(encoding="utf-8")):
                inside = posixpath.normpath(posixpath.join(folder, unquote(urlsplit(named).path)))
                if ":" not in named and inside not in needed and (site / inside).is_file():
                    needed[inside] = None
                    yield OutputFile(inside, site / inside)
