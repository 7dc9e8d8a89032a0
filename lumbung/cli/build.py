"""The command `build`: checks the content and makes the site."""

import argparse
import time
from pathlib import Path

from lumbung.cli.audience import FOLDERS
from lumbung.cli.audience import add_argument as add_audience
from lumbung.cli.console import Progress, say, tell
from lumbung.cli.today import add_argument as add_today
from lumbung.cli.today import today
from lumbung.renderer.registry import RENDERERS, USUAL
from lumbung.requests import Outcome, Request
from lumbung.updating import update
from lumbung.words import N_, Words, words_for


def add_arguments(parser: argparse.ArgumentParser, words: Words) -> None:
    parser.add_argument("--strict", action="store_true", help=words(N_("peringatan juga menghentikan pembuatan situs")))
    parser.add_argument("--pdf", action="store_true", help=words(N_("buat juga PDF setiap profil dan kunjungan")))
    parser.add_argument(
        "--site",
        type=Path,
        metavar=words(N_("FOLDER")),
        help=words(N_("folder hasil (bawaan: site, atau site-internal)")),
    )
    parser.add_argument(
        "--social",
        action="store_true",
        help=words(N_("gambar pratinjau untuk setiap profil, kunjungan, perangkat daerah, urusan, dan laboratorium")),
    )
    add_renderer(parser, words)
    add_bench(parser, words)
    add_audience(parser, words)
    add_today(parser, words)


def add_renderer(parser: argparse.ArgumentParser, words: Words) -> None:
    parser.add_argument(
        "--renderer",
        choices=RENDERERS,
        default=USUAL,
        help=words(N_("pembuat halaman: mkdocs (bawaan), atau properdocs atau zensical bila terpasang")),
    )


def add_bench(parser: argparse.ArgumentParser, words: Words) -> None:
    parser.add_argument(
        "--workshop",
        type=Path,
        metavar=words(N_("FOLDER")),
        help=words(N_("folder kerja, bila folder isi hanya dapat dibaca (bawaan: .lumbung di folder isi)")),
    )


def run(arguments: argparse.Namespace, root: Path) -> int:
    words = words_for(arguments.lang)
    progress = Progress(words)
    started = time.monotonic()
    site = arguments.site or root / FOLDERS[arguments.audience]
    request = Request(
        root.resolve(),
        site.resolve(),
        today(arguments),
        strict=arguments.strict,
        audience=arguments.audience,
        bench=arguments.workshop and arguments.workshop.resolve(),
        pdf=arguments.pdf,
        social=arguments.social,
        renderer=arguments.renderer,
    )
    outcome = update(request, progress)
    progress.clear()
    tell(outcome.problems, words)
    say(conclusion(outcome, words, time.monotonic() - started, kept=site.exists()))
    return 0 if outcome.site else 1


def conclusion(outcome: Outcome, words: Words, seconds: float, *, kept: bool) -> str:
    """What was made and where it lies, or that nothing was, and that an old site stays where there is one."""
    if outcome.site is None and not kept:
        return words(N_("Situs tidak dibuat. Perbaiki kesalahan di atas, lalu ulangi."))
    if outcome.site is None:
        return words(N_("Situs tidak dibuat; yang lama tetap ada. Perbaiki kesalahan di atas, lalu ulangi."))
    place = words(N_("Situs: {site}"), site=outcome.site / "index.html")
    return "\n".join((made(outcome, words, seconds), place, *map(words, outcome.notes)))


def made(outcome: Outcome, words: Words, seconds: float) -> str:
    """How much there is, in one line."""
    return words(
        N_("Selesai dalam {seconds} detik: {innovations} inovasi, {agencies} perangkat daerah, {pages} halaman."),
        seconds=words.number(round(seconds, 1)),
        innovations=words.number(outcome.innovations),
        agencies=words.number(outcome.agencies),
        pages=words.number(outcome.pages),
    )
