"""Hand-written pages and files of `docs/`, staged with the meta data that the theme asks for."""

import json
import posixpath
import re
from collections.abc import Iterator

from lumbung import addresses
from lumbung.catalogue import Catalogue
from lumbung.output import OutputFile, unmarked
from lumbung.pages.manuscripts import marked, staged_target
from lumbung.pages.press import Press
from lumbung.pictures import SUFFIXES
from lumbung.reading import DOCS, DOCUMENT_KINDS, Page, handwritten_pages, read_page, rewrite, visible_files
from lumbung.words import N_

_HEADING = re.compile(r"^# +\S.*$\n?", re.MULTILINE)
_HTML_SOURCE = re.compile(r"""(\bsrc=["'])([^"':#?]+)""")


def documents(catalogue: Catalogue, press: Press) -> Iterator[OutputFile]:
    """Everything below `docs/` but hidden files; of a page's front matter only what is declared reaches the theme."""
    for page in _pages(catalogue):
        yield _page(page, press)
    yield from _ensured({page.shown.path for page in _pages(catalogue)}, press)
    for file in () if press.folder else visible_files(catalogue.root):
        if file.suffix.lower() in (*SUFFIXES, *DOCUMENT_KINDS) and not file.is_symlink():  # whatever checks said
            yield OutputFile(file.relative_to(catalogue.root / DOCS).as_posix(), file)


def handwritten(catalogue: Catalogue) -> Iterator[tuple[str, str, str, str]]:
    """Address, title, Markdown and its language of each page, for the search."""
    for situation in catalogue.situations:
        record = situation.record
        text = "\n\n".join((record.summary, situation.body.text, *record.questions))
        yield addresses.situation(situation.name), record.title, text, situation.language
    for page in _pages(catalogue):
        shown = page.shown
        yield shown.path.removesuffix(".md") + ".html", shown.title, shown.body, shown.language


def is_situation(path: str) -> bool:
    """Whether the file at `path` below `docs/` is a record with a page of its own making."""
    return path.startswith("situasi/") and path.endswith(".md")


def _pages(catalogue: Catalogue) -> Iterator[Page]:
    pages = handwritten_pages(catalogue.root / DOCS, catalogue.language)
    return (page for page in pages if not is_situation(page.shown.path))


def _page(page: Page, press: Press) -> OutputFile:
    shown = page.shown
    added = {"kind": press.kind, "section": "about" if shown.path == "tentang.md" else "docs"}
    if press.folder:
        added |= {"edition": press.words.language, "text_lang": shown.language}
    fields = "".join(
        f"{key}: {json.dumps(value, ensure_ascii=False)}\n"
        for key, value in (_told_of(page, press) | added).items()
        if value is not None
    )
    # Marks are looked for last: what rewriting takes away may leave one behind.
    body = f"\n{_told_abroad(page, press)}\n" if press.folder else unmarked(shown.body)
    return OutputFile(shown.path, f"---\n{fields}---\n{body}")


def _told_of(page: Page, press: Press) -> dict[str, object]:
    file = page.shown.file
    read, _ = read_page(file, file.relative_to(press.catalogue.root).as_posix())
    return {key: getattr(read.record, key) for key in ("title", "description", "lang", "toc")} if read else {}


def _told_abroad(page: Page, press: Press) -> str:
    """The page below the folder of its language: links moved, and a notice where it is not or no longer translated."""
    path = f"docs/{page.shown.path}"
    place = posixpath.dirname(page.shown.path)
    moved = rewrite(page.shown.body, staged_target(path, page.shown.language, press), lambda name: f"[^{name}]")
    moved = _HTML_SOURCE.sub(
        lambda match: match[1] + press.shared(posixpath.normpath(posixpath.join(place, match[2])), page.shown.path),
        moved,
    )
    moved = unmarked(moved)
    address = page.shown.path.removesuffix(".md") + ".html"
    notice = press.html("translation-notice.html", address, language=page.shown.language, outdated=page.outdated)
    heading = _HEADING.search(moved)
    cut = heading.end() if heading else 0
    return marked(f"{moved[:cut].strip()}\n\n{notice}\n\n{moved[cut:].strip()}".strip(), page.shown.language, press)


def _ensured(taken: set[str], press: Press) -> Iterator[OutputFile]:
    """The pages that others link to, where a district has not written its own yet."""
    words = press.words
    for path, title, text in (
        ("tentang.md", N_("Tentang"), N_("Halaman ini belum ditulis. Tambahkan berkas docs/tentang.md.")),
        (
            "panduan/index.md",
            N_("Panduan menulis profil"),
            N_("Halaman ini belum ditulis. Tambahkan berkas docs/panduan/index.md."),
        ),
        (
            "aksesibilitas.md",
            N_("Aksesibilitas"),
            N_("Halaman ini belum ditulis. Tambahkan berkas docs/aksesibilitas.md."),
        ),
        ("privasi.md", N_("Privasi"), N_("Halaman ini belum ditulis. Tambahkan berkas docs/privasi.md.")),
    ):
        if path not in taken:
            yield press.page(
                path.removesuffix(".md") + ".html", words(title), words(title), (f"# {words(title)}\n\n{words(text)}",)
            )
