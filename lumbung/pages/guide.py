"""The generated part of the guide: every field of every record, and every setting, from their own declarations."""

from collections.abc import Iterator
from typing import Any

from lumbung.catalogue import Catalogue
from lumbung.model import RECORDS, Field, GlossaryEntry, PageFront, Record, Site, declared
from lumbung.model.kinds import OneOf, Text, Whole
from lumbung.output import OutputFile
from lumbung.pages.press import Press
from lumbung.words import N_, Words

FIELDS = "panduan/kolom.html"
OTHERS = "panduan/kolom-lain.html"
SETTINGS = "panduan/pengaturan.html"
_TITLES = {
    "innovations": (N_("Profil inovasi"), "innovations/NAMA.md"),
    "agencies": (N_("Perangkat daerah"), "data/agencies.yml"),
    "visits": (N_("Kunjungan"), "visits/TANGGAL-NAMA.md"),
    "labs": (N_("Laboratorium inovasi"), "labs/TAHUN.md"),
    "situations": (N_("Halaman menurut keperluan"), "docs/situasi/NAMA.md"),
}


def guide(_: Catalogue, press: Press) -> Iterator[OutputFile]:
    words = press.words
    tables = [(words(title), path, _rows(RECORDS[name], press)) for name, (title, path) in _TITLES.items()]
    tables.append((words(N_("Glosarium")), "data/glossary.yml", _rows(GlossaryEntry, press)))
    lead = words(
        N_(
            "Semua kunci yang dapat diisi, artinya, dan contohnya. Halaman ini dibuat dari aturan yang dipakai pemeriksa."
        )
    )
    others = words(N_("Daftar kolom lainnya"))
    yield _page(FIELDS, words(N_("Daftar kolom")), lead, tables[:1], press, further=(others, OTHERS))
    yield _page(OTHERS, others, lead, tables[1:], press, further=(words(N_("Daftar kolom")), FIELDS))
    lead = words(N_("Pengaturan daerah di mkdocs.yml, di bawah extra: lumbung:."))
    own = [
        (words(N_("Pengaturan")), "mkdocs.yml", _rows(Site, press)),
        (words(N_("Halaman tulisan tangan")), "docs/NAMA.md", _rows(PageFront, press)),
    ]
    yield _page(SETTINGS, words(N_("Pengaturan")), lead, own, press)


def field_texts(words: Words) -> Iterator[tuple[str, str, str]]:
    """Address, title and Markdown of the pages of fields, for the search."""
    records: tuple[type[Record], ...] = (*RECORDS.values(), GlossaryEntry)
    first, *others = records
    yield FIELDS, words(N_("Daftar kolom")), "\n\n".join(_texts(first, words))
    text = "\n\n".join(text for record in others for text in _texts(record, words))
    yield OTHERS, words(N_("Daftar kolom lainnya")), text
    text = "\n\n".join(text for record in (Site, PageFront) for text in _texts(record, words))
    yield SETTINGS, words(N_("Pengaturan")), text


def _texts(record: type[Record], words: Words) -> Iterator[str]:
    for field in declared(record):
        yield f"{words(field.spec.label)} ({field.key}): {words(field.spec.help)}"
        if field.record:
            yield from _texts(field.record, words)


def _page(  # noqa: PLR0913 - what the one template needs
    address: str,
    title: str,
    lead: str,
    tables: list[tuple[str, str, list[dict[str, Any]]]],
    press: Press,
    *,
    further: tuple[str, str] = ("", ""),
) -> OutputFile:
    block = press.html("guide.html", address, title=title, lead=lead, tables=tables, further=further)
    return press.page(address, title, lead, (block,), toc=False)


def _rows(record: type[Record], press: Press, prefix: str = "") -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = []
    for field in declared(record):
        rows.append(
            {
                "key": f"{prefix}{field.key}",
                "label": press.words(field.spec.label),
                "help": press.words(field.spec.help),
                "kind": _kind(field, press),
                "need": _need(field, press),
                "translated": field.spec.translatable,
                "choices": _choices(field, press),
                "example": field.sample,
            }
        )
        if field.record:
            rows += _rows(field.record, press, f"{prefix}{field.key}.")
    return rows


def _kind(field: Field, press: Press) -> str:
    words = press.words
    one = words(field.kind.noun) if field.kind else words(N_("pasangan 'kunci: nilai'"))
    match field.kind:
        case Text(limit):
            one = words(N_("teks, paling banyak {n} huruf"), n=words.number(limit))
        case Whole(least, most):
            one = words(N_("bilangan {least} sampai {most}"), least=least, most=most)
    return words(N_("daftar: {one}"), one=one) if field.many else one


def _need(field: Field, press: Press) -> str:
    if field.required:
        return press.words(N_("wajib"))
    return press.words(N_("wajib, kecuali rintisan")) if field.spec.unless_stub else ""


def _choices(field: Field, press: Press) -> list[tuple[str, str]]:
    if not isinstance(field.kind, OneOf):
        return []
    return [(term.key, press.words(term.label)) for term in field.kind.vocabulary]
