"""Rules on titles, other names and old addresses."""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from lumbung.catalogue import Catalogue
from lumbung.checks.check import at
from lumbung.model import Innovation, Path, Profile
from lumbung.problems import Problem

_WORD = re.compile(r"[^\W_]+")
_SMALL_WORDS = frozenset({"dan", "di", "untuk", "yang", "the", "of"})
_SHORTEST_ALIKE = 8
_DATED = re.compile(r"([0-9]{4}(?:-[0-9]{2}){0,2})-[a-z]")
_YEAR = re.compile(r"[0-9]{4}")


def titles_and_aliases_are_unique(catalogue: Catalogue, _: date) -> Iterator[Problem]:
    """A title or other name must belong to one profile only."""
    owners: dict[str, Profile] = {}
    for profile in catalogue.profiles:
        other = owners.setdefault(_folded(profile.record.title), profile)
        if other is not profile:
            yield at(profile, "title-taken", ("title",), other=other.path)
    for profile in catalogue.profiles:
        for path, name in _other_names(profile):
            other = owners.setdefault(_folded(name), profile)
            if other is not profile:
                yield at(profile, "alias-taken", path, other=other.path)


def titles_are_told_apart(catalogue: Catalogue, _: date) -> Iterator[Problem]:
    """Two titles should differ by more than a letter or the order of their words."""
    seen: dict[str, Profile] = {}
    for profile in catalogue.profiles:
        own = set(_variants(profile.record.title))
        other = next((seen[variant] for variant in sorted(own) if variant in seen), None)
        if other is not None and _folded(other.record.title) != _folded(profile.record.title):
            yield at(profile, "title-alike", ("title",), title=other.record.title, other=other.path)
        for variant in own:
            seen.setdefault(variant, profile)


def old_addresses_are_free(catalogue: Catalogue, _: date) -> Iterator[Problem]:
    """A former slug must be neither a present one nor another profile's former one."""
    owners = {profile.name: profile.path for profile in catalogue.profiles}
    owners |= {name: f"innovations/{name}.md" for name in catalogue.innovation_names}
    for profile in catalogue.profiles:
        for index, slug in enumerate(profile.record.former_slugs):
            owner = owners.setdefault(slug, profile.path)
            if owner != profile.path or slug == profile.name:
                yield at(profile, "slug-taken", ("former_slugs", index), other=owner)


def internal_fields_are_keys(catalogue: Catalogue, _: date) -> Iterator[Problem]:
    """An internal field must be a key of the profile that a public page can do without."""
    for profile in catalogue.profiles:
        for index, key in enumerate(profile.record.internal_fields):
            if key not in Innovation.model_fields:
                yield at(profile, "key-unknown", ("internal_fields", index))
            elif Innovation.model_fields[key].is_required():
                yield at(profile, "key-needed", ("internal_fields", index))


def visits_are_named_by_their_date(catalogue: Catalogue, _: date) -> Iterator[Problem]:
    """A visit's file name must begin with its date."""
    for visit in catalogue.visits:
        day, dated = (
            str(visit.record.date),
            _DATED.match(visit.name),
        )  # a name of another form was told when it was read
        if dated and dated[1] != day:
            example = f"{day}{visit.name.removeprefix(dated[1])}.md"
            yield at(visit, "visit-file-name", ("date",), written=f"{visit.name}.md", example=example)


def labs_are_named_by_their_year(catalogue: Catalogue, _: date) -> Iterator[Problem]:
    """A laboratory's file name must be its year."""
    for lab in catalogue.labs:
        if _YEAR.fullmatch(lab.name) and lab.name != str(lab.record.year):
            yield at(lab, "lab-file-name", ("year",), written=f"{lab.name}.md", example=f"{lab.record.year}.md")


def _other_names(profile: Profile) -> Iterator[tuple[Path, str]]:
    for index, alias in enumerate(profile.record.aliases):
        yield ("aliases", index), alias


def _folded(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))


def _variants(title: str) -> Iterator[str]:
    """Spellings that two nearly equal titles share: sorted words, and the letters with any one left out.

    Looking these up in one table finds every pair in time linear in the number of titles.
    """
    words = sorted(word for word in _WORD.findall(title.casefold()) if word not in _SMALL_WORDS)
    joined = "".join(words)
    if joined:
        yield joined
    if len(joined) >= _SHORTEST_ALIKE and not any(character.isdigit() for character in joined):
        for index in range(len(joined)):
            yield joined[:index] + joined[index + 1 :]


def repeated(values: tuple[object, ...]) -> Iterator[int]:
    """Positions of values that stood earlier in the same list."""
    positions: dict[object, list[int]] = defaultdict(list)
    for index, value in enumerate(values):
        positions[value].append(index)
    return (index for indexes in positions.values() for index in indexes[1:])
