"""The generated part of the guide: every field of every record, and every setting, from their own declarations."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from lumbung.catalogue import Catalogue
from lumbung.model import RECORDS, Field, GlossaryEntry, PageFront, Record, Site, declared
from lumbung.model.kinds import OneOf, Text, Whole
from lumbung.output import OutputFile
from lumbung.pages.press import Press
from lumbung.words import N_, Words

FIELDS = "panduan/kolom.html"
PARTS = "panduan/kolom-bagian.html"
OTHERS = "panduan/kolom-lain.html"
SETTINGS = "panduan/pengaturan.html"
_FIELDS, _PARTS, _OTHERS = N_("Daftar kolom"), N_("Isi bagian profil"), N_("Daftar kolom lainnya")
_SETTINGS = N_("Pengaturan")
_LEAD = N_(
    "Semua kunci yang dapat diisi, artinya, dan contohnya. Halaman ini dibuat dari aturan yang dipakai pemeriksa."
)
_PROFILE = "innovations/NAMA.md"
_RECORDS: dict[str, tuple[tuple[type[Record], str, str], ...]] = {
    OTHERS: (
        (RECORDS["agencies"], N_("Perangkat daerah"), "data/agencies.yml"),
        (RECORDS["visits"], N_("Kunjungan"), "visits/TANGGAL-NAMA.md"),
        (RECORDS["labs"], N_("Laboratorium inovasi"), "labs/TAHUN.md"),
    ),
    SETTINGS: (
        (Site, N_("Pengaturan"), "mkdocs.yml"),
        (PageFront, N_("Halaman tulisan tangan"), "docs/NAMA.md"),
        (RECORDS["situations"], N_("Halaman menurut keperluan"), "docs/situasi/NAMA.md"),
        (GlossaryEntry, N_("Glosarium"), "data/glossary.yml"),
    ),
}
"""Each record that shares a page, with its title and the file it is written in; a profile has two pages of its own."""


class _Table(NamedTuple):
    anchor: str
    title: str
    path: str
    rows: list[dict[str, Any]]


def guide(_: Catalogue, press: Press) -> Iterator[OutputFile]:
    words = press.words
    fields = declared(RECORDS["innovations"])
    profile = _Table("", words(N_("Profil inovasi")), _PROFILE, [_row(field, press) for field in fields])
    parts = [
        _Table(field.key, words(field.spec.label), f"{_PROFILE}, {field.key}:", _rows(field.record, press, field.key))
        for field in fields
        if field.record
    ]
    yield _page(FIELDS, _FIELDS, _LEAD, [profile], press, further=(PARTS, OTHERS))
    yield _page(PARTS, _PARTS, _LEAD, parts, press, further=(FIELDS,))
    yield _page(OTHERS, _OTHERS, _LEAD, _tables(OTHERS, press), press, further=(FIELDS,))
    lead = N_("Pengaturan daerah di mkdocs.yml, di bawah extra: lumbung:, lalu kolom halaman dan glosarium.")
    yield _page(SETTINGS, _SETTINGS, lead, _tables(SETTINGS, press), press)


def field_texts(words: Words) -> Iterator[tuple[str, str, str]]:
    """Address, title and Markdown of the pages of fields, for the search."""
    fields = declared(RECORDS["innovations"])
    yield FIELDS, words(_FIELDS), "\n\n".join(_text(field, words) for field in fields)
    parts = (text for field in fields if field.record for text in _texts(field.record, words))
    yield PARTS, words(_PARTS), "\n\n".join(parts)
    for address, title in ((OTHERS, _OTHERS), (SETTINGS, _SETTINGS)):
        text = "\n\n".join(text for record, _, _ in _RECORDS[address] for text in _texts(record, words))
        yield address, words(title), text


def _texts(record: type[Record], words: Words) -> Iterator[str]:
    for field in declared(record):
        yield _text(field, words)
        if field.record:
            yield from _texts(field.record, words)


def _text(field: Field, words: Words) -> str:
    return f"{words(field.spec.label)} ({field.key}): {words(field.spec.help)}"


def _tables(address: str, press: Press) -> list[_Table]:
    return [_Table("", press.words(title), path, _rows(record, press)) for record, title, path in _RECORDS[address]]


def _page(  # noqa: PLR0913 - what the one template needs
    address: str, title: str, lead: str, tables: list[_Table], press: Press, *, further: tuple[str, ...] = ()
) -> OutputFile:
    words = press.words
    names = {FIELDS: words(_FIELDS), PARTS: words(_PARTS), OTHERS: words(_OTHERS)}
    block = press.html(
        "guide.html",
        address,
        title=words(title),
        lead=words(lead),
        tables=tables,
        further=[(other, names[other]) for other in further],
        parts=PARTS,
    )
    return press.page(address, words(title), words(lead), (block,), toc=False)


def _rows(record: type[Record], press: Press, prefix: str = "") -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = []
    for field in declared(record):
        row = _row(field, press, f"{prefix}.{field.key}" if prefix else field.key)
        rows.append(row)
        if field.record:
            rows += _rows(field.record, press, row["key"])
    return rows


def _row(field: Field, press: Press, key: str = "") -> dict[str, Any]:
    return {
        "key": key or field.key,
        "part": field.key if field.record and not key else "",
        "label": press.words(field.spec.label),
        "help": press.words(field.spec.help),
        "kind": _kind(field, press),
        "need": _need(field, press),
        "translated": field.spec.translatable,
        "choices": _choices(field, press),
        "example": field.sample,
    }


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
