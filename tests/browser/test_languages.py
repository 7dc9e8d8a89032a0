"""The site in two languages: the switch, no word of the other language unmarked, and links that stay in their language."""

import json
import posixpath
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from babel.messages.pofile import read_po
from playwright.sync_api import Browser, BrowserContext, Page

from lumbung.words import CATALOGUES
from tests.browser.conftest import ROOT, Site, Watch

pytestmark = pytest.mark.browser

MODES = ("http", "file")
VOID = frozenset(("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"))
SPOKEN = ("alt", "aria-label", "placeholder", "title", "data-label")
LONG = 25  # letters from which a text is looked for inside others; a shorter one may be a part of an English word
KEPT = ("data/v1/",)
PAGES = (
    "index.html",
    "cari.html",
    "inovasi/salinmas.html",
    "perangkat-daerah/dinkes.html",
    "urusan/kesehatan.html",
    "jelajah/urusan/kesehatan.html",
    "daftar/s.html",
    "kunjungan/2020-11-18-demak.html",
    "lab/2020.html",
    "penghargaan.html",
    "tentang.html",
    "panduan/kolom.html",
    "data/index.html",
)


def switch(page: Page, language: str) -> None:
    page.locator(f"[data-language][hreflang={language}]").click()
    page.wait_for_selector(f"html[lang={language}]")


@pytest.mark.parametrize("mode", MODES)
def test_the_switch_stays_on_the_page(mode: str, real: Site, context: BrowserContext) -> None:
    """There and back again, on every kind of page, from a server and from a stick."""
    page = context.new_page()
    watch = Watch(page, real.base(mode))
    for name in PAGES:
        page.goto(real.base(mode) + name)
        switch(page, "en")
        assert page.url == real.base(mode) + "en/" + name
        assert page.locator("[data-language][aria-current]").inner_text() == "English"
        switch(page, "id")
        assert page.url == real.base(mode) + name

    assert watch.faults == []


@pytest.mark.parametrize("mode", MODES)
def test_the_switch_keeps_query_and_facets(mode: str, real: Site, context: BrowserContext) -> None:
    """What was asked and chosen on the page of all innovations is asked and chosen in the other language too."""
    page = context.new_page()
    page.goto(real.base(mode) + "cari.html?q=sampah&urusan=lingkungan-hidup")
    page.wait_for_selector(".lb-card")
    switch(page, "en")
    page.wait_for_selector(".lb-card")

    assert page.url.endswith("en/cari.html?q=sampah&urusan=lingkungan-hidup")
    assert "Environment" in page.locator(".lb-explorer__results").inner_text()


def test_the_switch_needs_no_script(real: Site, chromium: Browser) -> None:
    """Without JavaScript it is a plain link."""
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(real.file + "daftar/index.html")
    switch(page, "en")

    assert page.url == real.file + "en/daftar/index.html"
    context.close()


def test_the_keyboard_reaches_the_switch(real: Site, context: BrowserContext) -> None:
    """Tab comes to the other language among the first stops, and Enter goes there."""
    page = context.new_page()
    page.goto(real.file + "inovasi/salinmas.html")
    for _stop in range(8):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.hreflang") == "en":
            break
    page.keyboard.press("Enter")
    page.wait_for_selector("html[lang=en]")

    assert page.url == real.file + "en/inovasi/salinmas.html"


def test_the_missing_page_speaks_both_languages(real: Site, context: BrowserContext) -> None:
    """The page for addresses that do not exist leads home in either language."""
    page = context.new_page()
    page.goto(real.http + "404.html")
    page.locator("nav a[hreflang=en]").click()
    page.get_by_role("link", name="Home", exact=True).click()

    assert page.url == real.http + "en/index.html"


