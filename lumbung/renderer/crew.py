"""Several processes that render the pages of one run; small runs stay in one."""

import json
import logging
import multiprocessing
import os
import shutil
import signal
from collections.abc import Callable, Sequence
from contextlib import suppress
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

from mkdocs.structure.files import File

from lumbung.hands import can_copy, hands
from lumbung.renderer.job import Job
from lumbung.renderer.run import Run, Told

CHUNK = 40
"""Pages that a process takes at a time."""
WORTH = 300
"""Pages that are worth another process."""

_run: Run | None = None
"""What a forked process finds as it was; a spawned one makes its own."""


def crew(run: Run, files: Sequence[File], progress: Callable[[int], None]) -> dict[str, Told]:
    """What was told of these pages; some may be missing where a process was ended from outside."""
    processes = run.job.processes or hands(len(files), WORTH)
    if processes < 2 or len(files) < 2:
        return _share(run, files, _Next(len(files)), progress)
    folder = run.job.site.with_name("crew")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    try:
        return _together(run, files, processes, folder, progress)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


class _Next:
    """The number of the next chunk, which each of the crew asks for."""

    def __init__(self, total: int, counter: Any = None) -> None:
        self._counter = counter
        self._taken = 0
        self.total = total

    def chunk(self) -> range:
        if self._counter is None:
            first, self._taken = self._taken, self._taken + CHUNK
        else:
            with self._counter.get_lock():
                first = self._counter.value
                self._counter.value = first + CHUNK
        return range(min(first, self.total), min(first + CHUNK, self.total))


def _share(run: Run, files: Sequence[File], line: _Next, progress: Callable[[int], None]) -> dict[str, Told]:
    told = {}
    while chunk := line.chunk():
        for number in chunk:
            told[files[number].src_uri] = run.render(files[number])
        progress(chunk.stop)
    return told


def _together(
    run: Run, files: Sequence[File], processes: int, folder: Path, progress: Callable[[int], None]
) -> dict[str, Told]:
    global _run  # noqa: PLW0603 - the way into a forked process
    context = _context()
    counter = context.Value("l", 0)
    names = [file.src_uri for file in files]
    others: list[BaseProcess] = []
    _run = run
    try:
        for number in range(1, processes):
            told_in = folder / f"{number}.json"
            other = context.Process(target=_help, args=(run.job, names, counter, told_in), daemon=True)
            other.start()
            others.append(other)
        told = _share(run, files, _Next(len(files), counter), progress)
        for other in others:
            other.join()
    finally:
        _run = None
        for other in others:
            if other.is_alive():
                other.terminate()
                other.join()
    for number in range(1, processes):
        with suppress(FileNotFoundError):
            written = json.loads((folder / f"{number}.json").read_text(encoding="utf-8"))
            told |= {name: Told.read(value) for name, value in written.items()}
    return told


def _help(job: Job, names: Sequence[str], counter: Any, target: Path) -> None:
    """In another process: render what falls to it, and write down what was told, through a file since pipes fill up."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the first process is told, and ends this one
    logging.raiseExceptions = False
    if _run is not None:
        told = _alone(_run, names, counter)
    else:
        from lumbung.renderer.mkdocs import configuration, messages, source_date  # noqa: PLC0415 - it imports this

        with messages() as (warnings, _), source_date(job.date):
            told = _alone(Run(lambda: configuration(job), job, warnings), names, counter)
    text = json.dumps({name: one.written() for name, one in told.items()}, ensure_ascii=False)
    making = target.with_suffix(".part")
    making.write_text(text, encoding="utf-8", newline="\n")
    making.replace(target)


def _alone(run: Run, names: Sequence[str], counter: Any) -> dict[str, Told]:
    parent = multiprocessing.parent_process()
    files = [run.files.src_uris[name] for name in names]

    def is_wanted(_: int) -> None:
        if parent is not None and not parent.is_alive():
            os._exit(1)  # whoever builds next must not meet this one

    return _share(run, files, _Next(len(files), counter), is_wanted)


def _context() -> Any:
    return multiprocessing.get_context("fork" if can_copy() else "spawn")
