"""Typst prints documents: one compiler for all, no network, no file but the pictures handed to it."""

import json
import shutil
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime, time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import typst

from lumbung.pdf.document import Document, told
from lumbung.problems import Refusal

HOUSE = Path(__file__).parent / "house.typ"
MARK = Path(__file__).parent.parent / "theme" / "assets" / "lumbung.svg"
STANDARD: Final = "ua-1"
"""PDF/UA-1: the engine refuses to write what a screen reader could not follow."""

Progress = Callable[[int, int], None]


def print_all(documents: Iterable[Document], progress: Progress) -> Iterator[tuple[str, bytes]]:
    """Each document as a PDF, with its path; the same bytes for the same content."""
    waiting = tuple(documents)
    with TemporaryDirectory() as folder:
        desk = Path(folder)
        (desk / "packages").mkdir()
        (desk / "pictures").mkdir()
        compiler = typst.Compiler(
            root=desk / "pictures",
            ignore_system_fonts=True,
            package_path=desk / "packages",
            package_cache_path=desk / "packages",
        )
        for number, document in enumerate(waiting, 1):
            yield document.path, _printed(compiler, document, desk / "pictures")
            progress(number, len(waiting))


def _printed(compiler: typst.Compiler, document: Document, desk: Path) -> bytes:
    for name, file in document.pictures.items():
        shutil.copyfile(file, desk / name)
    content = told(document, MARK.read_text(encoding="utf-8"))
    try:
        return _compiled(compiler, document, content)
    except typst.TypstError as error:
        if not document.pictures:
            raise Refusal("pdf-failed", path=document.path, reason=error.message) from error
        try:  # a picture that no browser minds may still be one that cannot be printed
            return _compiled(compiler, document, _without_pictures(content))
        except typst.TypstError as again:
            raise Refusal("pdf-failed", path=document.path, reason=again.message) from again
    finally:
        for name in document.pictures:
            (desk / name).unlink(missing_ok=True)


def _compiled(compiler: typst.Compiler, document: Document, content: dict[str, Any]) -> bytes:
    midnight = datetime.combine(document.date, time(), UTC)
    printed = compiler.compile(
        input=HOUSE.read_bytes(),
        format="pdf",
        sys_inputs={"document": json.dumps(content, ensure_ascii=False)},
        pdf_standards=STANDARD,
        timestamp=int(midnight.timestamp()),
    )
    if not isinstance(printed, bytes):
        raise Refusal("pdf-failed", path=document.path, reason=type(printed).__name__)
    return printed


def _without_pictures(content: Any) -> Any:
    """The same with each picture as its description."""
    if isinstance(content, list):
        return [_without_pictures(part) for part in content]
    if not isinstance(content, dict):
        return content
    if content.get("t") == "img":
        said = [{"t": "missing", "c": [content["alt"]]}, {"t": "br"}, *content["caption"]]
        return {"t": "p", "style": "quiet", "c": said}
    return {key: _without_pictures(part) for key, part in content.items()}
