"""Rows become drafts; whatever is odd is told with its cell, and nothing is lost or overwritten."""

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from rooms import content, told, wholes
from sheets_for_tests import HEADER, book, row, save, text

from lumbung.authoring.columns import COLUMNS, HEADING, SKIP, is_personal, target_of, targets
from lumbung.authoring.notes import NOTES, SERIOUS
from lumbung.authoring.prose import markdown
from lumbung.cli import main
from lumbung.model import SECTIONS
from lumbung.reading import read_body

ROOT = Path(__file__).parent.parent.parent


class Done(NamedTuple):
    code: int
    lines: list[str]
    talk: str


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return content(tmp_path / "isi")


@pytest.fixture
def run(root: Path, capsys: pytest.CaptureFixture[str]) -> "type[Done]":
    def call(*arguments: object) -> Done:
        code = main(["import", *map(str, arguments)], root)
        captured = capsys.readouterr()
        return Done(code, captured.out.splitlines(), captured.err)

    return call  # type: ignore[return-value]


def only(lines: list[str], *parts: str) -> str:
    """The one line that holds all parts."""
    found = [line for line in lines if all(part in line for part in parts)]
    assert len(found) == 1, (parts, lines)
    return found[0]


def draft(root: Path, name: str) -> str:
    return (root / "innovations" / f"{name}.md").read_text(encoding="utf-8")


def test_a_fine_row_is_a_draft_that_lacks_only_what_the_sheet_lacks(root: Path, run: "type[Done]") -> None:
    """Every column finds its field; what `check` misses afterwards is what the report named."""
    save(book(root / "a.xlsx", row(1, "Antar: Obat #1")), root / "a.xlsx")

    done = run(root / "a.xlsx")

    assert only(done.lines, "innovations/antar-obat-1.md").endswith(
        "dari a.xlsx:Lembar1!B2; belum ada: sources (tidak ada kolomnya), reviewed (tidak ada kolomnya)."
    )
    assert told(root, "innovations/antar-obat-1.md") == [("empty", "sources[1].id"), ("empty", "reviewed")]
    written = draft(root, "antar-obat-1").splitlines()
    for line in (
        'title: "Antar: Obat #1"',
        "agency: dinkes",
        "stage: penerapan",
        "digital: tidak",
        "sectors: [kesehatan]",
        "  trial: 2019-03-01",
        "  implemented: 2020-11-18",
        "  budget: Rp 8.300.000",
        "## Hasil",
    ):
        assert line in written
    assert done.code == 0
    assert "1 draf dibuat, 0 dilewati" in done.talk


ODD_CELLS = {
    "E": ("Pnerapan", "stage: 'Pnerapan' tidak ada dalam daftar. Maksudnya 'penerapan'?", "#stage:"),
    "C": ("Dinas Kesehatn", "agency: perangkat daerah 'Dinas Kesehatn' tidak ada", "agency:"),
    "H": (
        43466,
        "started.trial: angka 43466 adalah tanggal menurut Excel; dibaca sebagai 2019-01-01.",
        "  trial: 2019-01-01",
    ),
    "I": ("03/04/2020", "dibaca hari/bulan/tahun: 2020-04-03", "  implemented: 2020-04-03"),
    "J": ("Rp 1.234.567,00", "", "  budget: Rp 1.234.567"),
    "G": ("1. Urusan Kesehatan; Sosial", "", "sectors: [kesehatan, sosial]"),
    "F": ("digital", "", "digital: ya"),
    "D": ("x" * 301, "summary: terlalu panjang: 301 huruf, paling banyak 300.", "summary:"),
    "K": ("# Judul\n<b>tebal</b>\n• satu\n• dua", "", "\\# Judul"),
    "L": ("#REF!", "Hasil Inovasi: sel berisi galat #REF!", "#stub: ya"),
    "M": ("Top 45\n--- 2019", "", "# |   --- 2019"),
}


