"""The facts by which innovations are set beside each other, as plain texts: which they are follows from the declaration."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lumbung.catalogue import Catalogue
from lumbung.model import Field, Innovation, Profile, Record, Show, When, declared
from lumbung.model.kinds import AgencyKey, OneOf, YesNo
from lumbung.model.parts import Result
from lumbung.pages.view import View
from lumbung.vocabulary import SDGS
from lumbung.words import N_, Words

APART = frozenset({"cover", "sources"})
"""Made of parts like other facts, but nothing that a visitor sets side by side: these stand on the profile."""


@dataclass(frozen=True, slots=True)
class Fact:
    """`key` is dotted where the fact is part of another field, whose label is then the group."""

    key: str
    group: str
    label: str


def facts(words: Words) -> tuple[Fact, ...]:
    """Every fact: first those that stand alone, then the groups, both in the order of their declaration."""
    alone = (Fact(field.key, words(N_("Sekilas")), words(field.spec.label)) for field in _alone())
    grouped = (
        Fact(f"{field.key}.{inner.key}", words(field.spec.label), words(inner.spec.label))
        for field, inner in _grouped()
    )
    return (*alone, *grouped)


def values(catalogue: Catalogue, profile: Profile, words: Words) -> tuple[tuple[str, ...], ...]:
    """The texts of each fact of a profile, in the order of `facts`; none where nothing is known."""
    view, record = View(catalogue, words), profile.record
    alone = (
        _texts(field, catalogue.sectors_of(profile) if field.key == "sectors" else getattr(record, field.key), view)
        for field in _alone()
    )
    grouped = (
        _texts(inner, getattr(held, inner.key) if (held := getattr(record, field.key)) else None, view)
        for field, inner in _grouped()
    )
    return (*alone, *grouped)


def _alone() -> Iterator[Field]:
    for field in declared(Innovation):
        if Show.FACTS in field.spec.show or (field.record and field.many and field.key not in APART):
            yield field


def _grouped() -> Iterator[tuple[Field, Field]]:
    for field in declared(Innovation):
        if field.record and not field.many and field.key not in APART:
            yield from ((field, inner) for inner in declared(field.record) if inner.key != "source")


def _texts(field: Field, value: Any, view: View) -> tuple[str, ...]:
    items = value if isinstance(value, tuple) else (value,)
    return tuple(_text(field, item, view) for item in items if item is not None)


def _text(field: Field, value: Any, view: View) -> str:
    match field.kind, value:
        case _, Result() as result:
            text = _result(result)
        case _, Record() as record:
            text = _part(record, view)
        case AgencyKey(), str(key):
            text = view.agency_name(key)
        case OneOf(vocabulary), str(key):
            text = view.words(vocabulary[key].label)
        case YesNo(yes, no), bool(said):
            text = view.words(yes if said else no)
        case _, When() as when:
            text = view.when(when)
        case _, int(amount) | float(amount) if field.key == "amount":
            text = view.rupiah(amount)
        case _, int(number) if field.key == "sdgs":
            text = f"{number}. {view.words(SDGS[number - 1])}"
        case _:
            text = str(value)
    return text


def _part(record: Record, view: View) -> str:
    """`first: second, third` of what is known, in the order of declaration; where it was read stands on the profile."""
    known = [
        _text(field, value, view)
        for field in declared(type(record))
        if field.key != "source" and (value := getattr(record, field.key)) is not None
    ]
    return f"{known[0]}: {', '.join(known[1:])}" if len(known) > 1 else "".join(known)


def _result(result: Result) -> str:
    bare = not any(character.isalpha() for character in f"{result.before or ''}{result.after}")
    after = f"{result.after} {result.unit}" if bare and result.unit else result.after
    change = f"{result.before} → {after}" if result.before else after
    return f"{result.indicator}: {change}" + (f" ({result.period})" if result.period else "")
