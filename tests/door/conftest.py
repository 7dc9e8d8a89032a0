"""What the tests of the door share: the door as a module, and small houses in several states."""

import importlib.util
import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
from houses import ROOT, House, build_house


@pytest.fixture(scope="session")
def door() -> ModuleType:
    """`build_site.py` as a module."""
    spec = importlib.util.spec_from_file_location("build_site", ROOT / "build_site.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def house(tmp_path: Path) -> House:
    """No environment yet."""
    return build_house(tmp_path)


@pytest.fixture(scope="session")
def first_run(tmp_path_factory: pytest.TempPathFactory) -> tuple[House, subprocess.CompletedProcess[str]]:
    """Make one environment for all the tests that only need a finished one, and keep what the door said."""
    house = build_house(tmp_path_factory.mktemp("door"))
    made = house.run("--wheels", str(house.wheels), "check", "a b")
    assert made.returncode == 0, made.stderr
    return house, made


@pytest.fixture
def moved(first_run: tuple[House, subprocess.CompletedProcess[str]], tmp_path: Path) -> House:
    """Give a finished house, copied as a whole to another place."""
    original, _ = first_run
    shutil.copytree(original.root.parent, tmp_path, symlinks=True, dirs_exist_ok=True)
    return House(tmp_path / original.root.name, tmp_path / original.wheels.name)


@pytest.fixture
def finished(moved: House) -> House:
    """Give this test a finished house of its own: a copy, told that it stands where it stands."""
    stamp = json.loads(moved.stamp.read_text(encoding="utf-8"))
    stamp["place"] = str(moved.stamp.parent.resolve())
    moved.stamp.write_text(json.dumps(stamp), encoding="utf-8", newline="\n")
    return moved


@pytest.fixture
def asked(door: ModuleType, capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str]]:
    """Call the door in this process, for troubles that a machine cannot be put into: its exit code and words."""

    def ask(house: House, *arguments: str) -> tuple[int, str]:
        code = door.main(list(arguments), house.root)
        return code, capsys.readouterr().err

    return ask
