"""Text to words, the same way as `search-words.js` does it."""

import re
import unicodedata
from functools import lru_cache

LONGEST = 40
_PLAIN_WORD = re.compile(r"[a-z0-9]+")
_WORD = re.compile(r"[^\W_]+")
_FOREIGN = re.compile(r"[^\x00-\x7f]+")
_INNER_APOSTROPHE = re.compile(r"(?<=[^\W_])['\u2018\u2019\u02bc](?=[^\W_])")


def normalise(text: str) -> str:
    """Small letters without accents; an apostrophe inside a word joins its halves (Jum'at, jumat)."""
    ascii_only = text.isascii()
    if "'" in text or not ascii_only:
        text = _INNER_APOSTROPHE.sub("", text)
    if not ascii_only:
        text = _FOREIGN.sub(_plain, text)
    return text.lower()


def _plain(match: re.Match[str]) -> str:
    return _letters(match[0])


@lru_cache(maxsize=10_000)
def _letters(run: str) -> str:
    """A run of foreign characters without its accents; what belongs to no word becomes a space."""
    decomposed = (char for char in unicodedata.normalize("NFKD", run) if unicodedata.category(char)[0] != "M")
    return "".join(char if char.isalnum() or char == "'" else " " for char in decomposed)


def tokens(text: str) -> list[str]:
    plain = normalise(text)
    words = (_PLAIN_WORD if plain.isascii() else _WORD).findall(plain)
    if len(max(words, key=len, default="")) > LONGEST:
        return [word[:LONGEST] for word in words]
    return words
