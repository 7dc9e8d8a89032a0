"""Profiles and booklets as documents: their text in order, tags, fonts, languages, and the same bytes twice."""

import re
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from lumbung.inspection import inspect
from lumbung.pdf import Desk, documents_of, print_all, profile_document, set_up_desk, visit_booklet
from lumbung.words import words_for
from tests.pdf.conftest import DISTRICT
from tests.pdf.reading import fonts, printed, reader, text

URL = "https://inovasi.example.org/"


def in_order(whole: str, *parts: str) -> list[str]:
    """The parts that do not stand behind the one before."""
    missing, position = [], 0
    for part in parts:
        found = whole.find(part, position)
        if found < 0:
            missing.append(part)
        else:
            position = found + len(part)
    return missing


@pytest.fixture(scope="module")
def profile(desk: Desk) -> bytes:
    return printed(profile_document(desk, desk.catalogue.by_slug["layanan-lengkap"]))


@pytest.fixture(scope="module")
def booklet(desk: Desk) -> bytes:
    return printed(visit_booklet(desk, desk.catalogue.visits[0]))


def test_a_profile_holds_its_facts_in_order(profile: bytes) -> None:
    """Title, summary, facts, results, body, funding, needs, awards, contact and sources, as on the page."""
    assert (
        in_order(
            text(profile),
            "Layanan Lengkap",
            "Profil rekaan yang mengisi semua kolom",
            "Dinas Kesehatan Rekaan",
            "Bukti: sebelum dan sesudah",
            "kurang dari 24 jam",
            "Latar belakang",
            "Layanan ini rekaan, dimulai 2018.",
            "Cara kerja",
            "Petugas mencatat.",
            "Kotak ini memakai gaya Material.",
            "Percobaan pertama gagal karena jadwal",
            "Mitra",
            "Pendanaan",
            "Rp 8.300.000",
            "Yang perlu disiapkan untuk meniru",
            "Keputusan kepala dinas",
            "Penghargaan",
            "Kontak",
            "(0000) 555666",
            "Sumber",
            "https://example.org/berita",
        )
        == []
    )


def test_code_stays_code(profile: bytes) -> None:
    """What looks like a citation inside code is printed as written."""
    assert "kode [^berita] tetap kode" in text(profile)


def test_a_booklet_holds_its_chapters_in_order(booklet: bytes) -> None:
    """Cover, contents, welcome, agenda, focus, reading list, innovations, questions, contacts, plan, sources."""
    whole = text(booklet)

    assert (
        in_order(
            whole,
            "Kunjungan Kabupaten Tetangga",
            "Pemerintah Kabupaten Tetangga Rekaan",
            "18 November 2020, Pendopo Rekaan",
            "Isi paket",
            "Selamat datang",
            "Silakan bertanya apa saja.",
            "Acara",
            "09.00–10.00",
            "Fokus kunjungan",
            "Bacaan sebelum berangkat",
            "Layanan Lengkap",
            "Yang diperlukan dan biayanya",
            "Rp 5 juta setahun",
            "Yang tidak mulus, dan pelajarannya",
            "Percobaan pertama gagal karena jadwal",
            "Pertanyaan yang layak diajukan",
            "Berapa biaya tahun pertama?",
            "Kontak",
            "layanan@example.org",
            "Rencana tindak lanjut",
            "Meniru loket",
            "Sumber",
            "https://example.org/kunjungan",
        )
        == []
    )
    assert "rahasia" not in whole.casefold()


def test_each_innovation_starts_a_page(booklet: bytes) -> None:
    """The page of an innovation begins with its agency and its title, and the contents name its number."""
    pages = [page.extract_text() for page in reader(booklet).pages]
    number = next(i for i, page in enumerate(pages, 1) if "Yang diperlukan dan biayanya" in page)

    assert "Layanan Lengkap" in pages[number - 1]
    assert re.search(rf"Layanan Lengkap[ .]+{number}\b", pages[1])


