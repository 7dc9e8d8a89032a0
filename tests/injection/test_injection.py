"""Whatever authors write: no script runs, nothing is asked outside, and no other part of the page changes."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.browser.conftest import serve
from tests.injection.attempts import ATTEMPTS, STRINGS
from tests.injection.site import FILES, build_past_every_error, plant, plant_files

TOGETHER = 60
ENOUGH = 300

CANARY = "window.kenari = () => { window.kenariSang = true; return ''; }; for (const n of ['alert', 'confirm', 'prompt']) window[n] = window.kenari;"
LOOK = """() => {
  const page = document.documentElement.cloneNode(true);
  for (const one of page.querySelectorAll('article.lb-article, title, meta[name=description], meta[http-equiv]')) one.replaceChildren();
  for (const one of page.querySelectorAll('meta[name=description]')) one.remove();
  const article = document.querySelector('article.lb-article');
  const all = [...document.querySelectorAll('body *')];
  const own = all.filter((one) => [...one.classList].some((name) => name.startsWith('lb-') && name !== 'lb-ref') && !one.closest('.lb-contents, .lb-table'));
  const header = document.querySelector('.lb-header');
  const over = header && document.elementFromPoint(30, 20);
  return {
    sang: Boolean(window.kenariSang),
    frame: page.outerHTML.replaceAll(location.origin, '').replace(/-[0-9a-f]{12}\\.js/g, '.js').replace(/\\s+/g, ' '),
    parts: own.map((one) => `${one.tagName}#${one.id}.${one.className}`),
    header: header && JSON.stringify(header.getBoundingClientRect()),
    covered: Boolean(header) && !(over && over.closest('.lb-header')),
    wide: document.documentElement.scrollWidth,
    handlers: all.flatMap((one) => one.getAttributeNames().filter((name) => name.startsWith('on'))),
    odd: !article ? [] : [...article.querySelectorAll('script,style,iframe,object,embed,base,meta,link,form,textarea,select,dialog')]
      .filter((one) => !one.closest('.lb-searchbox, .lb-finder, [data-kit-page]')).map((one) => one.outerHTML),
    ids: all.map((one) => one.id).filter((id, index, ids) => id && /^(lb-|__(?!code)|isi$)/.test(id) && ids.indexOf(id) !== index),
  };
}"""


@dataclass
class Visited:
    """What a page looked like, and what it did that no page may do."""

    look: dict[str, Any]
    faults: list[str] = field(default_factory=list)


def visit(context: BrowserContext, base: str, address: str) -> Visited:
    page = context.new_page()
    faults: list[str] = []
    page.on("request", lambda request: None if request.url.startswith((base, "data:")) else faults.append(request.url))
    page.on("console", lambda said: faults.append(said.text) if "Content Security Policy" in said.text else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("dialog", lambda dialog: (faults.append(dialog.message), dialog.dismiss()))
    page.goto(base + address)
    for point in ((300, 300), (600, 500), (200, 700)):
        page.mouse.move(*point)
    visited = Visited(page.evaluate(LOOK), faults)
    if page.url != base + address:
        faults.append(f"led to {page.url}")
    page.close()
    return visited


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, str, list[str]]]:
    """The address of the site of attempts, of its harmless twin, and of the pages to look at."""
    folder = tmp_path_factory.mktemp("upaya")
    yield from _served(folder, ATTEMPTS, TOGETHER)


def _served(folder: Path, attempts: tuple[str, ...], together: int) -> Iterator[tuple[str, str, list[str]]]:
    with pytest.MonkeyPatch.context() as patch:
        pages = plant(folder / "buruk", attempts, together, harmless=False)
        plant(folder / "baik", attempts, together, harmless=True)
        bad, good = (build_past_every_error(folder / name, patch) for name in ("buruk", "baik"))
    servers = [serve(bad), serve(good)]
    yield servers[0][1], servers[1][1], pages
    for server, _ in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture
def watched(chromium: Browser) -> Iterator[BrowserContext]:
    context = chromium.new_context(locale="id-ID", viewport={"width": 1280, "height": 900}, service_workers="block")
    context.add_init_script(CANARY)
    yield context
    context.close()


def test_there_are_enough_attempts() -> None:
    assert len(set(ATTEMPTS)) >= ENOUGH
    assert len(set(STRINGS)) == len(STRINGS)


def compare(context: BrowserContext, sites: tuple[str, str, list[str]]) -> list[str]:
    bad, good, pages = sites
    wrong = []
    for address in pages:
        here, twin = visit(context, bad, address), visit(context, good, address)
        wrong += [f"{address}: {fault}" for fault in (*here.faults, *twin.faults)]
        for name in ("sang", "covered", "handlers", "odd", "ids"):
            wrong += [f"{address}: {name}: {here.look[name]}"] if here.look[name] else []
        for name in ("frame", "parts", "header", "wide"):
            if here.look[name] != twin.look[name]:
                wrong.append(f"{address}: {name} differs: {_first_difference(here.look[name], twin.look[name])}")
    return wrong


def _first_difference(here: Any, twin: Any) -> str:
    at = (
        next(
            (n for n, pair in enumerate(zip(here, twin, strict=False)) if pair[0] != pair[1]), min(len(here), len(twin))
        )
        if isinstance(here, str | list)
        else 0
    )
    around = slice(max(at - 60, 0), at + 90) if isinstance(here, str) else slice(at, at + 2)
    return f"{here[around]!r} for {twin[around]!r}" if isinstance(here, str | list) else f"{here} for {twin}"


def test_no_attempt_comes_to_anything(watched: BrowserContext, sites: tuple[str, str, list[str]]) -> None:
    """No script, no request, no report of the policy; frame, parts and places as in the harmless twin."""
    wrong = compare(watched, sites)

    assert not wrong, "\n".join(wrong)


def test_search_and_explorer_show_attempts_as_text(watched: BrowserContext, sites: tuple[str, str, list[str]]) -> None:
    """What scripts of ours build of authors' strings is text."""
    base = sites[0]
    page = watched.new_page()
    faults: list[str] = []
    page.on("request", lambda request: None if request.url.startswith((base, "data:")) else faults.append(request.url))
    page.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    for query in ("kenari", "script", "dinas", "upaya", "onclick", "constructor", "__proto__", "toString"):
        page.goto(f"{base}cari.html?q={query}")
        page.wait_for_load_state("networkidle")
        page.locator("[data-search-box]").first.fill(query)
        page.wait_for_timeout(300)
        assert page.locator("body").inner_text().count("kenari") > 0
        assert page.evaluate("Boolean(window.kenariSang)") is False
        assert (
            page.evaluate(
                "[...document.querySelectorAll('main *, header *')].some((one) => one.getAttributeNames().some((name) => name.startsWith('on')))"
            )
            is False
        )
    assert faults == []


def test_files_that_run_are_never_published(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Past every error, neither pages nor scripts of an author's own, nor what a link leads to; our own files are ours."""
    plant(tmp_path / "isi", ATTEMPTS[:3], 3, harmless=True)
    plant_files(tmp_path / "isi", tmp_path / "luar.txt")
    site = build_past_every_error(tmp_path / "isi", monkeypatch)
    made = {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}

    assert {name.partition(".")[0] for name in FILES} & {name.partition(".")[0] for name in made} <= {"sw"}
    assert not any(name.startswith("tautan") for name in made)
    assert [name for name, data in made.items() if b"kenari" in data] == []


@pytest.mark.soak
def test_each_attempt_on_a_page_of_its_own(watched: BrowserContext, tmp_path: Path) -> None:
    """Alone, no attempt can hide behind what another one opened."""
    for bad, good, pages in _served(tmp_path, ATTEMPTS, 1):
        wrong = compare(watched, (bad, good, [page for page in pages if page.startswith("inovasi")]))

        assert not wrong, "\n".join(wrong)