def test_english_words_find_english_pages(real: Site, context: BrowserContext) -> None:
    """A hit of the English search opens an English page; an Indonesian word finds what keeps its name."""
    page = context.new_page()
    page.goto(real.file + "en/tentang.html")
    found = {}
    for query in ("pregnant women", "mall permits", "bebek"):
        page.locator("[data-search-box]").fill(query)
        page.wait_for_selector(f'[data-search-results][data-query="{query}"][aria-busy="false"]', state="attached")
        found[query] = [
            str(link.evaluate("link => link.href")) for link in page.locator("[data-search-results] a").all()
        ]

    assert real.file + "en/inovasi/lasbudu.html" in found["pregnant women"]
    assert found["mall permits"][0] == real.file + "en/inovasi/mal-pelayanan-publik.html"
    assert real.file + "en/inovasi/sate-bebek.html" in found["bebek"]


def test_hits_say_their_language(district: Site, context: BrowserContext) -> None:
    """A hit whose page is not translated is marked as Indonesian, one that is translated is not."""
    page = context.new_page()
    page.goto(district.file + "en/tentang.html")
    languages = {}
    for query in ("panduan", "complete service"):
        page.locator("[data-search-box]").fill(query)
        page.wait_for_selector(f'[data-search-results][data-query="{query}"][aria-busy="false"]', state="attached")
        languages[query] = page.locator("[data-search-results] .lb-search__title").first.get_attribute("lang")

    assert languages == {"panduan": "id", "complete service": None}


@pytest.mark.parametrize("mode", MODES)
def test_cards_of_the_explorer_load_their_texts(mode: str, real: Site, context: BrowserContext) -> None:
    """The English cards show English summaries, and what is Indonesian says so."""
    page = context.new_page()
    page.goto(real.base(mode) + "en/cari.html?perangkat-daerah=dlh")
    card = page.locator(".lb-card", has_text="Salinmas Kresek")

    assert "launched on 21 January 2020" in card.locator(".lb-card__summary").inner_text()
    assert card.locator("h3 [lang=id]").inner_text() == "Salinmas Kresek"


