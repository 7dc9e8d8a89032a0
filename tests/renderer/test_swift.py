"""Whatever makes rendering fast gives the pages of the plain way, byte for byte, with the same complaints in the same order."""

import os
import shutil
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from mkdocs.structure.pages import Page

from lumbung.editions import editions, theme_of
from lumbung.inspection import inspect
from lumbung.making import make
from lumbung.renderer.job import Complaint, Job
from lumbung.renderer.keeping import RECORD
from lumbung.renderer.mkdocs import render, render_plainly, render_swiftly
from lumbung.renderer.shells import Shells
from lumbung.renderer.writer import Writer

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 23)
HOSTILE = {
    "daftar": "- satu\n  - dua\n    - tiga\n- empat\n\n1. satu\n\n   paragraf\n2. dua\n* bintang\n+ tambah",
    "catatan": '!!! note\n    Isi.\n\n    Lagi.\n\n!!! warning "Judul *miring*"\n    - a\n\n??? tip\n    Tertutup.\n\nSetelah.',
    "html": '<div class="x" onclick="y()">\n\n## Di dalam\n\n</div>\n<script>alert(1)</script><b>tebal</b> <sup class="lb-ref">x</sup>',
    "kode": "```python\nprint(1)\n```\n\n    menjorok\n\n`a` dan ``b ` c``\n\n~~~\nx\n~~~",
    "judul": "# Satu\n\nJudul\n=====\n\nLagi\n---\n\n## Sama\n\n## Sama\n\n### *Miring* `kode`\n\n##Tanpa spasi\n\n## Tutup ##\n\n##",
    "tabel": "| a | b |\n|---|:-:|\n| 1 | **2** |\n| x \\| y | - |\n\n| a |\n|---|\n| 1 | 2 |\n\n- | a | b |\n  |---|---|\n  | 1 | 2 |",
    "petik": "“Kutip” — ‘tunggal’ … \"lurus\" 'lurus' -- --- & &amp; &copy; 50% <3\n\n> kutipan\nlanjut\n\nakhir  \nbaris",
    "tautan": '[a](catatan.md) [b](tidak-ada.md) ![c](tidak-ada.png "judul") [d](html.md#di-dalam) [e](html.md#hilang) [f](#hilang) [g]( x ) <https://contoh.id> [h][i]\n\n[i]: catatan.md "Judul"',
    "tautan-biasa": "[a](catatan.md) dan [b](tidak-ada.md).\n\n- [d](html.md#di-dalam)\n- [e](html.md#hilang)\n\n[f](#hilang) [g](/mutlak.md) [h](folder/)",
    "bintang": "*a* **b** ***c*** *a*b **a**b a*b*c ** x ** *\n\n_a_ a_b_c **kata** (*kata*), **dua kata**. *x*",
    "ganjil": "Baris\u00a0satu\n\n\u200bnol\n\n1986. Tahun\n\n- 10. x\n\n[TOC]\n\n: arti\n\nIstilah\n: arti\n\n[^1]\n\n[^1]: catatan\n\n*[ABC]: singkatan\n\n{: .x }",
    "datar": 'Paragraf satu\ndua baris.\n\n## Hasil baik\n\n- satu\n- dua [x](catatan.md)\n\n1. a\n2. b\n\n| Tahun | Orang |\n|---|---:|\n| 2020 | - |\n| *2021* | 5 |\n\n!!! note "Catatan"\n    Isi **tebal**.\n\n### Anak\n\nAkhir.',
    "bagian": "<![ satu\n\n<![](a.md)--b\n\n`<![a` <![x[y\n\n- <![1\n\n<p>z</p><![2\n\n```xml\n<![CDATA[x]]>\n```\n\n<![CDATA[x]]>\n\n<p><![ akhir",
    "lang": '[Perkembangan](datar.md){: lang="en" }\n\nKata *asing*{: lang="en" }.',
    "kosong": "",
}


def staged(root: Path, folder: Path) -> Job:
    """The content of a folder as a build stages it, in `folder`."""
    inspection = inspect(root, TODAY, lambda *_: None)
    assert inspection.catalogue is not None
    told, _ = make(editions(inspection.catalogue.for_public(), inspection.glossary), (), folder / "staged")
    extra = theme_of(told) | {"previews": {}}
    return Job(root / "mkdocs.yml", folder / "staged", folder / "site", inspection.catalogue.date, extra)


@pytest.fixture(scope="module")
def job(tmp_path_factory: pytest.TempPathFactory) -> Job:
    """The invented district in both languages, with pages that try everything."""
    folder = tmp_path_factory.mktemp("cepat")
    made = staged(ROOT / "tests" / "district", folder)
    settings = (ROOT / "tests" / "district" / "mkdocs.yml").read_text(encoding="utf-8")
    (folder / "mkdocs.yml").write_text(f"site_url: https://contoh.example/\n{settings}", encoding="utf-8", newline="\n")
    made = replace(made, settings=folder / "mkdocs.yml")  # with an address there is a map of the site
    for name, text in HOSTILE.items():
        page = made.staged / "panduan" / f"{name}.md"
        page.write_text(f'---\ntitle: "Uji {name}"\nkind: "doc"\n---\n{text}\n', encoding="utf-8", newline="\n")
        beside = f'---\ntitle: Uji \\ {name}\nkind: doc\nedition: en\n---\n<!--lb-->\n<p id="hasil">Kami</p>\n\n{text}\n\n<!--lb-->\n<p>Kami</p>\n'
        (made.staged / "en" / "panduan" / f"{name}.md").write_text(beside, encoding="utf-8", newline="\n")
    return made


