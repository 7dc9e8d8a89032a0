"""Words to stems: Snowball's Indonesian and English, each word stemmed once."""

from functools import cache
from typing import Any

import snowballstemmer

from lumbung.words import SOURCE_LANGUAGE

_ALGORITHMS = {"id": "indonesian", "en": "english"}


class Stems(dict[str, str]):
    """Stems by word; asking for an unknown word stems it."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._stemmer: Any = snowballstemmer.stemmer(_ALGORITHMS[language])

    def __missing__(self, word: str) -> str:
        stem: str = self._stemmer.stemWord(word)
        stem = self.setdefault(stem, stem) if stem == word else stem
        self[word] = stem
        return stem


@cache
def stems(language: str) -> Stems:
    """The stems of a language; one that we cannot stem is read as Indonesian."""
    if language not in _ALGORITHMS:
        return stems(SOURCE_LANGUAGE)
    return Stems(language)
