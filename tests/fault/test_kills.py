"""A build that is killed at any moment leaves the served folder whole and of one version, and the next one mends the rest."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest
from small_sites import Reader, publishing, version_in, write_site

from lumbung.build import Request, build
from lumbung.exchanging import beside, mend

ROOT = Path(__file__).parents[2]
DISTRICT = ROOT / "tests" / "district"
TODAY = date(2026, 11, 23)
SOAK = "LUMBUNG_SOAK" in os.environ
KILLS = 200 if SOAK else 10
SEED = 20_261_123

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="there is no kill -9 on Windows")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "isi \u00e9 \u6d4b"
    shutil.copytree(DISTRICT, folder, ignore=shutil.ignore_patterns(".lumbung", "site"))
    return folder


def settings(root: Path, version: int) -> None:
    """Name the version in every page: the site's name stands in each."""
    text = (DISTRICT / "mkdocs.yml").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("site_name:")]
    name = f"site_name: 'Rekaan [[versi {version}]]'"
    (root / "mkdocs.yml").write_text("\n".join([name, *lines, ""]), encoding="utf-8", newline="\n")


def start(root: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "lumbung", "build", "--root", str(root), "--today", TODAY.isoformat()],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def test_killed_builds_leave_one_whole_site(root: Path) -> None:
    """Whenever a build is killed, readers find the site before it or the one after it, never a mixture or nothing."""
    site = root / "site"
    settings(root, 0)
    assert build(Request(root, site, TODAY), lambda *_: None).site
    started = time.monotonic()
    assert start(root).wait() == 0
    longest = time.monotonic() - started
    names = frozenset(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    pages = {name for name in names if name.endswith(".html") and version_in((site / name).read_bytes()) == "0"}
    assert "inovasi/layanan-lengkap.html" in pages
    chance, killed = random.Random(SEED), 0  # noqa: S311 - when to kill is no secret
    every_page = frozenset(name for name in names if name.endswith(".html"))
    with Reader(site, every_page) as reader:
        for number in range(1, KILLS + 1):
            settings(root, number)
            process = start(root)
            time.sleep(chance.uniform(0.05, longest))
            process.kill()
            killed += process.wait() == -signal.SIGKILL
        settings(root, KILLS + 1)
        assert start(root).wait() == 0

    reader.look()
    assert reader.faults == []
    assert str(KILLS + 1) in reader.versions
    assert reader.looks > 1
    assert killed > KILLS // 3
    assert sorted(path.name for path in root.iterdir() if "site" in path.name) == ["site"]


@pytest.mark.parametrize("way", ["at-once", "names"])
def test_killed_exchanges_are_mended(way: str, tmp_path: Path) -> None:
    """The exchange alone, killed many times: at once no moment is without a site; by names the next command mends it."""
    stock, site = tmp_path / "stok", tmp_path / "situs"
    for version in ("lama", "baru"):
        write_site(stock / version, version)
    names = frozenset(path.relative_to(stock / "lama").as_posix() for path in (stock / "lama").rglob("*.html"))
    write_site(tmp_path / "awal", "awal").rename(site)
    (site / "lumbung.txt").write_text("", encoding="utf-8")
    chance, seen = random.Random(SEED), set()  # noqa: S311 - as above
    for _ in range(KILLS * 3):
        with subprocess.Popen(publishing(stock, site, way), cwd=ROOT, stdout=subprocess.PIPE) as process:
            assert process.stdout
            assert process.stdout.readline() == b"ready\n"
            with Reader(site, names) as reader:
                time.sleep(chance.uniform(0, 0.25))
                process.kill()
                process.wait()
        if way == "at-once" and sys.platform == "linux":
            assert reader.faults == []
        mend(site)
        after = Reader(site, names)
        after.look()
        assert after.faults == []
        seen |= after.versions
        assert not beside(site).exists()

    assert len(seen) > 1
