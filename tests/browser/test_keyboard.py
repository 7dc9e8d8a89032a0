"""Tools by keyboard alone that no other test walks through: choosing and comparing, sharing, theme, menu on a phone."""

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.conftest import Site

pytestmark = pytest.mark.browser


def tab_to(page: Page, selector: str) -> None:
    for _ in range(200):
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"no tab stop matches {selector}")


def test_innovations_are_chosen_compared_and_handed_on(real: Site, context: BrowserContext) -> None:
    """From the boxes on two cards to the comparison, its differences, its address as a code, and one taken out."""
    page = context.new_page()
    page.goto(real.http + "cari.html")
    page.wait_for_selector(".lb-choose input")
    tab_to(page, ".lb-card:nth-child(1) .lb-choose input")
    page.keyboard.press("Space")
    tab_to(page, ".lb-card:nth-child(2) .lb-choose input")
    page.keyboard.press("Space")
    tab_to(page, "a[href*='banding.html?i=']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/banding.html?i=*")
    page.wait_for_selector("[data-kit-page][data-ready]", state="attached")
    rows = page.locator(".lb-compare__row").count()

    tab_to(page, ".lb-kit input[type=checkbox]")
    page.keyboard.press("Space")
    assert page.locator(".lb-compare__row").count() < rows
    tab_to(page, ".lb-kit__actions button")
    page.keyboard.press("Enter")
    tab_to(page, ".lb-kit__share button:last-of-type")
    page.keyboard.press("Enter")
    expect(page.locator("svg.lb-kit__qr")).to_be_visible()
    tab_to(page, ".lb-compare__table .lb-kit__button")
    page.keyboard.press("Enter")
    page.wait_for_function("!location.search.includes(',')")
    assert page.evaluate("document.activeElement !== document.body")


def test_theme_and_menu_on_a_phone(real: Site, chromium: Browser) -> None:
    """The switch of the theme changes it and keeps the focus; the menu opens and leads on."""
    context = chromium.new_context(viewport={"width": 360, "height": 740}, color_scheme="light")
    page = context.new_page()
    page.goto(real.http + "index.html")
    paper = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(paper)
    tab_to(page, ".lb-scheme")
    page.keyboard.press("Enter")
    assert page.evaluate(paper) != light
    assert page.evaluate("document.activeElement.matches('.lb-scheme')")

    tab_to(page, ".lb-menu")
    assert not page.locator(".lb-nav").is_visible()
    page.keyboard.press("Space")
    tab_to(page, ".lb-nav a[href='cari.html']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/cari.html")
    context.close()
