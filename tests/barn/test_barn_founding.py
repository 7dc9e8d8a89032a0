"""Founding: what is refused, what is asked on a terminal, and names that would break a file."""

import sys
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from barns import DISTRICT, TODAY

from lumbung.barn import Founding, found_barn
from lumbung.barn.files import _general
from lumbung.cli import main
from lumbung.inspection import inspect
from lumbung.problems import Refusal

DAY = date.fromisoformat(TODAY)


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("district", "province"),
    [
        ("Kota Umpama", ""),
        ("Kabupaten Umpama (Utara)", "Nusa Umpama"),
        ("Kabupaten Ma'rupa-Rupa", "Daerah Istimewa Umpama"),
        ("Kabupaten Ümpäma", "No. 1"),
    ],
)
def test_any_district_has_a_barn_without_a_problem(tmp_path: Path, district: str, province: str) -> None:
    """The name stands in the settings as it was said, and nothing is to be mended."""
    found_barn(tmp_path, Founding(district, province, "https://inovasi.example.go.id", DAY))

    inspection = inspect(tmp_path, DAY, lambda *_: None)

    assert inspection.problems == ()
    assert inspection.catalogue is not None
    assert inspection.catalogue.settings.site.district == district
    assert "https://inovasi.example.go.id/" in (tmp_path / "mkdocs.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "name", ["<b>Demak</b>", "Demak: satu", "Demak\nsatu", "x" * 101, "{{ x }}", "[[ x ]]", '"', "-"]
)
def test_names_that_are_no_names_are_refused(tmp_path: Path, name: str) -> None:
    """Markup, YAML and line ends do not enter files through a name."""
    with pytest.raises(Refusal) as refused:
        found_barn(tmp_path / "new", Founding(name, "", "", DAY))

    assert refused.value.code == "barn-name"
    assert not (tmp_path / "new").exists()


def test_a_wrong_address_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        found_barn(tmp_path / "new", Founding(DISTRICT, "", "inovasi", DAY))

    assert refused.value.code == "barn-address"


def test_a_full_folder_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Told with the name of what is in it; a clone that holds nothing but git's own is empty."""
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "surat.docx").write_bytes(b"")
    (tmp_path / "clone" / ".git").mkdir(parents=True)
    (tmp_path / "file").write_bytes(b"")

    assert main(["init", str(tmp_path / "full"), "--district", DISTRICT]) == 2
    assert "surat.docx" in capsys.readouterr().err
    assert [path.name for path in (tmp_path / "full").iterdir()] == ["surat.docx"]
    assert main(["init", str(tmp_path / "file"), "--district", DISTRICT]) == 2
    assert main(["init", str(tmp_path / "clone"), "--district", DISTRICT]) == 0
    assert (tmp_path / "clone" / "build_site.py").is_file()


@pytest.mark.parametrize("failure", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_a_founding_that_fails_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failure: BaseException, capsys: pytest.CaptureFixture[str]
) -> None:
    """A full disk or Ctrl+C in the middle: the folder is as empty as before, and can be used for another try."""
    write = Path.write_bytes

    def fail_late(file: Path, content: bytes) -> int:
        if file.name == "mkdocs.yml":
            raise failure
        return write(file, content)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "write_bytes", fail_late)
        assert main(["init", str(tmp_path / "new"), "--district", DISTRICT]) == 2

    assert not capsys.readouterr().out
    assert list((tmp_path / "new").iterdir()) == []
    assert main(["init", str(tmp_path / "new"), "--district", DISTRICT]) == 0


def test_what_is_missing_is_asked_on_a_terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Questions go to standard error; an empty answer to what may be empty is fine."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "stdin", Terminal(f"lumbung-baru\n  {DISTRICT} \n\n\n"))

    assert main(["init"]) == 0

    said = capsys.readouterr()
    assert "Nama daerah" in said.err
    assert "Nama daerah" not in said.out
    assert DISTRICT in (tmp_path / "lumbung-baru" / "mkdocs.yml").read_text(encoding="utf-8")


def test_without_a_terminal_nothing_is_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A script is told what to say, and no folder is made."""
    monkeypatch.setattr(sys, "stdin", StringIO(""))

    assert main(["init", str(tmp_path / "new")]) == 2
    assert main(["init"]) == 2
    assert not (tmp_path / "new").exists()


def test_only_the_general_part_of_the_glossary_goes_along() -> None:
    """What stands below the district's heading stays; its comments, which explain, go along."""
    text = b"- {term: a, same: [b]}\n\n# Khusus daerah. Tulis di bawah.\n# Penjelasan\n- {term: ours, same: [mine]}\n"

    assert _general(text) == b"- {term: a, same: [b]}\n\n# Khusus daerah. Tulis di bawah.\n# Penjelasan\n"
    assert _general(b"- {term: a, same: [b]}\n") == b"- {term: a, same: [b]}\n"
