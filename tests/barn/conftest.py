"""One wheel for every test of the barn, built from this repository without a network, and barns that grew from it."""

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from barns import DISTRICT, ROOT, TODAY, Packages

from lumbung.barn import Founding, found_barn


@pytest.fixture(scope="session")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Packages:
    """A source distribution, and the wheel that is built from it and not from the repository."""
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    built = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert built.returncode == 0, built.stdout + built.stderr
    return Packages(next(folder.glob("*.whl")), next(folder.glob("*.tar.gz")))


@pytest.fixture(scope="session")
def outsider(
    packages: Packages, tmp_path_factory: pytest.TempPathFactory
) -> Callable[..., "subprocess.CompletedProcess[str]"]:
    """Run `lumbung` as installed from the wheel into a fresh environment, which sees our libraries and not our sources."""
    venv = tmp_path_factory.mktemp("fresh") / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(venv)], check=True)
    bin_folder = venv / ("Scripts" if os.name == "nt" else "bin")
    site_packages = next(venv.rglob("site-packages"))
    libraries = next(path for path in sys.path if path.endswith("site-packages"))
    (site_packages / "libraries.pth").write_text(f"{libraries}\n", encoding="utf-8")
    pip = [sys.executable, "-m", "pip", "--python", str(bin_folder / "python")]
    install = [
        *pip,
        "install",
        "--quiet",
        "--no-deps",
        "--no-index",
        "--disable-pip-version-check",
        str(packages.wheel),
    ]
    subprocess.run(install, check=True)
    program = bin_folder / ("lumbung.exe" if os.name == "nt" else "lumbung")
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "LUMBUNG"))}

    def run(*arguments: str, cwd: Path) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [str(program), *arguments],
            cwd=cwd,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    return run


@pytest.fixture
def barn(tmp_path: Path) -> Path:
    folder = tmp_path / "barn"
    found_barn(folder, Founding(DISTRICT, "Provinsi Umpama", "", date.fromisoformat(TODAY)))
    return folder
