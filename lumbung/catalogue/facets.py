"""Facets: the questions by which a reader narrows the list, derived from the fields that declare them."""

from collections import defaultdict
from dataclasses import dataclass

from lumbung.catalogue.catalogue import Catalogue, agencies_of
from lumbung.model import Field, Innovation, Profile, Show, declared, facet_keys
from lumbung.model.kinds import AgencyKey, Kind, OneOf, YesNo
from lumbung.words import Words


@dataclass(frozen=True, slots=True)
class FacetValue:
    key: str
    label: str
    profiles: tuple[Profile, ...]


@dataclass(frozen=True, slots=True)
class Facet:
    """`key` is its name in addresses; `values` are those that occur, in the order of their official list, else by label; years newest first."""

    key: str
    label: str
    values: tuple[FacetValue, ...]


def facet_fields() -> tuple[Field, ...]:
    return tuple(field for field in declared(Innovation) if field.spec.facet)


def keys_of(catalogue: Catalogue, profile: Profile, field: Field) -> tuple[str, ...]:
    """Under which values of a facet a profile is found."""
    if field.key == "sectors":
        return catalogue.sectors_of(profile)
    if field.key == "agency":
        return agencies_of(profile)
    return facet_keys(getattr(profile.record, field.key))


def facets(catalogue: Catalogue, words: Words) -> tuple[Facet, ...]:
    return tuple(_facet(catalogue, field, words) for field in facet_fields())


def _facet(catalogue: Catalogue, field: Field, words: Words) -> Facet:
    groups: dict[str, list[Profile]] = defaultdict(list)
    for profile in catalogue.profiles:
        for key in keys_of(catalogue, profile, field):
            groups[key].append(profile)
    labels = {key: label_of(catalogue, field, key, words) for key in groups}
    values = (FacetValue(key, labels[key], tuple(groups[key])) for key in _ordered(field, labels))
    return Facet(field.spec.facet, words(field.spec.facet_label or field.spec.label), tuple(values))


def _ordered(field: Field, labels: dict[str, str]) -> list[str]:
    kind = _kind(field)
    if isinstance(kind, OneOf):
        return [key for key in kind.vocabulary.keys if key in labels]
    if kind is None:
        return sorted(labels, reverse=True)
    return sorted(labels, key=lambda key: labels[key].casefold())


def _kind(field: Field) -> Kind | None:
    """The scalar behind a facet; None for a year, which a record gives of itself."""
    if field.record is None:
        return field.kind
    return next((inner.kind for inner in declared(field.record) if Show.FACET in inner.spec.show), None)


def label_of(catalogue: Catalogue, field: Field, key: str, words: Words) -> str:
    match _kind(field):
        case OneOf(vocabulary):
            return words(vocabulary[key].label)
        case AgencyKey():
            return catalogue.agency[key].name if key in catalogue.agency else key
        case YesNo(yes, no):
            return words(yes if key == "ya" else no)
        case _:
            return key
