"""Rules on what one record says of another."""

from collections.abc import Iterator
from datetime import date

from lumbung.catalogue import Catalogue
from lumbung.checks.check import at, documents
from lumbung.checks.names import repeated
from lumbung.model import declared, walk
from lumbung.model.kinds import AgencyKey, InnovationSlug
from lumbung.problems import Problem
from lumbung.vocabulary import nearest


def references_resolve(catalogue: Catalogue, _: date) -> Iterator[Problem]:
    """An agency or innovation that is named must exist; without a registry that can be read, no agency is looked up."""
    targets: dict[type, tuple[str, frozenset[str]]] = {
        AgencyKey: ("agency-unknown", catalogue.agency_names),
        InnovationSlug: ("innovation-unknown", catalogue.innovation_names),
    }
    spellings = _agency_spellings(catalogue)
    nearest_to: dict[tuple[str, str], str | None] = {}  # one misspelled key may stand in thousands of files
    for document in documents(catalogue):
        for path, field, value in walk(document.record, kinds=(AgencyKey,)):
            code, known = targets.get(type(field.kind), ("", frozenset()))
            if code and value not in known and (known or code != "agency-unknown"):
                if (code, value) not in nearest_to:
                    named = spellings.get(value.casefold()) if code == "agency-unknown" else None
                    nearest_to[code, value] = named or nearest(value, known)
                near = nearest_to[code, value]
                yield at(document, code, path, **({"near": near} if near else {}))


def _agency_spellings(catalogue: Catalogue) -> dict[str, str]:
    """Keys by the names that people write instead."""
    return {
        name.casefold(): entry.name
        for entry in catalogue.agencies
        for name in (entry.record.name, entry.record.short_name, *entry.record.former_names)
        if name
    }


def related_profiles_are_others(catalogue: Catalogue, _: date) -> Iterator[Problem]:
    """A profile must not name itself as related."""
    for profile in catalogue.profiles:
        for index, slug in enumerate(profile.record.related):
            if slug == profile.name:
                yield at(profile, "related-to-itself", ("related", index))


def list_items_stand_once(catalogue: Catalogue, _: date) -> Iterator[Problem]:
    """A list must not hold the same item twice."""
    for document in documents(catalogue):
        for field in declared(type(document.record)):
            if field.many and field.record is None:
                for index in repeated(getattr(document.record, field.key)):
                    yield at(document, "repeated-item", (field.key, index))


def agency_keys_are_unique(catalogue: Catalogue, _: date) -> Iterator[Problem]:
    """An agency's key must be its own."""
    lines: dict[str, int] = {}
    for entry in catalogue.agencies:
        line = entry.places.at(("key",)).value.line
        if lines.setdefault(entry.name, line) != line:
            yield at(entry, "agency-taken", ("key",), first=str(lines[entry.name]))


def agencies_are_not_above_themselves(catalogue: Catalogue, _: date) -> Iterator[Problem]:
    """An agency must not be its own parent, directly or through others."""
    told: set[str] = set()
    for entry in catalogue.agencies:
        above, seen = entry.record.parent, {entry.name}
        while above and above not in seen:
            seen.add(above)
            above = catalogue.agency[above].parent if above in catalogue.agency else None
        if above == entry.name and not told & seen:
            told |= seen
            yield at(entry, "agency-above-itself", ("parent",), written=entry.name)
