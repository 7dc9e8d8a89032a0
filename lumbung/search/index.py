"""From analysed documents to the scripts of the index: one pass to know the collection, one to weigh every word."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any

from lumbung.output import OutputFile
from lumbung.search.analysis import Analysed
from lumbung.search.coding import FOLDER, group, literal
from lumbung.search.compounds import together, with_compounds
from lumbung.search.document import Kind
from lumbung.search.footing import Footing, Group
from lumbung.search.glossary import rooted
from lumbung.search.joining import alias_of, candidates_of, frequencies_of, kin_of, known_of, listed
from lumbung.search.kin import with_kin
from lumbung.search.postings import coded
from lumbung.search.shards import LARGE, Cut, cut, shards, weigh
from lumbung.search.stems import stems
from lumbung.search.texts import texts
from lumbung.search.vocabulary import blocks
from lumbung.search.weighing import Scales, count, scales, weighed
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
        language: {form: (number, stems(language)[form]) for form, number in sorted(by_language[language].items())}
        for language in languages
    }
    alias = alias_of(forms)
    deeper = {stem: stems(SOURCE_LANGUAGE)[stem] for stem in sorted(known_of(forms))}
    related = kin_of(forms, alias, deeper)
    counted = count(analysed)
    postings, places, lent = _weighed(analysed, alias, scales(counted, weights))
    possible = candidates_of(forms, alias)
    real = {
        halves: wholes
        for halves, wholes in possible.items()
        if together(*(dict(zip(postings[half][0::2], places[half], strict=True)) for half in halves))
    }

    told = with_kin(with_compounds(rooted(expansions or {}, alias), real), [(one, other) for one, other in related])
    tellers = {stem: number for stem, seen in lent.items() if (number := len(postings[stem]) // 2 - seen)}
    entries, cuts = _coded(postings)
    entries |= {short: [whole] for short, whole in alias.items()}
    of_postings, posting_files = shards("p", entries, cuts, POSTINGS, _beside(told, alias, tellers))
    of_places, place_files = shards("q", *_placed(places), PLACES)
    vocabulary = list(blocks(frequencies_of(forms)))
    block_mark, block_files, block_digests = group("v", [content for _, content in vocabulary])
    text_files, text_places = texts(analysed)
    chunk_mark, chunk_files, chunk_digests = group("t", _chunks(analysed, text_places, languages))

    footing = Footing(
        languages=languages,
        counted=counted,
        forms=forms,
        deeper=deeper,
        alias=alias,
        kin=related,
        candidates=listed(possible),
        compounds=listed(real),
        lent=lent,
        postings=of_postings,
        places=of_places,
        vocabulary=Group("v", block_mark, block_digests),
        first=[first for first, _ in vocabulary],
        chunks=Group("t", chunk_mark, chunk_digests),
    )
    files = (*posting_files, *place_files, *block_files, *text_files, *chunk_files)
    script = manifest(footing, edition)
    return Index(script.path, (script, *files), footing)


def manifest(footing: Footing, edition: str) -> OutputFile:
    """The script through which the client finds all others."""
    value = {
        "version": VERSION,
        "documents": footing.counted.documents,
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


def _weighed(
    analysed: Sequence[Analysed], alias: Mapping[str, str], by: Scales
) -> tuple[dict[str, list[int]], dict[str, list[str]], dict[str, int]]:
    """By stem: document and weight in turn; the places in each of those documents; how many have it from shared fields alone."""
    postings: dict[str, list[int]] = defaultdict(list)
    places: dict[str, list[str]] = defaultdict(list)
    lent: Counter[str] = Counter()
    for number, document in enumerate(analysed):
        one = weighed(document, alias, by)
        lent.update(one.lent)
        for stem, level in one.levels.items():
            postings[stem] += (number, level)
        for stem, found in one.places.items():
            places[stem].append(found)
    return postings, places, dict(sorted(lent.items()))


def _beside(expansions: Expansions, alias: Mapping[str, str], tellers: Mapping[str, int]) -> dict[str, dict[str, Any]]:
    """What stands beside postings: `g` is what the glossary says of the word, `a` the stems that were joined to this one, `n` how many documents say it themselves where those are not all."""
    joined: dict[str, list[str]] = defaultdict(list)
    for short, whole in sorted(alias.items()):
        joined[whole].append(short)
    found = {}
    for stem in {**expansions, **joined, **tellers}:
        more = {"g": expansions.get(stem), "a": joined.get(stem), "n": tellers.get(stem)}
        found[stem] = {key: value for key, value in more.items() if value}
    return found


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
        text = "".join(found)
        if weigh(text) > LARGE:
            cuts[stem] = cut(text, accumulate(map(len, found)))
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
