"""A document is a validated record with the place of each value, the body around it and the file it stands in."""

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
    """A heading of the body with the text below it, up to the next heading of its level or above."""

    title: str
    level: int
    line: int
    text: str


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


@dataclass(frozen=True)
class Document(Manuscript, Generic[R_co]):
    """`name` is the slug, key or year that addresses the record; `faulty` are keys with stand-ins for what is wrong."""

    record: R_co
    places: Places = field(repr=False, compare=False)
    faulty: frozenset[str] = frozenset()


Profile: TypeAlias = Document[Innovation]
AgencyEntry: TypeAlias = Document[Agency]
VisitPage: TypeAlias = Document[Visit]
LabPage: TypeAlias = Document[Lab]
SituationPage: TypeAlias = Document[Situation]
