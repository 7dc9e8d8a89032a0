"""The facts behind pack and comparison: which they are, how they read, and how they lie in scripts."""

import hashlib
import json
import re
from pathlib import Path
from typing import Any

import pytest

from lumbung.catalogue import Catalogue, assemble
from lumbung.model import Innovation, Show, declared
from lumbung.output import OutputFile
from lumbung.pages.kit import chunks as chunking
from lumbung.pages.kit import fact_files
from lumbung.pages.kit.facts import facts, values
from lumbung.reading import read_library, read_settings
from lumbung.words import words_for
from tests.unit.making import catalogue as made
from tests.unit.making import profile

ROOT = Path(__file__).parents[2]
VENDOR = ROOT / "lumbung" / "pages" / "kit" / "vendor"
WORDS = words_for("id")
RICH = """\
sectors: [kesehatan]
stage: penerapan
digital: tidak
started: {trial: 2018-06, implemented: 2018-12-28}
funding: [{kind: swadaya, amount: 8.300.000, year: 2020, source: berita}]
results: [{indicator: Lama izin, before: 7, after: 2, unit: hari, period: 2019, source: berita}]
replication: {people: dua petugas, accepts_visits: ya}
sdgs: [3]
"""


@pytest.fixture(scope="module")
def district() -> Catalogue:
    root = ROOT / "tests" / "district"
    settings, problems = read_settings(root)
    assert settings is not None, problems
    return assemble(read_library(root), settings).for_public()


def by_key(catalogue: Catalogue, language: str = "id") -> dict[str, tuple[str, ...]]:
    words = words_for(language)
    keys = (fact.key for fact in facts(words))
    return dict(zip(keys, values(catalogue, catalogue.profiles[0], words), strict=True))


def records(files: tuple[OutputFile, ...]) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for file in files[1:-1]:
        match = re.fullmatch(r'window\.lumbungFactsPart\(("[^"]+"),(.*)\);\n', str(file.content), re.DOTALL)
        assert match, file.path
        part = json.loads(match[2])
        assert next(iter(part)) == json.loads(match[1])
        found |= part
    return found


def index_of(files: tuple[OutputFile, ...]) -> dict[str, Any]:
    match = re.fullmatch(r"window\.lumbungFacts=(.*);window\.lumbungFacts\.base=.*;\n", str(files[0].content))
    assert match
    return dict(json.loads(match[1]))


def test_every_fact_of_the_box_and_every_part_is_compared() -> None:
    """What the declaration shows in the fact box, or makes of parts, is a fact; only pictures and sources are not."""
    keys = {fact.key.partition(".")[0] for fact in facts(WORDS)}

    assert keys == {
        field.key
        for field in declared(Innovation)
        if Show.FACTS in field.spec.show or (field.record and field.key not in {"cover", "sources"})
    }


def test_values_read_as_on_the_profile(tmp_path: Path) -> None:
    """Labels of lists, dates, money, changes and yes or no are written out; what is not known has no text."""
    found = by_key(made(tmp_path, antar_obat=profile(RICH)))

    assert found["agency"] == ("Dinas Kesehatan",)
    assert found["sectors"] == ("Kesehatan",)
    assert found["digital"] == ("Non Digital",)
    assert found["started.trial"] == ("Juni 2018",)
    assert found["started.implemented"] == ("28 Desember 2018",)
    assert found["funding"][0].endswith(": Rp 8.300.000, 2020")
    assert found["results"] == ("Lama izin: 7 → 2 hari (2019)",)
    assert found["replication.people"] == ("dua petugas",)
    assert found["replication.accepts_visits"] == ("Ya",)
    assert found["sdgs"][0].startswith("3. ")
    assert found["replication.cost"] == found["awards"] == found["contact.phone"] == ()


def test_sectors_of_the_agency_stand_in(tmp_path: Path) -> None:
    """As on the profile, a profile without sectors has those of its agency."""
    found = by_key(made(tmp_path, antar_obat=profile()))

    assert found["sectors"] == ("Kesehatan", "Sosial")


def test_in_english_labels_and_numbers_are_english(tmp_path: Path) -> None:
    """The language of the page decides on labels, dates, and what parts the cells of a table."""
    catalogue = made(tmp_path, antar_obat=profile(RICH))

    assert by_key(catalogue, "en")["started.implemented"] == ("28 December 2018",)
    assert index_of(fact_files(catalogue, words_for("en")))["separator"] == ","
    assert index_of(fact_files(catalogue, WORDS))["separator"] == ";"


def test_each_public_profile_lies_in_one_script(district: Catalogue) -> None:
    """The scripts together hold the public profiles; the index finds each by the first slugs."""
    files = fact_files(district, WORDS)
    index = index_of(files)

    assert set(records(files)) == {profile.name for profile in district.profiles}
    assert [name for _, name in index["parts"]] == [file.path.rpartition("/")[2] for file in files[1:-1]]
    assert [first for first, _ in index["parts"]] == sorted(first for first, _ in index["parts"])
    assert "rahasia" not in "".join(str(file.content) for file in files[:-1]).lower()


def test_one_more_profile_changes_one_script_and_the_index(tmp_path: Path) -> None:
    """Caches of visitors keep what did not change."""
    many = {f"layanan_{number:03}": profile(title=f"Layanan {number}") for number in range(120)}
    before = {file.path for file in fact_files(made(tmp_path / "a", **many), WORDS)}
    more = {**many, "layanan_060b": profile(title="Sisipan")}
    after = {file.path for file in fact_files(made(tmp_path / "b", **more), WORDS)}

    assert len(before) > 4
    assert len(after - before) <= 3  # the index, and one script or, where it is split, two
    assert "assets/fakta/" in min(after)


def test_no_text_of_an_author_ends_a_script(district: Catalogue) -> None:
    """A title that closes a script tag is written so that it cannot."""
    for file in fact_files(district, WORDS)[:-1]:
        assert "<" not in str(file.content)


def test_the_vendored_script_is_as_recorded() -> None:
    """The drawing of QR codes is the verified package's, with its licence beside it."""
    record = json.loads((VENDOR / "vendor.json").read_text(encoding="utf-8"))["packages"][0]

    assert record["integrity"].startswith("sha512-")
    assert record["files"][0]["sha256"] == hashlib.sha256(chunking.QR.read_bytes()).hexdigest()
    assert "Kazuhiko Arase" in (VENDOR / "qrcode.LICENSE.txt").read_text(encoding="utf-8")
    assert {path.name for path in VENDOR.iterdir()} == {"vendor.json", "qrcode.js", "qrcode.LICENSE.txt"}
