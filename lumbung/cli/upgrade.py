"""The command `upgrade`: brings the tool in a barn to this version and tells what it did."""

import argparse
from pathlib import Path

from lumbung import __version__
from lumbung.barn import Upgrade, plan_upgrade
from lumbung.cli.console import say
from lumbung.cli.parsing import DOOR
from lumbung.model import Site, declared
from lumbung.problems import Refusal
from lumbung.words import N_, Words, words_for


def add_arguments(parser: argparse.ArgumentParser, words: Words) -> None:
    parser.add_argument(
        "folder", type=Path, metavar=words(N_("FOLDER")), help=words(N_("folder lumbung yang diperbarui"))
    )
    parser.add_argument(
        "--aside", action="store_true", help=words(N_("simpan berkas alat yang Anda ubah di sebelahnya, lalu ganti"))
    )
    parser.add_argument("--dry-run", action="store_true", help=words(N_("hanya katakan apa yang akan diubah")))


def run(arguments: argparse.Namespace, root: Path) -> int:
    """`root` is of no use here: the folder counts from where the person stands."""
    del root
    words = words_for(arguments.lang)
    upgrade = plan_upgrade(arguments.folder.resolve())
    if upgrade.aside and not (arguments.aside or arguments.dry_run):
        raise Refusal("barn-changed", files=", ".join(upgrade.aside))
    if not arguments.dry_run:
        upgrade.apply()
    for line in _told(upgrade, words, done=not arguments.dry_run):
        say(line)
    return 0


def _told(upgrade: Upgrade, words: Words, *, done: bool) -> list[str]:
    versions = {"old": upgrade.old.version, "new": __version__}
    counts = {"written": words.number(len(upgrade.write)), "removed": words.number(len(upgrade.remove))}
    if not (upgrade.write or upgrade.remove or upgrade.aside):
        lines = [words(N_("Alatnya sudah Lumbung {new}; tidak ada berkas yang diganti."), **versions)]
    elif done:
        lines = [
            words(
                N_("Alat diperbarui dari Lumbung {old} ke {new}: {written} berkas ditulis, {removed} dihapus."),
                **versions,
                **counts,
            ),
            words(N_("Isi tidak disentuh. Periksa dengan: {door} check"), door=DOOR),
        ]
    else:
        text = N_(
            "Dari Lumbung {old} ke {new}: {written} berkas akan ditulis, {removed} dihapus. Belum ada yang diubah."
        )
        lines = [words(text, **versions, **counts)]
    kept = N_("Anda ubah, disimpan dengan akhiran .asli: {path}")
    waiting = N_("Anda ubah, jadi upgrade berhenti di sini kecuali dengan --aside: {path}")
    lines += [words(kept, path=path) if done else words(waiting, path=path) for path in upgrade.aside]
    for path, newer in upgrade.kept:
        text = N_("Anda ubah, dibiarkan: {path}. Versi barunya: {newer}")
        gone = N_("Anda ubah, dibiarkan: {path}. Versi baru tidak memakainya lagi.")
        lines.append(words(text, path=path, newer=newer) if newer else words(gone, path=path))
    fields = {field.key: field for field in declared(Site)}
    for key in upgrade.settings:
        about = {"key": key, "help": words(fields[key].spec.help), "example": fields[key].sample}
        lines.append(words(N_("Pengaturan baru di mkdocs.yml, bila perlu: '{key}: {example}'. {help}"), **about))
    return lines
