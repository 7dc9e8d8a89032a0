"""`serve` follows every saved file, and keeps the last good site while one is broken."""

import os
import queue
import shutil
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
DISTRICT = ROOT / "tests" / "district"
PATIENCE = 60


class Served:
    """A running `serve` of a copy of the invented district."""

    def __init__(self, root: Path, *options: str) -> None:
        self.root = root
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        command = [sys.executable, "-m", "lumbung", "serve", "--port", str(self.port), "--root", str(root), *options]
        environment = {
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "PYTHONUNBUFFERED": "1",
            "SOURCE_DATE_EPOCH": "1795392000",
        }
        self.process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment, text=True, encoding="utf-8"
        )
        self._lines: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self._lines.put(line)

    def says(self, words: str) -> str:
        """Wait for a line that holds `words`."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            try:
                line = self._lines.get(timeout=1)
            except queue.Empty:
                continue
            if words in line:
                return line
        pytest.fail(f"serve never said {words!r}")

    def page(self, name: str) -> str:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/{name}", timeout=PATIENCE) as answer:
                return str(answer.read().decode())
        except urllib.error.HTTPError as error:
            return f"{error.code}"

    def shows(self, name: str, words: str) -> bool:
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            if words in self.page(name):
                return True
            time.sleep(0.2)
        return False


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    root = Path(shutil.copytree(DISTRICT, tmp_path / "daerah", ignore=shutil.ignore_patterns(".lumbung", "site")))
    running = Served(root)
    yield running
    running.process.terminate()
    running.process.wait(timeout=PATIENCE)


def test_serve_follows_edits_and_survives_a_broken_one(served: Served) -> None:
    """A saved edit appears; a broken profile tells its problem and the last good page stays; a mended one appears."""
    served.says("http://")
    profile = served.root / "innovations" / "rintisan-kecil.md"
    address = "inovasi/rintisan-kecil.html"
    good = profile.read_text(encoding="utf-8")
    assert "Rintisan Kecil" in served.page(address)

    profile.write_text(good.replace("Rintisan Kecil", "Rintisan Besar"), encoding="utf-8", newline="\n")
    assert served.shows(address, "Rintisan Besar")

    profile.write_text(
        good.replace("agency: puskesmas-utara", "agency: puskesmas-utarra"), encoding="utf-8", newline="\n"
    )
    told = served.says("rintisan-kecil.md:3:9")
    assert "Maksudnya 'puskesmas-utara'?" in told
    served.says("Situs terakhir yang baik tetap ditampilkan.")
    assert "Rintisan Besar" in served.page(address)
    assert "lb-unshown" in served.page(address)
    assert "innovations/rintisan-kecil.md:3:9: agency: " in served.page("index.html")

    profile.write_text(good.replace("Rintisan Kecil", "Rintisan Baru"), encoding="utf-8", newline="\n")
    assert served.shows(address, "Rintisan Baru")
    assert "lb-unshown" not in served.page(address)


def test_serve_starts_without_a_site_and_tells_what_is_wrong(tmp_path: Path) -> None:
    """Errors and no site yet: a page names them and leads to the form; a mended file brings the site to the same address."""
    root = Path(shutil.copytree(DISTRICT, tmp_path / "daerah", ignore=shutil.ignore_patterns(".lumbung", "site")))
    profile = root / "innovations" / "rintisan-kecil.md"
    good = profile.read_text(encoding="utf-8")
    profile.write_text(good.replace("agency: puskesmas-utara", "agency: <b>"), encoding="utf-8", newline="\n")

    running = Served(root, "--form")
    try:
        assert "formulir/index.html" in running.says("Formulir:")
        page = running.page("")
        assert "rintisan-kecil.md:3:9: agency: " in page
        assert "&lt;b&gt;" in page
        assert 'href="formulir/index.html"' in page
        assert "settings.js" in running.page("formulir/index.html")

        profile.write_text(good.replace("puskesmas-utara", "keliru"), encoding="utf-8", newline="\n")
        assert running.shows("", "&#x27;keliru&#x27;")

        profile.write_text(good, encoding="utf-8", newline="\n")
        assert running.shows("inovasi/rintisan-kecil.html", "Rintisan Kecil")
        assert "Situs belum dapat dibuat" not in running.page("")
    finally:
        running.process.terminate()
        running.process.wait(timeout=PATIENCE)
