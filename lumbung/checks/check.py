"""What a check is: a rule over the whole Catalogue, whose docstring is the rule itself."""

import os
import pathlib
from collections.abc import Callable, Iterator
from datetime import date
from itertools import chain

from lumbung.catalogue import Catalogue
from lumbung.messages import found
from lumbung.model import Body, Document, Manuscript, Path, Record
from lumbung.problems import Problem
from lumbung.reading import field_name, read_pages

Check = Callable[[Catalogue, date], Iterator[Problem]]


def at(document: Document[Record], code: str, path: Path, **values: str) -> Problem:
    """A problem of the value at `path` of a document's front matter; what was written is quoted unless said otherwise."""
    spot = document.places.at(path)
    return found(code, document.path, spot.value, field_name(path), **({"written": spot.written} | values))


def documents(catalogue: Catalogue) -> tuple[Document[Record], ...]:
    """Every validated record."""
    return (*catalogue.profiles, *catalogue.visits, *catalogue.labs, *catalogue.situations, *catalogue.agencies)


def cited_documents(catalogue: Catalogue) -> tuple[Document[Record], ...]:
    """The records that carry a list of sources."""
    return (*catalogue.profiles, *catalogue.visits, *catalogue.labs, *catalogue.situations)


def is_file(path: pathlib.Path) -> bool:
    """Whether a file stands there; a name that no file can have is none."""
    return os.path.isfile(path)  # noqa: PTH113 - Path.is_file raises for a name that is too long


def manuscripts(catalogue: Catalogue) -> Iterator[Manuscript]:
    """Every body, also of translations and of files whose front matter is at fault."""
    originals = cited_documents(catalogue)
    return chain(originals, chain.from_iterable(document.translations for document in originals), catalogue.broken)


def bodies(catalogue: Catalogue) -> Iterator[tuple[str, Body]]:
    """Every text with the path of its file: those of the manuscripts, and the hand-written pages."""
    yield from ((manuscript.path, manuscript.body) for manuscript in manuscripts(catalogue))
    yield from ((page.path, page.body) for page in read_pages(catalogue.root)[0])
