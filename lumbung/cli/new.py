"""The command `new`: writes a file that only needs to be filled in, and says what to do with it."""

import argparse
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

from lumbung.authoring import drafts
from lumbung.authoring.agencies import kind_of
from lumbung.authoring.naming import Taken, folded, slug, visit_slug
from lumbung.authoring.registry import addition
from lumbung.cli.asking import agency_unknown, ask_agency, ask_choice, on_terminal, require, tell
from lumbung.cli.parsing import DOOR
from lumbung.cli.shelf import agencies_of, files_in, open_library, taken_innovations, write_new
from lumbung.cli.slots import Slot
from lumbung.cli.today import add_argument as add_today
from lumbung.cli.today import today
from lumbung.model import Agency, Innovation, Lab, Record, Visit, When, field_at
from lumbung.model.when import meant
from lumbung.problems import Refusal
from lumbung.reading import AGENCIES
from lumbung.vocabulary import AGENCY_KINDS
from lumbung.words import N_, Words, words_for

EXAMPLES = {
    "innovation": 'new innovation "Antar Obat" --agency dinkes',
    "visit": 'new visit "Kabupaten Contoh" --date 2026-11-20',
    "agency": 'new agency "Dinas Contoh" --key dinas-contoh',
    "lab": "new lab --year 2025",
}
KINDS = {
    "innovation": N_("profil inovasi"),
    "visit": N_("kunjungan"),
    "agency": N_("perangkat daerah"),
    "lab": N_("tahun laboratorium"),
}
"""As they are called where somebody is asked which one is wanted."""


FILL = N_(
    "Buka berkas ini, isi yang kosong di belakang titik dua dan di bawah judul bagian, lalu jalankan:\n  {door} check {path}"
)
NEXT = {
    "visit": N_(
        "Buka berkas ini, isi yang kosong di belakang titik dua, tulis ceritanya di bawahnya bila ada, lalu jalankan:\n  {door} check {path}"
    ),
    "agency": N_(
        "Ditambahkan di akhir berkas ini. Kolom lain boleh diisi: hapus tanda # di depannya. Lalu jalankan:\n  {door} check {path}"
    ),
}
"""What to do with a file that was made; what is not named here is filled in under headings too."""


def add_arguments(parser: argparse.ArgumentParser, words: Words) -> None:
    parser.add_argument(
        "what", nargs="?", choices=tuple(EXAMPLES), metavar=words(N_("JENIS")), help="innovation, visit, agency, lab"
    )
    parser.add_argument(
        "name", nargs="?", metavar=words(N_("NAMA")), help=words(N_("judul, nama tamu, atau nama kantor"))
    )
    parser.add_argument(
        "--agency", metavar=words(N_("KUNCI")), help=words(N_("perangkat daerah pelaksana (kunci atau nama)"))
    )
    parser.add_argument("--date", metavar="YYYY-MM-DD", help=words(N_("tanggal kunjungan, setepat yang diketahui")))
    parser.add_argument("--year", metavar="YYYY", help=words(N_("tahun laboratorium")))
    parser.add_argument(
        "--key", metavar=words(N_("KUNCI")), help=words(N_("kunci perangkat daerah baru, misalnya dinkes"))
    )
    parser.add_argument(
        "--kind", metavar=words(N_("JENIS")), help=words(N_("jenis perangkat daerah baru, misalnya dinas"))
    )
    parser.add_argument(
        "--slug", metavar=words(N_("NAMA")), help=words(N_("nama berkas tanpa .md (bawaan: dari judulnya)"))
    )
    add_today(parser, words)


def run(arguments: argparse.Namespace, root: Path) -> int:
    words = words_for(arguments.lang)
    root = root.resolve()
    asking = on_terminal()
    if arguments.what is None:
        require(() if asking else (words(N_("JENIS")),), EXAMPLES["innovation"])
        arguments.what = ask_choice(
            words(N_("Berkas apa yang dibuat?")), {key: words(label) for key, label in KINDS.items()}, words
        )
    path = MAKERS[arguments.what](arguments, root, words, asking)
    sys.stdout.write(f"{path}\n")
    sys.stdout.flush()
    tell(words(NEXT.get(arguments.what, FILL), path=path, door=DOOR))
    return 0


def new_innovation(given: argparse.Namespace, root: Path, words: Words, asking: bool) -> str:  # noqa: FBT001 - one of MAKERS
    library, settings = open_library(root)
    agencies = agencies_of(library, settings)
    taken = taken_innovations(library)
    wanted = ((N_("NAMA"), given.name), ("--agency", given.agency))
    require(() if asking else tuple(words(option) for option, value in wanted if not value), EXAMPLES["innovation"])
    title = Slot(Innovation, "title").answered(given.name, words(N_("Judul inovasi:")), words)
    name = _slug(given, title, words)
    _refuse_taken(name, title, taken)
    if given.agency:
        key = agencies.find(given.agency)
        if key is None:
            raise agency_unknown(given.agency, agencies, words)
    else:
        key = ask_agency(agencies, words)
    text = drafts.innovation({"title": title, "agency": key, "reviewed": today(given).isoformat()}, words)
    return _written(root, f"innovations/{name}.md", text)


