"""The example of every field, typed into a file as the guide shows it, is a value that the field takes."""

from collections.abc import Iterator

import pytest
from pydantic import ValidationError

from lumbung.model import (
    Agency,
    Field,
    GlossaryEntry,
    Innovation,
    Lab,
    PageFront,
    Record,
    Site,
    Situation,
    Visit,
    declared,
)
from lumbung.reading.tree import grow

WHOLE: tuple[type[Record], ...] = (Innovation, Visit, Lab, Agency, Site, Situation, PageFront, GlossaryEntry)


def fields(record: type[Record]) -> Iterator[tuple[type[Record], Field]]:
    for field in declared(record):
        yield record, field
        if field.record:
            yield from fields(field.record)


ALL = {f"{record.__name__}.{field.key}": (record, field) for whole in WHOLE for record, field in fields(whole)}


@pytest.mark.parametrize("name", ALL)
def test_the_example_is_a_value_that_the_field_takes(name: str) -> None:
    """Quotes and brackets included, and with an example of nested keys each of them."""
    record, field = ALL[name]

    tree = grow(f"{field.key}: {field.sample}\n")

    assert tree.faults == []
    assert refused(record, tree.data, field.key) == []


def refused(record: type[Record], data: object, key: str) -> list[str]:
    """What the record says of this key; that other keys are missing is no matter here, in nested records neither."""
    try:
        record.model_validate(data)
    except ValidationError as error:
        return [
            f"{item['loc']}: {item['type']}"
            for item in error.errors()
            if item["loc"][0] == key and item["type"] != "missing"
        ]
    return []
