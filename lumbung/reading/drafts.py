"""The draft of a translation: everything that is to be translated, still in the words of the original."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from lumbung.model import STATE, Document, Record, state_of, translatable_fields
from lumbung.reading.handwritten import read_handwritten
from lumbung.words import SOURCE_LANGUAGE

_WIDE = 1_000_000  # a value stays on its line, as people write it


def draft(document: Document[Record]) -> str:
    """The file to translate for a document, naming the state that it starts from."""
    front = {STATE: state_of(document.record, document.body.text), **_words(document.record)}
    text = yaml.safe_dump(front, allow_unicode=True, sort_keys=False, width=_WIDE)
    return f"---\n{text}---\n{document.body.text.strip()}\n"


def draft_of_page(file: Path) -> str:
    """The same for a hand-written page, whose front matter is kept as it is."""
    page = read_handwritten(file, file.name, SOURCE_LANGUAGE)
    return f"---\n{STATE}: {page.state}\n{page.front}---\n{page.body.strip()}\n"


def _words(record: Record) -> Mapping[str, Any]:
    found: dict[str, Any] = {}
    for field in translatable_fields(type(record)):
        value = getattr(record, field.key)
        told: Any
        if value is None:
            continue
        if field.record is None:
            told = list(value) if field.many else str(value)
        elif field.many:
            items = [_words(item) for item in value]
            told = items if any(items) else []
        else:
            told = _words(value)
        if told:
            found[field.key] = told
    return found
