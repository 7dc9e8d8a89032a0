"""A sheet of innovations as drafts: one a row, nothing overwritten, everything odd told with its cell."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lumbung.authoring import drafts
from lumbung.authoring.agencies import Agencies
from lumbung.authoring.bodies import needed_sections
from lumbung.authoring.cells import Reader
from lumbung.authoring.columns import plain
from lumbung.authoring.heads import Head
from lumbung.authoring.naming import Taken, folded, slug
from lumbung.authoring.notes import Note, note
from lumbung.authoring.rows import Row, missing, read_row
from lumbung.model import SECTION_WORK
from lumbung.sheets import Line, Oddity, Table
from lumbung.words import Words

_TOTALS = frozenset({"jumlah", "total", "jumlah total", "grand total"})
SOURCE_ID = "berkas-impor"


@dataclass(frozen=True)
class Defaults:
    """What holds for every row that does not say it itself."""

    agency: str = ""
    source: Mapping[str, str] = field(default_factory=dict)
    reviewed: str = ""


@dataclass(frozen=True)
class Draft:
    """A file to write; `missing` are (field, cell) of what its author must add, the cell empty where no column is."""

    path: str
    text: str
    place: str
    title: str
    missing: tuple[tuple[str, str], ...]
    stub: bool


@dataclass(frozen=True)
class Import:
    """What came of a sheet: drafts in the order of its rows, and everything to be told."""

    drafts: tuple[Draft, ...]
    notes: tuple[Note, ...]
    rows: int

    @property
    def skipped(self) -> int:
        return self.rows - len(self.drafts)


@dataclass(frozen=True)
class Circumstances:
    """What rows are read against: the registry, what stands already, and what holds for all of them."""

    agencies: Agencies
    taken: Taken
    defaults: Defaults
    words: Words


def import_sheet(table: Table, head: Head, around: Circumstances) -> Import:
    """Every row below the head as a draft, or as a note that says why it is none."""
    reader = Reader(around.agencies, table.epoch)
    notes = [*head.notes, *_merged(table, head)]
    made: list[Draft] = []
    seen = _Seen()
    rows = 0
    for line in table.lines:
        if line.number <= head.line.number or line.blank:
            continue
        if passed := _passed_over(table, head, line):
            notes.append(passed)
            rows += passed.code == "line-hidden"
            continue
        rows += 1
        row = read_row(table, head, line, reader)
        place = _place(table, head, line)
        title = row.values.get("title", "")
        if not title or folded(title) in _TOTALS:
            notes += [*row.notes, note(place, "line-without-title")]
        elif refused := _in_the_sheet(title, place, seen) or _among_files(title, place, around.taken):
            notes.append(refused)
        else:
            seen.names[slug(title)] = seen.titles[folded(title)] = place
            made.append(_draft(row, line, place, head, around))
            notes += row.notes
    return Import(tuple(made), tuple(dict.fromkeys(notes)), rows)


@dataclass
class _Seen:
    """Names and titles of the rows so far, with their places."""

    names: dict[str, str] = field(default_factory=dict)
    titles: dict[str, str] = field(default_factory=dict)


def _in_the_sheet(title: str, place: str, seen: _Seen) -> Note | None:
    """Why a row above keeps this one from becoming a file."""
    if other := seen.titles.get(folded(title)):
        return note(place, "title-repeated", title=title, other=other)
    if other := seen.names.get(slug(title)):
        return note(place, "name-repeated", name=slug(title), other=other)
    return None


def _among_files(title: str, place: str, taken: Taken) -> Note | None:
    """Why a file that is there, or none at all, keeps a row from becoming one."""
    name = slug(title)
    if not name:
        return note(place, "name-empty", title=title)
    if existing := taken.file(name):
        return note(place, "draft-exists", path=f"innovations/{existing}")
    if path := taken.titles.get(folded(title)):
        return note(place, "title-exists", title=title, path=path)
    if path := taken.former.get(name):
        return note(place, "name-former", name=name, path=path)
    return None


def _draft(row: Row, line: Line, place: str, head: Head, around: Circumstances) -> Draft:
    _complete(row, around.defaults)
    values, texts = row.values, row.sections
    if "summary" not in values and SECTION_WORK not in texts:
        values.setdefault("stub", "ya")
    stub = values.get("stub") == "ya"
    opened = () if stub else needed_sections()
    path = f"innovations/{slug(values['title'])}.md"
    text = drafts.innovation(values, around.words, texts, opened, row.remarks)
    lacking = [*missing(row, full=not stub), *(f"## {title}" for title in opened if title not in texts)]
    cells = ((name, head.letter_of(name)) for name in lacking)
    gaps = tuple((name, f"{letter}{line.number}" if letter else "") for name, letter in cells)
    return Draft(path, text, place, values["title"], gaps, stub)


def _complete(row: Row, defaults: Defaults) -> None:
    """What holds for all rows, where this one does not say it itself."""
    values = row.values
    if defaults.agency and "agency" not in {item.field for item in row.notes}:
        values.setdefault("agency", defaults.agency)
    for number, source in enumerate(values.get("sources", ()), 1):
        source.setdefault("id", f"sumber-{number}")
    if defaults.source:
        values["sources"] = [*values.get("sources", ()), {"id": SOURCE_ID, **defaults.source}]
    if defaults.reviewed:
        values.setdefault("reviewed", defaults.reviewed)


def _passed_over(table: Table, head: Head, line: Line) -> Note | None:
    """A line that is no row of data."""
    place = _place(table, head, line)
    texts = [cell.text for cell in line.cells if cell.text and cell.odd is not Oddity.MERGED]
    numbers = [text.strip("() ") for text in texts]
    if len(numbers) > 1 and all(text.isdecimal() for text in numbers):
        counted = [int(text) for text in numbers]
        if counted == list(range(counted[0], counted[0] + len(counted))):
            return note(place, "line-numbers")
    titles = {plain(cell.text) for cell in head.line.cells if cell.text}
    if len(titles) > 1 and {plain(text) for text in texts} == titles:
        return note(place, "line-repeats-header")
    return note(place, "line-hidden") if line.hidden else None


def _place(table: Table, head: Head, line: Line) -> str:
    """Where a row's title stands, else its first filled cell."""
    letter = head.letter_of("title")
    filled = next((cell for cell in line.cells if cell.text or cell.odd), line.cells[0])
    return table.place(next((cell for cell in line.cells if cell.column == letter and cell.text), filled))


def _merged(table: Table, head: Head) -> Iterator[Note]:
    """The merged ranges below the head, whose one value stands for several rows."""
    used = {cell.address for line in table.lines for cell in line.cells if line.number > head.line.number and cell.text}
    for top, whole in table.merged:
        if top in used and int("".join(filter(str.isdigit, top))) > head.line.number:
            yield note(f"{table.name}!{top}", "cell-merged", range=whole)
