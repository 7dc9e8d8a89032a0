"""Rules on links and anchors inside the content."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from datetime import date
from urllib.parse import unquote

from lumbung.catalogue import Catalogue
from lumbung.checks.check import is_file, manuscripts
from lumbung.messages import found
from lumbung.model import Manuscript
from lumbung.problems import Problem
from lumbung.reading import language_of
from lumbung.slugs import anchor_of
from lumbung.vocabulary import nearest

_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
_ALLOWED = ("http://", "https://", "mailto:", "tel:")


def links_lead_somewhere(catalogue: Catalogue, _: date) -> Iterator[Problem]:
    """A link must lead to a file of the content, to a heading that exists, or to a web address."""
    known = _Known(catalogue)
    for manuscript in manuscripts(catalogue):
        for link in manuscript.body.links:
            wrong = known.wrong(manuscript, link.target)
            if wrong is not None:
                code, values = wrong
                yield found(code, manuscript.path, link.place, **values)


class _Known:
    def __init__(self, catalogue: Catalogue) -> None:
        self._root = catalogue.root
        self._manuscripts: Mapping[str, Manuscript] = {item.path: item for item in manuscripts(catalogue)}
        self._names = sorted({posixpath.basename(path) for path in self._manuscripts})
        self._near: dict[str, str | None] = {}
        self._anchors: dict[str, set[str]] = {}
        self._unread = frozenset(f"innovations/{name}.md" for name in catalogue.innovation_names)

    def wrong(self, manuscript: Manuscript, target: str) -> tuple[str, dict[str, str]] | None:
        """The code and values of what is wrong with a link, or None."""
        if target.startswith(_ALLOWED):
            return None
        if _SCHEME.match(target) or target.startswith("//"):
            return "link-scheme", {"written": target}
        path, _, anchor = target.partition("#")
        place = manuscript.path if not path else _resolved(manuscript.path, unquote(path))
        if place is None:
            return "link-outside", {"written": target}
        if anchor and (language := language_of(manuscript.path)):  # the page that readers of a translation come to
            place = (
                translation
                if (translation := f"{place.removesuffix('.md')}.{language}.md") in self._manuscripts
                else place
            )
        if place in self._manuscripts:
            return self._wrong_anchor(self._manuscripts[place], unquote(anchor))
        if place in self._unread or (place.startswith(("docs/", "visits/", "labs/")) and is_file(self._root / place)):
            return None
        near = self._nearest(posixpath.basename(place))
        return "link-broken", {"written": target} | ({"near": near} if near else {})

    def _nearest(self, name: str) -> str | None:
        if name not in self._near:
            self._near[name] = nearest(name, self._names)
        return self._near[name]

    def _wrong_anchor(self, manuscript: Manuscript, anchor: str) -> tuple[str, dict[str, str]] | None:
        if manuscript.path not in self._anchors:
            self._anchors[manuscript.path] = {anchor_of(section.title) for section in manuscript.body.sections}
        anchors = self._anchors[manuscript.path]
        if not anchor or anchor in anchors:
            return None
        near = nearest(anchor, sorted(anchors))
        return "anchor-broken", {"anchor": anchor, "other": manuscript.path} | ({"near": f"#{near}"} if near else {})


def _resolved(page: str, target: str) -> str | None:
    """The content path that a relative link means; None where it leaves the content folder."""
    if target.startswith("/") or "\\" in target:
        return None
    path = posixpath.normpath(posixpath.join(posixpath.dirname(page), target))
    return None if path.startswith("..") else path
