"""The site for internal readers in a real browser: its own pages, its mark, its links."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from lumbung import build
from lumbung.audience import Audience
from lumbung.completeness import NEEDS
from tests.browser.conftest import DISTRICT, TODAY, Site, Watch, serve
from tests.browser.links import broken_links, doubled_ids

pytestmark = pytest.mark.browser

PAGES = (
    "kelengkapan/index.html",
    "kelengkapan/dinkes.html",
    "kelengkapan/dinas-sunyi.html",
    "perangkat-daerah/dinkes.html",
    "data/index.html",
    "404.html",
)


@pytest.fixture(scope="module")
def internal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    root = Path(shutil.copytree(DISTRICT, tmp_path_factory.mktemp("internal") / "daerah"))
    request = build.Request(root, root / "site-internal", TODAY, audience=Audience.INTERNAL)
    assert build.build(request, lambda *_: None).site
    server, address = serve(request.site)
    yield Site(request.site, address)
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_internal_pages_are_fit_for_everybody(scheme: str, width: int, internal: Site, chromium: Browser) -> None:
    """Axe finds no violation, nothing is wider than a phone, no error, no request to another host."""
    context = chromium.new_context(color_scheme=scheme, viewport={"width": width, "height": 800}, locale="id-ID")  # type: ignore[arg-type]
    page = context.new_page()
    watch = Watch(page, internal.http)
    found = []
    for name in PAGES:
        page.goto(internal.http + name, wait_until="load")
        violations = [violation["id"] for violation in Axe().run(page).response["violations"]]
        if violations or page.evaluate("document.scrollingElement.scrollWidth") > width:
            found.append((name, violations))
    context.close()

    assert found == []
    assert watch.faults == []


def test_internal_links_and_anchors_resolve(internal: Site) -> None:
    """Every link leads somewhere, and no id stands twice on a page."""
    assert broken_links(internal.folder) == []
    assert doubled_ids(internal.folder) == []


@pytest.mark.parametrize("mode", ["http", "file"])
def test_the_mark_leads_to_the_lists(mode: str, internal: Site, chromium: Browser) -> None:
    """From any page the mark is seen and leads to the overview, and from there to an agency's list."""
    page = chromium.new_page()
    page.goto(internal.base(mode) + "inovasi/layanan-lengkap.html")
    assert page.locator(".lb-internal strong").is_visible()
    page.locator(".lb-internal a").click()
    page.get_by_role("link", name="Dinas Kesehatan Rekaan").click()
    heading, told = page.locator("h1").inner_text(), page.locator(".lb-article").inner_text()
    page.close()

    assert heading == "Dinas Kesehatan Rekaan"
    assert f"{len(NEEDS) - 1} dari {len(NEEDS)} hal yang dicari peniru sudah ada." in told
    assert "Rahasia Dapur" in told


def test_paper_bears_the_mark_on_every_sheet(internal: Site, chromium: Browser) -> None:
    """On paper the mark stays, at the foot of each sheet."""
    page = chromium.new_page()
    page.goto(internal.http + "kelengkapan/dinkes.html")
    page.emulate_media(media="print")
    position = page.locator(".lb-internal").evaluate("element => getComputedStyle(element).position")
    page.close()

    assert position == "fixed"
