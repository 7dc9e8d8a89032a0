"""The committed locks: complete, public, hashed, what pyproject.toml asks for, and read as pip reads them."""

import platform
import re
import sys
import tomllib
from itertools import product
from types import ModuleType
from typing import Any

import pytest
from houses import ROOT
from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

NAMES = ("build", "test")


def text_of(name: str) -> str:
    return (ROOT / "locks" / f"{name}.txt").read_text(encoding="utf-8")


def pinned(name: str) -> dict[str, str]:
    return dict(re.findall(r"^([A-Za-z0-9._-]+)==(\S+)", text_of(name), re.MULTILINE))


@pytest.fixture(scope="module")
def project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", NAMES)
def test_every_package_has_a_version_and_hashes(name: str) -> None:
    package = r"[a-z0-9-]+==[\w.]+( ; [^\\\n]+)?( \\\n    --hash=sha256:[0-9a-f]{64})+"
    comment = r" *# *[^\n]+"

    rest = re.sub(rf"^({package}|{comment})\n", "", text_of(name), flags=re.MULTILINE)

    assert rest == ""
    assert len(pinned(name)) > 20


@pytest.mark.parametrize("name", NAMES)
def test_no_lock_names_an_index_or_a_place_on_a_disk(name: str) -> None:
    assert not re.search(r"https?:|file:|--(extra-)?index-url|--find-links|(?<![\w.-])/|[A-Z]:\\", text_of(name))


def test_locks_do_not_overlap() -> None:
    assert not pinned("build").keys() & pinned("test").keys()


def test_build_lock_holds_what_the_project_needs(project: dict[str, Any]) -> None:
    needed = [Requirement(text) for text in project["project"]["dependencies"]]

    for requirement in needed:
        assert pinned("build")[canonicalize_name(requirement.name)] in requirement.specifier, requirement
    assert pinned("build")["mkdocs"] < "2"


def test_test_lock_holds_the_tools(project: dict[str, Any]) -> None:
    everything = {**pinned("build"), **pinned("test")}

    for text in project["dependency-groups"]["test"]:
        requirement = Requirement(text)
        assert everything[canonicalize_name(requirement.name)] in requirement.specifier, requirement


def test_packages_of_windows_are_locked_too() -> None:
    assert "colorama" in pinned("build")


MARKERS = [
    "python_version < '3.9'",
    "python_version >= '3.9'",
    "python_full_version >= '3.11.5'",
    "python_full_version < '3.11.5' or sys_platform == 'linux'",
    "'3.12' <= python_version",
    "platform_python_implementation != 'PyPy' and os_name == 'posix'",
    "(sys_platform == 'win32' or sys_platform == 'darwin') and implementation_name == 'cpython'",
    "platform_machine in 'x86_64 AMD64 arm64'",
    "platform_system not in 'Windows Linux'",
    *re.findall(r"^[^#\n]+==\S+ ; (.+?) \\$", text_of("build") + text_of("test"), re.MULTILINE),
]
MACHINES = [
    {"python_version": short, "python_full_version": full, **system}
    for (short, full), system in product(
        [("3.11", "3.11.2"), ("3.12", "3.12.0"), ("3.14", "3.14.0")],
        [
            {"sys_platform": "linux", "os_name": "posix", "platform_system": "Linux", "platform_machine": "x86_64"},
            {"sys_platform": "darwin", "os_name": "posix", "platform_system": "Darwin", "platform_machine": "arm64"},
            {"sys_platform": "win32", "os_name": "nt", "platform_system": "Windows", "platform_machine": "ARM64"},
        ],
    )
]


@pytest.mark.parametrize("marker", MARKERS)
def test_markers_hold_as_packaging_says(door: ModuleType, monkeypatch: pytest.MonkeyPatch, marker: str) -> None:
    for machine in MACHINES:
        monkeypatch.setattr(door, "MARKERS", {**door.MARKERS, **machine})

        assert door.holds(marker) == Marker(marker).evaluate(machine), machine


def test_values_of_markers_are_those_of_this_machine(door: ModuleType) -> None:
    assert door.MARKERS["sys_platform"] == sys.platform
    assert door.MARKERS["python_full_version"] == platform.python_version()


def test_pins_leave_out_what_is_for_other_systems(door: ModuleType, tmp_path: Any) -> None:
    lock = tmp_path / "lock.txt"
    lock.write_text(
        "# comment==1\na-b==1.0 \\\n    --hash=sha256:00 \\\n    --hash=sha256:11\n    # via x\n"
        "c==2 ; sys_platform == 'plan9' \\\n    --hash=sha256:22\n",
        encoding="utf-8",
    )

    assert [(name, version) for name, version, _ in door.pins(lock)] == [("a-b", "1.0")]
