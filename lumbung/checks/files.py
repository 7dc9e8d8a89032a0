"""Rules on the files beside the texts: only kinds that are known to be harmless, by their content, and no links to elsewhere."""

import os
import re
import zipfile
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from lumbung.catalogue import Catalogue
from lumbung.checks.images import wrong_picture
from lumbung.messages import TOP, found
from lumbung.pictures import SUFFIXES
from lumbung.problems import Problem
from lumbung.reading import DOCS, DOCUMENT_KINDS, visible_files

LARGEST = 10_000_000
_NAME = re.compile(r"[\w()&+,. -]+(?<![. ])")
_ACTIVE = re.compile(rb"/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|OpenAction|AA)\b")
_FOLDERS = ("innovations", "visits", "labs", "data", DOCS)


def files_are_no_links(catalogue: Catalogue, _: date) -> Iterator[Problem]:
    """What the content folders hold must lie in them: a link could lead to any file of this computer."""
    for name in _FOLDERS:
        folder = catalogue.root / name
        for path, folders, files in os.walk(folder):
            for entry in (*folders, *files, *([""] if Path(path) == folder else [])):
                place = Path(path) / entry
                if place.is_symlink():
                    yield found("file-is-link", place.relative_to(catalogue.root).as_posix())


def files_of_pages_can_be_shown(catalogue: Catalogue, _: date) -> Iterator[Problem]:
    """Files in `docs/` must be pages, pictures or documents, as their names say."""
    for file in visible_files(catalogue.root):
        path = file.relative_to(catalogue.root).as_posix()
        if not all(_NAME.fullmatch(part) for part in path.split("/")):
            yield found("page-file-name", path, written=file.name)
        elif file.suffix != ".md" and not file.is_symlink():
            try:
                for code, values in _wrong(file):
                    yield found(code, path, TOP, **values)
            except OSError as error:
                yield found("file-unreadable", path, reason=str(error.strerror))


def _wrong(file: Path) -> Iterator[tuple[str, dict[str, str]]]:
    suffix = file.suffix.lower()
    size = file.stat().st_size
    if suffix in SUFFIXES:
        yield from wrong_picture(file, file.name)
    elif suffix not in DOCUMENTS:
        yield (
            "file-kind",
            {"written": suffix or file.name, "choices": ", ".join(sorted((".md", *SUFFIXES, *DOCUMENTS)))},
        )
    elif size > LARGEST:
        yield "file-too-large", {"size": f"{-(-size // 1000)} kB", "limit": f"{LARGEST // 1000} kB"}
    elif not DOCUMENTS[suffix](file):
        yield "file-content", {"written": file.name, "kind": suffix}


def _is_pdf(file: Path) -> bool:
    """Begins as one, and nothing in it starts by itself as far as can be read without unpacking it."""
    data = file.read_bytes()
    return data.startswith(b"%PDF-") and not _ACTIVE.search(data)


def _is_text(file: Path) -> bool:
    try:
        return "\0" not in file.read_bytes().decode()
    except UnicodeDecodeError:
        return False


def _is_office(file: Path) -> bool:
    """A packed document without macros."""
    try:
        with zipfile.ZipFile(file) as package:
            names = package.namelist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError):
        return False
    is_document = "[Content_Types].xml" in names or "mimetype" in names
    return is_document and not any("vba" in name.lower() or name.startswith(("Basic/", "Scripts/")) for name in names)


DOCUMENTS: dict[str, Callable[[Path], bool]] = {
    ".pdf": _is_pdf,
    ".csv": _is_text,
    ".txt": _is_text,
    **dict.fromkeys(DOCUMENT_KINDS[3:], _is_office),
}
"""Kinds of documents that readers may take along, and how their content is known. No HTML, script, style, SVG or archive."""
