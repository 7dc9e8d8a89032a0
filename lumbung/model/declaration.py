"""What a field declares about itself, and how the rest of the house reads it: guide, tables, facets, columns."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Flag, auto
from functools import cache
from typing import Any, TypeAlias, get_args

from pydantic import BaseModel, ConfigDict

from lumbung.model.asking import Ask
from lumbung.model.kinds import Kind, Text
from lumbung.scalars import scalar

Path: TypeAlias = tuple[str | int, ...]


class Show(Flag):
    """Where a field shows beside the field guide, the JSON and the profile's own sections."""

    NOWHERE = 0
    FACTS = auto()
    CSV = auto()
    FACET = auto()


@dataclass(frozen=True, slots=True)
class Spec:
    """Label, help and example as a contributor reads them (Indonesian, marked for translation).

    `gap` names the field in the page's line of what is not yet available; empty where a gap is no gap.
    `facet` is the facet's name in addresses, fixed for good; `facet_label` differs from `label` where the facet shows
    something narrower (the year of a date). `need` says why somebody who wants to do the same needs the field; a field
    without it is not missed by the list of what a profile lacks. `ask` is a question about what doing the same takes,
    which the field answers.
    """

    label: str
    help: str
    example: str
    show: Show = Show.NOWHERE
    unless_stub: bool = False
    translatable: bool = False
    gap: bool = False
    facet: str = ""
    facet_label: str = ""
    need: str = ""
    ask: Ask | None = None


_UNASKED: set[str] = set()


class Record(BaseModel):
    """A frozen mapping with known keys only."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)

    def model_post_init(self, _context: Any) -> None:
        """Forget which keys were written: nobody asks, and thousands of sets take much room."""
        object.__setattr__(self, "__pydantic_fields_set__", _UNASKED)

    def facet_keys(self) -> tuple[str, ...]:
        """The facet values that this record stands for: those of its own facet fields."""
        return tuple(
            key
            for field in declared(type(self))
            if Show.FACET in field.spec.show
            for key in facet_keys(getattr(self, field.key))
        )


@dataclass(frozen=True, slots=True)
class Field:
    """One key of a record; exactly one of `kind` (a scalar) and `record` (nested keys) is set."""

    key: str
    spec: Spec
    required: bool
    many: bool
    kind: Kind | None
    record: type[Record] | None

    @property
    def sample(self) -> str:
        """The example as a file holds it: with the quotes and brackets that YAML asks for."""
        text = self.spec.example
        if self.record is None:
            text = scalar(text, free_text=isinstance(self.kind, Text), in_flow=self.many)
        return f"[{text}]" if self.many else text


@cache
def declared(record: type[Record]) -> tuple[Field, ...]:
    """The fields of a record in the order of their declaration."""
    return tuple(_field(key, record) for key in record.model_fields)


def _field(key: str, record: type[Record]) -> Field:
    info = record.model_fields[key]
    many, kind, nested = _shape(info.annotation, tuple(info.metadata))
    spec = next(item for item in info.metadata if isinstance(item, Spec))
    return Field(key, spec, info.is_required(), many, kind, nested)


def _shape(annotation: Any, metadata: tuple[Any, ...]) -> tuple[bool, Kind | None, type[Record] | None]:
    for item in metadata:
        if isinstance(item, Kind):
            return False, item, None
    arguments = tuple(part for part in get_args(annotation) if part is not type(None) and part is not ...)
    if not arguments:
        return False, None, annotation
    inner = arguments[0]
    if isinstance(inner, type) and issubclass(inner, Record):
        return get_args(annotation)[-1] is ..., None, inner
    _, kind, nested = _shape(get_args(inner)[0], get_args(inner)[1:])
    return True, kind, nested


def field_at(record: type[Record], path: Path) -> Field | None:
    """The declaration behind a place such as ("funding", 0, "year"); None for keys that nobody declared."""
    found: Field | None = None
    current: type[Record] | None = record
    for step in path:
        if isinstance(step, int):
            continue
        found = next((field for field in declared(current) if field.key == step), None) if current else None
        current = found.record if found else None
    return found


def walk(record: Record, path: Path = (), kinds: tuple[type[Kind], ...] = (Kind,)) -> Iterator[tuple[Path, Field, Any]]:
    """Every scalar of some kinds that is present, with its place and its declaration."""
    for field in _leading_to(type(record), kinds):
        value = getattr(record, field.key)
        if value is None:
            continue
        items = enumerate(value) if field.many else ((None, value),)
        for index, item in items:
            place = (*path, field.key) if index is None else (*path, field.key, index)
            if isinstance(item, Record):
                yield from walk(item, place, kinds)
            else:
                yield place, field, item


@cache
def _leading_to(record: type[Record], kinds: tuple[type[Kind], ...]) -> tuple[Field, ...]:
    """The fields that are of these kinds, or hold some that are."""
    return tuple(
        field
        for field in declared(record)
        if isinstance(field.kind, kinds) or (field.record is not None and _leading_to(field.record, kinds))
    )


def facet_keys(value: Any) -> tuple[str, ...]:
    """The keys under which a value is found in a facet; empty where nothing is known."""
    match value:
        case None:
            return ()
        case bool():
            return ("ya" if value else "tidak",)
        case tuple():
            return tuple(dict.fromkeys(key for item in value for key in facet_keys(item)))
        case Record():
            return value.facet_keys()
        case _:
            return (str(value),)
