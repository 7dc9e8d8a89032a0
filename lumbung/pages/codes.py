"""The generated guide to messages: all codes on one page, and a page a family with rules, reasons and examples."""

from collections.abc import Iterator

from markupsafe import Markup, escape

from lumbung import addresses
from lumbung.catalogue import Catalogue
from lumbung.explanations import FAMILIES, SAVED, Family, Where, visible
from lumbung.messages import MESSAGES
from lumbung.output import OutputFile
from lumbung.pages.press import Press
from lumbung.problems import Severity
from lumbung.words import N_, Words

TITLE = N_("Arti pesan pemeriksaan")
LEAD = N_(
    "Setiap pesan diakhiri kode di dalam kurung siku, misalnya [title-taken]. Di sini aturan di balik setiap kode."
)


def codes(_: Catalogue, press: Press) -> Iterator[OutputFile]:
    title, lead = press.words(TITLE), press.words(LEAD)
    block = press.html("codes.html", addresses.CODES, title=title, lead=lead, families=FAMILIES)
    yield press.page(addresses.CODES, title, lead, (block,), toc=False)
    for family in FAMILIES:
        yield _family(family, press)


def _family(family: Family, press: Press) -> OutputFile:
    address = addresses.code_family(family.key)
    name = press.words(family.title)
    block = press.html(
        "code-family.html",
        address,
        family=family,
        warnings={code for code in family.codes if MESSAGES[code].severity is Severity.WARNING},
        saved=SAVED,
        steps=Where.STEPS,
        kept=_kept,
    )
    return press.page(address, name, f"{press.words(TITLE)}: {name}", (block,), toc=False)


def _kept(example: str) -> Markup:
    """An example whose lines and indents outlive a block of HTML that keeps neither."""
    return Markup("&#10;").join(escape(line) for line in visible(example).split("\n"))


def code_texts(words: Words) -> Iterator[tuple[str, str, str]]:
    """Address, title and Markdown of each page of codes, for the search."""
    for family in FAMILIES:
        parts = (
            f"## {code}\n\n{words(text.rule)} {words(text.why)}"
            + (f" {words(text.wrong)} {words(text.right)}" if text.where is Where.STEPS else "")
            for code, text in family.codes.items()
        )
        title = f"{words(TITLE)}: {words(family.title)}"
        yield addresses.code_family(family.key), title, "\n\n".join(parts)
