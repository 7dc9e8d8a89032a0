"""The words as they are written, front-coded in blocks: for the last word as a prefix, and for typing errors."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

BLOCK = 6_000
LONGEST = 28
_SHARED = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_MOST_SHARED = len(_SHARED) - 1


def wanted(form: str) -> bool:
    """Numbers and single letters are found as they stand; nobody completes or corrects them."""
    return 1 < len(form) <= LONGEST and not form.isdigit()


def blocks(frequencies: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """First word and content of each block, in order; a block holds words of one first letter only.

    A word is a capital letter (how many characters it shares with the word before it), a digit (how frequent it is,
    as a power of three) and the rest of its characters. Words have no capitals.
    """
    forms = sorted(filter(wanted, frequencies))
    start, size, coded = 0, 0, [""] * len(forms)
    for number, (before, form) in enumerate(pairwise(["", *forms])):
        if size > BLOCK or (before and before[0] != form[0]):
            yield forms[start], "".join(coded[start:number])
            start, size = number, 0
        shared = _shared(before, form) if number > start else 0
        coded[number] = f"{_SHARED[shared]}{_power(frequencies[form])}{form[shared:]}"
        size += len(coded[number])
    if forms:
        yield forms[start], "".join(coded[start:])


def read_block(content: str) -> Iterator[tuple[str, int]]:
    """The words of a block with the power of their frequency: what the client does, for tests."""
    form = ""
    for head, rest in _entries(content):
        form = form[: _SHARED.index(head)] + rest[1:]
        yield form, int(rest[0])


def _entries(content: str) -> Iterable[tuple[str, str]]:
    starts = [place for place, char in enumerate(content) if char in _SHARED]
    for start, end in pairwise([*starts, len(content)]):
        yield content[start], content[start + 1 : end]


def _shared(before: str, form: str) -> int:
    shared = 0
    for one, other in zip(before, form, strict=False):
        if one != other:
            break
        shared += 1
    return min(shared, _MOST_SHARED)


def _power(count: int) -> int:
    power = 0
    while count >= 3 and power < 9:
        count //= 3
        power += 1
    return power
