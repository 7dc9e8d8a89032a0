"""Every kind of record as one JSON file, with its JSON Schema beside it."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from lumbung import addresses
from lumbung.catalogue import Catalogue
from lumbung.exports.shapes import JsonSchema, json_file, listing_file, plain, schema
from lumbung.model import Agency, Innovation, Lab, Profile, Record, Visit
from lumbung.output import OutputFile
from lumbung.words import Words

_TEXT: JsonSchema = {"type": "string"}
_SLUGS: JsonSchema = {"type": "array", "items": _TEXT}
_ADDRESS = {"address": _TEXT}


class Shape(NamedTuple):
    """A file's name, the record that it lists, and what each item says beside that record."""

    name: str
    record: type[Record]
    added: dict[str, JsonSchema]


INNOVATIONS = Shape("innovations", Innovation, {"slug": _TEXT, **_ADDRESS, "sectors_from_agency": {"type": "boolean"}})
AGENCIES = Shape("agencies", Agency, {**_ADDRESS, "innovations": _SLUGS})
VISITS = Shape("visits", Visit, {"slug": _TEXT, **_ADDRESS})
LABS = Shape("labs", Lab, _ADDRESS)


def innovations(catalogue: Catalogue, words: Words) -> Iterator[OutputFile]:
    return _pair(INNOVATIONS, (_innovation(catalogue, profile) for profile in catalogue.profiles), catalogue, words)


def agencies(catalogue: Catalogue, words: Words) -> Iterator[OutputFile]:
    items = (
        {
            "address": addresses.agency(entry.name),
            "innovations": [profile.name for profile in catalogue.by_agency.get(entry.name, ())],
            **plain(entry.record),
        }
        for entry in catalogue.agencies
    )
    return _pair(AGENCIES, items, catalogue, words)


def visits(catalogue: Catalogue, words: Words) -> Iterator[OutputFile]:
    items = (
        {"slug": visit.name, "address": addresses.visit(visit.name), **plain(visit.record)}
        for visit in catalogue.visits
    )
    return _pair(VISITS, items, catalogue, words)


def labs(catalogue: Catalogue, words: Words) -> Iterator[OutputFile]:
    items = ({"address": addresses.lab(lab.record.year), **plain(lab.record)} for lab in catalogue.labs)
    return _pair(LABS, items, catalogue, words)


def _innovation(catalogue: Catalogue, profile: Profile) -> dict[str, Any]:
    return {
        "slug": profile.name,
        "address": addresses.innovation(profile.name),
        "sectors_from_agency": not profile.record.sectors,
        **plain(profile.record),
        "sectors": list(catalogue.sectors_of(profile)),
    }


def _pair(shape: Shape, items: Iterator[dict[str, Any]], catalogue: Catalogue, words: Words) -> Iterator[OutputFile]:
    yield listing_file(f"{shape.name}.json", items, catalogue.settings.site.district, catalogue.date)
    yield json_file(f"{shape.name}.schema.json", schema(shape.record, shape.added, shape.name, words))
