"""An author's body on its way to the page: links lead to staged files, citations to the list of sources."""

import os
import posixpath
from collections.abc import Callable, Iterable, Iterator
from urllib.parse import quote, unquote

from lumbung import addresses
from lumbung.catalogue import Catalogue
from lumbung.model import Manuscript
from lumbung.model.parts import Source
from lumbung.output import OutputFile, unmarked
from lumbung.pages.press import Press
from lumbung.pictures import SUFFIXES
from lumbung.reading import is_linked, rewrite

_FOLDERS = {"innovations": "inovasi", "visits": "kunjungan", "labs": "lab"}


def numbers(sources: Iterable[Source]) -> dict[str, int]:
    """The number that each source bears on its page."""
    return {source.id: number for number, source in enumerate(sources, 1)}


def body(manuscript: Manuscript, sources: Iterable[Source], press: Press) -> str:
    """The Markdown to stage."""
    known = numbers(sources)
    folder = posixpath.dirname(manuscript.path)

    def citation(name: str) -> str:
        return (
            str(press.environment.get_template("citation.html").render(id=name, number=known[name]))
            if name in known
            else ""
        )

    # Marks are looked for last: what rewriting takes away may leave one behind.
    return unmarked(rewrite(manuscript.body.text.strip("\n"), _staged_target(folder, press), citation).strip())


def staged_path(path: str) -> str:
    """Where a file of the content lies in the staged folder."""
    folder, _, rest = path.partition("/")
    return rest if folder == "docs" else f"{_FOLDERS.get(folder, folder)}/{rest}"


def _staged_target(folder: str, press: Press) -> Callable[[str], str | None]:
    page = f"{folder}/page.md"

    def target(written: str) -> str | None:
        path, mark, anchor = written.partition("#")
        if not path or ":" in path:
            return written
        source = posixpath.normpath(posixpath.join(folder, unquote(path)))
        if _is_hidden(source, press):
            return None
        return quote(addresses.relative(staged_path(source), staged_path(page))) + mark + anchor

    return target


def _is_hidden(source: str, press: Press) -> bool:
    """Whether a file of the content has no page for this audience."""
    folder, _, name = source.removesuffix(".md").partition("/")
    shown = {"innovations": press.catalogue.by_slug, "visits": press.catalogue.visits_by_name}.get(folder)
    return shown is not None and "/" not in name and name not in shown


def pictures(catalogue: Catalogue, manuscript: Manuscript, others: Iterable[str] = ()) -> Iterator[OutputFile]:
    """The pictures of a body, and `others` of the same folder, beside the page; nothing else that a text may name."""
    folder = manuscript.path.removesuffix(".md")
    names = {unquote(image.target).rpartition("/")[2] for image in manuscript.body.images}
    for name in sorted({*names, *others}):
        file = catalogue.root / folder / name
        if file.suffix.lower() in SUFFIXES and os.path.isfile(file) and not is_linked(file, f"{folder}/{name}"):  # noqa: PTH113 - Path.is_file raises for odd names
            yield OutputFile(f"{staged_path(folder)}/{name}", file)
