"""Builds a standalone page of the explorer with generated data, and says independently what its filters must give."""

import random
import shutil
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from lumbung.pages.explorer import SCRIPTS
from lumbung.pages.explorer_data import explorer_data

ASSETS = Path(__file__).parents[2] / "lumbung" / "theme" / "assets"

WORDS = {
    "results": "{n} inovasi",
    "results_page": "{results}, halaman {page} dari {pages}",
    "results_heading": "Hasil",
    "see_results": "Lihat {results}",
    "filter_heading": "Saring",
    "filter_active": "Saring ({n} aktif)",
    "filter": "{facet}: {value}",
    "active_filters": "Saringan yang aktif",
    "remove_filter": "Hapus saringan {filter}",
    "clear_all": "Hapus semua saringan",
    "chosen": "{n} dipilih",
    "show_all": "Tampilkan semua ({n})",
    "show_fewer": "Tampilkan lebih sedikit",
    "find_value": "Cari di daftar ini",
    "find_value_in": "Cari di daftar ini: {facet}",
    "no_values": "Tidak ada yang cocok.",
    "sort": "Urutkan",
    "sort_title": "Judul A–Z",
    "sort_year": "Tahun terbaru",
    "sort_oldest": "Tahun terlama",
    "pages": "Halaman hasil",
    "page": "Halaman {page}",
    "previous": "Sebelumnya",
    "next": "Berikutnya",
    "nothing": "Tidak ada inovasi yang cocok dengan semua saringan ini.",
    "try_dropping": "Coba lepas salah satu saringan:",
    "drop_filter": "Lepas {filter}",
    "stub": "Rintisan",
    "no_summary": "Ringkasan belum tersedia.",
}
STAGES = ("Inisiatif", "Uji Coba", "Penerapan")
FUNDING = ("APBD", "APBN", "CSR", "Swadaya", "Zakat")
SECTORS = tuple(f"Urusan {letter}" for letter in "ABCDEFGHIJKLMNOPQRSTUVWX")

Catalogue = dict[str, Any]
Chosen = Mapping[str, Sequence[str]]


def _facet(key: str, label: str, labels: Sequence[str], *, opened: bool) -> Catalogue:
    values = [{"key": f"{key}-{number}", "label": text} for number, text in enumerate(labels)]
    return {"key": key, "label": label, "values": values, "open": opened}


