"""Renders one content with two site generators and lists what differs: pages in and out, words, ids, links.

python tools/conformance.py zensical --root FOLDER
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from lumbung.build import Request, build
from lumbung.renderer.registry import RENDERERS, USUAL

_BASE = "http://site.invalid/"
_SILENT = ("script", "style", "template")


class PageReader(HTMLParser):
    """What a page says: title, words of the article, every id in its order, where every link and file leads."""

    def __init__(self, path: str) -> None:
        super().__init__(convert_charrefs=True)
        self._base = _BASE + path
        self._silent = 0
        self._article = 0
        self._in_title = False
        self.title = ""
        self.words: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self._silent += tag in _SILENT
        self._in_title = tag == "title" or self._in_title
        if tag == "article":
            self._article += 1
        if not self._article:
            return
        if "id" in values:
            self.ids.append(values["id"])
        for name in ("href", "src", "action"):
            if name in values:
                self.links.append(unquote(urljoin(self._base, values[name])))

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in _SILENT
        self._in_title = self._in_title and tag != "title"
        self._article -= tag == "article"

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.title += data
        elif self._article and not self._silent:
            self.words += data.split()


def read(folder: Path) -> dict[str, PageReader]:
    pages = {}
    for file in sorted(folder.rglob("*.html")):
        path = file.relative_to(folder).as_posix()
        pages[path] = PageReader(path)
        pages[path].feed(file.read_text(encoding="utf-8"))
    return pages


def differences(one: Path, other: Path) -> Iterator[str]:
    """What the second site says otherwise than the first."""
    here, there = read(one), read(other)
    yield from (f"{path}: only in the first" for path in sorted(here.keys() - there.keys()))
    yield from (f"{path}: only in the second" for path in sorted(there.keys() - here.keys()))
    for path in sorted(here.keys() & there.keys()):
        for name in ("title", "words", "ids", "links"):
            mine, its = getattr(here[path], name), getattr(there[path], name)
            if mine != its:
                yield f"{path}: {name}: {_first(mine, its)}"


def _first(mine: list[str] | str, its: list[str] | str) -> str:
    at = next(
        (n for n, pair in enumerate(zip(mine, its, strict=False)) if pair[0] != pair[1]), min(len(mine), len(its))
    )
    return f"{mine[at : at + 8]!r} became {its[at : at + 8]!r}"


def site_by(name: str, root: Path, folder: Path) -> Path:
    """The site of `root`, rendered by one generator in a workshop of its own below `folder`."""
    today = datetime.now(UTC).date()
    request = Request(root, folder / name / "site", today, bench=folder / name / "bench", renderer=name)
    outcome = build(request, lambda *_: None)
    if outcome.site is None:
        raise SystemExit("\n".join(map(str, outcome.problems)))
    return outcome.site


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("renderer", choices=[name for name in RENDERERS if name != USUAL])
    parser.add_argument("--root", type=Path, default=Path(__file__).resolve().parents[1])
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        usual, other = (site_by(name, arguments.root.resolve(), Path(folder)) for name in (USUAL, arguments.renderer))
        found = list(differences(usual, other))
        pages = len(read(usual))
    print("\n".join(found))
    print(f"{pages} pages compared, {len(found)} differences", file=sys.stderr)
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
