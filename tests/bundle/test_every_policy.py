"""Every page of a bundle, whoever makes it, tells the browser what it may run, and the pages beside the site are accessible."""

import base64
import hashlib
import re
import zipfile
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from bundles_for_tests import Bundles
from playwright.sync_api import Browser

_META = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)"')
_SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script>", re.DOTALL)
_FIRST = re.compile(r"<(?:script|style|link|img|body)\b")
NEEDED = ("default-src", "base-uri", "form-action")


def pages(path: Path) -> dict[str, str]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist() if name.endswith(".html")}


class Handlers(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [f"{name} at {tag}" for name, _ in attrs if name.startswith("on")]


def faults(html: str) -> list[str]:
    """What a page lacks: one policy before anything that it could forbid, and no script that it does not know."""
    policies = _META.findall(html)
    if len(policies) != 1:
        return [f"{len(policies)} policies"]
    parts = {part.split()[0]: part.split()[1:] for part in unescape(policies[0]).split(";") if part.strip()}
    allowed = parts.get("script-src", parts.get("default-src", []))
    found = [f"no {name}" for name in NEEDED if name not in parts]
    found += [f"{name} for scripts" for name in allowed if name.startswith(("'unsafe", "http", "data:", "*"))]
    if (first := _FIRST.search(html)) and first.start() < html.index("Content-Security-Policy"):
        found.append("the policy stands too late")
    for attributes, text in _SCRIPT.findall(html):
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        if "src=" not in attributes and "json" not in attributes and f"'sha256-{digest}'" not in allowed:
            found.append(f"unknown script {text[:60]}")
    reader = Handlers()
    reader.feed(html)
    return found + reader.found


def test_every_page_has_its_policy(bundles: Bundles) -> None:
    """Pages of the site in both languages, pages that lead on, the page without a line, the start page."""
    every = pages(bundles.old)

    assert {"MULAI.html", "situs/tanpa-jaringan.html", "situs/en/tanpa-jaringan.html", "situs/404.html"} <= every.keys()
    assert any('data-kind="redirect"' in html for html in every.values())
    assert {name: found for name, html in every.items() if (found := faults(html))} == {}


@pytest.mark.parametrize(
    "harm",
    [
        ("<title>", "<script>kenari()</script><title>"),
        ("<title>", '<title data-x="" onclick="kenari()">'),
        ("default-src 'none'", "default-src 'unsafe-inline'"),
        ("base-uri 'none'", ""),
        ('<meta http-equiv="Content-Security-Policy"', "<meta"),
        ("<meta charset", "<style></style><meta charset"),
    ],
)
def test_a_page_without_its_policy_would_be_found(harm: tuple[str, str], bundles: Bundles) -> None:
    """The test above can fail: each harm to the start page is seen."""
    html = pages(bundles.old)["MULAI.html"]

    assert faults(html) == []
    assert harm[0] in html
    assert faults(html.replace(*harm)) != []


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_beside_the_site(scheme: str, bundles: Bundles, chromium: Browser, tmp_path: Path) -> None:
    """Start page and page without a line: no violation on a phone, nothing that the policy refuses."""
    folder = bundles.unpacked(tmp_path / "paket")
    context = chromium.new_context(viewport={"width": 360, "height": 740}, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    for name in ("MULAI.html", "situs/tanpa-jaringan.html", "situs/en/tanpa-jaringan.html"):
        page.goto((folder / name).as_uri())
        found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
        assert [(name, rule["id"], [node["html"] for node in rule["nodes"]]) for rule in found] == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert said == []
    context.close()
