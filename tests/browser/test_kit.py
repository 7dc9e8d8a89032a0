"""The visitor's pack and the comparison, from a server and from file://: chosen, arranged, kept, handed on, printed."""

import csv
import io
import json
import re
import shutil
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect
from pypdf import PdfReader

from tests.browser.conftest import Site, Watch

pytestmark = pytest.mark.browser

MODES = ("http", "file")
CHOSEN = ("salinmas", "gendis", "psc-119-satria")
TITLES = ["Salinmas", "Gendis", "PSC 119-Satria"]
KEY = "lumbung.paket.Kabupaten Banyumas"


def titles(page: Page) -> list[str]:
    page.wait_for_selector("[data-kit-page][data-ready]", state="attached")
    return page.locator(".lb-kit__item > h2").all_inner_texts()


def fill(page: Page, base: str, slugs: tuple[str, ...] = CHOSEN) -> None:
    """Stars pressed on the profiles themselves."""
    for slug in slugs:
        page.goto(f"{base}inovasi/{slug}.html")
        page.locator(".lb-star-place .lb-star").click()


def open_pack(page: Page, base: str, query: str = "") -> list[str]:
    page.goto(f"{base}paket.html{query}")
    return titles(page)


def tab_to(page: Page, selector: str) -> None:
    """Only the tab key moves."""
    for _ in range(160):
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"no tab stop matches {selector}")


@pytest.mark.parametrize("mode", MODES)
def test_a_star_is_kept_everywhere(mode: str, real: Site, context: BrowserContext) -> None:
    """A star pressed on a card is pressed on the profile, after a reload, in another tab, and counts in the header."""
    base = real.base(mode)
    page, other = context.new_page(), context.new_page()
    watch = Watch(page, base)
    other.goto(base + "index.html")
    page.goto(base + "cari.html")
    star = page.locator('[data-slug="gendis"] .lb-star')
    assert star.get_attribute("aria-label") == "Simpan ke paket saya: Gendis"
    star.click()
    expect(star).to_have_attribute("aria-pressed", "true")
    expect(other.locator("[data-kit]")).to_have_attribute("data-count", "1")  # by the storage event alone

    page.goto(base + "inovasi/gendis.html")
    profile = page.locator(".lb-star-place .lb-star")
    expect(profile).to_have_attribute("aria-pressed", "true")
    page.reload()
    expect(page.locator("[data-kit]")).to_have_attribute("aria-label", "Paket saya: 1 inovasi")
    profile.click()
    expect(profile).to_have_attribute("aria-pressed", "false")
    expect(other.locator("[data-kit]")).to_have_attribute("data-count", "")
    assert watch.faults == []


@pytest.mark.parametrize("width", [360, 1280])
def test_stars_shift_nothing(width: int, real: Site, chromium: Browser) -> None:
    """Cards and profile stand where they stand before the script has run."""
    context = chromium.new_context(viewport={"width": width, "height": 900}, service_workers="block")
    page = context.new_page()
    boxes = "nodes => nodes.map(node => { const box = node.getBoundingClientRect(); return [box.x, box.y, box.width, box.height]; })"
    for name in ("index.html", "inovasi/gendis.html"):
        page.route("**/bintang-*.js", lambda route: route.abort())
        page.goto(real.http + name)
        before = page.locator(".lb-card, .lb-facts, h1, .lb-footer").evaluate_all(boxes)
        assert page.locator(".lb-star").count() == 0
        page.unroute("**/bintang-*.js")
        page.goto(real.http + name)
        page.wait_for_selector(".lb-star")
        assert page.locator(".lb-card, .lb-facts, h1, .lb-footer").evaluate_all(boxes) == before
    context.close()


