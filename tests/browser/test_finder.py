"""The finder and the sheet in a real browser: three states counted, the explorer with its facets set, one page of paper."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import Site, Watch

pytestmark = pytest.mark.browser


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


@pytest.mark.parametrize("mode", ["http", "file"])
def test_answers_are_counted_in_three_states(mode: str, district: Site, page: Page) -> None:
    """Unknown is never told as fitting; one no puts an innovation out, whatever else is unknown."""
    watch = Watch(page, district.base(mode))
    page.goto(district.base(mode) + "bisa.html")
    status = page.locator("[data-finder-status]")
    expect(status).to_have_text("Belum ada yang dipilih.")

    page.get_by_label("Paling banyak 5 orang").check()
    expect(status).to_have_text("Cocok: 1. Belum diketahui: 2. Tidak cocok: 0.")
    page.get_by_label("Tanpa internet").check()
    expect(status).to_have_text("Cocok: 0. Belum diketahui: 2. Tidak cocok: 1.")
    page.get_by_label("Tidak menentukan").nth(3).check()
    page.get_by_role("button", name="Lihat yang cocok").click()

    expect(page).to_have_url(re.compile(r"cari\.html\?orang=5$"))
    expect(page.locator(".lb-explorer__count")).to_have_text("1 inovasi")
    assert watch.faults == []


def test_what_is_unknown_can_be_asked_for_as_well(district: Site, page: Page) -> None:
    """The link holds both answers of every question that matters."""
    page.goto(district.http + "bisa.html")
    page.get_by_label("Paling banyak 10 orang").check()
    page.get_by_label("Paling lama 3 bulan").check()
    page.get_by_role("link", name="Lihat juga yang belum diketahui").click()

    expect(page).to_have_url(re.compile(r"\?orang=10,belum-diketahui&bulan=3,belum-diketahui$"))
    expect(page.locator(".lb-explorer__count")).to_have_text("2 inovasi")


def test_an_answer_that_nobody_gave_finds_nothing(district: Site, page: Page) -> None:
    """An address with it must not show everything."""
    page.goto(district.http + "cari.html?bulan=lebih")

    expect(page.locator(".lb-explorer__count")).to_have_text("0 inovasi")


def test_the_finder_leads_on_without_scripts(district: Site, context: BrowserContext) -> None:
    """Static lists stand behind every answer that somebody gave."""
    browser = context.browser
    assert browser is not None
    plain = browser.new_context(java_script_enabled=False)
    page = plain.new_page()
    page.goto(district.http + "bisa.html")
    page.locator("summary", has_text="Orang yang diperlukan").click()
    page.get_by_role("link", name="Paling banyak 10 orang").click()

    expect(page.locator(".lb-card")).to_have_count(1)
    plain.close()


def pages_of(file: Path) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", file.read_bytes()))


def test_the_sheet_is_one_page_of_paper(district: Site, page: Page, tmp_path: Path) -> None:
    """Opened at its own address, the sheet alone prints; the page itself needs more paper."""
    page.goto(district.http + "inovasi/layanan-lengkap.html#lb-cetak-lembar")
    page.pdf(path=tmp_path / "lembar.pdf", format="A4")
    page.goto(district.http + "inovasi/layanan-lengkap.html")
    page.reload()
    page.pdf(path=tmp_path / "profil.pdf", format="A4")

    assert pages_of(tmp_path / "lembar.pdf") == 1
    assert pages_of(tmp_path / "profil.pdf") > 1


def test_the_button_prints_the_sheet_alone(district: Site, page: Page) -> None:
    """What is hidden for the sheet is there again afterwards."""
    page.add_init_script("window.print=()=>{window.printed=document.documentElement.className}")
    page.goto(district.http + "inovasi/layanan-lengkap.html")
    page.get_by_role("link", name="Cetak lembar ini").click()

    assert "lb-only-sheet" in page.evaluate("window.printed")
    assert "lb-only-sheet" not in page.evaluate("document.documentElement.className")


@pytest.mark.parametrize(
    "name", ["bisa.html", "situasi/index.html", "situasi/obat.html", "inovasi/layanan-lengkap.html"]
)
def test_nothing_is_lost_at_four_times_the_size(name: str, district: Site, context: BrowserContext) -> None:
    """1280 pixels at 400 % are 320 pixels: nothing needs to be moved sideways."""
    page = context.new_page()
    page.set_viewport_size({"width": 320, "height": 256})
    page.goto(district.http + name)

    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_a_saved_filter_can_be_narrowed_and_is_found(district: Site, page: Page) -> None:
    """Its button leads to the explorer with the filter set, which shows the same innovations; the search finds its page."""
    page.goto(district.http + "situasi/obat.html")
    cards = page.locator(".lb-card").count()
    page.get_by_role("link", name="Saring lebih lanjut").click()

    expect(page).to_have_url(re.compile(r"cari\.html\?keperluan=obat$"))
    expect(page.locator(".lb-explorer .lb-card")).to_have_count(cards)
    page.locator(".lb-facet[data-facet=keperluan] input").first.uncheck()
    expect(page.locator(".lb-explorer .lb-card")).to_have_count(3)


def test_the_finder_works_by_keyboard_alone(district: Site, page: Page) -> None:
    page.goto(district.http + "bisa.html")
    page.locator("[data-ask=orang] input").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")

    expect(page).to_have_url(re.compile(r"cari\.html\?orang=5$"))
