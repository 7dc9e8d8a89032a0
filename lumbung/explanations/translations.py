"""Codes about versions in another language."""

from lumbung.explanations.explanation import Explanation, Family, Where
from lumbung.words import N_

_STATE = "12d6b9ff"
_BODY = "## How it works\n\nAn officer comes every Friday.\n"
_GOOD = (
    f"---\ntranslates: {_STATE}\ntitle: Travelling Medicine Post\nsummary: Medicine is brought home.\n"
    f"partners:\n  - {{role: stores the medicine}}\n  - {{role: brings it home}}\n---\n{_BODY}"
)

TRANSLATIONS = Family(
    "terjemahan",
    N_("Terjemahan"),
    {
        "translation-alone": Explanation(
            Where.NAME,
            N_("Terjemahan bernama sama dengan berkas asalnya, dengan akhiran .en.md."),
            N_("Semua yang bukan teks diambil dari berkas Indonesia; tanpa itu halaman tidak dapat dibuat."),
            "innovations/pos-obat-keliling.en.md",
            "innovations/pos-obat.en.md",
        ),
        "translation-state-missing": Explanation(
            Where.TRANSLATION,
            N_("Terjemahan menyebut keadaan teks Indonesia yang diterjemahkannya."),
            N_("Dengan itu pembaca dan penulis tahu bila teks Indonesia sudah berubah."),
            _GOOD.replace(f"translates: {_STATE}\n", ""),
            _GOOD,
        ),
        "translation-outdated": Explanation(
            Where.TRANSLATION,
            N_("Terjemahan diperbarui setelah teks Indonesia berubah."),
            N_("Tamu dari luar negeri membaca keterangan yang lama tanpa mengetahuinya."),
            _GOOD.replace(_STATE, "01234567"),
            _GOOD,
        ),
        "translation-key": Explanation(
            Where.TRANSLATION,
            N_("Terjemahan hanya memuat kolom yang berisi teks."),
            N_("Nilai yang ditulis dua kali suatu hari berbeda, dan tidak ada yang tahu mana yang benar."),
            _GOOD.replace("---\n##", "agency: dinkes\n---\n##"),
            _GOOD,
        ),
        "translation-count": Explanation(
            Where.TRANSLATION,
            N_("Daftar di terjemahan berisi butir sebanyak daftar di berkas Indonesia, dengan urutan yang sama."),
            N_("Setiap butir diterjemahkan menurut tempatnya; yang kurang menggeser semua yang di bawahnya."),
            _GOOD.replace("  - {role: stores the medicine}\n", ""),
            _GOOD,
        ),
        "translation-incomplete": Explanation(
            Where.TRANSLATION,
            N_("Semua teks yang tampil diterjemahkan."),
            N_("Yang belum diterjemahkan tampil dalam bahasa Indonesia di tengah halaman berbahasa Inggris."),
            _GOOD.replace("summary: Medicine is brought home.\n", ""),
            _GOOD,
        ),
    },
)
