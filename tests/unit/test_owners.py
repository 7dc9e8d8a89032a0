"""CODEOWNERS from the registry: whose profiles, in which order, and what happens when it grows stale."""

import re
import shutil
from pathlib import Path

import pytest

from lumbung.cli import main

DISTRICT = Path(__file__).resolve().parents[1] / "district"
TODAY = ("--today", "2026-11-23")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return Path(shutil.copytree(DISTRICT, tmp_path / "content"))


def lines(content: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    assert main(["codeowners", *TODAY], root=content) == 0
    return [line for line in capsys.readouterr().out.splitlines() if line and not line.startswith("#")]


def test_each_profile_belongs_to_the_people_of_its_agency(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The district's people first, since the last line that fits decides; a health centre has those of its parent."""
    told = lines(content, capsys)
    owners = "@rekaan/dinkes pemeriksa@example.org"
    profiles = {line.split(" ", 1)[0]: line.split(" ", 1)[1] for line in told[2:]}

    assert told[:2] == ["* @rekaan/pengelola", ".* @rekaan/pengelola"]
    assert profiles
    assert set(profiles.values()) == {owners}
    for path in profiles:
        assert (content / path).exists()
    expected = {
        f"innovations/{file.name}"
        for file in (content / "innovations").glob("*.md")
        for text in [file.read_text(encoding="utf-8")]
        if "\nagency: dinkes\n" in text or "\nagency: puskesmas-utara\n" in text
    }
    assert {path for path in profiles if path.endswith(".md")} == expected
    assert any("agency: puskesmas-utara" in (content / path).read_text(encoding="utf-8") for path in expected)


def test_no_line_can_hold_more_than_it_should(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An agency's name stands in a comment and stays on its line."""
    registry = content / "data" / "agencies.yml"
    text = registry.read_text(encoding="utf-8")
    registry.write_text(
        text.replace("name: Dinas Kesehatan Rekaan", 'name: "Dinas\\n* @orang-lain"', 1), encoding="utf-8"
    )

    assert not [line for line in lines(content, capsys) if "@orang-lain" in line]


def test_a_stale_file_is_told_and_mended(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Missing, then written, then stale because the registry changed; line ends of Windows are no difference."""
    assert main(["codeowners", "--check", *TODAY], root=content) == 1
    assert main(["codeowners", "--write", *TODAY], root=content) == 0
    assert main(["codeowners", "--check", *TODAY], root=content) == 0
    file = content / "CODEOWNERS"
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert main(["codeowners", "--check", *TODAY], root=content) == 0
    registry = content / "data" / "agencies.yml"
    registry.write_text(
        registry.read_text(encoding="utf-8").replace("@rekaan/dinkes", "@rekaan/lain"), encoding="utf-8"
    )
    capsys.readouterr()

    assert main(["codeowners", "--check", *TODAY], root=content) == 1
    assert "codeowners --write" in capsys.readouterr().err


def test_errors_that_concern_no_owner_are_left_to_check(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A wrong date hides no owner; a wrong agency does, and is told alone."""
    profile = content / "innovations" / "rintisan-kecil.md"
    good = profile.read_text(encoding="utf-8")
    before = lines(content, capsys)
    torn = re.sub(r"(?m)^reviewed: .*$", "reviewed: kemarin", good)
    assert torn != good
    profile.write_text(torn, encoding="utf-8", newline="\n")

    assert lines(content, capsys) == before

    profile.write_text(torn.replace("puskesmas-utara", "puskesmas-utarra"), encoding="utf-8", newline="\n")
    assert main(["codeowners", "--check", *TODAY], root=content) == 1
    said = capsys.readouterr().err
    assert "[agency-unknown]" in said
    assert "kemarin" not in said


def test_content_with_errors_has_no_list(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A profile that cannot be read would silently lose its owners."""
    (content / "innovations" / "rusak.md").write_text("---\ntitle: [\n---\n", encoding="utf-8")

    assert main(["codeowners", *TODAY], root=content) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert "rusak.md" in said.err


def test_the_site_does_not_show_who_reviews(content: Path) -> None:
    """Accounts are for the repository alone."""
    assert main(["build", *TODAY], root=content) == 0
    shown = [
        path
        for path in (content / "site").rglob("*")
        if path.is_file() and (b"@rekaan/" in path.read_bytes() or b"pemeriksa@example" in path.read_bytes())
    ]

    assert shown == []
