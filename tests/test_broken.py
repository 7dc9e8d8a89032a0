"""Deliberately rotten files, one trap each, against one complete list of what is said of them.

Run with LUMBUNG_BLESS=1 to write the lists anew; then read every line that changed.
"""

import os
import shutil
from collections import Counter
from collections.abc import Iterable
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from lumbung.checks.images import LARGEST as LARGEST_IMAGE
from lumbung.checks.tangles import LONGEST as LONGEST_BODY
from lumbung.inspection import inspect
from lumbung.messages import MESSAGES, line
from lumbung.problems import Problem
from lumbung.reading.front_matter import LONGEST
from lumbung.reading.text import LARGEST
from lumbung.words import words_for

BROKEN = Path(__file__).parent / "broken"
TODAY = date(2026, 11, 23)

# Codes that no file of a content folder can bring about.
MET_ELSEWHERE = {
    "file-unreadable": "needs a file that the system refuses to open",
    "file-is-link": "git on Windows keeps none; tests/unit/test_containment.py makes them",
    "page-warning": "comes from the renderer, which runs behind all of this",
    "page-loads-outside": "is seen on the rendered site",
    "page-link-broken": "comes from the renderer too",
    "link-gone": "needs the network; the command `links` alone says it",
    "link-moved": "the same",
    "link-unsure": "the same",
    "page-taken": "comes from the pages, which are made behind all of this",
}
# Files that hold more than one trap on purpose.
MANY = {
    "innovations/many-at-once.md": 8,
    "innovations/broken-yaml-and-body.md": 2,
    "data/agencies.yml": 9,
    "data/glossary.yml": 4,
}


def test_every_message_is_as_expected_in_indonesian() -> None:
    """The list of all messages must be complete and to the letter, in Indonesian."""
    _compare("id")


def test_every_message_is_as_expected_in_english() -> None:
    """The list of all messages must be complete and to the letter, in English."""
    _compare("en")


def test_every_code_is_met() -> None:
    """A message that no rotten file brings about is untested."""
    expected = set(MESSAGES) - set(MET_ELSEWHERE)

    assert expected == {problem.code for _, problem in _problems()}


def test_one_trap_gives_one_message() -> None:
    """A single mistake must not be told several times over."""
    told = Counter(path.removeprefix("content/") for path, _ in _problems())
    expected = {path: MANY.get(path, 1) for path in told}

    assert expected == told


def test_files_without_a_trap_give_no_message() -> None:
    """What is right, though it looks unusual, must pass."""
    told = {path for path, _ in _problems()}
    fine = {path.relative_to(BROKEN).as_posix() for path in BROKEN.rglob("fine*.md")}

    assert fine
    assert fine - told == fine


def test_the_rotten_files_still_rot_as_they_should() -> None:
    """Odd bytes must survive editors and git."""
    content = BROKEN / "content" / "innovations"

    assert b"\r\n" in (content / "fine-windows-lines.md").read_bytes()
    assert (content / "byte-order-mark.md").read_bytes().startswith(b"\xef\xbb\xbf---\n")
    assert (content / "utf-16.md").read_bytes().startswith(b"\xff\xfe")
    assert b"\x93" in (content / "not-utf-8.md").read_bytes()
    assert b"\t" in (content / "yaml-tab.md").read_bytes()


def test_places_lie_in_their_files() -> None:
    """A line and a column must exist in the file, so that an editor can go there."""
    outside = []
    for path, problem in _problems():
        lines = _lines(BROKEN / path)
        if lines and not (problem.line <= len(lines) and 1 <= problem.column <= len(lines[problem.line - 1]) + 1):
            outside.append(f"{path}:{problem.line}:{problem.column}")

    assert not outside


def _compare(language: str) -> None:
    file = BROKEN / f"expected.{language}.txt"
    words = words_for(language)
    actual = "".join(f"{path.removesuffix(problem.path)}{line(problem, words)}\n" for path, problem in _problems())
    if os.environ.get("LUMBUNG_BLESS"):
        file.write_text(actual, encoding="utf-8", newline="\n")
        pytest.skip(f"wrote {file.name} anew; read it")

    assert file.read_text(encoding="utf-8") == actual


@cache
def _problems() -> tuple[tuple[str, Problem], ...]:
    """Every problem with its path below `tests/broken/`."""
    with TemporaryDirectory() as folder:
        copy = Path(folder) / "broken"
        shutil.copytree(BROKEN, copy)
        _grow(copy / "content" / "innovations")
        return tuple(
            (f"{root.relative_to(copy).as_posix()}/{problem.path}", problem)
            for root in _roots(copy)
            for problem in inspect(root, TODAY, lambda *_: None).problems
        )


def _roots(folder: Path) -> Iterable[Path]:
    return (folder / "content", *sorted((folder / "settings").iterdir()), *sorted((folder / "registry").iterdir()))


def _grow(innovations: Path) -> None:
    """Add the files that are too large to keep."""
    (innovations / "file-too-large.md").write_bytes(b"a" * (LARGEST + 1))
    long = f"---\ntitle: Panjang\nsummary: {'a' * LONGEST}\n---\n## Cara kerja\n\nPetugas datang.\n"
    (innovations / "front-matter-too-long.md").write_text(long, encoding="utf-8", newline="\n")
    body = (innovations / "fine-html.md").read_text(encoding="utf-8") + "Petugas datang.\n\n" * (LONGEST_BODY // 16)
    text = body.replace("Layanan fine html", "Layanan body too long")
    (innovations / "body-too-long.md").write_text(text, encoding="utf-8", newline="\n")
    image = innovations / "image-too-large" / "loket.png"
    image.parent.mkdir()
    image.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(LARGEST_IMAGE))


def _lines(file: Path) -> list[str]:
    """The file's lines as an editor counts them; none where the file was only grown for the run."""
    if not file.is_file():
        return []
    return file.read_bytes().decode("utf-8-sig", errors="replace").replace("\r\n", "\n").split("\n")
