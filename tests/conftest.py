"""One real browser for every test that opens a page."""

import os
import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from lumbung.browsers import find_browser

FLAGS = (
    "--no-sandbox",  # tests run as root on build machines
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    program = find_browser(os.environ, sys.platform)
    if program is None:
        pytest.fail("no Chromium, Chrome or Edge was found; `build_site.py test` installs or names one")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(program), args=list(FLAGS))
        yield browser
        browser.close()
