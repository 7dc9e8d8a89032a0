"""Long lists in pages of a hundred, each with an address of its own."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from lumbung import addresses
from lumbung.words import N_, Words

T = TypeVar("T")
SIZE = 100
_NEIGHBOURS = 2


@dataclass(frozen=True, slots=True)
class Sheet(Generic[T]):
    """One page of a list: its items, where it lies, and the links to its neighbours as the pager wants them."""

    address: str
    number: int
    items: Sequence[T]
    total: int
    pages: tuple[tuple[str, str, bool], ...]
    previous: str
    next: str


def sheets(items: Sequence[T], address: Callable[[int], str]) -> tuple[Sheet[T], ...]:
    """The list cut into pages; an empty list has one empty page."""
    chunks = [items[start : start + SIZE] for start in range(0, len(items), SIZE)] or [items]
    count = len(chunks)
    return tuple(
        Sheet(
            address(number),
            number,
            chunk,
            len(items),
            _pages(number, count, address),
            _relative(number - 1, number, count, address),
            _relative(number + 1, number, count, address),
        )
        for number, chunk in enumerate(chunks, 1)
    )


def _pages(number: int, count: int, address: Callable[[int], str]) -> tuple[tuple[str, str, bool], ...]:
    """The first and last page and those around this one; a list of one page has no pager."""
    if count == 1:
        return ()
    near = {1, count, *range(number - _NEIGHBOURS, number + _NEIGHBOURS + 1)}
    return tuple(
        (str(other), _relative(other, number, count, address), other == number)
        for other in sorted(near)
        if 1 <= other <= count
    )


def _relative(other: int, number: int, count: int, address: Callable[[int], str]) -> str:
    return addresses.relative(address(other), address(number)) if 1 <= other <= count else ""


def page_note(number: int, words: Words) -> str:
    """What tells the later pages of a list apart in their titles; the first needs nothing."""
    return f" ({words(N_('halaman {n}'), n=number)})" if number > 1 else ""