class Spoken(HTMLParser):
    """What a page says in English: its texts and the attributes that are read out, but code and parts of another language."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.words: list[str] = []
        self._open: list[tuple[str, bool]] = []

    @property
    def _heard(self) -> bool:
        return all(heard for _, heard in self._open)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        heard = tag not in {"script", "style", "code", "pre"} and values.get("lang", "en") == "en"
        if heard and self._heard:
            self.texts += [value for name in SPOKEN if (value := values.get(name))]
        if values.get("data-words"):
            self.words += json.loads(values["data-words"] or "{}").values()
        if tag not in VOID:
            self._open.append((tag, heard))

    def handle_endtag(self, tag: str) -> None:
        while self._open and tag in {name for name, _ in self._open}:
            if self._open.pop()[0] == tag:
                break

    def handle_data(self, data: str) -> None:
        if self._heard and data.strip():
            self.texts.append(" ".join(data.split()))


@pytest.fixture(scope="module")
def indonesian() -> tuple[frozenset[str], re.Pattern[str], tuple[str, ...]]:
    """Every marked text that reads otherwise in English: whole ones, patterns of those with values, and long ones."""
    with (CATALOGUES / "en" / "LC_MESSAGES" / "lumbung.po").open("rb") as file:
        catalogue = read_po(file, locale="en")
    ids = [message.id if isinstance(message.id, str) else message.id[0] for message in catalogue if message.id]
    english = {
        text
        for message in catalogue
        for text in ((message.string,) if isinstance(message.string, str) else message.string)
    }
    texts = {text for text in ids if text not in english and re.search(r"[A-Za-z]{3}", text)}
    patterns = [
        re.sub(r"\\{\w+\\}", ".+", re.escape(text))
        for text in texts
        if re.search(r"\w{4,}", re.sub(r"{\w+}", "", text)) and "{" in text
    ]
    return (
        frozenset(texts),
        re.compile("|".join(patterns)),
        tuple(text for text in texts if len(text) > LONG and "{" not in text),
    )


@pytest.mark.parametrize("which", ["real", "district"])
def test_no_indonesian_word_of_ours_is_left(
    which: str, indonesian: tuple[frozenset[str], re.Pattern[str], tuple[str, ...]], request: pytest.FixtureRequest
) -> None:
    """An English page says every marked text in English, outside what is marked as Indonesian."""
    site: Site = request.getfixturevalue(which)
    whole, pattern, long = indonesian
    found = set()
    for name, spoken in english_pages(site):
        for text in (*spoken.texts, *spoken.words):
            inside = [other for other in long if other in text]
            if text in whole or pattern.fullmatch(text) or inside:
                found.add((name, text))

    assert len(whole) > 300
    assert found == set()


def english_pages(site: Site) -> Iterator[tuple[str, Spoken]]:
    for name in site.pages:
        if name.startswith("en/"):
            spoken = Spoken()
            spoken.feed((site.folder / name).read_text(encoding="utf-8"))
            yield name, spoken


@pytest.mark.parametrize("which", ["real", "district"])
def test_attributes_hold_no_markup_of_ours(which: str, request: pytest.FixtureRequest) -> None:
    """A text that marks its own language does so in the text of a page alone."""
    site: Site = request.getfixturevalue(which)
    found = [
        (name, text)
        for name, spoken in english_pages(site)
        for text in spoken.texts
        if "<span" in text or "lang=" in text
    ]

    assert found == []


class Anchors(HTMLParser):
    """Where links lead that do not say themselves that they go to another language."""

    def __init__(self) -> None:
        super().__init__()
        self.targets: list[str] = []
        self._notice = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag == "p":
            self._notice = values.get("class") == "lb-notice__links"
        if tag == "a" and values.get("href") and "hreflang" not in values and not self._notice:
            self.targets.append(values["href"] or "")


@pytest.mark.parametrize("which", ["real", "district"])
def test_english_pages_lead_to_english_pages(which: str, request: pytest.FixtureRequest) -> None:
    """Only the switch, the notice of an outdated translation and the data leave the language."""
    site: Site = request.getfixturevalue(which)
    left = set()
    for name in (page for page in site.pages if page.startswith("en/")):
        anchors = Anchors()
        anchors.feed((site.folder / name).read_text(encoding="utf-8"))
        for target in anchors.targets:
            parts = urlsplit(target)
            path = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(parts.path)))
            if not parts.scheme and parts.path and not path.startswith(("en/", *KEPT)):
                left.add((name, target))

    assert left == set()


def test_every_real_profile_has_its_english() -> None:
    """The content of this repository is translated whole."""
    without = [
        file.relative_to(ROOT).as_posix()
        for folder in ("innovations", "visits", "labs", "docs")
        for file in sorted((ROOT / folder).rglob("*.md"))
        if not file.name.endswith(".en.md") and not Path(str(file).removesuffix(".md") + ".en.md").is_file()
    ]

    assert without == []


def test_what_is_not_translated_says_so(district: Site, context: BrowserContext) -> None:
    """A page without a translation has a notice in English around a text that is marked as Indonesian."""
    page = context.new_page()
    page.goto(district.file + "en/panduan/index.html")

    assert page.locator(".lb-notice").inner_text().startswith("This page has not been translated yet.")
    assert page.locator("h1").evaluate("node => node.closest('[lang]').lang") == "id"
    assert page.locator(".lb-notice").evaluate("node => node.closest('[lang]').lang") == "en"
    assert page.locator(".lb-contents__title").evaluate("node => node.closest('[lang]').lang") == "en"


def test_what_is_outdated_says_so(district: Site, context: BrowserContext) -> None:
    """A translation of an older state leads to the Indonesian page, with markup of authors kept as text."""
    page = context.new_page()
    page.goto(district.file + "en/inovasi/judul-berbahaya.html")
    page.get_by_role("link", name="Open the Indonesian page").click()

    assert page.url == district.file + "inovasi/judul-berbahaya.html"
