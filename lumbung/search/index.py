"""From analysed documents to the scripts of the index: one pass to know the collection, one to weigh every word."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from lumbung.output import OutputFile
from lumbung.search.analysis import Analysed
from lumbung.search.coding import FIRST, FOLDER, LARGEST, characters, group, literal
from lumbung.search.compounds import compounds, with_compounds
from lumbung.search.document import Kind
from lumbung.search.glossary import rooted
from lumbung.search.kin import kin, with_kin
from lumbung.search.layers import followed, layers
from lumbung.search.shards import LARGE, cut, shards, weigh
from lumbung.search.stems import stems
from lumbung.search.texts import texts
from lumbung.search.twins import twins
from lumbung.search.vocabulary import blocks
from lumbung.search.weighing import weighed
from lumbung.search.weights import WEIGHTS, Weights
from lumbung.words import SOURCE_LANGUAGE

VERSION = 1
PER_CHUNK = 12
POSTINGS, PLACES = 3_000, 12_000  # bytes of a shard: every query fetches some of the first, only phrases the second
Expansions = dict[str, list[Any]]


@dataclass(frozen=True, slots=True)
class Index:
    """`manifest` is the path of the script that every page names, the same in every build; the other files are found through it."""

    manifest: str
    files: tuple[OutputFile, ...]


def merge(
    analysed: Sequence[Analysed], expansions: Expansions | None = None, weights: Weights = WEIGHTS, edition: str = ""
) -> Index:
    """The whole index of an edition; `expansions` are the glossary's, by the stem that begins what a reader may write."""
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
    stem, written = stems(SOURCE_LANGUAGE), by_language[SOURCE_LANGUAGE]
    alias = followed(twins(written, stem, known), layers(written, stem, known))
    postings, places, tellers = weighed(analysed, alias, weights)

    def root(form: str) -> str:
        return alias.get(stem[form], stem[form])

    expansions = with_compounds(rooted(expansions or {}, alias), compounds(written, root, postings, places))
    expansions = with_kin(expansions, kin(written, root, known, alias))

    entries, cuts = _coded(postings)
    posting_group, posting_files = shards("p", _with(entries, cuts, expansions, alias, tellers), {}, POSTINGS)
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
    path = f"{FOLDER}/indeks{edition and '-'}{edition}.js"
    files = (*posting_files, *large_files, *place_files, *block_files, *text_files, *chunk_files)
    return Index(path, (OutputFile(path, content), *files))


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


def _with(
    entries: dict[str, Any],
    cuts: dict[str, tuple[str, ...]],
    expansions: Expansions,
    alias: dict[str, str],
    tellers: dict[str, int],
) -> dict[str, Any]:
    """An entry is its postings, or {p, g, a, n}.

    `g` is what the glossary says of the word, `a` the stems that were joined to this one, `n` how many documents say it
    themselves where those are not all. Large postings are [first piece, pieces]; a stem that was joined to another is [the other].
    """
    first = 0
    found = dict(entries)
    for stem, pieces in cuts.items():
        found[stem] = [first, len(pieces)]
        first += len(pieces)
    joined: dict[str, list[str]] = defaultdict(list)
    for short, whole in sorted(alias.items()):
        found[short] = [whole]
        joined[whole].append(short)
    for stem in {**expansions, **joined, **tellers}:
        more = {"g": expansions.get(stem), "a": joined.get(stem), "n": tellers.get(stem)}
        found[stem] = {"p": found.get(stem, "")} | {key: value for key, value in more.items() if value}
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
