"""`check --format` from the command line: data alone on standard output, and exit codes that no format changes."""

import json
import shutil
from pathlib import Path

import pytest

from lumbung.cli import main
from lumbung.reporting import FORMATS

DISTRICT = Path(__file__).parent.parent / "district"


@pytest.fixture
def district(tmp_path: Path) -> Path:
    return Path(shutil.copytree(DISTRICT, tmp_path / "isi", ignore=shutil.ignore_patterns(".lumbung", "site")))


def check(root: Path, capsys: pytest.CaptureFixture[str], *more: str) -> tuple[int, str, str]:
    capsys.readouterr()
    code = main(["check", "--today", "2026-11-23", *more], root=root)
    captured = capsys.readouterr()
    return code, captured.out, captured.err


@pytest.mark.parametrize("name", FORMATS)
def test_data_stand_alone_on_standard_output(name: str, district: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A format's exit code is the text's; in a format for tools every other word goes to standard error."""
    fine = check(district, capsys, "--format", name)
    (district / "innovations" / "rusak😀.md").write_text("---\ntitle: Rusak\n---\n", encoding="utf-8")
    broken = check(district, capsys, "--format", name)

    assert (fine[0], broken[0]) == (0, 1)
    assert "Tidak ada masalah." in (fine[1] if name == "text" else fine[2])
    if name in {"gitlab", "sarif", "json"}:
        assert json.loads(fine[1]) != json.loads(broken[1])
    if name == "github":
        assert fine[1] == ""
        assert all(line.startswith(("::error ", "::warning ")) for line in broken[1].splitlines())


def test_what_cannot_be_checked_leaves_no_data(district: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A path that is not there is said on standard error, with the code of a tool that could not run."""
    code, out, err = check(district, capsys, "tidak-ada.md", "--format", "json")

    assert (code, out) == (2, "")
    assert "tidak-ada.md" in err


def test_paths_lead_from_the_repository(district: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where the content is a folder of a repository, tools are told the way from the repository's root."""
    (district.parent / ".git").mkdir()
    (district / "innovations" / "rusak.md").write_text("---\ntitle: Rusak\n---\n", encoding="utf-8")

    issues = json.loads(check(district, capsys, "--format", "gitlab")[1])
    whole = json.loads(check(district, capsys, "--format", "json")[1])

    assert {issue["location"]["path"] for issue in issues} == {"isi/innovations/rusak.md"}
    assert whole["prefix"] == "isi/"
    assert {problem["path"] for problem in whole["problems"]} == {"innovations/rusak.md"}


def test_columns_are_counted_in_the_file(district: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """SARIF counts an emoji before the problem twice, the others once."""
    body = "## Cara kerja\r\n\r\n😀😀 [tautan](tidak-ada.md)\r\n"
    front = "\ufeff---\r\ntitle: Uji\r\nstub: ya\r\n---\r\n"
    (district / "innovations" / "uji.md").write_text(front + body, encoding="utf-8", newline="")

    run = json.loads(check(district, capsys, "--format", "sarif")[1])["runs"][0]
    whole = json.loads(check(district, capsys, "--format", "json")[1])

    region = {result["ruleId"]: result["locations"][0]["physicalLocation"]["region"] for result in run["results"]}
    assert [problem["column"] for problem in whole["problems"] if problem["code"] == "link-broken"] == [4]
    assert region["link-broken"] == {"startLine": 7, "startColumn": 6}
