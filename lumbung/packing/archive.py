"""Files to one zip, the same bytes for the same files."""

import io
from collections.abc import Iterable
from datetime import date
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from lumbung.output import OutputFile

_READABLE = 0o644 << 16
_UNIX = 3


def archive(files: Iterable[OutputFile], folder: str, day: date) -> bytes:
    """All files below one folder, so that unpacking never spills; every one dated by the content."""
    out = io.BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED, compresslevel=9) as zipped:
        for file in sorted(files, key=lambda file: file.path):
            entry = ZipInfo(f"{folder}/{file.path}", (day.year, day.month, day.day, 0, 0, 0))
            entry.compress_type, entry.external_attr, entry.create_system = ZIP_DEFLATED, _READABLE, _UNIX
            zipped.writestr(entry, _bytes(file))
    return out.getvalue()


def _bytes(file: OutputFile) -> bytes:
    match file.content:
        case str(text):
            return text.encode()
        case bytes(data):
            return data
        case source:
            return source.read_bytes()