@pytest.fixture(scope="module")
def plain(job: Job) -> tuple[dict[str, bytes], tuple[Complaint, ...]]:
    told = render_plainly(job, lambda *_: None)
    return files(job.site), told


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def differing(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


@pytest.fixture
def a_thread() -> Iterator[None]:
    """Beside another thread no process is copied: each begins anew, as on Windows and macOS."""
    end = threading.Event()
    thread = threading.Thread(target=end.wait)
    thread.start()
    yield
    end.set()
    thread.join()


def test_one_process_makes_the_same_pages(
    job: Job, plain: tuple[dict[str, bytes], tuple[Complaint, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Pages, files and complaints; the hostile pages do complain. Few pages need the theme itself or the slow engine."""
    swift = replace(job, site=job.site.with_name("satu"), processes=1)
    slow: dict[str, list[str]] = {"truly": [], "_thoroughly": []}
    for room, name in ((Shells, "truly"), (Writer, "_thoroughly")):
        usual = getattr(room, name)

        def noting(self: object, page: Page, usual: Any = usual, name: str = name) -> Any:
            slow[name].append(page.file.src_uri)
            return usual(self, page)

        monkeypatch.setattr(room, name, noting)
    told = render_swiftly(swift, lambda *_: None)

    pages = sum(1 for _ in job.staged.rglob("*.md"))
    assert len(slow["truly"]) < pages / 2
    assert len(slow["_thoroughly"]) < pages / 5

    assert differing(files(swift.site), plain[0]) == []
    assert told == plain[1]
    assert {"tidak-ada.md", "tidak-ada.png", "folder/"} <= {complaint.link for complaint in told}
    assert any("#hilang" in complaint.text for complaint in told)


def test_two_processes_make_the_same_pages(job: Job, plain: tuple[dict[str, bytes], tuple[Complaint, ...]]) -> None:
    swift = replace(job, site=job.site.with_name("dua"), processes=2)
    steps: list[tuple[int, int]] = []
    told = render_swiftly(swift, lambda done, total: steps.append((done, total)))

    assert differing(files(swift.site), plain[0]) == []
    assert b'hreflang="en"' in plain[0]["sitemap.xml"]
    assert told == plain[1]
    assert steps == sorted(steps)
    assert steps[-1][0] == steps[-1][1] == sum(1 for _ in job.staged.rglob("*.md"))


@pytest.mark.usefixtures("a_thread")
def test_processes_that_begin_anew_make_the_same_pages(
    job: Job, plain: tuple[dict[str, bytes], tuple[Complaint, ...]]
) -> None:
    swift = replace(job, site=job.site.with_name("baru"), processes=2)

    assert render_swiftly(swift, lambda *_: None) == plain[1]
    assert differing(files(swift.site), plain[0]) == []


def test_the_plain_way_is_taken_where_the_other_fails(
    job: Job, plain: tuple[dict[str, bytes], tuple[Complaint, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """And where it is asked for."""

    def fail(*_: object) -> None:
        raise LookupError

    monkeypatch.setattr("lumbung.renderer.mkdocs.swiftly", fail)
    other = replace(job, site=job.site.with_name("gagal"))

    assert render(other, lambda *_: None) == plain[1]
    assert differing(files(other.site), plain[0]) == []


def test_kept_pages_are_those_of_a_clean_build(job: Job, tmp_path: Path) -> None:
    """After an edit, a new page, one that goes, and damage of every kind; only what an edit concerns is made anew."""
    few = shutil.ignore_patterns("jelajah", "urusan", "daftar", "kode", "perangkat-daerah", "data", "cari", "katalog")
    ours = replace(
        job, staged=Path(shutil.copytree(job.staged, tmp_path / "staged", ignore=few)), keep=tmp_path / "keep"
    )

    def made(name: str, **changes: object) -> tuple[dict[str, bytes], tuple[Complaint, ...], Path]:
        asked = replace(ours, site=tmp_path / name, processes=1, **changes)  # type: ignore[arg-type]
        told = render_swiftly(asked, lambda *_: None)
        return files(asked.site), told, asked.site

    def compare(name: str, *, like: str = "") -> Path:
        """Against a clean build, or that of a state that is still the same."""
        kept, told, site = made(name)
        if not like:
            clean[name] = made(f"{name}-bersih", keep=None)
        assert differing(kept, clean[like or name][0]) == []
        assert told == clean[like or name][1]
        return site

    clean: dict[str, tuple[dict[str, bytes], tuple[Complaint, ...], Path]] = {}
    first = compare("a")
    edited = ours.staged / "panduan" / "catatan.md"
    edited.write_text(edited.read_text(encoding="utf-8").replace("Isi.", "Isu."), encoding="utf-8", newline="\n")
    second = compare("b")
    pages = [path.relative_to(first) for path in first.rglob("*.html")]
    assert [str(path) for path in pages if not (first / path).samefile(second / path)] == [
        str(path) for path in pages if path.as_posix() in {"404.html", "panduan/catatan.html"}
    ]

    (ours.staged / "panduan" / "tidak-ada.md").write_text("# Kini ada\n", encoding="utf-8", newline="\n")
    assert b'href="tidak-ada.html"' in (compare("c") / "panduan" / "tautan.html").read_bytes()
    (ours.staged / "panduan" / "catatan.md").unlink()
    compare("d")

    kept = ours.keep / "panduan" / "datar.html" if ours.keep else Path()
    seen = kept.stat()
    kept.unlink()
    kept.write_bytes(b"x" * seen.st_size)
    compare("e", like="d")
    with (tmp_path / "e" / "panduan" / "datar.html").open("r+b") as published:  # by the other name
        published.write(b"rusak")
    compare("f", like="d")
    for damage in (b"", b"lumbung-pages 1 00000000\n{}", os.urandom(900)):
        (tmp_path / "keep" / RECORD).write_bytes(damage)
        compare(f"g{len(damage)}", like="d")
