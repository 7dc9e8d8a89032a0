"""Codes about names and references between files."""

from lumbung.explanations.explanation import DINKES, Explanation, Family, Where
from lumbung.words import N_

REFERENCES = Family(
    "rujukan",
    N_("Nama dan rujukan antarberkas"),
    {
        "title-taken": Explanation(
            Where.FRONT,
            N_("Setiap inovasi punya judul sendiri."),
            N_("Dua halaman berjudul sama membuat pembaca tidak tahu mana yang dimaksud, dan isinya sering terbagi."),
            "title: Kartu Antre",
            "title: Pos Obat Keliling",
        ),
        "title-alike": Explanation(
            Where.FRONT,
            N_("Judul cukup berbeda dari judul lain."),
            N_("Judul yang hampir sama biasanya inovasi yang sama, ditulis dua orang."),
            "title: Kartu Antree",
            "title: Pos Obat Keliling",
        ),
        "alias-taken": Explanation(
            Where.FRONT,
            N_("Nama lain hanya menunjuk satu inovasi."),
            N_("Pencarian nama itu harus membawa pembaca ke satu halaman."),
            "aliases: [Nomor Antre]",
            "aliases: [Apotek Berjalan]",
        ),
        "slug-taken": Explanation(
            Where.FRONT,
            N_("Nama berkas lama tidak sedang dipakai profil lain."),
            N_("Alamat lama mengantar pembaca ke halaman baru; satu alamat tidak dapat mengantar ke dua tempat."),
            "former_slugs: [kartu-antre]",
            "former_slugs: [obat-keliling]",
        ),
        "agency-taken": Explanation(
            Where.REGISTRY,
            N_("Setiap perangkat daerah punya kunci sendiri."),
            N_("Profil menunjuk kunci; kunci kembar membuat inovasi tercatat pada perangkat daerah yang salah."),
            DINKES + ("- key: dinkes\n  name: Dinas Kebersihan\n  kind: dinas\n"),
            DINKES + ("- key: diskeb\n  name: Dinas Kebersihan\n  kind: dinas\n"),
        ),
        "agency-unknown": Explanation(
            Where.FRONT,
            N_("Perangkat daerah yang disebut ada di data/agencies.yml."),
            N_("Tanpa itu, profil tidak muncul di halaman pelaksananya."),
            "agency: dinas-kesehatan",
            "agency: dinkes",
        ),
        "agency-above-itself": Explanation(
            Where.REGISTRY,
            N_("Perangkat daerah tidak menjadi induk dirinya sendiri."),
            N_("Susunan yang berputar tidak dapat digambar sebagai pohon."),
            DINKES + "  parent: dinkes\n",
            DINKES + ("- key: puskesmas-utara\n  name: Puskesmas Utara\n  kind: puskesmas\n  parent: dinkes\n"),
        ),
        "innovation-unknown": Explanation(
            Where.FRONT,
            N_("Inovasi yang disebut ada berkasnya."),
            N_("Tautan ke profil yang tidak ada membuat pembaca kehilangan jejak."),
            "related: [kartu-antri]",
            "related: [kartu-antre]",
        ),
        "related-to-itself": Explanation(
            Where.FRONT,
            N_("Profil tidak menyebut dirinya sendiri sebagai terkait."),
            N_("Pembaca yang mengetuknya kembali ke halaman yang sama."),
            "related: [pos-obat]",
            "related: [kartu-antre]",
        ),
        "key-needed": Explanation(
            Where.FRONT,
            N_("Kolom wajib tidak dapat dijadikan internal."),
            N_("Halaman umum tidak dapat dibuat tanpa judul, pelaksana, dan sumbernya."),
            "internal_fields: [agency]",
            "internal_fields: [contact]",
        ),
        "key-unknown": Explanation(
            Where.FRONT,
            N_("internal_fields hanya menyebut kunci profil yang ada."),
            N_("Kunci yang salah eja tidak menyembunyikan apa pun: yang dikira internal tetap tampil untuk umum."),
            "internal_fields: [kontak]",
            "internal_fields: [contact]",
        ),
    },
)
