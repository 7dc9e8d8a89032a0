"""What is packed: the wheel holds every file of the package, and what a barn takes from the repository beside it."""

import subprocess
import tarfile
import tomllib
import zipfile
from typing import Any

import pytest
from barns import ROOT, Packages

from lumbung.barn.files import BARN_FILES, PACKAGE, Original, Seed, packed_name


@pytest.fixture(scope="module")
def project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def packaged_files() -> set[str]:
    """The package's files as git would commit them."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z", "lumbung"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    if listed.returncode == 0 and listed.stdout:
        names = set(listed.stdout.decode().split("\0")) - {""}
        return {name for name in names if (ROOT / name).is_file()}
    files = (path for path in PACKAGE.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(ROOT).as_posix() for path in files}


def test_wheel_holds_the_package_and_the_originals(packages: Packages) -> None:
    """Neither more nor less: templates, theme, catalogues, seeds, and the door with its lock."""
    with zipfile.ZipFile(packages.wheel) as wheel:
        names = {name for name in wheel.namelist() if not name.split("/")[0].endswith(".dist-info")}
    packed = {name for name in names if name.startswith("lumbung/barn/originals/")}
    rows = [row.path for row in BARN_FILES if isinstance(row, Original)]
    expected = {
        packed_name(path.relative_to(ROOT).as_posix())
        for row in rows
        for path in ([ROOT / row] if (ROOT / row).is_file() else (ROOT / row).rglob("*"))
        if path.is_file()
    }

    assert names - packed == packaged_files()
    assert packed == {f"lumbung/barn/originals/{name}" for name in expected}
    assert {"lumbung/templates/home.html", "lumbung/theme/assets/lumbung.css"} <= names
    assert "lumbung/locale/en/LC_MESSAGES/lumbung.mo" in names


def test_the_list_of_originals_stands_once(project: dict[str, Any]) -> None:
    """What the wheel is told to take along is what a barn is told to hold."""
    told = project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]

    assert told == {
        row.path: f"lumbung/barn/originals/{packed_name(row.path)}" for row in BARN_FILES if isinstance(row, Original)
    }


def test_every_seed_is_there_and_used() -> None:
    """A template that nothing grows from, or a row without its template, is a mistake."""
    seed = PACKAGE / "barn" / "seed"

    assert {row.source for row in BARN_FILES if isinstance(row, Seed)} == {
        path.relative_to(seed).as_posix() for path in seed.rglob("*") if path.is_file()
    }


def test_source_distribution_is_the_tool_without_a_district(packages: Packages) -> None:
    """The wheel was built from it, so it is complete; the content of this repository is not part of the tool."""
    with tarfile.open(packages.sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}

    assert {"pyproject.toml", "LICENSE", "README.md", "build_site.py", "locks/build.txt"} <= names
    assert packaged_files() <= names
    assert not [name for name in names if name.startswith(("innovations", "visits", "labs", "tests"))]