@pytest.mark.parametrize("which", ["profile", "booklet"])
def test_documents_are_tagged_for_screen_readers(which: str, request: pytest.FixtureRequest) -> None:
    """Structure tree, language, title and the PDF/UA mark are there, and the title is what a reader's window shows."""
    content = request.getfixturevalue(which)
    catalogue = reader(content).trailer["/Root"]

    assert "/StructTreeRoot" in catalogue
    assert catalogue["/MarkInfo"]["/Marked"] is not None
    assert bool(catalogue["/MarkInfo"]["/Marked"])
    assert catalogue["/Lang"].startswith("id")
    assert bool(catalogue["/ViewerPreferences"]["/DisplayDocTitle"])
    assert reader(content).metadata.title  # type: ignore[union-attr]
    assert b"pdfuaid:part" in catalogue["/Metadata"].get_data()


@pytest.mark.parametrize("which", ["profile", "booklet"])
def test_fonts_are_inside(which: str, request: pytest.FixtureRequest) -> None:
    """Every font lies inside, and is one whose licence allows it."""
    found = fonts(request.getfixturevalue(which))

    assert found
    assert [name for name, inside in found if not inside] == []
    assert {re.sub(r"^/[A-Z]{6}\+|-.*", "", name) for name, _ in found} <= {"LibertinusSerif", "DejaVuSansMono"}


def test_pictures_are_described(profile: bytes) -> None:
    """The alternative text of cover and picture is in the structure."""
    assert profile.count(b"/Alt") + _deflated(profile).count(b"/Alt") >= 2


def _deflated(content: bytes) -> bytes:
    whole = reader(content)
    return b"".join(
        repr(whole.get_object(number)).encode() for number in range(1, len(whole.xref[0]) + len(whole.xref_objStm) + 1)
    )


def test_the_same_bytes_twice_and_elsewhere(tmp_path: Path) -> None:
    """Two runs on two paths give the same bytes: no clock, no path, no chance."""
    runs = []
    for name in ("satu", "dua lain"):
        root = Path(shutil.copytree(DISTRICT, tmp_path / name))
        catalogue = inspect(root, date(2026, 11, 23), lambda *_: None).catalogue
        assert catalogue is not None
        public = set_up_desk(catalogue.for_public(), words_for("id"))
        runs.append(list(print_all(documents_of(public), lambda *_: None)))

    assert runs[0] == runs[1]
    assert [path for path, _ in runs[0]] == [
        "inovasi/judul-berbahaya.pdf",
        "inovasi/layanan-lengkap.pdf",
        "inovasi/rintisan-kecil.pdf",
        "kunjungan/2020-11-18-tetangga.pdf",
    ]


def test_the_date_is_the_content_s(profile: bytes) -> None:
    assert str(reader(profile).metadata.get("/CreationDate")).startswith("D:20261120")  # type: ignore[union-attr]


def test_english_words_around_the_content(desk: Desk) -> None:
    """The language of a document is a parameter: its words and its /Lang follow."""
    english = set_up_desk(desk.catalogue.in_language("en"), words_for("en"))
    document = visit_booklet(english, english.catalogue.visits[0])
    content = printed(document)

    assert document.path == "en/kunjungan/2020-11-18-tetangga.pdf"
    assert "This page has not been translated" in text(content)

    assert in_order(text(content), "Contents", "Welcome", "Questions worth asking", "Follow-up plan") == []
    assert reader(content).trailer["/Root"]["/Lang"].startswith("en")


def test_codes_only_where_the_site_has_an_address(desk: Desk, booklet: bytes) -> None:
    """Without `site_url` the booklet says that it prints no QR code; with one, the page's address stands beside it."""
    settings = replace(desk.catalogue.settings, site_url=URL)
    known = set_up_desk(replace(desk.catalogue, settings=settings), desk.words)
    content = printed(visit_booklet(known, known.catalogue.visits[0]))
    links = {
        str(note.get_object()["/A"]["/URI"])
        for page in reader(content).pages
        for note in page.get("/Annots", [])
        if "/A" in note.get_object()
    }

    assert "Kode QR tidak dicetak" in text(booklet)
    assert "Kode QR tidak dicetak" not in text(content)
    assert f"{URL}kunjungan/2020-11-18-tetangga.html" in links
    assert f"{URL}kunjungan/2020-11-18-tetangga.html" in text(content)
