"""Files become records, each value with its place. The only room that knows YAML and front matter."""

from lumbung.reading.body import read_body, rewrite
from lumbung.reading.library import AGENCIES, Library, Shelf, read_document, read_library
from lumbung.reading.masking import Lines, blocks, mask
from lumbung.reading.pages import DOCS, WrittenPage, read_page, read_pages, visible_files
from lumbung.reading.records import field_name
from lumbung.reading.settings import SETTINGS, Settings, read_settings
from lumbung.reading.text import is_linked

__all__ = [
    "AGENCIES",
    "DOCS",
    "SETTINGS",
    "Library",
    "Lines",
    "Settings",
    "Shelf",
    "WrittenPage",
    "blocks",
    "field_name",
    "is_linked",
    "mask",
    "read_body",
    "read_document",
    "read_library",
    "read_page",
    "read_pages",
    "read_settings",
    "rewrite",
    "visible_files",
]
