"""Hand-written pages of `docs/`: what their front matter says, and the text below it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lumbung.model import Body, PageFront, Places
from lumbung.problems import Problem
from lumbung.reading.body import read_body
from lumbung.reading.front_matter import has_fence, split
from lumbung.reading.library import SITUATIONS
from lumbung.reading.records import validate
from lumbung.reading.text import read_text

DOCS = "docs"
DOCUMENT_KINDS = (".pdf", ".csv", ".txt", ".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp")
"""What readers may take along beside pages and pictures; nothing else of `docs/` is ever published."""


@dataclass(frozen=True)
class WrittenPage:
    """`path` is as shown in messages; `name` is the path below `docs/`."""

    path: str
    record: PageFront
    body: Body
    places: Places

    @property
    def name(self) -> str:
        return self.path.removeprefix(f"{DOCS}/")


def visible_files(root: Path) -> Iterator[Path]:
    """Every file below `docs/` that is not hidden, in order."""
    folder = root / DOCS
    for file in sorted(folder.rglob("*")):
        parts = file.relative_to(folder).parts
        if not any(part.startswith((".", "~$")) for part in parts) and not file.is_dir():
            yield file


def read_pages(root: Path) -> tuple[tuple[WrittenPage, ...], tuple[Problem, ...]]:
    """The pages that could be read, and all that is wrong with any."""
    pages: list[WrittenPage] = []
    problems: list[Problem] = []
    for file in visible_files(root):
        path = file.relative_to(root).as_posix()
        if file.suffix == ".md" and not path.startswith(f"{SITUATIONS}/"):  # those are read as records
            page, wrong = read_page(file, path)
            problems += wrong
            pages += [page] if page else []
    return tuple(pages), tuple(problems)


def read_page(file: Path, path: str) -> tuple[WrittenPage | None, tuple[Problem, ...]]:
    """A page may do without front matter."""
    text, problems = read_text(file, path)
    if text is None:
        return None, problems
    if not has_fence(text):
        return WrittenPage(path, PageFront(), read_body(text, 1), Places({})), problems
    parts, of_fences = split(text, path)
    if parts is None:
        return None, (*problems, *of_fences)
    places = Places(parts.tree.spots)
    record, of_values = (
        validate(PageFront, parts.tree.data, places, path) if isinstance(parts.tree.data, dict) else (None, ())
    )
    body = read_body(parts.body, parts.body_line)
    return WrittenPage(path, record or PageFront(), body, places), (*problems, *of_fences, *of_values)
