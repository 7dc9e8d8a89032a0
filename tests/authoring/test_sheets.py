"""Files as office programs write them become plain tables, or a refusal that says what to do."""

import re
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import Workbook
from sheets_for_tests import HEADER, book, row, save, text

from lumbung.problems import Refusal
from lumbung.sheets import Cell, Oddity, Table, read_tables

ROWS = (row(1, "Kafé “Obat”; Gratis"), row(2, "Dua", K="Satu,\ndua; tiga"))


def cells(table: Table) -> dict[str, Cell]:
    return {cell.address: cell for line in table.lines for cell in line.cells}


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_delimited_text_of_any_kind(tmp_path: Path, encoding: str, delimiter: str) -> None:
    """Delimiter and encoding are found by themselves; quoted line ends stay in their cell."""
    file = tmp_path / "a.csv"
    file.write_bytes(text(ROWS, delimiter).encode(encoding))

    (table,) = read_tables(file)

    assert [cell.text for cell in table.lines[0].cells] == [name.strip() for name in HEADER]
    assert cells(table)["B2"].text == "Kafé “Obat”; Gratis"
    assert cells(table)["K3"].text == "Satu,\ndua; tiga"
    assert table.guessed_encoding == (encoding in {"cp1252", "utf-16-le"})
    assert table.place(cells(table)["B2"]) == "B2"


def test_excel_may_name_its_delimiter(tmp_path: Path) -> None:
    """The line `sep=;` is no row, and rows keep the numbers that Excel shows."""
    file = tmp_path / "a.csv"
    file.write_text("sep=;\r\na,b;c\r\n\r\nd;e\r\n", encoding="utf-8", newline="")

    (table,) = read_tables(file)

    assert [[cell.text for cell in line.cells] for line in table.lines] == [["a,b", "c"], [], ["d", "e"]]
    assert table.lines[2].number == 4


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "sheet-not-xlsx"),
        ("a.xls", b"<html><table>", "sheet-not-xlsx"),
        ("a.xlsx", b"", "sheet-not-xlsx"),
        ("a.xlsx", b"PK\x03\x04 cut", "sheet-not-xlsx"),
        ("a.csv", b'"' + b"x" * 1_000_002, "sheet-not-text"),
    ],
)
def test_what_is_no_spreadsheet_is_refused(tmp_path: Path, name: str, data: bytes, code: str) -> None:
    """Old formats, passwords, web pages and torn files."""
    file = tmp_path / name
    file.write_bytes(data)

    with pytest.raises(Refusal) as refused:
        read_tables(file)

    assert refused.value.code == code


def test_torn_workbooks_are_refused(tmp_path: Path) -> None:
    """A zip that is no workbook, and a workbook with a broken part."""
    with ZipFile(tmp_path / "a.ods", "w") as archive:
        archive.writestr("content.xml", "<a/>")
    with ZipFile(tmp_path / "b.xlsx", "w") as archive:
        archive.writestr("xl/workbook.xml", "<broken")
    for name, code in (("a.ods", "sheet-not-xlsx"), ("b.xlsx", "sheet-broken"), ("c.xlsx", "sheet-unreadable")):
        with pytest.raises(Refusal) as refused:
            read_tables(tmp_path / name)
        assert refused.value.code == code


def test_cells_of_excel(tmp_path: Path) -> None:
    """Numbers, dates, percentages, booleans, errors, formulas and merged cells are each what a person sees."""
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet.title = "Data"
    sheet.append([1235, 8.3, 0.855, True, date(2020, 11, 18), "=A1+1", "#REF!", " a\r\nb ", 2020.0])
    sheet.append(["x"] * 9)
    sheet["C1"].number_format = "0.0%"
    sheet["G1"].data_type = "e"
    sheet.append(["gabungan", None, "c"])
    sheet.append([None, None, "d"])
    sheet.merge_cells("A3:A4")
    sheet.row_dimensions[2].hidden = True
    sheet.column_dimensions["B"].hidden = True
    workbook.create_sheet("Sembunyi").sheet_state = "hidden"
    workbook.save(tmp_path / "a.xlsx")

    table, other = read_tables(tmp_path / "a.xlsx")
    found = cells(table)

    assert [found[f"{letter}1"].text for letter in "ABCDEFGHI"] == [
        *("1235", "8,3", "85,5%", "ya", "2020-11-18", "", "#REF!", "a\nb", "2020")
    ]
    assert found["E1"].day == date(2020, 11, 18)
    assert (found["F1"].odd, found["G1"].odd) == (Oddity.FORMULA, Oddity.ERROR)
    assert (found["A4"].text, found["A4"].odd, found["A3"].odd) == ("gabungan", Oddity.MERGED, None)
    assert found["B2"].odd is Oddity.HIDDEN_COLUMN
    assert [line.hidden for line in table.lines] == [False, True, False, False]
    assert (table.hidden, other.hidden) == (False, True)
    assert table.merged == (("A3", "A3:A4"),)
    assert table.place(found["E1"]) == "Data!E1"


def test_a_formula_with_a_saved_result_is_its_result(tmp_path: Path) -> None:
    """What Excel worked out and saved is taken; openpyxl saves none, so the file is made by hand."""
    file = save(book(tmp_path / "a.xlsx", row(1, "Satu", J="=1+1")), tmp_path / "a.xlsx")
    with ZipFile(file) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = "xl/worksheets/sheet1.xml"
    parts[name] = re.sub(rb"<f>1\+1</f><v ?(?:/>|></v>)", b"<f>1+1</f><v>2</v>", parts[name])
    assert b"<v>2</v></c>" in parts[name]
    with ZipFile(file, "w") as archive:
        for part, data in parts.items():
            archive.writestr(part, data)

    (table,) = read_tables(file)

    assert (cells(table)["J2"].text, cells(table)["J2"].odd) == ("2", None)
