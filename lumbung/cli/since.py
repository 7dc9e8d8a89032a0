"""The option `--since`: what a change brings must be right; what was wrong before is only shown."""

import argparse
import os
from pathlib import Path

from lumbung.cli.today import today
from lumbung.comparison import divide as compare
from lumbung.history import changes_since
from lumbung.inspection import Inspection, Progress
from lumbung.problems import Problem
from lumbung.words import Words


def divide(
    arguments: argparse.Namespace, root: Path, inspection: Inspection, progress: Progress
) -> tuple[tuple[Problem, ...], tuple[Problem, ...]]:
    """The problems that count, and the old ones as warnings; without `--since` all of them count."""
    if arguments.since is None:
        return inspection.problems, ()
    changes = changes_since(root, arguments.since, os.environ)
    divided = compare(
        root, inspection, changes, today(arguments), lambda stage, done, total: _step(progress, stage, done, total)
    )
    return divided.counting, tuple(problem.as_warning() for problem in divided.old)


def _step(progress: Progress, stage: str, done: int, total: int) -> None:
    if stage == "read":
        progress("compare", done, total)


def conclusion(arguments: argparse.Namespace, old: tuple[Problem, ...], words: Words) -> str:
    return words.plural(
        "{n} masalah lama hanya diperingatkan: sudah ada sejak {revision}.",
        "{n} masalah lama hanya diperingatkan: sudah ada sejak {revision}.",
        len(old),
        revision=arguments.since,
    )
