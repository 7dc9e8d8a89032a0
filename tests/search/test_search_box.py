"""The box in a real browser: typing, keys, races, failures, what a screen reader is told, and nothing but text."""

from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from demo_page import write_site
from playwright.sync_api import Page, Route, expect
from test_search_engine import DOCUMENTS, GLOSSARY

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("kotak")
    write_site(folder, DOCUMENTS, GLOSSARY)
    return folder


@pytest.fixture
def opened(page: Page, site: Path) -> Page:
    page.goto((site / "index.html").as_uri())
    return page


def type_in(page: Page, text: str) -> None:
    page.fill("[data-search-box]", text)
    answered(page, text)


def answered(page: Page, text: str) -> None:
    page.wait_for_function(
        """(text) => { const list = document.querySelector("[data-search-results]");
        return list.dataset.query === text && list.getAttribute("aria-busy") === "false"; }""",
        arg=text,
    )


def addresses(page: Page) -> list[str]:
    links = page.locator("[data-search-results] a")
    return [str(links.nth(n).get_attribute("href")).rpartition("/")[2] for n in range(links.count())]


def test_contract(opened: Page) -> None:
    """One box, one list; the list names its query, holds ten hits, and no other links."""
    assert opened.locator("[data-search-box]").count() == opened.locator("[data-search-results]").count() == 1
    opened.focus("[data-search-box]")
    type_in(opened, "rapat")

    assert len(addresses(opened)) == 10
    assert opened.locator("[data-search-results] a[href]").count() == 10
    expect(opened.locator("[role=status]")).to_have_text("30 hasil")
    type_in(opened, "")
    assert addresses(opened) == []
    expect(opened.locator(".lb-search__panel")).to_be_hidden()


def test_keys(opened: Page, site: Path) -> None:
    """`/` and `s` focus the box but not while typing elsewhere; arrows, Esc and Enter work."""
    box = opened.locator("[data-search-box]")
    opened.focus("#isian")
    opened.keyboard.press("s")
    assert opened.input_value("#isian") == "s"
    for key in "/s":
        opened.focus("#lain")
        opened.keyboard.press(key)
        expect(box).to_be_focused()
    opened.keyboard.type("sampah")
    answered(opened, "sampah")
    expect(box).to_have_attribute("aria-expanded", "true")
    opened.keyboard.press("ArrowDown")
    opened.keyboard.press("ArrowDown")
    active = box.get_attribute("aria-activedescendant")
    assert opened.locator("[aria-selected=true]").get_attribute("id") == active == "lb-search-hit-1"
    opened.keyboard.press("ArrowDown")
    assert box.get_attribute("aria-activedescendant") is None
    opened.keyboard.press("ArrowUp")
    opened.keyboard.press("Escape")
    expect(box).to_have_attribute("aria-expanded", "false")
    assert box.input_value() == "sampah"
    opened.keyboard.press("Escape")
    assert box.input_value() == ""
    opened.keyboard.type("ambulans")
    answered(opened, "ambulans")
    opened.keyboard.press("ArrowDown")
    opened.keyboard.press("Enter")
    opened.wait_for_url("**/inovasi/ambulans.html")


def test_enter_without_a_choice_opens_the_page_of_all_results(opened: Page) -> None:
    """With the query in the address."""
    opened.route("**/cari.html*", lambda route: route.abort())
    opened.fill("[data-search-box]", "bank & sampah")
    with opened.expect_request("**/cari.html*") as asked:
        opened.press("[data-search-box]", "Enter")

    assert asked.value.url.endswith("cari.html?q=bank%20%26%20sampah")


def test_leaving_closes(opened: Page) -> None:
    """A click or Tab elsewhere closes the list; coming back opens it again."""
    opened.focus("[data-search-box]")
    type_in(opened, "sampah")
    expect(opened.locator(".lb-search__panel")).to_be_visible()
    opened.click("#isian")
    expect(opened.locator(".lb-search__panel")).to_be_hidden()
    opened.focus("[data-search-box]")
    expect(opened.locator(".lb-search__panel")).to_be_visible()


def test_nothing_but_text(opened: Page) -> None:
    """An attack in a title, a text or a query stays text."""
    evil = '<img src=x onerror="window.hacked=1">'
    opened.focus("[data-search-box]")
    type_in(opened, "robusta")
    expect(opened.locator(".lb-search__snippet")).to_contain_text("onerror")
    assert opened.locator(".lb-search__title").inner_text().startswith("Judul <img")
    type_in(opened, f"zzqqxx {evil}")
    type_in(opened, "zzqqxxyyww" + evil.replace(" ", ""))
    assert opened.locator("form img, form script").count() == 0
    assert opened.evaluate("window.hacked") is None


