"""What search engines are told of the two languages: nothing without an address, everything with one."""

import re
import shutil
from datetime import date
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest

from lumbung.build import NO_ADDRESS, Outcome, Request, build

DISTRICT = Path(__file__).parent / "district"
ADDRESS = "https://inovasi.example.org/lumbung/"
LINK = re.compile(r'<link rel="alternate" hreflang="([\w-]+)" href="([^"]+)">')
SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def built(folder: Path, settings: str = "", **changes: str) -> tuple[Path, Outcome]:
    root = Path(shutil.copytree(DISTRICT, folder / "daerah", ignore=shutil.ignore_patterns(".lumbung", "site")))
    written = (root / "mkdocs.yml").read_text(encoding="utf-8")
    for old, new in changes.items():
        written = written.replace(old, new)
    (root / "mkdocs.yml").write_text(settings + written, encoding="utf-8", newline="\n")
    outcome = build(Request(root, root / "site", date(2026, 11, 23)), lambda *_: None)
    assert outcome.site, outcome.problems
    return outcome.site, outcome


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("alamat"), f"site_url: {ADDRESS}\n")[0]


def alternates(file: Path) -> dict[str, str]:
    return dict(LINK.findall(file.read_text(encoding="utf-8")))


def test_without_an_address_nothing_is_said_but_once_to_the_maker(tmp_path: Path) -> None:
    """Links that need the site's address are left out, and the build says so."""
    folder, outcome = built(tmp_path)

    assert outcome.notes == (NO_ADDRESS,)
    assert alternates(folder / "index.html") == {}
    assert 'rel="canonical"' not in (folder / "en" / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["index.html", "inovasi/layanan-lengkap.html", "kunjungan/2020-11-18-tetangga.html"])
def test_each_page_names_itself_in_every_language(name: str, site: Path) -> None:
    """Both pages name the same pair, and the main language for everybody else."""
    wanted = {"id": ADDRESS + name, "en": f"{ADDRESS}en/{name}", "x-default": ADDRESS + name}

    assert alternates(site / name) == wanted
    assert alternates(site / "en" / name) == wanted
    assert f'rel="canonical" href="{ADDRESS}en/{name}"' in (site / "en" / name).read_text(encoding="utf-8")


def test_every_alternate_exists(site: Path) -> None:
    """No page of either language names one that is not there."""
    missing = {
        url
        for file in site.rglob("*.html")
        for url in alternates(file).values()
        if not (site / unquote(url.removeprefix(ADDRESS))).is_file()
    }

    assert missing == set()


def test_a_page_without_its_like_names_none(site: Path) -> None:
    """The letters of English titles are others: the switch leads to the list, and no alternate is claimed."""
    assert not (site / "en" / "daftar" / "l.html").exists()
    assert "en" not in alternates(site / "daftar" / "l.html")
    assert 'href="../en/daftar/index.html" hreflang="en"' in (site / "daftar" / "l.html").read_text(encoding="utf-8")


def test_the_sitemap_pairs_the_pages(site: Path) -> None:
    """Every page stands in it with its address in each language."""
    urls = ET.parse(site / "sitemap.xml").getroot().findall("s:url", SITEMAP)  # noqa: S314 - our own file
    pairs = {
        url.findtext("s:loc", "", SITEMAP): {
            link.get("hreflang"): link.get("href") for link in url.findall("x:link", SITEMAP)
        }
        for url in urls
    }

    assert pairs[f"{ADDRESS}en/cari.html"] == {"id": f"{ADDRESS}cari.html", "en": f"{ADDRESS}en/cari.html"}
    assert pairs[f"{ADDRESS}cari.html"] == pairs[f"{ADDRESS}en/cari.html"]


def test_one_language_has_no_switch(tmp_path: Path) -> None:
    """A district that wants one language gets what it always got."""
    folder, _ = built(tmp_path, **{"languages: [id, en]": "languages: [id]"})

    assert not (folder / "en").exists()
    assert "data-language" not in (folder / "index.html").read_text(encoding="utf-8")


def test_the_first_language_is_the_main_one(tmp_path: Path) -> None:
    """With English first, English lies at the root and Indonesian below its code."""
    folder, _ = built(tmp_path, **{"languages: [id, en]": "languages: [en, id]"})

    assert '<html lang="en"' in (folder / "index.html").read_text(encoding="utf-8")
    assert '<html lang="id"' in (folder / "id" / "index.html").read_text(encoding="utf-8")
