"""Words to stems: Snowball's Indonesian and English, each word stemmed once."""

from collections.abc import Iterable
from functools import cache, cached_property
from typing import Any

from lumbung.words import SOURCE_LANGUAGE

_ALGORITHMS = {"id": "indonesian", "en": "english"}


class Stems(dict[str, str]):
    """Stems by word; asking for an unknown word stems it."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language

    @cached_property
    def _stemmer(self) -> Any:
        import snowballstemmer  # noqa: PLC0415 - it reads thirty languages, and is not needed for words whose stems are known

        return snowballstemmer.stemmer(_ALGORITHMS[self._language])

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


def remember(language: str, known: Iterable[tuple[str, str]]) -> None:
    """Words whose stems are known from before."""
    stems(language).update(known)
