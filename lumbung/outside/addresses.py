"""Every web address that the content names, with the place where it stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from lumbung.model import Body, Document, Record, walk
from lumbung.model.kinds import Url
from lumbung.reading import Library, Lines, field_name, mask, read_body, read_library
from lumbung.reading.text import read_text

_WEB = re.compile(r"https?://", re.IGNORECASE)
_BARE = re.compile(r"https?://\w[^\s<>\"'`|\]}]*", re.IGNORECASE)
_BEHIND = ".,;:!?*_~"


@dataclass(frozen=True, order=True, slots=True)
class Use:
    """An address as written; `field` is empty where it stands in a text."""

    path: str
    line: int
    column: int
    address: str
    field: str = ""


def read_uses(root: Path) -> tuple[tuple[Use, ...], Library]:
    """The uses in front matter, registry, bodies and hand-written pages, in the order of their places."""
    library = read_library(root)
    shelves = (library.innovations, library.visits, library.labs)
    documents: list[Document[Record]] = [document for shelf in shelves for document in shelf.documents]
    found = chain(
        *(_in_fields(document) for document in (*documents, *library.agencies.documents)),
        *(_in_text(document.path, document.body) for document in documents),
        *(_in_text(broken.path, broken.body) for shelf in shelves for broken in shelf.broken),
        _in_pages(root),
    )
    return tuple(sorted(set(found))), library


def _in_fields(document: Document[Record]) -> Iterator[Use]:
    for path, field, value in walk(document.record):
        if isinstance(field.kind, Url) and path[0] not in document.faulty:
            yield Use(document.path, *document.places.at(path).value, value, field_name(path))


def _in_text(path: str, body: Body) -> Iterator[Use]:
    """Links, and addresses that stand in the text as they are; code and remarks are neither."""
    targets = {link.target for link in body.links}
    for link in body.links:
        if _WEB.match(link.target):
            yield Use(path, *link.place, link.target)
    plain = mask(body.text)
    lines = Lines(plain, body.first_line)
    for match in _BARE.finditer(plain):
        address = _trimmed(match[0])
        if not any(target.startswith(address) for target in targets):
            yield Use(path, *lines.place(match.start()), address)


def _in_pages(root: Path) -> Iterator[Use]:
    for file in sorted((root / "docs").rglob("*.md")):
        path = file.relative_to(root).as_posix()
        text, _ = read_text(file, path)
        if text is not None:
            yield from _in_text(path, read_body(text, 1))


def _trimmed(address: str) -> str:
    """The address without what ends the sentence or the brackets around it."""
    while address.endswith(tuple(_BEHIND)) or (address.endswith(")") and address.count(")") > address.count("(")):
        address = address[:-1]
    return address
