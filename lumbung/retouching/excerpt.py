"""The few profiles of a catalogue that a page tells of, in the place of all; whoever asks for more is told so instead of being misled."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from lumbung.catalogue import Catalogue, assemble
from lumbung.model import Profile
from lumbung.reading import Settings, read_part
from lumbung.words import SOURCE_LANGUAGE

T = TypeVar("T")


class Wanting(Exception):  # noqa: N818 - not an error: a full build has everything
    """Something was asked for that the excerpt does not hold."""


class Withheld(tuple[Profile, ...]):
    """Stands for all profiles."""

    __slots__ = ()

    def _refuse(self, *_: Any) -> Any:
        raise Wanting

    __iter__ = __len__ = __getitem__ = __contains__ = __bool__ = __eq__ = __hash__ = __add__ = __reversed__ = _refuse


class Partly(Mapping[str, T]):
    """Some entries of a mapping of which all keys are known; to ask for what another key leads to is refused."""

    def __init__(self, entries: Mapping[str, T], known: frozenset[str]) -> None:
        self._entries, self._known = entries, known

    def __getitem__(self, key: str) -> T:
        if key not in self._entries and key in self._known:
            raise Wanting(key)
        return self._entries[key]

    def __contains__(self, key: object) -> bool:
        return key in self._known or key in self._entries

    def __iter__(self) -> Iterator[str]:
        raise Wanting

    def __len__(self) -> int:
        raise Wanting


def read_excerpt(
    root: Path, settings: Settings, changed: Iterable[str], others: Iterable[str], all_names: frozenset[str]
) -> Catalogue:
    """The catalogue of these profiles alone, with all agencies, visits, labs and situations; raise `Wanting` where a changed file is at fault.

    `all_names` are those of every profile, shown or hidden.
    """
    paths = {f"innovations/{name}.md" for name in changed}
    library = read_part(root, dict.fromkeys((*changed, *others)))
    if any(problem.path in paths for problem in library.problems):
        raise Wanting
    return replace(assemble(library, settings), innovation_names=all_names)


def narrowed(catalogue: Catalogue, name: str) -> Catalogue:
    """Where nothing but one profile is to be looked at."""
    profiles = tuple(profile for profile in catalogue.profiles if profile.name == name)
    return replace(catalogue, profiles=profiles, visits=(), labs=(), situations=(), broken=())


def guarded(
    catalogue: Catalogue, related: Mapping[str, Sequence[str]], shown: frozenset[str], language: str
) -> Catalogue:
    """The same for the pages of a language: of the profiles nothing but those that are there by name.

    `related` are the names that a full catalogue relates to each profile; `shown` are all that this audience sees.
    """
    told = catalogue.in_language(language)
    by_slug = {profile.name: profile for profile in told.profiles}
    kept = replace(told, profiles=Withheld())
    paths = frozenset(f"innovations/{name}.md" for name in shown)
    others = (document for kind in (told.visits, told.labs, told.situations) for document in kind)
    languages = {document.path: document.body_language for document in (*told.profiles, *others)}
    if language == SOURCE_LANGUAGE:  # in which every body was written
        languages = dict.fromkeys(paths, SOURCE_LANGUAGE) | languages
    # What a catalogue would work out from all of its profiles.
    kept.__dict__["by_slug"] = Partly(by_slug, shown)
    kept.__dict__["body_languages"] = Partly(languages, paths)
    kept.__dict__["_related"] = Partly(
        {name: tuple(by_slug[other] for other in others) for name, others in related.items()}, shown
    )
    return kept
