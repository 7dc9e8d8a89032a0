"""Whatever stands in the cells, a draft can be read, and only asks for what is missing."""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.utils import get_column_letter
from sheets_for_tests import HEADER

from lumbung.authoring.agencies import Agencies
from lumbung.authoring.columns import COLUMNS
from lumbung.authoring.heads import read_head
from lumbung.authoring.importing import Circumstances, Defaults, Import, import_sheet
from lumbung.authoring.naming import Taken
from lumbung.authoring.notes import line
from lumbung.model import Agency, Document, Innovation, Manuscript
from lumbung.reading import read_document
from lumbung.sheets import Cell, Line, Oddity, Table
from lumbung.words import LANGUAGES, words_for

WORDS = words_for("id")
DINKES = Agency.model_validate({"key": "dinkes", "name": "Dinas Kesehatan", "kind": "dinas"})
AROUND = Circumstances(Agencies((DINKES,), "Kabupaten Contoh"), Taken(), Defaults(), WORDS)
HEADS = (*HEADER, *(names[0] for _, names in COLUMNS), "Tidak Dikenal", "")
PIECES = (
    *(
        "---",
        "# a",
        "#b",
        ": ",
        "'",
        '"',
        "{",
        "}",
        "[",
        "]",
        "&",
        "*",
        "!",
        "|",
        ">",
        "%",
        "@",
        "`",
        "\n",
        "\r",
        "\t",
        "-->",
    ),
    *(
        "\u00a0",
        "“",
        "\u200b",
        "\x07",
        "\u2028",
        "Rp 1.000",
        "2020",
        "2020-13-45",
        "ya",
        "Dinas Kesehatan",
        "Kesehatan",
    ),
    *("penerapan", "https://contoh.go.id", "18 November 2020", "1e309", "~", "null", "…", "ꦗ", "x" * 400, ";", ","),
)
WRITTEN = st.lists(st.sampled_from(PIECES), max_size=5).map("".join)


@st.composite
def cells(draw: st.DrawFn, column: int, number: int) -> Cell:
    letter = get_column_letter(column)
    odd = draw(st.sampled_from([None] * 6 + list(Oddity)))
    match draw(st.integers(0, 5)):
        case 0:
            value = draw(st.floats(-1e12, 1e12) | st.integers(0, 90_000))
            return Cell(letter, number, f"{value}".replace(".", ","), number=float(value), odd=odd)
        case 1:
            day = draw(st.dates(date(1900, 1, 1), date(2200, 1, 1)))
            return Cell(letter, number, day.isoformat(), day=day, odd=odd)
        case _:
            return Cell(letter, number, draw(WRITTEN), odd=odd)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    head = Line(1, tuple(Cell(get_column_letter(index), 1, name) for index, name in enumerate(HEADS, 1)))
    title = Cell("B", 2, "Satu " + draw(WRITTEN))
    row = [draw(cells(index, 2)) for index in range(1, len(HEADS) + 1)]
    return Table("Lembar: 1", (head, Line(2, (row[0], title, *row[2:]))))


def imported(table: Table) -> Import:
    return import_sheet(table, read_head(table, "a.xlsx", {}), AROUND)


@settings(max_examples=80, deadline=None)
@given(tables())
def test_a_draft_of_any_row_can_be_read(table: Table) -> None:
    """No value of a cell breaks the file: only required keys that are open are told, and a title that is too long."""
    done = imported(table)

    assert len(done.drafts) == 1
    with TemporaryDirectory() as folder:
        file = Path(folder) / Path(done.drafts[0].path).name
        file.write_text(done.drafts[0].text, encoding="utf-8", newline="\n")
        document, problems = read_document(file, file.name, Innovation)
    assert isinstance(document, Document | Manuscript)
    assert {problem.code for problem in problems} <= {"empty", "too-long"}, problems
    assert all(problem.field == "title" for problem in problems if problem.code == "too-long")


@settings(max_examples=30, deadline=None)
@given(tables())
def test_every_note_can_be_said(table: Table) -> None:
    """On one line, in each language, whatever was written."""
    for item in imported(table).notes:
        for language in LANGUAGES:
            said = line("a.xlsx", item, words_for(language))
            assert said.isprintable()
            assert said.startswith("a.xlsx:Lembar: 1!")
