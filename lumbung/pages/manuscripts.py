"""An author's body on its way to the page: links lead to staged files, citations to the list of sources."""

import os
import posixpath
from collections.abc import Callable, Iterable, Iterator
from urllib.parse import quote, unquote

from lumbung import addresses
from lumbung.catalogue import Catalogue
from lumbung.model import Document, Record
from lumbung.model.parts import Source
from lumbung.output import MARK, OutputFile, unmarked
from lumbung.pages.press import Press
from lumbung.pictures import SUFFIXES
from lumbung.reading import is_linked, original_of, rewrite
from lumbung.words import SOURCE_LANGUAGE

_FOLDERS = {"innovations": "inovasi", "visits": "kunjungan", "labs": "lab"}


def numbers(sources: Iterable[Source]) -> dict[str, int]:
    """The number that each source bears on its page."""
    return {source.id: number for number, source in enumerate(sources, 1)}


def body(manuscript: Document[Record], sources: Iterable[Source], press: Press) -> str:
    """The Markdown to stage."""
    known = numbers(sources)

    def citation(name: str) -> str:
        return str(press.cite(name, known[name])) if name in known else ""

    target = staged_target(manuscript.path, manuscript.body_language, press)
    # Marks are looked for last: what rewriting takes away may leave one behind.
    shown = unmarked(rewrite(manuscript.body.text.strip("\n"), target, citation).strip())
    return marked(shown, manuscript.body_language, press)


def marked(markdown: str, language: str, press: Press) -> str:
    """Markdown inside a block that says its language, where that is not the page's own."""
    if not markdown or language == press.words.language:
        return markdown
    return f'{MARK}<div class="lb-foreign" lang="{language}">\n\n{markdown}\n\n{MARK}</div>'


def staged_path(path: str) -> str:
    """Where a file of the content lies in the staged folder."""
    folder, _, rest = path.partition("/")
    return rest if folder == "docs" else f"{_FOLDERS.get(folder, folder)}/{rest}"


def staged_target(path_of_page: str, language: str, press: Press) -> Callable[[str], str | None]:
    """How a link written in this file, in this language, reads on its staged page; None where it leads nowhere."""
    folder = posixpath.dirname(path_of_page)
    page = press.folder + staged_path(f"{folder}/page.md")

    def target(written: str) -> str | None:
        path, mark, anchor = written.partition("#")
        if not path or ":" in path:
            return written
        source = posixpath.normpath(posixpath.join(folder, unquote(path)))
        if _is_hidden(source, press):
            return None
        if not source.endswith(".md"):  # pictures and other files lie at the root for all languages
            return quote(addresses.relative(staged_path(source), page)) + mark + anchor
        where, _, name = source.rpartition("/")
        source = f"{where}/{original_of(name)}"
        link = quote(addresses.relative(press.folder + staged_path(source), page))
        shown = _shown_in(source, language, press)
        return link + mark + anchor if shown == language else link  # headings of another language have other anchors

    return target


def _shown_in(source: str, language: str, press: Press) -> str:
    """The language in which the page of a file is shown; a page of our own making has the same anchors in each."""
    known = press.catalogue.body_languages.get(source)
    if known or not source.startswith("docs/"):
        return known or press.words.language
    file = str(press.catalogue.root / source)
    if not os.path.isfile(file):  # noqa: PTH113 - Path.is_file raises for odd names
        return language
    translated = f"{file.removesuffix('.md')}.{press.words.language}.md"
    is_translated = os.path.isfile(translated)  # noqa: PTH113 - as above
    return press.words.language if is_translated else SOURCE_LANGUAGE


def _is_hidden(source: str, press: Press) -> bool:
    """Whether a file of the content has no page for this audience."""
    folder, _, name = source.removesuffix(".md").partition("/")
    shown = {"innovations": press.catalogue.by_slug, "visits": press.catalogue.visits_by_name}.get(folder)
    return shown is not None and "/" not in name and name not in shown


def pictures(catalogue: Catalogue, manuscript: Document[Record], others: Iterable[str] = ()) -> Iterator[OutputFile]:
    """The pictures of a body, and `others` of the same folder, beside the page of the main language; nothing else that a text may name."""
    if catalogue.folder:
        return
    folder = manuscript.folder
    bodies = (manuscript.body, *(translation.body for translation in manuscript.translations))
    names = {unquote(image.target).rpartition("/")[2] for body in bodies for image in body.images}
    for name in sorted({*names, *others}):
        file = catalogue.root / folder / name
        if file.suffix.lower() in SUFFIXES and os.path.isfile(file) and not is_linked(file, f"{folder}/{name}"):  # noqa: PTH113 - Path.is_file raises for odd names
            yield OutputFile(f"{staged_path(folder)}/{name}", file)
