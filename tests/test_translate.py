"""The command `translate`: a file to write over, that the checks know, and that never replaces one."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from lumbung.cli import main
from lumbung.inspection import inspect
from lumbung.reading import read_library

DISTRICT = Path(__file__).parent / "district"


@pytest.fixture
def district(tmp_path: Path) -> Path:
    root = Path(shutil.copytree(DISTRICT, tmp_path / "daerah", ignore=shutil.ignore_patterns(".lumbung", "site")))
    for file in root.rglob("*.en.md"):
        file.unlink()
    return root


@pytest.mark.parametrize(
    "path",
    [
        "innovations/layanan-lengkap.md",
        "innovations/judul-berbahaya.md",
        "innovations/rintisan-kecil.md",
        "visits/2020-11-18-tetangga.md",
        "labs/2020.md",
        "docs/tentang.md",
    ],
)
def test_a_draft_is_whole_and_up_to_date(path: str, district: Path) -> None:
    """The file that is made holds every text at its place: no check has anything to say of it."""
    assert main(["translate", path], root=district) == 0
    made = path.removesuffix(".md") + ".en.md"

    assert (district / made).is_file()
    assert list(inspect(district, date(2026, 11, 23), lambda *_: None).problems) == []


def test_a_draft_says_what_the_original_says(district: Path) -> None:
    """Read back, each text is the original's, also one that YAML would read as a number or a comment."""
    main(["translate", "innovations/layanan-lengkap.md"], root=district)
    profile = next(item for item in read_library(district).innovations.documents if item.name == "layanan-lengkap")
    values = profile.translations[0].values

    assert [item.before for item in values.results] == [item.before for item in profile.record.results]
    assert values.summary == profile.record.summary
    assert profile.translations[0].body.text.strip() == profile.body.text.strip()


def test_what_is_there_stays(district: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A translation is never replaced."""
    file = district / "innovations" / "layanan-lengkap.en.md"
    file.write_text("milik orang", encoding="utf-8")

    assert main(["translate", "innovations/layanan-lengkap.md"], root=district) == 1
    assert file.read_text(encoding="utf-8") == "milik orang"
    assert "sudah ada, tidak diubah" in capsys.readouterr().out


@pytest.mark.parametrize(
    "path", ["innovations/tidak-ada.md", "data/agencies.yml", "innovations/rusak.md", "mkdocs.yml"]
)
def test_what_cannot_be_translated_is_told(path: str, district: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A missing or faulty file, and one that is no page, get a sentence and no file."""
    (district / "innovations" / "rusak.md").write_text("---\ntitle: Rusak\n---\n", encoding="utf-8")
    before = sorted(district.rglob("*"))

    assert main(["translate", path], root=district) == 1
    assert path in capsys.readouterr().out
    assert sorted(district.rglob("*")) == before
