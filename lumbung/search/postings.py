"""What stands for a word: the documents that hold it with its weight there, and its places in each of them.

A posting is two characters: the step to its document, and its weight (from 1). Places stand in the order of the postings,
each document's led by how many characters they are.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate
from operator import sub

from lumbung.search.coding import FIRST, LARGEST, characters


def coded(pairs: Sequence[int]) -> str:
    """Postings as text, of documents and weights in turn."""
    documents = pairs[0::2]
    found = list(pairs)
    found[0::2] = map(sub, documents, [-1, *documents])
    if documents[-1] >= LARGEST and max(found[0::2]) > LARGEST:
        found = _bridged(found)
    return characters(found)


def _bridged(steps: Sequence[int]) -> list[int]:
    """Steps longer than a character can say go by stops of weight nought, which the client passes over."""
    bridged: list[int] = []
    for step, weight in zip(steps[0::2], steps[1::2], strict=True):
        left = step
        while left > LARGEST:
            bridged += (LARGEST, 0)
            left -= LARGEST
        bridged += (left, weight)
    return bridged


def documents_of(text: str) -> list[int]:
    """The documents in coded postings without bridges."""
    return [total - FIRST * number - 1 for number, total in enumerate(accumulate(map(ord, text[0::2])), 1)]


def is_bridged(text: str) -> bool:
    return chr(FIRST) in text[1::2]


def put(text: str, document: int, level: int | None) -> tuple[str, int, bool]:
    """Coded postings with another weight for a document, or without it; its place among them, and whether it stood there.

    Raise `ValueError` for postings with bridges, and for a step that would need one.
    """
    if is_bridged(text):
        raise ValueError(text)
    documents = documents_of(text)
    place = bisect_left(documents, document)
    was_there = place < len(documents) and documents[place] == document
    before = documents[place - 1] if place else -1
    behind = place + was_there
    kept = text[2 * behind :]
    if was_there == (level is None) and kept:
        step = documents[behind] - (before if level is None else document)
        if step > LARGEST:
            raise ValueError(text)
        kept = chr(step + FIRST) + kept[1:]
    if level is not None and document - before > LARGEST:
        raise ValueError(text)
    own = "" if level is None else characters((document - before, level))
    return text[: 2 * place] + own + kept, place, was_there


def ends(text: str) -> Iterator[int]:
    """Where the places of each document end."""
    place = 0
    while place < len(text):
        place += 1 + ord(text[place]) - FIRST
        yield place


def put_places(text: str, number: int, places: str | None, *, was_there: bool) -> str:
    """Coded places with those of the document that is the `number`-th among the postings, or without it."""
    start = 0
    for _ in range(number):
        start += 1 + ord(text[start]) - FIRST
    end = start + 1 + ord(text[start]) - FIRST if was_there else start
    return text[:start] + (places or "") + text[end:]
