"""All outputs of a site made and staged, shared among the processes that are worth it; no process holds more than it is making."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

from lumbung.editions import Edition
from lumbung.hands import Step, hands, shared
from lumbung.output import OutputFile
from lumbung.search import Index, client
from lumbung.staging import Put, put, settle

WORTH = 300
"""Profiles that are worth another process."""
Share = Callable[[], Iterable[OutputFile]]


class Made(NamedTuple):
    """The editions, which now know their pages and their index, and the paths of all that is staged."""

    editions: tuple[Edition, ...]
    paths: tuple[str, ...]


class _Done(NamedTuple):
    files: tuple[Put, ...]
    found: Index | None = None


def make(
    found: Sequence[Edition],
    further: Sequence[Share],
    folder: Path,
    step: Step = lambda _done, _total: None,
    processes: int = 0,
) -> Made:
    """Make `folder` hold exactly the editions and what else is handed over; raise `ClashError` for two files of one path."""
    pages: list[tuple[int, Callable[[], _Done]]] = [
        (number, partial(_staged, share, folder)) for number, edition in enumerate(found) for share in edition.shares()
    ]
    tasks: tuple[Callable[[], _Done], ...] = (
        *(partial(_indexed, edition, folder) for edition in found),  # the longest come first
        *(task for _, task in pages),
        *(partial(_staged, share, folder) for share in (*further, _client)),
    )
    worth = hands(sum(len(edition.catalogue.profiles) for edition in found), WORTH)
    done = shared(tasks, processes or worth, step)
    paths = settle((file for one in done for file in one.files), folder).kept
    of_pages: list[list[str]] = [[] for _ in found]
    for (number, _), one in zip(pages, done[len(found) :], strict=False):
        of_pages[number] += [file.path for file in one.files]
    told = zip(found, done, of_pages, strict=False)
    return Made(tuple(replace(edition, made=tuple(own), indexed=one.found) for edition, one, own in told), paths)


def _staged(share: Share, folder: Path) -> _Done:
    return _Done(tuple(put(share(), folder)))


def _indexed(edition: Edition, folder: Path) -> _Done:
    index = edition.index
    return _Done(tuple(put(index.files, folder)), replace(index, files=()))


def _client() -> Iterator[OutputFile]:
    yield client()
