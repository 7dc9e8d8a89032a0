"""The command `pack`: one visit as a booklet and as a zip that works without internet."""

import argparse
from pathlib import Path

from lumbung.cli.console import Progress, say, tell
from lumbung.cli.today import add_argument as add_today
from lumbung.cli.today import today
from lumbung.packs import PackRequest, pack
from lumbung.words import N_, Words, words_for


def add_arguments(parser: argparse.ArgumentParser, words: Words) -> None:
    parser.add_argument(
        "visit", metavar=words(N_("KUNJUNGAN")), help=words(N_("nama berkas kunjungan, misalnya 2026-05-20-tetangga"))
    )
    parser.add_argument("--pdf", action="store_true", help=words(N_("hanya buklet PDF")))
    parser.add_argument("--zip", action="store_true", help=words(N_("hanya paket zip luring")))
    parser.add_argument("--out", type=Path, metavar=words(N_("FOLDER")), help=words(N_("folder hasil (bawaan: dist)")))
    add_today(parser, words)


def run(arguments: argparse.Namespace, root: Path) -> int:
    words = words_for(arguments.lang)
    progress = Progress(words)
    root = root.resolve()
    everything = arguments.pdf == arguments.zip
    packed = pack(
        PackRequest(
            root,
            arguments.visit,
            (arguments.out or root / "dist").resolve(),
            today(arguments),
            pdf=everything or arguments.pdf,
            zipped=everything or arguments.zip,
        ),
        progress,
    )
    progress.clear()
    tell(packed.problems, words)
    if not packed.files:
        say(words(N_("Paket tidak dibuat. Perbaiki kesalahan di atas, lalu ulangi.")))
        return 1
    for file in packed.files:
        say(f"{file} ({words.number(round(file.stat().st_size / 1000))} kB)")
    if not packed.has_address:
        say(words(N_("Tanpa kode QR, dan tautan keluar menjadi teks: site_url belum diisi di mkdocs.yml.")))
    return 0
