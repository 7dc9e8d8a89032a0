"""The command `import`: makes a draft of every row of a spreadsheet and tells what is missing in each."""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from pydantic_core import PydanticCustomError

from lumbung.authoring.heads import header_line, read_head, recognised
from lumbung.authoring.importing import Circumstances, Defaults, Draft, Import, import_sheet
from lumbung.authoring.mapping import read_mapping, template
from lumbung.authoring.notes import Note, note, quoted
from lumbung.authoring.notes import line as note_line
from lumbung.authoring.notes import lines as note_lines
from lumbung.cli.asking import agency_unknown
from lumbung.cli.console import Progress, say
from lumbung.cli.parsing import DOOR
from lumbung.cli.shelf import agencies_of, open_library, taken_innovations, write_new
from lumbung.messages import line as problem_line
from lumbung.model.kinds import Day, Kind, Moment
from lumbung.model.when import When, meant
from lumbung.problems import Refusal
from lumbung.scalars import clean
from lumbung.sheets import Table, read_tables
from lumbung.words import N_, Words, words_for

COUNTED = 10


def add_arguments(parser: argparse.ArgumentParser, words: Words) -> None:
    parser.add_argument("file", type=Path, metavar=words(N_("BERKAS")), help=words(N_("berkas .xlsx atau .csv")))
    parser.add_argument(
        "--sheet",
        metavar=words(N_("NAMA")),
        help=words(N_("lembar yang dibaca (bawaan: yang kolomnya paling dikenal)")),
    )
    parser.add_argument(
        "--mapping", type=Path, metavar=words(N_("BERKAS")), help=words(N_("berkas pemetaan kolom (YAML)"))
    )
    parser.add_argument(
        "--mapping-template",
        action="store_true",
        help=words(N_("cetak pemetaan kolom untuk disunting; tidak mengimpor")),
    )
    parser.add_argument("--dry-run", action="store_true", help=words(N_("laporkan saja, jangan menulis berkas")))
    parser.add_argument(
        "--agency", metavar=words(N_("KUNCI")), help=words(N_("perangkat daerah untuk baris yang tidak menyebutnya"))
    )
    parser.add_argument(
        "--source", metavar=words(N_("TEKS")), help=words(N_("penerbit berkas ini, dicatat sebagai sumber tiap draf"))
    )
    parser.add_argument("--source-date", metavar="YYYY-MM", help=words(N_("tanggal berkas ini, untuk --source")))
    parser.add_argument("--reviewed", metavar="YYYY-MM-DD", help=words(N_("tanggal isi lembar ini diperiksa orang")))


def run(arguments: argparse.Namespace, root: Path) -> int:
    words = words_for(arguments.lang)
    root = root.resolve()
    table, told = _chosen(arguments.file, arguments.sheet)
    if arguments.mapping_template:
        sys.stdout.writelines(f"{text}\n" for text in template(_columns(table, arguments.file), words))
        return 0
    library, settings = open_library(root)
    agencies = agencies_of(library, settings)
    targets = _mapping(arguments.mapping, table, words) if arguments.mapping else {}
    if targets is None:
        return 2
    head = read_head(table, str(arguments.file), targets)
    if head.letter_of("title") is None:
        raise Refusal("import-no-title", path=str(arguments.file), sheet=table.name or "CSV")
    agency = agencies.find(arguments.agency) if arguments.agency else ""
    if agency is None:
        raise agency_unknown(arguments.agency, agencies, words)
    defaults = _defaults(arguments, agency, words)
    done = import_sheet(table, head, Circumstances(agencies, taken_innovations(library), defaults, words))
    notes = (*told, *done.notes)
    sys.stdout.writelines(f"{text}\n" for text in report(arguments.file.name, done, notes, words))
    sys.stdout.flush()
    if not arguments.dry_run:
        progress = Progress(words)
        for number, draft in enumerate(done.drafts, 1):
            write_new(root / draft.path, draft.text, draft.path)
            progress("write", number, len(done.drafts))
        progress.clear()
    say(conclusion(done, words, dry_run=arguments.dry_run), sys.stderr)
    return 1 if any(item.serious for item in notes) else 0


def report(file: str, done: Import, notes: tuple[Note, ...], words: Words) -> Iterator[str]:
    """What was odd, with its cells, then every draft with what is missing in it."""
    yield from note_lines(file, notes, words)
    yield from (_of_draft(file, draft, words) for draft in done.drafts)


def _of_draft(file: str, draft: Draft, words: Words) -> str:
    stub = words(N_(" Ditandai rintisan (stub: ya).")) if draft.stub else ""
    if not draft.missing:
        return f"{draft.path}: " + words(N_("dari {file}:{place}; lengkap."), file=file, place=draft.place) + stub
    gaps = ", ".join(f"{name} ({cell or words(N_('tidak ada kolomnya'))})" for name, cell in draft.missing)
    text = N_("dari {file}:{place}; belum ada: {gaps}.")
    return f"{draft.path}: " + words(text, file=file, place=draft.place, gaps=gaps) + stub


