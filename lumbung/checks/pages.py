"""Rules on the hand-written pages of `docs/`."""

from collections.abc import Iterator
from datetime import date

from lumbung.catalogue import Catalogue
from lumbung.problems import Problem
from lumbung.reading import SITUATIONS, page_problems


def handwritten_pages_can_be_read(catalogue: Catalogue, _: date) -> Iterator[Problem]:
    """A page of `docs/` must be UTF-8, and its front matter, where it has one, must be right."""
    folder = catalogue.root / "docs"
    for file in sorted(folder.rglob("*.md")):
        path = file.relative_to(catalogue.root).as_posix()
        if not path.startswith(f"{SITUATIONS}/"):  # read as records
            yield from page_problems(file, path)
