"""Every kind of page: nothing for axe to find, and no wider than a phone."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from tests.browser.conftest import Site
from tests.browser.kinds import samples

pytestmark = pytest.mark.browser


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
