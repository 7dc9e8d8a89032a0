"""Reading without a line: what was seen, everything on request, and never two builds on one page."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.offline.conftest import Line

pytestmark = pytest.mark.browser

SEEN, UNSEEN = "inovasi/layanan-lengkap.html", "penghargaan.html"


def visit(page: Page, line: Line, name: str) -> None:
    page.goto(line.base + name, wait_until="load")


def kept(page: Page, line: Line, name: str) -> bool:
    return bool(
        page.evaluate(
            """async ([url]) => {
                for (const name of await caches.keys()) if (await (await caches.open(name)).match(url)) return true;
                return false;
            }""",
            [line.base + name],
        )
    )


def until_kept(page: Page, line: Line, *names: str) -> None:
    for name in names:
        for _ in range(100):
            if kept(page, line, name):
                break
            page.wait_for_timeout(100)
        else:
            pytest.fail(f"not kept: {name}")


def controlled(page: Page) -> None:
    page.wait_for_function("navigator.serviceWorker.controller !== null")


def publish(line: Line, site: Path) -> None:
    shutil.rmtree(line.folder)
    shutil.copytree(site, line.folder)


def test_seen_pages_open_without_a_line_and_others_say_so(line: Line, context: BrowserContext) -> None:
    page = context.new_page()
    visit(page, line, "index.html")
    controlled(page)
    until_kept(page, line, "index.html")
    visit(page, line, SEEN)
    until_kept(page, line, SEEN)
    line.cut()

    visit(page, line, "index.html")
    expect(page.locator("h1")).to_be_visible()
    assert page.evaluate("getComputedStyle(document.body).getPropertyValue('--lb-paper')")
    visit(page, line, SEEN)
    expect(page.locator("[data-kind=profile] h1")).to_be_visible()
    visit(page, line, UNSEEN)
    expect(page.locator("h1")).to_have_text("Halaman ini belum tersimpan")
    names = page.locator("main li a").evaluate_all("links => links.map(link => link.href)")
    assert names == [line.base + "index.html", line.base + SEEN]
    visit(page, line, f"en/{UNSEEN}")
    expect(page.locator("html")).to_have_attribute("lang", "en")


def test_after_saving_all_every_page_opens(line: Line, context: BrowserContext) -> None:
    page = context.new_page()
    visit(page, line, "luring.html")
    text = page.locator("[data-offline-text]")
    expect(text).to_contain_text("MB")
    page.locator("[data-offline-start]").click()
    expect(text).to_contain_text("Selesai", timeout=60_000)
    line.cut()

    pages = sorted(
        file.relative_to(line.folder).as_posix()
        for file in line.folder.rglob("*.html")
        if file.name not in {"404.html", "tanpa-jaringan.html"}
        and 'data-kind="redirect"' not in file.read_text("utf-8")
    )
    assert len(pages) > 50
    for name in pages:
        answer = page.goto(line.base + name, wait_until="commit")
        assert answer, name
        assert answer.status == 200, name
    visit(page, line, "cari.html?urusan=kesehatan")
    expect(page.locator(".lb-card").first).to_be_visible()


def test_saving_can_be_stopped_and_taken_up_again(line: Line, context: BrowserContext) -> None:
    page = context.new_page()
    visit(page, line, "luring.html")
    controlled(page)
    page.locator("[data-offline-start]").click()
    page.locator("[data-offline-stop]").click()
    expect(page.locator("[data-offline-text]")).to_contain_text("Dihentikan")
    expect(page.locator("[data-offline-start]")).to_be_focused()

    page.locator("[data-offline-start]").click()

    expect(page.locator("[data-offline-text]")).to_contain_text("Selesai", timeout=60_000)


def marks(page: Page) -> tuple[str, str]:
    text = page.locator(".lb-article").inner_text()
    file = page.evaluate("fetch('tanda.csv').then(answer => answer.text())")
    return ("lama" if "lama." in text else "baru" if "baru." in text else text), str(file).split()[-1]


def test_two_builds_never_meet(line: Line, context: BrowserContext, builds: dict[str, Path]) -> None:
    """An old tab stays old in text and files; a page that was never seen comes with the new files; then all move."""
    old = context.new_page()
    visit(old, line, "index.html")
    controlled(old)
    visit(old, line, "tanda.html")
    assert marks(old) == ("lama", "lama")
    until_kept(old, line, "tanda.html", "tanda.csv")
    publish(line, builds["baru"])

    other = context.new_page()
    visit(other, line, "tanda.html")
    assert marks(other) == ("lama", "lama")  # kept whole, while the new build is made ready
    visit(other, line, "lain.html")
    assert marks(other) == ("baru", "baru")  # never seen before: all of it from the server
    visit(old, line, "tanda.html")
    notice = old.locator(".lb-update")
    expect(notice).to_contain_text("Versi baru tersedia", timeout=20_000)
    assert marks(old) == ("lama", "lama")

    third = context.new_page()
    visit(third, line, "tanda.html")
    assert marks(third) == ("lama", "lama")
    notice.locator("button").click()
    expect(old.locator(".lb-article")).to_contain_text("Halaman baru")
    assert marks(old) == ("baru", "baru")

    # The third tab still is the old build's, and gets the old build's file, until it moves on.
    text = third.evaluate("fetch('tanda.csv').then(answer => answer.text())")
    assert "lama" in text
    assert len(builds_kept(third)) == 2
    visit(third, line, "tanda.html")
    assert marks(third) == ("baru", "baru")
    third.close()
    other.close()
    visit(old, line, "index.html")
    old.wait_for_timeout(300)
    assert len(builds_kept(old)) == 1


def builds_kept(page: Page) -> list[str]:
    names = page.evaluate("caches.keys()")
    return [name for name in names if not name.endswith(":state")]


def test_what_was_kept_comes_along_to_a_new_build(line: Line, context: BrowserContext, builds: dict[str, Path]) -> None:
    """After the move the new version of a seen page opens without a line."""
    page = context.new_page()
    visit(page, line, "index.html")
    controlled(page)
    visit(page, line, "tanda.html")
    assert marks(page) == ("lama", "lama")
    until_kept(page, line, "tanda.html", "tanda.csv")
    publish(line, builds["baru"])
    visit(page, line, "index.html")
    button = page.locator(".lb-update button")
    expect(button).to_be_visible(timeout=20_000)
    with page.expect_navigation():
        button.click()
    line.cut()

    visit(page, line, "tanda.html")

    assert marks(page) == ("baru", "baru")


def test_at_a_file_there_is_neither_worker_nor_manifest_nor_error(
    builds: dict[str, Path], context: BrowserContext
) -> None:
    page = context.new_page()
    faults: list[str] = []
    page.on("console", lambda message: message.type == "error" and faults.append(message.text))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto((builds["lama"] / "luring.html").as_uri())

    expect(page.locator("[data-offline-text]")).to_contain_text("semuanya sudah ada")
    assert page.locator("link[rel=manifest]").count() == 0
    assert faults == []
