"""The two pages of the visitor's kit, and the scripts of facts that both read."""

from collections.abc import Iterator

from lumbung import addresses
from lumbung.catalogue import Catalogue
from lumbung.output import OutputFile
from lumbung.pages.kit.chunks import chunks, index, qr_script
from lumbung.pages.kit.scripts import OF_COMPARISON, OF_PACK, joined, spoken, star
from lumbung.pages.press import Press
from lumbung.pages.script_words import KIT_WORDS
from lumbung.words import N_, Words

STYLES = ("assets/kit.css",)


def fact_files(catalogue: Catalogue, words: Words) -> tuple[OutputFile, ...]:
    """The index first, then the scripts that it names."""
    found, qr = chunks(catalogue, words), qr_script()
    return (index(catalogue, words, found, qr), *found, qr)


def kit(catalogue: Catalogue, press: Press) -> Iterator[OutputFile]:
    """Both pages at once, since they read the same facts."""
    words = press.words
    files = fact_files(catalogue, words)
    of_pack, of_comparison = joined("paket", OF_PACK), joined("banding", OF_COMPARISON)
    one, many = words.forms("{n} inovasi", "{n} inovasi")
    said = spoken("paket", {**words.all(KIT_WORDS), "innovations_one": one, "innovations": many})
    yield from (*files, said, star(), of_pack, of_comparison)
    yield _page(
        press,
        addresses.PACK,
        words(N_("Paket saya")),
        words(N_("Inovasi pilihan Anda: disusun, diberi catatan, dicetak, dan dibagikan tanpa mendaftar.")),
        [said.path, files[0].path, of_pack.path],
    )
    yield _page(
        press.of("comparison", press.section),
        addresses.COMPARISON,
        words(N_("Bandingkan inovasi")),
        words(N_("Dua sampai empat inovasi bersebelahan: fakta yang sama dalam satu baris, yang berbeda ditandai.")),
        [said.path, files[0].path, of_comparison.path],
    )


def _page(press: Press, address: str, title: str, lead: str, scripts: list[str]) -> OutputFile:
    block = press.html("kit.html", address, title=title, lead=lead, kind=press.kind)
    return press.page(address, title, lead, (block,), styles=list(STYLES), scripts=scripts)
