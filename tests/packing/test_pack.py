"""The command `pack`: booklet and zip of one visit, the same bytes twice, every link inside, words for mistakes."""

import io
import shutil
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from pypdf import PdfReader

from lumbung.cli import main
from tests.browser.conftest import Watch
from tests.browser.links import broken_links

DISTRICT = Path(__file__).parent.parent / "district"
VISIT = "2020-11-18-tetangga"
NAME = f"kunjungan-{VISIT}"
TODAY = ("--today", "2026-11-23")


def copy(folder: Path) -> Path:
    return Path(shutil.copytree(DISTRICT, folder, ignore=shutil.ignore_patterns(".lumbung", "site", "dist")))


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder `dist` of a district, with both files."""
    root = copy(tmp_path_factory.mktemp("paket") / "daerah")
    assert main(["pack", VISIT, *TODAY], root=root) == 0
    return root / "dist"


@pytest.fixture(scope="module")
def unpacked(packed: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("luring")
    zipfile.ZipFile(packed / f"{NAME}.zip").extractall(folder)
    return folder / NAME


def test_both_files_are_there(packed: Path) -> None:
    assert sorted(path.name for path in packed.iterdir()) == [f"{NAME}.en.pdf", f"{NAME}.pdf", f"{NAME}.zip"]
    assert len(PdfReader(packed / f"{NAME}.pdf").pages) >= 8


def test_the_zip_holds_the_visit_and_no_more(unpacked: Path) -> None:
    """Visit, its innovations, their agencies and pictures, a start page; nothing hidden, no other page."""
    pages = sorted(path.relative_to(unpacked).as_posix() for path in unpacked.rglob("*.html"))

    assert pages == sorted(
        f"{folder}{page}"
        for folder in ("", "en/")
        for page in (
            "index.html",
            "inovasi/layanan-lengkap.html",
            f"kunjungan/{VISIT}.html",
            "perangkat-daerah/dinkes.html",
            "perangkat-daerah/puskesmas-utara.html",
        )
    )
    assert (unpacked / "inovasi" / "layanan-lengkap" / "loket.png").is_file()
    assert (unpacked / "kunjungan" / f"{VISIT}.pdf").is_file()
    assert (unpacked / "en" / "kunjungan" / f"{VISIT}.pdf").is_file()


def test_every_link_inside_leads_somewhere(unpacked: Path) -> None:
    assert broken_links(unpacked) == []


def test_the_same_bytes_twice_and_elsewhere(packed: Path, tmp_path: Path) -> None:
    """Neither the day of packing nor the folder leaves a trace."""
    root = copy(tmp_path / "tempat lain")
    assert main(["pack", f"visits/{VISIT}.md", "--today", "2031-01-01"], root=root) == 0

    for name in (f"{NAME}.zip", f"{NAME}.pdf", f"{NAME}.en.pdf"):
        assert (root / "dist" / name).read_bytes() == (packed / name).read_bytes()


def test_entries_are_dated_by_the_content(packed: Path) -> None:
    """No entry tells when or where it was packed, and all lie below one folder."""
    entries = zipfile.ZipFile(packed / f"{NAME}.zip").infolist()

    assert {entry.date_time for entry in entries} == {(2026, 11, 20, 0, 0, 0)}
    assert {entry.filename.split("/")[0] for entry in entries} == {NAME}
    assert [entry.filename for entry in entries] == sorted(entry.filename for entry in entries)


def test_only_what_is_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`--pdf` makes the booklet alone, and says where it is."""
    root = copy(tmp_path / "daerah")

    assert main(["pack", VISIT, "--pdf", "--out", str(tmp_path / "hasil"), *TODAY], root=root) == 0

    assert sorted(path.name for path in (tmp_path / "hasil").iterdir()) == [f"{NAME}.en.pdf", f"{NAME}.pdf"]
    assert f"{NAME}.pdf" in capsys.readouterr().out
    assert not (root / "site").exists()


def test_codes_and_links_that_need_an_address_are_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without `site_url` the command says what is left out; with one, links out of the pack lead there."""
    root = copy(tmp_path / "daerah")
    assert main(["pack", VISIT, "--zip", *TODAY], root=root) == 0
    assert "site_url belum diisi" in capsys.readouterr().out
    settings = (root / "mkdocs.yml").read_text(encoding="utf-8")
    (root / "mkdocs.yml").write_text(
        f"site_url: https://rekaan.example.org\n{settings}", encoding="utf-8", newline="\n"
    )

    assert main(["pack", VISIT, "--zip", *TODAY], root=root) == 0

    assert "site_url" not in capsys.readouterr().out
    page = zipfile.ZipFile(root / "dist" / f"{NAME}.zip").read(f"{NAME}/kunjungan/{VISIT}.html").decode()
    assert 'href="https://rekaan.example.org/urusan/kesehatan.html"' in page


def test_an_unknown_visit_is_told_with_those_that_are_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["pack", "2020-demak", *TODAY], root=copy(tmp_path / "daerah"))

    assert code == 2
    assert f"Tidak ada kunjungan '2020-demak'. Yang ada: {VISIT}." in capsys.readouterr().err


def test_errors_in_the_content_stop_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = copy(tmp_path / "daerah")
    (root / "innovations" / "rusak.md").write_text("---\ntitle: Rusak\n---\n", encoding="utf-8", newline="\n")

    assert main(["pack", VISIT, *TODAY], root=root) == 1
    assert "Paket tidak dibuat." in capsys.readouterr().out
    assert not (root / "dist").exists()


def test_build_with_pdf_links_each_document(tmp_path: Path) -> None:
    """`build --pdf` puts a document beside each profile and visit, and their pages alone link it."""
    root = copy(tmp_path / "daerah")
    assert main(["build", "--pdf", *TODAY], root=root) == 0
    site = root / "site"

    assert broken_links(site) == []
    for name in (
        "inovasi/layanan-lengkap",
        "en/inovasi/judul-berbahaya",
        f"kunjungan/{VISIT}",
        f"en/kunjungan/{VISIT}",
    ):
        assert f'href="{name.rpartition("/")[2]}.pdf"' in (site / f"{name}.html").read_text(encoding="utf-8")
        assert PdfReader(io.BytesIO((site / f"{name}.pdf").read_bytes())).pages
    assert main(["build", *TODAY], root=root) == 0
    assert not list(site.rglob("*.pdf"))
    assert ".pdf" not in (site / f"kunjungan/{VISIT}.html").read_text(encoding="utf-8")


@pytest.mark.browser
def test_the_unpacked_pages_open_in_peace(unpacked: Path, chromium: Browser) -> None:
    """At file:// every page opens without an error or a request outside, and links lead from page to page."""
    base = unpacked.as_uri() + "/"
    page = chromium.new_page()
    watch = Watch(page, base)
    for file in sorted(unpacked.rglob("*.html")):
        page.goto(file.as_uri(), wait_until="load")
    page.goto(f"{base}index.html")
    page.get_by_role("link", name="Buka halaman kunjungan").click()
    page.get_by_role("heading", level=1, name="Kunjungan Kabupaten Tetangga").wait_for()
    page.get_by_role("link", name="Layanan Lengkap", exact=True).first.click()
    page.get_by_role("heading", level=1, name="Layanan Lengkap").wait_for()
    page.get_by_role("link", name="English").click()
    page.wait_for_url("**/en/inovasi/layanan-lengkap.html")
    loaded = page.evaluate("[...document.images].every(image => image.loading == 'lazy' || image.naturalWidth > 0)")

    assert loaded
    assert watch.faults == []
    page.close()