@pytest.mark.parametrize("column", ODD_CELLS)
def test_each_odd_cell_is_told_and_met(root: Path, run: "type[Done]", column: str) -> None:
    """The report names the cell and what was done; the draft can be read whatever was in it."""
    value, said, line = ODD_CELLS[column]
    save(book(root / "a.xlsx", row(1, "Satu", **{column: value})), root / "a.xlsx")

    done = run(root / "a.xlsx")

    assert not said or only(done.lines, f"a.xlsx:Lembar1!{column}2: ", said)
    assert line in [
        text.partition("  # ")[0].rstrip() if not text.startswith("# |") else text
        for text in draft(root, "satu").splitlines()
    ] or any(text.startswith(line) for text in draft(root, "satu").splitlines())
    assert {code for code, _ in told(root, "innovations/satu.md")} <= {"empty", "sentence-uncited"}


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("8.300.000.000", "Rp 8.300.000.000"),
        ("Rp. 50.000,-", "Rp 50.000"),
        ("IDR 1,234,567.50", "Rp 1.234.567,50"),
        ("1 250 000 rupiah", "Rp 1.250.000"),
        (1250000.0, "Rp 1.250.000"),
        ("1,234", "1,234"),
        ("sekitar 50 juta", "sekitar 50 juta"),
    ],
)
def test_money(root: Path, run: "type[Done]", written: object, expected: str) -> None:
    """An amount as Indonesians or Americans write it; what is in doubt stays the text that it was."""
    save(book(root / "a.xlsx", row(1, "Satu", J=written)), root / "a.xlsx")

    run(root / "a.xlsx")

    found = next(line for line in draft(root, "satu").splitlines() if line.startswith("  budget:"))
    assert found.partition(": ")[2].strip('"') == expected


def test_formulas_without_a_result_are_empty(root: Path, run: "type[Done]") -> None:
    """A formula that no program has worked out is told, not written."""
    save(book(root / "a.xlsx", row(1, "Satu", D="=B2")), root / "a.xlsx")

    done = run(root / "a.xlsx")

    assert only(done.lines, "a.xlsx:Lembar1!D2: summary: sel berisi rumus yang hasilnya belum tersimpan")
    assert ("empty", "summary") in told(root, "innovations/satu.md")
    assert done.code == 1


def test_lines_that_are_no_rows(root: Path, run: "type[Done]") -> None:
    """Titles above the head, numbering, repeated heads, blank, hidden and nameless lines."""
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet.title = "Rekap 2024"
    for line in (
        ("DAFTAR INOVASI",),
        (),
        HEADER,
        tuple(range(1, len(HEADER) + 1)),
        row(1, "Satu"),
        (),
        HEADER,
        row(2, "Dua"),
        row(3, "Tersembunyi"),
        ("Mengetahui,", None, "Dinas Kesehatan"),
        (None, "JUMLAH", None, 3),
    ):
        sheet.append(line)
    sheet.row_dimensions[9].hidden = True
    workbook.create_sheet("Kosong")
    workbook.create_sheet("Lain").append(("catatan",))
    save(sheet, root / "a.xlsx")

    done = run(root / "a.xlsx")

    assert only(done.lines, "a.xlsx:Rekap 2024!A3: judul kolom ada di baris 3; 1 baris di atasnya dilewati.")
    assert only(done.lines, "a.xlsx:Rekap 2024!B4: baris ini hanya nomor kolom")
    assert only(done.lines, "a.xlsx:Rekap 2024!B7: judul kolom diulang di sini")
    assert only(done.lines, "a.xlsx:Rekap 2024!B9: baris ini tersembunyi")
    assert only(done.lines, "a.xlsx:Rekap 2024!A10, B11: baris ini berisi tetapi tidak ada judul")
    assert only(done.lines, "a.xlsx:Lain: lembar ini tidak dibaca")
    assert not any("Kosong" in line for line in done.lines)
    assert sorted(path.stem for path in (root / "innovations").glob("*.md")) == ["dua", "layanan-lama", "satu"]


def test_merged_cells_stand_for_each_of_their_rows(root: Path, run: "type[Done]") -> None:
    """One agency beside three innovations belongs to all three; a head of two lines is read by its lower one."""
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet.title = "Lembar1"
    sheet.append(("Perangkat Daerah", "Nama Inovasi", "Waktu", None))
    sheet.append((None, None, "Waktu Uji Coba", "Waktu Penerapan"))
    sheet.append(("Dinas Lingkungan Hidup", "Satu", 2019, 2020))
    sheet.append((None, "Dua", 2019, 2020))
    for area in ("A1:A2", "B1:B2", "C1:D1", "A3:A4"):
        sheet.merge_cells(area)
    save(sheet, root / "a.xlsx")

    done = run(root / "a.xlsx")

    assert only(done.lines, "a.xlsx:Lembar1!A3: sel gabungan A3:A4")
    for name in ("satu", "dua"):
        assert "agency: dlh" in draft(root, name)
        assert "  trial: 2019" in draft(root, name)


