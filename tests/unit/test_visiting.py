"""What a delegation takes along: derived from the records alone, and silent where they are silent."""

from pathlib import Path

import pytest

from lumbung.catalogue import Catalogue
from lumbung.model import VisitPage
from lumbung.visiting import contacts, focused, minutes, questions, reading_list, unanswered
from lumbung.words import words_for
from tests.unit.making import catalogue, profile

WORDS = words_for("id")
VISIT = """\
---
title: Kunjungan
delegation: Rombongan
date: 2020-11
focus: {agencies: [dindik], kinds: [puskesmas]}
innovations: [dua, satu, tidak-ada]
questions: [Siapa yang memutuskan?]
sources: [{id: berita, url: https://contoh.go.id/1}]
reviewed: 2026-11-01
---
"""
AGENCIES = """\
- {key: dinkes, name: Dinas Kesehatan, kind: dinas, contact: {phone: (0281) 111111}}
- {key: dindik, name: Dinas Pendidikan, kind: dinas}
- {key: pkm, name: Puskesmas Satu, kind: puskesmas, parent: dinkes}
"""
FULL = "replication: {cost: Rp 5 juta, people: dua orang, source: berita}\ncontact: {phone: (0281) 222222}"
LESSON = "## Pelajaran\n\nPercobaan pertama gagal karena jadwal petugas.\n"


@pytest.fixture
def small(tmp_path: Path) -> tuple[Catalogue, VisitPage]:
    made = catalogue(
        tmp_path,
        agencies=AGENCIES,
        satu=profile(FULL, LESSON, title="Satu", agency="pkm"),
        dua=profile("", "kata " * 401, title="Dua", agency="dinkes"),
        tiga=profile(title="Tiga", agency="dindik"),
        **{"visits__2020-11-tamu": VISIT},
    )
    return made, made.visits[0]


def test_focus_is_agencies_with_what_was_chosen_and_what_else_they_have(small: tuple[Catalogue, VisitPage]) -> None:
    """A kind stands for all its agencies; innovations of the visit go before the others."""
    rows = [(row.agency.name, [p.name for p in row.chosen], [p.name for p in row.others]) for row in focused(*small)]

    assert rows == [("dindik", [], ["tiga"]), ("pkm", ["satu"], [])]


def test_minutes_are_counted_from_words(small: tuple[Catalogue, VisitPage]) -> None:
    """The summary counts as well, minutes are rounded up, and the order is the visit's."""
    assert [(item.profile.name, item.words, item.minutes) for item in reading_list(*small)] == [
        ("dua", 403, 3),
        ("satu", 9, 1),
    ]


@pytest.mark.parametrize(("words", "wanted"), [(0, 1), (200, 1), (201, 2), (2000, 10)])
def test_minutes_round_up(words: int, wanted: int) -> None:
    assert minutes(words) == wanted


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("satu [dua](https://contoh.go.id/tiga-empat) lima", 3),
        ("satu[^berita] dua", 2),
        ("<!-- tidak dibaca --> satu <b>dua</b>", 2),
        ("TPS3R 1.500 orang, one-stop", 4),
    ],
)
def test_only_what_is_read_is_counted(tmp_path: Path, body: str, count: int) -> None:
    """Addresses, citations, remarks and tags are no words; a number and a hyphened word are one each."""
    made = catalogue(
        tmp_path,
        agencies=AGENCIES,
        satu=profile("", body, title="Satu"),
        **{"visits__2020-11-tamu": VISIT.replace("[dua, satu, tidak-ada]", "[satu]")},
    )

    assert [item.words for item in reading_list(made, made.visits[0])] == [count + 2]


def test_what_is_said_is_asked_further_and_what_is_not_is_asked_for(small: tuple[Catalogue, VisitPage]) -> None:
    """A stated text is quoted in its own question; a profile that says nothing stands in the list of the open one."""
    made, visit = small
    found = questions(made, visit, WORDS)

    assert found.own == ("Siapa yang memutuskan?",)
    assert [(about.name, [one.stated for one in asked]) for about, asked in found.about] == [
        ("satu", ["dua orang", "Rp 5 juta", ""])
    ]
    gaps = {gap.text: [about.name for about in gap.profiles] for gap in found.gaps}
    assert gaps["Berapa orang yang menjalankannya, dengan keahlian apa?"] == ["dua"]
    assert gaps["Berapa lama dari gagasan sampai berjalan?"] == ["dua", "satu"]


def test_each_question_is_asked_once_of_a_profile(small: tuple[Catalogue, VisitPage]) -> None:
    """What is unanswered and what is asked further are two parts of one whole."""
    made, visit = small
    about = {profile.name: asked for profile, asked in questions(made, visit, WORDS).about}
    whole = made.by_slug["satu"]

    assert len(unanswered(whole, WORDS)) + len(about["satu"]) == len(unanswered(made.by_slug["dua"], WORDS)) + 1


def test_contacts_of_a_profile_go_before_those_of_its_agency(small: tuple[Catalogue, VisitPage]) -> None:
    """Agencies of the innovations, then those of the focus; what is not known stays None."""
    rows = [
        (row.key, row.contact.phone if row.contact else None, [p.name for p in row.profiles])
        for row in contacts(*small)
    ]

    assert rows == [("dinkes", "(0281) 111111", ["dua"]), ("pkm", "(0281) 222222", ["satu"]), ("dindik", None, [])]
