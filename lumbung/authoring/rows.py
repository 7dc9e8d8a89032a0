"""A row of a spreadsheet as the values, sections and notes of a draft."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from lumbung.authoring.cells import Reader
from lumbung.authoring.columns import HEADING, SKIP
from lumbung.authoring.heads import Column, Head
from lumbung.authoring.notes import Note, note
from lumbung.authoring.prose import markdown
from lumbung.model import Innovation, declared, field_at
from lumbung.model.innovation import TITLE_LIMIT
from lumbung.personal import find
from lumbung.scalars import clean
from lumbung.sheets import Cell, Line, Oddity, Table

LONGEST_REMARKS = 40_000


@dataclass
class Row:
    """What a row says; grows while its cells are read."""

    values: dict[str, Any] = field(default_factory=dict)
    texts: dict[str, list[str]] = field(default_factory=dict)
    notes: list[Note] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    @property
    def sections(self) -> dict[str, str]:
        return {title: "\n\n".join(parts) for title, parts in self.texts.items()}

    def put(self, target: str, values: tuple[str, ...]) -> bool:
        """Take the values for a field; False where a single field has another one already."""
        key, _, inner = target.partition(".")
        declaration = field_at(Innovation, (key,))
        if declaration is None:
            return False
        if inner:
            holder = self.values.setdefault(key, [{}] if declaration.many else {})
            single = holder[0] if declaration.many else holder
            return bool(single.setdefault(inner, values[0]) == values[0])
        if declaration.many:
            held = self.values.setdefault(key, [])
            held += [value for value in values if value not in held]
            return True
        return bool(self.values.setdefault(key, values[0]) == values[0])


def read_row(table: Table, head: Head, line: Line, reader: Reader) -> Row:
    row = Row()
    cells = {cell.column: cell for cell in line.cells}
    for column in head.columns:
        cell = cells.get(column.letter)
        if cell is None or column.target == SKIP or not (clean(cell.text) or cell.odd in _LOST):
            continue
        _take(row, table, column, cell, reader)
    if _settle_funding(row):
        letter = head.letter_of("funding.amount") or ""
        row.notes.append(note(table.place(Cell(letter, head.line.number)), "budget-without-kind"))
    return row


_LOST = frozenset({Oddity.ERROR, Oddity.FORMULA})


def _take(row: Row, table: Table, column: Column, cell: Cell, reader: Reader) -> None:
    place = table.place(cell)
    target = column.target
    if target is None or target.startswith(HEADING):
        if cell.odd in _LOST:
            row.notes.append(note(place, str(cell.odd), column.header, written=cell.text))
        elif target is None:
            _keep(row, column, cell, place)
        else:
            _write(row, target, cell.text)
        return
    name, _, other = target.partition(" | ")
    declaration = field_at(Innovation, tuple(name.split(".")))
    if declaration is None:
        return
    reading = reader.read(declaration, name, cell, place)
    taken = bool(reading.values) and row.put(name, reading.values)
    lost = bool(cell.text) and cell.odd not in _LOST and not taken and bool(reading.values or reading.notes)
    if name == "title" and not reading.values and reading.notes and clean(cell.text) and cell.odd not in _LOST:
        title = clean(cell.text)
        row.values["title"] = title
        row.notes.append(note(place, "title-too-long", name, length=str(len(title)), limit=str(TITLE_LIMIT)))
    elif lost and other:
        row.notes.append(note(place, "kept-as-text", name, written=clean(cell.text), target=name, other=other))
        if other.startswith(HEADING):
            _write(row, other, cell.text)
        else:
            row.put(other, (clean(cell.text),))
    else:
        row.notes += reading.notes
        if lost or (reading.notes and any(item.serious for item in reading.notes) and cell.odd not in _LOST):
            _keep(row, column, cell, place)


def _settle_funding(row: Row) -> bool:
    """Money of an unknown kind is no entry of `funding`: what it costs is still worth telling."""
    holder = row.values.get("funding", [{}])[0]
    if "kind" in holder or not holder:
        return False
    del row.values["funding"]
    if amount := holder.get("amount"):
        whole, comma, rest = amount.replace(".", "").partition(",")
        decimals = f"{comma}{rest}" if rest.strip("0") else ""
        year = f" ({holder['year']})" if "year" in holder else ""
        return row.put("replication.budget", (f"Rp {int(whole):,}".replace(",", ".") + decimals + year,))
    return False


def _write(row: Row, target: str, text: str) -> None:
    """`## Hasil: Manfaat` is a part of the section, with a heading of its own."""
    title, _, part = target.removeprefix(HEADING).partition(":")
    written = markdown(text)
    if written:
        block = f"### {part.strip()}\n\n{written}" if part.strip() else written
        row.texts.setdefault(title.strip(), []).append(block)


def _keep(row: Row, column: Column, cell: Cell, place: str) -> None:
    """Nothing is lost but personal data: what has no field stays in the draft, where only its author sees it."""
    text = cell.text
    for finding in reversed(tuple(find(text))):
        row.notes.append(note(place, "cell-personal", column.header, written=finding.masked))
        text = f"{text[: finding.start]}{finding.masked}{text[finding.end :]}"
    lines = [shown for part in text.splitlines() if (shown := clean(part))]
    name = column.header or column.letter
    kept = [f"{name} ({place}): {lines[0]}", *(f"  {line}" for line in lines[1:])] if lines else []
    if sum(map(len, (*row.remarks, *kept))) > LONGEST_REMARKS:
        row.notes.append(note(place, "note-too-long", name))
        return
    row.remarks += kept


def missing(row: Row, *, full: bool) -> Iterator[str]:
    """The names of what a profile must have and this row does not say."""
    for item in declared(Innovation):
        value = row.values.get(item.key)
        if value is None:
            if item.required or (full and item.spec.unless_stub):
                yield item.key
        elif item.record is not None:
            for holder in value if item.many else (value,):
                yield from (
                    f"{item.key}.{inner.key}"
                    for inner in declared(item.record)
                    if inner.required and inner.key not in holder
                )
