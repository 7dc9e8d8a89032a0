"""Files become records, each value with its place. The only room that knows YAML and front matter."""

from lumbung.reading.body import read_body, rewrite
from lumbung.reading.drafts import draft, draft_of_page
from lumbung.reading.handwritten import Handwritten, Page, handwritten_pages, translated_pages
from lumbung.reading.library import AGENCIES, SITUATIONS, Library, Shelf, read_document, read_library, read_part
from lumbung.reading.masking import Lines, blocks, mask
from lumbung.reading.pages import DOCS, DOCUMENT_KINDS, WrittenPage, read_page, read_pages, visible_files
from lumbung.reading.records import field_name
from lumbung.reading.settings import SETTINGS, Settings, read_settings
from lumbung.reading.text import is_linked
from lumbung.reading.translations import language_of, original_of

__all__ = [
    "AGENCIES",
    "DOCS",
    "DOCUMENT_KINDS",
    "SETTINGS",
    "SITUATIONS",
    "Handwritten",
    "Library",
    "Lines",
    "Page",
    "Settings",
    "Shelf",
    "WrittenPage",
    "blocks",
    "draft",
    "draft_of_page",
    "field_name",
    "handwritten_pages",
    "is_linked",
    "language_of",
    "mask",
    "original_of",
    "read_body",
    "read_document",
    "read_library",
    "read_page",
    "read_pages",
    "read_part",
    "read_settings",
    "rewrite",
    "translated_pages",
    "visible_files",
]