@pytest.mark.parametrize("mode", MODES)
def test_the_pack_is_arranged_by_keyboard_alone(mode: str, real: Site, context: BrowserContext) -> None:
    """From a profile's star to a moved, noted, removed and restored innovation without a mouse."""
    base = real.base(mode)
    page = context.new_page()
    watch = Watch(page, base)
    fill(page, base, CHOSEN[:2])
    page.goto(base + "inovasi/psc-119-satria.html")
    tab_to(page, ".lb-star-place .lb-star")
    page.keyboard.press("Space")
    page.keyboard.press("Home")
    page.evaluate("document.activeElement.blur()")
    tab_to(page, "[data-kit]")
    page.keyboard.press("Enter")
    page.wait_for_url("**/paket.html*")
    assert titles(page) == TITLES

    tab_to(page, '[data-item="salinmas"] [data-does="down"]')
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    expect(page.locator(".lb-kit__notice")).to_have_text("Salinmas sekarang nomor 3 dari 3.")
    assert titles(page) == ["Gendis", "PSC 119-Satria", "Salinmas"]
    assert page.evaluate("document.activeElement.dataset.does") == "down"  # at the end, and still there

    tab_to(page, "#catatan-salinmas")
    page.keyboard.type("Tanya biaya <b>awal</b>")
    page.keyboard.press("Shift+Tab")
    assert page.evaluate("document.activeElement.dataset.does") == "remove"
    page.keyboard.press("Enter")
    expect(page.locator(".lb-kit__item")).to_have_count(2)
    page.keyboard.press("Enter")  # the focus went to the undo
    expect(page.locator(".lb-kit__item")).to_have_count(3)

    page.reload()
    assert titles(page) == ["Gendis", "PSC 119-Satria", "Salinmas"]
    assert page.locator("#catatan-salinmas").input_value() == "Tanya biaya <b>awal</b>"
    assert page.url.endswith("paket.html?i=gendis,psc-119-satria,salinmas")
    assert watch.faults == []


@pytest.mark.parametrize("mode", MODES)
def test_all_can_be_taken_out_and_brought_back(mode: str, real: Site, context: BrowserContext) -> None:
    """Emptying is undone by one press, notes included; an empty pack says what to do."""
    page = context.new_page()
    fill(page, real.base(mode))
    open_pack(page, real.base(mode))
    page.locator("#catatan-gendis").fill("ingat")
    page.get_by_role("button", name="Kosongkan").click()
    expect(page.locator(".lb-empty__message")).to_be_visible()
    assert page.locator("[data-kit]").get_attribute("data-count") == ""

    page.get_by_role("button", name="Urungkan").click()
    expect(page.locator(".lb-kit__item")).to_have_count(3)
    assert page.locator("#catatan-gendis").input_value() == "ingat"


@pytest.mark.parametrize("mode", MODES)
def test_somebody_elses_pack_is_shown_and_offered(mode: str, real: Site, context: BrowserContext) -> None:
    """An address with other innovations leaves the own pack alone until the visitor says so; what is unknown is told."""
    base = real.base(mode)
    page = context.new_page()
    watch = Watch(page, base)
    fill(page, base, ("salinmas",))
    found = open_pack(page, base, "?i=gendis,tidak-ada,constructor,%3Cscript%3Ealert(1)%3C/script%3E,psc-119-satria")

    assert found == ["Gendis", "PSC 119-Satria"]
    warning = page.locator(".lb-notice--warn:visible").inner_text()
    assert "tidak-ada, constructor, <script>alert(1)</script>" in warning
    assert page.locator("[data-kit]").get_attribute("data-count") == "1"
    assert page.locator("textarea").count() == 0
    page.get_by_role("button", name="Tambahkan ke paket saya").click()
    expect(page.locator(".lb-kit__item")).to_have_count(3)
    stored = json.loads(page.evaluate("key => localStorage.getItem(key)", KEY))
    assert [item["slug"] for item in stored["items"]][:1] == ["salinmas"]
    assert {"gendis", "psc-119-satria"} < {item["slug"] for item in stored["items"]}
    assert watch.faults == []


def test_storage_of_any_shape_is_survived(real: Site, context: BrowserContext) -> None:
    """What somebody wrote into the storage comes in only as far as it is a pack."""
    page = context.new_page()
    watch = Watch(page, real.http)
    hostile = [
        "{", "null", "[]", '{"items": 3}', '{"items": [null, 1, {"slug": 5}, {"slug": "../x"}, {"slug": "<b>"}]}',
    ]  # fmt: skip
    for text in hostile:
        page.goto(real.http + "index.html")
        page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, text])
        assert open_pack(page, real.http) == []
    page.evaluate(
        "key => localStorage.setItem(key, JSON.stringify({items: [{slug: 'gendis', note: {}}, {slug: 'gendis'}, {slug: 'hilang'}]}))",
        KEY,
    )
    assert open_pack(page, real.http) == ["Gendis"]
    page.get_by_role("button", name="Buang dari paket").click()
    expect(page.locator("[data-kit]")).to_have_attribute("data-count", "1")
    assert watch.faults == []


