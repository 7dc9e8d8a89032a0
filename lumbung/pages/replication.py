"""The sheet by which a district decides whether it can do the same: what it takes, what it cost, what went wrong, whom to ask."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from markupsafe import Markup, escape

from lumbung import addresses
from lumbung.catalogue import Catalogue
from lumbung.completeness import documents_of
from lumbung.model import SECTIONS, Field, Innovation, Profile, Record, declared, facet_keys
from lumbung.model.kinds import OneOf, YesNo
from lumbung.model.parts import Contact, Replication
from lumbung.pages.press import Press
from lumbung.slugs import anchor_of
from lumbung.words import N_

GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (N_("Cocokkah untuk kami?"), ("beneficiaries", "stage", "continuity")),
    (
        N_("Yang harus ada"),
        (
            *("replication.regulation", "replication.people", "replication.people_count", "replication.technology"),
            *("replication.needs_application", "replication.needs_internet", "replication.partners"),
        ),
    ),
    (
        N_("Uang dan waktu"),
        (
            *("replication.budget", "apbd", "funding", "replication.cost"),
            *("replication.duration", "replication.months"),
        ),
    ),
    (N_("Risiko dan pengalaman daerah lain"), ("replication.risks", "replicated_by")),
    (N_("Mulai dari mana"), ("replication.first_steps", "replication.accepts_visits")),
)
"""The fields in the order in which somebody decides; what is unknown of the first ones ends the matter soonest."""
_HOW, _LESSONS = SECTIONS[3], SECTIONS[4]


@dataclass(frozen=True, slots=True)
class Row:
    """An empty value is not known; `sources` are ids of the profile's sources."""

    label: str
    value: Markup
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """`office` and `contact` are whom to ask; `sections` are the parts of the page that tell more, each with its anchor."""

    groups: tuple[tuple[str, tuple[Row, ...]], ...]
    documents: tuple[tuple[str, str], ...]
    sections: tuple[tuple[str, str], ...]
    office: str
    office_page: str
    contact: Contact | None

    @property
    def unknown(self) -> tuple[str, ...]:
        return tuple(row.label for _, rows in self.groups for row in rows if not row.value)

    @property
    def known(self) -> int:
        return sum(bool(row.value) for _, rows in self.groups for row in rows)

    @property
    def total(self) -> int:
        return self.known + len(self.unknown)


def replication_sheet(catalogue: Catalogue, profile: Profile, press: Press) -> Sheet:
    agency = catalogue.agency.get(profile.record.agency)
    contact = profile.record.contact or (agency.contact if agency else None)
    written = {section.title.casefold(): section.title for section in profile.body.sections if section.text}
    told = (
        (title, name.casefold()) for title in (_HOW, _LESSONS) for name in dict.fromkeys((title, press.words(title)))
    )
    return Sheet(
        tuple((press.words(title), tuple(_rows(profile, paths, press))) for title, paths in GROUPS),
        tuple((name, address) for name, address in documents_of(profile) if "://" in address),
        tuple((press.words(title), anchor_of(written[name])) for title, name in told if name in written),
        (contact.office if contact else None) or press.view.agency_name(profile.record.agency),
        addresses.agency(profile.record.agency) if agency else "",
        contact,
    )


def _rows(profile: Profile, paths: tuple[str, ...], press: Press) -> Iterator[Row]:
    for path in paths:
        around, _, key = path.rpartition(".")
        holder = getattr(profile.record, around) if around else profile.record
        field = _field(Replication if around else Innovation, key)
        value = getattr(holder, key, None)
        if path == "replication.partners" and value is None:  # those who take part are known all the same
            holder, value = None, profile.record.partners
            field = _field(Innovation, "partners")
        shown = _shown(key, field.kind, value, press)
        cited: tuple[Any, ...] = (holder,) if holder and around and shown else value if field.record and value else ()
        yield Row(press.words(field.spec.label), shown, _sources(cited))


@cache
def _field(record: type[Record], key: str) -> Field:
    return next(field for field in declared(record) if field.key == key)


def _sources(records: Iterable[Any]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(record.source for record in records if record.source))


def _shown(key: str, kind: Any, value: Any, press: Press) -> Markup:
    """The value in words; empty where nothing is known. An author's words keep the language that they are in."""
    words = press.words
    if value is None or value == ():
        return Markup()
    said: str
    match key, kind:
        case "funding", _:
            said = Markup("; ").join(_money(item, press) for item in value)
        case "partners", None:
            said = Markup(", ").join(item.name or press.view.partner_kind(item.kind) for item in value)
        case "replicated_by", _:
            said = Markup("; ").join(_again(item, press) for item in value)
        case "months", _:
            said = words.plural("{n} bulan", "{n} bulan", value)
        case "people_count", _:
            said = words.plural("{n} orang", "{n} orang", value)
        case _, YesNo(yes, no):
            said = words(yes if facet_keys(value) == ("ya",) else no)
        case _, OneOf(vocabulary):
            said = words(vocabulary[value].label)
        case _:
            said = (
                Markup(", ").join(value)
                if isinstance(value, tuple)
                else value
                if isinstance(value, str)
                else str(value)
            )
    return escape(said)


def _money(item: Any, press: Press) -> str:
    details = (press.view.rupiah(item.amount), str(item.year) if item.year else "")
    said = ", ".join(filter(None, details))
    return press.view.funding_kind(item.kind) + (f" ({said})" if said else "")


def _again(item: Any, press: Press) -> Markup:
    when = f" ({item.year})" if item.year else ""
    return Markup("{}{}: {}").format(item.place, when, item.result or press.words(N_("hasilnya belum tersedia")))
