"""The whole story of a build; read this first."""

import shutil
from functools import partial
from pathlib import Path

from lumbung import addresses
from lumbung.audience import Audience
from lumbung.editions import Edition, beside, editions, run_pdf, theme_of
from lumbung.editors import schemas
from lumbung.exchanging import mend
from lumbung.exports import EXPORTS
from lumbung.finishing import FORM, finish
from lumbung.form import form_outputs, with_local_form
from lumbung.inspection import Progress, inspect
from lumbung.locking import alone
from lumbung.making import Share, make
from lumbung.memory import Memory
from lumbung.messages import found
from lumbung.offline import add_worker
from lumbung.problems import Refusal, has_errors, ordered, strict
from lumbung.publishing import publish, refuse_foreign, verify
from lumbung.renderer.job import Job
from lumbung.renderer.registry import Render, renderer
from lumbung.requests import CONTENT, SOURCES, WORKSHOP, Outcome, Request
from lumbung.retouching import Noted, note
from lumbung.retouching.linking import lay_by
from lumbung.sightings import Sightings
from lumbung.snapshot import changed, look
from lumbung.social import Previews, cards, previews
from lumbung.staging import ClashError
from lumbung.unchanged import keep_built, look_for_build
from lumbung.words import N_

NO_ADDRESS = N_(
    "site_url belum diisi di mkdocs.yml: alamat tetap (canonical) dan tautan antarbahasa (hreflang) untuk mesin pencari, dan gambar pratinjau untuk yang membagikan halaman, tidak ditulis."
)
__all__ = ["CONTENT", "SOURCES", "WORKSHOP", "Outcome", "Request", "build"]


def build(request: Request, progress: Progress) -> Outcome:
    """Build alone in the workshop, after whatever a killed build left beside the site is mended."""
    render = renderer(request.renderer)
    mend(request.site)
    refuse_foreign(request.site, request.root, CONTENT, request.audience)
    try:
        request.workshop.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = error.strerror or str(error)
        raise Refusal("workshop-locked", path=str(request.workshop), reason=reason) from error
    with alone(request.workshop, "build-running", path=str(request.workshop)):
        state = look_for_build(request)
        outcome, noted = _build(request, render, progress)
        if state and noted:
            lay_by(request.site, request.workshop)
        answer = keep_built(request, state, outcome)
        if answer and noted:
            note(request, state, answer, noted)
        return outcome


def _build(request: Request, render: Render, progress: Progress) -> tuple[Outcome, Noted | None]:
    """Read, check, stage, render, finish, and only then put the new site in the place of the old."""
    before = look(request.root, SOURCES)
    inspection = inspect(request.root, request.today, progress)
    problems = strict(inspection.problems) if request.strict else inspection.problems
    if has_errors(problems) or inspection.catalogue is None:
        return Outcome(problems), None

    catalogue = inspection.catalogue.for_audience(request.audience)
    catalogue = with_local_form(catalogue) if request.form else catalogue
    told = editions(catalogue, inspection.glossary, request.pack, Memory(request.memory))
    documents = request.documents
    if request.pdf:
        documents = run_pdf(told, lambda done, total: progress("pdf", done, total))
    told = beside(told, documents)
    words = told[0].words
    pictures = _previews(request, told, progress)
    further: tuple[Share, ...] = (
        *(partial(export, catalogue, words) for export in EXPORTS),
        lambda: (*schemas(words), *form_outputs(catalogue, words), *documents, *pictures.files),
    )
    try:
        told, made = make(
            told,
            further,
            request.workshop / "staged",
            lambda done, total: progress("stage", done, total),
            request.processes,
        )
    except ClashError as clash:
        return Outcome(ordered((*problems, found("page-taken", f"docs/{clash}")))), None
    if moved := changed(before, look(request.root, SOURCES)):
        raise Refusal("content-moving", path=moved[0])

    job = Job(
        settings=request.root / "mkdocs.yml",
        staged=request.workshop / "staged",
        site=request.workshop / "site",
        date=catalogue.date,
        extra=theme_of(told) | {"previews": pictures.of},
        keep=request.workshop / "pages",
        plainly=request.plainly,
        processes=request.processes,
    )
    shutil.rmtree(job.site, ignore_errors=True)
    complaints = render(job, lambda done, total: progress("render", done, total))
    seen = Sightings(job.site, request.sightings, FORM)
    late = finish(request.root, seen, complaints)
    problems = ordered((*problems, *(strict(late) if request.strict else late)))
    if has_errors(problems):
        return Outcome(problems), None
    if request.audience is Audience.PUBLIC:
        add_worker(seen, [edition.catalogue.folder for edition in told])
    verify(job.site, *expected(made, job.staged), seen)
    seen.save()
    publish(job.site, request.site, request.audience)
    pages = sum(path.endswith(".md") for path in made)
    notes = () if catalogue.settings.has_address else (NO_ADDRESS,)
    outcome = Outcome(
        problems,
        request.site,
        len(catalogue.profiles),
        len(catalogue.agencies),
        pages,
        notes,
        catalogue.settings.site.district,
        catalogue.date,
    )
    return outcome, Noted(catalogue, {one.words.language: (one.catalogue, one.index) for one in told}, job.extra)


def _previews(request: Request, told: tuple[Edition, ...], progress: Progress) -> Previews:
    """None without an address, which they have to be named by, nor for internal readers, who are not to share."""
    if not told[0].catalogue.settings.has_address or request.audience is Audience.INTERNAL:
        return Previews()
    wanted = (card for edition in told for card in cards(edition.catalogue, edition.words, each=request.social))
    return previews(wanted, request.workshop / "previews", lambda done, total: progress("preview", done, total))


def expected(made: tuple[str, ...], staged: Path) -> tuple[tuple[str, ...], dict[str, bytes | Path]]:
    """The pages that the renderer must have made, and the files that it must have taken along as they were staged."""
    shown = [path for path in made if not _passed_over(path)]
    pages = tuple(addresses.rendered(path) for path in shown if path.endswith(".md"))
    return ("404.html", *pages), {path: staged / path for path in shown if not path.endswith(".md")}


def _passed_over(path: str) -> bool:
    """What MkDocs leaves out by itself."""
    return path.startswith("templates/") or any(part.startswith(".") for part in path.split("/"))
