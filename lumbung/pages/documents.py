"""Hand-written pages and pictures of `docs/`, staged with the meta data that the theme asks for."""

import re
from collections.abc import Iterator
from pathlib import Path

from lumbung import addresses
from lumbung.catalogue import Catalogue
from lumbung.output import OutputFile, unmarked
from lumbung.pages.press import Press
from lumbung.words import N_

_TITLE = re.compile(r"^title:[ \t]*(\S.*)$", re.MULTILINE)
_HEADING = re.compile(r"^# +(\S.*)$", re.MULTILINE)
_FRONT = re.compile(r"\A---[ \t]*\n(.*?\n)---[ \t]*\n", re.DOTALL)


def documents(catalogue: Catalogue, press: Press) -> Iterator[OutputFile]:
    """Everything below `docs/` but hidden files; a page keeps what its own front matter says."""
    folder = catalogue.root / "docs"
    for file in sorted(folder.rglob("*")):
        path = file.relative_to(folder).as_posix()
        if is_situation(path):
            continue
        if file.is_file() and not any(part.startswith(".") for part in path.split("/")):
            yield _page(file, path, press) if file.suffix == ".md" else OutputFile(path, file)


def handwritten(catalogue: Catalogue) -> Iterator[tuple[str, str, str]]:
    """Address, title and Markdown of each page, for the search."""
    folder = catalogue.root / "docs"
    for situation in catalogue.situations:
        record = situation.record
        text = "\n\n".join((record.summary, situation.body.text, *record.questions))
        yield addresses.situation(situation.name), record.title, text
    for file in sorted(folder.rglob("*.md")):
        path = file.relative_to(folder).as_posix()
        if is_situation(path):
            continue
        text = file.read_text(encoding="utf-8-sig")
        front = _FRONT.match(text)
        body = text[front.end() if front else 0 :]
        title = _TITLE.search(front[1]) if front else None
        heading = _HEADING.search(body)
        name = title[1].strip("\"' ") if title else heading[1] if heading else path
        yield path.removesuffix(".md") + ".html", name, body


def is_situation(path: str) -> bool:
    """Whether the file at `path` below `docs/` is a record with a page of its own making."""
    return path.startswith("situasi/") and path.endswith(".md")


def _page(file: Path, path: str, press: Press) -> OutputFile:
    text = file.read_text(encoding="utf-8-sig")
    front = _FRONT.match(text)
    written = front[1] if front else ""
    added = "".join(
        f"{key}: {value}\n"
        for key, value in (("kind", press.kind), ("section", "about" if path == "tentang.md" else "docs"))
        if f"\n{key}:" not in f"\n{written}"
    )
    body = unmarked(text[front.end() if front else 0 :])
    return OutputFile(path, f"---\n{written}{added}---\n{body}")


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
