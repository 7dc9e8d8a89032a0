"""A document is a validated record with the place of each value, the body around it and the file it stands in."""

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, NamedTuple, TypeAlias, TypeVar

from lumbung.model.agency import Agency
from lumbung.model.declaration import Path, Record
from lumbung.model.innovation import Innovation
from lumbung.model.lab import Lab
from lumbung.model.situation import Situation
from lumbung.model.visit import Visit
from lumbung.problems import Place
from lumbung.words import SOURCE_LANGUAGE

R_co = TypeVar("R_co", bound=Record, covariant=True)


class Spot(NamedTuple):
    """Where a key and its value are written, and the value as written."""

    key: Place
    value: Place
    written: str


class Places:
    """The spots of a mapping; asking for a place that is not written answers with the nearest one around it."""

    __slots__ = ("_prefix", "_spots")

    def __init__(self, spots: Mapping[Path, Spot], prefix: Path = ()) -> None:
        self._spots = spots
        self._prefix = prefix

    def below(self, prefix: Path) -> "Places":
        return Places(self._spots, (*self._prefix, *prefix))

    def find(self, path: Path) -> Spot | None:
        return self._spots.get((*self._prefix, *path))

    def at(self, path: Path) -> Spot:
        whole = (*self._prefix, *path)
        while whole and whole not in self._spots:
            whole = whole[:-1]
        return self._spots.get(whole, Spot(Place(), Place(), ""))


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of the body with the text below it, up to the next heading of its level or above.

    The text stands in `whole` from `start` to `end`, so that it is held once.
    """

    title: str
    level: int
    line: int
    whole: str = field(repr=False)
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.whole[self.start : self.end].strip()


@dataclass(frozen=True, slots=True)
class Mention:
    """A link, an image or a citation in the body; `text` is what stands between its brackets."""

    target: str
    text: str
    title: str
    place: Place


@dataclass(frozen=True, slots=True)
class Body:
    """The Markdown below the front matter; lines count from the top of the file."""

    text: str = ""
    first_line: int = 1
    sections: tuple[Section, ...] = ()
    links: tuple[Mention, ...] = ()
    images: tuple[Mention, ...] = ()
    citations: tuple[Mention, ...] = ()


@dataclass(frozen=True)
class Manuscript:
    """A file's text, whether or not its front matter could be read; `path` is as shown in messages."""

    path: str
    name: str
    body: Body

    @property
    def folder(self) -> str:
        """Where its pictures lie; a translation has those of the file that it translates."""
        return posixpath.join(posixpath.dirname(self.path), self.name)


@dataclass(frozen=True)
class Translation(Manuscript):
    """A document's words in another language; `name` is the document's.

    `state` is that of the original now, `translates` the one that the translator names, written at that key in `places`.
    """

    language: str
    values: Record
    translates: str
    state: str
    places: Places = field(repr=False, compare=False)

    @property
    def outdated(self) -> bool:
        return self.translates != self.state


@dataclass(frozen=True)
class Document(Manuscript, Generic[R_co]):
    """`name` is the slug, key or year that addresses the record; `faulty` are keys with stand-ins for what is wrong.

    What stands behind `translations` is set where the document is told in another language than its own: the languages
    of the record's words and of the body, the record as written, and the file that the words come from.
    """

    record: R_co
    places: Places = field(repr=False, compare=False)
    faulty: frozenset[str] = frozenset()
    translations: tuple[Translation, ...] = ()
    language: str = SOURCE_LANGUAGE
    body_language: str = SOURCE_LANGUAGE
    outdated: bool = False
    original: R_co | None = None
    shown_path: str = ""

    @property
    def written(self) -> R_co:
        """The record in the language that it was written in."""
        return self.record if self.original is None else self.original

    @property
    def file(self) -> str:
        """Where a correction of the words belongs."""
        return self.shown_path or self.path


Profile: TypeAlias = Document[Innovation]
AgencyEntry: TypeAlias = Document[Agency]
VisitPage: TypeAlias = Document[Visit]
LabPage: TypeAlias = Document[Lab]
SituationPage: TypeAlias = Document[Situation]
