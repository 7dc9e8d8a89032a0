"""What the search knows of a page: a value made before rendering, from records and their Markdown."""

from dataclasses import dataclass
from enum import StrEnum

from lumbung.words import SOURCE_LANGUAGE


class Kind(StrEnum):
    """What a page is about; the client shows it beside a hit."""

    INNOVATION = "innovation"
    AGENCY = "agency"
    SECTOR = "sector"
    VISIT = "visit"
    LAB = "lab"
    DOC = "doc"


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """Plain text only; `address` counts from the root of the site.

    `language` is that of the text, not of the site; a body that nobody has translated yet has one of its own.
    """

    address: str
    kind: Kind
    title: str
    aliases: tuple[str, ...] = ()
    agency: str = ""
    summary: str = ""
    tags: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    body: str = ""
    year: int | None = None
    language: str = SOURCE_LANGUAGE
    body_language: str = ""