@pytest.mark.parametrize("mode", MODES)
def test_without_storage_the_link_carries_the_pack(mode: str, real: Site, context: BrowserContext) -> None:
    """A browser that refuses to keep anything is told of, and the way to the pack still works."""
    page = context.new_page()
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError'); }})"
    )
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(error.stack or ""))
    page.goto(real.base(mode) + "index.html")
    page.locator(".lb-card .lb-star").nth(0).click()
    page.locator(".lb-card .lb-star").nth(1).click()
    assert "tidak mengizinkan penyimpanan" in page.locator(".lb-refused").inner_text()
    page.locator("[data-kit]").click()
    page.wait_for_url("**/paket.html*")

    assert len(titles(page)) == 2
    assert page.locator("[data-kit]").get_attribute("data-count") == "2"
    assert faults == []


@pytest.mark.parametrize("mode", MODES)
def test_files_go_out_and_come_back(mode: str, real: Site, chromium: Browser, tmp_path: Path) -> None:
    """JSON restores pack and notes in another browser; the table is one that a spreadsheet opens without computing."""
    base = real.base(mode)
    context = chromium.new_context(accept_downloads=True)
    page = context.new_page()
    fill(page, base)
    open_pack(page, base)
    page.locator("#catatan-gendis").fill('=HYPERLINK("x");\nbaris kedua')
    files = {}
    for kind in ("JSON", "CSV"):
        with page.expect_download() as download:
            page.get_by_role("button", name=f"Unduh {kind}").click()
        files[kind] = tmp_path / download.value.suggested_filename
        download.value.save_as(files[kind])
    context.close()

    raw = files["CSV"].read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert [row[1] for row in rows[1:]] == TITLES
    assert rows[2][-1] == '\'=HYPERLINK("x");\nbaris kedua'
    assert len({len(row) for row in rows}) == 1
    data = json.loads(files["JSON"].read_text(encoding="utf-8"))
    assert data["items"][0]["facts"]["agency"] == ["Dinas Lingkungan Hidup"]

    context = chromium.new_context()
    page = context.new_page()
    open_pack(page, base)
    page.locator("#lb-kit-file").set_input_files(files["JSON"])
    expect(page.locator(".lb-kit__item")).to_have_count(3)
    assert titles(page) == TITLES
    assert page.locator("#catatan-gendis").input_value() == '=HYPERLINK("x");\nbaris kedua'
    broken = tmp_path / "lain.json"
    broken.write_text('{"format": "lain"}', encoding="utf-8")
    page.locator("#lb-kit-file").set_input_files(broken)
    expect(page.locator(".lb-kit__notice")).to_have_text("Berkas ini bukan paket Lumbung yang dapat dibaca.")
    assert titles(page) == TITLES
    context.close()


def test_the_printed_pack_is_one_document(real: Site, context: BrowserContext) -> None:
    """The PDF holds every title, the folded facts, the notes and the addresses, and none of the buttons."""
    page = context.new_page()
    fill(page, real.http)
    open_pack(page, real.http)
    page.locator("#catatan-gendis").fill("Tanyakan anggarannya")
    page.emulate_media(media="print")
    shown = page.locator("main, .lb-page").first.inner_text()

    for text in (*TITLES, "Tanyakan anggarannya", "Top 99: 2020, KIPP, Nasional", real.http + "inovasi/gendis.html"):
        assert text in shown
    for text in ("Kosongkan", "Lihat fakta", "Cara memakai"):
        assert text not in shown
    printed = "\n".join(sheet.extract_text() for sheet in PdfReader(io.BytesIO(page.pdf())).pages)
    for text in (*TITLES, "Tanyakan anggarannya", "Terakhir ditinjau"):
        assert text in printed


def test_the_printed_comparison_holds_every_column(real: Site, context: BrowserContext) -> None:
    """On paper it is a table again, and no innovation is cut off."""
    page = context.new_page()
    page.goto(real.http + "banding.html?i=salinmas,psc-119-satria,gendis")
    page.wait_for_selector("[data-ready]", state="attached")
    printed = "\n".join(sheet.extract_text() for sheet in PdfReader(io.BytesIO(page.pdf())).pages)

    for text in (*TITLES, "Sebagian dari APBD", "kemitraan"):
        assert text in printed
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 700, "height": 900})
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    assert page.locator(".lb-compare__row td").first.evaluate("node => getComputedStyle(node).display") == "table-cell"


