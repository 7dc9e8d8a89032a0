"""What an import tells: where in the spreadsheet, about which column, what was odd and what was done with it."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lumbung.messages import MESSAGES, NEAR
from lumbung.problems import Phrase
from lumbung.words import N_, Words

QUOTED = 80
SHOWN = 8
SEVERAL = 5
"""Up to so many cells of a column that are read in the same way have a line each."""
_CELL = re.compile(r"([A-Z]+)(\d+)")
NOTES: dict[str, str] = {
    # The file and its sheets
    "encoding-guessed": N_(
        "berkas tidak menyebut jenis hurufnya; dibaca sebagai Windows-1252 atau UTF-16. Periksa huruf yang tidak biasa, atau simpan ulang sebagai CSV UTF-8."
    ),
    "sheet-hidden": N_("lembar ini tersembunyi dan tidak dibaca; sebut dengan --sheet bila perlu."),
    "sheet-not-read": N_("lembar ini tidak dibaca; sebut dengan --sheet bila perlu."),
    "header-found": N_("judul kolom ada di baris {line}; {count} baris di atasnya dilewati."),
    "line-hidden": N_("baris ini tersembunyi, jadi tidak diimpor; tampilkan dulu bila perlu."),
    "line-numbers": N_("baris ini hanya nomor kolom; dilewati."),
    "line-repeats-header": N_("judul kolom diulang di sini; dilewati."),
    "line-without-title": N_("baris ini berisi tetapi tidak ada judul inovasinya; dilewati."),
    # Columns
    "column-unknown": N_("kolom '{column}' tidak dikenal; isinya disimpan di catatan impor tiap draf."),
    "column-near": N_(
        "kolom '{column}' tidak dikenal, jadi isinya disimpan di catatan impor. Maksudnya '{near}'? Ganti judul kolomnya, atau pakai --mapping."
    ),
    "column-personal": N_("kolom '{column}' memuat data pribadi; tidak disalin, karena profil hanya menyebut kantor."),
    "column-untitled": N_("kolom {column} tidak punya judul; isinya disimpan di catatan impor."),
    "column-hidden": N_("kolom '{column}' tersembunyi, tetapi tetap dibaca."),
    "column-twice": N_(
        "kolom '{column}' mengisi {target} seperti kolom '{other}'; dipakai hanya bila yang pertama kosong."
    ),
    # Cells
    "cell-error": N_("sel berisi galat {written}; dikosongkan. Perbaiki rumusnya."),
    "cell-formula": N_(
        "sel berisi rumus yang hasilnya belum tersimpan; dikosongkan. Buka dan simpan ulang di Excel, lalu ulangi."
    ),
    "cell-merged": N_("sel gabungan {range}: isinya dipakai untuk setiap barisnya."),
    "read-as": N_("'{written}' dibaca sebagai {value}; periksa."),
    "day-number": N_("angka {written} adalah tanggal menurut Excel; dibaca sebagai {value}."),
    "day-or-month": N_("'{written}' dibaca hari/bulan/tahun: {value}; periksa."),
    "doubtful-number": N_("'{written}' dapat berarti dua angka yang berbeda; dikosongkan."),
    "agency-not-found": N_("perangkat daerah '{written}' tidak ada di data/agencies.yml; dikosongkan."),
    "agency-near": N_(
        "perangkat daerah '{written}' tidak ada di data/agencies.yml; dikosongkan. Mungkin maksudnya: {near}."
    ),
    "budget-without-kind": N_(
        "jumlah uang tanpa sumber dananya ditulis di replication.budget; isi funding bila sumbernya diketahui."
    ),
    "kept-as-text": N_("'{written}' bukan isi {target}; ditulis di {other}."),
    "title-too-long": N_(
        "judul sepanjang {length} huruf, paling banyak {limit}; ditulis utuh, jadi persingkat di drafnya."
    ),
    "cell-personal": N_("'{written}' tampak seperti data pribadi; tidak disalin ke draf."),
    "note-too-long": N_("isi ini terlalu panjang untuk catatan impor; yang lengkap tetap ada di sel ini."),
    # The mapping
    "mapping-not-a-mapping": N_("isi berkas pemetaan bukan 'Kolom di berkas: nama_bidang'."),
    "mapping-column-unknown": N_("kolom '{column}' tidak ada di lembar itu. Yang ada: {choices}."),
    "mapping-column-near": N_("kolom '{column}' tidak ada di lembar itu. Maksudnya '{near}'?"),
    "mapping-target-unknown": N_(
        "'{written}' bukan nama bidang. Lihat Daftar kolom di panduan; bagian isi ditulis seperti \"## Hasil\", dan - berarti tidak disalin."
    ),
    "mapping-target-near": N_("'{written}' bukan nama bidang. Maksudnya '{near}'?"),
    # Drafts
    "draft-exists": N_("{path} sudah ada; baris ini dilewati dan berkas itu tidak diubah."),
    "title-exists": N_("judul '{title}' sudah dipakai di {path}; baris ini dilewati."),
    "title-repeated": N_("judul '{title}' sama dengan judul di {other}; baris ini dilewati."),
    "name-repeated": N_(
        "nama berkas '{name}' sama dengan milik baris di {other}; baris ini dilewati. Bedakan judulnya."
    ),
    "name-former": N_("nama berkas '{name}' adalah nama lama {path}; baris ini dilewati. Bedakan judulnya."),
    "name-empty": N_("judul '{title}' tidak punya huruf Latin untuk nama berkas; baris ini dilewati."),
}
READINGS = frozenset(("read-as", "day-number", "day-or-month"))
OTHERS = N_("Sel yang lain di sini dibaca dengan cara yang sama.")
EMPTIED = N_("Dikosongkan; yang tertulis disimpan di catatan impor.")
SERIOUS = frozenset(
    (
        *("line-without-title", "cell-error", "cell-formula", "agency-not-found", "agency-near", "doubtful-number"),
        *(
            "draft-exists",
            "title-exists",
            "title-repeated",
            "name-repeated",
            "name-former",
            "name-empty",
            "note-too-long",
        ),
    )
)
"""Notes of a row or value that did not come over; the others tell what was done."""


@dataclass(frozen=True, slots=True)
class Note:
    """`place` is `Lembar1!C7`, or empty for the whole file; `code` is of NOTES, or of MESSAGES for a value refused."""

    place: str
    code: str
    field: str = ""
    values: tuple[tuple[str, str], ...] = ()

    @property
    def serious(self) -> bool:
        return self.code not in NOTES or self.code in SERIOUS


def note(place: str, code: str, field: str = "", **values: str) -> Note:
    return Note(place, code, field, tuple(sorted(values.items())))


def said(item: Note, words: Words) -> str:
    """The sentence of a note."""
    values = {name: words(text) if isinstance(text, Phrase) else quoted(text) for name, text in item.values}
    if item.code in NOTES:
        return words(NOTES[item.code]).format_map(values)
    return " ".join(_refused(item, words, values))


def _refused(item: Note, words: Words, values: dict[str, str]) -> Iterator[str]:
    message = MESSAGES[item.code]
    yield words(message.text).format_map(values)
    if "near" in values:
        yield words(NEAR).format_map(values)
    yield words(EMPTIED)


def line(file: str, item: Note, words: Words) -> str:
    """`file.xlsx:Lembar1!C7: stage: what`."""
    return _line(file, item.place, item, words)


def lines(file: str, items: Iterable[Note], words: Words) -> Iterator[str]:
    """A line for each thing that is said of a sheet, with its cells: `file.xlsx:Lembar1!C7:C9, C12: stage: what`."""
    items = tuple(items)
    alike = Counter(_reading(item) for item in items if item.code in READINGS)
    places: dict[tuple[str, str, str], list[str]] = {}
    firsts: dict[tuple[str, str, str], Note] = {}
    for item in items:
        key = _reading(item) if alike[_reading(item)] > SEVERAL else (_sheet(item), item.field, said(item, words))
        places.setdefault(key, []).append(item.place.rpartition("!")[2])
        firsts.setdefault(key, item)
    for key, item in firsts.items():
        cells = _shown(places[key], words)
        others = f" {words(OTHERS)}" if key == _reading(item) else ""
        yield _line(file, f"{key[0]}!{cells}" if key[0] else cells, item, words) + others


def _sheet(item: Note) -> str:
    return item.place.rpartition("!")[0]


def _reading(item: Note) -> tuple[str, str, str]:
    """What many cells of a column share that are each read in the same way, whatever stands in them."""
    return _sheet(item), item.field, item.code


def _shown(cells: list[str], words: Words) -> str:
    """All of a few cells; of many the first, and how many there are."""
    ranges = list(_ranges(cells))
    if len(ranges) <= SHOWN + 2:
        return ", ".join(ranges)
    return ", ".join(ranges[:SHOWN]) + " " + words(N_("… ({n} sel)"), n=words.number(len(cells)))


def _line(file: str, place: str, item: Note, words: Words) -> str:
    field = f"{item.field}: " if item.field else ""
    return f"{file}{place and ':'}{place}: {field}{said(item, words)}"


def _ranges(cells: Iterable[str]) -> Iterator[str]:
    """C7, C8, C9, C12 as C7:C9 and C12, in their order."""
    run: list[str] = []
    for cell in cells:
        if run and cell != _below(run[-1]):
            yield _range(run)
            run = []
        run.append(cell)
    if run:
        yield _range(run)


def _range(run: list[str]) -> str:
    return run[0] if len(run) == 1 else f"{run[0]}:{run[-1]}"


def _below(cell: str) -> str:
    match = _CELL.fullmatch(cell)
    return f"{match[1]}{int(match[2]) + 1}" if match else ""


def quoted(text: str) -> str:
    shown = " ".join("".join(character if character.isprintable() else " " for character in text).split())
    return shown if len(shown) <= QUOTED else shown[: QUOTED - 1] + "…"
