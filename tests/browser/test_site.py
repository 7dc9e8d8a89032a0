"""The whole site in a real browser, from a server and from file://."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from lumbung.pages import PAGES
from tests.browser.conftest import Site, Watch
from tests.browser.kinds import pages_by_kind
from tests.browser.links import broken_links, doubled_ids

pytestmark = pytest.mark.browser

MODES = ("http", "file")


@pytest.mark.parametrize("which", ["real", "district"])
def test_links_and_anchors_resolve(which: str, request: pytest.FixtureRequest) -> None:
    """Every link inside the site leads to a file, and every anchor to an element."""
    site: Site = request.getfixturevalue(which)

    assert broken_links(site.folder) == []


def test_every_kind_of_page_is_there(district: Site) -> None:
    """The invented district shows every kind that PAGES lists, so that no kind stays untested."""
    assert set(pages_by_kind(district)) >= {kind.name for kind in PAGES}


@pytest.mark.parametrize("mode", MODES)
def test_facets_filter_the_real_content(mode: str, real: Site, context: BrowserContext) -> None:
    """A facet narrows the list to its count, the address keeps it, and reload and back restore it."""
    page = context.new_page()
    page.goto(real.base(mode) + "cari.html")
    total = results(page)
    box = page.locator(".lb-facet", has_text="Urusan").first
    box.locator("summary").click()
    label = box.locator("label", has_text="Kesehatan").first
    promised = int("".join(filter(str.isdigit, label.locator(".lb-facet__count").inner_text())))
    label.click()

    assert 0 < promised < total
    counts(page, promised)
    assert "urusan=kesehatan" in page.url
    page.reload()
    counts(page, promised)
    page.locator(".lb-card__title a").first.click()
    page.wait_for_selector('[data-kind="profile"]')
    page.go_back()
    counts(page, promised)


def counts(page: Page, number: int) -> None:
    """The count that is read out comes to this number."""
    expect(page.locator("[data-explorer] [aria-live]").first).to_have_text(re.compile(rf"^{number} "))


def results(page: Page) -> int:
    page.wait_for_selector("[data-explorer] .lb-card")
    text = page.locator("[data-explorer] [aria-live]").first.inner_text()
    return int(text.split()[0].replace(".", ""))


def test_without_scripts_everything_can_be_found(real: Site, chromium: Browser) -> None:
    """Without JavaScript the list from A to Z holds every profile, and the explorer leads to it."""
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(real.http + "cari.html")
    page.get_by_role("link", name="semua inovasi menurut abjad", exact=True).click()
    shown = {link.get_attribute("href") for link in page.locator(".lb-card__title a").all()}
    context.close()

    assert len(shown) == len(list((real.folder / "inovasi").glob("*.html")))


def test_an_overdue_review_is_seen_by_the_readers_calendar(real: Site, chromium: Browser) -> None:
    """The banner is hidden today and shown to a reader two years later, on the same files."""
    seen = {}
    for year in ("2026", "2028"):
        context = chromium.new_context()
        page = context.new_page()
        page.clock.set_fixed_time(f"{year}-12-01T08:00:00")
        page.goto(real.file + "inovasi/salinmas.html")
        seen[year] = page.locator("[data-reviewed]").is_visible()
        context.close()

    assert seen == {"2026": False, "2028": True}


def test_hostile_strings_stay_text(district: Site, context: BrowserContext) -> None:
    """A title and a summary full of markup are shown as written and run nothing."""
    page = context.new_page()
    watch = Watch(page, district.http)
    page.goto(district.http + "inovasi/judul-berbahaya.html")

    assert page.locator("h1").inner_text() == '"><script>alert(1)</script> & <b>tebal</b>'
    assert page.locator("article img[src=x]").count() == 0
    page.goto(district.http + "cari.html")
    page.wait_for_selector(".lb-card")
    assert watch.faults == []


def test_the_keyboard_reaches_everything_first(real: Site, context: BrowserContext) -> None:
    """The first stop of the keyboard skips to the content, and every stop shows where it is."""
    page = context.new_page()
    page.goto(real.http + "inovasi/salinmas.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('.lb-skip')")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "isi"


def test_an_old_address_leads_on(district: Site, context: BrowserContext) -> None:
    """A former file name still opens the profile."""
    page = context.new_page()
    page.goto(district.file + "inovasi/layanan-lama.html")
    page.wait_for_url("**/layanan-lengkap.html")

    assert page.locator("h1").inner_text() == "Layanan Lengkap"


def test_pictures_are_copied(district: Site) -> None:
    """A profile's pictures lie beside its page."""
    assert (Path(district.folder) / "inovasi" / "layanan-lengkap" / "loket.png").is_file()


def test_headings_of_handwritten_pages_stay_text(district: Site, context: BrowserContext) -> None:
    """Markup that a heading shows as code is code in the contents list too."""
    page = context.new_page()
    page.goto(district.http + "panduan/index.html")

    assert page.locator(".lb-contents b").count() == 0
    assert "<b>satu</b>" in page.locator(".lb-contents").inner_text()


@pytest.mark.parametrize("which", ["real", "district"])
def test_no_id_stands_twice(which: str, request: pytest.FixtureRequest) -> None:
    """An id names one element of its page, whatever an author calls a section."""
    site: Site = request.getfixturevalue(which)

    assert doubled_ids(site.folder) == []
