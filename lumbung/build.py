"""The whole story of a build; read this first."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from lumbung.exports import run_exports
from lumbung.finishing import finish
from lumbung.inspection import Progress, inspect, ordered, strict
from lumbung.memory import Memory
from lumbung.messages import found
from lumbung.pages import Search, handwritten, run_pages, theme_data
from lumbung.problems import Problem, has_errors
from lumbung.publishing import publish, refuse_foreign
from lumbung.renderer.job import Job
from lumbung.renderer.mkdocs import render
from lumbung.search import client, documents, make_index
from lumbung.staging import ClashError, stage
from lumbung.words import words_for

WORKSHOP = ".lumbung"
MEMORY = "memory.sqlite"
CONTENT = ("innovations", "visits", "labs", "data", "docs")


@dataclass(frozen=True, slots=True)
class Request:
    """`root` holds the content; `site` is the folder to publish; `today` only decides what a check says."""

    root: Path
    site: Path
    today: date
    strict: bool = False


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
    refuse_foreign(request.site, request.root, CONTENT)
    inspection = inspect(request.root, request.today, progress)
    problems = strict(inspection.problems) if request.strict else inspection.problems
    if has_errors(problems) or inspection.catalogue is None:
        return Outcome(problems)

    catalogue = inspection.catalogue.for_public()
    words = words_for(catalogue.settings.site.languages[0])
    workshop = request.root / WORKSHOP
    index = make_index(
        documents(catalogue, words, handwritten(catalogue)), inspection.glossary, Memory(workshop / MEMORY)
    )
    script = client()
    outputs = [*run_pages(catalogue, words), *run_exports(catalogue, words), script, *index.files]
    try:
        stage(outputs, workshop / "staged")
    except ClashError as clash:
        return Outcome(ordered((*problems, found("page-taken", f"docs/{clash}"))))
    progress("stage", len(outputs), len(outputs))

    job = Job(
        settings=request.root / "mkdocs.yml",
        staged=workshop / "staged",
        site=workshop / "site",
        date=catalogue.date,
        extra=theme_data(catalogue, words, Search(index.manifest, script.path)),
    )
    complaints = render(job, lambda done, total: progress("render", done, total))
    late = finish(request.root, complaints)
    problems = ordered((*problems, *(strict(late) if request.strict else late)))
    if has_errors(problems):
        return Outcome(problems)
    publish(job.site, request.site)
    pages = sum(output.path.endswith(".md") for output in outputs)
    return Outcome(problems, request.site, len(catalogue.profiles), len(catalogue.agencies), pages)
