"""The texts from which snippets are cut, a few documents a script."""

import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from lumbung.output import OutputFile
from lumbung.search.analysis import Analysed
from lumbung.search.coding import FOLDER, digest, part, value_of

LARGEST = 20_000
ABOUT = 6


def texts(analysed: Sequence[Analysed]) -> tuple[tuple[OutputFile, ...], tuple[tuple[str, int], ...]]:
    """The scripts, and for each document the mark of its script and its number there.

    A script ends after a document that its address elects, so that one more profile changes one script and not all that
    follow; the mark is the script's own hash, of its first address too, for the same reason.
    """
    files: dict[str, OutputFile] = {}
    places: list[tuple[str, int]] = []
    for first, together in _scripts((document.address, document.text) for document in analysed):
        mark, content = _script(first, together)
        files[mark] = OutputFile(_path(mark), content)
        places.extend((mark, number) for number in range(len(together)))
    return tuple(files.values()), tuple(places)


def retold(
    read: Callable[[str], str], row: Callable[[int], Sequence[Any]], number: int, text: str, count: int
) -> tuple[dict[str, str], set[str], dict[int, tuple[str, int]]]:
    """What changes with the text of one document: new scripts, those that go, and where the texts of its neighbours are.

    `row(number)` begins with a document's address; its sixth and seventh values are the mark of its script and its number there.
    """
    first = number
    while first and not _elects(row(first - 1)[0]):
        first -= 1
    end = number + 1
    while end < count and not _elects(row(end - 1)[0]):
        end += 1
    scripts: dict[str, Any] = {}
    before = []
    for document in range(first, end):
        address, mark, place = row(document)[0], row(document)[5], row(document)[6]
        if mark not in scripts:
            scripts[mark] = value_of(read(_path(mark)))
        before.append((address, text if document == number else scripts[mark][place]))
    files, places, document = {}, {}, first
    for address, together in _scripts(before):
        mark, content = _script(address, together)
        files[_path(mark)] = content
        for place in range(len(together)):
            places[document] = mark, place
            document += 1
    return files, {_path(mark) for mark in scripts} - files.keys(), places


def _scripts(texts_: Iterable[tuple[str, str]]) -> Iterator[tuple[str, list[str]]]:
    """The first address and the texts of each script, of addresses and texts."""
    first, waiting, size = "", list[str](), 0
    for address, text in texts_:
        if waiting and size + len(text) > LARGEST:
            yield first, waiting
            waiting, size = [], 0
        first = first if waiting else address
        waiting.append(text)
        size += len(text)
        if _elects(address):
            yield first, waiting
            waiting, size = [], 0
    if waiting:
        yield first, waiting


def _elects(address: str) -> bool:
    return zlib.crc32(address.encode()) % ABOUT == 0


def _script(address: str, together: Sequence[str]) -> tuple[str, str]:
    mark = digest((address, *together))
    return mark, part(f"s-{mark}", list(together))


def _path(mark: str) -> str:
    return f"{FOLDER}/s-{mark}.js"