def test_the_address_is_handed_on(real: Site, context: BrowserContext) -> None:
    """The address holds the chosen ones; a QR code is drawn of it and its script loaded only then; none at file://."""
    page = context.new_page()
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url))
    watch = Watch(page, real.http)
    fill(page, real.http)
    open_pack(page, real.http)
    page.get_by_role("button", name="Bagikan").click()
    assert page.locator("#lb-kit-address").input_value() == f"{real.http}paket.html?i={','.join(CHOSEN)}"
    assert not any("/qr-" in url for url in loaded)
    page.get_by_role("button", name="Kode QR").click()
    expect(page.get_by_role("img", name="Kode QR yang memuat alamat ini")).to_be_visible()
    assert sum("/qr-" in url for url in loaded) == 1
    page.locator('[data-item="gendis"] [data-does="remove"]').click()
    expect(page.locator(".lb-kit__qr")).to_have_count(0)  # it would lead to what is no longer the pack
    assert watch.faults == []

    page.goto(real.file + "paket.html?i=gendis")
    titles(page)
    page.get_by_role("button", name="Bagikan").click()
    assert page.get_by_role("button", name="Kode QR").count() == 0
    assert "hanya berlaku di komputer ini" in page.locator(".lb-kit__share").inner_text()


@pytest.mark.parametrize("name", ["paket.html", "en/banding.html"])
def test_from_a_folder_the_place_on_the_web_is_handed_on(
    name: str, real: Site, context: BrowserContext, tmp_path: Path
) -> None:
    """A site that knows its address hands that on, as text and as a code, where it was opened from a folder."""
    shutil.copytree(real.folder, tmp_path / "site")
    file = tmp_path / "site" / name
    told = f'<link rel="canonical" href="https://inovasi.example.org/{name}">'
    file.write_text(file.read_text(encoding="utf-8").replace("<head>", f"<head>{told}", 1), encoding="utf-8")
    page = context.new_page()
    page.goto(f"{file.as_uri()}?i=gendis,salinmas")
    page.wait_for_selector("[data-kit-page][data-ready]", state="attached")
    page.get_by_role("button", name=re.compile("Bagikan|Share")).click()

    assert page.locator("#lb-kit-address").input_value() == f"https://inovasi.example.org/{name}?i=gendis,salinmas"
    page.get_by_role("button", name=re.compile("QR")).click()
    expect(page.locator("svg.lb-kit__qr")).to_be_visible()


@pytest.mark.parametrize("mode", MODES)
def test_cards_lead_to_the_comparison(mode: str, real: Site, context: BrowserContext) -> None:
    """Boxes on the cards, at most four, and a bar that opens the comparison; then one is searched for and added."""
    base = real.base(mode)
    page = context.new_page()
    watch = Watch(page, base)
    page.goto(base + "cari.html")
    boxes = page.locator(".lb-choose input")
    for at in range(4):
        boxes.nth(at).check()
    boxes.nth(4).click()
    assert not boxes.nth(4).is_checked()
    boxes.nth(0).uncheck()
    boxes.nth(1).uncheck()
    page.locator(".lb-choosing .lb-button").click()
    page.wait_for_url("**/banding.html?i=*")
    page.wait_for_selector("[data-ready]", state="attached")
    assert page.locator(".lb-compare__table thead th").count() == 3

    page.locator("#lb-kit-find").fill("salinmas")
    page.get_by_role("button", name="Tambahkan Salinmas", exact=True).click()
    expect(page.locator(".lb-compare__table thead th")).to_have_count(4)
    assert page.url.endswith(",salinmas")
    page.go_back()
    expect(page.locator(".lb-compare__table thead th")).to_have_count(3)
    assert watch.faults == []


@pytest.mark.parametrize("mode", MODES)
def test_the_same_facts_stand_in_rows(mode: str, real: Site, context: BrowserContext) -> None:
    """Rows that differ say so in words and agree with their cells; the others go when only differences are wanted."""
    base = real.base(mode)
    page = context.new_page()
    watch = Watch(page, base)
    page.goto(base + "banding.html?i=salinmas,psc-119-satria,tidak-ada")
    page.wait_for_selector("[data-ready]", state="attached")
    rows = page.locator(".lb-compare__row")
    for row in rows.all():
        cells = [cell.evaluate("node => node.lastChild.innerText") for cell in row.locator("td").all()]
        marked = "berbeda" in row.locator("th").inner_text()
        assert marked == (len({tuple(sorted(cell.split("\n"))) for cell in cells}) > 1)
    assert "belum tersedia" in page.locator(".lb-compare__table").inner_text()
    assert "Tidak ada di situs ini dan dilewati: tidak-ada." in page.locator(".lb-notice--warn:visible").inner_text()
    everything = rows.count()
    page.get_by_label("Hanya yang berbeda").check()
    different = page.locator(".lb-compare__row--different").count()
    assert rows.count() == different < everything
    assert page.url.endswith("?i=salinmas,psc-119-satria&beda=1")
    page.reload()
    page.wait_for_selector("[data-ready]", state="attached")
    assert rows.count() == different
    assert watch.faults == []


