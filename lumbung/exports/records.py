"""Every kind of record as one JSON file, with its JSON Schema beside it."""

from collections.abc import Iterator
from typing import Any

from lumbung import addresses
from lumbung.catalogue import Catalogue
from lumbung.exports.shapes import JsonSchema, json_file, listing, plain, schema
from lumbung.model import Agency, Innovation, Lab, Profile, Record, Visit
from lumbung.output import OutputFile
from lumbung.words import Words

_TEXT: JsonSchema = {"type": "string"}
_SLUGS: JsonSchema = {"type": "array", "items": _TEXT}
_ADDRESS = {"address": _TEXT}


def innovations(catalogue: Catalogue, words: Words) -> Iterator[OutputFile]:
    added = {"slug": _TEXT, **_ADDRESS, "sectors_from_agency": {"type": "boolean"}}
    items = (_innovation(catalogue, profile) for profile in catalogue.profiles)
    yield from _pair(catalogue, "innovations", Innovation, items, added, words)


def agencies(catalogue: Catalogue, words: Words) -> Iterator[OutputFile]:
    items = (
        {
            "address": addresses.agency(entry.name),
            "innovations": [profile.name for profile in catalogue.by_agency.get(entry.name, ())],
            **plain(entry.record),
        }
        for entry in catalogue.agencies
    )
    yield from _pair(catalogue, "agencies", Agency, items, {**_ADDRESS, "innovations": _SLUGS}, words)


def visits(catalogue: Catalogue, words: Words) -> Iterator[OutputFile]:
    items = (
        {"slug": visit.name, "address": addresses.visit(visit.name), **plain(visit.record)} for visit in catalogue.visits
    )
    yield from _pair(catalogue, "visits", Visit, items, {"slug": _TEXT, **_ADDRESS}, words)


def labs(catalogue: Catalogue, words: Words) -> Iterator[OutputFile]:
    items = ({"address": addresses.lab(lab.record.year), **plain(lab.record)} for lab in catalogue.labs)
    yield from _pair(catalogue, "labs", Lab, items, _ADDRESS, words)


def _innovation(catalogue: Catalogue, profile: Profile) -> dict[str, Any]:
    return {
        "slug": profile.name,
        "address": addresses.innovation(profile.name),
        "sectors_from_agency": not profile.record.sectors,
        **plain(profile.record),
        "sectors": list(catalogue.sectors_of(profile)),
    }


def _pair(
    catalogue: Catalogue,
    name: str,
    record: type[Record],
    items: Iterator[dict[str, Any]],
    added: dict[str, JsonSchema],
    words: Words,
) -> Iterator[OutputFile]:
    yield json_file(f"{name}.json", listing(items, catalogue.settings.site.district, catalogue.date))
    yield json_file(f"{name}.schema.json", schema(record, added, name, words))
