"""Small content folders to read: only what a test says differs from what is fine."""

from datetime import date
from pathlib import Path

from lumbung.catalogue import Catalogue, assemble
from lumbung.checks import run_checks
from lumbung.problems import Problem
from lumbung.reading import read_library, read_settings

TODAY = date(2026, 11, 23)
SETTINGS = "site_name: Contoh\nextra:\n  lumbung:\n    district: Kabupaten Contoh\n"
AGENCIES = """\
- {key: dinkes, name: Dinas Kesehatan, short_name: Dinkes, kind: dinas, sectors: [kesehatan, sosial]}
- {key: dindik, name: Dinas Pendidikan, kind: dinas, sectors: [pendidikan]}
"""
BODY = "## Cara kerja\n\nPetugas datang.\n"


def profile(front: str = "", body: str = BODY, *, title: str = "Antar Obat", agency: str = "dinkes") -> str:
    """A profile that is fine, with `front` added to its front matter."""
    keys = {line.partition(":")[0] for line in front.splitlines()}
    fine = {
        "title": title,
        "agency": agency,
        "summary": "Obat diantar.",
        "sources": "[{id: berita, url: https://contoh.go.id/1}]",
        "reviewed": "2026-11-01",
    }
    lines = [f"{key}: {value}" for key, value in fine.items() if key not in keys]
    return "\n".join(("---", *lines, *front.splitlines(), "---", body))


def content(root: Path, **files: str) -> Path:
    """Write a content folder; a profile is named by its slug with _ for -, other files by their path with __ for /."""
    written = {"mkdocs.yml": SETTINGS, "data/agencies.yml": AGENCIES}
    for name, text in files.items():
        path = name.replace("__", "/") + ".md" if "__" in name else f"innovations/{name.replace('_', '-')}.md"
        written["data/agencies.yml" if name == "agencies" else path] = text
    written.pop("innovations/agencies.md", None)
    for path, text in written.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="")
    return root


def catalogue(root: Path, **files: str) -> Catalogue:
    content(root, **files)
    settings, wrong = read_settings(root)
    library = read_library(root)
    assert settings is not None, wrong
    return assemble(library, settings)


def problems(root: Path, **files: str) -> tuple[Problem, ...]:
    """Everything that reading and checking find, sorted."""
    read = catalogue(root, **files)
    return tuple(sorted({*read_library(root).problems, *run_checks(read, TODAY, lambda *_: None)}))


def codes(root: Path, **files: str) -> list[str]:
    return [problem.code for problem in problems(root, **files)]
