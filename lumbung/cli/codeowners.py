"""The command `codeowners`: prints, writes or compares the list of who reviews which profile."""

import argparse
import sys
from pathlib import Path

from lumbung.cli.console import Progress, say, tell
from lumbung.cli.parsing import DOOR
from lumbung.cli.today import add_argument as add_today
from lumbung.cli.today import today
from lumbung.inspection import inspect
from lumbung.owners import FILE, codeowners, in_the_way, names_anyone
from lumbung.words import N_, Words, words_for


def add_arguments(parser: argparse.ArgumentParser, words: Words) -> None:
    way = parser.add_mutually_exclusive_group()
    way.add_argument("--write", action="store_true", help=words(N_("tulis ke berkas CODEOWNERS di folder isi")))
    way.add_argument("--check", action="store_true", help=words(N_("hanya katakan apakah CODEOWNERS masih cocok")))
    add_today(parser, words)


def run(arguments: argparse.Namespace, root: Path) -> int:
    """Exit code: 0 written, printed or up to date; 1 out of date, or it cannot be told whose a profile is."""
    words = words_for(arguments.lang)
    progress = Progress(words)
    root = root.resolve()
    inspection = inspect(root, today(arguments), progress)
    progress.clear()
    catalogue = inspection.catalogue
    if catalogue is None:
        tell(inspection.problems, words, sys.stderr)
        return 1
    if errors := tuple(in_the_way(catalogue, inspection.problems)):
        tell(errors, words, sys.stderr)
        return 1
    text = codeowners(catalogue, words_for(catalogue.settings.site.languages[0]))
    file = root / FILE
    if arguments.check:
        if not file.exists() and not names_anyone(catalogue):
            return 0
        return _compare(file, text, words)
    if arguments.write:
        file.write_text(text, encoding="utf-8", newline="\n")
        say(words(N_("Ditulis: {path}"), path=file), sys.stderr)
        return 0
    sys.stdout.write(text)
    return 0


def _compare(file: Path, text: str, words: Words) -> int:
    """Universal newlines, so that a checkout with Windows line ends is the same."""
    if file.is_file() and file.read_text(encoding="utf-8", errors="replace") == text:
        return 0
    say(
        words(
            N_("{path} tidak cocok lagi dengan data/agencies.yml. Jalankan: {door} codeowners --write"),
            path=FILE,
            door=DOOR,
        ),
        sys.stderr,
    )
    return 1
