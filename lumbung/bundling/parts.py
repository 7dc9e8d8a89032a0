"""What the tool that made a site is built from: each part with version, licence and the texts of its licence."""

import importlib.metadata
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from lumbung import __version__

PACKAGE = Path(__file__).resolve().parents[1]
LOCKS = (PACKAGE / "barn" / "originals" / "locks" / "build.txt", PACKAGE.parent / "locks" / "build.txt")
VENDORED = (PACKAGE / "form" / "vendor",)
_PIN = re.compile(r"^([A-Za-z0-9._-]+)==\S+", re.MULTILINE)
_TEXT = re.compile(r"(^|/)(licen[cs]e|copying|notice|authors)[^/]*$", re.IGNORECASE)
_NO_TEXT = (".py", ".pyc", ".svg", ".js", ".css", ".html")


@dataclass(frozen=True, slots=True)
class Part:
    """`purl` names it for machines; `texts` are the licence files by name."""

    name: str
    version: str
    purl: str
    licence: str
    texts: Mapping[str, bytes]


def parts() -> tuple[Part, ...]:
    """The locked packages that are installed, the vendored scripts, and Lumbung itself first."""
    own = Part("lumbung", __version__, f"pkg:pypi/lumbung@{__version__}", "MIT", {})
    return (own, *sorted((*_python_parts(), *_vendored_parts()), key=lambda part: (part.purl, part.name)))


def _python_parts() -> list[Part]:
    found = []
    for name in _PIN.findall(_lock()):
        try:
            found.append(_python_part(importlib.metadata.distribution(name)))
        except importlib.metadata.PackageNotFoundError:  # one for another system
            continue
    return found


def _lock() -> str:
    return next((path.read_text(encoding="utf-8") for path in LOCKS if path.is_file()), "")


def _python_part(found: importlib.metadata.Distribution) -> Part:
    name = re.sub(r"[-_.]+", "-", found.metadata["Name"]).lower()
    files = [file for file in found.files or () if _TEXT.search(str(file)) and not str(file).endswith(_NO_TEXT)]
    texts = {}
    for file in sorted(files, key=str):
        path = Path(str(found.locate_file(file)))
        if path.is_file():
            inner = re.sub(r"^[^/]*\.dist-info/(licenses/)?", "", file.as_posix())
            texts[inner.replace("/", "-")] = path.read_bytes()
    return Part(name, found.version, f"pkg:pypi/{name}@{found.version}", _licence(found) or _headline(texts), texts)


def _licence(found: importlib.metadata.Distribution) -> str:
    """The name of the licence as the package tells it, in the newest of the three ways that there have been."""
    meta = found.metadata
    short = next(iter(meta.get_all("License") or ()), "")
    classifiers = [item for item in meta.get_all("Classifier") or () if item.startswith("License ::")]
    told = next(iter(meta.get_all("License-Expression") or ()), "")
    if told or (short and "\n" not in short):
        return str(told or short)
    return classifiers[0].rpartition(" :: ")[2] if classifiers else ""


def _headline(texts: Mapping[str, bytes]) -> str:
    """The first line of the licence itself, where the package's notes are silent."""
    text = next((text for name, text in texts.items() if name.upper().startswith("LICEN")), b"")
    line = text.decode("utf-8", "replace").strip().partition("\n")[0].strip()
    return line if "licen" in line.lower() else ""


def _vendored_parts() -> list[Part]:
    found = []
    for folder in VENDORED:
        told = json.loads((folder / "vendor.json").read_text(encoding="utf-8"))
        for package in told["packages"]:
            names = [file["name"] for file in package["files"]]
            texts = {name: (folder / name).read_bytes() for name in names if "licen" in name.lower()}
            version = package["version"]
            found.append(
                Part(package["name"], version, f"pkg:npm/{package['name']}@{version}", package["licence"], texts)
            )
    return found
