"""The whole site in a real browser, from a server and from file://."""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page

from lumbung.pages import PAGES
from tests.browser.conftest import Site, Watch
from tests.browser.links import broken_links, doubled_ids

pytestmark = pytest.mark.browser

MODES = ("http", "file")
WITHOUT_FRAME = {"redirect"}  # it leaves at once for another page


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("which", ["real", "district"])
def test_every_page_opens_in_peace(
    which: str, mode: str, context: BrowserContext, request: pytest.FixtureRequest
) -> None:
    """No page has a console error, a failed request or a request to another host."""
    site: Site = request.getfixturevalue(which)
    page = context.new_page()
    watch = Watch(page, site.base(mode))
    faults: dict[str, list[str]] = {}
    moved = set(pages_by_kind(site).get("redirect", ()))
    for name in sorted(set(site.pages) - moved):
        page.goto(site.base(mode) + name, wait_until="load")
        if watch.faults:
            faults[name] = watch.faults[:]
            watch.faults.clear()

    assert faults == {}


@pytest.mark.parametrize("which", ["real", "district"])
def test_links_and_anchors_resolve(which: str, request: pytest.FixtureRequest) -> None:
    """Every link inside the site leads to a file, and every anchor to an element."""
    site: Site = request.getfixturevalue(which)

    assert broken_links(site.folder) == []


def pages_by_kind(site: Site) -> dict[str, list[str]]:
    kinds: dict[str, list[str]] = defaultdict(list)
    for name in site.pages:
        head, mark, rest = (site.folder / name).read_text(encoding="utf-8").partition('data-kind="')
        if mark and head:
            kinds[rest.partition('"')[0]].append(name)
    return kinds


def test_every_kind_of_page_is_there(district: Site) -> None:
    """The invented district shows every kind that PAGES lists, so that no kind stays untested."""
    assert set(pages_by_kind(district)) >= {kind.name for kind in PAGES}


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("which", ["real", "district"])
def test_axe_finds_nothing(
    which: str, scheme: str, width: int, chromium: Browser, request: pytest.FixtureRequest
) -> None:
    """Axe finds no violation on any kind of page, light and dark, on a phone and on a desk; no rule is switched off."""
    site: Site = request.getfixturevalue(which)
    context = chromium.new_context(color_scheme=scheme, viewport={"width": width, "height": 800}, locale="id-ID")  # type: ignore[arg-type]
    page = context.new_page()
    found = []
    for kind, name in samples(site):
        page.goto(site.http + name, wait_until="load")
        for violation in Axe().run(page).response["violations"]:
            targets = [node["target"] for node in violation["nodes"]][:3]
            found.append((name, kind, violation["impact"], violation["id"], targets))
    context.close()

    assert found == []


def samples(site: Site) -> Iterator[tuple[str, str]]:
    """Kind and name of the fullest page of each kind, in each language."""
    for kind, names in pages_by_kind(site).items():
        for english in (False, True):
            own = [name for name in names if name.startswith("en/") == english]
            if own and kind not in WITHOUT_FRAME:
                yield kind, longest(site, own)


def longest(site: Site, names: list[str]) -> str:
    """The page of a kind that holds the most."""
    return max(names, key=lambda name: ((site.folder / name).stat().st_size, name))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_is_wider_than_a_phone(scheme: str, real: Site, chromium: Browser) -> None:
    """At 360 pixels no kind of page scrolls sideways."""
    context = chromium.new_context(color_scheme=scheme, viewport={"width": 360, "height": 800})  # type: ignore[arg-type]
    page = context.new_page()
    wide = []
    for _kind, name in samples(real):
        page.goto(real.http + name)
        if page.evaluate("document.scrollingElement.scrollWidth") > 360:
            wide.append(name)
    context.close()

    assert wide == []


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
    assert results(page) == promised
    assert "urusan=kesehatan" in page.url
    page.reload()
    assert results(page) == promised
    page.locator(".lb-card__title a").first.click()
    page.wait_for_selector('[data-kind="profile"]')
    page.go_back()
    assert results(page) == promised


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
