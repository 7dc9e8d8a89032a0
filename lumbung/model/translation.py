"""Which values of a record are translated, the shape of a translation file, and the state that it names."""

import hashlib
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Annotated, Any

from pydantic import create_model

from lumbung.model.declaration import Field, Path, Record, Spec, declared, walk
from lumbung.model.kinds import Text
from lumbung.words import N_

STATE = "translates"
_STATE_LENGTH = 8
_STATE_SPEC = Spec(
    N_("Keadaan yang diterjemahkan"),
    N_("Tanda pendek dari berkas Indonesia yang diterjemahkan; pemeriksa mencetaknya."),
    "1a2b3c4d",
)


@cache
def translation_of(kind: type[Record]) -> type[Record]:
    """The front matter of a translation: the translatable keys of `kind`, none of them required, and the state."""
    shape = _translatable(kind)
    stated: dict[str, Any] = {STATE: (Annotated[str | None, Text(40), _STATE_SPEC], None)}
    return create_model(f"{kind.__name__}Translation", __base__=shape, **stated)


@cache
def _translatable(kind: type[Record]) -> type[Record]:
    fields: dict[str, Any] = {field.key: _optional(field) for field in translatable_fields(kind)}
    return create_model(f"{kind.__name__}Words", __base__=Record, **fields)


@cache
def translatable_fields(kind: type[Record]) -> tuple[Field, ...]:
    """The fields that hold words to translate, themselves or in what is nested in them."""
    return tuple(
        field
        for field in declared(kind)
        if field.spec.translatable or (field.record is not None and translatable_fields(field.record))
    )


def _optional(field: Field) -> tuple[Any, Any]:
    inner: Any = _translatable(field.record) if field.record else str
    if not field.many:
        return Annotated[(inner | None, *filter(None, (field.kind,)), field.spec)], None
    item: Any = Annotated[inner, field.kind] if field.kind else inner
    return Annotated[tuple[item, ...], field.spec], ()


def values_of(record: Record) -> Iterator[tuple[Path, str]]:
    """Every translatable value that is written, with its place."""
    for path, field, value in walk(record):
        if field.spec.translatable:
            yield path, value


def state_of(record: Record, body: str) -> str:
    """The state of a document's words: it changes when anything changes that a translator has to look at."""
    written = (f"{'.'.join(map(str, path))}={value}" for path, value in values_of(record))
    return state((*written, _settled(body)))


def state(parts: Iterable[str]) -> str:
    """The first letters of the SHA-256 of these texts, each ended by a zero byte."""
    found = hashlib.sha256()
    for part in parts:
        found.update(part.encode() + b"\0")
    return found.hexdigest()[:_STATE_LENGTH]


def _settled(body: str) -> str:
    """The body without what nobody sees: spaces at the ends of lines, empty lines around it."""
    return "\n".join(line.rstrip() for line in body.strip().split("\n"))
