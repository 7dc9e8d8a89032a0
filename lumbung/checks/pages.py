"""Rules on the hand-written pages of `docs/`."""

from collections.abc import Iterator
from datetime import date

from lumbung.catalogue import Catalogue
from lumbung.checks.links import has_wrong_scheme
from lumbung.messages import found
from lumbung.problems import Problem
from lumbung.reading import DOCS, read_pages
from lumbung.renderer.cleaning import leads_outside


def handwritten_pages_can_be_read(catalogue: Catalogue, _: date) -> Iterator[Problem]:
    """A page of `docs/` must be UTF-8, and its front matter, where it has one, must be right."""
    yield from read_pages(catalogue.root)[1]


def handwritten_pages_stay_inside(catalogue: Catalogue, _: date) -> Iterator[Problem]:
    """A page of `docs/` must show pictures of its own, and link to pages or to the web."""
    for page in read_pages(catalogue.root)[0]:
        for link in page.body.links:
            if has_wrong_scheme(link.target):
                yield found("link-scheme", page.path, link.place, written=link.target)
        for image in page.body.images:
            if leads_outside(image.target):
                yield found("image-from-outside", page.path, image.place, written=image.target, folder=f"{DOCS}/")
