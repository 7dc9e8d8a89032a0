"""Builds a small site around an index: one page with the search box, and the pages that its hits lead to."""

import html
import json
import shutil
from collections.abc import Iterable
from pathlib import Path

from lumbung.search import SCRIPTS, GlossaryEntry, Index, SearchDocument, make_index

ASSETS = Path(__file__).parents[2] / "lumbung" / "theme" / "assets"
POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:"
WORDS = {
    "results": "{n} hasil",
    "results_label": "Hasil pencarian",
    "all_results": "Lihat semua {n} hasil",
    "corrected": "Menampilkan hasil untuk {query}.",
    "loosened": "Tidak ada halaman yang memuat kata-kata itu berurutan; inilah yang memuat sebagian katanya.",
    "nothing": "Tidak ada hasil untuk {query}.",
    "near": "Mungkin maksud Anda:",
    "ask_lab": "Tanyakan kepada laboratorium inovasi",
    "failed": "Pencarian tidak dapat dimuat. Coba lagi, atau buka daftar menurut abjad.",
    "kind_innovation": "Inovasi",
    "kind_agency": "Perangkat daerah",
    "kind_sector": "Urusan",
    "kind_visit": "Kunjungan",
    "kind_lab": "Laboratorium",
    "kind_doc": "Halaman",
}


def write_site(folder: Path, documents: Iterable[SearchDocument], glossary: Iterable[GlossaryEntry] = ()) -> Index:
    """Write the site below `folder`; its page is `index.html`, the one that hears events is `events.html`."""
    found = list(documents)
    index = make_index(found, glossary)
    for output in index.files:
        _write(folder / output.path, str(output.content))
    for name in SCRIPTS:
        shutil.copy(ASSETS / name, folder / "assets" / name)
    for document in found:
        _write(
            folder / document.address,
            f"<!doctype html><meta charset=utf-8><title>{html.escape(document.title)}</title>",
        )
    _write(folder / "index.html", _page(index, ""))
    _write(folder / "events.html", _page(index, "<main data-search-page></main>"))
    return index


def _page(index: Index, inside: str) -> str:
    scripts = "".join(f'<script defer src="assets/{name}"></script>' for name in SCRIPTS)
    words = html.escape(json.dumps(WORDS))
    return f"""<!doctype html>
<html lang="id"><head><meta charset="utf-8"><title>Pencarian</title>
<meta http-equiv="Content-Security-Policy" content="{POLICY}"><link rel="icon" href="data:,">
{scripts}</head><body>
<form data-search role="search" action="daftar/index.html" data-page="cari.html" data-lab="lab/index.html"
 data-index="{index.manifest}" data-words="{words}">
<label for="cari">Cari</label> <input id="cari" name="q" type="search" data-search-box></form>
{inside}<p><button type="button" id="lain">Lain</button> <input id="isian" aria-label="Isian lain"></p>
</body></html>
"""


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
