"""The story of touching up a site."""

import gc
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from lumbung.audience import Audience
from lumbung.catalogue import Catalogue
from lumbung.checks import OF_BODIES, run_checks
from lumbung.finishing import FORM
from lumbung.finishing.outside import loads_from_outside
from lumbung.form.settings import with_local_form
from lumbung.locking import alone
from lumbung.memory import Memory
from lumbung.offline import LISTS, WORKER, add_worker
from lumbung.output import OutputFile
from lumbung.pages import run_profile
from lumbung.problems import Problem, has_errors, ordered, strict
from lumbung.publishing import MARKER, publish, verify
from lumbung.reading import read_settings
from lumbung.renderer.few import render_few
from lumbung.renderer.job import Job
from lumbung.requests import Outcome, Request
from lumbung.retouching.excerpt import Wanting, guarded, narrowed, read_excerpt
from lumbung.retouching.ledger import Ledger
from lumbung.retouching.linking import SPARE, follow, link, take_up
from lumbung.retouching.noting import GROUND, VERSION, ledger_of, look_of, name_of, unpacked
from lumbung.retouching.outline import front_of, outline
from lumbung.retouching.searching import Searching
from lumbung.search.documents import document_of
from lumbung.search.footing import Footing
from lumbung.sightings import Sightings
from lumbung.standing import State, listing, seen, sums
from lumbung.unchanged import keep_built, outcome_of, problems_of
from lumbung.words import words_for

MOST = 20
"""Profiles that are worth it; more are the work of a full build."""
_READ = ("data", "visits", "labs", "docs", "mkdocs.yml")
"""What is read beside profiles."""
_ID = re.compile(r'\bid="([^"]*)"')


@dataclass(frozen=True)
class _Case:
    """What the ledger knows, and how the files look now; `rows` are of the changed profiles by name."""

    request: Request
    state: State
    ledger: Ledger
    ground: Mapping[str, Any]
    rows: Mapping[str, dict[str, Any]]


def retouched(request: Request, state: State | None) -> Outcome | None:
    """What a full build would answer, after its site was touched up; None where that cannot be done, and the site is as it was.

    `state` is how the content looked just now.
    """
    gc.disable()  # nearly all that is made here lives to the end
    try:
        return _retouched(request, state)
    except Exception:  # noqa: BLE001 - whatever it is, the full build meets and words it
        return None
    finally:
        gc.enable()


def _retouched(request: Request, state: State | None) -> Outcome | None:
    ledger = ledger_of(request)
    if state is None or not ledger.file.is_file() or request.pdf or request.pack or request.plainly:
        return None
    with alone(request.workshop, "build-running", path=str(request.workshop)):
        ground = ledger.value(GROUND)
        if ground["version"] != VERSION or ground["ground"] != state.ground:
            return None
        rows = {name: ledger.value(f"profile {name}") for name in _changed(request, state, ledger.files(), ground)}
        if not rows or None in rows.values() or listing(request.site) != ground["answer"]["site"]:
            return None
        return _touched(_Case(request, state, ledger, ground, rows))


def _changed(request: Request, state: State, before: Mapping[str, str], ground: Mapping[str, Any]) -> tuple[str, ...]:
    """The names of the profiles whose files look otherwise; none where anything else does, too."""
    now = {entry[0]: look_of(entry) for entry in state.entries}
    if now.keys() != before.keys():
        return ()
    paths = [path for path, look in now.items() if before[path] != look]
    fresh = {path: told for path, told in ground["fresh"].items() if now[path] == before[path]}
    paths += [path for path, told in sums(request.root, fresh).items() if told != fresh[path]]
    shown = set(ground["shown"])
    fits = len(paths) <= MOST and all(
        path == f"innovations/{name_of(path)}.md" and name_of(path) in shown for path in paths
    )
    return tuple(map(name_of, paths)) if fits else ()


def _touched(case: _Case) -> Outcome:
    request, ground = case.request, case.ground
    everything, catalogue = _catalogues(case)
    problems = problems_of(ground["answer"]["problems"]) or ()
    for name in case.rows:
        problems = _checked(case, name, everything, catalogue, problems)
    related = {name: row["related"] for name, row in case.rows.items()}
    shown = frozenset(ground["shown"])
    told = {code: guarded(catalogue, related, shown, code) for code in ground["languages"]}
    pages = [run_profile(own, words_for(code), name) for code, own in told.items() for name in case.rows]
    searching = Searching(request.site, Memory(request.memory))
    footings = {code: _searched(case, searching, own, code) for code, own in told.items()}
    read = [*_READ, *(f"innovations/{name}.md" for name in catalogue.by_slug)]
    if seen(request.root, read) != tuple(entry for entry in case.state.entries if _is_below(entry[0], read)):
        raise Wanting("what was read changed meanwhile")
    _prepare(case, [addresses(page) for page in pages], searching)
    _render(case, pages)
    _publish(case, [addresses(page) for page in pages], searching, [own.folder for own in told.values()])
    return _noted(case, searching, footings, problems)


