"""What the command line says to somebody who mistyped, and that it ends quietly where nobody reads on."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from lumbung.barn import Founding, found_barn
from lumbung.cli import main
from lumbung.cli.parsing import DOOR


@pytest.fixture
def barn(tmp_path: Path) -> Path:
    folder = tmp_path / "lumbung"
    found_barn(folder, Founding(district="Kabupaten Contoh", province="", site_url="", today=date(2026, 11, 20)))
    return folder


def test_a_misspelt_file_is_guessed(barn: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One slip in the folder or the name leads to the file; a quite different name to none."""
    assert main(["check", "inovations/contoh-antar-obat.md"], root=barn) == 2
    assert capsys.readouterr().out.endswith(
        "inovations/contoh-antar-obat.md. Maksudnya innovations/contoh-antar-obat.md?\n"
    )
    assert main(["check", "lain-sama-sekali.md"], root=barn) == 2
    assert capsys.readouterr().out == "Tidak ada di folder isi: lain-sama-sekali.md\n"


def test_an_unknown_agency_is_answered_with_those_there_are(barn: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In a small registry all keys are told, and the command that adds one is whole."""
    assert main(["new", "innovation", "Loket Pagi", "--agency", "xyz"], root=barn) == 2

    told = capsys.readouterr().err
    assert "Yang ada: dinas-contoh." in told
    assert f"{DOOR} new agency" in told


def test_nobody_reads_on(barn: Path) -> None:
    """A reader that closes early, such as a pager, is no failure of the tool."""
    command = [sys.executable, "-m", "lumbung", "check", "--explain"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=Path(__file__).parents[2], text=True, bufsize=0
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        told = process.stderr.read()

    assert "gagal" not in told
    assert "Traceback" not in told
    assert "BrokenPipe" not in told
