"""Every kind of page: nothing for axe to find, and no wider than a phone."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.browser.conftest import Site
from tests.browser.kinds import samples

pytestmark = pytest.mark.browser

CHOSEN = "?i=mitra-kurir-langit,salinmas,gendis"
TOOLS = tuple(f"{folder}{tool}{CHOSEN}" for folder in ("", "en/") for tool in ("paket.html", "banding.html"))
CLIPPED = """() => [...document.querySelectorAll('main *')].filter(node => {
  const style = getComputedStyle(node);
  const hides = style.overflowX === 'hidden' || style.overflowX === 'clip';
  return hides && style.position !== 'absolute' && node.clientWidth > 1 && node.scrollWidth > node.clientWidth + 1;
}).map(node => node.className || node.tagName)"""
"""What is cut off at the side and cannot be moved into view."""
MOVING = """() => [...document.querySelectorAll('*')].filter(node => {
  const style = getComputedStyle(node);
  return [style.transitionDuration, style.animationDuration].some((told) => told.split(',').some((one) => parseFloat(one) > 0))
    && (style.transitionProperty !== 'none' || style.animationName !== 'none')
    || style.scrollBehavior === 'smooth';
}).map(node => node.className || node.tagName)"""


def opened(page: Page, site: Site, name: str) -> None:
    page.goto(site.http + name, wait_until="load")
    if "?i=" in name:
        page.wait_for_selector("[data-kit-page][data-ready]", state="attached")


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


def test_nothing_is_lost_at_four_times_the_size(real: Site, chromium: Browser) -> None:
    """1280 pixels at 400 % are 320: no kind of page, in neither language, scrolls sideways or cuts words off."""
    context = chromium.new_context(viewport={"width": 320, "height": 256}, service_workers="block")
    page = context.new_page()
    lost = []
    for name in [*(name for _, name in samples(real)), *TOOLS]:
        opened(page, real, name)
        if (wide := page.evaluate("document.scrollingElement.scrollWidth")) > 320:
            lost.append((name, wide))
        lost += [(name, part) for part in page.evaluate(CLIPPED)]
    context.close()

    assert lost == []


@pytest.mark.parametrize("wish", ["reduce", "no-preference"])
def test_nothing_moves_for_who_wants_no_motion(wish: str, real: Site, chromium: Browser) -> None:
    """With reduced motion no kind of page has a transition, an animation or a smooth scroll; else some have."""
    context = chromium.new_context(reduced_motion=wish, service_workers="block")  # type: ignore[arg-type]  # a literal
    page = context.new_page()
    found = []
    for name in [*(name for _, name in samples(real)), *TOOLS]:
        opened(page, real, name)
        found += [(name, part) for part in page.evaluate(MOVING)]
    context.close()

    assert bool(found) == (wish != "reduce"), found[:5]


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_tools(scheme: str, width: int, real: Site, chromium: Browser) -> None:
    """A filled pack and a filled comparison, in both languages."""
    context = chromium.new_context(color_scheme=scheme, viewport={"width": width, "height": 800})  # type: ignore[arg-type]
    page = context.new_page()
    found = []
    for name in TOOLS:
        opened(page, real, name)
        found += [(name, one["id"]) for one in Axe().run(page).response["violations"]]
    context.close()

    assert found == []
