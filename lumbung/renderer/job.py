"""What any renderer is asked for, and the one error that it raises."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

Progress = Callable[[int, int], None]


class RenderError(Exception):
    """The site could not be rendered; the message is ready to be shown."""


class Complaint(NamedTuple):
    """What the generator found: a link on a staged page that leads nowhere, else a sentence of its own."""

    page: str
    link: str
    text: str


@dataclass(frozen=True)
class Job:
    """One rendering.

    settings: the district's ``mkdocs.yml``.
    staged: folder of Markdown pages and assets, complete.
    site: folder to write; what is in it goes away.
    date: the content's date, stamped wherever the generator would use the clock.
    extra: staged data for the theme (menu, words, facts of the footer).
    keep: folder in which rendered pages stay for the next time; without one, every page is rendered.
    plainly: whether the generator does all of it itself, page by page, as it does for everybody else.
    processes: how many render at once; 0 for as many as are worth it.
    """

    settings: Path
    staged: Path
    site: Path
    date: date
    extra: Mapping[str, Any]
    keep: Path | None = None
    plainly: bool = False
    processes: int = 0
