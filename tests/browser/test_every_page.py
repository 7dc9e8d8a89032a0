"""Every page of the site in a real browser, from a server and from file://."""

import os

import pytest
from playwright.sync_api import BrowserContext

from tests.browser.conftest import Site, Watch
from tests.browser.kinds import pages_by_kind

pytestmark = pytest.mark.browser

MODES = ("http", "file")
SOAK = "LUMBUNG_SOAK" in os.environ


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("which", ["real", "district"])
def test_every_page_opens_in_peace(
    which: str, mode: str, context: BrowserContext, request: pytest.FixtureRequest
) -> None:
    """No page has a console error, a failed request or a request to another host; each in one of the two ways, or in both."""
    site: Site = request.getfixturevalue(which)
    page = context.new_page()
    watch = Watch(page, site.base(mode))
    faults: dict[str, list[str]] = {}
    moved = set(pages_by_kind(site).get("redirect", ()))
    names = sorted(set(site.pages) - moved)
    for name in names if SOAK else names[MODES.index(mode) :: 2]:
        page.goto(site.base(mode) + name, wait_until="load")
        if watch.faults:
            faults[name] = watch.faults[:]
            watch.faults.clear()

    assert faults == {}
