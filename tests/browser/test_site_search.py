"""The search of the whole site: the box of every page, and the page of all innovations, from a server and from file://."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.conftest import Site, Watch

pytestmark = pytest.mark.browser

MODES = ("http", "file")
PROFILE = "inovasi/salinmas.html"


def ask(page: Page, text: str) -> None:
    page.locator("[data-search-box]").fill(text)
    page.wait_for_function(
        """(text) => { const list = document.querySelector("[data-search-results]");
        return list.dataset.query === text && list.getAttribute("aria-busy") === "false"; }""",
        arg=text,
    )


def hits(page: Page) -> list[str]:
    links = page.locator("[data-search-results] a").all()
    return [str(link.get_attribute("href")).rpartition("/")[2] for link in links]


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("name", ["index.html", PROFILE, "panduan/kolom.html"])
def test_every_page_answers(name: str, mode: str, real: Site, context: BrowserContext) -> None:
    """The box of any page, at any depth, finds another form of a word and mends a slip."""
    page = context.new_page()
    watch = Watch(page, real.base(mode))
    page.goto(real.base(mode) + name)

    ask(page, "perijinan")
    assert "mal-pelayanan-publik.html" in hits(page)
    ask(page, "pelayanan sampha")
    assert "Menampilkan hasil untuk pelayanan sampah." in page.locator("[data-search]").inner_text()
    assert "salinmas.html" in hits(page)
    assert watch.faults == []


def test_the_same_ranking_on_a_stick_and_on_a_server(real: Site, context: BrowserContext) -> None:
    """Both ways of opening the site give the same hits in the same order."""
    page = context.new_page()
    found = {}
    for mode in MODES:
        page.goto(real.base(mode) + "index.html")
        ask(page, "layanan kesehatan ibu")
        found[mode] = hits(page)

    assert len(found["http"]) == 10
    assert found["http"] == found["file"]


def test_agencies_visits_and_labs_are_found(real: Site, context: BrowserContext) -> None:
    """What is found are not innovations alone."""
    page = context.new_page()
    page.goto(real.http + "index.html")
    found = {}
    for query in ("dinas kesehatan", "kunjungan demak", "drum up 2020", "belum tersedia rintisan"):
        ask(page, query)
        found[query] = hits(page)[:10]

    assert "dinkes.html" in found["dinas kesehatan"]
    assert "2020-11-18-demak.html" in found["kunjungan demak"]
    assert "2020.html" in found["drum up 2020"]
    assert "tentang.html" in found["belum tersedia rintisan"]


def test_the_keyboard_alone_searches(real: Site, context: BrowserContext) -> None:
    """A slash goes to the box, arrows to a hit, Escape back, and Enter opens the hit."""
    page = context.new_page()
    page.goto(real.file + PROFILE)
    page.keyboard.press("/")
    box = page.locator("[data-search-box]")
    assert page.evaluate("document.activeElement.matches('[data-search-box]')")
    page.keyboard.type("lapak aduan")
    page.wait_for_selector('[data-search-results][data-query="lapak aduan"][aria-busy="false"] a')
    assert box.get_attribute("aria-expanded") == "true"

    page.keyboard.press("ArrowDown")
    chosen = page.locator('[role=option][aria-selected="true"]')
    assert box.get_attribute("aria-activedescendant") == chosen.get_attribute("id")
    page.keyboard.press("Escape")
    assert box.get_attribute("aria-expanded") == "false"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/inovasi/lapak-aduan.html")


@pytest.mark.parametrize("mode", MODES)
def test_query_and_facets_work_together(mode: str, real: Site, context: BrowserContext) -> None:
    """On the page of all innovations, counts follow the query, and the address keeps both."""
    page = context.new_page()
    watch = Watch(page, real.base(mode))
    page.goto(real.base(mode) + "cari.html?q=puskesmas")
    page.wait_for_selector('[data-search-results][data-query="puskesmas"] .lb-card')
    total = count(page)
    page.wait_for_selector("[data-explorer][data-counted]")
    facet = page.locator(".lb-facet", has_text="Urusan").first
    facet.locator("summary").click()
    label = facet.locator("label", has_text="Kesehatan").first
    promised = int("".join(filter(str.isdigit, label.locator(".lb-facet__count").inner_text())))
    label.click()

    assert 0 < promised <= total < 32
    assert count(page) == promised
    assert "q=puskesmas" in page.url
    assert "urusan=kesehatan" in page.url
    page.reload()
    page.wait_for_selector('[data-search-results][data-query="puskesmas"] .lb-card')
    assert count(page) == promised
    assert page.locator("[data-search-box]").input_value() == "puskesmas"
    ask(page, "")
    assert count(page) > promised
    assert "q=" not in page.url
    assert watch.faults == []


def count(page: Page) -> int:
    return int(page.locator(".lb-explorer__count").inner_text().split()[0])


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("name", ["index.html", "cari.html", PROFILE])
def test_there_is_one_box_and_one_list(name: str, mode: str, real: Site, context: BrowserContext) -> None:
    """Each page has exactly one search box and one list of results; it names its query and holds ten hits or more and no other links."""
    page = context.new_page()
    watch = Watch(page, real.base(mode))
    page.goto(real.base(mode) + name)
    page.wait_for_selector("[data-search-results]", state="attached")
    assert page.locator("[data-search-box]").count() == 1
    assert page.locator("[data-search-results]").count() == 1

    for query in ("layanan kesehatan ibu", "pelayanan warga"):
        ask(page, query)
        links = page.locator("[data-search-results] a").evaluate_all("links => links.map((link) => link.href)")
        assert len(links) >= 10
        assert len(set(links)) == len(links)
        assert all(link.startswith(real.base(mode)) and link.endswith(".html") for link in links)
    assert watch.faults == []


def test_an_answer_by_address_is_the_answer_to_its_query(real: Site, context: BrowserContext) -> None:
    """A page opened with a query answers that one first, and the last of quick changes at the end."""
    page = context.new_page()
    page.goto(real.http + "cari.html?q=bank%20sampah")
    page.wait_for_selector('[data-search-results][data-query="bank sampah"][aria-busy="false"] .lb-card')
    first = hits(page)
    for text in ("ambulans", "puskesmas", "bank sampah"):
        page.locator("[data-search-box]").fill(text)
    page.wait_for_selector('[data-search-results][data-query="bank sampah"][aria-busy="false"]')
    page.wait_for_timeout(500)

    assert page.get_attribute("[data-search-results]", "data-query") == "bank sampah"
    assert hits(page) == first
    assert page.locator(".lb-card mark").count() > 0


@pytest.mark.parametrize("name", [PROFILE, "cari.html"])
def test_a_phrase_that_stands_nowhere_is_told(name: str, real: Site, context: BrowserContext) -> None:
    """The reader sees that the words were not found in that order, and gets what holds some of them."""
    page = context.new_page()
    page.goto(real.file + name)
    ask(page, '"sampah layanan ibu"')

    assert "Tidak ada halaman yang memuat kata-kata itu berurutan" in page.locator("body").inner_text()
    assert hits(page)


def test_the_keyboard_alone_searches_and_filters(real: Site, context: BrowserContext) -> None:
    """On the page of all innovations: slash, a query, Enter to the results, Tab to the first hit, Enter opens it."""
    page = context.new_page()
    page.goto(real.file + "cari.html")
    page.wait_for_selector('[data-search-results][aria-busy="false"]')
    page.keyboard.press("/")
    page.keyboard.type("lapak aduan")
    page.wait_for_selector('[data-search-results][data-query="lapak aduan"][aria-busy="false"] .lb-card')
    page.keyboard.press("Enter")
    for _ in range(60):
        if page.evaluate("document.activeElement.matches('.lb-card a')"):
            break
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/inovasi/lapak-aduan.html")


def test_an_empty_answer_helps(real: Site, context: BrowserContext) -> None:
    """A question without an answer offers a way on instead of nothing."""
    page = context.new_page()
    page.goto(real.http + PROFILE)
    ask(page, "zzzzqqqqxxxx")

    assert hits(page) == []
    assert "Tidak ada hasil" in page.locator("[data-search]").inner_text()
    assert page.locator("[data-search] a", has_text="laboratorium").count() == 1


def test_markup_in_titles_and_queries_stays_text(district: Site, context: BrowserContext) -> None:
    """A hostile title, summary or query is shown as written and runs nothing."""
    page = context.new_page()
    watch = Watch(page, district.http)
    page.goto(district.http + "index.html")
    ask(page, "tebal kutip")
    page.wait_for_timeout(600)

    assert "<b>tebal</b>" in page.locator("[data-search-results]").inner_text()
    assert page.locator("[data-search] img, [data-search] b").count() == 0
    page.goto(district.http + "cari.html?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E%20tebal")
    page.wait_for_selector(".lb-card")
    page.wait_for_timeout(600)
    assert watch.faults == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("name", [PROFILE, "cari.html"])
def test_axe_finds_nothing_in_an_answer(name: str, width: int, scheme: str, real: Site, chromium: Browser) -> None:
    """With an answer open, axe finds no violation."""
    context = chromium.new_context(color_scheme=scheme, viewport={"width": width, "height": 800})  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(real.http + name)
    ask(page, "layanan sampah")
    page.wait_for_timeout(600)
    found = [(v["id"], [n["target"] for n in v["nodes"]][:3]) for v in Axe().run(page).response["violations"]]
    context.close()

    assert found == []


def test_without_scripts_the_box_leads_to_the_list(real: Site, chromium: Browser) -> None:
    """Without JavaScript the box opens the plain list from A to Z."""
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(real.http + PROFILE)
    page.locator("[data-search-box]").fill("sampah")
    page.keyboard.press("Enter")
    page.wait_for_url("**/daftar/index.html?q=sampah")
    context.close()
