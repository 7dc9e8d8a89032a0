"""The explorer's data as scripts, each asked for when it is wanted: what filters need in one, what a card shows in small chunks."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from lumbung.output import OutputFile

FOLDER = "assets/katalog"
ROWS, TEXTS = 8, 24  # rows of a chunk: a page of hits comes from everywhere, so chunks are small
_FIRST = 0x23  # behind the quotation mark, or the most frequent number would need an escape
_UNKNOWN_YEAR = 0
_YEARS_FROM = 1900

Line = Sequence[Any]


def explorer_data(
    about: Mapping[str, Any],
    values: Mapping[str, Sequence[Sequence[int]]],
    years: Sequence[int | None],
    lines: Sequence[Line],
    summaries: Sequence[str | None],
) -> tuple[OutputFile, ...]:
    """The scripts; the first is the one that a page names.

    `about` is handed on as it is; `values` are, by facet and row, numbers of the facet's values; a line is what a card shows.
    """
    rows_mark, rows = _chunks("baris", [lines[start : start + ROWS] for start in range(0, len(lines), ROWS)])
    texts_mark, texts = _chunks("teks", [summaries[start : start + TEXTS] for start in range(0, len(summaries), TEXTS)])
    sieve = {"values": {key: coded(rows_) for key, rows_ in values.items()}, "years": _years(years)}
    sieve_mark, sieves = _chunks("saring", [[sieve]])
    content = {
        **about,
        "version": 3,
        "size": len(lines),
        "totals": {key: _totals(rows_) for key, rows_ in values.items()},
        "chunks": {
            "baris": {"mark": rows_mark, "size": ROWS},
            "teks": {"mark": texts_mark, "size": TEXTS},
            "saring": {"mark": sieve_mark, "size": max(1, len(lines))},
        },
    }
    text = f"window.lumbungCatalogue={_json(content)};\n"
    return (OutputFile(f"{FOLDER}/katalog-{_digest([text])}.js", text), *rows, *texts, *sieves)


def coded(rows: Sequence[Sequence[int]]) -> str:
    """A character a row: two more than its number where there is one, nought where there is none, else one, how many, and each."""
    pieces = []
    for row in rows:
        if len(row) == 1:
            pieces.append(chr(_FIRST + 2 + row[0]))
        elif not row:
            pieces.append(chr(_FIRST))
        else:
            pieces.append("".join(chr(_FIRST + number) for number in (1, len(row), *row)))
    return "".join(pieces)


def _totals(rows: Sequence[Sequence[int]]) -> list[int]:
    """How many rows each value has, by its number."""
    found = Counter(number for row in rows for number in row)
    return [found[number] for number in range(max(found, default=-1) + 1)]


def _years(years: Sequence[int | None]) -> str:
    return "".join(chr(_FIRST + (year - _YEARS_FROM if year else _UNKNOWN_YEAR)) for year in years)


def _chunks(name: str, chunks: Sequence[Sequence[Any]]) -> tuple[str, Iterator[OutputFile]]:
    """Numbered scripts, and their common hash: caches never mix two builds, and the page need not list them."""
    contents = [f'lumbungChunk("{name}",{number},{_json(list(chunk))});\n' for number, chunk in enumerate(chunks)]
    mark = _digest(contents)
    return mark, (OutputFile(f"{FOLDER}/{name}-{number}-{mark}.js", content) for number, content in enumerate(contents))


def _digest(contents: Sequence[str]) -> str:
    found = hashlib.sha256()
    for content in contents:
        found.update(content.encode())
    return found.hexdigest()[:12]


def _json(value: Any) -> str:
    return (
        json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        .replace("<", "\\u003c")
        .replace("\u2028", "\\u2028")
        .replace("\x7f", "\\u007f")
    )
