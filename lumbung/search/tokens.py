"""Text to words, the same way as `search-words.js` does it."""

import re
import unicodedata
from functools import lru_cache

LONGEST = 40
_PLAIN = {code: chr(code).lower() if chr(code).isalnum() else " " for code in range(128)}
_WORD = re.compile(r"[^\W_]+")
_APOSTROPHES = "'\u2018\u2019\u02bc"
_INNER_APOSTROPHE = re.compile(rf"(?<=[^\W_])[{_APOSTROPHES}](?=[^\W_])")


def normalise(text: str) -> str:
    """Small letters without accents; an apostrophe inside a word joins its halves (Jum'at, jumat)."""
    return _unaccented(text).lower()


def _unaccented(text: str) -> str:
    if any(mark in text for mark in _APOSTROPHES):
        text = _INNER_APOSTROPHE.sub("", text)
    if not text.isascii():
        for char in set(text):
            if char > "\x7f":
                text = text.replace(char, _letters(char))
    return text


@lru_cache(maxsize=10_000)
def _letters(foreign: str) -> str:
    """A foreign character without its accents; what belongs to no word becomes a space."""
    decomposed = (char for char in unicodedata.normalize("NFKD", foreign) if unicodedata.category(char)[0] != "M")
    return "".join(char if char.isalnum() or char == "'" else " " for char in decomposed)


def tokens(text: str) -> list[str]:
    plain = _unaccented(text)
    words = plain.translate(_PLAIN).split() if plain.isascii() else _WORD.findall(plain.lower())
    if max(map(len, words), default=0) > LONGEST:
        return [word[:LONGEST] for word in words]
    return words
