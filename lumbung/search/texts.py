"""The texts from which snippets are cut, a few documents a script."""

import zlib
from collections.abc import Sequence

from lumbung.output import OutputFile
from lumbung.search.analysis import Analysed
from lumbung.search.coding import FOLDER, digest, literal

LARGEST = 20_000
ABOUT = 6


def texts(analysed: Sequence[Analysed]) -> tuple[tuple[OutputFile, ...], tuple[tuple[str, int], ...]]:
    """The scripts, and for each document the mark of its script and its number there.

    A script ends after a document that its address elects, so that one more profile changes one script and not all that
    follow; the mark is the script's own hash for the same reason.
    """
    files: dict[str, OutputFile] = {}
    places: list[tuple[str, int]] = []
    waiting: list[str] = []
    size = 0

    def close() -> None:
        nonlocal size
        mark = digest(waiting)
        files[mark] = OutputFile(f"{FOLDER}/s-{mark}.js", f'lumbungSearchData("s-{mark}",{literal(waiting)});\n')
        places.extend((mark, number) for number in range(len(waiting)))
        waiting.clear()
        size = 0

    for document in analysed:
        if waiting and size + len(document.text) > LARGEST:
            close()
        waiting.append(document.text)
        size += len(document.text)
        if zlib.crc32(document.address.encode()) % ABOUT == 0:
            close()
    if waiting:
        close()
    return tuple(files.values()), tuple(places)