def test_nothing_is_overwritten_and_twins_are_told(root: Path, run: "type[Done]") -> None:
    """Existing names in any letter case, used titles, former names and twins in the sheet make no file."""
    (root / "innovations" / "KAPITAL.md").write_text("x", encoding="utf-8")
    titles = ("Layanan: Lama", "kapital", "Nama Dahulu", "Satu", "SATU!", "Sa-tu", "Sa tu.", "ꦗꦮ")
    save(book(root / "a.xlsx", *(row(number, title) for number, title in enumerate(titles, 1))), root / "a.xlsx")
    before = wholes(root)

    done = run(root / "a.xlsx")

    after = wholes(root)
    assert {path: after[path] for path in before} == before
    assert set(after) - set(before) == {"innovations/satu.md", "innovations/sa-tu.md"}
    assert only(done.lines, "Lembar1!B2: innovations/layanan-lama.md sudah ada")
    assert only(done.lines, "Lembar1!B3: innovations/KAPITAL.md sudah ada")
    assert only(done.lines, "Lembar1!B4: nama berkas 'nama-dahulu' adalah nama lama innovations/layanan-lama.md")
    assert only(done.lines, "Lembar1!B6: judul 'SATU!' sama dengan judul di Lembar1!B5")
    assert only(done.lines, "Lembar1!B8: judul 'Sa tu.' sama dengan judul di Lembar1!B7")
    assert only(done.lines, "Lembar1!B9: judul 'ꦗꦮ' tidak punya huruf Latin")
    again = run(root / "a.xlsx")
    assert wholes(root) == after
    assert "0 draf dibuat, 8 dilewati" in again.talk


def test_a_dry_run_writes_nothing(root: Path, run: "type[Done]") -> None:
    """The same report, and not one file."""
    save(book(root / "a.xlsx", row(1, "Satu"), row(2, "Dua")), root / "a.xlsx")
    before = wholes(root)

    tried = run(root / "a.xlsx", "--dry-run")

    assert wholes(root) == before
    assert "2 draf akan dibuat" in tried.talk
    assert run(root / "a.xlsx").lines == tried.lines


def test_defaults_hold_where_a_row_is_silent(root: Path, run: "type[Done]") -> None:
    """With agency, source and day of review given, the drafts pass `check` as they are."""
    save(book(root / "a.xlsx", row(1, "Satu", C=None), row(2, "Dua", D=None, K=None)), root / "a.xlsx")

    done = run(
        root / "a.xlsx",
        *("--agency", "DLH", "--source", "Bagian Contoh", "--source-date", "Maret 2026", "--reviewed", "2026-11-01"),
    )

    assert "agency: dlh" in draft(root, "satu")
    assert "  - id: berkas-impor" in draft(root, "satu")
    assert "    date: 2026-03" in draft(root, "satu")
    assert told(root, "innovations/satu.md") == []
    assert "stub: ya" in draft(root, "dua").splitlines()
    assert told(root, "innovations/dua.md") == []
    assert only(done.lines, "innovations/dua.md", "lengkap. Ditandai rintisan")


def test_unknown_and_personal_columns(root: Path, run: "type[Done]") -> None:
    """An unknown column is told once and kept as a remark; people's numbers are not copied."""
    save(book(root / "a.xlsx", row(1, "Satu", M="Top 45", N="08123"), row(2, "Dua", M="Top 99")), root / "a.xlsx")

    done = run(root / "a.xlsx")

    assert only(done.lines, "Lembar1!M1: kolom 'Penghargaan' tidak dikenal")
    assert only(done.lines, "Lembar1!N1: kolom 'No HP' memuat data pribadi")
    assert "# | Penghargaan (Lembar1!M2): Top 45" in draft(root, "satu")
    assert "08123" not in draft(root, "satu")


@pytest.mark.parametrize("header", ["No HP Operator", "Nomor WA pengelola", "NIP Pengusul", "HP", "NIK (operator)"])
def test_columns_of_peoples_numbers_are_known_by_a_word(header: str) -> None:
    """However the title goes on."""
    assert is_personal(header)


def test_no_known_column_is_taken_for_personal() -> None:
    """What has a field keeps it."""
    assert [name for _, names in COLUMNS for name in names if is_personal(name)] == []


