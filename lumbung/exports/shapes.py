"""The public shape of the data, version 1: nulls present, one type a field, apart from how we hold it ourselves.

What a field is called and which values it may take follow from its declaration.
"""

import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from lumbung.model import Field, Record, When, declared
from lumbung.model.kinds import Day, Kind, Moment, Number, OneOf, Url, Whole, YesNo
from lumbung.output import OutputFile
from lumbung.words import Words

VERSION = "v1"
PRIVATE = frozenset({"visibility", "internal_fields", "former_slugs", "maintainers", "allowed_personal"})
_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_DATE = r"^\d{4}(-\d{2}(-\d{2})?)?$"

JsonSchema = dict[str, Any]


def plain(record: Record) -> dict[str, Any]:
    """The record as JSON values; absent ones are null, absent lists are empty."""
    return {field.key: _plain(getattr(record, field.key)) for field in public_fields(type(record))}


def public_fields(record: type[Record]) -> tuple[Field, ...]:
    return tuple(field for field in declared(record) if field.key not in PRIVATE)


def _plain(value: Any) -> Any:
    match value:
        case Record():
            return plain(value)
        case tuple():
            return [_plain(item) for item in value]
        case When():
            return str(value)
        case date():
            return value.isoformat()
        case _:
            return value


def schema(record: type[Record], added: Mapping[str, JsonSchema], title: str, words: Words) -> JsonSchema:
    """A JSON Schema of the file that holds a list of such records, each with the `added` properties."""
    item = _object(record, words)
    item["properties"] = {**added, **item["properties"]}
    item["required"] = list(item["properties"])
    properties: JsonSchema = {
        "version": {"const": 1},
        "district": {"type": "string"},
        "date": {"type": "string", "format": "date"},
        "items": {"type": "array", "items": item},
    }
    return {
        "$schema": _DIALECT,
        "title": title,
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _object(record: type[Record], words: Words) -> JsonSchema:
    properties = {field.key: _property(field, words) for field in public_fields(record)}
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}


def about(field: Field, words: Words) -> JsonSchema:
    """What a schema says of a field to people."""
    return {"title": words(field.spec.label), "description": words(field.spec.help)}


def _property(field: Field, words: Words) -> JsonSchema:
    said = about(field, words)
    inner = _object(field.record, words) if field.record else _scalar(field.kind)
    if field.many:
        return {**said, "type": "array", "items": inner}
    if field.required or field.key in _NEVER_NULL:
        return {**said, **inner}
    return {**said, "anyOf": [inner, {"type": "null"}]}


_NEVER_NULL = frozenset(
    {"review_months", "stub", "must_innovate"}
)  # they have a value of their own where none is written


def _scalar(kind: Kind | None) -> JsonSchema:
    if isinstance(kind, OneOf):
        return {"enum": list(kind.vocabulary.keys)}
    return next((shape for of, shape in _SCALARS if isinstance(kind, of)), {"type": "string"})


_SCALARS: tuple[tuple[type[Kind], JsonSchema], ...] = (
    (YesNo, {"type": "boolean"}),
    (Whole, {"type": "integer"}),
    (Number, {"type": "number"}),
    (Day, {"type": "string", "format": "date"}),
    (Moment, {"type": "string", "pattern": _DATE}),
    (Url, {"type": "string", "format": "uri"}),
)


def json_file(path: str, content: Any) -> OutputFile:
    return OutputFile(f"data/{VERSION}/{path}", json.dumps(content, ensure_ascii=False, indent=1) + "\n")


def listing_file(path: str, items: Iterable[dict[str, Any]], district: str, day: date) -> OutputFile:
    """An item a line: as easily compared as with a line for each value, and read and written several times as fast."""
    head = json.dumps({"version": 1, "district": district, "date": day.isoformat()}, ensure_ascii=False)
    lines = ",\n".join(json.dumps(item, ensure_ascii=False) for item in items)
    return OutputFile(f"data/{VERSION}/{path}", f'{head[:-1]}, "items": [\n{lines}\n]}}\n')