def make_catalogue(rows: int, agencies: int = 60, seed: int = 1) -> tuple[Catalogue, list[str | None]]:
    """Give a catalogue and the summaries of its rows; small agencies, unknown years and empty lists all occur."""
    chance = random.Random(seed)  # noqa: S311
    years = list(range(2025, 2009, -1))
    facets = [
        _facet("agency", "Perangkat daerah", [f"Dinas Ke-{n}" for n in range(agencies)], opened=True),
        _facet("sector", "Urusan", SECTORS, opened=True),
        _facet("stage", "Tahapan", STAGES, opened=False),
        _facet("funding", "Pendanaan", FUNDING, opened=False),
        _facet("year", "Tahun", [str(year) for year in years], opened=False),
    ]
    values: dict[str, list[list[int]]] = {facet["key"]: [] for facet in facets}
    columns: dict[str, list[Any]] = {key: [] for key in ("slug", "title", "agency", "sector", "stage", "year", "stub")}
    summaries: list[str | None] = []
    for row in range(rows):
        agency = min(int(chance.expovariate(6 / agencies)), agencies - 1)
        sectors = chance.sample(range(len(SECTORS)), chance.choice((0, 1, 1, 1, 2)))
        stage = chance.choice((0, 1, 2, 2, None))
        year = chance.choice((*range(len(years)), None, None))
        values["agency"].append([agency])
        values["sector"].append(sectors)
        values["stage"].append([] if stage is None else [stage])
        values["funding"].append(sorted(chance.sample(range(len(FUNDING)), chance.choice((0, 0, 1, 2)))))
        values["year"].append([] if year is None else [year])
        columns["slug"].append(f"inovasi-{row:05d}")
        columns["title"].append(f"Inovasi {row:05d} <script>alert(1)</script>" if row == 0 else f"Inovasi {row:05d}")
        columns["agency"].append(f"D-{agency}")
        columns["sector"].append(SECTORS[sectors[0]] if sectors else None)
        columns["stage"].append(None if stage is None else STAGES[stage])
        columns["year"].append(None if year is None else years[year])
        columns["stub"].append(int(chance.random() < 0.1))
        summaries.append(None if columns["stub"][-1] else f"Ringkasan dari inovasi nomor {row}. " * 3)
    return {
        "assets": "assets/katalog/",
        "lang": "id",
        "words": WORDS,
        "facets": facets,
        "rows": columns,
        "values": values,
    }, summaries


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def write_page(folder: Path, catalogue: Catalogue, summaries: Sequence[str | None]) -> Path:
    """Write `cari.html`, its data and the profile pages of the first rows; give the path of the page."""
    scripts = [ASSETS / name for name in SCRIPTS]
    (folder / "assets").mkdir(parents=True, exist_ok=True)
    for asset in (*scripts, ASSETS / "lumbung.css"):
        shutil.copy(asset, folder / "assets" / asset.name)
    shutil.rmtree(folder / "assets/katalog", ignore_errors=True)
    rows = catalogue["rows"]
    awards = [None] * len(rows["slug"])
    lines = list(
        zip(
            *(rows[key] for key in ("slug", "title", "agency", "sector", "stage", "year")),
            awards,
            rows["stub"],
            strict=True,
        )
    )
    about = {key: catalogue[key] for key in ("assets", "lang", "words", "facets")}
    data, *chunks = explorer_data(about, catalogue["values"], rows["year"], lines, summaries)
    _write(folder / "assets/katalog/data.js", str(data.content))
    for output in chunks:
        _write(folder / output.path, str(output.content))
    for slug in catalogue["rows"]["slug"][:30]:
        head = '<meta charset="utf-8"><link rel="icon" href="data:,">'
        _write(
            folder / f"inovasi/{slug}.html", f'<!doctype html><html lang="id"><head>{head}<title>{slug}</title></head>'
        )
    tags = "".join(f'<script defer src="assets/{script.name}"></script>' for script in scripts)
    policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:"
    html = f"""<!doctype html>
<html lang="id"><head><meta charset="utf-8"><title>Semua inovasi</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{policy}"><link rel="icon" href="data:,">
<link rel="stylesheet" href="assets/lumbung.css"><script defer src="assets/katalog/data.js"></script>{tags}</head>
<body data-md-color-scheme="default"><main class="md-typeset"><h1>Semua inovasi</h1>
<div class="lb-explorer" data-explorer data-base=""><p class="fallback">Daftar tanpa skrip</p></div></main></body></html>
"""
    _write(folder / "cari.html", html)
    return folder / "cari.html"


def rows_matching(catalogue: Catalogue, chosen: Chosen) -> list[int]:
    """Row numbers that hold, for each facet chosen, at least one of its chosen keys."""

    def keys(facet: Catalogue, row: int) -> set[str]:
        return {facet["values"][value]["key"] for value in catalogue["values"][facet["key"]][row]}

    active = [(facet, set(chosen[facet["key"]])) for facet in catalogue["facets"] if chosen.get(facet["key"])]
    rows = range(len(catalogue["rows"]["slug"]))
    return [row for row in rows if all(keys(facet, row) & wanted for facet, wanted in active)]


def counts_of(catalogue: Catalogue, chosen: Chosen, facet_key: str) -> dict[str, int]:
    """Results of each value of a facet were it the only one chosen there."""
    others = {key: values for key, values in chosen.items() if key != facet_key}
    rows = rows_matching(catalogue, others)
    seen = Counter(value for row in rows for value in catalogue["values"][facet_key][row])
    facet = next(facet for facet in catalogue["facets"] if facet["key"] == facet_key)
    return {value["key"]: seen[number] for number, value in enumerate(facet["values"])}


def slugs(catalogue: Catalogue, rows: Sequence[int]) -> list[str]:
    return [catalogue["rows"]["slug"][row] for row in rows]
