"""A printed document as a test reads it: its text, its properties and its fonts."""

import io
import re
from typing import Any

from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from lumbung.pdf import Document, print_all

BREAK = "\N{ZERO WIDTH SPACE}"


def printed(document: Document) -> bytes:
    return dict(print_all([document], lambda *_: None))[document.path]


def reader(content: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(content))


def text(content: bytes) -> str:
    """The text of all pages on one line, without the places where a long run may break."""
    pages = "\n".join(page.extract_text() for page in reader(content).pages)
    return re.sub(r"\s+", " ", pages.replace(BREAK, ""))


def fonts(content: bytes) -> list[tuple[str, bool]]:
    """Name and whether it is inside, for each font that a page uses."""
    found: dict[str, bool] = {}
    for page in reader(content).pages:
        for font in _of(page["/Resources"]).get("/Font", {}).values():
            whole = _of(font)
            parts = [_of(part) for part in whole.get("/DescendantFonts", [])] or [whole]
            for part in parts:
                inside = bool({"/FontFile", "/FontFile2", "/FontFile3"} & set(_of(part.get("/FontDescriptor", {}))))
                found[str(whole["/BaseFont"])] = inside
    return sorted(found.items())


def _of(value: Any) -> DictionaryObject:
    whole: DictionaryObject = value.get_object() if hasattr(value, "get_object") else value
    return whole
