"""Today enters here: as said, else from SOURCE_DATE_EPOCH, else from the clock."""

import argparse
import os
from datetime import UTC, date, datetime

from lumbung.words import N_, Words


def add_argument(parser: argparse.ArgumentParser, words: Words) -> None:
    parser.add_argument(
        "--today",
        type=date.fromisoformat,
        metavar="YYYY-MM-DD",
        help=words(N_("anggap hari ini tanggal ini (untuk pemeriksaan tanggal)")),
    )


def today(arguments: argparse.Namespace) -> date:
    if arguments.today is not None:
        return date(arguments.today.year, arguments.today.month, arguments.today.day)
    return now()


def now() -> date:
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    moment = datetime.fromtimestamp(int(epoch), UTC) if epoch.isdigit() else datetime.now().astimezone()
    return moment.date()
