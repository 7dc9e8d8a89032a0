"""How much each word counts in each document: one pass to know the collection, one to weigh."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from lumbung.search.analysis import Analysed, PartWords, steps
from lumbung.search.coding import FIRST
from lumbung.search.document import Kind
from lumbung.search.weights import Part, Weights

LEVELS = 282
SHARED = (
    Part.TAGS,
    Part.AGENCY,
)  # many documents have the same there: an agency and its sectors, not words of their own

Postings = dict[str, list[int]]
Places = dict[str, list[str]]


def weighed(
    analysed: Sequence[Analysed], alias: Mapping[str, str], weights: Weights
) -> tuple[Postings, Places, dict[str, int]]:
    """By stem: document and weight in turn; its places in each of those documents; how many of them say it themselves, where not all.

    A word of a shared part counts the less, the more documents have it there: what every profile's agency is called tells none
    apart, and must not make the word look frequent in texts either.
    """
    scales = _Scales(weights, _averages(analysed), _telling(analysed))
    postings: Postings = defaultdict(list)
    places: Places = defaultdict(list)
    lent: Counter[str] = Counter()
    highest = LEVELS / (1 + weights.in_title)
    for number, document in enumerate(analysed):
        unit = highest * (weights.page if document.kind is Kind.DOC else 1)
        gathered = _own(document, scales)
        own = {alias.get(stem, stem) for stem in gathered}
        _lend(document, scales, gathered)
        raised = {stem for words in document.parts if words.part <= Part.NAMES for stem in words.stems}
        at = _places(document)
        if alias.keys() & gathered.keys():
            _join(alias, gathered, at, raised)
        lent.update(gathered.keys() - own)
        for stem, weight in gathered.items():
            posting = postings[stem]
            posting.append(number)
            level = weight / (weights.saturation + weight)
            if stem in raised:
                level += weights.in_title
            posting.append(int(level * unit + 0.5) or 1)
            places[stem].append(at[stem])
    tellers = {stem: len(postings[stem]) // 2 - count for stem, count in lent.items()}
    return postings, places, {stem: count for stem, count in tellers.items() if count}


@dataclass(frozen=True, slots=True)
class _Scales:
    weights: Weights
    averages: Sequence[float]
    telling: Mapping[Part, Mapping[str, float]]

    def of(self, words: PartWords) -> float:
        return self.weights.scale(words.part, words.length, self.averages[words.part])


def _own(document: Analysed, scales: _Scales) -> dict[str, float]:
    """What the parts weigh that are of this document alone, the body, the longest, first."""
    gathered: dict[str, float] = {}
    for words in reversed(document.parts):
        if words.part in SHARED:
            continue
        scale = scales.of(words)
        if gathered:
            for stem, count in zip(words.stems, words.counts, strict=True):
                gathered[stem] = gathered.get(stem, 0.0) + scale * count
        else:
            gathered = {stem: scale * count for stem, count in zip(words.stems, words.counts, strict=True)}
    return gathered


def _lend(document: Analysed, scales: _Scales, gathered: dict[str, float]) -> None:
    for words in document.parts:
        if words.part in SHARED:
            scale, telling = scales.of(words), scales.telling[words.part]
            for stem, count in zip(words.stems, words.counts, strict=True):
                gathered[stem] = gathered.get(stem, 0.0) + scale * telling[stem] * count


def _averages(analysed: Sequence[Analysed]) -> list[float]:
    lengths, documents = [0] * len(Part), [0] * len(Part)
    for document in analysed:
        for words in document.parts:
            lengths[words.part] += words.length
            documents[words.part] += 1
    return [length / count if count else 1.0 for length, count in zip(lengths, documents, strict=True)]


def _telling(analysed: Sequence[Analysed]) -> dict[Part, dict[str, float]]:
    """By shared part and stem: the share of documents that do not have it there, of one more than there are."""
    having: dict[Part, Counter[str]] = {part: Counter() for part in SHARED}
    for document in analysed:
        for words in document.parts:
            if words.part in having:
                having[words.part].update(words.stems)
    return {
        part: {stem: 1 - count / (len(analysed) + 1) for stem, count in counts.items()}
        for part, counts in having.items()
    }


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
