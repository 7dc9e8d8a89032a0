"""Front matter as staging writes it, read without a YAML parser: a line a key, each value in JSON."""

import json
from typing import Any

from mkdocs.utils import meta

_PLAIN = (str, bool, int)


def split(source: bytes) -> tuple[str, dict[str, Any]]:
    """The Markdown and the fields of a staged page, as MkDocs reads them; what is written otherwise is left to MkDocs."""
    text = source.decode("utf-8-sig")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text.startswith("---\n"):
        end = text.find("\n---\n", 3)
        fields = _fields(text[4:end].split("\n")) if end > 0 else None
        if fields is not None:
            return text[end + 5 :].lstrip("\n"), fields
    return meta.get_data(text)


def _fields(lines: list[str]) -> dict[str, Any] | None:
    """None where a line may mean something else in YAML than in JSON."""
    fields: dict[str, Any] = {}
    for line in lines:
        key, colon, written = line.partition(": ")
        if not colon or not key.isidentifier() or not line.isprintable() or "\\" in written:
            return None
        try:
            value = json.loads(written)
        except ValueError:
            return None
        several = value if isinstance(value, list) else [value]
        if key in fields or not all(isinstance(one, _PLAIN) for one in several) or not key.isascii():
            return None
        fields[key] = value
    return fields
