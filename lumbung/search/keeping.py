"""Analyses kept between builds: a document that did not change is not analysed again."""

import hashlib
import json
import unicodedata
from collections.abc import Sequence
from dataclasses import fields
from functools import cache
from importlib.metadata import version
from itertools import accumulate, chain, pairwise
from operator import attrgetter
from pathlib import Path

from lumbung.memory import Memory
from lumbung.search.analysis import Analysed, PartWords, analyse, snippet_text
from lumbung.search.coding import FIRST, characters
from lumbung.search.document import Kind, SearchDocument
from lumbung.search.weights import Part

ROOM = "search"
_CODE = ("analysis.py", "coding.py", "document.py", "keeping.py", "stems.py", "tokens.py", "weights.py")


def analysed(
    documents: Sequence[SearchDocument], memory: Memory | None, edition: str = ""
) -> tuple[list[Analysed], list[str]]:
    """What each document gives to the index, from memory where it is known, and the keys under which it is kept."""
    if memory is None:
        return [analyse(document) for document in documents], []
    fresh: dict[int, Analysed] = {}

    def make(place: int) -> bytes:
        fresh[place] = analyse(documents[place])
        return _written(fresh[place])

    keys = [key_of(document) for document in documents]
    kept = memory.recall(f"{ROOM} {edition}", keys, make)
    results = [fresh.get(place) or _read(result, snippet_text(documents[place])) for place, result in enumerate(kept)]
    return results, keys


def recalled(memory: Memory, edition: str, key: str) -> Analysed | None:
    """The analysis that is kept under a key, without the text for snippets, which the document holds."""
    kept = memory.one(f"{ROOM} {edition}", key)
    return None if kept is None else _read(kept, "")


def keep_instead(memory: Memory, edition: str, before: str, key: str, one: Analysed) -> None:
    """Keep an analysis in the place of another one."""
    memory.change(f"{ROOM} {edition}", before, key, _written(one))


def key_of(document: SearchDocument) -> str:
    """A hash of all that the analysis depends on: the document, the code, and the versions of what it calls."""
    return hashlib.sha256(f"{_ground()}{_all_of(document)!r}".encode("utf-8", "surrogatepass")).hexdigest()


@cache
def _ground() -> str:
    found = hashlib.sha256()
    for name in _CODE:
        found.update((Path(__file__).parent / name).read_bytes())
    return f"{found.hexdigest()} {version('snowballstemmer')} {unicodedata.unidata_version} "


def _written(one: Analysed) -> bytes:
    """What the document does not hold itself: a line of JSON, and lines of words and of numbers as characters, which hold no break."""
    head = (
        [getattr(one, name) for name in _PLAIN],
        [(words.part, words.length) for words in one.parts],
        [language for language, _ in one.forms],
    )
    lines = (
        json.dumps(head, ensure_ascii=False),
        *(line for words in one.parts for line in (" ".join(words.stems), characters(words.counts))),
        *(" ".join(forms) for _, forms in one.forms),
        characters(map(len, one.places)),
        "".join(one.places),
    )
    return "\n".join(lines).encode("utf-8", "surrogatepass")


def _read(kept: bytes, text: str) -> Analysed:
    head, *lines = kept.decode("utf-8", "surrogatepass").split("\n")
    plain, parts, languages = json.loads(head)
    end = 2 * len(parts)
    read = tuple(
        PartWords(Part(part), length, tuple(stems.split(" ")), _numbers(counts))
        for (part, length), stems, counts in zip(parts, lines[0:end:2], lines[1:end:2], strict=True)
    )
    *forms, lengths, places = lines[end:]
    return Analysed(
        **dict(zip(_PLAIN, plain, strict=True)) | {"kind": Kind(plain[_PLAIN.index("kind")])},
        text=text,
        parts=read,
        forms=tuple((language, tuple(found.split(" "))) for language, found in zip(languages, forms, strict=True)),
        stems=tuple(dict.fromkeys(chain.from_iterable(words.stems for words in read))),
        places=tuple([places[start:end] for start, end in pairwise(accumulate(_numbers(lengths), initial=0))]),
    )


def _numbers(text: str) -> tuple[int, ...]:
    return tuple([ord(character) - FIRST for character in text])


_PLAIN = ("address", "kind", "title", "agency", "year", "language")
_all_of = attrgetter(*(field.name for field in fields(SearchDocument)))
