"""The option `--format`: problems for people or for another tool, alone on standard output."""

import argparse
import sys
from functools import lru_cache
from pathlib import Path
from typing import TextIO

from lumbung import __version__
from lumbung.explanations import EXPLANATIONS
from lumbung.problems import Problem
from lumbung.reporting import FORMATS, Report
from lumbung.words import N_, Words

TEXT = "text"


def add_argument(parser: argparse.ArgumentParser, words: Words) -> None:
    parser.add_argument(
        "--format",
        choices=tuple(FORMATS),
        default=TEXT,
        help=words(N_("bentuk hasil (bawaan: text, untuk dibaca orang)")),
    )


def talk(name: str) -> TextIO:
    """Where everything but the problems is said: beside them for people, out of the way of a tool."""
    return sys.stdout if name == TEXT else sys.stderr


def show(name: str, problems: tuple[Problem, ...], words: Words, root: Path) -> None:
    """Write the problems to standard output in the format of that name."""
    helps = {code: f"{words(text.rule)} {words(text.why)}" for code, text in EXPLANATIONS.items()}
    report = Report(problems, words, prefix(root), __version__, _Lines(root).text, helps)
    sys.stdout.write(FORMATS[name](report))


def prefix(root: Path) -> str:
    """The way from the repository that holds the content to the content, with a slash behind it; empty where they are one."""
    for folder in (root, *root.parents):
        if (folder / ".git").exists():
            way = root.relative_to(folder).as_posix()
            return "" if way == "." else f"{way}/"
    return ""


class _Lines:
    """Lines of files as an editor shows them; each file is read once and a few are kept."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._lines = lru_cache(maxsize=8)(self._read)

    def text(self, path: str, number: int) -> str:
        lines = self._lines(path)
        return lines[number - 1] if number <= len(lines) else ""

    def _read(self, path: str) -> tuple[str, ...]:
        try:
            text = (self._root / path).read_bytes().decode("utf-8-sig", errors="replace")
        except OSError:
            return ()
        return tuple(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
