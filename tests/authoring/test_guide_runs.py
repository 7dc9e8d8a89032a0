"""What the guide shows on the screen is what the commands say: they are run in an invented barn, page by page."""

import contextlib
import io
import os
import re
import shlex
import subprocess
import textwrap
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from lumbung.barn import Founding, found_barn
from lumbung.cli import _parser, main
from lumbung.words import words_for

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "panduan"
TODAY = date(2026, 11, 20)
DOOR = "python build_site.py"
PROFILE = "innovations/loket-pagi.md"
_BLOCK = re.compile(r"^(?P<indent> *)```(?P<kind>\w*)\n(?P<text>.*?)^(?P=indent)```$", re.MULTILINE | re.DOTALL)
_INLINE = re.compile(r"`(python build_site\.py[^`]*)`")
_PROGRESS = re.compile(r"^\w[\w ]* +\d+/\d+ +[\d,]+ detik\n", re.MULTILINE)


@dataclass(frozen=True)
class Block:
    kind: str
    text: str
    match: re.Match[str]


def blocks(page: str) -> list[Block]:
    found = _BLOCK.finditer(page)
    return [Block(match["kind"], textwrap.dedent(match["text"]), match) for match in found]


def typed(text: str) -> Iterator[list[str]]:
    """The arguments of each command of ours in a block."""
    for line in text.splitlines():
        if line.startswith(DOOR):
            yield shlex.split(line.removeprefix(DOOR))


def git(folder: Path, *words: str) -> None:
    who = ("-c", "user.name=Uji", "-c", "user.email=uji@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *who, *words], cwd=folder, check=True, capture_output=True)


def first_profile(_: Path) -> None:
    """The barn as it was founded."""


def review(barn: Path) -> None:
    """A repository whose branch brings the profile that the first page mends, with one mistake left."""
    git(barn, "init", "-q", "-b", "main")
    git(barn, "add", ".")
    git(barn, "commit", "-qm", "Awal")
    git(barn, "update-ref", "refs/remotes/origin/main", "HEAD")
    git(barn, "switch", "-qc", "profil-loket-pagi")
    page = (GUIDE / "profil-pertama.md").read_text(encoding="utf-8")
    mended = [block.text for block in blocks(page) if block.text.startswith("---\n")][-1]
    text = mended.replace("stage: penerapan", "stage: penerapn")
    assert text != mended
    (barn / PROFILE).write_text(text, encoding="utf-8", newline="\n")


def sheet(barn: Path) -> None:
    """Two rows: one word misspelt, one agency misspelt."""
    registry = barn / "data" / "agencies.yml"
    added = "- key: dinkes\n  name: Dinas Kesehatan\n  kind: dinas\n"
    registry.write_text(registry.read_text(encoding="utf-8") + added, encoding="utf-8", newline="\n")
    book = Workbook()
    page = book.active
    assert page is not None
    page.title = "Lembar1"
    page.append(["Daftar inovasi (rekaan)"])
    page.append(["No", "Nama Inovasi", "Perangkat Daerah", "Ringkasan", "Tahapan Inovasi", "Rancang Bangun"])
    page.append([1, "Obat Antar", "Dinas Kesehatan", "Obat rutin diantar.", "Pnerapan", "Kader mengantar obat."])
    page.append([2, "Loket Malam", "Dinas Kesehatn", "Loket buka malam.", "Penerapan", "Petugas bergantian."])
    book.save(barn / "daftar.xlsx")


SCENES: dict[str, Callable[[Path], None]] = {
    "profil-pertama.md": first_profile,
    "tinjauan.md": review,
    "impor.md": sheet,
}


@pytest.fixture
def barn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    noon = datetime(TODAY.year, TODAY.month, TODAY.day, 12, tzinfo=UTC)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(noon.timestamp())))
    folder = tmp_path / "lumbung"
    found_barn(folder, Founding(district="Kabupaten Contoh", province="", site_url="", today=TODAY))
    monkeypatch.chdir(folder)
    return folder


def screen(arguments: list[str], barn: Path) -> str:
    """What the command shows, without the lines of progress; what is sent to a file goes there."""
    target = arguments[arguments.index(">") + 1] if ">" in arguments else ""
    arguments = arguments[: arguments.index(">")] if target else arguments
    shown, data = io.StringIO(), io.StringIO()
    with contextlib.redirect_stderr(shown), contextlib.redirect_stdout(data if target else shown):
        code = main(arguments, root=barn)
    assert code != 2, shown.getvalue()
    if target:
        (barn / target).write_text(data.getvalue(), encoding="utf-8", newline="\n")
    return _PROGRESS.sub("", shown.getvalue()).replace("python3 build_site.py", DOOR)


def screens(page: str, barn: Path) -> Iterator[tuple[Block, str]]:
    """Each screen of a page with what the commands before it show; a lone line with all that was shown so far."""
    waiting, seen = "", ""
    for block in blocks(page):
        if block.kind == "markdown" and block.text.startswith("---\n"):
            (barn / PROFILE).write_text(block.text, encoding="utf-8", newline="\n")
        elif not block.kind:
            for arguments in typed(block.text):
                if arguments[0] != "serve":  # it does not end; the pictures are made with it
                    waiting = screen(arguments, barn)
                    seen += waiting
        elif block.kind == "text" and "http://127.0.0.1" not in block.text:
            yield block, waiting or (block.text if block.text in seen else seen)
            waiting = ""


@pytest.mark.parametrize("name", SCENES)
def test_the_screen_shows_what_the_guide_shows(name: str, barn: Path) -> None:
    """Commands are run in their order, files written as they stand there; LUMBUNG_BLESS=1 writes the screens anew."""
    file = GUIDE / name
    page = file.read_text(encoding="utf-8")
    SCENES[name](barn)
    shown = list(screens(page, barn))

    if os.environ.get("LUMBUNG_BLESS"):
        for block, text in reversed(shown):
            start, end = block.match.span("text")
            page = page[:start] + textwrap.indent(text, block.match["indent"]) + page[end:]
        file.write_text(page, encoding="utf-8", newline="\n")
        return
    assert shown
    assert [block.text for block, _ in shown] == [text for _, text in shown]


def test_every_command_of_the_guide_is_understood() -> None:
    """In blocks and in sentences, on every page: no option that has another name by now."""
    parser = _parser(words_for("id"), "lumbung")
    count = 0
    for file in sorted(GUIDE.glob("*.md")):
        page = file.read_text(encoding="utf-8")
        lines = [*(block.text for block in blocks(page) if not block.kind), *_INLINE.findall(page)]
        for line in lines:
            for arguments in typed(line):
                wanted = arguments[: arguments.index(">")] if ">" in arguments else arguments
                assert parser.parse_args(wanted or ["build"]).command, (file.name, line)
                count += 1

    assert count > 20
