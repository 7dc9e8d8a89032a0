"""The command `new`: on a terminal it asks, without one it says what is missing; it never touches what is there."""

import contextlib
import os
import select
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

import pytest
from rooms import AGENCIES, checked, content, told, wholes

from lumbung.cli import main

ROOT = Path(__file__).parent.parent.parent
TODAY = ("--today", "2026-11-23")


class Done(NamedTuple):
    code: int
    out: str
    err: str


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return content(tmp_path / "isi")


def run(root: Path, *arguments: str) -> Done:
    """Without a terminal, in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "lumbung", "new", *arguments, *TODAY],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
    return Done(done.returncode, done.stdout, done.stderr)


@pytest.fixture
def call(root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> "type[Done]":
    """In this process, whose input is no terminal."""
    monkeypatch.setattr("sys.stdin", open(os.devnull, encoding="utf-8"))  # noqa: PTH123, SIM115 - closed with the process

    def answer(*arguments: str) -> Done:
        code = main(["new", *arguments, *TODAY], root)
        captured = capsys.readouterr()
        return Done(code, captured.out, captured.err)

    return answer  # type: ignore[return-value]


def test_the_path_stands_on_standard_output_and_the_rest_beside_it(root: Path) -> None:
    """A script reads the path; a person reads what to do next."""
    done = run(root, "innovation", 'Antar "Obat": Gratis', "--agency", "dinas kesehatan kabupaten contoh")

    assert (done.code, done.out) == (0, "innovations/antar-obat-gratis.md\n")
    assert "Buka berkas ini" in done.err
    assert "python3 build_site.py check innovations/antar-obat-gratis.md" in done.err
    text = (root / "innovations/antar-obat-gratis.md").read_text(encoding="utf-8")
    assert 'title: "Antar \\"Obat\\": Gratis"\n' in text
    assert "\nagency: dinkes\n" in text
    assert "\nreviewed: 2026-11-23\n" in text


def test_each_kind_has_the_name_that_checks_want(root: Path, call: "type[Done]") -> None:
    """Slug, date and slug, year; and `check` asks only for the source."""
    assert (
        call("visit", "Kabupaten Contoh", "--date", "20 November 2026").out == "visits/2026-11-20-kabupaten-contoh.md\n"
    )
    assert call("visit", "7 Desa", "--date", "2026-11").out == "visits/2026-11-tamu-7-desa.md\n"
    assert call("lab", "--year", "2025").out == "labs/2025.md\n"
    for path in ("visits/2026-11-20-kabupaten-contoh.md", "visits/2026-11-tamu-7-desa.md", "labs/2025.md"):
        assert told(root, path) == [("empty", "sources[1].id")]


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_the_registry_keeps_every_byte(root: Path, call: "type[Done]", line_end: str, mark: str) -> None:
    """A new agency stands behind the others, in the line ends of the file."""
    file = root / "data" / "agencies.yml"
    before = (mark + AGENCIES.replace("\n", line_end)).encode()
    file.write_bytes(before)

    done = call("agency", "Dinas Baru", "--key", "dinbaru")

    after = file.read_bytes()
    assert (done.code, done.out) == (0, "data/agencies.yml\n")
    assert after.startswith(before)
    assert after.count(b"\n") == after.count(line_end.encode())
    assert {problem.code for problem in checked(root, "data/agencies.yml")} <= {"byte-order-mark"}
    assert call("innovation", "Satu", "--agency", "dinbaru").code == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("innovation", "Layanan Lama", "--agency", "dinkes"), "innovations/layanan-lama.md sudah ada"),
        (
            ("innovation", "Layanan: Lama", "--agency", "dinkes", "--slug", "lain"),
            "sudah dipakai di innovations/layanan-lama.md",
        ),
        (("innovation", "Huruf Besar", "--agency", "dinkes"), "innovations/HURUF-besar.md sudah ada"),
        (("innovation", "Nama Dahulu", "--agency", "dinkes"), "nama lama innovations/layanan-lama.md"),
        (("innovation", "ꦗꦮ", "--agency", "dinkes"), "--slug nama-inovasi"),
        (("innovation", "Satu", "--agency", "Puskesmas Utra"), "Mungkin maksudnya: puskesmas-utara"),
        (("innovation", "Satu", "--agency", "xyzzy"), "'xyzzy' tidak ada di data/agencies.yml. Yang ada: dinkes, "),
        (("innovation", "x" * 101, "--agency", "dinkes"), "terlalu panjang: 101 huruf, paling banyak 100."),
        (("innovation", " ", "--agency", "dinkes"), "Isi title tidak dapat dipakai"),
        (("innovation", "Satu", "--agency", "dinkes", "--slug", "../Satu"), "'../Satu' bukan nama pendek"),
        (("innovation", "Satu"), "Belum disebut: --agency."),
        (("innovation",), "Belum disebut: NAMA, --agency."),
        ((), "Belum disebut: JENIS."),
        (("visit", "Contoh"), "Belum disebut: --date."),
        (("visit", "Contoh", "--date", "kemarin"), "'kemarin' bukan tanggal"),
        (("lab",), "Belum disebut: --year."),
        (("lab", "--year", "25"), "'25' bukan tahun"),
        (("agency", "Yayasan Contoh"), "Belum disebut: --key, --kind."),
        (("agency", "Dinas Contoh", "--key", "DINKES"), "'DINKES' bukan nama pendek"),
        (("agency", "Dinas Contoh", "--key", "dinkes"), "'dinkes' sudah ada di data/agencies.yml"),
        (("agency", "dinas kesehatan", "--key", "baru"), "sudah ada di data/agencies.yml dengan kunci 'dinkes'"),
        (("agency", "Dinas Contoh", "--key", "baru", "--kind", "dins"), "'dins' tidak ada dalam daftar"),
    ],
)
def test_refusals_change_nothing(root: Path, call: "type[Done]", arguments: tuple[str, ...], said: str) -> None:
    """What cannot be done is said in a sentence, with exit code 2 and nothing on standard output."""
    (root / "innovations" / "HURUF-besar.md").write_text("x", encoding="utf-8")
    before = wholes(root)

    done = call(*arguments)

    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert wholes(root) == before


def test_a_folder_without_content_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is written beside what is no content folder."""
    assert main(["new", "lab", "--year", "2025"], tmp_path) == 2
    assert "bukan folder isi" in capsys.readouterr().err
    assert wholes(tmp_path) == {}


