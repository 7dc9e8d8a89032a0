"""How much each word of one document weighs, and where it stands there."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate, pairwise

from lumbung.search.analysis import Analysed, steps
from lumbung.search.coding import FIRST
from lumbung.search.document import Kind
from lumbung.search.weights import Part, Weights

LEVELS = 282


def averages(lengths: Iterable[int], documents: Iterable[int]) -> list[float]:
    """How long each field is where it is filled, to two digits: a word more in one document must not weigh all others anew."""
    return [float(f"{length / count:.2g}") if count else 1.0 for length, count in zip(lengths, documents, strict=True)]


def lengths_of(analysed: Iterable[Analysed]) -> tuple[list[int], list[int]]:
    """By field: the words of all documents, and how many documents fill it."""
    lengths, documents = [0] * len(Part), [0] * len(Part)
    for document in analysed:
        for words in document.parts:
            lengths[words.part] += words.length
            documents[words.part] += 1
    return lengths, documents


def weighed(
    document: Analysed, alias: Mapping[str, str], average: Sequence[float], weights: Weights
) -> tuple[dict[str, int], dict[str, str]]:
    """By stem: its level, and its places."""
    unit = LEVELS / (1 + weights.in_title) * (weights.page if document.kind is Kind.DOC else 1)
    raised: set[str] = set()
    gathered: dict[str, float] = {}
    for words in reversed(document.parts):  # the body, the longest, first
        scale = weights.scale(words.part, words.length, average[words.part])
        if words.part <= Part.NAMES:
            raised.update(words.stems)
        if not gathered:
            gathered = {stem: scale * count for stem, count in zip(words.stems, words.counts, strict=True)}
            continue
        for stem, count in zip(words.stems, words.counts, strict=True):
            gathered[stem] = gathered.get(stem, 0.0) + scale * count
    at = _places(document)
    if alias.keys() & gathered.keys():
        _join(alias, gathered, at, raised)
    levels = {}
    for stem, weight in gathered.items():
        level = weight / (weights.saturation + weight)
        if stem in raised:
            level += weights.in_title
        levels[stem] = int(level * unit + 0.5) or 1
    return levels, at


def _places(document: Analysed) -> dict[str, str]:
    ends = accumulate(document.counts, initial=0)
    return {stem: document.places[start:end] for stem, (start, end) in zip(document.stems, pairwise(ends), strict=True)}


def _join(alias: Mapping[str, str], gathered: dict[str, float], at: dict[str, str], raised: set[str]) -> None:
    for short in alias.keys() & gathered.keys():
        whole = alias[short]
        gathered[whole] = gathered.get(whole, 0.0) + gathered.pop(short)
        found = [*_read(at.pop(short)), *_read(at.get(whole, ""))]
        at[whole] = steps(sorted(found))
        if short in raised:
            raised.add(whole)


def _read(coded: str) -> Iterable[int]:
    return accumulate(ord(char) - FIRST for char in coded)
