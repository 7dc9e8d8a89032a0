"""From analysed documents to the scripts of the index: one pass to know the collection, one to weigh every word."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any

from lumbung.output import OutputFile
from lumbung.search.analysis import Analysed
from lumbung.search.coding import FOLDER, group, literal
from lumbung.search.compounds import candidates, together, with_compounds
from lumbung.search.document import Kind
from lumbung.search.footing import Footing, Found, Group
from lumbung.search.postings import coded, led
from lumbung.search.shards import LARGE, Cut, cut, shards, weigh
from lumbung.search.stems import stems
from lumbung.search.texts import texts
from lumbung.search.twins import twins
from lumbung.search.vocabulary import blocks
from lumbung.search.weighing import averages, lengths_of, weighed
from lumbung.search.weights import WEIGHTS, Weights
from lumbung.words import SOURCE_LANGUAGE

VERSION = 1
PER_CHUNK = 12
POSTINGS, PLACES = 3_000, 12_000  # bytes of a shard: every query fetches some of the first, only phrases the second
Expansions = dict[str, list[Any]]


@dataclass(frozen=True, slots=True)
class Index:
    """`manifest` is the path of the script that every page names, the same in every build; the other files are found through it.

    `keys` are those under which the analyses are kept, in the order of the documents.
    """

    manifest: str
    files: tuple[OutputFile, ...]
    footing: Footing
    keys: tuple[str, ...] = field(default=(), compare=False)


def merge(
    analysed: Sequence[Analysed], expansions: Expansions | None = None, weights: Weights = WEIGHTS, edition: str = ""
) -> Index:
    """The whole index of an edition; `expansions` are the glossary's, by the stem that begins what a reader may write."""
    by_language: dict[str, Counter[str]] = defaultdict(Counter)
    for document in analysed:
        for language, found in document.forms:
            by_language[language].update(found)
    languages = sorted({*by_language, *(document.language for document in analysed)})
    forms = {
        language: {form: (count, stems(language)[form]) for form, count in sorted(by_language[language].items())}
        for language in languages
    }
    alias = alias_of(forms)
    lengths, filled = lengths_of(analysed)
    postings, places = _weighed(analysed, alias, averages(lengths, filled), weights)
    possible = candidates_of(forms, alias)
    real = {
        halves: wholes
        for halves, wholes in possible.items()
        if together(*(dict(zip(postings[half][0::2], places[half], strict=True)) for half in halves))
    }

    entries, cuts = _coded(postings)
    entries |= {short: [whole] for short, whole in alias.items()}
    of_postings, posting_files = shards("p", entries, cuts, POSTINGS, with_compounds(expansions or {}, real))
    of_places, place_files = shards("q", *_placed(places), PLACES)
    vocabulary = list(blocks(frequencies_of(forms)))
    block_mark, block_files, block_digests = group("v", [content for _, content in vocabulary])
    text_files, text_places = texts(analysed)
    chunk_mark, chunk_files, chunk_digests = group("t", _chunks(analysed, text_places, languages))

    footing = Footing(
        documents=len(analysed),
        languages=languages,
        lengths=lengths,
        filled=filled,
        forms=forms,
        alias=alias,
        candidates=listed(possible),
        compounds=listed(real),
        postings=of_postings,
        places=of_places,
        vocabulary=Group("v", block_mark, block_digests),
        first=[first for first, _ in vocabulary],
        chunks=Group("t", chunk_mark, chunk_digests),
    )
    files = (*posting_files, *place_files, *block_files, *text_files, *chunk_files)
    told = manifest(footing, edition)
    return Index(told.path, (told, *files), footing)


def manifest(footing: Footing, edition: str) -> OutputFile:
    """The script through which the client finds all others."""
    value = {
        "version": VERSION,
        "documents": footing.documents,
        "languages": footing.languages,
        "postings": footing.postings.told(),
        "places": footing.places.told(),
        "vocabulary": {"mark": footing.vocabulary.mark, "first": footing.first},
        "chunks": {"mark": footing.chunks.mark, "size": PER_CHUNK},
        "kinds": [kind.value for kind in Kind],
    }
    content = (
        f"window.lumbungSearchIndex={literal(value)};\n"
        'lumbungSearchIndex.base=document.currentScript.src.replace(/[^\\/]*$/,"");\n'
    )
    return OutputFile(f"{FOLDER}/indeks{edition and '-'}{edition}.js", content)


Forms = Mapping[str, Mapping[str, tuple[int, str]]]


def frequencies_of(forms: Forms) -> Counter[str]:
    """In how many documents each word stands, in whatever language."""
    frequencies: Counter[str] = Counter()
    for found in forms.values():
        frequencies.update({form: count for form, (count, _) in found.items()})
    return frequencies


def alias_of(forms: Forms) -> dict[str, str]:
    """The whole stems of those that lost a letter."""
    own = forms.get(SOURCE_LANGUAGE, {})
    known = {stem for found in forms.values() for _, stem in found.values()}
    return twins(
        {form: count for form, (count, _) in own.items()}, {form: stem for form, (_, stem) in own.items()}, known
    )


def candidates_of(forms: Forms, alias: Mapping[str, str]) -> dict[tuple[str, str], tuple[str, ...]]:
    """Compounds that might be, by their halves."""
    own = forms.get(SOURCE_LANGUAGE, {})
    known = {alias.get(stem, stem) for found in forms.values() for _, stem in found.values()}

    def whole_stem(form: str) -> str:
        return alias.get(own[form][1], own[form][1])

    return candidates({form: count for form, (count, _) in own.items()}, whole_stem, known)


def listed(compounds: Mapping[tuple[str, str], Sequence[str]]) -> Found:
    """The same as JSON can hold it."""
    return [[list(halves), list(wholes)] for halves, wholes in compounds.items()]


def _weighed(
    analysed: Sequence[Analysed], alias: dict[str, str], average: Sequence[float], weights: Weights
) -> tuple[dict[str, list[int]], dict[str, list[str]]]:
    """By stem: document and weight in turn; and the places in each of those documents."""
    postings: dict[str, list[int]] = defaultdict(list)
    places: dict[str, list[str]] = defaultdict(list)
    for number, document in enumerate(analysed):
        levels, at = weighed(document, alias, average, weights)
        for stem, level in levels.items():
            postings[stem] += (number, level)
            places[stem].append(at[stem])
    return postings, places


def _coded(postings: Mapping[str, Sequence[int]]) -> tuple[dict[str, Any], dict[str, Cut]]:
    entries: dict[str, Any] = {}
    cuts = {}
    for stem, pairs in postings.items():
        text = coded(pairs)
        if len(text) > LARGE:
            cuts[stem] = cut(text)
        else:
            entries[stem] = text
    return entries, cuts


def _placed(places: Mapping[str, Sequence[str]]) -> tuple[dict[str, str], dict[str, Cut]]:
    entries, cuts = {}, {}
    for stem, found in places.items():
        pieces = [led(steps) for steps in found]
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
