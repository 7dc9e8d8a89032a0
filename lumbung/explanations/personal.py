"""Codes about personal data; every number here is invented, in a regency and with digits that nobody has."""

from lumbung.explanations.explanation import Explanation, Family, Where
from lumbung.words import N_

_WITHOUT = "Seorang pasien di atas 70 tahun menerima obat setiap Jumat.[^berita]"

PERSONAL = Family(
    "pribadi",
    N_("Data pribadi"),
    {
        "personal-nik": Explanation(
            Where.TEXT,
            N_("Tidak ada NIK di mana pun: badan profil, data, gambar, glosarium, nama berkas."),
            N_("Dengan NIK orang dapat ditipu atas namanya, dan yang sudah terbit tidak dapat ditarik kembali."),
            "Pasien dengan NIK 3379995507450001 menerima obat.[^berita]",
            _WITHOUT,
        ),
        "personal-kk": Explanation(
            Where.TEXT,
            N_("Tidak ada nomor kartu keluarga."),
            N_("Nomor itu membuka data seluruh keluarga."),
            "Keluarga dengan nomor KK 3379990107150001 menerima obat.[^berita]",
            _WITHOUT,
        ),
        "personal-phone": Explanation(
            Where.TEXT,
            N_("Nomor ponsel tidak ditulis di luar kunci contact."),
            N_(
                "Orang pindah tugas dan berganti nomor; yang ditelepon bertahun-tahun kemudian tidak pernah mengizinkannya."
            ),
            "Hubungi Bu Bidan di 0812-0000-0000.[^berita]",
            "Hubungi puskesmas.",
        ),
        "personal-email": Explanation(
            Where.TEXT,
            N_("Surel pribadi tidak ditulis di luar kunci contact; surel kantor seperti go.id boleh."),
            N_("Alamat yang terbit dikumpulkan pengirim surat sampah, dan orangnya pindah tugas."),
            "Kirim surat ke bu.bidan@surel.id.",
            "Kirim surat ke puskesmas@contoh.go.id.",
        ),
        "personal-account": Explanation(
            Where.TEXT,
            N_("Tidak ada nomor rekening."),
            N_("Nomor rekening di situs pemerintah dipakai penipu untuk meminta sumbangan."),
            "Sumbangan ke rekening 0000-01-000000-50-0.[^berita]",
            "Sumbangan diterima di puskesmas.",
        ),
        "personal-home": Explanation(
            Where.TEXT,
            N_("Letak rumah tidak ditulis sampai titiknya."),
            N_("Titik koordinat dan cerita sakit bersama-sama menunjuk satu orang."),
            "Rumah pasien di -7.00000, 109.00000 dikunjungi.[^berita]",
            "Rumah pasien di desa itu dikunjungi.",
        ),
        "personal-without-reason": Explanation(
            Where.FRONT,
            N_("Data pribadi yang sengaja diterbitkan menyebut alasannya."),
            N_("Yang memeriksa kemudian hari harus tahu siapa yang mengizinkan, dan untuk apa."),
            "allowed_personal: ['0812-0000-0000']",
            "allowed_personal: ['0812-0000-0000: nomor posko, diizinkan koordinatornya']",
        ),
    },
)
