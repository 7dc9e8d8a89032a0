"""Rules on personal data: stories name people, and what reaches a private person must not be published by accident."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from lumbung.catalogue import Catalogue
from lumbung.checks.check import at, cited_documents, manuscripts
from lumbung.messages import TOP, found
from lumbung.model import Document, Record, Translation, walk
from lumbung.model.kinds import Account, Email, Phone
from lumbung.personal import Finding, Kind, find
from lumbung.problems import Problem
from lumbung.reading import AGENCIES, DOCS, SETTINGS, Lines, is_linked, read_pages
from lumbung.reading.text import LARGEST

_FURTHER = (AGENCIES, "data/glossary.yml", SETTINGS)
_FOLDERS = ("innovations", "visits", "labs", DOCS)
_CONTACT = re.compile(r"(?:^|[\s{,])[\"']?(?:phone|email|maintainers)[\"']?[ ]*:")
_OFFICIAL = frozenset({Kind.PHONE, Kind.EMAIL})
_WORD = re.compile(r"[^\W\d_]{3,}")
_FEWEST_WORDS = 2


class _File(NamedTuple):
    """A file with what its author allowed, and the record whose front matter may hold a contact."""

    path: str
    allowed: tuple[str, ...] = ()
    front_ends: int = 0
    document: Document[Record] | None = None


def nobody_is_given_away(catalogue: Catalogue, _: date) -> Iterator[Problem]:
    """No file may hold numbers of identity or family cards, accounts, private telephones, private e-mail or homes of people."""
    for file in _files(catalogue):
        text = _text(catalogue.root, file.path)
        findings = tuple(find(text))
        lines = Lines(text if findings else "", 1)
        for finding in findings:
            place = lines.place(finding.start)
            is_contact = finding.kind in _OFFICIAL and (
                place.line in _contacts(file.document)
                or (place.line < file.front_ends and _CONTACT.search(_line(text, finding.start)))
            )
            if not is_contact and not _is_allowed(finding, file.allowed):
                yield found(f"personal-{finding.kind}", file.path, place, written=finding.masked)


def file_names_give_nobody_away(catalogue: Catalogue, _: date) -> Iterator[Problem]:
    """Nor may the name of a file."""
    for folder in _FOLDERS:
        for path in sorted((catalogue.root / folder).rglob("*")):
            for finding in find(
                path.name.replace("_", " ").replace("-", " ") if re.search(r"\d{8}", path.name) else ""
            ):
                yield found(
                    f"personal-{finding.kind}", path.relative_to(catalogue.root).as_posix(), TOP, written=finding.masked
                )


def allowed_data_have_a_reason(catalogue: Catalogue, _: date) -> Iterator[Problem]:
    """What is published on purpose must say why."""
    for document in cited_documents(catalogue):
        for index, item in enumerate(document.record.allowed_personal):  # type: ignore[attr-defined]  # every kind has it
            if len(_WORD.findall(item)) < _FEWEST_WORDS:
                yield at(document, "personal-without-reason", ("allowed_personal", index))


def _files(catalogue: Catalogue) -> Iterator[_File]:
    for manuscript in manuscripts(catalogue):
        if isinstance(manuscript, Document):
            allowed = manuscript.record.allowed_personal
            yield _File(manuscript.path, allowed, manuscript.body.first_line, manuscript)
            for other in manuscript.translations:
                yield _File(other.path, allowed, other.body.first_line)
        elif not isinstance(manuscript, Translation):
            yield _File(manuscript.path, front_ends=manuscript.body.first_line)
    for page in read_pages(catalogue.root)[0]:
        yield _File(page.path, page.record.allowed_personal)
    yield from (_File(path, front_ends=LARGEST) for path in _FURTHER)


def _contacts(document: Document[Record] | None) -> frozenset[int]:
    """The lines of the front matter on which a contact may stand."""
    if document is None:
        return frozenset()
    found_at = (path for path, _, _ in walk(document.record, kinds=(Phone, Email, Account)))
    return frozenset(document.places.at(path).value.line for path in found_at)


def _text(root: Path, path: str) -> str:
    file = root / path
    try:
        if is_linked(file, path) or file.stat().st_size > LARGEST:
            return ""
        return file.read_text(encoding="utf-8-sig", errors="replace")
    except OSError:
        return ""


def _line(text: str, offset: int) -> str:
    return text[text.rfind("\n", 0, offset) + 1 : offset]


def _is_allowed(finding: Finding, allowed: tuple[str, ...]) -> bool:
    return any(finding.stands_in(item) for item in allowed)
