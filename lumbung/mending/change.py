"""What was changed in a file, said so that its author can follow: where, from what, to what."""

from dataclasses import dataclass

from lumbung.words import N_

KINDS = {
    "mark": N_("tanda BOM dihapus"),
    "utf-16": N_("disimpan ulang sebagai UTF-8"),
    "hard-space": N_("spasi dari Word diganti spasi biasa"),
    "tab": N_("tab diganti spasi"),
    "trailing-space": N_("spasi di akhir baris dihapus"),
    "quotes": N_("nilai diapit tanda kutip"),
    "curly": N_("tanda kutip miring diganti"),
    "key": N_("kunci diganti"),
    "value": N_("nilai diganti"),
    "date": N_("tanggal ditulis ulang"),
    "order": N_("urutan kunci dibakukan; dipindah"),
}
MEANING = frozenset({"key", "value", "date", "curly"})
"""The kinds that change what is read; all others only change how it is written."""


@dataclass(frozen=True, slots=True)
class Change:
    """`line` counts from 1 in the file as it was; `before` and `after` are empty where the kind says it all."""

    line: int
    kind: str
    field: str = ""
    before: str = ""
    after: str = ""

    @property
    def changes_meaning(self) -> bool:
        return self.kind in MEANING
