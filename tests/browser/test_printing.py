"""What comes out of a printer: the content without the frame, addresses after links outside, tables in one piece."""

import io

import pytest
from playwright.sync_api import BrowserContext
from pypdf import PdfReader

from tests.browser.conftest import Site

pytestmark = pytest.mark.browser

PAGES = (
    "kunjungan/2020-11-18-tetangga.html",
    "inovasi/layanan-lengkap.html",
    "perangkat-daerah/dinkes.html",
    "daftar/l.html",
)
CHROME = (".lb-header", ".lb-crumbs", ".lb-footer__links", ".lb-correct", ".lb-skip", ".headerlink", ".lb-pager")


def test_paper_has_no_frame(context: BrowserContext, district: Site) -> None:
    """Menu, search, tools and links all over the site are not printed; the title is."""
    page = context.new_page()
    page.emulate_media(media="print")
    shown = []
    for name in PAGES:
        page.goto(district.file + name)
        shown += [(name, chrome) for chrome in CHROME if page.locator(chrome).locator("visible=true").count()]
        assert page.get_by_role("heading", level=1).is_visible()

    assert shown == []


def test_addresses_stand_after_links_outside(context: BrowserContext, district: Site) -> None:
    """Paper has no links: the address of a source is printed; links inside the site are words."""
    page = context.new_page()
    page.goto(district.file + "inovasi/layanan-lengkap.html")
    printed = " ".join(part.extract_text() for part in PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages)

    assert "https://example.org/berita" in "".join(printed.split())
    assert "file:" not in printed
    assert "Langsung ke isi" not in printed
    assert "Perbaiki halaman ini" not in printed


def test_a_visit_has_room_to_write(context: BrowserContext, district: Site) -> None:
    """The lines for notes are on paper alone."""
    page = context.new_page()
    page.goto(district.file + PAGES[0])
    notes = page.locator(".lb-notes")

    assert not notes.is_visible()
    page.emulate_media(media="print")
    assert notes.is_visible()


def test_tables_and_cards_are_not_cut(context: BrowserContext, district: Site) -> None:
    """What fits on a page stays on one, and no table hides a column behind a scroll bar."""
    page = context.new_page()
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 680, "height": 960})
    cut = []
    for name in PAGES:
        page.goto(district.file + name)
        cut += page.eval_on_selector_all(
            ".lb-table, .lb-card, tr, .lb-result, .lb-asked > div",
            """found => found
                .filter(part => getComputedStyle(part).breakInside != "avoid"
                    || (part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).overflowX != "visible"))
                .map(part => part.className || part.tagName)""",
        )

    assert cut == []
