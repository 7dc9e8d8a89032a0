"""The whole story of a build; read this first."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from lumbung.audience import Audience
from lumbung.editions import beside, editions, outputs, run_pdf, theme_of
from lumbung.editors import schemas
from lumbung.exports import run_exports
from lumbung.finishing import finish
from lumbung.form import form_outputs, with_local_form
from lumbung.inspection import Progress, inspect, ordered, strict
from lumbung.messages import found
from lumbung.output import OutputFile
from lumbung.problems import Problem, has_errors
from lumbung.publishing import publish, refuse_foreign
from lumbung.renderer.job import Job
from lumbung.renderer.mkdocs import render
from lumbung.staging import ClashError, stage
from lumbung.words import N_

WORKSHOP = ".lumbung"
NO_ADDRESS = N_(
    "site_url belum diisi di mkdocs.yml: alamat tetap (canonical) dan tautan antarbahasa (hreflang) untuk mesin pencari tidak ditulis."
)
CONTENT = ("innovations", "visits", "labs", "data", "docs")


@dataclass(frozen=True, slots=True)
class Request:
    """`root` holds the content; `site` is the folder to publish; `today` only decides what a check says.

    `form` switches the form on for the folder on this computer, whatever the settings say. `pdf` makes a document beside
    each profile and visit; `documents` are some that are made already; `pack` names the visit whose start page is made.
    """

    root: Path
    site: Path
    today: date
    strict: bool = False
    audience: Audience = Audience.PUBLIC
    form: bool = False
    pdf: bool = False
    pack: str = ""
    documents: tuple[OutputFile, ...] = ()

    @property
    def workshop(self) -> Path:
        """Each audience has its own, so that nothing internal can lie where a public site is made."""
        return self.root / WORKSHOP / self.audience


@dataclass(frozen=True, slots=True)
class Outcome:
    """`site` is None where errors kept the last good site in its place; `notes` are marked texts, for information."""

    problems: tuple[Problem, ...]
    site: Path | None = None
    innovations: int = 0
    agencies: int = 0
    pages: int = 0
    notes: tuple[str, ...] = ()


def build(request: Request, progress: Progress) -> Outcome:
    """Read, check, stage, render, finish, and only then put the new site in the place of the old."""
    refuse_foreign(request.site, request.root, CONTENT, request.audience)
    inspection = inspect(request.root, request.today, progress)
    problems = strict(inspection.problems) if request.strict else inspection.problems
    if has_errors(problems) or inspection.catalogue is None:
        return Outcome(problems)

    catalogue = inspection.catalogue.for_audience(request.audience)
    catalogue = with_local_form(catalogue) if request.form else catalogue
    told = editions(catalogue, inspection.glossary, request.pack)
    documents = request.documents
    if request.pdf:
        documents = run_pdf(told, lambda done, total: progress("pdf", done, total))
    told = beside(told, documents)
    words = told[0].words
    made = (
        *outputs(told),
        *run_exports(catalogue, words),
        *schemas(words),
        *form_outputs(catalogue, words),
        *documents,
    )
    try:
        stage(made, request.workshop / "staged")
    except ClashError as clash:
        return Outcome(ordered((*problems, found("page-taken", f"docs/{clash}"))))
    progress("stage", len(made), len(made))

    job = Job(
        settings=request.root / "mkdocs.yml",
        staged=request.workshop / "staged",
        site=request.workshop / "site",
        date=catalogue.date,
        extra=theme_of(told),
    )
    complaints = render(job, lambda done, total: progress("render", done, total))
    late = finish(request.root, complaints)
    problems = ordered((*problems, *(strict(late) if request.strict else late)))
    if has_errors(problems):
        return Outcome(problems)
    publish(job.site, request.site, request.audience)
    pages = sum(output.path.endswith(".md") for output in made)
    notes = () if catalogue.settings.has_address else (NO_ADDRESS,)
    return Outcome(problems, request.site, len(catalogue.profiles), len(catalogue.agencies), pages, notes)
