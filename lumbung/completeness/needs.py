"""The needs of somebody who wants to do the same: fields by their own declaration, the standard sections, documents."""

from collections.abc import Iterator
from dataclasses import dataclass

from lumbung.model import SECTION_WORK, SECTIONS, Field, Innovation, Path, declared
from lumbung.words import N_

SECTION_REASONS = dict(
    zip(
        SECTIONS,
        (
            N_("Peniru perlu tahu apakah masalahnya sama dengan masalah di daerahnya."),
            N_("Langkah layanan inilah yang ditiru."),
            N_("Cerita di balik angka menunjukkan apa yang sebenarnya berubah."),
            N_("Urutan kerja dari pelaksananya menghemat waktu peniru."),
            N_("Yang tidak berhasil paling menolong peniru, dan tidak tertulis di tempat lain."),
        ),
        strict=True,
    )
)


@dataclass(frozen=True, slots=True)
class Need:
    """`path` is the field's; empty for a section, which `label` names. `within` are needs only where their list has items.

    `first` marks what turns a stub into a profile.
    """

    label: str
    reason: str
    path: Path = ()
    within: bool = False
    first: bool = False

    @property
    def where(self) -> str:
        """What an author writes it as: a key, or the heading of a section."""
        return ".".join(map(str, self.path)) or f"## {self.label}"


DOCUMENTS = Need(
    N_("Dokumen pelaksanaan"),
    N_("Keputusan, prosedur, dan formulir yang sudah jadi tidak perlu dibuat dari nol: tautkan PDF atau dokumennya."),
    ("sources",),
)


def _of_fields() -> Iterator[Need]:
    for field in declared(Innovation):
        if field.spec.need:
            yield _need(field, (field.key,))
        for inner in declared(field.record) if field.record else ():
            if inner.spec.need:
                yield _need(inner, (field.key, inner.key), within=bool(field.spec.need))


def _need(field: Field, path: Path, *, within: bool = False) -> Need:
    return Need(field.spec.label, field.spec.need, path, within, first=field.spec.unless_stub)


NEEDS: tuple[Need, ...] = (
    *_of_fields(),
    *(Need(title, reason, first=title == SECTION_WORK) for title, reason in SECTION_REASONS.items()),
    DOCUMENTS,
)
