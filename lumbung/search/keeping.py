"""Analyses kept between builds: a document that did not change is not analysed again."""

import hashlib
import json
import unicodedata
from collections.abc import Sequence
from dataclasses import astuple, fields
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from lumbung.memory import Memory
from lumbung.search.analysis import Analysed, PartWords, analyse
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
    return [fresh.get(place) or _read(result) for place, result in enumerate(kept)], keys


def recalled(memory: Memory, edition: str, key: str) -> Analysed | None:
    """The analysis that is kept under a key."""
    kept = memory.one(f"{ROOM} {edition}", key)
    return None if kept is None else _read(kept)


def keep_instead(memory: Memory, edition: str, before: str, key: str, one: Analysed) -> None:
    """Keep an analysis in the place of another one."""
    memory.change(f"{ROOM} {edition}", before, key, _written(one))


def key_of(document: SearchDocument) -> str:
    """A hash of all that the analysis depends on: the document, the code, and the versions of what it calls."""
    return hashlib.sha256(f"{_ground()}{astuple(document)!r}".encode("utf-8", "surrogatepass")).hexdigest()


@cache
def _ground() -> str:
    found = hashlib.sha256()
    for name in _CODE:
        found.update((Path(__file__).parent / name).read_bytes())
    return f"{found.hexdigest()} {version('snowballstemmer')} {unicodedata.unidata_version} "


def _written(one: Analysed) -> bytes:
    """Lists as one text each, which JSON writes and reads several times as fast."""
    values = [getattr(one, field.name) for field in fields(Analysed)]
    values[_KIND] = one.kind.value
    values[_PARTS] = [(words.part, words.length, _lines(words.stems), characters(words.counts)) for words in one.parts]
    values[_FORMS] = [(language, _lines(forms)) for language, forms in one.forms]
    values[_STEMS], values[_COUNTS] = _lines(one.stems), characters(one.counts)
    return json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def _read(kept: bytes) -> Analysed:
    values: list[Any] = json.loads(kept.decode("utf-8", "surrogatepass"))
    values[_KIND] = Kind(values[_KIND])
    values[_PARTS] = tuple(
        PartWords(Part(part), length, _of_lines(stems), _numbers(counts))
        for part, length, stems, counts in values[_PARTS]
    )
    values[_FORMS] = tuple((language, _of_lines(forms)) for language, forms in values[_FORMS])
    values[_STEMS], values[_COUNTS] = _of_lines(values[_STEMS]), _numbers(values[_COUNTS])
    return Analysed(*values)


def _lines(words: tuple[str, ...]) -> str:
    return "\n".join(words)


def _of_lines(text: str) -> tuple[str, ...]:
    return tuple(text.split("\n")) if text else ()


def _numbers(text: str) -> tuple[int, ...]:
    return tuple([ord(character) - FIRST for character in text])


_NAMES = [field.name for field in fields(Analysed)]
_KIND, _PARTS, _FORMS, _STEMS, _COUNTS = map(_NAMES.index, ("kind", "parts", "forms", "stems", "counts"))
