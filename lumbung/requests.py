"""What a build is asked for, and what it answers."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from lumbung.audience import Audience
from lumbung.output import OutputFile
from lumbung.problems import Problem
from lumbung.renderer.registry import USUAL

WORKSHOP = ".lumbung"
CONTENT = ("innovations", "visits", "labs", "data", "docs")
SOURCES = (*CONTENT, "mkdocs.yml")


@dataclass(frozen=True, slots=True)
class Request:
    """`root` holds the content; `site` is the folder to publish; `today` only decides what a check says.

    `form` switches the form on for the folder on this computer, whatever the settings say. `pdf` makes a document beside
    each profile and visit; `documents` are some that are made already; `pack` names the visit whose start page is made.
    `social` draws a preview picture for each page that tells of one thing, and not the site's alone.
    `renderer` is one of `RENDERERS`; `plainly` leaves all of the work to it, page by page. `processes` is how
    many share the work, 0 as many as are worth it. `bench` is where the workshops lie,
    if not in the content folder.
    """

    root: Path
    site: Path
    today: date
    strict: bool = False
    audience: Audience = Audience.PUBLIC
    form: bool = False
    bench: Path | None = None
    pdf: bool = False
    pack: str = ""
    documents: tuple[OutputFile, ...] = ()
    social: bool = False
    renderer: str = USUAL
    plainly: bool = False
    processes: int = 0

    @property
    def workshop(self) -> Path:
        """Each audience has its own, so that nothing internal can lie where a public site is made."""
        return (self.bench or self.root / WORKSHOP) / self.audience

    @property
    def memory(self) -> Path:
        """Where results of costly steps are kept."""
        return self.workshop / "memory.sqlite"

    @property
    def sightings(self) -> Path:
        """Where it is kept what was found out about the files of the site."""
        return self.workshop / "sightings.json"


@dataclass(frozen=True, slots=True)
class Outcome:
    """`site` is None where errors kept the last good site in its place; `notes` are marked texts, for information."""

    problems: tuple[Problem, ...]
    site: Path | None = None
    innovations: int = 0
    agencies: int = 0
    pages: int = 0
    notes: tuple[str, ...] = ()
    district: str = ""
    date: date = date.min
