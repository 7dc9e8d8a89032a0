"""Spreadsheets with every oddity that offices send, made anew for each test; all names are invented."""

from datetime import date, datetime
from pathlib import Path

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

HEADER = (
    "No",
    "Nama Inovasi ",
    "Perangkat Daerah",
    "Ringkasan",
    "Tahapan Inovasi",
    "Jenis Inovasi",
    "Urusan Utama",
    "Waktu Uji Coba",
    "Waktu Penerapan",
    "Anggaran (jika diperlukan)",
    "Rancang Bangun",
    "Hasil Inovasi",
    "Penghargaan",
    "No HP",
)
COLUMN = {name: chr(ord("A") + number) for number, name in enumerate(HEADER)}


def row(number: int, title: str, **cells: object) -> tuple[object, ...]:
    """A row that is fine but for what `cells` say, by the position of its column (`C`, `E`)."""
    usual: tuple[object, ...] = (
        number,
        title,
        "Dinas Kesehatan",
        f"Ringkasan {title}.",
        "Penerapan",
        "Non Digital",
        "Kesehatan",
        date(2019, 3, 1),
        datetime(2020, 11, 18, 0, 0),  # noqa: DTZ001 - Excel knows no time zones
        8300000,
        "Petugas datang.\nWarga dilayani.",
        "Lebih cepat.",
        None,
        None,
    )
    return tuple(cells.get(chr(ord("A") + index), value) for index, value in enumerate(usual))


def book(file: Path, *rows: tuple[object, ...], name: str = "Lembar1") -> Worksheet:
    """A workbook with the usual head; the sheet is returned to be made odd and saved again."""
    workbook = Workbook()
    sheet = workbook.active
    assert isinstance(sheet, Worksheet)
    sheet.title = name
    for line in (HEADER, *rows):
        sheet.append(line)
    workbook.save(file)
    return sheet


def save(sheet: Worksheet, file: Path) -> Path:
    assert sheet.parent is not None
    sheet.parent.save(file)
    return file


def text(rows: tuple[tuple[object, ...], ...], delimiter: str = ";") -> str:
    """The same as text with delimiters."""
    return "".join(
        delimiter.join('"{}"'.format("" if cell is None else str(cell).replace('"', '""')) for cell in line) + "\r\n"
        for line in (HEADER, *rows)
    )
