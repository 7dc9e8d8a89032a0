"""Entries by word, spread over scripts by a hash of the word; an entry too large for a shard gets scripts of its own."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from typing import Any

from lumbung.output import OutputFile
from lumbung.search.coding import group
from lumbung.search.footing import Group

LARGEST_SHARD = 60_000
LARGE = 16_000
_BEGINNING = re.compile(r"(?:(?:ny|[kmnpst])(?=[aeiou]))?")
_OFFSET, _PRIME, _MASK = 0x811C9DC5, 0x01000193, 0xFFFFFFFF

Posting = str
Cut = tuple[str, ...]


def spread(word: str, count: int) -> int:
    """The shard of a word. Words that differ only by a first letter that a prefix takes (see `twins`) share one."""
    found = _OFFSET
    for char in word[_BEGINNING.match(word).end() :]:  # type: ignore[union-attr]
        found = ((found ^ ord(char)) * _PRIME) & _MASK
    return found % count


def weigh(text: str) -> int:
    """Bytes in the file, nearly: escapes come on top."""
    return len(text) if text.isascii() else len(text.encode())


def shards(
    name: str,
    entries: Mapping[str, Any],
    cuts: Mapping[str, Cut],
    size: int,
    beside: Mapping[str, dict[str, Any]] | None = None,
) -> tuple[Group, tuple[OutputFile, ...]]:
    """The scripts, and what must be known of them.

    A shard holds about `size` bytes. `cuts` are the entries that are too large for a shard, in pieces; there, [number of the first
    piece, how many] stands for them. Where there is more to say of a word (`beside`), its entry is that with `p` before.
    """
    pieces = [piece for word in sorted(cuts) for piece in cuts[word]]
    placed = {**entries, **_places_of(cuts)}
    placed |= {word: {"p": placed.get(word, ""), **more} for word, more in (beside or {}).items()}
    sizes = {word: size_of(word, value) for word, value in placed.items()}
    total = sum(sizes.values())
    count = wanted(total, size)
    excess: int | None = None
    while True:
        filled: list[dict[str, Any]] = [{} for _ in range(count)]
        weight = [0] * count
        for word in sorted(placed):
            shard = spread(word, count)
            filled[shard][word] = placed[word]
            weight[shard] += sizes[word]
        over = max(weight) - LARGEST_SHARD
        if over <= 0:
            break
        excess = over if excess is None else min(excess, over)
        count += count // 4 + 1
    mark, files, digests = group(name, filled)
    large_mark, large_files, large = group(f"{name}l", pieces)
    return Group(name, mark, digests, total, large_mark, large, excess), (*files, *large_files)


def wanted(total: int, size: int) -> int:
    """How many shards to begin with."""
    return max(1, -(-total // size))


def _places_of(cuts: Mapping[str, Cut]) -> dict[str, list[int]]:
    found, first = {}, 0
    for word in sorted(cuts):
        found[word] = [first, len(cuts[word])]
        first += len(cuts[word])
    return found


def cut(text: str, ends: Iterable[int] | None = None) -> Cut:
    """Pieces of a large entry, each light enough for a script; they end only where `ends` allows it."""
    allowed = list(ends) if ends is not None else range(2, len(text) + 1, 2)
    pieces, start, first = [], 0, 0
    while start < len(text):
        fitting = bisect_right(
            allowed,
            LARGEST_SHARD,
            first + 1,
            bisect_right(allowed, start + LARGEST_SHARD, first + 1),  # no character is less than a byte
            key=lambda end, start=start: _escaped(text[start:end]),
        )
        pieces.append(text[start : allowed[fitting - 1]])
        start, first = allowed[fitting - 1], fitting
    return tuple(pieces)


def _escaped(text: str) -> int:
    return weigh(text) + text.count('"') + text.count("\\")


def size_of(word: str, value: Any) -> int:
    text = value if isinstance(value, str) else str(value)
    return weigh(word) + _escaped(text) + 6
