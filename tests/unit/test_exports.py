"""The catalogue as data for others."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from lumbung.catalogue import Catalogue
from lumbung.exports import run_exports
from lumbung.exports.spreadsheet import harmless
from lumbung.words import words_for
from tests.unit.making import catalogue, profile

SOURCES = "sources: [{id: berita, url: https://contoh.go.id/1}]\nreviewed: 2026-11-01\n"
FULL = """\
aliases: [AO]
digital: ya
sectors: [pangan]
started: {idea: 2017, trial: 2018-06}
funding: [{kind: csr, amount: "8.300.000", year: 2020}]
results: [{indicator: Waktu, after: 8 jam, after_value: "8,3", source: berita}]
awards: [{outcome: top-45, year: 2019, source: berita}]
sdgs: [3]"""
KINDS = ("innovations", "agencies", "visits", "labs")


@pytest.fixture
def read(tmp_path: Path) -> Catalogue:
    return catalogue(
        tmp_path,
        a=profile(FULL, title="=1+1"),
        b=profile("stub: ya", title="B"),
        **{"visits__2020-a": f"---\ntitle: K\ndelegation: T\ndate: 2020-11\n{SOURCES}---\n"},
        labs__2020=f"---\nyear: 2020\nname: L\n{SOURCES}---\n",
    )


def exported(read: Catalogue) -> dict[str, str]:
    return {file.path: str(file.content) for file in run_exports(read, words_for("id"))}


def items(read: Catalogue, name: str) -> list[dict[str, Any]]:
    found = json.loads(exported(read)[f"data/v1/{name}.json"])["items"]
    assert isinstance(found, list)
    return found


def test_the_files_are_those_that_others_rely_on(read: Catalogue) -> None:
    """Each JSON file must have its schema beside it."""
    expected = {f"data/v1/{name}{end}" for name in KINDS for end in (".json", ".schema.json")}

    assert set(exported(read)) == {*expected, "data/v1/innovations.csv"}


@pytest.mark.parametrize("name", KINDS)
def test_data_are_as_their_schema_says(read: Catalogue, name: str) -> None:
    """The schema must accept the file, and refuse it with a key more, a key less or another type."""
    files = exported(read)
    schema, data = (json.loads(files[f"data/v1/{name}{end}"]) for end in (".schema.json", ".json"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
    item = data["items"][0]
    wrong = ({**item, "x": 1}, {key: item[key] for key in list(item)[1:]}, {**item, next(iter(item)): 5})

    assert list(validator.iter_errors(data)) == []
    assert [validator.is_valid({**data, "items": [changed]}) for changed in wrong] == [False, False, False]


def test_what_is_unknown_is_null(read: Catalogue) -> None:
    """Every key must be there; one that is absent has no value or no items."""
    full, stub = items(read, "innovations")

    assert set(full) == set(stub)
    assert (stub["started"], stub["funding"], stub["digital"], stub["acronym"]) == (None, [], None, None)
    assert full["started"] == {"idea": "2017", "trial": "2018-06", "implemented": None}
    assert (full["funding"][0]["amount"], full["results"][0]["after_value"]) == (8_300_000, 8.3)


def test_sectors_say_whose_they_are(read: Catalogue) -> None:
    """A reader must be able to tell the profile's own sectors from its agency's."""
    found = [(item["sectors"], item["sectors_from_agency"]) for item in items(read, "innovations")]

    assert found == [(["pangan"], False), (["kesehatan", "sosial"], True)]


@pytest.mark.parametrize("key", ["visibility", "internal_fields", "former_slugs"])
def test_what_is_ours_alone_is_not_exported(read: Catalogue, key: str) -> None:
    """The public shape has no key of how things are kept."""
    assert [name for name in KINDS if any(key in item for item in items(read, name))] == []


@pytest.mark.parametrize(
    "cell",
    ["=1+1", "+62", "-1", "@a", "\t=1", "\r=1", " =1", "\n=1", "＝1", "＋1", "－1", "＠a", "\u00a0=1"],
    ids=ascii,
)
def test_a_cell_never_becomes_a_formula(cell: str) -> None:
    """Spreadsheets compute what starts so, blanks in front or not."""
    assert harmless(cell) == f"'{cell}"


@pytest.mark.parametrize(
    ("cell", "shown"),
    [("a;=1", "a;'=1"), ("a; =1", "a; '=1"), ("a\n@b", "a\n'@b"), ("=a;+b", "'=a;'+b"), ("a\t＝1;-b", "a\t'＝1;'-b")],
    ids=ascii,
)
def test_no_part_of_a_cell_becomes_a_formula(cell: str, shown: str) -> None:
    """Where semicolons part cells, as in Indonesian settings, a cell of ours is several."""
    assert harmless(cell) == shown


@pytest.mark.parametrize("cell", ["", "a; b", "a=1", "2020-11", "(0281) 1", "'a"])
def test_other_cells_stay_as_they_are(cell: str) -> None:
    """What can't be a formula needs no mark."""
    assert harmless(cell) == cell


def test_the_table_opens_in_a_spreadsheet(read: Catalogue) -> None:
    """It must have a byte-order mark, Windows line ends, one row a profile, names for keys and no formula."""
    text = exported(read)["data/v1/innovations.csv"]
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))

    assert text.startswith("\ufeffAlamat,Judul,")
    assert text.count("\r\n") == text.count("\n") == 3
    assert [(row["Judul"], row["Perangkat daerah"], row["Urusan"]) for row in rows] == [
        ("'=1+1", "Dinas Kesehatan", "Pangan"),
        ("B", "Dinas Kesehatan", "Kesehatan; Sosial"),
    ]
    assert [(row["Jenis inovasi"], row["Rintisan"]) for row in rows] == [("Digital", "Tidak"), ("", "Ya")]
