"""Codes about sources and footnotes."""

from lumbung.explanations.explanation import Explanation, Family, Where
from lumbung.words import N_

SOURCES = Family(
    "sumber",
    N_("Sumber dan catatan kaki"),
    {
        "source-unknown": Explanation(
            Where.TEXT,
            N_("Setiap sumber yang dirujuk ada di daftar sources."),
            N_("Pembaca yang ingin memeriksa harus sampai pada asal keterangannya."),
            "Warga menunggu paling lama 10 menit.[^koran]",
            "Warga menunggu paling lama 10 menit.[^berita]",
        ),
        "source-taken": Explanation(
            Where.FRONT,
            N_("Setiap sumber punya id sendiri."),
            N_("Bila dua sumber memakai satu id, catatan kaki menunjuk yang salah."),
            (
                "sources:\n"
                '  - {id: berita, url: "https://contoh.go.id/berita/1"}\n'
                '  - {id: berita, url: "https://contoh.go.id/berita/2"}'
            ),
            (
                "sources:\n"
                '  - {id: berita, url: "https://contoh.go.id/berita/1"}\n'
                '  - {id: berita-2, url: "https://contoh.go.id/berita/2"}'
            ),
        ),
        "source-incomplete": Explanation(
            Where.FRONT,
            N_("Sumber memuat alamat web, atau penerbit dan tanggalnya."),
            N_("Nama penerbit saja tidak cukup untuk menemukan tulisannya kembali."),
            "sources:\n  - {id: laporan, publisher: Dinas Kesehatan}",
            "sources:\n  - {id: laporan, publisher: Dinas Kesehatan, date: 2025-01}",
        ),
        "footnote-in-body": Explanation(
            Where.TEXT,
            N_("Isi catatan kaki ditulis di sources, bukan di badan profil."),
            N_("Hanya sumber di sources yang bernomor, terdaftar di akhir halaman, dan ikut ke data terbuka."),
            ("Warga menunggu paling lama 10 menit.[^koran]\n\n[^koran]: Harian Contoh, 2020."),
            "Warga menunggu paling lama 10 menit.[^berita]",
        ),
        "sentence-uncited": Explanation(
            Where.TEXT,
            N_("Kalimat yang memuat angka menyebut sumbernya."),
            N_("Angka tanpa asal tidak dapat dipakai daerah lain untuk meyakinkan pimpinannya."),
            "Warga menunggu paling lama 10 menit.",
            "Warga menunggu paling lama 10 menit.[^berita]",
        ),
        "link-gone": Explanation(
            Where.STEPS,
            N_("Alamat di luar situs masih dapat dibuka. Hanya perintah links yang memeriksanya."),
            N_("Pembaca yang mengetuk sumber yang hilang tidak dapat memeriksa keterangannya."),
            N_("Halaman berita yang dirujuk sudah dihapus oleh situs asalnya."),
            N_("Alamatnya diganti dengan alamat yang baru, atau url dihapus dan publisher serta date tetap disebut."),
        ),
        "link-moved": Explanation(
            Where.STEPS,
            N_("Alamat di luar situs ditulis seperti alamatnya yang sekarang."),
            N_("Pengalihan dari alamat lama sering dimatikan setelah beberapa tahun."),
            N_("Situs asalnya mengalihkan alamat yang tertulis ke alamat lain untuk seterusnya."),
            N_("Alamat baru yang disebut pesan disalin ke profil."),
        ),
        "link-unsure": Explanation(
            Where.STEPS,
            N_("Alamat yang tidak menjawab program dibuka sekali dengan peramban."),
            N_("Sebagian situs menolak program atau sedang sibuk, jadi hanya orang yang dapat memastikan."),
            N_("Situs asalnya menjawab bahwa permintaan ditolak, atau tidak menjawab sampai batas waktu."),
            N_("Alamatnya dibuka di peramban; bila halamannya ada, biarkan."),
        ),
    },
)
