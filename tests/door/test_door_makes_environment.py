"""From nothing to a running command, what a second run leaves out, and whose Python and settings count."""

import os
import subprocess
import sys
from importlib import metadata
from pathlib import Path
from types import ModuleType

import pytest
from houses import House


def test_first_run_makes_the_environment_and_says_each_step(
    first_run: tuple[House, subprocess.CompletedProcess[str]],
) -> None:
    _, first = first_run

    assert first.stdout == "ran check a b at rumah baru with environment tiny-core\n"
    steps = first.stderr.splitlines()
    assert [line.split(":")[0] for line in steps[:3]] == [
        "Menyiapkan Lumbung (hanya sekali)",
        "  membuat lingkungan Python di .venv",
        "  memasang 1 paket dari locks/build.txt",
    ]
    assert steps[3].startswith("Siap dalam ")
    assert len(steps) == 4


def test_second_run_asks_nothing_and_says_nothing(finished: House) -> None:
    (finished.packages / "pip" / "__main__.py").write_text("raise SystemExit('pip was asked')", encoding="utf-8")

    second = finished.run("build", "--out", "x")

    assert (second.returncode, second.stderr) == (0, "")
    assert second.stdout == "ran build --out x at rumah baru with environment tiny-core\n"


@pytest.mark.parametrize("code", [0, 1, 2, 7])
def test_exit_code_of_the_command_passes_through(finished: House, code: int) -> None:
    assert finished.run("check", str(code)).returncode == code


def test_test_adds_its_tools_to_the_same_environment(finished: House) -> None:
    added = finished.run("test", "--wheels", str(finished.wheels), "--lang=en")

    assert added.stdout == "ran test --lang=en at rumah baru with environment tiny-core\n"
    assert added.stderr.splitlines()[:2] == [
        "Adding the test tools to .venv:",
        "  installing 2 packages from locks/build.txt + locks/test.txt",
    ]
    assert (finished.packages / "tiny_probe.py").exists()
    assert finished.run("test").stderr == ""
    assert finished.run("build").stderr == ""


def test_packages_of_the_running_python_are_used_where_they_stand(house: House) -> None:
    version = metadata.version("pytest")
    line = f"pytest=={version} --hash=sha256:0\nabsent==1 ; sys_platform == 'plan9' --hash=sha256:0\n"
    (house.root / "locks" / "build.txt").write_text(line, encoding="utf-8", newline="\n")
    (house.root / "lumbung" / "cli" / "__init__.py").write_text(
        "import sys\ndef main(argv, root):\n    print(sys.prefix)\n    return 1\n", encoding="utf-8", newline="\n"
    )

    run = house.run("check")

    assert (run.returncode, run.stderr) == (1, "")
    assert Path(run.stdout.strip()) == Path(sys.prefix)
    assert not (house.root / ".venv").exists()


def test_one_other_version_is_enough_to_make_an_environment(door: ModuleType, house: House) -> None:
    line = "pytest==0.1 --hash=sha256:0\n"
    (house.root / "locks" / "build.txt").write_text(line, encoding="utf-8", newline="\n")

    assert not door.Door(["check"], house.root).importable()


def test_settings_that_lead_elsewhere_do_not_count(finished: House, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    for name in ("tiny_core.py", "pip.py", "tiny_probe.py"):
        (elsewhere / name).write_text("raise SystemExit('the wrong module')", encoding="utf-8", newline="\n")

    run = finished.run(
        "test",
        "--wheels",
        str(finished.wheels),
        cwd=elsewhere,
        PYTHONPATH=str(elsewhere),
        PIP_TARGET=str(elsewhere / "target"),
        PIP_USER="1",
    )

    assert (run.returncode, run.stdout) == (0, "ran test at rumah baru with environment tiny-core\n"), run.stderr
    assert (finished.packages / "tiny_probe.py").exists()


def test_own_index_of_pip_is_respected(finished: House) -> None:
    run = finished.run("test", PIP_FIND_LINKS=str(finished.wheels), PIP_NO_INDEX="1")

    assert run.returncode == 0, run.stderr


@pytest.mark.skipif(os.name == "nt", reason="Windows reads its console's encoding, not LC_ALL")
def test_output_is_utf8_whatever_the_locale(finished: House) -> None:
    (finished.root / "lumbung" / "cli" / "__init__.py").write_text(
        "def main(argv, root):\n    print('Dé \u2192 x')\n    return 0\n", encoding="utf-8", newline="\n"
    )

    assert finished.run(LC_ALL="C").stdout == "Dé \u2192 x\n"
