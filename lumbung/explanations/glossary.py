"""Codes about the glossary."""

from lumbung.explanations.explanation import Explanation, Family, Where
from lumbung.words import N_

GLOSSARY = Family(
    "glosarium",
    N_("Glosarium"),
    {
        "glossary-not-a-list": Explanation(
            Where.GLOSSARY,
            N_("Glosarium ditulis satu per satu dengan '- term: …'."),
            N_("Dalam bentuk lain, mesin tidak tahu mana kata dan mana padanannya."),
            "puskesmas: pusat kesehatan masyarakat\n",
            ("- term: puskesmas\n  same: [pusat kesehatan masyarakat]\n"),
        ),
        "glossary-twice": Explanation(
            Where.GLOSSARY,
            N_("Setiap kata ditulis satu kali di glosarium."),
            N_("Padanan yang terpisah di dua tempat mudah terlewat saat diperbaiki."),
            ("- {term: difabel, same: [penyandang disabilitas]}\n- {term: Difabel, same: [berkebutuhan khusus]}\n"),
            "- {term: difabel, same: [penyandang disabilitas, berkebutuhan khusus]}\n",
        ),
        "glossary-alone": Explanation(
            Where.GLOSSARY,
            N_("Setiap kata glosarium punya padanan."),
            N_("Kata tanpa same dan finds tidak menolong pencarian."),
            "- {term: difabel}\n",
            "- {term: difabel, same: [penyandang disabilitas]}\n",
        ),
        "glossary-words": Explanation(
            Where.GLOSSARY,
            N_("Padanan terdiri dari kata: huruf atau angka."),
            N_("Pencarian membandingkan kata; tanda baca saja tidak pernah cocok."),
            '- {term: difabel, same: ["???"]}\n',
            "- {term: difabel, same: [penyandang disabilitas]}\n",
        ),
        "glossary-itself": Explanation(
            Where.GLOSSARY,
            N_("Kata tidak menjadi padanan dirinya sendiri."),
            N_("Padanan yang sama tidak menambah apa pun; huruf besar dan kecil sudah dianggap sama."),
            "- {term: sampah, same: [Sampah]}\n",
            "- {term: sampah, same: [limbah]}\n",
        ),
    },
)
