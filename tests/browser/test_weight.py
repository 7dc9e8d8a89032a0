"""What a poor line has to carry: a first visit in all, with the worker, and each further page."""

import json
import posixpath
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from lumbung.offline.worker import LISTS, WORKER
from tests.browser.conftest import Site, built, copy_real
from tests.browser.kinds import samples
from tests.compressing import Sent, compressed, compressing

pytestmark = pytest.mark.browser

FIRST, FURTHER = 100_000, 8_000
"""Bytes that go over the line, compressed as servers do it, without pictures."""
FOLDERS = ("", "en/")


class Asked(HTMLParser):
    """The files that a page asks for by itself, pictures left out."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._folder = posixpath.dirname(name)
        self.files = {name}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        wanted = values.get("src") if tag == "script" else values.get("href") if tag == "link" else None
        if (
            wanted
            and not wanted.startswith("data:")
            and values.get("rel", "stylesheet") in {"stylesheet", "icon", "preload", "manifest"}
        ):
            self.files.add(posixpath.normpath(posixpath.join(self._folder, wanted)))


def asked(site: Path, name: str) -> set[str]:
    reader = Asked(name)
    reader.feed((site / name).read_text(encoding="utf-8"))
    return reader.files


def weight(site: Path, names: set[str]) -> int:
    return sum(len(compressed((site / name).read_bytes())) for name in names)


def kept_at_once(site: Path) -> set[str]:
    """The worker, its list, and what it fetches on a first visit."""
    found = re.match(r"const SITE = (\{.*\});\n", (site / WORKER).read_text(encoding="utf-8"))
    assert found
    told = json.loads(found[1])
    return {WORKER, *told["frame"], *(f"{LISTS}/{part}" for part in told["parts"])}


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The real content with an address on the web, whose pages also name themselves and their pictures."""
    root = tmp_path_factory.mktemp("terbit")
    copy_real(root)
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("\nsite_url: https://inovasi.banyumaskab.example.go.id/\n")
    yield from built(root, root / "site")


@pytest.mark.parametrize("which", ["real", "published", "district"])
def test_every_page_is_light(which: str, request: pytest.FixtureRequest) -> None:
    """Every page of the site as the first of a visit, and as a further one, by what it names; data comes on top, see below."""
    folder = request.getfixturevalue(which).folder
    frame = kept_at_once(folder)
    pages = [path.relative_to(folder).as_posix() for path in folder.rglob("*.html")]
    heavy = []
    for name in pages:
        if name.startswith("formulir/"):
            continue
        files = asked(folder, name)
        first, further = weight(folder, files | frame), weight(folder, files - frame)
        if first > FIRST or further > FURTHER:
            heavy.append((name, first, further))

    assert heavy == []


def is_kept(page: Page) -> None:
    """Waits until the worker has kept all that the page loaded, which is the last that a first visit brings."""
    page.wait_for_function(
        """async () => {
          await navigator.serviceWorker.ready;
          const loaded = performance.getEntriesByType("resource").map((entry) => entry.name);
          const kept = [location.href, ...loaded].map((url) => caches.match(url, { ignoreSearch: true }));
          return (await Promise.all(kept)).every(Boolean);
        }"""
    )
    page.wait_for_load_state("networkidle")


def opened(page: Page, address: str, sent: Sent) -> tuple[int, set[str]]:
    sent.forget()
    page.goto(address, wait_until="load")
    is_kept(page)
    return sent.weight(), {path.lstrip("/") or "index.html" for path, _ in sent.answers}


def visited(real: Site) -> Iterator[tuple[str, str]]:
    for kind, name in samples(real):
        if kind in {"profile", "visit", "agency", "finder", "situation"}:
            yield kind, name
    for folder in FOLDERS:
        yield "explorer", f"{folder}cari.html"
        yield "search", f"{folder}cari.html?urusan=kesehatan"
        yield "pack", f"{folder}paket.html?i=salinmas,jeknyong"
        yield "comparison", f"{folder}banding.html?i=salinmas,jeknyong"


def test_what_a_browser_asks_for(real: Site, chromium: Browser) -> None:
    """One visit on a phone from page to page, data of the tools with it; and nothing is asked for that no page names."""
    with compressing(real.folder) as (base, sent):
        context = chromium.new_context(viewport={"width": 360, "height": 800})
        page = context.new_page()
        first, files = opened(page, f"{base}index.html", sent)
        assert files <= asked(real.folder, "index.html") | kept_at_once(real.folder) | {"manifest.webmanifest"}
        assert first <= FIRST
        told = {name: opened(page, base + name, sent)[0] for _, name in visited(real)}
        context.close()
    assert {name: size for name, size in told.items() if size > FURTHER} == {}


@pytest.mark.parametrize(
    "name", ["cari.html", "en/cari.html", "paket.html?i=salinmas,jeknyong", "en/banding.html?i=salinmas,jeknyong"]
)
def test_a_visit_may_begin_at_a_tool(name: str, real: Site, chromium: Browser) -> None:
    with compressing(real.folder) as (base, sent):
        context = chromium.new_context(viewport={"width": 360, "height": 800})
        size, _ = opened(context.new_page(), base + name, sent)
        context.close()

    assert size <= FIRST
