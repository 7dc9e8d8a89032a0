"""A JSON Schema (draft 7, which editors know) of what contributors type, from the one declaration of the fields."""

import json
from collections.abc import Iterator
from itertools import count
from typing import Any

from lumbung.editors.scalars import scalar
from lumbung.exports.shapes import JsonSchema, about
from lumbung.model import RECORDS, Field, GlossaryEntry, Innovation, Record, declared
from lumbung.model.parts import Source
from lumbung.output import OutputFile
from lumbung.words import N_, Words

_DIALECT = "http://json-schema.org/draft-07/schema#"
_LISTS = {"agencies", "glossary"}
_NOTHING: JsonSchema = {
    "not": {"anyOf": [{"type": ["number", "boolean", "array", "object"]}, {"type": "string", "minLength": 1}]}
}
"""No value, or an empty one; said so that an editor does not offer `null` to choose."""
TITLES = {
    "innovations": N_("Profil inovasi"),
    "visits": N_("Kunjungan"),
    "labs": N_("Laboratorium inovasi"),
    "agencies": N_("Perangkat daerah"),
    "situations": N_("Halaman menurut keperluan"),
    "glossary": N_("Glosarium"),
}
TYPED: dict[str, type[Record]] = {**RECORDS, "glossary": GlossaryEntry}


def schemas(words: Words) -> tuple[OutputFile, ...]:
    """The schemas as files of the site."""
    return tuple(OutputFile(f"data/skema/{name}.json", text(schema(name, words))) for name in TYPED)


def text(content: Any) -> str:
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def schema(name: str, words: Words) -> JsonSchema:
    """The schema of the front matter of one file, or of the list that is one file."""
    record = TYPED[name]
    item = _object(record, words)
    if record is Innovation:  # a stub may do without what a profile needs
        needed = [field.key for field in declared(record) if field.spec.unless_stub]
        yes = {"enum": ["ya", "Ya", "YA", "yes", "Yes", "YES", "true", "True", True]}
        item |= {
            "if": {"not": {"properties": {"stub": yes}, "required": ["stub"]}},
            "then": {
                "required": needed,
                "allOf": [{"not": {"properties": {key: _NOTHING}, "required": [key]}} for key in needed],
            },
        }
    if record is GlossaryEntry:
        item |= {
            "anyOf": [
                {"required": [key], "properties": {key: {"type": "array", "minItems": 1}}} for key in ("same", "finds")
            ]
        }
    top: JsonSchema = {"$schema": _DIALECT, "title": words(TITLES[name])}
    if name in _LISTS:
        least = {"minItems": 1} if name == "agencies" else {}
        return {**top, "type": "array" if least else ["array", "null"], **least, "items": item}
    return {**top, **item}


def _object(record: type[Record], words: Words) -> JsonSchema:
    fields = declared(record)
    required = [field.key for field in fields if field.required]
    complete = {"anyOf": [{"required": ["url"]}, {"required": ["publisher", "date"]}]} if record is Source else {}
    return {
        "type": "object",
        "properties": {field.key: _property(field, words) for field in fields},
        **({"required": required} if required else {}),
        "additionalProperties": False,
        **complete,
        "defaultSnippets": [{"label": words(N_("yang wajib")), "body": _skeleton(record, count(1))}]
        if required
        else [],
    }


def _property(field: Field, words: Words) -> JsonSchema:
    """A field with its help; its example is only told, because an editor would write one that is declared as such."""
    inner = _object(field.record, words) if field.record else scalar(field.kind, words) if field.kind else {}
    said = about(field, words)
    said |= {
        "description": f"{said['description']} {words(N_('Contoh:'))} {field.spec.example}",
        "markdownDescription": f"{said['description']}\n\n{words(N_('Contoh:'))} `{field.key}: {field.sample}`",
    }
    if field.many:
        inner = {"type": "array", "items": inner, **({"minItems": 1} if field.required else {})}
    if field.required:
        return {**said, **inner}
    return {**said, **_or_nothing(inner)}


def _or_nothing(inner: JsonSchema) -> JsonSchema:
    """A key without a value, or with an empty one, is as good as none where the field may be absent."""
    return {"anyOf": [*inner.get("anyOf", [inner]), _NOTHING]}


def _skeleton(record: type[Record], stops: Iterator[int]) -> JsonSchema:
    """What must be written of a record, each value a place to stop at."""
    body: JsonSchema = {}
    for field in declared(record):
        if field.required or (record, field.key) == (Source, "url"):
            value: Any = _skeleton(field.record, stops) if field.record else f"${next(stops)}"
            body[field.key] = [value] if field.many else value
    return body
