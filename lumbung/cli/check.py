"""The command `check`: tells everything that is wrong with the content, and makes nothing."""

import argparse
from pathlib import Path

from lumbung.cli import fix, formats, since
from lumbung.cli.console import Progress, say
from lumbung.cli.explaining import explain
from lumbung.cli.parsing import DOOR
from lumbung.cli.paths import inside, not_there
from lumbung.cli.today import add_argument as add_today
from lumbung.cli.today import today
from lumbung.cli.todo import todo
from lumbung.inspection import inspect, ordered, strict, within
from lumbung.problems import has_errors
from lumbung.words import N_, Words, words_for


def add_arguments(parser: argparse.ArgumentParser, words: Words) -> None:
    parser.add_argument(
        "paths", nargs="*", type=Path, metavar="PATH", help=words(N_("hanya berkas atau folder ini (bawaan: semua)"))
    )
    parser.add_argument("--strict", action="store_true", help=words(N_("peringatan dihitung sebagai kesalahan")))
    formats.add_argument(parser, words)
    since.add_argument(parser, words)
    fix.add_arguments(parser, words)
    parser.add_argument(
        "--explain",
        nargs="?",
        const="",
        metavar=words(N_("KODE")),
        help=words(N_("jelaskan satu kode pesan dengan contoh; tanpa kode: daftar semua kode")),
    )
    parser.add_argument(
        "--todo",
        action="store_true",
        help=words(N_("daftar yang dicari peniru dan belum ada di tiap profil, menurut perangkat daerah")),
    )
    parser.add_argument(
        "--agency", metavar=words(N_("KUNCI")), help=words(N_("dengan --todo: hanya perangkat daerah ini"))
    )
    add_today(parser, words)


def run(arguments: argparse.Namespace, root: Path) -> int:
    words = words_for(arguments.lang)
    talk = formats.talk(arguments.format)
    if arguments.explain is not None:
        return explain(arguments.explain, words)
    progress = Progress(words)
    root = root.resolve()
    wanted, unknown = inside(arguments.paths, root)
    if unknown:
        say(not_there(unknown, root, words), talk)
        return 2
    if fix.is_wanted(arguments):
        told = fix.run(arguments, root, frozenset(wanted), words)
        if told is not None:
            return told
    inspection = inspect(root, today(arguments), progress)
    if arguments.todo or arguments.agency is not None:
        progress.clear()
        return todo(inspection, wanted, arguments.agency, words)
    if wanted:
        inspection = within(inspection, wanted)
    counting, old = since.divide(arguments, root, inspection, progress)
    problems = ordered((*(strict(counting) if arguments.strict else counting), *old))
    progress.clear()
    formats.show(arguments.format, problems, words, root)
    if problems:
        say(words(N_("Penjelasan dan contoh: {door} check --explain {code}"), door=DOOR, code=problems[0].code), talk)
    else:
        say(words(N_("Tidak ada masalah.")), talk)
    if old:
        say(since.conclusion(arguments, old, words), talk)
    return 1 if has_errors(problems) else 0
