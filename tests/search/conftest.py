"""A browser for the tests of the search, and a server that can be told to be slow."""

import functools
import http.server
import os
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge", "microsoft-edge")
QUIET = ("--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run")


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Say nothing: the test's own output matters."""


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    program = os.environ.get("LUMBUNG_BROWSER") or next(filter(None, map(shutil.which, BROWSERS)), None)
    if program is None:
        pytest.fail("no browser found: set LUMBUNG_BROWSER to a Chromium, Chrome or Edge")
    root = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with sync_playwright() as play:
        started = play.chromium.launch(executable_path=program, args=[*QUIET, *root])
        yield started
        started.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page on which no script may fail unseen."""
    context = browser.new_context(locale="id-ID")
    opened = context.new_page()
    failures: list[str] = []
    opened.on("pageerror", lambda error: failures.append(str(error)))
    opened.set_default_timeout(10_000)
    yield opened
    context.close()
    assert failures == []


@pytest.fixture
def serve() -> Iterator[Any]:
    """Call it with a folder to get the address of a server for it."""
    servers = []

    def start(folder: Path) -> str:
        handler = functools.partial(QuietHandler, directory=str(folder))
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()
