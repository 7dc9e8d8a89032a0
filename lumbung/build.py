"""The whole story of a build; read this first."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from lumbung.audience import Audience
from lumbung.editors import schemas
from lumbung.exports import run_exports
from lumbung.finishing import finish
from lumbung.form import form_outputs, with_local_form
from lumbung.inspection import Progress, inspect, ordered, strict
from lumbung.messages import found
from lumbung.pages import Search, generated_texts, handwritten, run_pages, theme_data
from lumbung.problems import Problem, has_errors
from lumbung.publishing import publish, refuse_foreign
from lumbung.renderer.job import Job
from lumbung.renderer.mkdocs import render
from lumbung.search import client, documents, make_index
from lumbung.staging import ClashError, stage
from lumbung.words import words_for

WORKSHOP = ".lumbung"
CONTENT = ("innovations", "visits", "labs", "data", "docs")


@dataclass(frozen=True, slots=True)
class Request:
    """`root` holds the content; `site` is the folder to publish; `today` only decides what a check says.

    `form` switches the form on for the folder on this computer, whatever the settings say.
    """

    root: Path
    site: Path
    today: date
    strict: bool = False
    audience: Audience = Audience.PUBLIC
    form: bool = False

    @property
    def workshop(self) -> Path:
        """Each audience has its own, so that nothing internal can lie where a public site is made."""
        return self.root / WORKSHOP / self.audience


@dataclass(frozen=True, slots=True)
class Outcome:
    """`site` is None where errors kept the last good site in its place."""

    problems: tuple[Problem, ...]
    site: Path | None = None
    innovations: int = 0
    agencies: int = 0
    pages: int = 0


def build(request: Request, progress: Progress) -> Outcome:
    """Read, check, stage, render, finish, and only then put the new site in the place of the old."""
    refuse_foreign(request.site, request.root, CONTENT, request.audience)
    inspection = inspect(request.root, request.today, progress)
    problems = strict(inspection.problems) if request.strict else inspection.problems
    if has_errors(problems) or inspection.catalogue is None:
        return Outcome(problems)

    catalogue = inspection.catalogue.for_audience(request.audience)
    catalogue = with_local_form(catalogue) if request.form else catalogue
    words = words_for(catalogue.settings.site.languages[0])
    texts = (*handwritten(catalogue), *generated_texts(words))
    index = make_index(documents(catalogue, words, texts), inspection.glossary)
    script = client()
    outputs = [
        *run_pages(catalogue, words),
        *run_exports(catalogue, words),
        *schemas(words),
        script,
        *index.files,
        *form_outputs(catalogue, words),
    ]
    try:
        stage(outputs, request.workshop / "staged")
    except ClashError as clash:
        return Outcome(ordered((*problems, found("page-taken", f"docs/{clash}"))))
    progress("stage", len(outputs), len(outputs))

    job = Job(
        settings=request.root / "mkdocs.yml",
        staged=request.workshop / "staged",
        site=request.workshop / "site",
        date=catalogue.date,
        extra=theme_data(catalogue, words, Search(index.manifest, script.path)),
    )
    complaints = render(job, lambda done, total: progress("render", done, total))
    late = finish(request.root, job.site, complaints)
    problems = ordered((*problems, *(strict(late) if request.strict else late)))
    if has_errors(problems):
        return Outcome(problems)
    publish(job.site, request.site, request.audience)
    pages = sum(output.path.endswith(".md") for output in outputs)
    return Outcome(problems, request.site, len(catalogue.profiles), len(catalogue.agencies), pages)
