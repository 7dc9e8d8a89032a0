"""From the catalogue to what the search knows of its pages; innovations first, in the catalogue's order, so that a number is a row."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from lumbung import addresses
from lumbung.catalogue import Catalogue, agencies_of, year_of
from lumbung.model import Agency, AgencyEntry, LabPage, Profile, Record, VisitPage
from lumbung.model.declaration import declared
from lumbung.model.innovation import SECTIONS
from lumbung.model.kinds import OneOf, Text
from lumbung.search.document import Kind, SearchDocument
from lumbung.search.plain_text import plain_text
from lumbung.vocabulary import SECTORS, Vocabulary
from lumbung.words import N_, Words

Page = tuple[str, str, str, str]
_APART = frozenset(
    {
        "allowed_personal",
        "title",
        "aliases",
        "acronym",
        "summary",
        "agency",
        "other_agencies",
        "sectors",
        "tags",
        "sources",
    }
)


def documents(catalogue: Catalogue, words: Words, pages: Iterable[Page] = ()) -> Iterator[SearchDocument]:
    """What a catalogue told in one language says; `pages` are hand-written ones: address, title, Markdown, its language."""
    for document in _documents(catalogue, words, pages):
        yield _in_folder(catalogue, document)


def document_of(catalogue: Catalogue, profile: Profile, words: Words) -> SearchDocument:
    """What one innovation says."""
    return _in_folder(catalogue, _innovation(catalogue, profile, words))


def _in_folder(catalogue: Catalogue, document: SearchDocument) -> SearchDocument:
    return replace(document, address=f"{catalogue.folder}{document.address}") if catalogue.folder else document


def _documents(catalogue: Catalogue, words: Words, pages: Iterable[Page]) -> Iterator[SearchDocument]:
    for profile in catalogue.profiles:
        yield _innovation(catalogue, profile, words)
    for entry in catalogue.agencies:
        yield _agency(catalogue, entry, words)
    for term in SECTORS.terms:
        if term.key in catalogue.by_sector:
            yield SearchDocument(addresses.sector(term.key), Kind.SECTOR, words(term.label), language=words.language)
    for visit in catalogue.visits:
        yield _visit(catalogue, visit, words)
    for lab in catalogue.labs:
        yield _lab(catalogue, lab, words)
    for address, title, markdown, language in pages:
        body, headings = plain_text(markdown)
        yield SearchDocument(address, Kind.DOC, title, headings=headings, body=body, language=language)


def _innovation(catalogue: Catalogue, profile: Profile, words: Words) -> SearchDocument:
    record = profile.record
    body, headings = plain_text(profile.body.text)
    keywords = dict.fromkeys((*record.tags, *profile.written.tags))  # who switches the language keeps the query
    standard = _standard(words)
    return SearchDocument(
        address=addresses.innovation(profile.name),
        kind=Kind.INNOVATION,
        title=record.title,
        aliases=_other_names(record.title, (*record.aliases, record.acronym, profile.written.title)),
        agency=_agencies(catalogue, agencies_of(profile)),
        summary=record.summary or "",
        tags=(*keywords, *(words(SECTORS[key].label) for key in catalogue.sectors_of(profile))),
        headings=tuple(heading for heading in headings if heading not in standard),
        body=_joined(body, _texts(record, words)),
        year=year_of(profile),
        language=profile.language,
        body_language=profile.body_language,
    )


def _agency(catalogue: Catalogue, entry: AgencyEntry, words: Words) -> SearchDocument:
    record = entry.record
    return SearchDocument(
        address=addresses.agency(entry.name),
        kind=Kind.AGENCY,
        title=record.name,
        aliases=_other_names(
            record.name, (record.short_name, *record.former_names, entry.written.name, entry.written.short_name)
        ),
        agency=_agencies(catalogue, (record.parent,)) if record.parent else "",
        tags=tuple(words(SECTORS[key].label) for key in record.sectors),
        body=record.address or "",
        language=entry.language,
    )


def _visit(catalogue: Catalogue, visit: VisitPage, words: Words) -> SearchDocument:
    record = visit.record
    body, headings = plain_text(visit.body.text)
    seen = (catalogue.by_slug[slug].record.title for slug in record.innovations if slug in catalogue.by_slug)
    return SearchDocument(
        address=addresses.visit(visit.name),
        kind=Kind.VISIT,
        title=record.title,
        aliases=_other_names(record.title, (record.delegation, record.region, visit.written.title)),
        agency=_agencies(catalogue, record.focus.agencies) if record.focus else "",
        tags=tuple(seen),
        headings=headings,
        body=_joined(body, _texts(record, words)),
        year=record.date.year,
        language=visit.language,
        body_language=visit.body_language,
    )


def _lab(catalogue: Catalogue, lab: LabPage, words: Words) -> SearchDocument:
    record = lab.record
    body, headings = plain_text(lab.body.text)
    return SearchDocument(
        address=addresses.lab(record.year),
        kind=Kind.LAB,
        title=f"{record.name} {record.year}" if str(record.year) not in record.name else record.name,
        aliases=(words(N_("Laboratorium inovasi")),),
        agency=_agencies(catalogue, dict.fromkeys(case.agency for case in record.cases)),
        headings=headings,
        body=_joined(body, _texts(record, words)),
        year=record.year,
        language=lab.language,
        body_language=lab.body_language,
    )


def _other_names(title: str, names: Iterable[str | None]) -> tuple[str, ...]:
    """Also the names in the language that the record was written in."""
    return tuple(dict.fromkeys(name for name in names if name and name != title))


def _agencies(catalogue: Catalogue, keys: Iterable[str]) -> str:
    found = (catalogue.agency.get(key) for key in keys)
    return ", ".join(_names(agency) for agency in found if agency)


def _names(agency: Agency) -> str:
    return f"{agency.short_name} ({agency.name})" if agency.short_name else agency.name


def _standard(words: Words) -> frozenset[str]:
    """Headings that every profile has say nothing of one."""
    return frozenset((*SECTIONS, *map(words, SECTIONS)))


def _joined(body: str, texts: Iterable[str]) -> str:
    return "\n".join(filter(None, (body, *texts)))


def _texts(record: Record, words: Words) -> list[str]:
    """What a record says in sentences or by a list, outside the fields that are searched apart."""
    found: list[str] = []
    _gather(record, words, found)
    return found


@cache
def _telling(record: type[Record]) -> tuple[tuple[str, Vocabulary | None], ...]:
    """The fields that say something, with the list that a key stands in, where it is one."""
    return tuple(
        (field.key, field.kind.vocabulary if isinstance(field.kind, OneOf) else None)
        for field in declared(record)
        if field.key not in _APART
        and (
            field.record
            or isinstance(field.kind, Text)
            or (isinstance(field.kind, OneOf) and field.key in {"outcome", "kind"})
        )
    )


def _gather(record: Record, words: Words, found: list[str]) -> None:
    for key, labels in _telling(type(record)):
        value = getattr(record, key)
        if value is None:
            continue
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, str):
                found.append(words(labels[item].label) if labels else item)
            elif item is not None:
                _gather(item, words, found)
