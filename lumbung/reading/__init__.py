"""Files become records, each value with its place. The only room that knows YAML and front matter."""

from lumbung.reading.body import read_body, rewrite
from lumbung.reading.front_matter import page_problems
from lumbung.reading.library import AGENCIES, SITUATIONS, Library, Shelf, read_document, read_library
from lumbung.reading.masking import Lines, blocks, mask
from lumbung.reading.records import field_name
from lumbung.reading.settings import SETTINGS, Settings, read_settings

__all__ = [
    "AGENCIES",
    "SETTINGS",
    "SITUATIONS",
    "Library",
    "Lines",
    "Settings",
    "Shelf",
    "blocks",
    "field_name",
    "mask",
    "page_problems",
    "read_body",
    "read_document",
    "read_library",
    "read_settings",
    "rewrite",
]
