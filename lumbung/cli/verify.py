"""The command `verify`: whether a bundle, packed or unpacked, is as it was made."""

import argparse
from pathlib import Path

from lumbung.bundling import Findings, verify
from lumbung.cli.console import Progress, say
from lumbung.exchanging import mend
from lumbung.words import N_, Words, words_for

SHOWN = 50


def add_arguments(parser: argparse.ArgumentParser, words: Words) -> None:
    parser.add_argument(
        "path", type=Path, metavar=words(N_("ZIP|FOLDER")), help=words(N_("paket, atau folder hasil ekstraknya"))
    )


def run(arguments: argparse.Namespace, root: Path) -> int:
    """Exit code: 0 whole, 1 not as it was made; `root` is of no use here: the path counts from where the person stands."""
    del root
    words = words_for(arguments.lang)
    progress = Progress(words)
    path = arguments.path.resolve()
    mend(path)
    findings = verify(path, lambda done, total: progress("verify", done, total))
    progress.clear()
    for line in _told(findings, words):
        say(line)
    return 0 if findings.whole else 1


def _told(findings: Findings, words: Words) -> list[str]:
    manifest = findings.manifest
    lines = []
    for text, paths in (
        (N_("berubah: {path}"), findings.changed),
        (N_("hilang: {path}"), findings.missing),
        (N_("asing: {path}"), findings.foreign),
    ):
        lines += [words(text, path=path) for path in paths[:SHOWN]]
        if len(paths) > SHOWN:
            lines.append(words(N_("… dan {n} lagi"), n=words.number(len(paths) - SHOWN)))
    about = words(
        N_("{district}, keadaan {date}: {files} berkas, {profiles} profil, untuk {audience}. Sidik: {digest}"),
        district=manifest.district,
        date=words.date(manifest.date),
        files=words.number(len(manifest.files)),
        profiles=words.number(manifest.profiles),
        audience=manifest.audience,
        digest=manifest.digest,
    )
    whole = N_("Utuh: setiap berkas sama dengan saat dibuat.")
    broken = N_("Tidak utuh: jangan dipakai. Ambil lagi paketnya.")
    return [*lines, about, words(whole if findings.whole else broken)]
