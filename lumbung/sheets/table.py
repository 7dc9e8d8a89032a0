"""A table is a sheet with its lines; a cell says what is written in it, where, and what is odd about it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Oddity(StrEnum):
    """What a reader of a cell or line should be told."""

    ERROR = "cell-error"
    FORMULA = "cell-formula"
    MERGED = "cell-merged"
    HIDDEN_LINE = "line-hidden"
    HIDDEN_COLUMN = "column-hidden"


@dataclass(frozen=True, slots=True)
class Cell:
    """`text` is what a person sees; `number` and `day` are set where the program holds one of those."""

    column: str
    line: int
    text: str = ""
    number: float | None = None
    day: date | None = None
    odd: Oddity | None = None

    @property
    def address(self) -> str:
        return f"{self.column}{self.line}"


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a sheet with its number as the office program shows it."""

    number: int
    cells: tuple[Cell, ...]
    hidden: bool = False

    @property
    def blank(self) -> bool:
        """Whether nothing is written in it but what a merged cell lends it."""
        return not any((cell.text or cell.odd) and cell.odd is not Oddity.MERGED for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Table:
    """`name` is the sheet's, empty for a file that has no sheets; `epoch` is the day that date numbers count from."""

    name: str
    lines: tuple[Line, ...]
    hidden: bool = False
    guessed_encoding: bool = False
    merged: tuple[tuple[str, str], ...] = ()
    epoch: date = date(1899, 12, 30)

    def place(self, cell: Cell) -> str:
        """`Lembar1!C7`, as office programs write it."""
        return f"{self.name}!{cell.address}" if self.name else cell.address