def test_corrections_and_empty_answers_are_told(opened: Page) -> None:
    """The reader sees for which words the answer is; where there is none, near words and the lab."""
    opened.focus("[data-search-box]")
    type_in(opened, "ambulasn ")
    expect(opened.locator(".lb-search__note")).to_have_text("Menampilkan hasil untuk ambulans .")
    type_in(opened, "ambulans ")
    expect(opened.locator(".lb-search__note")).to_be_hidden()
    type_in(opened, "tulxyzn ")
    expect(opened.locator(".lb-search__help")).to_contain_text("Tidak ada hasil untuk")
    assert opened.locator(".lb-search__help a").get_attribute("href") == "lab/index.html"
    opened.click(".lb-search__near")
    answered(opened, opened.input_value("[data-search-box]"))
    assert addresses(opened)


def test_late_answers_do_not_overwrite_newer_ones(page: Page, site: Path, serve: Any) -> None:
    """The files of the first query arrive after the answer to the second."""
    held: list[Route] = []

    def hold(route: Route) -> None:
        if len(held) < 10:
            held.append(route)
        else:
            route.continue_()

    page.goto(f"{serve(site)}/index.html")
    page.focus("[data-search-box]")
    type_in(page, "ambulans")
    page.route("**/t-*.js", hold)
    page.fill("[data-search-box]", "rapat")
    page.wait_for_timeout(400)
    assert held
    assert page.get_attribute("[data-search-results]", "aria-busy") == "true"
    type_in(page, "ambulans")
    for route in held:
        route.continue_()
    page.wait_for_timeout(300)

    assert page.get_attribute("[data-search-results]", "data-query") == "ambulans"
    assert addresses(page) == ["ambulans.html"]


def test_a_line_that_drops_is_tried_again(page: Page, site: Path, serve: Any) -> None:
    """Each file gets another chance; what stays away is told, and does not last."""
    failed: list[str] = []

    def drop(route: Route) -> None:
        failed.append(route.request.url)
        if failed.count(route.request.url) > 1:
            route.continue_()
        else:
            route.abort()

    page.route("**/assets/cari/*", drop)
    page.goto(f"{serve(site)}/index.html")
    page.focus("[data-search-box]")
    type_in(page, "sampah")
    assert "sampah.html" in addresses(page)
    assert len(failed) > len(set(failed))

    page.route("**/assets/cari/p-*", lambda route: route.abort())
    type_in(page, "puisi")
    if not addresses(page):
        expect(page.locator(".lb-search__note")).to_contain_text("tidak dapat dimuat")


def test_a_page_can_show_the_answers_itself(page: Page, site: Path) -> None:
    """It hears the query of its address, then every change; the box draws no list there."""
    page.goto((site / "events.html").as_uri() + "?q=sampah")
    page.evaluate(
        """() => { window.heard = []; document.querySelector("[data-search-page]").addEventListener("lumbung-search",
        (event) => window.heard.push([event.detail.query, event.detail.busy, event.detail.answer && event.detail.answer.total])); }"""
    )
    assert page.input_value("[data-search-box]") == "sampah"
    page.fill("[data-search-box]", "rapat")
    page.wait_for_function(
        "() => window.heard.some(([query, busy, total]) => query === 'rapat' && !busy && total === 30)"
    )
    assert page.locator("[data-search-results]").count() == 0


def test_same_answers_from_a_server_and_from_a_folder(page: Page, site: Path, serve: Any) -> None:
    """One set of files for both."""
    ranked = []
    for start in (site.as_uri(), serve(site)):
        page.goto(f"{start}/index.html")
        page.focus("[data-search-box]")
        asked = {}
        for query in ("sampah", "pelayanan publik", "rapat", "kesehatn"):
            type_in(page, query)
            asked[query] = addresses(page)
        ranked.append(asked)

    assert ranked[0] == ranked[1]
    assert all(ranked[0].values())


def test_axe_finds_nothing(opened: Page) -> None:
    """With results, with an empty answer, with a choice made."""
    opened.focus("[data-search-box]")
    for query in ("sampah", "tulxyzn "):
        type_in(opened, query)
        opened.keyboard.press("ArrowDown")
        opened.wait_for_timeout(400)
        options = {
            "rules": {
                "landmark-one-main": {"enabled": False},
                "page-has-heading-one": {"enabled": False},
                "region": {"enabled": False},
            }
        }
        report = Axe().run(opened, options=options)
        assert [violation["id"] for violation in report.response["violations"]] == []
