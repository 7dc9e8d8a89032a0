"""What charts are made of, and how much there must be of it before a chart says more than a sentence."""

from collections.abc import Iterable
from dataclasses import dataclass

LEAST_COUNTED, LEAST_BARS = 5, 2


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar; `text` is its value as readers see it, `href` leads to what was counted, or is empty."""

    label: str
    value: float
    text: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class Stack:
    """One bar in parts; `values` stand in the order of the parts' names."""

    label: str
    values: tuple[int, ...]
    href: str = ""

    @property
    def total(self) -> int:
        return sum(self.values)


@dataclass(frozen=True, slots=True)
class Cell:
    """One thing that is there or is not; `text` stands inside where there are few."""

    there: bool
    text: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A labelled row of cells; `text` says the same in words."""

    label: str
    text: str
    cells: tuple[Cell, ...]

    @property
    def there(self) -> int:
        return sum(cell.there for cell in self.cells)


def enough(values: Iterable[float]) -> bool:
    """Whether there is enough to draw: five things counted, in two bars at least. Below that a chart only looks like knowledge."""
    known = [value for value in values if value > 0]
    return len(known) >= LEAST_BARS and sum(known) >= LEAST_COUNTED
