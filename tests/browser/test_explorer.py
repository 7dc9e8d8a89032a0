"""The explorer in a real browser: filters, counts, sorting, address, keyboard, failures, speed, accessibility."""

import functools
import http.server
import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from explorer_page import WORDS, Catalogue, counts_of, make_catalogue, rows_matching, slugs, write_page
from playwright.sync_api import Browser, Locator, Page, expect

pytestmark = pytest.mark.browser


@dataclass(frozen=True)
class Site:
    catalogue: Catalogue
    address: str


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Say nothing: the test's own output matters."""


class QuietServer(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing when a browser that moves on hangs up."""


@pytest.fixture(scope="module")
def browser(chromium: Browser) -> Browser:
    return chromium


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> tuple[Catalogue, Path]:
    catalogue, summaries = make_catalogue(3000)
    return catalogue, write_page(tmp_path_factory.mktemp("explorer"), catalogue, summaries)


@pytest.fixture(scope="module", params=["file", "http"])
def site(request: pytest.FixtureRequest, folder: tuple[Catalogue, Path]) -> Iterator[Site]:
    catalogue, path = folder
    if request.param == "file":
        yield Site(catalogue, path.as_uri())
        return
    handler = functools.partial(QuietHandler, directory=str(path.parent))
    with QuietServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield Site(catalogue, f"http://127.0.0.1:{server.server_port}/{path.name}")
        server.shutdown()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Give a page that must end without console errors, exceptions or failed requests."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    opened = context.new_page()
    trouble: list[str] = []
    opened.on("console", lambda message: trouble.append(message.text) if message.type in {"error", "warning"} else None)
    opened.on("pageerror", lambda error: trouble.append(str(error)))
    opened.on("requestfailed", lambda request: trouble.append(request.url))
    yield opened
    context.close()
    assert trouble == []


def box(page: Page, facet: str, value: str) -> Locator:
    return page.locator(f'[data-facet="{facet}"] input[value="{value}"]')


def pick(page: Page, facet: str, value: str) -> None:
    details = page.locator(f'[data-facet="{facet}"]')
    if details.get_attribute("open") is None:
        details.locator("summary").click()
    if (
        not box(page, facet, value).count()
        and details.locator(".lb-facet__more").get_attribute("aria-expanded") == "false"
    ):
        details.locator(".lb-facet__more").click()
    box(page, facet, value).click()


def visit(page: Page, address: str) -> None:
    """Open a page and wait until it can count."""
    page.goto(address)
    page.wait_for_selector("[data-explorer][data-counted]")


def settle(page: Page) -> None:
    """Wait until the cards that were asked for are there."""
    page.wait_for_selector('[data-search-results][aria-busy="false"]', state="attached")


def shown(page: Page) -> list[str]:
    settle(page)
    cards: list[str] = page.locator(".lb-card").evaluate_all("cards => cards.map(card => card.dataset.slug)")
    return cards


def total(page: Page) -> int:
    settle(page)
    return int(re.sub(r"\D", "", page.locator(".lb-explorer__count").inner_text().split(" ")[0]))


OPEN = """details => new Promise(done => {
    if (details.open) return done();
    details.addEventListener("toggle", () => done(), { once: true });
    details.open = true;
})"""


def counts(page: Page, facet: str) -> dict[str, int]:
    page.locator(f'[data-facet="{facet}"]').evaluate(OPEN)
    script = """items => Object.fromEntries(items.map(item =>
        [item.querySelector("input").value, Number(item.querySelector(".lb-facet__count").textContent.replace(".", ""))]))"""
    found: dict[str, int] = page.locator(f'[data-facet="{facet}"] li').evaluate_all(script)
    return found


def query(page: Page) -> str:
    return page.url.partition("?")[2]


def test_first_view_is_the_catalogue_in_title_order(page: Page, site: Site) -> None:
    visit(page, site.address)
    assert shown(page) == slugs(site.catalogue, range(24))
    assert page.locator(".lb-explorer__count").inner_text() == "3.000 inovasi, halaman 1 dari 125"
    assert page.locator(".fallback").count() == 0
    assert "<script>alert(1)</script>" in page.locator(".lb-card__title").first.inner_text()
    assert not re.search(r"\{|\}", page.locator(".lb-explorer").inner_text())


@pytest.mark.parametrize(
    "chosen",
    [
        {"agency": ["agency-3"]},
        {"agency": ["agency-0", "agency-7"], "sector": ["sector-4", "sector-5"]},
        {"sector": ["sector-1"], "stage": ["stage-2"], "year": ["year-0", "year-3"]},
        {"agency": ["agency-1"], "funding": ["funding-0", "funding-3"], "stage": ["stage-0", "stage-1"]},
    ],
)
def test_filters_and_counts_agree_with_an_independent_count(
    page: Page, site: Site, chosen: dict[str, list[str]]
) -> None:
    visit(page, site.address)
    for facet, values in chosen.items():
        for value in values:
            pick(page, facet, value)
    expected = rows_matching(site.catalogue, chosen)
    assert total(page) == len(expected)
    assert shown(page) == slugs(site.catalogue, expected[:24])
    for facet in ("agency", "sector", "stage", "funding", "year"):
        wanted = counts_of(site.catalogue, chosen, facet)
        seen = counts(page, facet)
        assert seen == {key: wanted[key] for key in seen}
        assert set(chosen.get(facet, [])) <= set(seen)


def test_folded_facet_shows_the_best_values_first_and_all_when_asked(page: Page, site: Site) -> None:
    visit(page, site.address + "?stage=stage-1")
    wanted = counts_of(site.catalogue, {"stage": ["stage-1"]}, "sector")
    best = sorted(wanted, key=lambda key: (-wanted[key], int(key.partition("-")[2])))[:8]
    assert list(counts(page, "sector")) == best
    page.locator('[data-facet="sector"] .lb-facet__more').click()
    assert counts(page, "sector") == wanted
    page.locator('[data-facet="sector"] .lb-facet__more').click()
    assert list(counts(page, "sector")) == best


def test_a_value_that_is_unchecked_does_not_vanish_from_a_folded_facet(page: Page, site: Site) -> None:
    visit(page, site.address + "?agency=agency-50")
    assert len(counts(page, "agency")) == 9
    box(page, "agency", "agency-50").press("Space")
    assert query(page) == ""
    expect(box(page, "agency", "agency-50")).to_be_focused()


def test_empty_values_stay_visible_and_disabled_unless_checked(page: Page, site: Site) -> None:
    chosen = {"agency": ["agency-59"]}
    visit(page, site.address + "?agency=agency-59&sector=sector-0")
    wanted = counts_of(site.catalogue, chosen | {"sector": ["sector-0"]}, "sector")
    page.locator('[data-facet="sector"] .lb-facet__more').click()
    empty = [key for key, count in wanted.items() if not count and key != "sector-0"]
    assert empty
    assert all(box(page, "sector", key).is_disabled() for key in empty)
    expect(box(page, "sector", "sector-0")).to_be_checked()
    expect(box(page, "sector", "sector-0")).to_be_enabled()


def test_value_box_narrows_a_facet_of_many_values(page: Page, site: Site) -> None:
    visit(page, site.address)
    agency = page.locator('[data-facet="agency"]')
    agency.locator(".lb-facet__find").fill("KÉ-4")
    assert list(counts(page, "agency")) == ["agency-4", *(f"agency-{n}" for n in range(40, 50))]
    agency.locator(".lb-facet__find").fill("tidak ada")
    assert agency.locator(".lb-facet__nothing").inner_text() == WORDS["no_values"]
    assert page.locator('[data-facet="sector"] .lb-facet__find').count() == 0


def test_sorting_by_year_puts_unknown_years_last(page: Page, site: Site) -> None:
    visit(page, site.address + "?agency=agency-30,agency-31,agency-32,agency-33")
    years = site.catalogue["rows"]["year"]
    rows = rows_matching(site.catalogue, {"agency": [f"agency-{n}" for n in range(30, 34)]})
    assert any(years[row] is None for row in rows)
    for sort, sign in (("year", -1), ("oldest", 1)):
        page.locator(".lb-explorer__sort-choice").select_option(sort)
        order = sorted(rows, key=lambda row, sign=sign: (years[row] is None, sign * (years[row] or 0), row))  # type: ignore[misc]
        seen: list[str] = []
        while True:
            seen += shown(page)
            following = page.locator(".lb-pager a[rel=next]")
            if not following.count():
                break
            following.click()
        assert seen == slugs(site.catalogue, order)


def test_state_survives_reload_back_forward_and_sharing(page: Page, site: Site, browser: Browser) -> None:
    visit(page, site.address + "?ref=surat&sector=tidak-ada#isi")
    pick(page, "agency", "agency-0")
    pick(page, "stage", "stage-2")
    page.locator(".lb-explorer__sort-choice").select_option("year")
    page.locator(".lb-pager a[rel=next]").click()
    assert query(page) == "ref=surat&agency=agency-0&stage=stage-2&sort=year&page=2"
    second = shown(page)
    page.reload()
    assert shown(page) == second
    expect(box(page, "agency", "agency-0")).to_be_checked()
    expect(page.locator(".lb-explorer__sort-choice")).to_have_value("year")
    page.go_back()
    page.go_back()
    assert query(page) == "ref=surat&agency=agency-0&stage=stage-2"
    expect(page.locator(".lb-explorer__sort-choice")).to_have_value("title")
    page.go_back()
    expect(box(page, "stage", "stage-2")).not_to_be_checked()
    assert total(page) == len(rows_matching(site.catalogue, {"agency": ["agency-0"]}))
    for _ in range(3):
        page.go_forward()
    assert shown(page) == second
    other = browser.new_page()
    visit(other, page.url)
    assert shown(other) == second
    other.close()


def test_back_from_a_profile_returns_to_the_same_results(page: Page, site: Site) -> None:
    visit(page, site.address)
    page.locator(".lb-card a").nth(5).click()
    page.wait_for_url("**/inovasi/inovasi-00005.html")
    page.go_back()
    assert shown(page) == slugs(site.catalogue, range(24))


def test_back_keeps_the_scroll_position_and_focus_inside(page: Page, site: Site) -> None:
    visit(page, site.address)
    page.locator(".lb-pager a[rel=next]").click()
    expect(page.locator("#lb-explorer-results")).to_be_focused()
    assert page.locator(".lb-explorer__results").evaluate("node => Math.abs(node.getBoundingClientRect().top)") < 50
    below = page.evaluate("() => { scrollTo(0, 1500); return scrollY; }")
    page.locator(".lb-pager a[rel=next]").evaluate("link => link.click()")
    page.go_back()
    page.wait_for_function("wanted => Math.abs(scrollY - wanted) < 60", arg=below)
    assert page.evaluate("document.activeElement.id") == "lb-explorer-results"


@pytest.mark.parametrize(
    "search",
    [
        "?page=99999",
        "?page=-1&sort=x&agency=&sector=,,&stage",
        "?agency=%E0%A4%A&&=&%",
        "?agency=agency-1&agency=agency-2",
    ],
)
def test_a_damaged_address_still_gives_a_page(page: Page, site: Site, search: str) -> None:
    visit(page, site.address + search)
    assert 0 < len(shown(page)) <= 24
    if "agency-1" in search:
        assert total(page) == len(rows_matching(site.catalogue, {"agency": ["agency-1", "agency-2"]}))
    pick(page, "stage", "stage-0")
    assert total(page) > 0


def test_chips_take_filters_away_and_focus_stays(page: Page, site: Site) -> None:
    visit(page, site.address + "?agency=agency-0,agency-1&stage=stage-2")
    chips = page.locator(".lb-active__chip")
    assert [text.replace("×", "").strip() for text in chips.all_inner_texts()] == [
        "Perangkat daerah: Dinas Ke-0",
        "Perangkat daerah: Dinas Ke-1",
        "Tahapan: Penerapan",
    ]
    chips.nth(1).press("Enter")
    expect(chips.nth(1)).to_be_focused()
    assert total(page) == len(rows_matching(site.catalogue, {"agency": ["agency-0"], "stage": ["stage-2"]}))
    page.locator(".lb-active__clear").press("Enter")
    expect(page.locator(".lb-active")).to_be_hidden()
    expect(page.locator("#lb-explorer-results")).to_be_focused()
    assert total(page) == 3000
    assert query(page) == ""


def empty_choice(catalogue: Catalogue) -> dict[str, list[str]]:
    for sector in range(24):
        chosen = {"agency": ["agency-59"], "sector": [f"sector-{sector}"], "stage": ["stage-1"]}
        if not rows_matching(catalogue, chosen):
            return chosen
    pytest.fail("the generated data hold no empty combination")


def test_an_empty_result_offers_to_drop_each_filter_with_its_count(page: Page, site: Site) -> None:
    chosen = empty_choice(site.catalogue)
    visit(page, site.address + "?" + "&".join(f"{facet}={values[0]}" for facet, values in chosen.items()))
    assert shown(page) == []
    expect(page.locator(".lb-empty__message")).to_have_text(WORDS["nothing"])
    offers = page.locator(".lb-empty__drop")
    without = [len(rows_matching(site.catalogue, {k: v for k, v in chosen.items() if k != facet})) for facet in chosen]
    numbers = [int(text.split(" ")[0].replace(".", "")) for text in page.locator(".lb-empty__count").all_inner_texts()]
    assert numbers == [*without, 3000]
    best = without.index(max(without))
    offers.nth(best).press("Enter")
    assert total(page) == max(without)
    assert list(chosen)[best] not in query(page)
    expect(page.locator("#lb-explorer-results")).to_be_focused()


def test_pager_links_are_real_and_keep_the_filters(page: Page, site: Site) -> None:
    visit(page, site.address + "?agency=agency-0,agency-1,agency-2&page=4")
    rows = rows_matching(site.catalogue, {"agency": ["agency-0", "agency-1", "agency-2"]})
    last = -(-len(rows) // 24)
    labels = page.locator(".lb-pager li").all_inner_texts()
    assert labels == ["Sebelumnya", "1", "2", "3", "4", "5", "…", str(last), "Berikutnya"]
    assert page.locator(".lb-pager [aria-current=page]").inner_text() == "4"
    target = page.locator(".lb-pager a", has_text=re.compile(rf"^{last}$")).get_attribute("href")
    assert target is not None
    visit(page, target)
    assert shown(page) == slugs(site.catalogue, rows[(last - 1) * 24 :])


def test_everything_works_by_keyboard_alone(page: Page, site: Site) -> None:
    visit(page, site.address)

    def tab_to(selector: str) -> Locator:
        for _ in range(120):
            page.keyboard.press("Tab")
            if page.evaluate("selector => document.activeElement.matches(selector)", selector):
                return page.locator(":focus")
        pytest.fail(f"the Tab key never reaches {selector}")

    tab_to('[data-facet="agency"] .lb-facet__more')
    page.keyboard.press("Enter")
    assert len(counts(page, "agency")) == 60
    focused = tab_to('[data-facet="stage"] summary')
    page.keyboard.press("Enter")
    tab_to('[data-facet="stage"] input')
    page.keyboard.press("Space")
    expect(box(page, "stage", "stage-0")).to_be_focused()
    expect(box(page, "stage", "stage-0")).to_be_checked()
    assert total(page) == len(rows_matching(site.catalogue, {"stage": ["stage-0"]}))
    tab_to(".lb-explorer__sort-choice")
    page.keyboard.press("ArrowDown")
    assert query(page) == "stage=stage-0&sort=year"
    tab_to(".lb-active__chip")
    tab_to(".lb-card a")
    tab_to('.lb-pager a[rel="next"]')
    page.keyboard.press("Enter")
    assert query(page) == "stage=stage-0&sort=year&page=2"
    assert focused.count() == 1


def test_on_a_phone_the_facets_fold_behind_a_button(page: Page, site: Site) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    visit(page, site.address + "?agency=agency-0,agency-1&stage=stage-2")
    toggle = page.locator(".lb-explorer__toggle")
    expect(toggle).to_have_text("Saring (3 aktif)")
    expect(toggle).to_have_attribute("aria-expanded", "false")
    expect(page.locator(".lb-explorer__facets")).to_be_hidden()
    toggle.click()
    expect(toggle).to_have_attribute("aria-expanded", "true")
    box(page, "agency", "agency-1").click()
    expect(toggle).to_have_text("Saring (2 aktif)")
    page.locator(".lb-explorer__done").click()
    expect(page.locator(".lb-explorer__facets")).to_be_hidden()
    expect(page.locator("#lb-explorer-results")).to_be_focused()
    page.set_viewport_size({"width": 1280, "height": 900})
    expect(page.locator(".lb-explorer__facets")).to_be_visible()
    expect(toggle).to_be_hidden()


def test_nodes_stay_the_same_when_results_change(page: Page, site: Site) -> None:
    visit(page, site.address)
    page.evaluate("""() => {
        window.card = document.querySelector('[data-slug="inovasi-00001"]');
        window.box = document.querySelector('[data-facet="agency"] input');
    }""")
    agency = site.catalogue["values"]["agency"][1][0]
    pick(page, "agency", f"agency-{agency}")
    assert page.evaluate("window.card.isConnected && window.box.isConnected")


def test_summaries_arrive_and_missing_ones_say_so(page: Page, site: Site) -> None:
    visit(page, site.address + "?page=9")
    expect(page.locator(".lb-card__summary--loading")).to_have_count(0)
    for card in page.locator(".lb-card").all():
        row = int((card.get_attribute("data-slug") or "").removeprefix("inovasi-"))
        stub = site.catalogue["rows"]["stub"][row]
        expect(card.locator(".lb-card__summary")).to_have_text(
            WORDS["no_summary"] if stub else re.compile(rf"nomor {row}\.")
        )
        assert card.locator(".lb-chip--stub").count() == stub


def test_words_and_numbers_follow_the_language(page: Page, tmp_path: Path) -> None:
    catalogue, summaries = make_catalogue(1200)
    english = {"results": "{n} innovations", "results_one": "{n} innovation", "results_page": "{results}"}
    path = write_page(tmp_path, catalogue | {"lang": "en", "words": WORDS | english}, summaries)
    visit(page, path.as_uri())
    expect(page.locator(".lb-explorer__count")).to_have_text("1,200 innovations")
    write_page(tmp_path, make_catalogue(1)[0] | {"lang": "en", "words": WORDS | english}, summaries)
    visit(page, path.as_uri() + "?")
    expect(page.locator(".lb-explorer__count")).to_have_text("1 innovation")


def test_a_failed_chunk_leaves_the_cards_usable(browser: Browser, tmp_path: Path) -> None:
    catalogue, summaries = make_catalogue(300)
    path = write_page(tmp_path, catalogue, summaries)
    next(tmp_path.glob("assets/katalog/teks-0-*.js")).unlink()
    page = browser.new_page()
    visit(page, path.as_uri())
    expect(page.locator(".lb-card__summary--loading")).to_have_count(0)
    assert page.locator(".lb-card__summary").first.inner_text() == ""
    visit(page, path.as_uri() + "?page=12")
    expect(page.locator(".lb-card:not(.lb-card--stub) .lb-card__summary").first).to_contain_text("Ringkasan dari")
    visit(page, path.as_uri())
    page.locator(".lb-card a").first.click()
    page.wait_for_url("**/inovasi/inovasi-00000.html")
    page.close()


def test_without_what_filters_need_the_cards_are_usable(browser: Browser, tmp_path: Path) -> None:
    path = write_page(tmp_path, *make_catalogue(300))
    next(tmp_path.glob("assets/katalog/saring-0-*.js")).unlink()
    page = browser.new_page()
    visit(page, path.as_uri() + "?agency=agency-1")
    assert len(shown(page)) == 24
    expect(page.locator(".lb-explorer__note")).to_have_text("Pencarian tidak dapat dimuat.")
    page.close()


@pytest.mark.parametrize("content", ["", "window.lumbungCatalogue={version:2};"])
def test_without_a_known_catalogue_the_static_list_stays(page: Page, tmp_path: Path, content: str) -> None:
    path = write_page(tmp_path, *make_catalogue(10))
    (tmp_path / "assets/katalog/data.js").write_text(content, encoding="utf-8", newline="\n")
    page.goto(path.as_uri())
    expect(page.locator(".fallback")).to_be_visible()


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("search", ["", "?agency=agency-0&page=2", "empty"])
def test_axe_finds_nothing_serious(page: Page, site: Site, width: int, search: str) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    if search == "empty":
        search = "?" + "&".join(f"{facet}={values[0]}" for facet, values in empty_choice(site.catalogue).items())
    visit(page, site.address + search)
    if width < 960:
        page.locator(".lb-explorer__toggle").click()
    found = (
        Axe().run(page, options={"preload": False}).response["violations"]
    )  # preloading asks for style sheets by XHR
    assert [(one["id"], one["nodes"][0]["html"]) for one in found if one["impact"] in {"serious", "critical"}] == []
    assert [one["id"] for one in found if one["id"] in {"heading-order", "region"}] == []


def click_times(page: Page) -> list[float]:
    """Milliseconds from a click to the end of the layout that follows it, for a walk through several facets."""
    times: list[float] = page.evaluate("""() => {
        document.querySelectorAll("details").forEach(details => { details.open = true; });
        const times = [];
        for (const facet of ["agency", "sector", "stage", "year"]) {
            for (const at of [0, 1, 0]) {
                const box = document.querySelectorAll(`[data-facet="${facet}"] input`)[at];
                const start = performance.now();
                box.click();
                document.body.getBoundingClientRect();
                times.push(performance.now() - start);
            }
        }
        return times;
    }""")
    return times


@pytest.mark.parametrize(("rows", "agencies", "limit"), [(3000, 60, 100), (30_000, 400, 250)])
def test_a_click_answers_fast(page: Page, tmp_path: Path, rows: int, agencies: int, limit: int) -> None:
    path = write_page(tmp_path, *make_catalogue(rows, agencies))
    visit(page, path.as_uri())
    times = sorted(click_times(page))
    print(f"{rows} rows: median {times[len(times) // 2]:.1f} ms, worst {times[-1]:.1f} ms")
    assert times[len(times) // 2] < limit
