"""Saved filters: what they find, whose they are, which visits came for the same, and what is hidden stays hidden."""

from dataclasses import replace
from pathlib import Path

import pytest

from lumbung.audience import Audience
from lumbung.catalogue import agencies_in, facets, found_by, visits_for
from lumbung.pages import handwritten, run_pages
from lumbung.words import words_for
from tests.unit.making import catalogue, codes, profile

BOTH = {"languages": ("id", "en")}
AGENCIES = """\
- {key: dinkes, name: Dinas Kesehatan, kind: dinas, sectors: [kesehatan]}
- {key: dindik, name: Dinas Pendidikan, kind: dinas, sectors: [pendidikan]}
- {key: pkm, name: Puskesmas Utara, kind: puskesmas, sectors: [kesehatan]}
"""
PROFILES = {
    "a": profile("tags: [Obat]", title="Alfa"),
    "b": profile("tags: [buku]", title="Beta", agency="dindik"),
    "c": profile("tags: [obat, buku]", title="Gama", agency="pkm"),
    "d": profile("visibility: internal", title="Delta", agency="dindik"),
}


def situation(front: str) -> str:
    return f"---\ntitle: Keperluan\nsummary: Rekaan.\n{front}\n---\nPengantar.\n"


@pytest.mark.parametrize(
    ("front", "found"),
    [
        ("filter: {agencies: [dinkes]}", ["a"]),
        ("filter: {agencies: [dinkes, pkm]}", ["a", "c"]),
        ("filter: {agency_kinds: [puskesmas]}", ["c"]),
        ("filter: {sectors: [kesehatan]}", ["a", "c"]),
        ("filter: {tags: [OBAT]}", ["a", "c"]),
        ("filter: {tags: [obat], agency_kinds: [dinas]}", ["a"]),
        ("filter: {tags: [obat], sectors: [pertanian]}", []),
        ("filter: {tags: [obat], agency_kinds: [dinas]}\ninnovations: [b]", ["a", "b"]),
        ("filter: {}\ninnovations: [b]", ["b"]),
    ],
)
def test_every_key_must_be_met_by_one_of_its_values(tmp_path: Path, front: str, found: list[str]) -> None:
    """Further innovations stand beside them, in the order of titles."""
    read = catalogue(tmp_path, agencies=AGENCIES, docs__situasi__x=situation(front), **PROFILES)

    assert [one.name for one in found_by(read, read.situations[0])] == found


def test_agencies_and_visits_follow(tmp_path: Path) -> None:
    """Agencies of what is found, in the registry's order; visits whose focus names one thing of the filter."""
    visit = "---\ntitle: T\ndelegation: T\ndate: 2020\nfocus: {{{}}}\nsources: [{{id: a, url: https://contoh.go.id/1}}]\nreviewed: 2026-11-01\n---\n"
    read = catalogue(
        tmp_path,
        agencies=AGENCIES,
        docs__situasi__x=situation("filter: {sectors: [kesehatan]}"),
        **{
            "visits__2020-a": visit.format("sectors: [kesehatan]"),
            "visits__2020-b": visit.format("agencies: [dinkes]"),
        },
        **PROFILES,
    )
    one = read.situations[0]

    assert [entry.name for entry in agencies_in(read, found_by(read, one))] == ["dinkes", "pkm"]
    assert [found.name for found in visits_for(read, one)] == ["2020-a"]


def test_what_is_internal_is_found_by_insiders_alone(tmp_path: Path) -> None:
    front = "filter: {agencies: [dindik]}\ninnovations: [d]"
    read = catalogue(tmp_path, agencies=AGENCIES, docs__situasi__x=situation(front), **PROFILES)
    public = read.for_audience(Audience.PUBLIC)

    assert [one.name for one in found_by(read, read.situations[0])] == ["b", "d"]
    assert [one.name for one in found_by(public, public.situations[0])] == ["b"]
    assert public.situations[0].record.innovations == ()


def test_a_situation_is_a_facet_with_pages_of_its_own(tmp_path: Path) -> None:
    """Paged at a hundred, found by the search, never staged twice."""
    many = {f"p{number:03}": profile(title=f"Judul Nomor {number}") for number in range(101)}
    read = catalogue(tmp_path, docs__situasi__obat=situation("filter: {agencies: [dinkes]}"), **many)
    words = words_for("id")
    paths = [output.path for output in run_pages(read, words)]

    assert [len(value.profiles) for value in facets(read, words)[-1].values] == [101]
    assert [path for path in paths if path.startswith("situasi/")] == [
        "situasi/index.md",
        "situasi/obat.md",
        "situasi/obat--2.md",
    ]
    assert not [path for path in paths if path.startswith("jelajah/keperluan/")]
    assert [page[:2] for page in handwritten(read)] == [("situasi/obat.html", "Keperluan")]


def test_every_language_finds_the_same(tmp_path: Path) -> None:
    """Keywords are translated, filters are not; what has no translation says which language it is in."""
    read = catalogue(
        tmp_path,
        agencies=AGENCIES,
        docs__situasi__x=situation("filter: {tags: [obat]}\nquestions: [Siapa?]"),
        docs__situasi__y=situation("filter: {agencies: [dinkes]}"),
        **{
            "docs__situasi__x.en": "---\ntranslates: '00000000'\ntitle: Purpose\nquestions: [Who?]\n---\nIntroduction.\n",
            "innovations__a.en": "---\ntranslates: '00000000'\ntags: [medicine]\n---\n",
        },
        **PROFILES,
    )
    read = replace(read, settings=replace(read.settings, site=read.settings.site.model_copy(update=BOTH)))
    told = read.in_language("en")
    pages = {output.path: str(output.content) for output in run_pages(told, words_for("en"))}

    assert told.by_slug["a"].record.tags == ("medicine",)
    assert [one.name for one in found_by(told, told.situations[0])] == ["a", "c"]
    assert next(page[1:] for page in handwritten(told)) == ("Purpose", "Rekaan.\n\nIntroduction.\n\n\nWho?", "en")
    assert '<span lang="id">Keperluan</span>' in pages["en/situasi/index.md"]
    assert '<div class="lb-foreign" lang="id">' in pages["en/situasi/y.md"]
    assert '<div class="lb-foreign"' not in pages["en/situasi/x.md"]
    assert "We have no application" in pages["en/bisa.md"]


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("filter: {agencies: [hilang]}", ["agency-unknown"]),
        ("filter: {agencies: [dinkes]}\ninnovations: [hilang]", ["innovation-unknown"]),
        ("filter: {tags: [obaat]}", ["tag-unknown"]),
        ("filter: {tags: [Obat]}", []),
        ("filter: {}", ["filter-empty"]),
    ],
)
def test_faults_are_told(tmp_path: Path, front: str, expected: list[str]) -> None:
    profiles = {name: PROFILES[name] for name in "abc"}

    assert codes(tmp_path, agencies=AGENCIES, docs__situasi__x=situation(front), **profiles) == expected
