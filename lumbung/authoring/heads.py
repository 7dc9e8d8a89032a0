"""Where a sheet's column titles stand, and which field each column fills."""

from collections.abc import Mapping
from dataclasses import dataclass

from lumbung.authoring.columns import SKIP, is_personal, near, plain, target_of
from lumbung.authoring.notes import Note, note
from lumbung.model import Innovation, field_at
from lumbung.problems import Refusal
from lumbung.scalars import clean
from lumbung.sheets import Cell, Line, Oddity, Table

LOOKED_AT = 30


@dataclass(frozen=True)
class Column:
    """`target` is a field, a section or SKIP; None for what goes into the notes of a draft."""

    letter: str
    header: str
    target: str | None


@dataclass(frozen=True)
class Head:
    """The line of the titles, the columns and what is to be told of them."""

    line: Line
    columns: tuple[Column, ...]
    notes: tuple[Note, ...]

    def letter_of(self, field: str) -> str | None:
        """The column that fills a field."""
        return next((column.letter for column in self.columns if field in (column.target or "").split(" | ")), None)


def recognised(table: Table) -> int:
    """How many columns of the sheet are known by name, in the line that knows most."""
    return max((_known(line) for line in table.lines[:LOOKED_AT]), default=0)


def header_line(table: Table) -> Line | None:
    """The line with most known titles; of two that follow each other and know as many, the lower, as under merged cells."""
    best: Line | None = None
    count = 0
    for line in table.lines[:LOOKED_AT]:
        known = _known(line)
        below = best is not None and line.number == best.number + 1 and _shares_merged(line)
        if known > count or (below and known == count and known):
            best, count = line, known
    return best


def read_head(table: Table, file: str, targets: Mapping[str, str]) -> Head:
    """The head of a sheet; `targets` of a mapping come before the names' own."""
    line = header_line(table) or _mapped_line(table, targets)
    if line is None:
        raise Refusal("import-no-header", path=file, sheet=table.name or "CSV")
    columns: list[Column] = []
    notes: list[Note] = []
    above = sum(not other.blank for other in table.lines if other.number < line.number)
    if above:
        notes.append(note(table.place(line.cells[0]), "header-found", line=str(line.number), count=str(above)))
    filled = _filled(table, line)
    for cell in line.cells:
        if not clean(cell.text) and cell.column not in filled:
            continue
        column, told = _column(table, cell, targets)
        notes += told
        notes += _doubled(table, cell, column, columns)
        columns.append(column)
    hidden = {cell.column for other in table.lines for cell in other.cells if cell.odd is Oddity.HIDDEN_COLUMN}
    notes += [
        note(f"{table.name}!{column.letter}", "column-hidden", column=column.header)
        for column in columns
        if column.letter in hidden
    ]
    return Head(line, tuple(columns), tuple(notes))


def _column(table: Table, cell: Cell, targets: Mapping[str, str]) -> tuple[Column, list[Note]]:
    header, place = clean(cell.text), table.place(cell)
    if plain(header) in targets:
        return Column(cell.column, header, targets[plain(header)] or None), []
    if not header:
        return Column(cell.column, "", None), [note(place, "column-untitled", column=cell.column)]
    if is_personal(header):
        return Column(cell.column, header, SKIP), [note(place, "column-personal", column=header)]
    target = target_of(header)
    if target is not None:
        return Column(cell.column, header, target), []
    if meant := near(header):
        return Column(cell.column, header, None), [note(place, "column-near", column=header, near=meant)]
    return Column(cell.column, header, None), [note(place, "column-unknown", column=header)]


def _doubled(table: Table, cell: Cell, column: Column, others: list[Column]) -> list[Note]:
    """A note where an earlier column fills the same single field."""
    target = (column.target or SKIP).partition(" | ")[0]
    field = field_at(Innovation, tuple(target.split("."))) if target != SKIP else None
    other = next((item for item in others if (item.target or SKIP).partition(" | ")[0] == target), None)
    if field is None or other is None or field.many:
        return []
    return [note(table.place(cell), "column-twice", column=column.header, target=target, other=other.header)]


def _filled(table: Table, head: Line) -> frozenset[str]:
    return frozenset(
        cell.column for line in table.lines if line.number > head.number for cell in line.cells if cell.text
    )


def _known(line: Line) -> int:
    found = {target_of(cell.text) for cell in line.cells if cell.text} - {None, SKIP}
    return len(found) if "title" in found or len(found) > 2 else 0


def _shares_merged(line: Line) -> bool:
    return any(cell.odd is Oddity.MERGED for cell in line.cells)


def _mapped_line(table: Table, targets: Mapping[str, str]) -> Line | None:
    """The line with most titles that a mapping names."""

    def named(line: Line) -> int:
        return sum(plain(cell.text) in targets for cell in line.cells if cell.text)

    best = max(table.lines[:LOOKED_AT], key=named, default=None)
    return best if best is not None and named(best) else None
