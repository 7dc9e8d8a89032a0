"""One page of a booklet for each innovation: whole, with its sources, and with as much of the story as there is room."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from lumbung.inspection import inspect
from lumbung.model import Profile
from lumbung.pdf import Desk, set_up_desk, visit_booklet
from lumbung.reading.body import read_body
from lumbung.visiting import studied
from lumbung.words import words_for
from tests.pdf.reading import BREAK, printed, reader

ROOT = Path(__file__).parent.parent.parent
SOURCES = {"id": "Sumber keterangan di halaman ini:", "en": "Sources of this page:"}


def pages(desk: Desk, visit: int = 0) -> list[str]:
    content = printed(visit_booklet(desk, desk.catalogue.visits[visit]))
    return [re.sub(r"\s+", " ", page.extract_text().replace(BREAK, "")) for page in reader(content).pages]


@pytest.fixture(scope="module")
def ours() -> Desk:
    """The desk of the content of this repository, in its first language."""
    catalogue = inspect(ROOT, date(2026, 11, 23), lambda *_: None).catalogue
    assert catalogue is not None
    return set_up_desk(catalogue.for_public(), words_for("id"))


@pytest.mark.parametrize("language", ["id", "en"])
def test_each_innovation_is_one_page_with_its_sources(ours: Desk, language: str) -> None:
    """In every booklet of this repository the pages of the innovations follow each other, and each names its sources."""
    desk = ours if language == "id" else set_up_desk(ours.catalogue.in_language("en"), words_for("en"))
    seen = 0
    for number, visit in enumerate(desk.catalogue.visits):
        profiles = studied(desk.catalogue, visit)
        found = [page for page in pages(desk, number) if re.search(rf"{SOURCES[language]} \d", page)]
        innovations = found[1:]  # the first is the welcome
        assert len(innovations) == len(profiles)
        for page, profile in zip(innovations, profiles, strict=True):
            assert str(profile.record.title) in page
            told = re.search(rf"{SOURCES[language]} ([\d, ]+)\.", page)
            assert told
            assert len(told[1].split(", ")) == len(profile.record.sources)
        seen += len(profiles)

    assert seen >= 11


def test_a_page_tells_how_it_works_and_what_it_won(ours: Desk) -> None:
    """What the article of the visit tells of comes before the questions: the work, the partners, the awards."""
    demak = next(at for at, visit in enumerate(ours.catalogue.visits) if visit.name == "2020-11-18-demak")
    whole = next(page for page in pages(ours, demak) if "Pattas Sosial Mitra Kurir Langit Menangani" in page)

    for part in (
        "Top 45 2019, KIPP, Nasional",
        "Cara kerja",
        "ambulans gratis",
        "Relawan, Perbankan, Baznas",
        "Tanyakan",
    ):
        assert part in whole
    assert "Mitra" not in whole.partition("Belum tersedia:")[2].partition(".")[0]


def with_work(desk: Desk, paragraphs: int) -> Desk:
    """The desk of the same content, where the innovation of the first visit has so much to tell of its work."""

    def told(profile: Profile) -> Profile:
        record = profile.record.model_copy(update={"results": (), "replication": None, "funding": ()})
        work = "\n\n".join(["Petugas mencatat lalu menghubungi keluarga pada hari yang sama. " * 2] * paragraphs)
        return replace(
            profile, record=record, body=read_body(f"## Latar belakang\n\nAsal mula.\n\n## Cara kerja\n\n{work}\n", 1)
        )

    wanted = {profile.name for profile in studied(desk.catalogue, desk.catalogue.visits[0])}
    profiles = tuple(told(one) if one.name in wanted else one for one in desk.catalogue.profiles)
    return set_up_desk(replace(desk.catalogue, profiles=profiles), desk.words)


@pytest.mark.parametrize(("paragraphs", "told"), [(1, {"origin", "work"}), (7, {"work"}), (60, set[str]())])
def test_the_story_is_told_as_far_as_there_is_room(desk: Desk, paragraphs: int, told: set[str]) -> None:
    """First the origin is left out, then the work; the innovation stays on one page."""
    found = pages(with_work(desk, paragraphs))
    at = next(number for number, page in enumerate(found) if SOURCES["id"] in page and "Layanan Lengkap" in page)
    words = {"origin": "Asal mula.", "work": "Petugas mencatat lalu"}

    assert {part for part, text in words.items() if text in found[at]} == told
    assert "Tanyakan di tempat" in found[at]
    assert "Petugas mencatat lalu" not in found[at + 1]
