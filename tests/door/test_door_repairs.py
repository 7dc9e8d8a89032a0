"""A .venv that is broken, half-made, moved, out of date or another's."""

import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
from houses import House

AGAIN = "Folder .venv rusak, belum selesai, atau untuk versi lain; dibuat ulang:"
RAN = "ran check at rumah baru with environment tiny-core\n"


def remove_python(house: House) -> None:
    for path in house.pythons:
        path.unlink()


def remove_a_package(house: House) -> None:
    (house.packages / "tiny_core.py").unlink()


def change_a_version(house: House) -> None:
    (house.packages / "tiny_core-1.0.dist-info").rename(house.packages / "tiny_core-1.1.dist-info")


def remove_all_packages(house: House) -> None:
    shutil.rmtree(house.packages)


def tear_the_stamp(house: House) -> None:
    house.stamp.write_text('{"build": "x', encoding="utf-8")


def stamp_a_list(house: House) -> None:
    house.stamp.write_text("[]", encoding="utf-8")


def never_finish(house: House) -> None:
    house.stamp.write_text("{}", encoding="utf-8")


def lock_another_package(house: House) -> None:
    lock = house.root / "locks" / "build.txt"
    lock.write_text(lock.read_text(encoding="utf-8").replace("==1.0", "==1.1"), encoding="utf-8")


DAMAGES = (
    remove_python,
    remove_a_package,
    change_a_version,
    remove_all_packages,
    tear_the_stamp,
    stamp_a_list,
    never_finish,
    lock_another_package,
)


def test_finished_environment_is_ready(door: ModuleType, finished: House) -> None:
    assert door.Door([], finished.root).ready("build")
    assert not door.Door([], finished.root).ready("test")


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
def test_damage_is_noticed(door: ModuleType, finished: House, damage: Callable[[House], None]) -> None:
    damage(finished)

    assert not door.Door([], finished.root).ready("build")


def test_moved_folder_is_noticed(door: ModuleType, moved: House) -> None:
    assert not door.Door([], moved.root).ready("build")


@pytest.mark.parametrize(
    "change", [("cache_tag", "cpython-399"), ("base_prefix", "/elsewhere")], ids=lambda pair: pair[0]
)
def test_another_python_is_noticed(
    door: ModuleType, finished: House, monkeypatch: pytest.MonkeyPatch, change: tuple[str, str]
) -> None:
    owner = sys.implementation if change[0] == "cache_tag" else sys
    monkeypatch.setattr(owner, *change)

    assert not door.Door([], finished.root).ready("build")


def test_comment_in_a_lock_changes_nothing(door: ModuleType, finished: House) -> None:
    lock = finished.root / "locks" / "build.txt"
    lock.write_text("# newer\r\n" + lock.read_text(encoding="utf-8"), encoding="utf-8")

    assert door.Door([], finished.root).ready("build")


def test_broken_environment_is_made_anew(finished: House) -> None:
    remove_python(finished)

    run = finished.run("check", "--wheels", str(finished.wheels))

    assert (run.returncode, run.stdout) == (0, RAN), run.stderr
    assert run.stderr.splitlines()[0] == AGAIN
    assert sorted(path.name for path in finished.root.glob(".venv*")) == [".venv"]


def test_environment_comes_back_when_its_successor_fails(door: ModuleType, finished: House) -> None:
    with contextlib.suppress(KeyboardInterrupt), door.Door([], finished.root).replacing():
        assert not door.Door([], finished.root).ready("build")
        raise KeyboardInterrupt

    assert door.Door([], finished.root).ready("build")
    assert sorted(path.name for path in finished.root.glob(".venv*")) == [".venv"]


def test_foreign_environment_is_set_aside_and_said(
    door: ModuleType, house: House, capsys: pytest.CaptureFixture[str]
) -> None:
    for number in (1, 2):
        (house.root / ".venv").mkdir()
        (house.root / ".venv" / "mine.txt").write_text(str(number), encoding="utf-8")
        with door.Door([], house.root).replacing():
            assert [path.name for path in (house.root / ".venv").iterdir()] == ["lumbung-door.json"]
        shutil.rmtree(house.root / ".venv")

        said = capsys.readouterr().err
        assert said == f"Folder .venv yang ada bukan buatan Lumbung; namanya diganti menjadi .venv-{number}.\n"
        assert (house.root / f".venv-{number}" / "mine.txt").read_text(encoding="utf-8") == str(number)


@pytest.mark.parametrize("make", [Path.touch, lambda path: path.symlink_to("nowhere")], ids=["file", "dangling link"])
def test_what_is_no_folder_is_set_aside(door: ModuleType, house: House, make: Callable[[Path], None]) -> None:
    make(house.root / ".venv")

    with door.Door([], house.root).replacing():
        assert (house.root / ".venv").is_dir()

    assert os.path.lexists(house.root / ".venv-1")


def test_foreign_environment_that_runs_the_door_is_left_alone(finished: House) -> None:
    finished.stamp.unlink()
    remove_a_package(finished)
    shutil.rmtree(finished.packages / "tiny_core-1.0.dist-info")
    python = finished.pythons[0]

    run = subprocess.run(
        [python, finished.root / "build_site.py", "check"],
        env=finished.environment(),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert run.returncode == 2
    assert run.stderr.startswith("Python ini berasal dari .venv yang bukan buatan Lumbung")
    assert python.exists()


def test_package_that_breaks_on_import_is_repaired_by_the_next_run(finished: House) -> None:
    (finished.packages / "tiny_core.py").write_text("import tiny_lost\n", encoding="utf-8")

    run = finished.run("check", "--lang", "en")

    assert run.returncode == 2
    assert run.stderr.splitlines() == [
        "A package is broken (No module named 'tiny_lost'). Run once more; .venv will be made anew."
    ]
    assert json.loads(finished.stamp.read_text(encoding="utf-8")) == {}


def wait_for(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.02)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no signals to send")
def test_interrupted_door_leaves_nothing_half_made(house: House) -> None:
    process = house.start("check")
    wait_for((house.root / ".venv").exists)
    process.send_signal(signal.SIGINT)
    output, words = process.communicate(timeout=60)

    assert (process.returncode, output) == (2, "")
    assert words.splitlines()[-1] == "Dihentikan."
    assert not (house.root / ".venv").exists()


def test_doors_at_once_after_a_killed_one_make_one_environment(house: House) -> None:
    killed = house.start("check")
    wait_for((house.root / ".venv" / "lumbung-door.json").exists)
    killed.kill()
    killed.communicate(timeout=60)

    results = [(door, *door.communicate(timeout=120)) for door in [house.start("check"), house.start("check")]]

    assert [(door.returncode, output) for door, output, _ in results] == [(0, RAN), (0, RAN)], results
    assert sum(words.count(AGAIN) for _, _, words in results) == 1
    assert sum(words.count("Menunggu build_site.py lain selesai.") for _, _, words in results) >= 1
    assert house.run("check").stderr == ""