@pytest.mark.parametrize("width", [360, 1280])
def test_a_screen_reader_hears_a_table(width: int, real: Site, chromium: Browser) -> None:
    """The accessibility tree keeps caption, column and row headers where the cells are stacked too; nothing is cut off."""
    context = chromium.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto(real.http + "banding.html?i=salinmas,psc-119-satria,gendis,gasing")
    page.wait_for_selector("[data-ready]", state="attached")

    assert page.get_by_role("table", name=re.compile("^Perbandingan Salinmas, PSC 119-Satria, Gendis, ")).count() == 1
    assert page.get_by_role("rowheader", name=re.compile("^Perangkat daerah")).count() == 1
    heads = page.get_by_role("columnheader").all()
    assert len(heads) == (4 if width == 360 else 5)
    row = page.get_by_role("row", name=re.compile("^Perangkat daerah"))
    assert row.get_by_role("cell").count() == 4
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    context.close()


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_use(scheme: str, width: int, real: Site, chromium: Browser) -> None:
    """Axe finds nothing in a filled pack, somebody else's, a comparison, and chosen cards."""
    context = chromium.new_context(color_scheme=scheme, viewport={"width": width, "height": 800}, locale="id-ID")  # type: ignore[arg-type]
    page = context.new_page()
    found = []

    def look(name: str) -> None:
        for violation in Axe().run(page).response["violations"]:
            found.append((name, violation["id"], [node["target"] for node in violation["nodes"]][:3]))  # noqa: PERF401
        if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
            found.append((name, "wider than the window", []))

    fill(page, real.http)
    look("profile")
    open_pack(page, real.http)
    page.get_by_role("button", name="Bagikan").click()
    page.get_by_role("button", name="Kode QR").click()
    page.get_by_role("button", name="Lihat fakta: Gendis").click()
    page.locator(".lb-kit__qr").wait_for()
    page.locator('[data-item="gendis"] [data-does="down"]').click()
    page.locator("#lb-kit-find").fill("sampah")
    page.locator(".lb-kit__found li").first.wait_for()
    look("pack")
    open_pack(page, real.http, "?i=gasing,lain-lagi")
    look("other")
    page.goto(real.http + "banding.html?i=salinmas,psc-119-satria,gasing")
    page.wait_for_selector("[data-ready]", state="attached")
    look("comparison")
    page.goto(real.http + "cari.html")
    page.locator(".lb-choose input").nth(0).check()
    page.locator(".lb-choose input").nth(1).check()
    look("explorer")
    context.close()

    assert found == []


@pytest.mark.parametrize("name", ["paket.html", "banding.html", "inovasi/gendis.html"])
def test_without_script_nothing_dead_is_shown(name: str, real: Site, chromium: Browser) -> None:
    """Both pages say what they are and lead to the lists; no star stands there that does nothing."""
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(real.file + name)

    assert page.locator(".lb-star, .lb-kit button, .lb-choose").count() == 0
    if name != "inovasi/gendis.html":
        assert "JavaScript perlu diaktifkan" in page.locator("[data-kit-page]").inner_text()
        assert page.locator('[data-kit-page] a[href="daftar/index.html"]').count() == 1
    context.close()


def test_hostile_titles_stay_text(district: Site, context: BrowserContext) -> None:
    """Markup in a title is text in pack and comparison."""
    page = context.new_page()
    watch = Watch(page, district.http)
    assert open_pack(page, district.http, "?i=judul-berbahaya") == ['"><script>alert(1)</script> & <b>tebal</b>']
    page.goto(district.http + "banding.html?i=judul-berbahaya,layanan-lengkap")
    page.wait_for_selector("[data-ready]", state="attached")

    assert "<script>alert(1)</script>" in page.locator(".lb-compare__table thead").inner_text()
    assert watch.faults == []