def new_visit(given: argparse.Namespace, root: Path, words: Words, asking: bool) -> str:  # noqa: FBT001 - one of MAKERS
    open_library(root)
    wanted = ((N_("NAMA"), given.name), ("--date", given.date))
    require(() if asking else tuple(words(option) for option, value in wanted if not value), EXAMPLES["visit"])
    guest = Slot(Visit, "delegation").answered(given.name, words(N_("Siapa yang datang?")), words)
    title = _fitting("title", Visit, f"Kunjungan {guest}", guest)
    day = Slot(Visit, "date", _as_date).answered(
        given.date, words(N_("Tanggal kunjungan (misalnya 2026-11-20):")), words
    )
    when = When.parse(day) or When(0)
    name = f"{when}-{_slug(given, guest, words)}" if given.slug else visit_slug(when, guest)
    _refuse_taken(name, "", Taken.of(files_in(root / "visits"), {}, {}), "visits")
    if when.first > today(given):
        tell(
            words(
                N_(
                    "Kunjungan ini belum berlangsung: isi acara dan fokusnya, supaya halamannya dapat dibaca sebelum berangkat."
                )
            )
        )
    values = {"title": title, "delegation": guest, "date": day, "reviewed": today(given).isoformat()}
    return _written(root, f"visits/{name}.md", drafts.visit(values, words))


def new_lab(given: argparse.Namespace, root: Path, words: Words, asking: bool) -> str:  # noqa: FBT001 - one of MAKERS
    open_library(root)
    require(() if asking or given.year else ("--year",), EXAMPLES["lab"])
    year = Slot(Lab, "year").answered(given.year, words(N_("Tahun laboratorium:")), words)
    name = Slot(Lab, "name").parsed(given.name or f"Laboratorium Inovasi {year}", words)
    _refuse_taken(year, "", Taken.of(files_in(root / "labs"), {}, {}), "labs")
    _warn_ahead(date(int(year), 1, 1), today(given), words)
    values = {"year": year, "name": name, "reviewed": today(given).isoformat()}
    return _written(root, f"labs/{year}.md", drafts.lab(values, words))


def new_agency(given: argparse.Namespace, root: Path, words: Words, asking: bool) -> str:  # noqa: FBT001 - one of MAKERS
    library, settings = open_library(root)
    agencies = agencies_of(library, settings)
    kind = given.kind or kind_of(given.name or "", AGENCY_KINDS.keys)
    wanted = ((N_("NAMA"), given.name), ("--key", given.key), ("--kind", kind or not given.name))
    require(() if asking else tuple(words(option) for option, value in wanted if not value), EXAMPLES["agency"])
    name = Slot(Agency, "name").answered(given.name, words(N_("Nama resmi:")), words)
    _refuse_known(name, {folded(item.name): item.key for item in agencies.entries}.get(folded(name)))
    proposed = slug(name) or "dinkes"
    asked = words(N_("Kunci pendek, untuk profil dan alamat halaman (Enter: {example}):"), example=proposed)
    key = Slot(Agency, "key").answered(given.key, asked, words, proposed)
    known = {item.casefold(): item for item in (*agencies.keys, *library.agencies.names)}
    _refuse_known(key, known.get(key.casefold()))
    kind = given.kind or kind_of(name, AGENCY_KINDS.keys)
    kind = kind or ask_choice(
        words(N_("Jenisnya?")), {key: words(AGENCY_KINDS[key].label) for key in AGENCY_KINDS.keys}, words
    )
    kind = AGENCY_KINDS[Slot(Agency, "kind").parsed(kind, words)].key
    text = (root / AGENCIES).read_bytes().decode("utf-8-sig", errors="replace")
    added = addition(text.replace("\r\n", "\n"), {"key": key, "name": name, "kind": kind}, words)
    if added is None or "\ufffd" in text:
        raise Refusal("registry-not-continued")
    line_end = "\r\n" if "\r\n" in text else "\n"
    try:
        with (root / AGENCIES).open("ab") as stream:
            stream.write(added.replace("\n", line_end).encode())
    except OSError as error:
        raise Refusal("not-written", path=AGENCIES, reason=error.strerror or type(error).__name__) from None
    return AGENCIES


MAKERS: dict[str, Callable[[argparse.Namespace, Path, Words, bool], str]] = {
    "innovation": new_innovation,
    "visit": new_visit,
    "agency": new_agency,
    "lab": new_lab,
}


def _fitting(key: str, record: type[Record], *texts: str) -> str:
    """The first text that the field takes, else the last one cut to what it takes."""
    field = field_at(record, (key,))
    limit = getattr(field.kind, "limit", 0) if field else 0
    return next((text for text in texts if len(text) <= limit), texts[-1][:limit].rstrip())


def _slug(given: argparse.Namespace, title: str, words: Words) -> str:
    if given.slug:
        return Slot(Agency, "key").parsed(given.slug.removesuffix(".md"), words)
    name = slug(title)
    if not name:
        raise Refusal("new-name-empty", title=title)
    return name


def _refuse_taken(name: str, title: str, taken: Taken, folder: str = "innovations") -> None:
    if existing := taken.file(name):
        raise Refusal("new-exists", path=f"{folder}/{existing}")
    if title and (other := taken.titles.get(folded(title))):
        raise Refusal("new-title-taken", title=title, path=other)
    if name in taken.former:
        raise Refusal("new-name-former", name=name, path=taken.former[name])


def _refuse_known(written: str, key: str | None) -> None:
    if key is not None:
        raise Refusal("new-agency-taken", written=written, key=key)


def _as_date(text: str) -> str:
    """ISO, also where it was typed as people say it."""
    return text.strip() if When.parse(text.strip()) else meant(text) or text.strip()


def _warn_ahead(day: date, now: date, words: Words) -> None:
    if day > now:
        tell(words(N_("Tanggal itu masih di masa depan; check baru menerimanya sesudah tanggal itu.")))


def _written(root: Path, path: str, text: str) -> str:
    write_new(root / path, text, path)
    return path
