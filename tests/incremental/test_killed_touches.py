"""A build that is killed while it touches up a site leaves the site before the edit or the one after it, each whole."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from benchmarks.generator import generate
from lumbung.exchanging import mend
from lumbung.retouching.linking import SPARE
from tests.incremental.test_retouching import bytes_of, change, clean, full, request

ROOT = Path(__file__).parents[2]
KILLS = 201 if "LUMBUNG_SOAK" in os.environ else 3  # a multiple of three ends with a whole build

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="there is no kill -9 on Windows")


def start(root: Path) -> subprocess.Popen[bytes]:
    command = [
        sys.executable,
        "-m",
        "lumbung",
        "build",
        "--root",
        str(root),
        "--today",
        request(root).today.isoformat(),
    ]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def is_touched(root: Path, file: Path) -> bool:
    """The spare folder of a full build is of the same files as the site; after a touch it is the site before."""
    page = f"inovasi/{file.stem}.html"
    return not (request(root).workshop / SPARE / page).samefile(root / "site" / page)


def test_killed_touches_leave_one_whole_site(tmp_path: Path) -> None:
    root = tmp_path / "a"
    generate(root, 24, 5)
    assert start(root).wait() == 0
    file = full(root)
    change(file, lambda body: body.rstrip() + " Kata.\n")
    started = time.monotonic()
    assert start(root).wait() == 0
    assert is_touched(root, file)
    longest = time.monotonic() - started
    before, chance, killed = bytes_of(root / "site"), random.Random(20_261_201), 0  # noqa: S311 - when to kill is no secret
    for number in range(KILLS):
        change(file, lambda body, number=number: f"{body.rpartition(' ')[0]} Kata{number}.\n")
        process = start(root)
        time.sleep(chance.uniform(longest / 4, longest * 0.9))
        process.kill()
        killed += process.wait() == -signal.SIGKILL
        mend(root / "site")
        now = bytes_of(root / "site")
        assert now == before or now == clean(root, tmp_path / "b")
        before = now
        if number % 3 == 2:  # else the next one begins with what a kill left
            assert start(root).wait() == 0
            before = bytes_of(root / "site")
            assert before == clean(root, tmp_path / "b")
    assert killed > KILLS // 4
    change(file, lambda body: body.rstrip() + " Akhir.\n")
    assert start(root).wait() == 0
    assert is_touched(root, file)
    assert bytes_of(root / "site") == clean(root, tmp_path / "b")
