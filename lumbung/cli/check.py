"""The command `check`: tells everything that is wrong with the content, and makes nothing."""

import argparse
from pathlib import Path

from lumbung.cli import formats, options
from lumbung.cli.console import say
from lumbung.cli.parsing import DOOR
from lumbung.cli.today import add_argument as add_today
from lumbung.cli.today import today
from lumbung.problems import Problem, has_errors
from lumbung.unchanged import checked, keep_checked, look_for_check
from lumbung.words import N_, Words, words_for


def add_arguments(parser: argparse.ArgumentParser, words: Words) -> None:
    parser.add_argument(
        "paths", nargs="*", type=Path, metavar="PATH", help=words(N_("hanya berkas atau folder ini (bawaan: semua)"))
    )
    parser.add_argument("--strict", action="store_true", help=words(N_("peringatan dihitung sebagai kesalahan")))
    formats.add_argument(parser, words)
    options.add_since(parser, words)
    options.add_fix(parser, words)
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
        from lumbung.cli.explaining import explain  # noqa: PLC0415 - only what is asked for is read

        return explain(arguments.explain, words)
    root = root.resolve()
    narrowed = (arguments.since, arguments.agency) != (None, None) or arguments.paths or arguments.todo
    state = None if narrowed or options.is_fixing(arguments) else look_for_check(root, today(arguments))
    problems = checked(root, state)
    if problems is None:
        from lumbung.cli.inspecting import check  # noqa: PLC0415 - it takes a while, and is not needed where nothing changed

        return check(arguments, root, words, lambda found: keep_checked(root, state, found))
    return tell(arguments, root, words, strict(problems) if arguments.strict else problems)


def tell(arguments: argparse.Namespace, root: Path, words: Words, problems: tuple[Problem, ...]) -> int:
    talk = formats.talk(arguments.format)
    formats.show(arguments.format, problems, words, root)
    if problems:
        say(words(N_("Penjelasan dan contoh: {door} check --explain {code}"), door=DOOR, code=problems[0].code), talk)
    else:
        say(words(N_("Tidak ada masalah.")), talk)
    return 1 if has_errors(problems) else 0


def strict(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Warnings made errors, each in its place."""
    return tuple(sorted({problem.as_error() for problem in problems}))
