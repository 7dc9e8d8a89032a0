"""Facets: the questions by which a reader narrows the list, derived from the fields that declare them."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from lumbung.addresses import SITUATION
from lumbung.catalogue.asking import asks, keys_of_ask
from lumbung.catalogue.catalogue import Catalogue, agencies_of
from lumbung.catalogue.situations import found_by
from lumbung.model import Agency, Field, Innovation, Profile, Show, declared, facet_keys
from lumbung.model.asking import UNKNOWN, UNKNOWN_LABEL, Ask
from lumbung.model.kinds import AgencyKey, Kind, OneOf, YesNo
from lumbung.words import N_, Words

SITUATION_FACET = SITUATION
"""A saved filter is a value of this facet, so that it can be narrowed further; its list is its own page."""


@dataclass(frozen=True, slots=True)
class FacetValue:
    key: str
    label: str
    profiles: tuple[Profile, ...]


@dataclass(frozen=True, slots=True)
class Facet:
    """`key` is its name in addresses; `values` are those that occur, in the order of their official list, else by label; years newest first.

    The answers to a question of what doing the same takes all stand there, also those that nobody gave: an address that
    asks for one must not find everything.
    """

    key: str
    label: str
    values: tuple[FacetValue, ...]


def facet_fields() -> tuple[Field, ...]:
    """The fields of an innovation that are facets; the kind of agency follows the agency."""
    own = (field for field in declared(Innovation) if field.spec.facet)
    of_agency = tuple(field for field in declared(Agency) if field.spec.facet)
    return tuple(found for field in own for found in (field, *(of_agency if field.key == "agency" else ())))


def keys_of(catalogue: Catalogue, profile: Profile, field: Field) -> tuple[str, ...]:
    """Under which values of a facet a profile is found."""
    match field.key:
        case "sectors":
            return catalogue.sectors_of(profile)
        case "agency":
            return agencies_of(profile)
        case "kind":
            return catalogue.kinds_of(profile)
        case key:
            return facet_keys(getattr(profile.record, key))


def facets(catalogue: Catalogue, words: Words) -> tuple[Facet, ...]:
    return (
        *(_facet(catalogue, field, words) for field in facet_fields()),
        *(_of_ask(catalogue, ask, words) for ask in asks()),
        Facet(
            SITUATION_FACET,
            words(N_("Keperluan")),
            tuple(FacetValue(one.name, one.record.title, found_by(catalogue, one)) for one in catalogue.situations),
        ),
    )


def _facet(catalogue: Catalogue, field: Field, words: Words) -> Facet:
    groups = _groups(catalogue, lambda profile: keys_of(catalogue, profile, field))
    labels = {key: label_of(catalogue, field, key, words) for key in groups}
    values = (FacetValue(key, labels[key], groups[key]) for key in _ordered(field, labels))
    return Facet(field.spec.facet, words(field.spec.facet_label or field.spec.label), tuple(values))


def _of_ask(catalogue: Catalogue, ask: Ask, words: Words) -> Facet:
    groups = _groups(catalogue, lambda profile: keys_of_ask(profile.record, ask))
    known = (
        FacetValue(answer.key, words(answer.label, n=answer.n), groups.get(answer.key, ())) for answer in ask.answers
    )
    unknown = FacetValue(UNKNOWN, words(UNKNOWN_LABEL), groups.get(UNKNOWN, ()))
    return Facet(ask.facet, words(ask.label), (*known, unknown))


def _groups(catalogue: Catalogue, keys: Callable[[Profile], Iterable[str]]) -> dict[str, tuple[Profile, ...]]:
    groups: dict[str, list[Profile]] = defaultdict(list)
    for profile in catalogue.profiles:
        for key in keys(profile):
            groups[key].append(profile)
    return {key: tuple(profiles) for key, profiles in groups.items()}


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
