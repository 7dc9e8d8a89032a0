"""Building whole sites: the same bytes twice, errors that keep the old site, and what the console says."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from lumbung.build import Request, build
from lumbung.cli import main

DISTRICT = Path(__file__).parent / "district"
ROOT = Path(__file__).parent.parent
TODAY = date(2026, 11, 23)


def silent(_stage: str, _done: int, _total: int) -> None:
    pass


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def district(tmp_path: Path) -> Path:
    return Path(shutil.copytree(DISTRICT, tmp_path / "daerah", ignore=shutil.ignore_patterns(".lumbung", "site")))


def test_building_twice_gives_the_same_bytes(district: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two builds at different times in different folders, by one process and by several, give the same site."""
    monkeypatch.setattr("lumbung.pages.PIECE", 3)
    other = Path(shutil.copytree(district, tmp_path / "lain"))
    for root, processes in ((district, 1), (other, 3)):
        assert build(Request(root, root / "site", TODAY, processes=processes), silent).site

    first, second = bytes_of(district / "site"), bytes_of(other / "site")

    assert sorted(first) == sorted(second)
    assert [name for name in first if first[name] != second[name]] == []


def test_the_day_of_building_leaves_no_trace(district: Path) -> None:
    """Today decides only what a check says; the site holds the content's date."""
    site = district / "site"
    build(Request(district, site, TODAY), silent)
    before = bytes_of(site)
    build(Request(district, site, date(2031, 1, 1)), silent)

    assert bytes_of(site) == before


def test_errors_keep_the_last_good_site(district: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A build with errors exits 1, tells them, and leaves the site that is there."""
    assert main(["build", "--today", "2026-11-23"], root=district) == 0
    before = bytes_of(district / "site")
    (district / "innovations" / "rusak.md").write_text("---\ntitle: Rusak\n---\n", encoding="utf-8")

    code = main(["build", "--today", "2026-11-23"], root=district)

    out = capsys.readouterr().out
    assert code == 1
    assert "innovations/rusak.md:1:1: agency: belum ada, padahal wajib." in out
    assert bytes_of(district / "site") == before


def test_no_old_site_is_promised_where_there_is_none(district: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A first build with errors says only that nothing was made."""
    (district / "innovations" / "rusak.md").write_text("---\ntitle: Rusak\n---\n", encoding="utf-8")

    assert main(["build", "--today", "2026-11-23"], root=district) == 1
    assert capsys.readouterr().out.endswith("\nSitus tidak dibuat. Perbaiki kesalahan di atas, lalu ulangi.\n")


def test_warnings_stop_only_a_strict_build(district: Path) -> None:
    """A warning lets a build pass, and stops it with --strict."""
    late = ["--today", "2031-01-01"]

    assert main(["build", *late], root=district) == 0
    assert main(["build", "--strict", *late], root=district) == 1
    assert main(["check", *late], root=district) == 0
    assert main(["check", "--strict", *late], root=district) == 1


def test_check_tells_of_the_files_asked_for(district: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`check PATH` tells the problems of that file alone."""
    for name in ("satu", "dua"):
        (district / "innovations" / f"{name}.md").write_text("", encoding="utf-8")

    code = main(["check", "innovations/satu.md"], root=district)

    out = capsys.readouterr().out
    assert code == 1
    assert "satu.md:1:1" in out
    assert "dua.md" not in out


def test_a_path_that_is_not_there_is_said(district: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`check` of an unknown path is a tool that could not run."""
    code = main(["check", "innovations/tidak-ada.md"], root=district)

    assert code == 2
    assert "tidak-ada.md" in capsys.readouterr().out


def test_the_real_content_has_no_problem(capsys: pytest.CaptureFixture[str]) -> None:
    """The content of this repository passes its own check without a warning."""
    code = main(["check", "--strict", "--today", "2026-11-23"], root=ROOT)

    assert capsys.readouterr().out.strip() == "Tidak ada masalah."
    assert code == 0


def test_a_failure_is_said_without_a_traceback(
    district: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever goes wrong inside becomes one message and exit code 2."""
    monkeypatch.setattr("lumbung.cli.inspecting.inspect", lambda *_: 1 / 0)

    code = main(["check"], root=district)

    err = capsys.readouterr().err
    assert code == 2
    assert "Lumbung gagal: ZeroDivisionError" in err
    assert "Traceback" not in err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [(["--help"], "Membuat situs"), (["check", "--help"], "PATH"), (["--lang", "en", "--help"], "usage")],
    ids=["top", "command", "english"],
)
def test_help_is_there(arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Help exits 0 and says what can be asked for."""
    with pytest.raises(SystemExit) as exit_info:
        main(arguments)

    assert exit_info.value.code == 0
    assert words in capsys.readouterr().out


def test_an_unknown_argument_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    """A wrong argument exits 2 with a sentence, not a traceback."""
    with pytest.raises(SystemExit) as exit_info:
        main(["check", "--salah"])

    assert exit_info.value.code == 2
    assert "Perintah tidak dipahami" in capsys.readouterr().err


def test_a_broken_link_in_a_handwritten_page_is_told_with_its_place(
    district: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A link of docs/ that leads nowhere stops the build and names file, line and column."""
    page = district / "docs" / "tentang.md"
    page.write_text(page.read_text(encoding="utf-8") + "\nLihat [ini](tidak-ada.md).\n", encoding="utf-8", newline="\n")

    code = main(["build", "--today", "2026-11-23"], root=district)

    assert code == 1
    assert "docs/tentang.md:13:13: tautan ke 'tidak-ada.md' tidak menemukan halaman." in capsys.readouterr().out


def test_a_handwritten_page_may_not_take_a_generated_address(
    district: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A page of docs/ that would overwrite a generated one is told, not silently lost."""
    (district / "docs" / "kemitraan.md").write_text("# Kemitraan\n", encoding="utf-8", newline="\n")

    code = main(["build", "--today", "2026-11-23"], root=district)

    assert code == 1
    assert "docs/kemitraan.md:1:1: alamat halaman ini sudah dipakai" in capsys.readouterr().out
