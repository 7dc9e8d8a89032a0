"""The command `init`: founds a barn for a district, and asks on a terminal for what was not said."""

import argparse
import sys
from pathlib import Path

from lumbung.barn import Founding, found_barn
from lumbung.barn.founding import refuse_full
from lumbung.cli.console import say
from lumbung.cli.parsing import DOOR
from lumbung.cli.today import add_argument as add_today
from lumbung.cli.today import today
from lumbung.problems import Refusal
from lumbung.words import N_, Words, words_for


def add_arguments(parser: argparse.ArgumentParser, words: Words) -> None:
    parser.add_argument(
        "folder", nargs="?", type=Path, metavar=words(N_("FOLDER")), help=words(N_("folder baru atau kosong"))
    )
    parser.add_argument(
        "--district", metavar=words(N_("NAMA")), help=words(N_("nama daerah, misalnya 'Kabupaten Demak'"))
    )
    parser.add_argument(
        "--province", metavar=words(N_("NAMA")), help=words(N_("nama provinsi, misalnya 'Jawa Tengah'"))
    )
    parser.add_argument("--site-url", metavar="URL", help=words(N_("alamat situs nanti, bila sudah ada")))
    add_today(parser, words)


def run(arguments: argparse.Namespace, root: Path) -> int:
    """`root` is of no use here: the folder counts from where the person stands."""
    del root
    words = words_for(arguments.lang)
    folder = arguments.folder or Path(_answer(None, words(N_("Folder untuk lumbung baru")), "barn-no-folder"))
    refuse_full(folder)
    founding = Founding(
        district=_answer(arguments.district, words(N_("Nama daerah, misalnya Kabupaten Demak")), "barn-no-district"),
        province=_answer(arguments.province, words(N_("Provinsi (boleh kosong)"))),
        site_url=_answer(arguments.site_url, words(N_("Alamat situs nanti (boleh kosong)"))),
        today=today(arguments),
    )
    count = found_barn(folder, founding)
    say(
        words(
            N_(
                "Lumbung {district} siap di {folder}: {count} berkas.\n"
                "Langkah berikutnya, di folder itu:\n"
                "  {door} check   memeriksa isi\n"
                "  {door}         membuat situs di folder site/\n"
                "Lalu ganti contohnya; caranya ada di README.md."
            ),
            district=founding.district,
            folder=folder.resolve(),
            count=words.number(count),
            door=DOOR,
        )
    )
    return 0


def _answer(given: str | None, question: str, refusal: str = "") -> str:
    """What was said, else what a person answers; an empty answer is refused where one is needed."""
    answer = given
    if answer is None and sys.stdin is not None and sys.stdin.isatty():
        sys.stderr.write(f"{question}: ")
        sys.stderr.flush()
        answer = sys.stdin.readline()
    answer = " ".join((answer or "").split())
    if refusal and not answer:
        raise Refusal(refusal)
    return answer
