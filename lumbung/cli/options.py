"""The options of `check` whose work is done in modules that take a while to read."""

import argparse

from lumbung.words import N_, Words


def add_since(parser: argparse.ArgumentParser, words: Words) -> None:
    parser.add_argument(
        "--since",
        metavar="REV",
        help=words(N_("hanya yang berubah sejak cabang atau revisi Git ini; masalah lama hanya diperingatkan")),
    )


def add_fix(parser: argparse.ArgumentParser, words: Words) -> None:
    parser.add_argument(
        "--fix",
        action="store_true",
        help=words(N_("perbaiki dulu yang pasti aman, sebutkan tiap perubahan, lalu periksa")),
    )
    parser.add_argument(
        "--dry-run",
        "--diff",
        action="store_true",
        help=words(
            N_("hanya tampilkan perbaikan --fix sebagai diff; tidak ada yang ditulis, kode 1 bila ada perbaikan")
        ),
    )


def is_fixing(arguments: argparse.Namespace) -> bool:
    return bool(arguments.fix or arguments.dry_run)
