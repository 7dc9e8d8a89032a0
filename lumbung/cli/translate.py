"""The command `translate`: makes the file of an English version, to be written over."""

import argparse
from pathlib import Path

from lumbung.cli.console import say
from lumbung.model import RECORDS, Document
from lumbung.reading import SITUATIONS, draft, draft_of_page, language_of, read_document
from lumbung.words import N_, Words, words_for

LANGUAGE = "en"
FOLDERS = {"innovations": "innovations", "visits": "visits", "labs": "labs", SITUATIONS: "situations"}
"""Where records stand, each with its shape."""


def add_arguments(parser: argparse.ArgumentParser, words: Words) -> None:
    parser.add_argument(
        "paths",
        nargs="+",
        type=Path,
        metavar="PATH",
        help=words(N_("berkas Indonesia, misalnya innovations/antar-obat.md")),
    )


def run(arguments: argparse.Namespace, root: Path) -> int:
    """Exit code: 0 all made, 1 a file could not be read or is there already."""
    words = words_for(arguments.lang)
    made = [_translate(root.resolve(), path, words) for path in arguments.paths]
    return 0 if all(made) else 1


def _translate(root: Path, given: Path, words: Words) -> bool:
    candidates = ((folder / given).resolve() for folder in (Path.cwd(), root))
    file = next((path for path in candidates if path.is_file() and path.is_relative_to(root)), None)
    shown = file.relative_to(root).as_posix() if file else ""
    text = _draft(file, shown) if file and shown.endswith(".md") and not language_of(shown) else None
    if file is None or text is None:
        say(
            words(N_("{path}: bukan berkas Indonesia yang dapat diterjemahkan; periksa dulu dengan check."), path=given)
        )
        return False
    target = file.with_name(f"{file.stem}.{LANGUAGE}.md")
    name = target.relative_to(root).as_posix()
    if target.exists():
        say(words(N_("{path}: sudah ada, tidak diubah."), path=name))
        return False
    target.write_text(text, encoding="utf-8", newline="\n")
    say(words(N_("{path}: dibuat dengan teks Indonesia; gantilah dengan terjemahannya."), path=name))
    return True


def _draft(file: Path, shown: str) -> str | None:
    """The text to write; None where the file is no page of the content, or faulty."""
    folder = shown.rpartition("/")[0]
    if folder not in FOLDERS:
        return draft_of_page(file) if shown.startswith("docs/") else None
    document, _ = read_document(file, shown, RECORDS[FOLDERS[folder]])
    return draft(document) if isinstance(document, Document) and not document.faulty else None
