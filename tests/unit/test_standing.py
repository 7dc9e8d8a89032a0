"""Answers that are kept while nothing changes: given again for the same state, and for no other."""

import json
import os
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from lumbung import standing, unchanged
from lumbung.audience import Audience
from lumbung.cli import main
from lumbung.problems import Phrase, Problem, Severity
from lumbung.requests import Request

DISTRICT = Path(__file__).parent.parent / "district"
TODAY = date(2026, 11, 23)
PROBLEMS = (
    Problem("a.md", 1, 2, "title", "missing", (("written", "x"), ("expected", Phrase("teks")))),
    Problem("b.md", 3, 4, "", "heading-one", (), Severity.WARNING),
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "innovations").mkdir()
    (tmp_path / "innovations" / "a.md").write_text("satu", encoding="utf-8", newline="\n")
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n", encoding="utf-8", newline="\n")
    return tmp_path


def kept_by(root: Path) -> tuple[Problem, ...] | None:
    return unchanged.checked(root, unchanged.look_for_check(root, TODAY))


def keep(root: Path) -> None:
    unchanged.keep_checked(root, unchanged.look_for_check(root, TODAY), PROBLEMS)


def same_time_same_size(root: Path) -> None:
    file = root / "innovations" / "a.md"
    before = file.stat()
    file.write_text("dua!", encoding="utf-8", newline="\n")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))


def replaced(root: Path) -> None:
    file = root / "innovations" / "a.md"
    other = root / "b"
    shutil.copy2(file, other)
    other.write_text("tiga", encoding="utf-8", newline="\n")
    shutil.copystat(file, other)
    other.replace(file)


def broken(root: Path, text: str) -> None:
    (root / ".lumbung" / "checked.json").write_text(text, encoding="utf-8", newline="\n")


def of_another_version(root: Path) -> None:
    file = root / ".lumbung" / "checked.json"
    broken(root, json.dumps(json.loads(file.read_text(encoding="utf-8")) | {"version": 0}))


CHANGES: dict[str, Callable[[Path], object]] = {
    "a file grew": lambda root: (root / "innovations" / "a.md").write_text("satu dua"),
    "same time and size": same_time_same_size,
    "another file in its place": replaced,
    "a new file": lambda root: (root / "innovations" / "b.md").write_text(""),
    "a new folder": lambda root: (root / "labs").mkdir(),
    "a file gone": lambda root: (root / "innovations" / "a.md").unlink(),
    "another name": lambda root: (root / "innovations" / "a.md").rename(root / "innovations" / "c.md"),
    "a setting": lambda root: (root / "mkdocs.yml").write_text("site_name: y\n"),
    "settings from elsewhere": lambda root: (root / "mkdocs.yml").write_text("INHERIT: a\n"),
    "no memory": lambda root: shutil.rmtree(root / ".lumbung"),
    "cut memory": lambda root: broken(root, '{"version": 1, "sta'),
    "foreign memory": lambda root: broken(root, "[1, 2]"),
    "old memory": of_another_version,
    "a folder for a memory": lambda root: (
        (root / ".lumbung" / "checked.json").unlink(),
        (root / ".lumbung" / "checked.json").mkdir(),
    ),
}


def test_an_answer_is_given_again(root: Path) -> None:
    """While nothing changes, the problems must be told as they were, word for word."""
    keep(root)

    told = kept_by(root)

    assert told == PROBLEMS
    assert [[type(text) for _, text in problem.values] for problem in told] == [[str, Phrase], []]


@pytest.mark.parametrize("name", CHANGES)
def test_any_change_is_seen(root: Path, name: str) -> None:
    """Whatever changed, however slyly, and whatever happened to what was kept: the old answer must not be given."""
    keep(root)

    CHANGES[name](root)

    assert kept_by(root) is None


def test_another_day_is_another_question(root: Path) -> None:
    """A date may have come since."""
    keep(root)

    assert unchanged.checked(root, unchanged.look_for_check(root, date(2026, 11, 24))) is None


def test_a_change_while_reading_is_not_kept_as_read(root: Path) -> None:
    """What was saved after the look and before the answer belongs to no state that was looked at."""
    state = unchanged.look_for_check(root, TODAY)
    same_time_same_size(root)
    unchanged.keep_checked(root, state, PROBLEMS)

    assert kept_by(root) is None


def test_other_code_or_packages_are_another_state(root: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Another release of ours or of a package may answer otherwise."""
    before = unchanged.look_for_check(root, TODAY)
    packages = tmp_path / "packages"
    (packages / "pydantic-99.dist-info").mkdir(parents=True)
    monkeypatch.syspath_prepend(str(packages))
    with_package = unchanged.look_for_check(root, TODAY)
    monkeypatch.setattr(standing, "_PACKAGE", packages)
    with_code = unchanged.look_for_check(root, TODAY)

    assert len({state.digest for state in (before, with_package, with_code) if state}) == 3


def test_links_are_not_trusted(root: Path) -> None:
    """What a link leads to may change unseen."""
    (root / "docs").symlink_to(root / "innovations")

    assert unchanged.look_for_check(root, TODAY) is None


def test_a_folder_that_cannot_be_written_is_no_fault(root: Path) -> None:
    """Where nothing can be kept, everything is answered anew."""
    (root / ".lumbung").write_text("", encoding="utf-8", newline="\n")

    keep(root)

    assert kept_by(root) is None


def test_a_build_is_answered_from_before_only_while_its_site_is_whole(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The second build must say the same and leave the site; a site that somebody touched is made again."""
    root = Path(shutil.copytree(DISTRICT, tmp_path / "daerah", ignore=shutil.ignore_patterns(".lumbung", "site")))
    words = ["build", "--today", TODAY.isoformat()]
    request = Request(root, root / "site", TODAY)

    assert main(words, root) == 0
    first = capsys.readouterr().out
    made = (root / "site" / "index.html").stat().st_ino
    answer, _ = unchanged.built(request)
    assert main(words, root) == 0
    assert answer is not None
    assert (root / "site" / "index.html").stat().st_ino == made
    assert capsys.readouterr().out.split("detik")[1:] == first.split("detik")[1:]
    assert unchanged.built(Request(root, root / "site", TODAY, strict=True))[0] is None
    assert unchanged.built(Request(root, root / "site", TODAY, audience=Audience.INTERNAL))[0] is None
    (root / "site" / "cari.html").write_text("", encoding="utf-8", newline="\n")
    assert unchanged.built(request)[0] is None
    assert main(words, root) == 0
    assert (root / "site" / "cari.html").stat().st_size > 0
