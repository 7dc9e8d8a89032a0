"""The whole story of a build; read this first."""

import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from lumbung.exports import run_exports
from lumbung.finishing import finish
from lumbung.inspection import Progress, inspect, ordered, strict
from lumbung.messages import found
from lumbung.pages import run_pages, theme_data
from lumbung.problems import Problem, has_errors
from lumbung.renderer.job import Job
from lumbung.renderer.mkdocs import render
from lumbung.staging import ClashError, stage
from lumbung.words import words_for

WORKSHOP = ".lumbung"


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
    inspection = inspect(request.root, request.today, progress)
    problems = strict(inspection.problems) if request.strict else inspection.problems
    if has_errors(problems) or inspection.catalogue is None:
        return Outcome(problems)

    catalogue = inspection.catalogue.for_public()
    words = words_for(catalogue.settings.site.languages[0])
    workshop = request.root / WORKSHOP
    outputs = [*run_pages(catalogue, words), *run_exports(catalogue, words)]
    try:
        stage(outputs, workshop / "staged")
    except ClashError as clash:  # only a hand-written page can have the address of a generated one
        return Outcome(ordered((*problems, found("page-taken", f"docs/{clash}"))))
    progress("stage", len(outputs), len(outputs))

    job = Job(
        settings=request.root / "mkdocs.yml",
        staged=workshop / "staged",
        site=workshop / "site",
        date=catalogue.date,
        extra=theme_data(catalogue, words),
    )
    complaints = render(job, lambda done, total: progress("render", done, total))
    late = finish(request.root, complaints)
    problems = ordered((*problems, *(strict(late) if request.strict else late)))
    if has_errors(problems):
        return Outcome(problems)
    exchange(job.site, request.site)
    pages = sum(output.path.endswith(".md") for output in outputs)
    return Outcome(problems, request.site, len(catalogue.profiles), len(catalogue.agencies), pages)


def exchange(new: Path, site: Path) -> None:
    """Put the folder `new` in the place of `site`."""
    old = new.with_name("site-before")
    shutil.rmtree(old, ignore_errors=True)
    site.parent.mkdir(parents=True, exist_ok=True)
    if site.exists():
        shutil.move(site, old)
    shutil.move(new, site)
    shutil.rmtree(old, ignore_errors=True)
