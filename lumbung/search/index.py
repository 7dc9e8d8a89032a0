"""From analysed documents to the scripts of the index: one pass to know the collection, one to weigh every word."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Any

from lumbung.output import OutputFile
from lumbung.search.analysis import Analysed, steps
from lumbung.search.coding import FIRST, FOLDER, LARGEST, characters, digest, group, literal
from lumbung.search.compounds import compounds, with_compounds
from lumbung.search.document import Kind
from lumbung.search.shards import LARGE, cut, shards, weigh
from lumbung.search.stems import stems
from lumbung.search.texts import texts
from lumbung.search.twins import twins
from lumbung.search.vocabulary import blocks
from lumbung.search.weights import WEIGHTS, Part, Weights
from lumbung.words import SOURCE_LANGUAGE

VERSION = 1
LEVELS = 282
PER_CHUNK = 12
POSTINGS, PLACES = 3_000, 12_000  # bytes of a shard: every query fetches some of the first, only phrases the second
Expansions = dict[str, list[Any]]


@dataclass(frozen=True, slots=True)
class Index:
    """`manifest` is the path of the script that a page names; the other files are found through it."""

    manifest: str
    files: tuple[OutputFile, ...]


def merge(analysed: Sequence[Analysed], expansions: Expansions | None = None, weights: Weights = WEIGHTS) -> Index:
    """The whole index; `expansions` are the glossary's, by the stem that begins what a reader may write."""
    frequencies: Counter[str] = Counter()
    by_language: dict[str, Counter[str]] = defaultdict(Counter)
    known: set[str] = set()
    for document in analysed:
        for language, forms in document.forms:
            by_language[language].update(forms)
        known.update(document.stems)
    for counts in by_language.values():
        frequencies.update(counts)
    languages = sorted({*by_language, *(document.language for document in analysed)})
    alias = twins(by_language[SOURCE_LANGUAGE], stems(SOURCE_LANGUAGE), known)
    postings, places = _weighed(analysed, alias, weights)
    stem = stems(SOURCE_LANGUAGE)
    found = compounds(by_language[SOURCE_LANGUAGE], lambda form: alias.get(stem[form], stem[form]), postings, places)
    expansions = with_compounds(expansions or {}, found)

    entries, cuts = _coded(postings)
    for short, whole in alias.items():
        if short not in entries and short not in cuts:
            entries[short] = [whole]
    posting_group, posting_files = shards("p", _with(entries, cuts, expansions), {}, POSTINGS)
    large_mark, large_files = group("pl", [piece for pieces in cuts.values() for piece in pieces])
    place_entries, place_cuts = _placed(places)
    place_group, place_files = shards("q", place_entries, place_cuts, PLACES)
    vocabulary = list(blocks(frequencies))
    block_mark, block_files = group("v", [content for _, content in vocabulary])
    text_files, text_places = texts(analysed)
    chunk_mark, chunk_files = group("t", _chunks(analysed, text_places, languages))

    manifest = {
        "version": VERSION,
        "documents": len(analysed),
        "languages": languages,
        "postings": posting_group | {"large": large_mark},
        "places": place_group,
        "vocabulary": {"mark": block_mark, "first": [first for first, _ in vocabulary]},
        "chunks": {"mark": chunk_mark, "size": PER_CHUNK},
        "kinds": [kind.value for kind in Kind],
    }
    content = (
        f"window.lumbungSearchIndex={literal(manifest)};\n"
        'lumbungSearchIndex.base=document.currentScript.src.replace(/[^\\/]*$/,"");\n'
    )
    path = f"{FOLDER}/indeks-{digest([content])}.js"
    files = (*posting_files, *large_files, *place_files, *block_files, *text_files, *chunk_files)
    return Index(path, (OutputFile(path, content), *files))


def _weighed(
    analysed: Sequence[Analysed], alias: dict[str, str], weights: Weights
) -> tuple[dict[str, list[int]], dict[str, list[str]]]:
    """By stem: document and weight in turn; and the places in each of those documents."""
    averages = _averages(analysed)
    postings: dict[str, list[int]] = defaultdict(list)
    places: dict[str, list[str]] = defaultdict(list)
    highest = LEVELS / (1 + weights.in_title)
    for number, document in enumerate(analysed):
        unit = highest * (weights.page if document.kind is Kind.DOC else 1)
        raised: set[str] = set()
        gathered: dict[str, float] = {}
        for words in reversed(document.parts):  # the body, the longest, first
            scale = weights.scale(words.part, words.length, averages[words.part])
            if not gathered:
                gathered = {stem: scale * count for stem, count in zip(words.stems, words.counts, strict=True)}
                continue
            if words.part <= Part.NAMES:
                raised.update(words.stems)
            for stem, count in zip(words.stems, words.counts, strict=True):
                gathered[stem] = gathered.get(stem, 0.0) + scale * count
        if len(document.parts) == 1:
            raised.update(document.parts[0].stems if document.parts[0].part <= Part.NAMES else ())
        at = _places(document)
        if alias.keys() & gathered.keys():
            _join(alias, gathered, at, raised)
        for stem, weight in gathered.items():
            posting = postings[stem]
            posting.append(number)
            level = weight / (weights.saturation + weight)
            if stem in raised:
                level += weights.in_title
            posting.append(int(level * unit + 0.5) or 1)
            places[stem].append(at[stem])
    return postings, places


