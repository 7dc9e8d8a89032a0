"""A small content folder to write into, and what `check` says of one file of it. All names are invented."""

from datetime import date
from pathlib import Path

from lumbung.inspection import inspect, within
from lumbung.problems import Problem

TODAY = date(2026, 11, 23)
SETTINGS = "site_name: Contoh\nextra:\n  lumbung:\n    district: Kabupaten Contoh\n"
AGENCIES = """\
# Daftar uji; komentar ini harus tetap ada.
- key: dinkes
  name: Dinas Kesehatan   # yang pertama
  short_name: Dinkes
  kind: dinas
  sectors: [kesehatan]

- {key: dlh, name: Dinas Lingkungan Hidup, kind: dinas}
- {key: puskesmas-utara, name: Puskesmas Utara, kind: puskesmas, parent: dinkes}
- {key: puskesmas-selatan, name: Puskesmas Selatan, kind: puskesmas, former_names: [Balai Obat]}
"""
EXISTING = """\
---
title: Layanan Lama
agency: dinkes
sources: [{id: berita, url: "https://contoh.go.id/1"}]
reviewed: 2026-11-01
stub: ya
former_slugs: [nama-dahulu]
---
"""


def content(root: Path) -> Path:
    (root / "data").mkdir(parents=True)
    (root / "innovations").mkdir()
    for path, text in (
        ("mkdocs.yml", SETTINGS),
        ("data/agencies.yml", AGENCIES),
        ("innovations/layanan-lama.md", EXISTING),
    ):
        (root / path).write_text(text, encoding="utf-8", newline="\n")
    return root


def checked(root: Path, path: str, today: date = TODAY) -> tuple[Problem, ...]:
    """Everything that `check` says of one file."""
    return within(inspect(root, today, lambda *_: None), frozenset({path})).problems


def told(root: Path, path: str) -> list[tuple[str, str]]:
    """The codes and fields (or sections) of what `check` says."""
    return [(item.code, item.field or dict(item.values).get("section", "")) for item in checked(root, path)]


def wholes(root: Path) -> dict[str, bytes]:
    """Every file with its bytes."""
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}
