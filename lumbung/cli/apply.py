"""The command `apply`: renews an unpacked bundle by a difference."""

import argparse
from pathlib import Path

from lumbung.bundling import apply
from lumbung.cli.console import Progress, say
from lumbung.words import N_, Words, words_for


def add_arguments(parser: argparse.ArgumentParser, words: Words) -> None:
    parser.add_argument("delta", type=Path, metavar="ZIP", help=words(N_("paket perubahan dari bundle --since")))
    parser.add_argument(
        "folder", type=Path, metavar=words(N_("FOLDER")), help=words(N_("folder hasil ekstrak paket yang lama"))
    )


def run(arguments: argparse.Namespace, root: Path) -> int:
    """`root` is of no use here: paths count from where the person stands."""
    del root
    words = words_for(arguments.lang)
    progress = Progress(words)
    delta, folder = arguments.delta.resolve(), arguments.folder.resolve()
    renewed = apply(delta, folder, lambda done, total: progress("verify", done, total))
    progress.clear()
    text = N_("{folder} diperbarui dari keadaan {old} ke {new}: {written} berkas baru atau berubah, {kept} tetap.")
    days = {"old": words.date(renewed.old), "new": words.date(renewed.new)}
    counts = {"written": words.number(renewed.written), "kept": words.number(renewed.kept)}
    say(words(text, folder=folder, **days, **counts))
    return 0
