"""A phone on a poor line: three taps to a useful profile, and nothing that moves while it loads."""

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.conftest import Site
from tests.browser.kinds import samples
from tests.compressing import compressing

pytestmark = pytest.mark.browser

PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True, "locale": "id-ID"}
SLOW_3G = {"offline": False, "latency": 2000, "downloadThroughput": 50_000, "uploadThroughput": 50_000}
"""As Chromium's own developer tools have it: 400 kbit/s, two seconds until an answer begins."""
SLOW_ENOUGH = {"offline": False, "latency": 60, "downloadThroughput": 200_000, "uploadThroughput": 200_000}
PATIENCE = 120_000
SHIFTS = """
  window.shifts = [];
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => entry.hadRecentInput || window.shifts.push(
    [entry.value, ...entry.sources.map((source) => source.node && (source.node.className || source.node.nodeName))]
  ))).observe({ type: "layout-shift", buffered: true });
"""


def on_a_line(context: BrowserContext, line: dict[str, object]) -> Page:
    page = context.new_page()
    context.new_cdp_session(page).send("Network.emulateNetworkConditions", line)
    page.set_default_timeout(PATIENCE)
    return page


@pytest.mark.parametrize(("home", "way"), [("index.html", "cari.html"), ("en/index.html", "situasi/puskesmas.html")])
def test_three_taps_lead_to_a_useful_profile(home: str, way: str, real: Site, chromium: Browser) -> None:
    """Over all innovations, and over what a delegation comes for; a useful profile is one that is worked out."""
    with compressing(real.folder) as (base, _):
        context = chromium.new_context(**PHONE)  # type: ignore[arg-type]  # playwright asks for each by its type
        page = on_a_line(context, SLOW_3G)
        page.goto(base + home, wait_until="domcontentloaded")
        page.locator(f"main a[href='{way}']").first.tap()
        page.wait_for_url(f"**/{way}", wait_until="domcontentloaded")
        card = page.locator(".lb-card:not(.lb-card--stub)").filter(has=page.locator(".lb-card__title a")).first
        link = card.locator(".lb-card__title a")
        link.wait_for()
        box = link.bounding_box()
        link.tap()
        page.wait_for_url("**/inovasi/*.html", wait_until="domcontentloaded")
        expect(page.locator("[data-kind=profile] .lb-facts")).to_be_visible()
        expect(page.locator("[data-kind=profile] h2").nth(1)).to_be_attached()
        stub = page.locator(".lb-notice--stub").count()
        context.close()

    assert stub == 0
    assert box
    assert box["height"] >= 24


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_shifts_while_a_page_loads(width: int, real: Site, chromium: Browser) -> None:
    """The sum of all shifts is nought on the fullest page of every kind, in both languages, on a line that is slow enough to show them."""
    moved = {}
    with compressing(real.folder) as (base, _):
        context = chromium.new_context(viewport={"width": width, "height": 740}, service_workers="block")
        context.add_init_script(SHIFTS)
        page = on_a_line(context, SLOW_ENOUGH)
        tools = [
            f"{folder}{tool}?i=salinmas,jeknyong" for folder in ("", "en/") for tool in ("paket.html", "banding.html")
        ]
        for name in [*(name for _, name in samples(real)), "cari.html?urusan=kesehatan", *tools]:
            page.goto(base + name, wait_until="networkidle")
            if shifts := page.evaluate("window.shifts"):
                moved[name] = shifts
        context.close()

    assert moved == {}
