"""How much each word of one document weighs, and where it stands there."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import accumulate

from lumbung.search.analysis import Analysed, PartWords, steps
from lumbung.search.coding import FIRST
from lumbung.search.document import Kind
from lumbung.search.weights import Part, Weights

LEVELS = 282
SHARED = (
    Part.TAGS,
    Part.AGENCY,
)  # many documents have the same there: an agency and its sectors, not words of their own


@dataclass(frozen=True, slots=True)
class Counted:
    """What weighing must know of the whole collection, as JSON can hold it.

    By field, `lengths` are the words of all documents, and `filled` how many documents have any; `shared` tells for each of
    `SHARED` in how many documents a stem stands there.
    """

    documents: int
    lengths: list[int]
    filled: list[int]
    shared: list[dict[str, int]]


def count(analysed: Sequence[Analysed]) -> Counted:
    lengths, filled = [0] * len(Part), [0] * len(Part)
    shared: list[Counter[str]] = [Counter() for _ in SHARED]
    for document in analysed:
        for words in document.parts:
            lengths[words.part] += words.length
            filled[words.part] += 1
            if words.part in SHARED:
                shared[SHARED.index(words.part)].update(words.stems)
    return Counted(len(analysed), lengths, filled, [dict(sorted(one.items())) for one in shared])


@dataclass(frozen=True, slots=True)
class Scales:
    """`averages` say how long each field is where it is filled, `telling` how well a stem of a shared field tells documents apart."""

    weights: Weights
    averages: Sequence[float]
    telling: Mapping[Part, Mapping[str, float]]

    def of(self, words: PartWords) -> float:
        return self.weights.scale(words.part, words.length, self.averages[words.part])


def scales(counted: Counted, weights: Weights) -> Scales:
    """A word of a shared field counts the less, the more documents have it there: what every profile's agency is called tells none apart."""
    telling = {
        part: {stem: 1 - number / (counted.documents + 1) for stem, number in having.items()}
        for part, having in zip(SHARED, counted.shared, strict=True)
    }
    return Scales(weights, averages(counted), telling)


def averages(counted: Counted) -> list[float]:
    """To three digits: a word more in one document must not weigh all others anew."""
    pairs = zip(counted.lengths, counted.filled, strict=True)
    return [float(f"{length / filled:.3g}") if filled else 1.0 for length, filled in pairs]


@dataclass(frozen=True, slots=True)
class Weighed:
    """By stem its level and its places; `lent` are stems that the document has from shared fields alone."""

    levels: Mapping[str, int]
    places: Mapping[str, str]
    lent: frozenset[str]


def weighed(document: Analysed, alias: Mapping[str, str], by: Scales) -> Weighed:
    weights = by.weights
    unit = LEVELS / (1 + weights.in_title) * (weights.page if document.kind is Kind.DOC else 1)
    gathered = _own(document, by)
    own = _joined(alias, gathered.keys())
    lent = _joined(alias, _lend(document, by, gathered)) - own
    raised = {stem for words in document.parts if words.part <= Part.NAMES for stem in words.stems}
    at = dict(zip(document.stems, document.places, strict=True))
    if alias.keys() & gathered.keys():
        _join(alias, gathered, at, raised)
    saturation = weights.saturation
    level = _Levels(saturation, unit)
    levels = {stem: level[weight] for stem, weight in gathered.items()}
    for stem in raised & gathered.keys():
        weight = gathered[stem]
        levels[stem] = int((weight / (saturation + weight) + weights.in_title) * unit + 0.5) or 1
    return Weighed(levels, at, lent)


def _joined(alias: Mapping[str, str], stems: AbstractSet[str]) -> frozenset[str]:
    short = alias.keys() & stems
    return frozenset(stems - short | {alias[stem] for stem in short})


def _own(document: Analysed, by: Scales) -> dict[str, float]:
    """What the parts weigh that are of this document alone, the body, the longest, first."""
    gathered: dict[str, float] = {}
    for words in reversed(document.parts):
        if words.part in SHARED:
            continue
        scale = by.of(words)
        if gathered:
            for stem, number in zip(words.stems, words.counts, strict=True):
                gathered[stem] = gathered.get(stem, 0.0) + scale * number
        else:
            gathered = {stem: scale * number for stem, number in zip(words.stems, words.counts, strict=True)}
    return gathered


def _lend(document: Analysed, by: Scales, gathered: dict[str, float]) -> set[str]:
    """Adds what the shared fields weigh; their stems."""
    lent: set[str] = set()
    for words in document.parts:
        if words.part in SHARED:
            scale, telling = by.of(words), by.telling[words.part]
            for stem, number in zip(words.stems, words.counts, strict=True):
                gathered[stem] = gathered.get(stem, 0.0) + scale * telling[stem] * number
            lent.update(words.stems)
    return lent


class _Levels(dict[float, int]):
    """By weight; most stems of a document weigh what others of it do."""

    def __init__(self, saturation: float, unit: float) -> None:
        super().__init__()
        self._saturation, self._unit = saturation, unit

    def __missing__(self, weight: float) -> int:
        level = self[weight] = int(weight / (self._saturation + weight) * self._unit + 0.5) or 1
        return level


def _join(alias: Mapping[str, str], gathered: dict[str, float], at: dict[str, str], raised: set[str]) -> None:
    """In one order everywhere: weights are added up, and the last digit of a sum hangs on the order."""
    for short in sorted(alias.keys() & gathered.keys()):
        whole = alias[short]
        gathered[whole] = gathered.get(whole, 0.0) + gathered.pop(short)
        found = [*_read(at.pop(short)), *_read(at.get(whole, ""))]
        at[whole] = steps(sorted(found))
        if short in raised:
            raised.add(whole)


def _read(coded: str) -> Iterable[int]:
    return accumulate(ord(char) - FIRST for char in coded[1:])