def test_a_visit_to_come_is_told(call: "type[Done]") -> None:
    """Its page is read before the visit: the file is made, and `check` has nothing against the date."""
    done = call("visit", "Contoh", "--date", "2026-12-01")

    assert done.code == 0
    assert "belum berlangsung" in done.err
    assert "masa depan" not in done.err


def test_a_laboratory_to_come_is_told(call: "type[Done]") -> None:
    """The file is made, and that `check` will refuse its year until then is said at once."""
    done = call("lab", "--year", "2031")

    assert done.code == 0
    assert "masih di masa depan" in done.err


class Terminal:
    """The command on a pseudo-terminal: type when asked, then read what came of it."""

    def __init__(self, root: Path, *arguments: str) -> None:
        import pty  # noqa: PLC0415 - Windows has none

        self.main, child = pty.openpty()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "lumbung", "new", *arguments, *TODAY],
            cwd=root,
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
            stdin=child,
            stdout=subprocess.PIPE,
            stderr=child,
        )
        os.close(child)
        self.seen, self.passed = "", 0

    def until(self, text: str) -> None:
        """Read on until the text has been shown."""
        deadline = time.monotonic() + 60
        while text not in self.seen[self.passed :]:
            assert time.monotonic() < deadline, self.seen
            if select.select([self.main], [], [], 1)[0]:
                with contextlib.suppress(OSError):
                    self.seen += os.read(self.main, 4096).decode("utf-8", "replace")
        self.passed = self.seen.index(text, self.passed) + len(text)

    def type(self, text: str) -> None:
        os.write(self.main, f"{text}\n".encode())

    def end(self) -> tuple[int, str]:
        output, _ = self.process.communicate(timeout=60)
        os.close(self.main)
        return self.process.returncode, output.decode()


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")
def test_on_a_terminal_it_asks_for_everything(root: Path) -> None:
    """Kind by its Indonesian name, a title that is asked again when it is too long, an agency by a part of its name."""
    terminal = Terminal(root)
    terminal.until("1. profil inovasi")
    terminal.until("Berkas apa")
    terminal.type("Profil inovasi")
    terminal.until("Judul inovasi")
    terminal.type("x" * 101)
    terminal.until("terlalu panjang")
    terminal.until("Judul inovasi")
    terminal.type("Antar Obat")
    terminal.until("ketik sebagian namanya")
    terminal.type("tidak ada yang begini")
    terminal.until("Tidak ada yang cocok")
    terminal.type("puskesmas")
    terminal.until("Puskesmas Selatan (puskesmas-selatan)")
    terminal.type("2")
    code, output = terminal.end()

    assert (code, output) == (0, "innovations/antar-obat.md\n")
    assert "agency: puskesmas-selatan\n" in (root / output.strip()).read_text(encoding="utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")
def test_the_end_of_the_input_stops_it(root: Path) -> None:
    """Ctrl+D, like Ctrl+C, leaves nothing behind."""
    before = wholes(root)
    terminal = Terminal(root, "agency", "Yayasan Contoh")
    terminal.until("Kunci")
    os.write(terminal.main, b"\x04")
    terminal.until("Dihentikan.")

    assert terminal.end() == (2, "")
    assert wholes(root) == before


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")
def test_an_agency_of_no_known_kind_is_asked_for_it(root: Path) -> None:
    """Key first, where Enter takes the one that is proposed, then the kind by its name."""
    terminal = Terminal(root, "agency", "Yayasan Contoh")
    terminal.until("Enter: yayasan-contoh")
    terminal.type("")
    terminal.until("10. Sekolah")
    terminal.until("Jenisnya?")
    terminal.type("lainnya")

    assert terminal.end() == (0, "data/agencies.yml\n")
    assert (root / "data" / "agencies.yml").read_text(encoding="utf-8").startswith(AGENCIES)
    assert checked(root, "data") == ()
    assert "- key: yayasan-contoh\n" in (root / "data" / "agencies.yml").read_text(encoding="utf-8")
