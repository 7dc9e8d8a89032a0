"""A record as one language tells it: translated where that was done, and marked as foreign where it was not."""

from dataclasses import replace
from typing import Any, TypeVar

from lumbung.foreign import Foreign
from lumbung.model.declaration import Field, Record, declared
from lumbung.model.document import Document
from lumbung.model.kinds import Text
from lumbung.model.translation import translatable_fields
from lumbung.words import SOURCE_LANGUAGE

R = TypeVar("R", bound=Record)


def document_in(document: Document[R], language: str) -> Document[R]:
    """The document for readers of `language`, which is not the one that it was written in."""
    translation = next((found for found in document.translations if found.language == language), None)
    record = record_in(document.record, translation.values if translation else None, language)
    if translation is None:
        return replace(document, record=record, original=document.record)
    has_body = bool(translation.body.text.strip())
    return replace(
        document,
        record=record,
        original=document.record,
        body=translation.body if has_body else document.body,
        language=language,
        body_language=language if has_body else SOURCE_LANGUAGE,
        outdated=translation.outdated,
        shown_path=translation.path,
    )


def record_in(record: R, translation: Record | None, language: str) -> R:
    """The record with the words of its translation; a key named like another with `_en` behind holds that one's English."""
    known = {field.key for field in translatable_fields(type(record))}
    changed = {}
    for field in declared(type(record)):
        value = getattr(record, field.key)
        own = getattr(record, f"{field.key}_{language}", None)
        told = getattr(translation, field.key, None) if translation is not None and field.key in known else None
        changed[field.key] = own or _value_in(field, value, told, language)
    return record.model_copy(update=changed)


def _value_in(field: Field, value: Any, told: Any, language: str) -> Any:
    """What is hidden or unwritten stays so, whatever a translation says."""
    if value is None or value == ():
        return value
    if field.record is not None and field.many:
        items = told if told and len(told) == len(value) else (None,) * len(value)
        return tuple(record_in(item, words, language) for item, words in zip(value, items, strict=True))
    if field.record is not None:
        return record_in(value, told, language)
    if field.spec.translatable and told:
        return told
    if not isinstance(field.kind, Text):
        return value
    return tuple(map(_foreign, value)) if field.many else _foreign(value)


def _foreign(text: str) -> str:
    """Figures and signs alone are of no language."""
    return Foreign(text, SOURCE_LANGUAGE) if any(character.isalpha() for character in text) else text
