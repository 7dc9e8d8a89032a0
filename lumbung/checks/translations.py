"""Rules on translations: they follow their originals, and say so themselves."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from lumbung.catalogue import Catalogue
from lumbung.checks.check import cited_documents
from lumbung.messages import found
from lumbung.model import STATE, Document, Path, Record, Translation, declared, translatable_fields, values_of
from lumbung.problems import Place, Problem
from lumbung.reading import SITUATIONS, field_name, translated_pages

_MAY_STAY = frozenset({"title", "tags"})  # the name of a programme is its name, and keywords are no text


def translations_are_up_to_date(catalogue: Catalogue, _: date) -> Iterator[Problem]:
    """A translation should name the present state of its original."""
    for _document, translation in _translations(catalogue):
        if translation.outdated:
            spot = translation.places.at((STATE,))
            yield found(
                "translation-outdated",
                translation.path,
                spot.value,
                STATE,
                written=translation.translates,
                now=translation.state,
                original=f"{translation.name}.md",
            )


def translations_are_whole(catalogue: Catalogue, _: date) -> Iterator[Problem]:
    """A translation should hold every text of its original, in lists as long as there."""
    for document, translation in _translations(catalogue):
        wrong = tuple(_of_other_length(document, translation))
        yield from wrong
        missing = dict.fromkeys(_missing(document, translation))
        if missing and not wrong:
            fence = Place(max(translation.body.first_line - 1, 1))
            yield found("translation-incomplete", translation.path, fence, missing=", ".join(missing))


def translated_pages_are_up_to_date(catalogue: Catalogue, _: date) -> Iterator[Problem]:
    """A translated page of `docs/` must have an original, and should name its present state."""
    for page, original in translated_pages(catalogue.root / "docs"):
        path = page.file.relative_to(catalogue.root).as_posix()
        if path.startswith(f"{SITUATIONS}/"):  # read as records
            continue
        if original is None:
            yield found("translation-alone", path, original=page.path.rpartition("/")[2])
        elif not page.translates:
            yield found("translation-state-missing", path, now=original.state)
        elif page.translates != original.state:
            yield found(
                "translation-outdated",
                path,
                Place(page.state_line),
                STATE,
                written=page.translates,
                now=original.state,
                original=page.path.rpartition("/")[2],
            )


def _translations(catalogue: Catalogue) -> Iterator[tuple[Document[Record], Translation]]:
    for document in cited_documents(catalogue):
        for translation in document.translations:
            yield document, translation


def _of_other_length(document: Document[Record], translation: Translation) -> Iterator[Problem]:
    for field in translatable_fields(type(document.record)):
        if field.record is None or not field.many:
            continue
        own, theirs = getattr(translation.values, field.key), getattr(document.record, field.key)
        if own and len(own) != len(theirs):
            spot = translation.places.at((field.key,))
            counts = {"count": str(len(own)), "wanted": str(len(theirs))}
            yield found("translation-count", translation.path, spot.key, field.key, key=field.key, **counts)


def _missing(document: Document[Record], translation: Translation) -> Iterator[str]:
    """Names of what has words in the original and none in the translation; a list of texts is taken whole."""
    for path, value in values_of(document.record):
        told = any(character.isalpha() for character in value)
        if told and path[0] not in _MAY_STAY and not _at(translation.values, path):
            yield field_name(path if not _is_listed(document.record, path) else path[:-1])
    if document.body.text.strip() and not translation.body.text.strip():
        yield "Markdown"


def _is_listed(record: Record, path: Path) -> bool:
    return isinstance(path[-1], int) and any(field.key == path[0] for field in declared(type(record)))


def _at(values: Any, path: Path) -> Any:
    """What stands at a place; a list of texts answers for each of its items."""
    for step in path:
        if isinstance(step, int) and values and isinstance(values[0], str):
            return values
        if isinstance(step, int):
            values = values[step] if values and step < len(values) else None
        else:
            values = getattr(values, step, None)
        if values is None:
            return None
    return values