def test_personal_data_are_not_kept_as_remarks(root: Path, run: "type[Done]") -> None:
    """A telephone in an unknown column is told by its ends and stays in the spreadsheet."""
    save(book(root / "a.xlsx", row(1, "Satu", M="Bu Bidan 081234567890, tiap Senin")), root / "a.xlsx")

    done = run(root / "a.xlsx")

    assert only(done.lines, "Lembar1!M2: Penghargaan: '081…90' tampak seperti data pribadi")
    assert "# | Penghargaan (Lembar1!M2): Bu Bidan 081…90, tiap Senin" in draft(root, "satu")


def test_what_is_said_of_many_cells_is_said_once(root: Path, run: "type[Done]") -> None:
    """One line a message, with its cells, those below each other as a range."""
    stages = ("Pnerapan", "Pnerapan", "Penerapan", "Pnerapan", "Uji Cobb")
    rows = (row(number, f"Satu {number}", E=stage) for number, stage in enumerate(stages, 1))
    save(book(root / "a.xlsx", *rows), root / "a.xlsx")

    done = run(root / "a.xlsx")

    assert only(done.lines, "'Pnerapan'").startswith("a.xlsx:Lembar1!E2:E3, E5: stage: ")
    assert only(done.lines, "'Uji Cobb'").startswith("a.xlsx:Lembar1!E6: stage: ")


def test_of_a_long_sheet_the_report_stays_short(root: Path, run: "type[Done]") -> None:
    """Days kept as numbers have one line for their column; of many cells the first are told; gaps are counted."""
    rows = (
        row(number, f"Satu {number}", H=43466 + number, E="Pnerapan" if number % 2 else None) for number in range(60)
    )
    save(book(root / "a.xlsx", *rows), root / "a.xlsx")

    done = run(root / "a.xlsx", "--dry-run")

    days = only(done.lines, "adalah tanggal menurut Excel")
    assert days.startswith("a.xlsx:Lembar1!H2:H61: started.trial: angka 43466 ")
    assert days.endswith("Sel yang lain di sini dibaca dengan cara yang sama.")
    assert "Lembar1!E3, E5, E7, E9, E11, E13, E15, E17 … (30 sel): stage: " in only(done.lines, "'Pnerapan'")
    assert (
        "Yang belum ada, dan di berapa draf: sources (60), reviewed (60).\n60 baris: 60 draf akan dibuat" in done.talk
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_mapping_comes_before_names(root: Path, run: "type[Done]", encoding: str) -> None:
    """A template of the sheet, edited, is taken; columns may go to a field, a section or nowhere."""
    sheet = book(root / "a.xlsx", row(1, "Satu", M="Juara di kota", L="Bukan ini"))
    save(sheet, root / "a.xlsx")
    template = run(root / "a.xlsx", "--mapping-template")
    assert 'Hasil Inovasi: "## Hasil"' in "\n".join(template.lines)
    edited = [line.replace("Penghargaan:", 'Penghargaan: "## Prestasi"') for line in template.lines]
    edited = ['Hasil Inovasi: "-"' if line.startswith("Hasil Inovasi") else line for line in edited]
    (root / "peta.yml").write_text("\r\n".join(edited), encoding=encoding, newline="")

    done = run(root / "a.xlsx", "--mapping", root / "peta.yml")

    assert done.code == 0, done
    assert "## Prestasi\n\nJuara di kota" in draft(root, "satu")
    assert "Bukan ini" not in draft(root, "satu")


@pytest.mark.parametrize(
    ("mapping", "said"),
    [
        ("Nama Inovasi: titel\n", "peta.yml:1:15: Nama Inovasi: 'titel' bukan nama bidang. Maksudnya 'title'?"),
        (
            "Nama Inovsi: title\n",
            "peta.yml:1:1: kolom 'Nama Inovsi' tidak ada di lembar itu. Maksudnya 'Nama Inovasi'?",
        ),
        ("- a\n", "peta.yml:1:1: isi berkas pemetaan bukan"),
        ("a: [b\n", "peta.yml:1:4: tanda kurung tidak ditutup"),
    ],
)
def test_a_wrong_mapping_stops_the_import(root: Path, run: "type[Done]", mapping: str, said: str) -> None:
    """What is wrong is told with its place, and nothing is written."""
    save(book(root / "a.xlsx", row(1, "Satu")), root / "a.xlsx")
    (root / "peta.yml").write_text(mapping, encoding="utf-8")
    before = wholes(root)

    done = run(root / "a.xlsx", "--mapping", root / "peta.yml")

    assert (done.code, wholes(root)) == (2, before)
    assert any(line.startswith(said) for line in done.lines), done.lines


@pytest.mark.parametrize("sheet", ["Lembar1", "lembar1", "Tiada"])
def test_a_sheet_may_be_named(root: Path, run: "type[Done]", sheet: str) -> None:
    """By its name in any letter case; an unknown one is refused with those that there are."""
    save(book(root / "a.xlsx", row(1, "Satu")), root / "a.xlsx")

    done = run(root / "a.xlsx", "--sheet", sheet)

    assert done.code == (2 if sheet == "Tiada" else 0)
    assert ("Yang ada: Lembar1." in done.talk) == (sheet == "Tiada")


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ([("a", "b"), ("c", "d")], "Judul kolom tidak ditemukan"),
        ([("Ringkasan", "Tahapan", "Urusan"), ("a", "b", "c")], "Tidak ada kolom judul inovasi"),
    ],
)
def test_a_sheet_without_titles_is_refused(
    root: Path, run: "type[Done]", lines: list[tuple[str, ...]], said: str
) -> None:
    """A sheet whose head is not found, or names no innovation, needs a mapping."""
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    for line in lines:
        sheet.append(line)
    save(sheet, root / "a.xlsx")

    done = run(root / "a.xlsx")

    assert (done.code, done.lines) == (2, [])
    assert said in done.talk


