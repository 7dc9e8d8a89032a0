"""Groupings and links over everything that was read."""

from datetime import date
from pathlib import Path

import pytest

from lumbung.catalogue import Catalogue, facets, year_of
from lumbung.words import words_for
from tests.unit.making import catalogue, profile

SOURCES = "sources: [{id: berita, url: https://contoh.go.id/1}]\nreviewed: 2026-11-01\n"
VISIT = f"---\ntitle: Kunjungan\ndelegation: Tamu\ndate: 2020\ninnovations: [a, b]\n{SOURCES}---\n"
LAB = f"---\nyear: 2020\nname: Lab\ncases: [{{agency: dinkes, obstacle: x, innovation: b}}]\n{SOURCES}---\n"


def names(documents: object) -> list[str]:
    return [document.name for document in documents]  # type: ignore[attr-defined]


def test_profiles_stand_in_the_order_of_their_titles(tmp_path: Path) -> None:
    """Letter case must not part what belongs together."""
    read = catalogue(tmp_path, x=profile(title="beta"), y=profile(title="Alfa"), z=profile(title="Gama"))

    assert names(read.profiles) == ["y", "x", "z"]


def test_what_the_author_relates_comes_first(tmp_path: Path) -> None:
    """Then who names this profile, then neighbours by tag, agency and sector; never itself, at most four."""
    read = catalogue(
        tmp_path,
        a=profile("related: [f, hilang]\ntags: [obat]", title="A"),
        b=profile(title="B"),
        c=profile("tags: [Obat]", title="C", agency="dindik"),
        d=profile("related: [a]", title="D", agency="dindik"),
        e=profile(title="E", agency="dindik"),
        f=profile(title="F", agency="dindik"),
        g=profile(title="G"),
    )

    assert names(read.related(read.by_slug["a"])) == ["f", "d", "c", "b"]


def test_a_profile_without_a_sector_stands_in_its_agency_s(tmp_path: Path) -> None:
    """Its own sectors come before those of its agency, an unknown agency gives none."""
    read = catalogue(
        tmp_path,
        a=profile(title="A"),
        b=profile("sectors: [pangan]", title="B"),
        c=profile(title="C", agency="hilang"),
    )

    assert {key: names(found) for key, found in read.by_sector.items()} == {
        "kesehatan": ["a"],
        "sosial": ["a"],
        "pangan": ["b"],
    }


def test_an_agency_has_what_it_takes_part_in(tmp_path: Path) -> None:
    """A profile must stand once with each of its agencies."""
    read = catalogue(tmp_path, a=profile("other_agencies: [dindik, dinkes]"))

    assert {key: names(found) for key, found in read.by_agency.items()} == {"dinkes": ["a"], "dindik": ["a"]}


@pytest.fixture
def both(tmp_path: Path) -> Catalogue:
    return catalogue(
        tmp_path,
        a=profile("related: [b, c]\ncontact: {phone: 0281-123}\ninternal_fields: [contact, hilang]", title="A"),
        b=profile("visibility: internal\nformer_slugs: [dahulu]", title="B"),
        c=profile(title="C"),
        **{"visits__2020-a": VISIT, "visits__2021-b": VISIT.replace("date: 2020", "date: 2021\nvisibility: internal")},
        labs__2020=LAB,
    )


def test_nothing_internal_reaches_the_public(both: Catalogue) -> None:
    """Hidden profiles, fields and visits must be gone, with every reference to them."""
    public = both.for_public()
    first = public.by_slug["a"].record

    assert names(public.profiles) == ["a", "c"]
    assert names(public.visits) == ["2020-a"]
    assert (first.contact, first.related, first.internal_fields) == (None, ("c",), ())
    assert public.visits[0].record.innovations == ("a",)
    assert public.labs[0].record.cases[0].innovation is None
    assert public.innovation_names == {"a", "c"}
    assert names(public.related(public.by_slug["a"])) == ["c"]


def test_the_internal_audience_sees_everything(both: Catalogue) -> None:
    """Making the public view must not change the whole one."""
    both.for_public()

    assert names(both.profiles) == ["a", "b", "c"]
    assert both.by_slug["a"].record.contact is not None
    assert both.by_slug["a"].record.related == ("b", "c")
    assert names(both.visits_of["b"]) == ["2021-b", "2020-a"]


def test_the_content_is_as_old_as_its_latest_review(tmp_path: Path) -> None:
    """The site must not hold the day of its making."""
    read = catalogue(tmp_path, a=profile("reviewed: 2025-01-02"), b=profile("reviewed: 2024-12-31", title="Lain"))

    assert read.date == date(2025, 1, 2)


@pytest.mark.parametrize(
    ("started", "year"),
    [("{idea: 2017, implemented: 2019-02}", 2019), ("{idea: 2017, trial: 2018}", 2018), ("{idea: 2017}", 2017), ("", None)],
)  # fmt: skip
def test_the_furthest_step_dates_an_innovation(tmp_path: Path, started: str, year: int | None) -> None:
    """An idea of old that began last year is of last year."""
    read = catalogue(tmp_path, a=profile(f"started: {started}"))

    assert year_of(read.profiles[0]) == year


def test_facets_hold_what_occurs_in_official_order(tmp_path: Path) -> None:
    """Official lists keep their order, years go down, agencies go by name; what is unknown stands nowhere."""
    read = catalogue(
        tmp_path,
        a=profile(
            "stage: penerapan\nstarted: {idea: 2017}\nfunding: [{kind: zakat}, {kind: csr}, {kind: csr}]", title="A"
        ),
        b=profile("stage: inisiatif\ndigital: tidak\nstarted: {trial: 2019}", title="B", agency="dindik"),
        c=profile("digital: ya", title="C"),
    )
    found = {
        facet.key: [(value.key, value.label, names(value.profiles)) for value in facet.values]
        for facet in facets(read, words_for("id"))
    }

    assert found["tahap"] == [("inisiatif", "Inisiatif", ["b"]), ("penerapan", "Penerapan", ["a"])]
    assert found["tahun"] == [("2019", "2019", ["b"]), ("2017", "2017", ["a"])]
    assert found["dana"] == [("csr", "CSR", ["a"]), ("zakat", "Zakat", ["a"])]
    assert found["jenis"] == [("ya", "Digital", ["c"]), ("tidak", "Non Digital", ["b"])]
    assert found["penghargaan"] == []
    assert [(key, slugs) for key, _, slugs in found["urusan"]] == [
        ("pendidikan", ["b"]),
        ("kesehatan", ["a", "c"]),
        ("sosial", ["a", "c"]),
    ]
    assert found["perangkat-daerah"] == [
        ("dinkes", "Dinas Kesehatan", ["a", "c"]),
        ("dindik", "Dinas Pendidikan", ["b"]),
    ]


def test_the_keys_of_facets_are_fixed(tmp_path: Path) -> None:
    """They stand in addresses that were printed."""
    assert [facet.key for facet in facets(catalogue(tmp_path), words_for("id"))] == [
        *("perangkat-daerah", "jenis-perangkat-daerah", "urusan", "tahap", "keberlanjutan", "jenis", "tahun"),
        *("apbd", "dana", "penghargaan", "aplikasi", "anggaran-sendiri", "orang", "internet", "bulan", "keperluan"),
    ]
