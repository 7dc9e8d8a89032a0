"""All innovations as a table that a spreadsheet opens, without letting a cell become a formula."""

import csv
import io
import re
from collections.abc import Iterator

from lumbung import addresses
from lumbung.catalogue import Catalogue
from lumbung.exports.shapes import VERSION
from lumbung.model import Field, Innovation, Profile, Record, Show, declared
from lumbung.model.kinds import AgencyKey, OneOf, YesNo
from lumbung.output import OutputFile
from lumbung.words import N_, Words

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_AFTER_A_PART = re.compile(r"[;\t\r\n]\s*+(?=[=+\-@＝＋－＠])")
_AND_A_MARK = r"\g<0>'"
_BYTE_ORDER_MARK = "\ufeff"  # without it, spreadsheets on Windows do not take the file for UTF-8


def spreadsheet(catalogue: Catalogue, words: Words) -> Iterator[OutputFile]:
    columns = tuple(_columns())
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow([words(N_("Alamat")), *(words(field.spec.label) for _, field in columns)])
    for profile in catalogue.profiles:
        cells = (_cell(catalogue, profile, around, field, words) for around, field in columns)
        writer.writerow([addresses.innovation(profile.name), *(harmless(cell) for cell in cells)])
    yield OutputFile(f"data/{VERSION}/innovations.csv", _BYTE_ORDER_MARK + table.getvalue())


def harmless(cell: str) -> str:
    """A cell that a spreadsheet shows instead of computing, also where semicolons part cells, as in Indonesian settings."""
    text = cell.lstrip()
    mark = "'" if text.startswith(_FORMULA) or cell.startswith(_FORMULA) else ""
    return f"{mark}{cell[: len(cell) - len(text)]}{_AFTER_A_PART.sub(_AND_A_MARK, text)}"


def _columns() -> Iterator[tuple[str, Field]]:
    """Each field with the key of the record around it; empty for a field of the innovation itself."""
    for field in declared(Innovation):
        if Show.CSV in field.spec.show:
            yield "", field
        elif field.record and not field.many:
            yield from ((field.key, inner) for inner in declared(field.record) if Show.CSV in inner.spec.show)


def _cell(catalogue: Catalogue, profile: Profile, around: str, field: Field, words: Words) -> str:
    holder = getattr(profile.record, around) if around else profile.record
    value = catalogue.sectors_of(profile) if field.key == "sectors" else getattr(holder, field.key, None)
    items = value if isinstance(value, tuple) else (value,)
    return "; ".join(text for item in items if (text := _text(catalogue, field, item, words)))


def _text(catalogue: Catalogue, field: Field, value: object, words: Words) -> str:
    match field.kind, value:
        case _, None:
            return ""
        case OneOf(vocabulary), str(key):
            return words(vocabulary[key].label)
        case YesNo(yes, no), bool(said):
            return words(yes if said else no)
        case AgencyKey(), str(key) if key in catalogue.agency:
            return catalogue.agency[key].name
        case None, Record() as record:
            return ", ".join(
                f"{words(f.spec.label)}: {getattr(record, f.key)}"
                for f in declared(type(record))
                if getattr(record, f.key)
            )
        case _:
            return str(value)
