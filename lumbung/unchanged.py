"""Answers of a check and of a build, kept for as long as nothing changed that they depend on."""

import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

from lumbung.exchanging import mend
from lumbung.locking import alone
from lumbung.problems import Phrase, Problem, Severity
from lumbung.publishing import refuse_foreign
from lumbung.requests import CONTENT, SOURCES, WORKSHOP, Outcome, Request
from lumbung.standing import State, forget, keep, listing, look, recall

_CHECKED = "checked.json"
_BUILT = "built.json"
_MARK = "mark"
_REACHING = re.compile(rb"INHERIT|!\s*(?:ENV|relative|!)")
"""What settings may take from elsewhere: other files, the environment."""


def look_at_content(root: Path, told: Iterable[str], workshop: Path) -> State | None:
    """The state on which an answer stands; None where something unseen has a part in it."""
    settings = b""
    with suppress(OSError):
        settings = (root / SOURCES[-1]).read_bytes()
    return None if _REACHING.search(settings) else look(root, SOURCES, told, workshop / _MARK)


def look_for_check(root: Path, today: date) -> State | None:
    return look_at_content(root, ("check", today.isoformat()), root / WORKSHOP)


def checked(root: Path, state: State | None) -> tuple[Problem, ...] | None:
    """The problems that were told of this state."""
    kept = recall(root / WORKSHOP / _CHECKED, root, state)
    return None if kept is None else problems_of(kept)


def keep_checked(root: Path, before: State | None, problems: tuple[Problem, ...]) -> None:
    """Keep what was told of a state; a file that moved meanwhile makes another state."""
    keep(root / WORKSHOP / _CHECKED, root, before, plain(problems))


def look_for_build(request: Request) -> State | None:
    """None for what is never kept: a workshop elsewhere has a clock of its own, and given documents are not looked at."""
    if request.bench is not None or request.documents:
        return None
    told = (request.site, request.today, request.strict, request.audience, request.form, request.pdf, request.pack)
    return look_at_content(
        request.root, ("build", repr((*told, request.social, request.renderer, request.plainly))), request.workshop
    )


def built(request: Request) -> tuple[Outcome | None, State | None]:
    """What the last build answered, where it would answer the same and the site lies there as it was left; and what was looked at."""
    if not (_place(request)).is_file():
        return None, None
    mend(request.site)
    refuse_foreign(request.site, request.root, CONTENT, request.audience)
    with alone(request.workshop, "build-running", path=str(request.workshop)):
        state = look_for_build(request)
        kept = recall(_place(request), request.root, state)
        try:
            if kept is None or kept["site"] != listing(request.site):
                return None, state
            return outcome_of(request, kept), state
        except (KeyError, TypeError, ValueError):
            return None, state


def keep_built(request: Request, state: State | None, outcome: Outcome) -> dict[str, Any] | None:
    """What is kept of a build's answer, with how the site looks; None where nothing is."""
    forget(_place(request))
    if state is None or outcome.site is None:
        return None
    value = {
        "site": listing(request.site),
        "problems": plain(outcome.problems),
        "counts": [outcome.innovations, outcome.agencies, outcome.pages],
        "notes": list(outcome.notes),
        "district": str(outcome.district),
        "date": outcome.date.isoformat(),
    }
    keep(_place(request), request.root, state, value)
    return value


def _place(request: Request) -> Path:
    """Beside the workshop: what is told names internal files too, and nothing of those may lie where a public site is made."""
    return request.workshop.with_name(f"{request.audience}-{_BUILT}")


def outcome_of(request: Request, kept: dict[str, Any]) -> Outcome | None:
    """The answer of which this was kept."""
    problems = problems_of(kept["problems"])
    if problems is None:
        return None
    innovations, agencies, pages = kept["counts"]
    notes, day = tuple(kept["notes"]), date.fromisoformat(kept["date"])
    return Outcome(problems, request.site, innovations, agencies, pages, notes, kept["district"], day)


def plain(problems: tuple[Problem, ...]) -> list[Any]:
    return [
        [
            *(problem.path, problem.line, problem.column, problem.field, problem.code),
            [[name, str(text), isinstance(text, Phrase)] for name, text in problem.values],
            str(problem.severity),
        ]
        for problem in problems
    ]


def problems_of(kept: Any) -> tuple[Problem, ...] | None:
    try:
        return tuple(
            Problem(
                *(path, line, column, field, code),
                tuple((name, Phrase(text) if phrase else text) for name, text, phrase in values),
                Severity(severity),
            )
            for path, line, column, field, code, values, severity in kept
        )
    except (TypeError, ValueError):
        return None
