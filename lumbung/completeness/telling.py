"""The sentences about what a profile lacks, the same on the terminal and on a page."""

from lumbung.completeness.checklist import Checklist
from lumbung.completeness.groups import Group
from lumbung.completeness.needs import Need
from lumbung.words import N_, Words


def counted(group: Group, words: Words) -> str:
    """How many profiles and stubs an agency has."""
    if not group.profiles and not group.stubs:
        return words(N_("belum ada profil di sini"))
    parts = (
        words.plural("{n} profil", "{n} profil", len(group.profiles)) if group.profiles else "",
        words.plural("{n} rintisan", "{n} rintisan", len(group.stubs)) if group.stubs else "",
    )
    return ", ".join(filter(None, parts))


def found(item: Checklist, words: Words) -> str:
    """How much is there, always in front of the list of what is not."""
    if not item.missing:
        return words(N_("Semua dari {total} hal yang dicari peniru sudah ada."), total=item.total)
    return words(
        N_("{found} dari {total} hal yang dicari peniru sudah ada. Belum ada:"), found=item.found, total=item.total
    )


def stub(item: Checklist, words: Words) -> str:
    """What makes a profile of a stub."""
    wanted = ", ".join(need.where for need, _ in item.first)
    if not wanted:
        return words(N_("Rintisan, padahal yang wajib sudah ada: hapus 'stub: ya'."))
    return words(N_("Rintisan: tulis dulu {wanted}, lalu hapus 'stub: ya'."), wanted=wanted)


def written(need: Need, line: int, words: Words) -> str:
    """Where an author writes what is missing."""
    return words(N_("{where}, dekat baris {line}"), where=need.where, line=line) if line else need.where
