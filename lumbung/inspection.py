"""Reading and checking as one step: what `check` tells, and what a build stands on."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from lumbung.catalogue import Catalogue, assemble
from lumbung.checks import run_checks
from lumbung.problems import Problem, ordered
from lumbung.reading import SETTINGS, read_library, read_settings
from lumbung.search import GlossaryEntry, read_glossary

Progress = Callable[[str, int, int], None]
"""`progress(stage, done, total)`; `stage` is a marked text."""


@dataclass(frozen=True)
class Inspection:
    """`catalogue` is None only where the settings cannot be read; problems are sorted by place and told once."""

    catalogue: Catalogue | None
    problems: tuple[Problem, ...]
    glossary: tuple[GlossaryEntry, ...] = ()


def inspect(root: Path, today: date, progress: Progress) -> Inspection:
    """Read and check everything below `root`."""
    settings, of_settings = read_settings(root)
    library = read_library(root, lambda done, total: progress("read", done, total))
    if settings is None:
        return Inspection(None, ordered((*of_settings, *library.problems)))
    glossary, of_glossary = read_glossary(root)
    catalogue = assemble(library, settings)
    problems = run_checks(catalogue, today, lambda done, total: progress("check", done, total))
    return Inspection(catalogue, ordered((*of_settings, *library.problems, *of_glossary, *problems)), glossary)


def within(inspection: Inspection, paths: frozenset[str]) -> Inspection:
    """The same with the problems of some files or folders alone; without settings nothing was checked, which is told too."""
    if "." in paths:
        return inspection
    kept = (
        problem
        for problem in inspection.problems
        if (inspection.catalogue is None and problem.path == SETTINGS)
        or any(problem.path == path or problem.path.startswith(f"{path}/") for path in paths)
    )
    return replace(inspection, problems=tuple(kept))
