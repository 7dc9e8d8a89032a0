"""Preview pictures: named by what is on them, drawn once, and on every page where the site has an address."""

import re
import struct
from datetime import date
from pathlib import Path

import pytest

from lumbung.build import Request, build
from lumbung.social import Card, previews
from tests.test_alternates import ADDRESS, built

IMAGE = re.compile(r'<meta property="og:image" content="([^"]+)">')


def card(title: str) -> Card:
    return Card("Dinas Rekaan", title, "Lumbung Rekaan", "Kabupaten Rekaan")


def size(file: Path) -> tuple[int, int]:
    data = file.read_bytes()
    assert data.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", data[16:24])
    return width, height


def test_pictures_are_as_large_as_they_must_be_and_the_same_each_time(tmp_path: Path) -> None:
    wanted = [("a.html", card("#panic() *tebal* $x$ \\ \"kutip\" <b> 'é' ")), ("b.html", card("Kata " * 60))]

    first = previews(wanted, tmp_path / "a", lambda *_: None)
    second = previews(wanted, tmp_path / "b", lambda *_: None)

    assert [size(file) for file in (tmp_path / "a").iterdir()] == [(1200, 630)] * 2
    assert {file.name: file.read_bytes() for file in (tmp_path / "a").iterdir()} == {
        file.name: file.read_bytes() for file in (tmp_path / "b").iterdir()
    }
    assert first.of == second.of


def test_only_what_is_new_is_drawn_and_what_nobody_wants_goes(tmp_path: Path) -> None:
    previews([("a.html", card("Satu")), ("b.html", card("Dua"))], tmp_path, lambda *_: None)
    drawn: list[tuple[int, int]] = []

    again = previews([("a.html", card("Satu")), ("c.html", card("Tiga"))], tmp_path, lambda *told: drawn.append(told))

    assert drawn == [(1, 1)]
    assert {file.name for file in tmp_path.iterdir()} == {Path(path).name for path in again.of.values()}


def images(site: Path) -> dict[str, str]:
    found = {}
    for file in site.rglob("*.html"):
        match = IMAGE.search(file.read_text(encoding="utf-8"))
        if match:
            assert match[1].startswith(ADDRESS)
            found[file.relative_to(site).as_posix()] = match[1].removeprefix(ADDRESS)
    return found


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("pratinjau"), f"site_url: {ADDRESS}\n")[0]


def test_every_page_shows_its_site_where_no_more_was_asked(site: Path) -> None:
    """Each language has its own picture, and all are there."""
    found = images(site)

    assert len(set(found.values())) == 2
    assert found["inovasi/layanan-lengkap.html"] == found["index.html"] != found["en/index.html"]
    assert all((site / path).is_file() for path in found.values())


def test_the_words_of_a_shared_page_are_its_own(site: Path) -> None:
    text = (site / "en" / "index.html").read_text(encoding="utf-8")

    assert '<meta property="og:locale" content="en_GB">' in text
    assert '<meta property="og:type" content="website">' in text
    assert '<meta name="twitter:card" content="summary_large_image">' in text


def test_on_request_each_page_has_a_picture_of_its_own(site: Path) -> None:
    root = site.parent
    outcome = build(Request(root, site, date(2026, 11, 23), social=True), lambda *_: None)

    assert outcome.site
    found = images(site)
    own = {
        found[name] for name in ("index.html", "inovasi/layanan-lengkap.html", "lab/2020.html", "urusan/sosial.html")
    }
    assert len(own) == 4
    assert all((site / path).is_file() for path in found.values())


def test_without_an_address_there_is_none(tmp_path: Path) -> None:
    folder, _ = built(tmp_path)

    assert images(folder) == {}
    assert not (folder / "assets" / "pratinjau").exists()
