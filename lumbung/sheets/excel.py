"""Workbooks of Excel: values as they are shown, with formulas, merged cells, errors and hidden lines told apart."""

import warnings
from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.utils.datetime import MAC_EPOCH
from openpyxl.worksheet.worksheet import Worksheet

from lumbung.problems import Refusal
from lumbung.sheets.table import Cell, Line, Oddity, Table

_MAC = date(1904, 1, 1)
_USUAL = date(1899, 12, 30)


def read_excel(file: Path) -> tuple[Table, ...]:
    """Every worksheet; each file is opened twice, for the formulas and for the values that were last worked out."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl warns of charts and lists that it does not keep
            written = load_workbook(file)
            shown = load_workbook(file, data_only=True)
    except Exception as error:  # noqa: BLE001 - openpyxl lets errors of a dozen libraries through
        raise Refusal("sheet-broken", path=str(file), reason=f"{type(error).__name__}: {error}") from None
    epoch = _MAC if written.epoch == MAC_EPOCH else _USUAL
    return tuple(_table(sheet, shown[sheet.title], epoch) for sheet in written.worksheets)


def _table(written: Worksheet, shown: Worksheet, epoch: date) -> Table:
    spread, ranges = _merged(written)
    hidden_columns = _hidden_columns(written)
    lines = []
    for row in written.iter_rows():
        number = row[0].row or 0
        cells = []
        for place in row:
            own = number, place.column or 0
            line, column = spread.get(own, own)
            source, value = written.cell(line, column), shown.cell(line, column)
            odd = _oddity(source, value, moved=(line, column) != own)
            if odd is None and value.value is not None and own[1] in hidden_columns:
                odd = Oddity.HIDDEN_COLUMN
            cells.append(_cell(get_column_letter(own[1]), number, value, odd))
        lines.append(Line(number, tuple(cells), hidden=bool(written.row_dimensions[number].hidden)))
    hidden = written.sheet_state != "visible"
    return Table(written.title, tuple(lines), hidden=hidden, merged=ranges, epoch=epoch)


def _merged(sheet: Worksheet) -> tuple[dict[tuple[int, int], tuple[int, int]], tuple[tuple[str, str], ...]]:
    """For each place below the top of a merged range the place that holds its value; ranges that reach over lines."""
    spread = {}
    ranges = []
    for area in sheet.merged_cells.ranges:
        if area.min_row == area.max_row:
            continue
        ranges.append((f"{get_column_letter(area.min_col)}{area.min_row}", area.coord))
        for line in range(area.min_row + 1, min(area.max_row, sheet.max_row) + 1):
            spread[line, area.min_col] = (area.min_row, area.min_col)
    return spread, tuple(sorted(ranges))


def _hidden_columns(sheet: Worksheet) -> frozenset[int]:
    return frozenset(
        number
        for dimension in sheet.column_dimensions.values()
        if dimension.hidden and dimension.min and dimension.max
        for number in range(dimension.min, min(dimension.max, sheet.max_column) + 1)
    )


def _oddity(written: Any, shown: Any, *, moved: bool) -> Oddity | None:
    if written.data_type == "f" and shown.value is None:
        return Oddity.FORMULA
    if shown.data_type == "e":
        return Oddity.ERROR
    return Oddity.MERGED if moved and shown.value is not None else None


def _cell(column: str, line: int, cell: Any, odd: Oddity | None) -> Cell:
    value = cell.value
    number = value if isinstance(value, int | float) and not isinstance(value, bool) else None
    day = value.date() if isinstance(value, datetime) else value if isinstance(value, date) else None
    return Cell(column, line, _text(value, str(cell.number_format or "")), number=number, day=day, odd=odd)


def _text(value: Any, number_format: str) -> str:
    """What a person sees in the cell."""
    match value:
        case None:
            return ""
        case bool():
            return "ya" if value else "tidak"
        case int() | float():
            return _number(value, number_format)
        case datetime():
            return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "minutes")
        case _:
            return "\n".join(_lines(str(value)))


def _lines(text: str) -> Iterator[str]:
    kept = text.replace("_x000D_", "").replace("\r\n", "\n").replace("\r", "\n").strip()
    return (line.strip() for line in kept.split("\n"))


def _number(value: float, number_format: str) -> str:
    """As Indonesians write it; a percentage as it is shown."""
    if "%" in number_format:
        return f"{_plain(value * 100)}%"
    return _plain(value)


def _plain(value: float) -> str:
    if isinstance(value, float) and not value.is_integer():
        return f"{value:.10f}".rstrip("0").rstrip(".").replace(".", ",")
    return str(int(value))
