"""The command `check`: tells everything that is wrong with the content, and makes nothing."""

import argparse
from pathlib import Path

from lumbung.cli.console import Progress, say, tell
from lumbung.cli.explaining import explain
from lumbung.cli.today import add_argument as add_today
from lumbung.cli.today import today
from lumbung.cli.todo import todo
from lumbung.inspection import inspect, strict, within
from lumbung.problems import has_errors
from lumbung.words import N_, Words, words_for


def add_arguments(parser: argparse.ArgumentParser, words: Words) -> None:
    parser.add_argument(
        "paths", nargs="*", type=Path, metavar="PATH", help=words(N_("hanya berkas atau folder ini (bawaan: semua)"))
    )
    parser.add_argument("--strict", action="store_true", help=words(N_("peringatan dihitung sebagai kesalahan")))
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
    if arguments.explain is not None:
        return explain(arguments.explain, words)
    progress = Progress(words)
    root = root.resolve()
    paths = [_below(path, root) for path in arguments.paths]
    if unknown := [str(given) for given, path in zip(arguments.paths, paths, strict=True) if path is None]:
        say(words(N_("Tidak ada di folder isi: {paths}"), paths=", ".join(unknown)))
        return 2
    inspection = inspect(root, today(arguments), progress)
    wanted = frozenset(path for path in paths if path)
    if arguments.todo or arguments.agency is not None:
        progress.clear()
        return todo(inspection, wanted, arguments.agency, words)
    if wanted:
        inspection = within(inspection, wanted)
    problems = strict(inspection.problems) if arguments.strict else inspection.problems
    progress.clear()
    tell(problems, words)
    if problems:
        say(words(N_("Penjelasan dan contoh: check --explain KODE, misalnya {code}."), code=problems[0].code))
    else:
        say(words(N_("Tidak ada masalah.")))
    return 1 if has_errors(problems) else 0


def _below(path: Path, root: Path) -> str | None:
    """The path as messages name it: from the content's root; None where it does not exist there."""
    for candidate in (Path.cwd() / path, root / path):
        if candidate.exists() and candidate.resolve().is_relative_to(root):
            return candidate.resolve().relative_to(root).as_posix()
    return None
