"""A cell as the value of a field: what people type into spreadsheets, read as it is meant or not at all."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from pydantic_core import PydanticCustomError

from lumbung.authoring.agencies import Agencies
from lumbung.authoring.notes import Note, note
from lumbung.model import Field
from lumbung.model.kinds import AgencyKey, Day, Kind, Moment, Number, OneOf, Text, Url, Whole, Year, YesNo
from lumbung.model.when import When, meant
from lumbung.scalars import clean
from lumbung.sheets import Cell, Oddity
from lumbung.vocabulary import SDGS

FIRST_SERIAL, LAST_SERIAL = 20_000, 80_000  # 1954 to 2119
_LISTED = re.compile(r"^(?:\(?(?:\d{1,2}|[a-z])[.)]|[-–•*])\s+", re.IGNORECASE)
_MONEY = re.compile(r"^(?:rp\.?|idr)\s*|(?:,|,-|\.-|\s*rupiah)$", re.IGNORECASE)
_FOREIGN = re.compile(r"-?\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_ONE_THOUSAND = re.compile(r"-?\d{1,3},\d{3}")
_CLOCK = re.compile(r"[ T]\d{1,2}[:.]\d{2}(?:[:.]\d{2})?$")
_SLASHED = re.compile(r"(\d{1,2})[\s/.-]+(\d{1,2})[\s/.-]+\d{4}")
_PREFIXES = re.compile(r"^(?:urusan(?: pemerintahan)?|bidang|fungsi(?: penunjang)?)\s+", re.IGNORECASE)
_NO_ANSWER = frozenset({"-", "--", "–", "—", "n/a", "na", "nihil", "tidak ada data", "#n/a", "null", "none"})


@dataclass(frozen=True)
class Reading:
    """How a cell was understood: the values as they are typed into a file, and what is to be told."""

    values: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True)
class Reader:
    """Reads cells of one sheet for the fields of a profile."""

    agencies: Agencies
    epoch: date

    def read(self, field: Field, name: str, cell: Cell, place: str) -> Reading:
        """Everything that a cell says for a field; no values where it says nothing or nothing that is sure."""
        if cell.odd in {Oddity.ERROR, Oddity.FORMULA}:
            return Reading(notes=(note(place, str(cell.odd), name, written=cell.text),))
        if clean(cell.text).casefold() in _NO_ANSWER | {""}:
            return Reading()
        values: dict[str, None] = {}
        notes: list[Note] = []
        for part in self._parts(field, cell):
            value, wrong = self._one(field, name, cell, part, place)
            values |= dict.fromkeys((value,) if value is not None else ())
            notes += wrong
        return Reading(tuple(values), tuple(notes))

    def _parts(self, field: Field, cell: Cell) -> Iterator[str]:
        """The items of a list in one cell: on lines, or between semicolons, or commas where a text has none."""
        text = cell.text.strip()
        if not field.many:
            yield clean(text)
            return
        if isinstance(field.kind, OneOf) and _term(field.kind, text):
            yield clean(text)
            return
        cut = r"[\n;]" if isinstance(field.kind, Text) and field.key != "tags" else r"[\n;,]"
        for part in re.split(cut, text):
            if item := clean(_LISTED.sub("", part.strip())):
                yield item

    def _one(self, field: Field, name: str, cell: Cell, text: str, place: str) -> tuple[str | None, tuple[Note, ...]]:
        kind = field.kind
        told: tuple[Note, ...] = ()
        meaning: str | None = text
        match kind:
            case AgencyKey() if type(kind) is AgencyKey:
                return self._agency(name, text, place)
            case OneOf():
                meaning = _term(kind, text) or text
            case YesNo():
                meaning = _yes_no(kind, text)
            case Number():
                meaning, told = _amount(cell, text, name, place)
            case Year():
                meaning, told = _year(cell, text, name, place)
            case Whole() if name == "sdgs":
                meaning = _goal(text)
            case Moment() | Day():
                meaning, told = self._day(cell, text, name, place)
            case Url() if text.startswith("www."):
                meaning = f"https://{text}"
                told = (note(place, "read-as", name, written=text, value=meaning),)
        if meaning is None or kind is None:
            return None, told
        wrong = _wrong(kind, name, meaning, text, place)
        return (None, (wrong,)) if wrong else (meaning, told)

    def _agency(self, name: str, text: str, place: str) -> tuple[str | None, tuple[Note, ...]]:
        if key := self.agencies.find(text):
            return key, ()
        if near := self.agencies.near(text):
            return None, (note(place, "agency-near", name, written=text, near=", ".join(near)),)
        return None, (note(place, "agency-not-found", name, written=text),)

    def _day(self, cell: Cell, text: str, name: str, place: str) -> tuple[str, tuple[Note, ...]]:
        if cell.day is not None:
            return cell.day.isoformat(), ()
        serial = (
            cell.number if cell.number is not None else float(text) if re.fullmatch(r"\d{5}", text, re.ASCII) else 0
        )
        if FIRST_SERIAL <= serial <= LAST_SERIAL:
            value = (self.epoch + timedelta(days=int(serial))).isoformat()
            return value, (note(place, "day-number", name, written=text, value=value),)
        bare = re.sub(r"^\w+,\s+", "", _CLOCK.sub("", text))  # Rabu, 18 November 2020
        if When.parse(bare):
            return bare, ()
        value = meant(bare) or ""
        if not value:
            return text, ()
        day = _SLASHED.fullmatch(bare)
        unsure = day and max(int(day[1]), int(day[2])) <= 12 and day[1] != day[2]
        return value, (note(place, "day-or-month", name, written=text, value=value),) if unsure else ()


def _wrong(kind: Kind, name: str, meaning: str, written: str, place: str) -> Note | None:
    """What the field's own rule says against a value."""
    try:
        kind.parse(meaning)
    except PydanticCustomError as error:
        context = {key: str(value) for key, value in (error.context or {}).items() if key != "code"}
        return note(place, error.type, name, **{**context, "written": written})
    return None


