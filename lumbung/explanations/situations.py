"""Codes about the situations of `docs/situasi/`."""

from lumbung.explanations.explanation import Explanation, Family, Where
from lumbung.words import N_

_HEAD = "---\ntitle: Belajar tentang obat\nsummary: Untuk puskesmas.\nfilter: "
_END = "\n---\n"

SITUATIONS = Family(
    "keperluan",
    N_("Halaman menurut keperluan"),
    {
        "filter-empty": Explanation(
            Where.SITUATION,
            N_("Saringan halaman keperluan memuat paling sedikit satu kunci dengan isinya."),
            N_("Saringan kosong tidak memilih apa pun, jadi halamannya tidak menjawab keperluan tamu."),
            f"{_HEAD}{{sectors: []}}{_END}",
            f"{_HEAD}{{agencies: [dinkes]}}{_END}",
        ),
        "filter-finds-nothing": Explanation(
            Where.SITUATION,
            N_("Saringan halaman keperluan menemukan paling sedikit satu inovasi."),
            N_("Setiap kunci yang ditulis harus dipenuhi; kunci yang terlalu banyak mudah tidak menyisakan apa pun."),
            f"{_HEAD}{{agencies: [dinkes], sectors: [pertanian]}}{_END}",
            f"{_HEAD}{{agencies: [dinkes]}}{_END}",
        ),
        "tag-unknown": Explanation(
            Where.SITUATION,
            N_("Kata kunci di saringan ada di kolom tags salah satu profil."),
            N_("Kata kunci dibandingkan utuh; satu huruf berbeda membuat inovasinya tidak muncul."),
            f"{_HEAD}{{agencies: [dinkes], tags: [antre]}}{_END}",
            f"{_HEAD}{{agencies: [dinkes]}}{_END}",
        ),
    },
)
