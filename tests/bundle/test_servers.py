"""The shipped configuration on the servers that are installed here: types, caching, headers, what is not there."""

import re
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from pathlib import Path

import pytest
from bundles_for_tests import Bundles
from playwright.sync_api import Browser
from servers import SERVERS, program_of, serving

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
    "Content-Security-Policy": "frame-ancestors 'self'",
    "Referrer-Policy": "strict-origin-when-cross-origin",
}
TYPES = {
    "index.html": ("text/html",),
    "assets/lumbung.css": ("text/css",),
    "assets/lumbung.js": ("text/javascript", "application/javascript"),
    "assets/lumbung.svg": ("image/svg+xml",),
    "data/v1/innovations.json": ("application/json",),
    "data/v1/innovations.csv": ("text/csv",),
}


@dataclass(frozen=True)
class Served:
    name: str
    address: str
    folder: Path


@pytest.fixture(scope="module", params=list(SERVERS))
def served(
    request: pytest.FixtureRequest, bundles: Bundles, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Served]:
    program = program_of(request.param)
    if program is None:
        pytest.skip(f"{request.param} is not installed")
    work = tmp_path_factory.mktemp(request.param)
    unpacked = bundles.unpacked(work / "srv")
    with serving(request.param, program, unpacked, work) as address:
        yield Served(request.param, address, unpacked / "situs")


def asked(served: Served, path: str) -> tuple[int, Message, bytes]:
    try:
        with urllib.request.urlopen(served.address + path) as answer:  # noqa: S310 - our own server
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as error:
        return error.code, error.headers, error.read()


def test_types_are_right(served: Served) -> None:
    """Each kind of file is what browsers take it for, in UTF-8, to the byte."""
    for path, kinds in TYPES.items():
        status, headers, body = asked(served, path)
        assert status == 200
        assert headers.get_content_type() in kinds, path
        assert body == (served.folder / path).read_bytes()
        if served.name != "python" and path.endswith((".html", ".csv")):
            assert headers.get_content_charset() == "utf-8", path


def test_caching_and_headers_are_right(served: Served) -> None:
    """Names that carry a hash are kept for good, all else is asked for again; every answer bears the headers."""
    if served.name == "python":
        pytest.skip("http.server has no configuration")
    names = [path.relative_to(served.folder).as_posix() for path in served.folder.rglob("*") if path.is_file()]
    hashed = [name for name in names if re.search(r"[.-][0-9a-f]{8,12}(\.min)?\.(js|css)$", name)]
    assert len(hashed) > 20
    for path in (hashed[0], hashed[-1], *TYPES):
        _, headers, _ = asked(served, path)
        expected = "public, max-age=31536000, immutable" if path in hashed else "no-cache"
        assert headers["Cache-Control"] == expected, path
        assert {name: headers[name] for name in HEADERS} == HEADERS


def test_what_is_not_there_is_said_on_our_page(served: Served) -> None:
    """404 with our page; the servers' own files are not given away."""
    status, _, body = asked(served, "inovasi/tidak-ada.html")
    assert status == 404
    if served.name != "python":
        assert b"Halaman tidak ditemukan" in body
        for path in ("web.config", ".htaccess"):
            assert asked(served, path)[0] in {403, 404}
    assert asked(served, "inovasi/")[0] in ({200} if served.name == "python" else {403, 404})


@pytest.mark.browser
def test_a_browser_is_content(served: Served, chromium: Browser) -> None:
    """Pages open without an error or a request to another host, and the search finds."""
    context = chromium.new_context(locale="id-ID")
    page = context.new_page()
    faults: list[str] = []
    page.on("console", lambda message: message.type == "error" and faults.append(message.text))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("request", lambda asked: asked.url.startswith(served.address) or faults.append(asked.url))
    for path in ("index.html", "inovasi/layanan-lengkap.html", "en/index.html", "cari.html?q=layanan"):
        page.goto(served.address + path)
    page.wait_for_selector("a[href*='layanan-lengkap.html'] >> visible=true")
    context.close()

    assert [fault for fault in faults if not fault.startswith("data:")] == []