def addresses(page: OutputFile) -> str:
    """Where a staged page lies in the site."""
    return f"{page.path.removesuffix('.md')}.html"


def _is_below(path: str, names: list[str]) -> bool:
    return path in names or path.partition("/")[0] in names


def _catalogues(case: _Case) -> tuple[Catalogue, Catalogue]:
    """The changed profiles and those related to them: as they are checked, and as the audience sees them."""
    settings, problems = read_settings(case.request.root)
    if settings is None or problems:
        raise Wanting
    related = [other for row in case.rows.values() for other in row["related"]]
    everything = read_excerpt(case.request.root, settings, tuple(case.rows), related, frozenset(case.ground["names"]))
    catalogue = everything.for_audience(case.request.audience)
    return everything, with_local_form(catalogue) if case.request.form else catalogue


def _checked(
    case: _Case, name: str, everything: Catalogue, catalogue: Catalogue, problems: tuple[Problem, ...]
) -> tuple[Problem, ...]:
    """What is told now; raise `Wanting` where more than a body changed, where other pages tell of the change, or where something is wrong."""
    profile, row = catalogue.by_slug[name], case.rows[name]
    same_front = front_of(case.request.root / profile.path, profile.body.first_line) == row["front"]
    if profile.translations or not same_front or outline(catalogue, profile) != row["outline"]:
        raise Wanting(name)
    if any(problem.code.startswith("page-") for problem in problems):
        raise Wanting
    fence = profile.body.first_line - 1
    found = run_checks(narrowed(everything, name), case.request.today, lambda *_: None, OF_BODIES)
    found = strict(found) if case.request.strict else found
    new = tuple(problem for problem in found if problem.path == profile.path and problem.line >= fence)
    if has_errors(new):
        raise Wanting(new[0].code)
    kept = (problem for problem in problems if problem.path != profile.path or problem.line < fence)
    return ordered((*kept, *new))


def _searched(case: _Case, searching: Searching, own: Catalogue, language: str) -> Footing:
    footing = Footing.read(case.ledger.value(f"index {language}"))
    documents = [(row, document_of(own, own.by_slug[name], words_for(language))) for name, row in case.rows.items()]
    return searching.amend(language, footing, documents)


def _prepare(case: _Case, pages: list[str], searching: Searching) -> None:
    """A folder with second names of all that stays as it is: what is written there later must be a file of its own."""
    request, site = case.request, case.request.workshop / "site"
    own = {WORKER, MARKER, *pages, *searching.gone, *searching.files}
    take_up(request.workshop, site)
    follow(request.site, site, lambda path: path in own or path.startswith(f"{LISTS}/"))
    for path, before in searching.moved.items():
        link(str(request.site / before), str(site / path))


def _render(case: _Case, pages: list[OutputFile]) -> None:
    """The staged pages are new files, since a site may know the old ones by another name."""
    staged, site = case.request.workshop / "staged", case.request.workshop / "site"
    for page in pages:
        (staged / page.path).unlink()
        (staged / page.path).write_text(str(page.content), encoding="utf-8", newline="\n")
    day = date.fromisoformat(case.ground["answer"]["date"])
    render_few(
        Job(case.request.root / "mkdocs.yml", staged, site, day, unpacked(case.ground["extra"])),
        [page.path for page in pages],
    )
    for page in pages:
        before, after = (_text(folder / addresses(page)) for folder in (case.request.site, site))
        if set(_ID.findall(before)) != set(_ID.findall(after)) or any(loads_from_outside(after)):
            raise Wanting


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def _publish(case: _Case, pages: list[str], searching: Searching, folders: list[str]) -> None:
    """Complete the folder, put it in the place of the site, and lay the old one by."""
    request, site = case.request, case.request.workshop / "site"
    for path, content in searching.files.items():
        (site / path).write_text(content, encoding="utf-8", newline="\n")
    sightings = Sightings(site, request.sightings, FORM)
    verify(site, pages, {}, sightings)
    if request.audience is Audience.PUBLIC:
        add_worker(sightings, folders)
    sightings.save()
    publish(site, request.site, request.audience, request.workshop / SPARE)


def _noted(
    case: _Case, searching: Searching, footings: Mapping[str, Footing], problems: tuple[Problem, ...]
) -> Outcome:
    """Tell the ledger, and answer."""
    outcome = outcome_of(case.request, case.ground["answer"])
    if outcome is None:
        raise Wanting
    outcome = replace(outcome, problems=problems)
    searching.remember()
    answer = keep_built(case.request, case.state, outcome)
    facts = {
        GROUND: {**case.ground, "fresh": dict(case.state.fresh), "answer": answer},
        **{f"index {language}": footing.written() for language, footing in footings.items()},
        **{f"profile {name}": row for name, row in case.rows.items()},
    }
    paths = {f"innovations/{name}.md" for name in case.rows}
    case.ledger.amend(facts, {entry[0]: look_of(entry) for entry in case.state.entries if entry[0] in paths})
    return outcome
