"""Secrets are seeded wherever something internal can stand; no byte of a public build or bundle holds one."""

import gzip
import io
import shutil
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from lumbung.cli import main

DISTRICT = Path(__file__).parent / "district"
TODAY = ("--today", "2026-11-23")
PROFILE = """---
title: {s}judul
aliases: [{s}alias]
agency: dinkes
summary: {s}ringkasan.
tags: [{s}tagar]
visibility: internal
former_slugs: [{slug}-lama]
sources: [{{id: berita, title: {s}sumber, url: 'https://contoh.go.id/{s}'}}]
reviewed: 2026-11-01
---
## Cara kerja

{s}isi ![{s}alt]({slug}/{slug}.png "Foto: {s}foto")
"""
ENGLISH = """---
translates: '00000000'
title: {s}title
summary: {s}summary.
---
## How it works

{s}body
"""


def secret(place: str) -> str:
    """A word that nothing else holds; its place in it says where a leak came from."""
    return f"zqrahasia{place}x"


def seed(root: Path) -> None:
    words = {"s": secret("profil"), "slug": "zqrahasia-berkas"}
    folder = root / "innovations"
    (folder / "zqrahasia-berkas.md").write_text(PROFILE.format(**words), encoding="utf-8", newline="\n")
    (folder / "zqrahasia-berkas.en.md").write_text(ENGLISH.format(s=secret("english")), encoding="utf-8", newline="\n")
    (folder / "zqrahasia-berkas").mkdir()
    about = PngInfo()
    about.add_text("Comment", secret("png"))
    Image.new("RGB", (900, 700), "white").save(folder / "zqrahasia-berkas" / "zqrahasia-berkas.png", pnginfo=about)
    visit = (root / "visits" / "2020-11-18-tetangga.md").read_text(encoding="utf-8")
    head, _, body = visit.removeprefix("---\n").partition("\n---\n")
    lines = [line for line in head.split("\n") if not line.startswith(("visibility:", "date:"))]
    text = "\n".join(["---", *lines, "date: 2019-03-04", "visibility: internal", "---", secret("kunjungan"), body])
    (root / "visits" / "2019-03-04-zqrahasia-kunjungan.md").write_text(text, encoding="utf-8", newline="\n")
    agencies = root / "data" / "agencies.yml"
    lines = agencies.read_text(encoding="utf-8").split("\n")
    first = next(number for number, line in enumerate(lines) if line.strip().startswith("maintainers:"))
    indent = lines[first].partition("maintainers:")[0]
    lines[first] = f"{indent}maintainers: ['@{secret('pengelola')}']"
    agencies.write_text("\n".join(lines), encoding="utf-8", newline="\n")
    public = folder / "rintisan-kecil.md"
    hidden = (
        f"contact: {{office: {secret('kontak')}, email: {secret('surel')}@contoh.go.id}}\n"
        "internal_fields: [contact]\nrelated: [zqrahasia-berkas]\n"
    )
    lines = public.read_text(encoding="utf-8").split("\n")
    kept = "\n".join(line for line in lines if not line.startswith(("related:", "internal_fields:")))
    public.write_text(kept.replace("---\n", f"---\n{hidden}", 1), encoding="utf-8", newline="\n")


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built for the internal audience first, so that something is there to leak."""
    folder = tmp_path_factory.mktemp("rahasia") / "daerah"
    shutil.copytree(DISTRICT, folder, ignore=shutil.ignore_patterns(".lumbung", "site"))
    seed(folder)
    assert main(["build", "--audience", "internal", *TODAY], root=folder) == 0
    assert main(["build", *TODAY], root=folder) == 0
    assert main(["bundle", *TODAY], root=folder) == 0
    return folder


def layers(name: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    """The bytes themselves, and whatever is packed in them."""
    yield name, name.encode() + b"\n" + data
    if zipfile.is_zipfile(io.BytesIO(data)):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for inner in archive.namelist():
                yield from layers(f"{name}!{inner}", archive.read(inner))
    elif data.startswith(b"\x1f\x8b"):
        yield from layers(f"{name}!gz", gzip.decompress(data))
    elif data.startswith(b"\x89PNG"):
        with Image.open(io.BytesIO(data)) as picture:
            yield f"{name}!png", repr(picture.info).encode()
    elif data.startswith(b"%PDF"):
        for start in data.split(b"stream\n")[1:]:
            unpacker = zlib.decompressobj()
            try:
                yield f"{name}!pdf", unpacker.decompress(start)
            except zlib.error:
                continue


def leaks(folder: Path) -> list[str]:
    files = ((path.relative_to(folder).as_posix(), path.read_bytes()) for path in folder.rglob("*") if path.is_file())
    return [
        where
        for name, data in files
        for where, content in layers(name, data)
        if any(form in content.lower() for form in (b"zqrahasia", b"zqrahasia".hex().encode()))
    ]


def test_the_internal_build_holds_the_secrets(root: Path) -> None:
    """What is looked for can be found: each secret stands somewhere in the internal site."""
    everything = b"".join(path.read_bytes() for path in (root / "site-internal").rglob("*") if path.is_file())

    assert [
        place
        for place in ("profil", "english", "kunjungan", "kontak", "surel")
        if secret(place).encode() not in everything
    ] == []


@pytest.mark.parametrize("place", ["site", "dist", ".lumbung/public"])
def test_no_public_byte_is_secret(place: str, root: Path) -> None:
    """Pages in both languages, search, data, map, pictures, the bundle, and the workshop they are made in."""
    assert any((root / place).iterdir())
    assert leaks(root / place) == []
