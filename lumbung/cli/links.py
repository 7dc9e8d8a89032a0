"""The command `links`: asks the servers outside whether the addresses in the content still hold; never part of a build."""

import argparse
from pathlib import Path
from urllib.request import getproxies

from lumbung import __version__
from lumbung.cli import formats
from lumbung.cli.console import Progress, say
from lumbung.cli.paths import inside, not_there
from lumbung.outside import Asker, Use, inquire, read_uses
from lumbung.outside.gate import Gate
from lumbung.problems import has_errors, strict
from lumbung.words import N_, Words, words_for

AGENT = f"Lumbung/{__version__} (pemeriksa tautan; link checker)"
TIMEOUT, PAUSE = 15.0, 0.5


def add_arguments(parser: argparse.ArgumentParser, words: Words) -> None:
    parser.add_argument(
        "paths", nargs="*", type=Path, metavar="PATH", help=words(N_("hanya berkas atau folder ini (bawaan: semua)"))
    )
    parser.add_argument("--strict", action="store_true", help=words(N_("peringatan dihitung sebagai kesalahan")))
    parser.add_argument(
        "--timeout",
        type=_seconds,
        default=TIMEOUT,
        metavar="N",
        help=words(N_("paling lama menunggu jawaban, dalam detik (bawaan: 15)")),
    )
    parser.add_argument(
        "--pause",
        type=_pause,
        default=PAUSE,
        metavar="N",
        help=words(N_("jeda antara dua permintaan ke server yang sama, dalam detik (bawaan: 0,5)")),
    )
    parser.add_argument(
        "--skip",
        action="append",
        default=[],
        metavar=words(N_("POLA")),
        help=words(N_("lewati alamat atau nama server ini; * berarti apa saja; boleh diulang")),
    )
    formats.add_argument(parser, words)


def _seconds(text: str) -> float:
    """More than none and no more than an hour; argparse tells what is not."""
    seconds = float(text)
    if not 0 < seconds <= 3600:
        raise ValueError(text)
    return seconds


def _pause(text: str) -> float:
    return 0.0 if text == "0" else _seconds(text)


def run(arguments: argparse.Namespace, root: Path) -> int:
    words = words_for(arguments.lang)
    talk = formats.talk(arguments.format)
    progress = Progress(words)
    root = root.resolve()
    wanted, unknown = inside(arguments.paths, root)
    if unknown:
        say(not_there(unknown, root, words), talk)
        return 2
    uses, library = read_uses(root)
    uses = tuple(use for use in uses if _is_within(use, wanted))
    gate = Gate(arguments.pause)
    ask = Asker(AGENT, arguments.timeout, gate, getproxies())
    problems = inquire(uses, ask, gate, lambda done, total: progress("ask", done, total), tuple(arguments.skip))
    problems = strict(problems) if arguments.strict else problems
    progress.clear()
    formats.show(arguments.format, problems, words, root)
    if has_errors(library.problems):
        say(words(N_("Isi masih punya kesalahan, jadi alamat di sana mungkin terlewat. Jalankan check dulu.")), talk)
    if not problems:
        say(words(N_("Tidak ada alamat yang bermasalah.")), talk)
    return 1 if has_errors(problems) else 0


def _is_within(use: Use, wanted: frozenset[str]) -> bool:
    return not wanted or any(path in {".", use.path} or use.path.startswith(f"{path}/") for path in wanted)
