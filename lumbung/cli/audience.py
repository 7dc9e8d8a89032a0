"""The option that says for whom a site is made, and the folder that follows from it."""

import argparse

from lumbung.audience import Audience
from lumbung.words import N_, Words

FOLDERS = {Audience.PUBLIC: "site", Audience.INTERNAL: "site-internal"}


def add_argument(parser: argparse.ArgumentParser, words: Words) -> None:
    parser.add_argument(
        "--audience",
        type=Audience,
        choices=tuple(Audience),
        default=Audience.PUBLIC,
        metavar="{public,internal}",
        help=words(
            N_("untuk siapa situs dibuat: public (bawaan), atau internal dengan isi internal dan daftar kelengkapan")
        ),
    )
