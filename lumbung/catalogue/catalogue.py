"""The Catalogue: everything known about a district's innovations, grouped and linked, for one audience."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from lumbung import addresses
from lumbung.audience import Audience
from lumbung.foreign import Foreign
from lumbung.model import (
    Agency,
    AgencyEntry,
    Innovation,
    Lab,
    LabPage,
    Manuscript,
    Profile,
    Record,
    SituationPage,
    VisitPage,
    document_in,
    record_in,
)
from lumbung.reading import Library, Settings
from lumbung.words import SOURCE_LANGUAGE

T = TypeVar("T")
R = TypeVar("R", bound=Record)
RELATED = 4
_EARLIEST = date(1980, 1, 1)  # what a zip can hold; only an empty catalogue is dated so


@dataclass(frozen=True)
class Catalogue:
    """Profiles in the order of their titles, agencies in the registry's, visits and labs newest first.

    `language` is the one that it is told in; in another than the source language, `source` is the catalogue as written.
    `innovation_names` and `agency_names` also hold what stands in files that could not be read; `broken` are their bodies.
    """

    root: Path
    settings: Settings
    profiles: tuple[Profile, ...]
    agencies: tuple[AgencyEntry, ...]
    visits: tuple[VisitPage, ...]
    labs: tuple[LabPage, ...]
    situations: tuple[SituationPage, ...] = ()
    broken: tuple[Manuscript, ...] = ()
    innovation_names: frozenset[str] = frozenset()
    agency_names: frozenset[str] = frozenset()
    audience: Audience = Audience.INTERNAL
    language: str = SOURCE_LANGUAGE
    source: "Catalogue | None" = None

    @cached_property
    def by_slug(self) -> Mapping[str, Profile]:
        return {profile.name: profile for profile in self.profiles}

    @cached_property
    def visits_by_name(self) -> Mapping[str, VisitPage]:
        return {visit.name: visit for visit in self.visits}

    @cached_property
    def by_agency(self) -> Mapping[str, tuple[Profile, ...]]:
        """Profiles by the key of the agency that runs them or takes part."""
        return _grouped((key, profile) for profile in self.profiles for key in agencies_of(profile))

    @cached_property
    def by_sector(self) -> Mapping[str, tuple[Profile, ...]]:
        return _grouped((key, profile) for profile in self.profiles for key in self.sectors_of(profile))

    @cached_property
    def agency(self) -> Mapping[str, Agency]:
        return {entry.name: entry.record for entry in self.agencies}

    @cached_property
    def children(self) -> Mapping[str, tuple[AgencyEntry, ...]]:
        return _grouped((entry.record.parent, entry) for entry in self.agencies if entry.record.parent)

    @cached_property
    def visits_of(self) -> Mapping[str, tuple[VisitPage, ...]]:
        """Visits by the slug of an innovation that they studied."""
        return _grouped((slug, visit) for visit in self.visits for slug in visit.record.innovations)

    @cached_property
    def folder(self) -> str:
        """Where the pages of its language lie."""
        return addresses.edition(self.language, self.settings.site.languages)

    @cached_property
    def body_languages(self) -> Mapping[str, str]:
        """The language in which each file's body is shown, by the path of the file."""
        kinds = (self.profiles, self.visits, self.labs, self.situations)
        shown = (document for documents in kinds for document in documents)
        return {document.path: document.body_language for document in shown}

    @cached_property
    def date(self) -> date:
        """The content's date: the latest day on which anything here was reviewed."""
        records = (document.record for documents in (self.profiles, self.visits, self.labs) for document in documents)
        return max((record.reviewed for record in records), default=_EARLIEST)

    def sectors_of(self, profile: Profile) -> tuple[str, ...]:
        """The profile's own sectors, else those of its agency."""
        if profile.record.sectors:
            return profile.record.sectors
        agency = self.agency.get(profile.record.agency)
        return agency.sectors if agency else ()

    def kinds_of(self, profile: Profile) -> tuple[str, ...]:
        """The kinds of its agencies, each once."""
        known = (self.agency[key].kind for key in agencies_of(profile) if key in self.agency)
        return tuple(dict.fromkeys(known))

    def related(self, profile: Profile) -> tuple[Profile, ...]:
        """What the author named first, then who named this profile, then its nearest by sector, agency and tags."""
        return self._related[profile.name]

    @cached_property
    def _related(self) -> Mapping[str, tuple[Profile, ...]]:
        if self.source is not None:  # the same ones in every language
            return {
                name: tuple(self.by_slug[profile.name] for profile in profiles)
                for name, profiles in self.source._related.items()  # noqa: SLF001 - another of the same class
            }
        named_by = _grouped((slug, profile.name) for profile in self.profiles for slug in profile.record.related)
        neighbours = _Neighbours(self)
        return {
            profile.name: tuple(
                self.by_slug[slug]
                for slug in _first(
                    (*profile.record.related, *named_by.get(profile.name, ()), *neighbours.of(profile)),
                    profile.name,
                    self.by_slug,
                )
            )
            for profile in self.profiles
        }

    def for_audience(self, audience: Audience) -> "Catalogue":
        return self.for_public() if audience is Audience.PUBLIC else self

    def in_language(self, language: str) -> "Catalogue":
        """The same catalogue told in another language, its lists in that language's order."""
        if language == self.language:
            return self
        return replace(
            self,
            settings=replace(self.settings, site=record_in(self.settings.site, None, language)),
            profiles=_by_title(document_in(profile, language) for profile in self.profiles),
            agencies=tuple(_agency_in(entry, language) for entry in self.agencies),
            visits=tuple(document_in(visit, language) for visit in self.visits),
            labs=tuple(document_in(lab, language) for lab in self.labs),
            situations=tuple(document_in(situation, language) for situation in self.situations),
            language=language,
            source=self,
        )

    def for_public(self) -> "Catalogue":
        """The same catalogue without what only the internal audience may see; references to it vanish as well."""
        profiles = tuple(
            replace(profile, record=_public(profile.record))
            for profile in self.profiles
            if profile.record.visibility == "public"
        )
        visits = tuple(visit for visit in self.visits if visit.record.visibility == "public")
        hidden = {profile.name for profile in self.profiles} - {profile.name for profile in profiles}
        return replace(
            self,
            settings=replace(self.settings, site=_unowned(self.settings.site)),
            agencies=tuple(replace(entry, record=_unowned(entry.record)) for entry in self.agencies),
            profiles=tuple(
                replace(profile, record=_without(profile.record, "related", hidden)) for profile in profiles
            ),
            visits=tuple(replace(visit, record=_without(visit.record, "innovations", hidden)) for visit in visits),
            labs=tuple(replace(lab, record=_unlinked(lab.record, hidden)) for lab in self.labs),
            situations=tuple(
                replace(situation, record=_without(situation.record, "innovations", hidden))
                for situation in self.situations
            ),
            innovation_names=self.innovation_names - hidden,
            audience=Audience.PUBLIC,
        )


