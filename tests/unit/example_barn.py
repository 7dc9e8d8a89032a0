"""An otherwise good content folder in which the examples of the explanations stand."""

import base64
import re
from pathlib import Path

from lumbung.explanations import Explanation, Where

SETTINGS = "site_name: Lumbung Contoh\nextra:\n  lumbung:\n    district: Kabupaten Contoh\n"
AGENCIES = "- {key: dinkes, name: Dinas Kesehatan, kind: dinas}\n"
OTHER = """\
---
title: Kartu Antre
aliases: [Nomor Antre]
agency: dinkes
summary: Warga mengambil nomor dari rumah.
sources: [{id: berita, url: "https://contoh.go.id/1"}]
reviewed: 2026-11-01
---
## Cara kerja

Petugas memanggil nomor.
"""
FRONT = {
    "title": "Pos Obat Keliling",
    "agency": "dinkes",
    "summary": "Obat diantar.",
    "sources": '[{id: berita, url: "https://contoh.go.id/berita/1"}]',
    "reviewed": "2026-11-01",
}
BODY = "## Cara kerja\n\nPetugas datang setiap Jumat.\n"
VISIT = """\
---
title: Kunjungan Kabupaten Contoh
delegation: Pemerintah Kabupaten Contoh
date: 2020-11-18
sources: [{id: berita, url: "https://contoh.go.id/1"}]
reviewed: 2026-11-01
---
"""
LAB = """\
---
year: 2020
name: Laboratorium inovasi
sources: [{id: berita, url: "https://contoh.go.id/1"}]
reviewed: 2026-11-01
---
"""
JPEG = base64.b64decode(
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAKBueIx4ZKCMgoy0qqC+8P//8Nzc8P////////////////////////////////////////////////"
    "//////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAAP/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AP//Z"
)
PICTURES = {
    "loket.jpg": JPEG,
    "img-2041.jpg": b"\x00\x00\x00\x18ftypheic" + bytes(16),
    "brosur.pdf": b"%PDF-1.7" + bytes(16),
    "dari-kamera.jpg": JPEG + bytes(500_000),
    "terpotong.jpg": JPEG[:-20],
    "terlalu-luas.gif": b"GIF89a\xff\xff\xff\xff\x00\x00\x00,\x00\x00\x00\x00\xff\xff\xff\xff\x00\x02\x01\x00\x00;",
}
PROFILE = "innovations/pos-obat.md"
TRANSLATED = "innovations/pos-obat.en.md"
PARTNERS = "partners:\n  - {kind: relawan, role: menyimpan obat}\n  - {kind: komunitas, role: mengantarnya}"
TRANSLATION = (
    "---\ntranslates: 68cdf33e\ntitle: Medicine\nsummary: Brought.\n---\n## How it works\n\nAn officer comes.\n"
)
_KEY = re.compile(r"^([a-z_]+)\b", re.MULTILINE)


def fill(root: Path, explanation: Explanation, example: str, encoding: str = "utf-8") -> None:
    """Write a content folder in which nothing but the example can be wrong."""
    files = {
        "mkdocs.yml": SETTINGS,
        "data/agencies.yml": AGENCIES,
        "innovations/kartu-antre.md": OTHER,
        PROFILE: profile(),
    }
    match explanation.where:
        case Where.NAME:
            files |= {example: ""}
            _named(files, example)
        case Where.FRONT:
            files[PROFILE] = profile(example)
        case Where.TEXT:
            files[PROFILE] = profile(body=f"{BODY}\n{example}\n")
        case Where.BODY:
            files[PROFILE] = profile(body=f"{example}\n")
        case Where.FILE:
            files[PROFILE] = example
        case Where.TRANSLATION:
            files |= {PROFILE: profile(PARTNERS), TRANSLATED: example}
        case where:
            files[FILES[where]] = example
    for path, text in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode(encoding if path == PROFILE else "utf-8"))
    folder = root / PROFILE.removesuffix(".md")
    folder.mkdir()
    for name, data in PICTURES.items():
        (folder / name).write_bytes(data)


FILES = {
    Where.REGISTRY: "data/agencies.yml",
    Where.GLOSSARY: "data/glossary.yml",
    Where.SETTINGS: "mkdocs.yml",
    Where.SITUATION: "docs/situasi/obat.md",
    Where.PAGE: "docs/tentang.md",
}


def profile(front: str = "", body: str = BODY) -> str:
    written = set(_KEY.findall(front))
    lines = [f"{key}: {value}" for key, value in FRONT.items() if key not in written]
    return "\n".join(("---", *lines, *([front] if front else []), "---", body))


def _named(files: dict[str, str], path: str) -> None:
    """A good file of its kind under the name of the example."""
    folder = path.partition("/")[0]
    if path.endswith(".en.md"):
        files[path] = TRANSLATION
        return
    files[path] = {
        "innovations": profile().replace("Pos Obat Keliling", "Apotek Berjalan"),
        "visits": VISIT,
        "labs": LAB,
        "data": AGENCIES,
        "docs": "# Kemitraan\n",
    }[folder]
    if folder == "data" and path != "data/agencies.yml":
        del files["data/agencies.yml"]