def _term(kind: OneOf, text: str) -> str | None:
    bare = clean(_LISTED.sub("", clean(text))).rstrip(".")
    for spelling in (clean(text), bare, _PREFIXES.sub("", bare)):
        if term := kind.vocabulary.find(spelling):
            return term.key
    return None


def _yes_no(kind: YesNo, text: str) -> str:
    def plain(word: str) -> str:
        return "".join(letter for letter in word.casefold() if letter.isalnum())

    known = {plain(kind.yes): "ya", plain(kind.no): "tidak", "ada": "ya", "tidakada": "tidak"}
    return known.get(plain(text), text)


def _amount(cell: Cell, text: str, name: str, place: str) -> tuple[str | None, tuple[Note, ...]]:
    if cell.number is not None and not text.endswith("%"):
        return text, ()
    bare = text
    while (shorter := _MONEY.sub("", bare).strip()) != bare:
        bare = shorter
    bare = re.sub(r"(?<=\d) (?=\d{3}(?:\D|$))", ".", bare)
    if _ONE_THOUSAND.fullmatch(bare):
        return None, (note(place, "doubtful-number", name, written=text),)
    if _FOREIGN.fullmatch(bare):
        value = bare.replace(",", "").replace(".", ",")
        return value, (note(place, "read-as", name, written=text, value=value),)
    return bare, ()


def _year(cell: Cell, text: str, name: str, place: str) -> tuple[str, tuple[Note, ...]]:
    if cell.day is not None:
        return str(cell.day.year), ()
    years = re.findall(r"(?<!\d)(?:19|20)\d{2}(?!\d)", text, re.ASCII)
    if len(years) == 1 and years[0] != text:
        return years[0], (note(place, "read-as", name, written=text, value=years[0]),)
    return text, ()


def _goal(text: str) -> str:
    """The number of a development goal, which forms write as `SDGs 3`, `3. Kehidupan Sehat …` or by its name alone."""
    if number := re.search(r"\d{1,2}", text, re.ASCII):
        return str(int(number[0]))
    labels = {label.casefold(): str(index) for index, label in enumerate(SDGS, 1)}
    return labels.get(text.casefold(), text)
