"""After any sequence of edits the answer must be that of somebody who never asked before."""

import random
import shutil
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from lumbung.cli import main
from lumbung.inspection import inspect
from lumbung.messages import line
from lumbung.unchanged import checked, look_for_check
from lumbung.words import words_for
from tests.incremental.edits import EDITS

DISTRICT = Path(__file__).parent.parent / "district"
TODAY = date(2026, 11, 23)
WORDS = ["--today", TODAY.isoformat()]
STEPS = 6


def district(folder: Path) -> Path:
    return Path(shutil.copytree(DISTRICT, folder, ignore=shutil.ignore_patterns(".lumbung", "site")))


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def silent(_stage: str, _done: int, _total: int) -> None:
    pass


def check_through(root: Path, seed: int, capsys: pytest.CaptureFixture[str]) -> int:
    """Check after each of some edits; the number of answers that came from before."""
    rng, recalled = random.Random(seed), 0  # noqa: S311 - not for secrets
    for _ in range(STEPS):
        rng.choice(EDITS)(root, rng)
        recalled += checked(root, look_for_check(root, TODAY)) is not None
        capsys.readouterr()
        main(["check", *WORDS], root)
        told = capsys.readouterr().out
        fresh = inspect(root, TODAY, silent).problems
        assert all(line(problem, words_for("id")) in told for problem in fresh), (seed, told)
        kept = checked(root, look_for_check(root, TODAY))
        assert kept is None or kept == fresh, seed
    return recalled


def build_through(root: Path, other: Path, seed: int) -> None:
    """Build after each of some edits; where a site is made, a clean build elsewhere must make the same bytes."""
    rng = random.Random(seed)  # noqa: S311 - not for secrets
    for _ in range(STEPS // 2):
        rng.choice(EDITS)(root, rng)
        code = main(["build", *WORDS], root)
        shutil.rmtree(other, ignore_errors=True)
        shutil.copytree(root, other, ignore=shutil.ignore_patterns(".lumbung", "site"))
        assert main(["build", *WORDS], other) == code, seed
        if code == 0:
            made, clean = bytes_of(root / "site"), bytes_of(other / "site")
            assert sorted(made) == sorted(clean), seed
            assert [name for name in made if made[name] != clean[name]] == [], seed


def test_a_check_after_any_edits_tells_what_is_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Answers from before are given while nothing changes, and never afterwards."""
    recalled = sum(check_through(district(tmp_path / str(seed)), seed, capsys) for seed in range(4))

    assert recalled > 0


def test_a_build_after_any_edits_makes_what_a_clean_build_makes(tmp_path: Path) -> None:
    """Whatever was kept of builds before must not show in the site."""
    build_through(district(tmp_path / "a"), tmp_path / "b", 1)


@pytest.mark.soak
def test_five_hundred_sequences_of_edits(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The same for many, checks each time and builds now and then."""
    for seed in range(100, 600):
        root = district(tmp_path / str(seed))
        check_through(root, seed, capsys)
        shutil.rmtree(root)
    for seed in range(100, 600):
        build_through(district(tmp_path / f"a{seed}"), tmp_path / "b", seed)
        shutil.rmtree(tmp_path / f"a{seed}")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_a_killed_build_leaves_no_wrong_answer(tmp_path: Path) -> None:
    """Killed at any moment, the next build must make what a clean build makes."""
    root, clean = district(tmp_path / "a"), district(tmp_path / "b")
    assert main(["build", *WORDS], clean) == 0
    command = [sys.executable, "-m", "lumbung", "build", "--root", str(root), *WORDS]
    for wait in (0.3, 1.2, 2.5):
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(wait)
        process.send_signal(signal.SIGKILL)
        process.wait()

    assert main(["build", *WORDS], root) == 0
    assert bytes_of(root / "site") == bytes_of(clean / "site")
