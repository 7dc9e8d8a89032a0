"""What `check --explain` writes, and its exit codes."""

from pathlib import Path

import pytest

from lumbung.cli import main
from lumbung.cli.parsing import DOOR
from lumbung.explanations import EXPLANATIONS


@pytest.mark.parametrize("asked", ["title-taken", "[title-taken]", "Title-Taken"])
def test_a_code_is_explained(asked: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Rule, reason and both examples stand on standard output; no content is needed."""
    code = main(["check", "--explain", asked], root=tmp_path)

    out = capsys.readouterr().out
    assert code == 0
    assert out.startswith("title-taken (kesalahan)\n")
    for told in ("Setiap inovasi punya judul sendiri.", "Keliru", "title: Kartu Antre", "Benar"):
        assert told in out


def test_without_a_code_all_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    """Each code begins a line, with its rule."""
    code = main(["check", "--explain"])

    firsts = [
        line.split()[0] for line in capsys.readouterr().out.splitlines() if line.startswith("  ") and line[2] != " "
    ]
    assert code == 0
    assert firsts == list(EXPLANATIONS)


def test_a_misspelled_code_is_told_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    """An unknown code exits 2; what is said stands on standard error."""
    code = main(["--lang", "en", "check", "--explain", "titel-taken"])

    said = capsys.readouterr()
    assert code == 2
    assert said.out == ""
    assert said.err == "There is no code 'titel-taken'. Did you mean 'title-taken'?\n"


def test_lines_fit_a_terminal(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Sentences wrap at the terminal's width."""
    monkeypatch.setenv("COLUMNS", "60")
    main(["check", "--explain", "yaml-tab"])

    assert max(map(len, capsys.readouterr().out.splitlines())) <= 60


def test_problems_are_followed_by_the_way_to_an_explanation(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A check that finds something ends with how to read more."""
    assert main(["check"], root=tmp_path) == 1
    assert f"{DOOR} check --explain folder-missing" in capsys.readouterr().out.splitlines()[-1]
