"""Golden files hold the staged tree of a small invented district; a commit that changes one says why."""

import os
import shutil
from datetime import date
from pathlib import Path

import pytest

from lumbung.catalogue import assemble
from lumbung.editions import editions
from lumbung.exports import run_exports
from lumbung.inspection import inspect
from lumbung.output import OutputFile
from lumbung.reading import read_library, read_settings
from lumbung.staging import stage
from lumbung.words import words_for

DISTRICT = Path(__file__).parent / "district"
GOLDEN = Path(__file__).parent / "golden"
BLESS = "LUMBUNG_BLESS"
TODAY = date(2026, 11, 23)
# Lists that only repeat declarations, or the same template for each of 38 sectors, are left out.
LEFT_OUT = ("panduan/kolom.md", "panduan/pengaturan.md", "panduan/kode.md")
KEPT_SECTORS = {"index.md", "kesehatan.md", "statistik.md"}


def wanted(path: str) -> bool:
    path = path.removeprefix("en/")
    folder, _, name = path.rpartition("/")
    if name.startswith(("qr-", "bintang-", "paket-", "banding-")):
        return False  # scripts, not content
    return path not in LEFT_OUT and folder != "panduan/kode" and (folder != "urusan" or name in KEPT_SECTORS)


def files_of(folder: Path) -> dict[str, bytes]:
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {name: path.read_bytes() for path in paths if wanted(name := path.relative_to(folder).as_posix())}


def outputs() -> list[OutputFile]:
    """Pages in both languages and the data; the search has tests of its own."""
    settings, problems = read_settings(DISTRICT)
    assert settings is not None, problems
    catalogue = assemble(read_library(DISTRICT), settings).for_public()
    pages = (output for edition in editions(catalogue) for output in edition.pages)
    return list(dict.fromkeys((*pages, *run_exports(catalogue, words_for("id")))))


@pytest.fixture(scope="module")
def staged(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("staged")
    stage(outputs(), folder)
    return folder


def test_the_district_is_in_order() -> None:
    """The golden district itself passes every check, but for the translation that is outdated on purpose."""
    problems = inspect(DISTRICT, TODAY, lambda *_: None).problems

    assert [(problem.path, problem.code) for problem in problems] == [
        ("innovations/judul-berbahaya.en.md", "translation-outdated")
    ]


def test_staged_tree_is_the_golden_one(staged: Path) -> None:
    """Every staged file is the golden one, byte for byte; LUMBUNG_BLESS=1 accepts the new ones."""
    found = files_of(staged)
    if os.environ.get(BLESS):
        shutil.rmtree(GOLDEN, ignore_errors=True)
        for name, content in found.items():
            (GOLDEN / name).parent.mkdir(parents=True, exist_ok=True)
            (GOLDEN / name).write_bytes(content)
    golden = files_of(GOLDEN)

    assert sorted(found) == sorted(golden)
    assert [name for name in found if found[name] != golden[name]] == []


def test_what_is_internal_is_nowhere(staged: Path) -> None:
    """No staged byte speaks of the profile that only the internal audience may see."""
    telling = [
        path.name
        for path in staged.rglob("*")
        if path.is_file() and b"rahasia" in path.read_bytes().lower().replace(b"-", b" ")
    ]

    assert telling == []


def test_strings_of_authors_stay_text(staged: Path) -> None:
    """Markup in a title or a summary is escaped wherever the page shows it."""
    page = (staged / "inovasi" / "judul-berbahaya.md").read_text(encoding="utf-8")
    body = page.split("\n---\n", 1)[1]

    assert "<script>" not in body
    assert "<img src=x" not in body


def test_staging_twice_changes_nothing(staged: Path) -> None:
    """A second staging of the same outputs writes and removes no file."""
    again = stage(outputs(), staged)

    assert (again.written, again.removed) == (0, 0)
