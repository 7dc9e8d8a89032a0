"""Every page of the site in a real browser, from a server and from file://."""

import pytest
from playwright.sync_api import BrowserContext

from tests.browser.conftest import Site, Watch
from tests.browser.kinds import pages_by_kind

pytestmark = pytest.mark.browser

MODES = ("http", "file")


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
