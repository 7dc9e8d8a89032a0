"""The text of a whole file, ready to be filled in: front matter with help beside every key, and the body's headings."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from lumbung.authoring.bodies import STORY, hint, sections
from lumbung.authoring.fields import Values, comment, entry
from lumbung.model import SECTIONS, Innovation, Lab, Record, Visit, When, declared
from lumbung.words import N_, Words

GUIDE = (
    N_(
        "Isi di belakang titik dua. Baris yang diawali tanda # tidak dibaca: yang berspasi sesudah # adalah petunjuk, yang tidak berspasi adalah kolom pilihan. Hapus tanda #-nya untuk memakainya."
    ),
    N_('Teks yang memuat titik dua atau tanda # diapit tanda kutip lurus: "Posko: buka setiap hari".'),
    N_("Tanda kurung siku berarti daftar; isinya dipisahkan koma: [satu, dua]."),
)
IMPORTED = N_("Catatan impor: isi yang belum mendapat tempat. Pindahkan bila perlu, lalu hapus; tidak tampil di situs.")


def innovation(
    values: Values,
    words: Words,
    texts: Mapping[str, str] | None = None,
    opened: tuple[str, ...] = SECTIONS,
    remarks: Iterable[str] = (),
) -> str:
    """A profile; `texts` are sections that are known, `opened` those to stand open, `remarks` lines that nobody reads."""
    full = values.get("stub") != "ya"
    body = list(sections(texts or {}, opened, words))
    return _file(entry(Innovation, values, words, complete=full), body, words, remarks)


def visit(values: Values, words: Words, text: str = "") -> str:
    return _file(entry(Visit, values, words), [text or hint(words(STORY))], words)


def lab(values: Values, words: Words, text: str = "") -> str:
    return _file(entry(Lab, values, words), [text or hint(words(STORY))], words)


def values_of(record: Record) -> dict[str, Any]:
    """A record as it would be typed: what is known and not a matter of course."""
    values: dict[str, Any] = {}
    for field in declared(type(record)):
        value = getattr(record, field.key)
        default = type(record).model_fields[field.key].default
        if value is None or value == () or (not field.required and value == default):
            continue
        values[field.key] = [typed(item) for item in value] if field.many else typed(value)
    return values


def typed(value: Any) -> Any:
    """A single value as it would be typed."""
    match value:
        case Record():
            return values_of(value)
        case bool():
            return "ya" if value else "tidak"
        case float():
            return f"{value:.10f}".rstrip("0").rstrip(".").replace(".", ",")
        case date():
            return value.isoformat()
        case When():
            return str(value)
        case _:
            return str(value)


def _file(front: Iterable[str], body: list[str], words: Words, remarks: Iterable[str] = ()) -> str:
    guide = [line for text in GUIDE for line in comment(words(text))]
    kept = list(remarks)
    if kept:
        kept = ["", *comment(words(IMPORTED)), *(f"# | {line}".rstrip() for line in kept)]
    return "\n".join(("---", *guide, *front, *kept, "---", "", "\n\n".join(body))).rstrip() + "\n"
