"""What `check` does where its answer is not known yet: reads and checks, after mending where that is asked for."""

import argparse
from collections.abc import Callable
from pathlib import Path

from lumbung.cli import fix, formats, options, since
from lumbung.cli.check import tell
from lumbung.cli.console import Progress, say
from lumbung.cli.paths import inside, not_there
from lumbung.cli.today import today
from lumbung.cli.todo import todo
from lumbung.inspection import inspect, within
from lumbung.problems import Problem, ordered, strict
from lumbung.words import Words


def check(arguments: argparse.Namespace, root: Path, words: Words, keep: Callable[[tuple[Problem, ...]], None]) -> int:
    """`keep` is handed everything that is wrong with the content."""
    talk = formats.talk(arguments.format)
    progress = Progress(words)
    wanted, unknown = inside(arguments.paths, root)
    if unknown:
        say(not_there(unknown, root, words), talk)
        return 2
    if options.is_fixing(arguments):
        told = fix.run(arguments, root, frozenset(wanted), words)
        if told is not None:
            return told
    inspection = inspect(root, today(arguments), progress)
    keep(inspection.problems)
    if arguments.todo or arguments.agency is not None:
        progress.clear()
        return todo(inspection, wanted, arguments.agency, words)
    if wanted:
        inspection = within(inspection, wanted)
    counting, old = since.divide(arguments, root, inspection, progress)
    problems = ordered((*(strict(counting) if arguments.strict else counting), *old))
    progress.clear()
    code = tell(arguments, root, words, problems)
    if old:
        say(since.conclusion(arguments, old, words), talk)
    return code
