"""Rules on the hand-written pages of `docs/`."""

from collections.abc import Iterator
from datetime import date

from lumbung.catalogue import Catalogue
from lumbung.problems import Problem
from lumbung.reading import read_pages


def handwritten_pages_can_be_read(catalogue: Catalogue, _: date) -> Iterator[Problem]:
    """A page of `docs/` must be UTF-8, and its front matter, where it has one, must be right."""
    yield from read_pages(catalogue.root)[1]
