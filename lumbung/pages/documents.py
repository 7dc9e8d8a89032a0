"""Hand-written pages and files of `docs/`, staged with the meta data that the theme asks for."""

import json
from collections.abc import Iterator

from lumbung.catalogue import Catalogue
from lumbung.model import Section
from lumbung.output import OutputFile, unmarked
from lumbung.pages.press import Press
from lumbung.reading import DOCS, WrittenPage, read_page, read_pages, visible_files
from lumbung.words import N_


def documents(catalogue: Catalogue, press: Press) -> Iterator[OutputFile]:
    """Everything below `docs/` but hidden files; of a page's front matter only what is declared reaches the theme."""
    for file in visible_files(catalogue.root):
        path = file.relative_to(catalogue.root).as_posix()
        if file.suffix != ".md":
            yield OutputFile(path.removeprefix(f"{DOCS}/"), file)
        elif (page := read_page(file, path)[0]) is not None:
            yield _page(page, press)


def handwritten(catalogue: Catalogue) -> Iterator[tuple[str, str, str]]:
    """Address, title and Markdown of each page, for the search."""
    for page in read_pages(catalogue.root)[0]:
        name = page.record.title or _heading(page.body.sections) or page.name
        yield page.name.removesuffix(".md") + ".html", name, page.body.text


def _heading(sections: tuple[Section, ...]) -> str:
    return next((section.title for section in sections if section.level == 1), "")


def _page(page: WrittenPage, press: Press) -> OutputFile:
    written = {key: getattr(page.record, key) for key in ("title", "description", "lang", "toc")}
    added = {"kind": press.kind, "section": "about" if page.name == "tentang.md" else "docs"}
    fields = "".join(
        f"{key}: {json.dumps(value, ensure_ascii=False)}\n"
        for key, value in (written | added).items()
        if value is not None
    )
    return OutputFile(page.name, f"---\n{fields}---\n{unmarked(page.body.text)}")


def ensure_pages(outputs: tuple[OutputFile, ...], press: Press) -> Iterator[OutputFile]:
    """The pages that others link to, where a district has not written its own yet."""
    taken = {output.path for output in outputs}
    words = press.words
    for path, title, text in (
        ("tentang.md", N_("Tentang"), N_("Halaman ini belum ditulis. Tambahkan berkas docs/tentang.md.")),
        (
            "panduan/index.md",
            N_("Panduan menulis profil"),
            N_("Halaman ini belum ditulis. Tambahkan berkas docs/panduan/index.md."),
        ),
    ):
        if path not in taken:
            yield press.page(
                path.removesuffix(".md") + ".html", words(title), words(title), (f"# {words(title)}\n\n{words(text)}",)
            )
