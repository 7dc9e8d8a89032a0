"""Text with delimiters, as Excel of any language and age writes it: `;` or tab, UTF-8, UTF-16 or Windows-1252."""

import csv
import io
from collections import Counter

from openpyxl.utils import get_column_letter

from lumbung.problems import Refusal
from lumbung.sheets.table import Cell, Line, Table

_DELIMITERS = (";", ",", "\t", "|")
_LOOKED_AT = 40
_LONGEST_FIELD = 1_000_000


def read_delimited(data: bytes, path: str) -> Table:
    text, guessed = _decoded(data)
    first, _, rest = text.partition("\n")
    named = first.strip().lower().removeprefix("sep=") if first.strip().lower().startswith("sep=") else ""
    delimiter = named if named in _DELIMITERS else "\t" if first.startswith("sep=\t") else ""
    skipped = 1 if first.strip().lower().startswith("sep=") else 0
    body = rest if skipped else text
    csv.field_size_limit(_LONGEST_FIELD)
    try:
        records = list(csv.reader(io.StringIO(body, newline=""), delimiter=delimiter or _delimiter(body)))
    except csv.Error:
        raise Refusal("sheet-not-text", path=path) from None
    lines = tuple(
        Line(
            number,
            tuple(Cell(get_column_letter(column), number, text.strip()) for column, text in enumerate(record, 1)),
        )
        for number, record in enumerate(records, 1 + skipped)
    )
    return Table("", lines, guessed_encoding=guessed)


def _decoded(data: bytes) -> tuple[str, bool]:
    """The text, and whether its encoding had to be guessed."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace"), False
    sample = data[:2000]
    if sample.count(0) > len(sample) // 4:
        little = sample[1::2].count(0) >= sample[::2].count(0)
        return data.decode("utf-16-le" if little else "utf-16-be", errors="replace"), True
    try:
        return data.decode("utf-8-sig"), False
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace"), True


def _delimiter(text: str) -> str:
    """The one that cuts the first records into the same number of fields most often, and into the most fields."""

    def score(delimiter: str) -> tuple[int, int]:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        widths = Counter(len(record) for record, _ in zip(reader, range(_LOOKED_AT), strict=False) if len(record) > 1)
        width, times = max(widths.items(), key=lambda item: item[0] * item[1], default=(0, 0))
        return width * times, width

    return max(_DELIMITERS, key=score)
