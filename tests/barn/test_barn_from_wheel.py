"""From the wheel, in a fresh environment and an empty folder: init, check and build pass, with no trace of our district."""

import gzip
import re
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import frontmatter
import pytest
import yaml
from barns import DISTRICT, ROOT, TODAY

Outsider = Callable[..., "subprocess.CompletedProcess[str]"]
PLACES = ("banyumas", "purwokerto", "(0281)")
# Names in our content that are ordinary words of the field, and so may stand anywhere.
ORDINARY = frozenset(
    {
        "mal pelayanan publik",
        "mall pelayanan publik",
        "pendidikan inklusi",
        "pendidikan inklusif",
        "sekolah inklusi",
        "gasing",
        "mpp",
        "gendis",
    }
)


def own_names() -> set[str]:
    """What the content of this repository calls its innovations, and the agencies whose name says where they are."""
    names: set[str] = set()
    for file in set((ROOT / "innovations").glob("*.md")) - set((ROOT / "innovations").glob("*.en.md")):
        front = frontmatter.load(str(file)).metadata
        names |= {file.stem, str(front["title"]), str(front.get("acronym") or file.stem)}
        names |= {str(alias) for alias in front.get("aliases") or ()}  # type: ignore[attr-defined]
    for agency in yaml.safe_load((ROOT / "data/agencies.yml").read_text(encoding="utf-8")):
        if agency["kind"] in {"rsud", "puskesmas", "kecamatan", "kelurahan", "desa"}:
            names |= {agency["key"], agency["name"]}
    return {name.casefold() for name in names} - ORDINARY | set(PLACES)


def unpacked(content: bytes) -> Iterator[bytes]:
    """The bytes as they are, and what is compressed inside them."""
    yield content
    if content[:2] == b"\x1f\x8b":
        yield from unpacked(gzip.decompress(content))
    if content[:4] == b"PK\x03\x04":
        with zipfile.ZipFile(BytesIO(content)) as archive:
            for name in archive.namelist():
                yield name.encode()
                yield from unpacked(archive.read(name))
    if content[:5] == b"%PDF-":
        for found in re.finditer(rb"stream\r?\n", content):
            with suppress(zlib.error):
                yield zlib.decompressobj().decompress(content[found.end() :])
    if content[:4] == b"\x89PNG":
        for found in re.finditer(rb"(?:zTXt|iTXt)[^\0]*\0", content):
            yield zlib.decompressobj().decompress(content[found.end() + 1 :])


def traces(folder: Path, names: set[str]) -> list[str]:
    pattern = re.compile(rb"(?<![a-z0-9])(" + b"|".join(re.escape(name.encode()) for name in sorted(names)) + rb")")
    places = re.compile("|".join(map(re.escape, PLACES)).encode())
    return [
        f"{file.relative_to(folder)}: {(places.search(text) or pattern.search(text))[0].decode()}"  # type: ignore[index]
        for file in sorted(folder.rglob("*"))
        if file.is_file() and "__pycache__" not in file.parts
        for text in (part.lower() for part in (file.name.encode(), *unpacked(file.read_bytes())))
        if places.search(text) or pattern.search(text)
    ]


@pytest.fixture(scope="module")
def founded(outsider: Outsider, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("empty")
    made = outsider("init", "lumbung-umpama", "--district", DISTRICT, "--today", TODAY, cwd=folder)
    assert made.returncode == 0, made.stderr
    assert DISTRICT in made.stdout
    return folder / "lumbung-umpama"


@pytest.fixture(scope="module")
def site(outsider: Outsider, founded: Path) -> Path:
    built = outsider("build", "--strict", "--today", TODAY, cwd=founded)
    assert built.returncode == 0, built.stdout + built.stderr
    return founded / "site"


def test_check_finds_nothing_at_all(outsider: Outsider, founded: Path) -> None:
    """Neither an error nor a warning, and the list of reviewers needs none."""
    checked = outsider("check", "--strict", "--today", TODAY, cwd=founded)
    owners = outsider("codeowners", "--check", "--today", TODAY, cwd=founded)

    assert (checked.returncode, checked.stdout) == (0, "Tidak ada masalah.\n")
    assert owners.returncode == 0


def test_the_site_shows_the_district_and_its_examples(site: Path) -> None:
    """Each kind has one page, and each says that it is an example."""
    pages = {path.relative_to(site).as_posix(): path.read_text(encoding="utf-8") for path in site.rglob("*.html")}

    assert DISTRICT in pages["index.html"]
    for address in (
        "inovasi/contoh-antar-obat.html",
        f"kunjungan/{TODAY}-contoh-kunjungan.html",
        f"lab/{TODAY[:4]}.html",
        "perangkat-daerah/dinas-contoh.html",
    ):
        assert "Contoh" in re.search("<h1.*?</h1>", pages[address], re.DOTALL)[0], address  # type: ignore[index]
    assert {"panduan/index.html", "panduan/kolom.html", "tentang.html"} <= set(pages)


def test_no_byte_tells_of_our_district(site: Path, founded: Path) -> None:
    """Sought without regard to case in the site, the tool and the content, and inside what is compressed."""
    assert site.is_relative_to(founded)
    assert traces(founded, own_names()) == []


def test_the_search_for_traces_finds_them(tmp_path: Path) -> None:
    """A name is found in plain bytes, in a compressed file, in an archive, and in a file's name."""
    (tmp_path / "plain.txt").write_bytes(b"\xffKabupaten BANYUMAS")
    (tmp_path / "zipped.gz").write_bytes(gzip.compress(b"Salinmas"))
    with zipfile.ZipFile(tmp_path / "sheet.xlsx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("sheet1.xml", "di Purwokerto")
    (tmp_path / "print.pdf").write_bytes(b"%PDF-1.7\nstream\n" + zlib.compress(b"Sate Bebek") + b"\nendstream")
    (tmp_path / "rsud-ajibarang.md").write_bytes(b"")
    (tmp_path / "clean.txt").write_bytes(b"Kabupaten Umpama")

    assert len(traces(tmp_path, own_names())) == 5


def test_a_barn_founds_the_same_barn(founded: Path, tmp_path: Path) -> None:
    """The package inside a barn is whole: it needs neither the wheel nor the repository."""
    command = [
        sys.executable,
        "-m",
        "lumbung",
        "init",
        str(tmp_path / "second"),
        "--district",
        DISTRICT,
        "--today",
        TODAY,
    ]
    made = subprocess.run(command, cwd=founded, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    assert made.returncode == 0, made.stderr

    def held(folder: Path) -> dict[str, bytes]:
        skipped = {"__pycache__", ".lumbung", "site"}
        return {
            path.relative_to(folder).as_posix(): path.read_bytes()
            for path in folder.rglob("*")
            if path.is_file() and not skipped & set(path.relative_to(folder).parts)
        }

    assert held(tmp_path / "second") == held(founded)