def _averages(analysed: Sequence[Analysed]) -> list[float]:
    lengths, documents = [0] * len(Part), [0] * len(Part)
    for document in analysed:
        for words in document.parts:
            lengths[words.part] += words.length
            documents[words.part] += 1
    return [length / count if count else 1.0 for length, count in zip(lengths, documents, strict=True)]


def _places(document: Analysed) -> dict[str, str]:
    ends = accumulate(document.counts, initial=0)
    return {stem: document.places[start:end] for stem, (start, end) in zip(document.stems, pairwise(ends), strict=True)}


def _join(alias: dict[str, str], gathered: dict[str, float], at: dict[str, str], raised: set[str]) -> None:
    for short in alias.keys() & gathered.keys():
        whole = alias[short]
        gathered[whole] = gathered.get(whole, 0.0) + gathered.pop(short)
        found = [*_read(at.pop(short)), *_read(at.get(whole, ""))]
        at[whole] = steps(sorted(found))
        if short in raised:
            raised.add(whole)


def _read(coded: str) -> Iterable[int]:
    return accumulate(ord(char) - FIRST for char in coded)


def _coded(postings: dict[str, list[int]]) -> tuple[dict[str, Any], dict[str, tuple[str, ...]]]:
    """Each posting is two characters: the step to its document, and its weight (from 1)."""
    entries: dict[str, Any] = {}
    cuts = {}
    for stem, pairs in postings.items():
        documents = pairs[0::2]
        coded = list(pairs)
        coded[0::2] = [later - earlier for earlier, later in zip([-1, *documents], documents, strict=False)]
        if (len(documents) > 1 and max(coded[0::2]) > LARGEST) or coded[0] > LARGEST:
            coded = _bridged(coded)
        text = characters(coded)
        if len(text) > LARGE:
            cuts[stem] = cut(text)
        else:
            entries[stem] = text
    return entries, cuts


def _bridged(coded: list[int]) -> list[int]:
    """Steps longer than a character can say go by stops of weight nought, which the client passes over."""
    bridged: list[int] = []
    for step, weight in zip(coded[0::2], coded[1::2], strict=True):
        left = step
        while left > LARGEST:
            bridged += (LARGEST, 0)
            left -= LARGEST
        bridged += (left, weight)
    return bridged


def _with(entries: dict[str, Any], cuts: dict[str, tuple[str, ...]], expansions: Expansions) -> dict[str, Any]:
    """An entry is its postings, or {p, g} where the glossary knows the word; large postings are [first piece, pieces], a twin is [its whole stem]."""
    first = 0
    found = dict(entries)
    for stem, pieces in cuts.items():
        found[stem] = [first, len(pieces)]
        first += len(pieces)
    for stem, expansion in expansions.items():
        found[stem] = {"p": found.get(stem, ""), "g": expansion}
    return found


def _placed(places: dict[str, list[str]]) -> tuple[dict[str, str], dict[str, tuple[str, ...]]]:
    """Places in the order of the postings, each document's led by how many there are."""
    entries, cuts = {}, {}
    for stem, found in places.items():
        pieces = [chr(min(len(steps_), LARGEST) + FIRST) + steps_ for steps_ in found]
        text = "".join(pieces)
        if weigh(text) > LARGE:
            cuts[stem] = cut(text, accumulate(map(len, pieces)))
        else:
            entries[stem] = text
    return entries, cuts


def _chunks(
    analysed: Sequence[Analysed], text_places: Sequence[tuple[str, int]], languages: Sequence[str]
) -> list[list[Any]]:
    """A row says the number of its language only where that is not the first of the index."""
    kinds = {kind: number for number, kind in enumerate(Kind)}
    rows = [
        [
            *(document.address, document.title, kinds[document.kind], document.agency, document.year or 0, *place),
            *([number] if (number := languages.index(document.language)) else []),
        ]
        for document, place in zip(analysed, text_places, strict=True)
    ]
    return [rows[start : start + PER_CHUNK] for start in range(0, len(rows), PER_CHUNK)]
