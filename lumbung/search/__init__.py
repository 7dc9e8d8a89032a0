"""The search: its scripts and an index, whose manifest bears a name that pages can know before it is made."""

import gc
import hashlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from lumbung.memory import Memory
from lumbung.model import GlossaryEntry
from lumbung.output import OutputFile
from lumbung.search.analysis import Analysed, analyse
from lumbung.search.document import Kind, SearchDocument
from lumbung.search.documents import documents
from lumbung.search.glossary import GLOSSARY, expansions, read_glossary
from lumbung.search.index import Index, merge
from lumbung.search.keeping import analysed
from lumbung.slimming import slim

ASSETS = Path(__file__).parent.parent / "theme" / "assets"
SCRIPTS = (
    "search-words.js",
    "search-store.js",
    "search-index.js",
    "search-spelling.js",
    "search-meaning.js",
    "search-scoring.js",
    "search-snippets.js",
    "search-engine.js",
    "search-asking.js",
    "search-box.js",
)


def client() -> OutputFile:
    """The scripts of the search as one, named by its content, so that caches never mix two builds."""
    content = "".join(slim((ASSETS / name).read_text(encoding="utf-8")) for name in SCRIPTS)
    digest = hashlib.sha256(content.encode()).hexdigest()[:12]
    return OutputFile(f"assets/cari-{digest}.js", content)


def make_index(
    found: Iterable[SearchDocument],
    glossary: Iterable[GlossaryEntry] = (),
    memory: Memory | None = None,
    edition: str = "",
) -> Index:
    """The whole index of these documents, in their order; with a memory, only new or changed ones of the edition are analysed."""
    with _no_collections():
        analyses, keys = analysed(tuple(found), memory, edition)
        return replace(merge(analyses, expansions(glossary), edition=edition), keys=tuple(keys))


@contextmanager
def _no_collections() -> Iterator[None]:
    """Nothing is made in circles here, and all of it lives to the end."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


__all__ = [
    "GLOSSARY",
    "SCRIPTS",
    "Analysed",
    "GlossaryEntry",
    "Index",
    "Kind",
    "SearchDocument",
    "analyse",
    "client",
    "documents",
    "expansions",
    "make_index",
    "merge",
    "read_glossary",
]
