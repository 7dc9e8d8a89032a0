"""A real browser, and the sites that it opens: the real content and the small invented district."""

import functools
import http.server
import os
import shutil
import sys
import tempfile
import threading
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request

from lumbung import build
from lumbung.cli import main

ROOT = Path(__file__).parent.parent.parent
DISTRICT = ROOT / "tests" / "district"
TODAY = date(2026, 11, 23)
SERVER = os.environ.get("LUMBUNG_SERVER", "")
"""One of `tests/bundle/servers.py`: every test of the browser sees the bundle's copy, from there and at `file://`."""


@dataclass(frozen=True)
class Site:
    """A built site, and its address in each of the two ways to open it."""

    folder: Path
    http: str

    @property
    def file(self) -> str:
        return self.folder.as_uri() + "/"

    def base(self, mode: str) -> str:
        return self.http if mode == "http" else self.file

    @property
    def pages(self) -> list[str]:
        return sorted(path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*.html"))


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


def serve(folder: Path) -> tuple[http.server.ThreadingHTTPServer, str]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server, f"http://127.0.0.1:{server.server_port}/"


def built(root: Path, folder: Path) -> Iterator[Site]:
    if SERVER:
        yield from bundled(root, folder.with_name("paket"))
        return
    outcome = build.build(build.Request(root, folder, TODAY), lambda *_: None)
    assert outcome.site, outcome.problems
    server, address = serve(folder)
    yield Site(folder, address)
    server.shutdown()
    server.server_close()


def bundled(root: Path, folder: Path) -> Iterator[Site]:
    """The site out of its bundle, in a folder that can only be read, with the server's own configuration."""
    sys.path.insert(0, str(ROOT / "tests" / "bundle"))
    servers = import_module("servers")
    program = servers.program_of(SERVER)
    assert program, f"{SERVER} is not installed"
    assert main(["bundle", "--out", str(folder), "--today", TODAY.isoformat()], root=root) == 0
    with tempfile.TemporaryDirectory() as open_folder:  # servers run as users of their own, to whom pytest's are closed
        Path(open_folder).chmod(0o755)
        unpacked = Path(open_folder) / "isi-é"
        with zipfile.ZipFile(next(folder.glob("*.zip"))) as archive:
            archive.extractall(unpacked)
        for path in (*unpacked.rglob("*"), unpacked):
            path.chmod(0o555 if path.is_dir() else 0o444)
        with servers.serving(SERVER, program, unpacked, folder) as address:
            yield Site(unpacked / "situs", address)
        for path in (unpacked, *(inner for inner in unpacked.rglob("*") if inner.is_dir())):
            path.chmod(0o755)


def copy_real(root: Path) -> None:
    for name in ("innovations", "visits", "labs", "data", "docs"):
        shutil.copytree(ROOT / name, root / name)
    shutil.copy(ROOT / "mkdocs.yml", root)


@pytest.fixture(scope="session")
def real(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The content of this repository."""
    root = tmp_path_factory.mktemp("nyata")
    copy_real(root)
    yield from built(root, root / "site")


@pytest.fixture(scope="session")
def district(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The invented district, whose profiles fill every field and hold hostile strings."""
    root = tmp_path_factory.mktemp("rekaan") / "daerah"
    shutil.copytree(DISTRICT, root, ignore=shutil.ignore_patterns(".lumbung", "site"))
    yield from built(root, root / "site")


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    context = chromium.new_context(locale="id-ID", viewport={"width": 1280, "height": 900})
    yield context
    context.close()


class Watch:
    """What a page did that no page may do: errors, failed requests, requests to other hosts."""

    def __init__(self, page: Page, base: str) -> None:
        self.faults: list[str] = []
        self._base = base
        page.on("console", lambda message: message.type == "error" and self.faults.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: self.faults.append(f"error: {error}"))
        page.on("requestfailed", self._failed)
        page.on("request", lambda request: self._request(request.url))
        page.on(
            "response", lambda answer: answer.status >= 400 and self.faults.append(f"{answer.status}: {answer.url}")
        )
        page.on("dialog", lambda dialog: (self.faults.append(f"dialog: {dialog.message}"), dialog.dismiss()))

    def _failed(self, request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # the test itself went on to the next page
            self.faults.append(f"failed: {request.url} {request.failure}")

    def _request(self, url: str) -> None:
        if not url.startswith((self._base, "data:", "blob:")):
            self.faults.append(f"outside: {url}")
