"""A cell for each thing: full where it is there, hollow where it is not."""

from collections.abc import Sequence
from math import ceil

from lumbung.charts.svg import box, drawing, text
from lumbung.charts.values import Row

ACROSS, MOST = 20, 100
"""Cells beside each other, and how many a row may have before it becomes a bar of one part and its rest."""
GAP, HIGH, HEAD, WORDED = 0.8, 1.2, 1.75, 1.7


def cells(key: str, title: str, description: str, rows: Sequence[Row]) -> str:
    top, parts = 0.0, []
    for row in rows:
        parts.append(f"{text(0, top + 1.2, row.label)}{text(100, top + 1.2, row.text, 'lb-chart__end')}")
        drawn, high = _cells(top + HEAD, row)
        parts.append(drawn)
        top += HEAD + high + 0.6
    return drawing(key, title, description, top, parts, linked=False)


def _cells(top: float, row: Row) -> tuple[str, float]:
    """The cells, and how high they stand together."""
    if len(row.cells) > MOST:
        full = 100 * row.there / len(row.cells)
        return box(0, top, 100, HIGH, "lb-chart__d") + box(0, top, full, HIGH, "lb-chart__a"), HIGH
    worded = any(cell.text for cell in row.cells)
    across = len(row.cells) if worded else ACROSS
    high = WORDED if worded else HIGH
    wide = (100 + GAP) / across - GAP
    parts = []
    for index, cell in enumerate(row.cells):
        left, down = index % across * (wide + GAP), top + index // across * (high + 0.25)
        parts.append(box(left, down, wide, high, "lb-chart__a" if cell.there else "lb-chart__d"))
        if cell.text:
            parts.append(
                text(left + wide / 2, down + 1.2, cell.text, "lb-chart__on" if cell.there else "lb-chart__mid")
            )
    return "".join(parts), ceil(len(row.cells) / across) * (high + 0.25)
