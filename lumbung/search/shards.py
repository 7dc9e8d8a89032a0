"""Entries by word, spread over scripts by a hash of the word; an entry too large for a shard gets scripts of its own."""

import re
from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Any

from lumbung.output import OutputFile
from lumbung.search.coding import group

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
    name: str, entries: Mapping[str, Any], cuts: Mapping[str, Cut], size: int
) -> tuple[dict[str, Any], tuple[OutputFile, ...]]:
    """What the manifest must know of them, and the scripts.

    A shard holds about `size` bytes. `cuts` are the entries that are too large for a shard, in pieces; there, [number of the first piece, how many] stands
    for them.
    """
    pieces: list[str] = []
    placed = dict(entries)
    for word, cut in cuts.items():
        placed[word] = [len(pieces), len(cut)]
        pieces += cut
    sizes = {word: _size(word, value) for word, value in placed.items()}
    count = max(1, -(-sum(sizes.values()) // size))
    while True:
        filled: list[dict[str, Any]] = [{} for _ in range(count)]
        weight = [0] * count
        for word in sorted(placed):
            shard = spread(word, count)
            filled[shard][word] = placed[word]
            weight[shard] += sizes[word]
        if max(weight) <= LARGEST_SHARD:
            break
        count += count // 4 + 1
    mark, files = group(name, filled)
    large_mark, large_files = group(f"{name}l", pieces)
    return {"count": count, "mark": mark, "large": large_mark}, (*files, *large_files)


def cut(text: str, ends: Iterable[int] | None = None) -> Cut:
    """Pieces of a large entry, each light enough for a script; they end only where `ends` allows it."""
    allowed = list(ends) if ends is not None else list(range(2, len(text) + 1, 2))
    pieces, start, last, weight = [], 0, 0, 0
    for before, end in pairwise([0, *allowed]):
        weight += weigh(text[before:end]) + sum(map(text[before:end].count, '"\\'))
        if weight > LARGEST_SHARD and last > start:
            pieces.append(text[start:last])
            start, weight = last, weigh(text[last:end])
        last = end
    return (*pieces, text[start:])


def _size(word: str, value: Any) -> int:
    text = value if isinstance(value, str) else str(value)
    return weigh(word) + weigh(text) + text.count('"') + text.count("\\") + 6