def conclusion(done: Import, words: Words, *, dry_run: bool) -> str:
    """How many drafts there are, how many rows gave none, and what to do next."""
    counts = {
        "drafts": words.number(len(done.drafts)),
        "rows": words.number(done.rows),
        "skipped": words.number(done.skipped),
    }
    if dry_run:
        end = N_("{rows} baris: {drafts} draf akan dibuat, {skipped} dilewati. Belum ada yang ditulis (--dry-run).")
    else:
        end = N_(
            "{rows} baris: {drafts} draf dibuat, {skipped} dilewati.\nIsi yang belum ada di tiap draf, lalu jalankan:\n  {door} check innovations"
        )
    return "\n".join((*_gaps(done, words), words(end, **counts, door=DOOR)))


def _gaps(done: Import, words: Words) -> Iterator[str]:
    """In how many drafts each key is still missing, where there are too many drafts to count by eye."""
    missing = Counter(name for draft in done.drafts for name, _ in draft.missing)
    if len(done.drafts) > COUNTED and missing:
        listed = ", ".join(f"{name} ({words.number(count)})" for name, count in missing.items())
        yield words(N_("Yang belum ada, dan di berapa draf: {listed}."), listed=listed)


def _chosen(file: Path, wanted: str | None) -> tuple[Table, tuple[Note, ...]]:
    """The sheet that was asked for, else the visible one that knows most columns; the others are told."""
    tables = read_tables(file)
    told = tuple(note("", "encoding-guessed") for table in tables if table.guessed_encoding)
    if wanted is not None:
        named = [table for table in tables if table.name.casefold() == wanted.casefold()]
        if not named:
            choices = ", ".join(table.name for table in tables if table.name) or "-"
            raise Refusal("sheet-unknown", sheet=wanted, path=str(file), choices=choices)
        return named[0], told
    visible = [table for table in tables if not table.hidden] or list(tables)
    if not visible:
        raise Refusal("import-no-header", path=str(file), sheet="-")
    chosen = max(visible, key=recognised)
    others = tuple(
        note(table.name, "sheet-hidden" if table.hidden else "sheet-not-read")
        for table in tables
        if table is not chosen and any(not line.blank for line in table.lines)
    )
    return chosen, (*told, *others)


def _columns(table: Table, file: Path) -> Iterator[tuple[str, str]]:
    """Each column's title with an example of what stands below it."""
    head = header_line(table) or max(
        table.lines, key=lambda line: sum(bool(cell.text) for cell in line.cells), default=None
    )
    if head is None:
        raise Refusal("import-no-header", path=str(file), sheet=table.name or "CSV")
    below = [line for line in table.lines if line.number > head.number]
    seen = set()
    for cell in head.cells:
        title = clean(cell.text)
        if title and title not in seen:
            seen.add(title)
            texts = (other.text for line in below for other in line.cells if other.column == cell.column and other.text)
            yield title, quoted(next(texts, ""))[:50]


def _mapping(file: Path, table: Table, words: Words) -> dict[str, str] | None:
    """The targets of a mapping, or None after everything that is wrong with it has been told."""
    try:
        data = file.read_bytes()  # what PowerShell redirects into a file is UTF-16
        text = data.decode("utf-16" if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or words(N_("simpan sebagai UTF-8."))
        raise Refusal("mapping-unreadable", path=str(file), reason=reason) from None
    headers = [clean(cell.text) for line in table.lines[:30] for cell in line.cells if cell.text]
    read = read_mapping(text.replace("\r\n", "\n"), file.name, headers)
    for problem in read.problems:
        say(problem_line(problem, words))
    for item in read.notes:
        say(note_line(file.name, item, words))
    return None if read.problems or read.notes else dict(read.targets)


def _defaults(arguments: argparse.Namespace, agency: str, words: Words) -> Defaults:
    source: dict[str, str] = {}
    if arguments.source or arguments.source_date:
        missing = "--source" if not arguments.source else "--source-date" if not arguments.source_date else ""
        if missing:
            example = '--source "Bagian Organisasi" --source-date 2026-03'
            raise Refusal("option-missing", options=missing, example=example)
        day = _date(arguments.source_date, Moment(), "--source-date", words)
        source = {"title": clean(arguments.file.name), "publisher": clean(arguments.source), "date": day}
    reviewed = _date(arguments.reviewed, Day(), "--reviewed", words) if arguments.reviewed else ""
    return Defaults(agency, source, reviewed)


def _date(text: str, kind: Kind, option: str, words: Words) -> str:
    day = text if When.parse(text) else meant(text) or text
    try:
        kind.parse(day)
    except PydanticCustomError:
        reason = words(N_("'{written}' bukan tanggal; tulis seperti 2026-11-18."), written=text)
        raise Refusal("value-refused", option=option, reason=reason) from None
    return day
