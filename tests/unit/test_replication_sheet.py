"""The sheet of a profile: every declared need stands there once, known or not, with whom to ask."""

from pathlib import Path

import pytest

from lumbung.catalogue import Catalogue, asks
from lumbung.completeness import documents_of
from lumbung.model import declared
from lumbung.model.parts import Replication
from lumbung.pages.press import set_up_press
from lumbung.pages.replication import GROUPS, Sheet, replication_sheet
from lumbung.words import words_for
from tests.unit.making import AGENCIES, BODY, catalogue, profile


def sheet(read: Catalogue) -> Sheet:
    return replication_sheet(read, read.profiles[0], set_up_press(read, words_for("id")))


def rows(one: Sheet) -> dict[str, str]:
    return {row.label: str(row.value) for _, group in one.groups for row in group}


def test_every_need_of_a_replication_stands_in_one_group() -> None:
    """A field that is declared later must not be forgotten."""
    placed = [path for _, paths in GROUPS for path in paths]

    assert len(set(placed)) == len(placed)
    assert {path.partition(".")[2] for path in placed if "." in path} == {
        field.key for field in declared(Replication) if field.key != "source"
    }


def test_a_profile_that_says_nothing_asks_its_agency(tmp_path: Path) -> None:
    """All is unknown, and the office is known all the same."""
    one = sheet(catalogue(tmp_path, a=profile()))

    assert (one.known, len(one.unknown), one.office) == (0, one.total, "Dinas Kesehatan")
    assert one.office_page == "perangkat-daerah/dinkes.html"
    assert set(rows(one).values()) == {""}


@pytest.mark.parametrize(
    ("front", "label", "told"),
    [
        ("replication: {people_count: 3}", "Jumlah orang", "3 orang"),
        ("replication: {needs_internet: tidak}", "Internet", "Tanpa internet"),
        ("replication: {months: 0}", "Bulan sampai hasil pertama", "0 bulan"),
        ("apbd: penggerak", "Peran APBD", "APBD hanya menggerakkan organisasi"),
        (
            "funding: [{kind: csr, amount: 1.000, year: 2020}, {kind: zakat}]",
            "Pendanaan",
            "CSR (Rp 1.000, 2020); Zakat",
        ),
        ("partners: [{kind: relawan}, {kind: usaha, name: PT Contoh}]", "Mitra", "Relawan, PT Contoh"),
        ("replication: {partners: Baznas}\npartners: [{kind: relawan}]", "Mitra", "Baznas"),
        (
            "replicated_by: [{place: Contoh, year: 2020, source: berita}]",
            "Direplikasi oleh",
            "Contoh (2020): hasilnya belum tersedia",
        ),
        (
            "replicated_by: [{place: Contoh, result: gagal <di> sini, source: berita}]",
            "Direplikasi oleh",
            "Contoh: gagal &lt;di&gt; sini",
        ),
    ],
)
def test_what_is_stated_is_told_in_words(tmp_path: Path, front: str, label: str, told: str) -> None:
    """Numbers with their unit, lists by their wording, nobody's markup."""
    assert rows(sheet(catalogue(tmp_path, a=profile(front))))[label] == told


def test_the_profile_s_own_contact_goes_before_the_agency_s(tmp_path: Path) -> None:
    agencies = AGENCIES.replace(
        "kind: dinas, sectors: [kesehatan", "contact: {phone: 0281-1}, kind: dinas, sectors: [kesehatan"
    )
    own = profile("contact: {office: Bidang Obat, phone: 0281-2}", title="A")
    first, second = (
        sheet(catalogue(tmp_path / name, a=text, agencies=agencies)) for name, text in (("x", own), ("y", profile()))
    )

    assert (first.office, first.contact and first.contact.phone) == ("Bidang Obat", "0281-2")
    assert (second.office, second.contact and second.contact.phone) == ("Dinas Kesehatan", "0281-1")


def test_documents_and_sections_are_pointed_at(tmp_path: Path) -> None:
    """Only what can be opened, each once; an empty section leads nowhere."""
    front = (
        "sources: [{id: a, url: https://contoh.go.id/SK.PDF, title: Keputusan}, {id: b, url: https://contoh.go.id/1}]"
    )
    body = f"{BODY}\n[sama](https://contoh.go.id/SK.PDF) [lembar](https://contoh.go.id/x.docx)\n\n## Cara mereplikasi\n\nMulai.\n"
    read = catalogue(tmp_path, a=profile(front, body))

    assert documents_of(read.profiles[0]) == (
        ("Keputusan", "https://contoh.go.id/SK.PDF"),
        ("lembar", "https://contoh.go.id/x.docx"),
    )
    assert sheet(read).sections == (("Cara mereplikasi", "cara-mereplikasi"),)


def test_questions_are_about_what_the_sheet_shows() -> None:
    """Nobody may find by what the profile's page does not tell."""
    assert {ask.facet for ask in asks()} == {"aplikasi", "anggaran-sendiri", "orang", "internet", "bulan"}