def test_csv_of_an_old_excel(root: Path, run: "type[Done]") -> None:
    """Semicolons and Windows letters: told, and read."""
    (root / "a.csv").write_bytes(text((row(1, "Kafé Obat"),)).encode("cp1252"))

    done = run(root / "a.csv")

    assert only(done.lines, "a.csv: berkas tidak menyebut jenis hurufnya")
    assert "title: Kafé Obat" in draft(root, "kafe-obat")
    assert "  implemented: 2020-11-18" in draft(root, "kafe-obat")


def test_three_hundred_rows(root: Path) -> None:
    """A whole district's sheet through the command line: a draft and a line of report for each row, data alone on stdout."""
    rows = tuple(row(number, f"Layanan {number} {'abcdefghij'[number % 10] * 4}") for number in range(300))
    save(book(root / "a.xlsx", *rows), root / "a.xlsx")

    done = subprocess.run(
        [sys.executable, "-m", "lumbung", "import", "a.xlsx", "--lang", "en"],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )

    assert done.returncode == 0, done.stderr
    assert "Drafts made: 300, passed over: 0." in done.stderr
    assert sum(line.startswith("innovations/") for line in done.stdout.splitlines()) == 300
    assert len(list((root / "innovations").glob("layanan-*-*.md"))) == 300


def test_every_column_leads_to_a_field() -> None:
    """No name of a form leads nowhere, and none leads to two fields."""
    names = [name for _, known in COLUMNS for name in known]
    assert len(names) == len(set(names))
    for target, known in COLUMNS:
        for part in target.split(" | "):
            section = part.removeprefix(HEADING).partition(":")[0]
            assert part in targets() or section in SECTIONS, part
        for name in known:
            assert target_of(name.title()) == target
            assert target_of(f"3. {name.upper()} (wajib diisi) *") == target
    assert target_of("No.") == SKIP


def test_every_note_can_be_brought_about() -> None:
    """A code that nothing names would be a message that nobody can meet."""
    sources = "".join(
        path.read_text(encoding="utf-8")
        for folder in ("authoring", "cli", "sheets")
        for path in (ROOT / "lumbung" / folder).glob("*.py")
    )
    assert set(NOTES) >= SERIOUS
    for code in NOTES:
        assert sources.count(f'"{code}"') >= 2, code


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "# a",
                "## b",
                "---",
                "===",
                "> c",
                "- d",
                "1. e",
                "<script>",
                "[^x]",
                "[a](b)",
                "![a](b)",
                "```",
                "~~~",
                "{: x}",
                "a_b",
                "\t",
                "",
                "| a |",
                "<!-- x",
                "-->",
                "    kode",
                "+ f",
            ]
        )
    ).map("\n".join)
)
def test_text_of_a_cell_is_text_only(written: str) -> None:
    """No heading, link, picture, citation or comment comes out of a cell."""
    made = markdown(written)
    body = read_body(f"## Hasil\n\n{made}\n\n## Pelajaran\n\nx\n", 1)

    assert [section.title for section in body.sections] == ["Hasil", "Pelajaran"]
    assert (body.links, body.images, body.citations) == ((), (), ())
    assert "<!--" not in made
    assert "<script" not in made