def assemble(library: Library, settings: Settings) -> Catalogue:
    """Everything in the library, for the internal audience; `for_public` gives what others may see."""
    return Catalogue(
        root=library.root,
        settings=settings,
        profiles=_by_title(library.innovations.documents),
        agencies=library.agencies.documents,
        visits=tuple(
            sorted(library.visits.documents, key=lambda visit: (visit.record.date.first, visit.name), reverse=True)
        ),
        labs=tuple(sorted(library.labs.documents, key=lambda lab: lab.name, reverse=True)),
        situations=library.situations.documents,
        broken=(
            *library.innovations.broken,
            *library.visits.broken,
            *library.labs.broken,
            *library.situations.broken,
        ),
        innovation_names=library.innovations.names,
        agency_names=library.agencies.names,
    )


def _by_title(profiles: Iterable[Profile]) -> tuple[Profile, ...]:
    return tuple(sorted(profiles, key=lambda profile: (profile.record.title.casefold(), profile.name)))


def _agency_in(entry: AgencyEntry, language: str) -> AgencyEntry:
    """An everyday name such as "Dinkes" tells a foreign reader nothing, so the translated name takes its place."""
    told = document_in(entry, language)
    if isinstance(told.record.name, Foreign):
        return told
    return replace(told, record=told.record.model_copy(update={"short_name": None}), language=language)


def agencies_of(profile: Profile) -> tuple[str, ...]:
    return tuple(dict.fromkeys((profile.record.agency, *profile.record.other_agencies)))


def year_of(profile: Profile) -> int | None:
    """The year that dates an innovation in lists: the furthest step known."""
    started = profile.record.started
    return started.latest.year if started and started.latest else None


def _grouped(pairs: Iterable[tuple[str, T]]) -> Mapping[str, tuple[T, ...]]:
    groups: dict[str, list[T]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return {key: tuple(values) for key, values in groups.items()}


def _first(slugs: Iterable[str], own: str, known: Mapping[str, Profile]) -> tuple[str, ...]:
    chosen: dict[str, None] = {}
    for slug in slugs:
        if slug != own and slug in known:
            chosen[slug] = None
        if len(chosen) == RELATED:
            break
    return tuple(chosen)


class _Neighbours:
    """Profiles that stand near each other: by tag, then agency, then sector.

    Only a few of each group are looked at, the next ones in title order, so that the whole stays linear in size.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        by_tag = _grouped((tag.casefold(), profile) for profile in catalogue.profiles for tag in profile.record.tags)
        self._groups = (by_tag, catalogue.by_agency, catalogue.by_sector)
        self._position = [
            {(key, profile.name): index for key, members in group.items() for index, profile in enumerate(members)}
            for group in self._groups
        ]

    def of(self, profile: Profile) -> Iterable[str]:
        tags = tuple(tag.casefold() for tag in profile.record.tags)
        keys = (tags, agencies_of(profile), self._catalogue.sectors_of(profile))
        for group, position, names in zip(self._groups, self._position, keys, strict=True):
            for name in dict.fromkeys(names):
                members = group.get(name, ())
                start = position.get((name, profile.name), 0)
                for step in range(1, min(len(members), RELATED + 1)):
                    yield members[(start + step) % len(members)].name


def _public(record: Innovation) -> Innovation:
    if not record.internal_fields:
        return record
    hidden = {
        key: Innovation.model_fields[key].default for key in record.internal_fields if key in Innovation.model_fields
    }
    return record.model_copy(update={**hidden, "internal_fields": ()})


def _unowned(record: R) -> R:
    return record.model_copy(update={"maintainers": ()})


def _without(record: R, key: str, hidden: set[str]) -> R:
    kept = tuple(slug for slug in getattr(record, key) if slug not in hidden)
    return record.model_copy(update={key: kept})


def _unlinked(record: Lab, hidden: set[str]) -> Lab:
    cases = tuple(
        case.model_copy(update={"innovation": None}) if case.innovation in hidden else case for case in record.cases
    )
    return record.model_copy(update={"cases": cases})
