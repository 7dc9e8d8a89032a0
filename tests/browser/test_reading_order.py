"""What a screen reader hears of a profile and of a comparison, in which order: by the accessibility tree alone."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import Site

pytestmark = pytest.mark.browser

PROFILE = {
    "": ("Pattas Sosial Mitra Kurir Langit", "Sekilas", "Latar belakang", "Cara kerja", "Hasil", "Cara mereplikasi",
         "Pelajaran", "Mitra", "Pendanaan", "Bisakah kami melakukannya?", "Penghargaan", "Sumber"),
    "en/": ("Pattas Sosial Mitra Kurir Langit", "At a glance", "Background", "How it works", "Results",
            "How to replicate it", "Lessons learned", "Partners", "Funding", "Can we do this?", "Awards", "Sources"),
}  # fmt: skip
LANDMARKS = ["banner", "main", "contentinfo"]


def heard(page: Page) -> list[tuple[str, str]]:
    """Role and name of everything in the accessibility tree, in its order; what is ignored is not heard."""
    session = page.context.new_cdp_session(page)
    session.send("Accessibility.enable")
    nodes: list[dict[str, Any]] = session.send("Accessibility.getFullAXTree")["nodes"]
    by_id = {node["nodeId"]: node for node in nodes}

    def walk(node: dict[str, Any]) -> Iterator[tuple[str, str]]:
        if not node["ignored"]:
            yield node["role"]["value"], str(node.get("name", {}).get("value", ""))
        for child in node.get("childIds", []):
            if child in by_id:
                yield from walk(by_id[child])

    return list(walk(nodes[0]))


def opened(site: Site, chromium: Browser, width: int, name: str) -> list[tuple[str, str]]:
    context = chromium.new_context(viewport={"width": width, "height": 800}, service_workers="block")
    page = context.new_page()
    page.goto(site.http + name, wait_until="load")
    if "?i=" in name:
        page.wait_for_selector("[data-kit-page][data-ready]", state="attached")
    told = heard(page)
    context.close()
    return told


def behind_each_other(found: list[str], wanted: tuple[str, ...]) -> list[str]:
    """The wanted ones that do not come behind the one before."""
    rest = iter(found)
    return [name for name in wanted if name not in rest]


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("folder", ["", "en/"])
def test_a_profile_is_heard_in_order(folder: str, width: int, real: Site, chromium: Browser) -> None:
    """Frame, title, facts, story, replication sheet, sources: the order of thought, whatever stands where on the screen."""
    told = opened(real, chromium, width, f"{folder}inovasi/mitra-kurir-langit.html")
    roles = [role for role, _ in told]
    headings = [name.removesuffix(" #") for role, name in told if role == "heading"]  # the mark is a link to the place

    assert [role for role in roles if role in LANDMARKS] == LANDMARKS
    assert headings[0] == PROFILE[folder][0]
    assert behind_each_other(headings, PROFILE[folder]) == []
    assert next(name for role, name in told if role == "link") in {"Langsung ke isi", "Skip to content"}
    title, facts = told.index(("heading", headings[0])), told.index(("heading", PROFILE[folder][1]))
    terms = [name for role, name in told[facts:] if role == "term"]
    assert title < facts
    assert len(terms) >= 7


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("folder", ["", "en/"])
def test_a_comparison_is_heard_row_by_row(folder: str, width: int, real: Site, chromium: Browser) -> None:
    """The table says its name and its columns, then each fact before its cells, one cell for each innovation."""
    told = opened(real, chromium, width, f"{folder}banding.html?i=mitra-kurir-langit,salinmas,gendis")
    start = next(at for at, (role, _) in enumerate(told) if role == "table")
    table = told[start:]
    titles = ["Pattas Sosial Mitra Kurir Langit", "Salinmas", "Gendis"]
    columns = [name for role, name in table if role == "columnheader"]
    first_cell = next(at for at, (role, _) in enumerate(table) if role in {"cell", "gridcell"})
    cells: dict[str, int] = {}
    for role, name in table:
        if role == "rowheader":
            cells[name], fact = 0, name
        elif role in {"cell", "gridcell"}:
            cells[fact] += 1

    assert all(title in table[0][1] for title in titles)
    assert [title for title in titles for name in columns if title in name] == titles
    assert max(at for at, (role, _) in enumerate(table) if role == "columnheader") < first_cell
    assert set(cells.values()) - {0} == {3}
    assert sum(count == 3 for count in cells.values()) >= 8
