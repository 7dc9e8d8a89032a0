"""Codes about settings and hand-written pages."""

from lumbung.explanations.explanation import Explanation, Family, Where
from lumbung.words import N_

SITE = Family(
    "situs",
    N_("Pengaturan dan halaman tulisan tangan"),
    {
        "setting-missing": Explanation(
            Where.SETTINGS,
            N_("mkdocs.yml memuat site_name dan extra: lumbung: district."),
            N_("Nama daerah tampil di setiap halaman dan di data terbuka."),
            "site_name: Lumbung Inovasi Daerah\n",
            ("site_name: Lumbung Inovasi Daerah\nextra:\n  lumbung:\n    district: Kabupaten Contoh\n"),
        ),
        "form-setting-missing": Explanation(
            Where.SETTINGS,
            N_("Formulir tahu server dan repositori tempat ia menyimpan."),
            N_("Tanpa itu orang yang membuka formulir tidak dapat masuk, dan isiannya tidak tersimpan."),
            "site_name: Lumbung Inovasi Daerah\nextra:\n  lumbung:\n    district: Kabupaten Contoh\n    form:\n      backend: forgejo\n      repository: organisasi/lumbung\n      base_url: https://git.contoh.go.id\n",
            "site_name: Lumbung Inovasi Daerah\nextra:\n  lumbung:\n    district: Kabupaten Contoh\n    form:\n      backend: forgejo\n      repository: organisasi/lumbung\n      base_url: https://git.contoh.go.id\n      app_id: 0b1c2d3e\n",
        ),
        "form-review-impossible": Explanation(
            Where.SETTINGS,
            N_("Peninjauan lewat formulir hanya dipakai dengan server yang mengenalnya."),
            N_("Di tempat lain perubahan akan langsung tersimpan, padahal orang mengira masih ditinjau."),
            "site_name: Lumbung Inovasi Daerah\nextra:\n  lumbung:\n    district: Kabupaten Contoh\n    form:\n      backend: local\n      review: ya\n",
            "site_name: Lumbung Inovasi Daerah\nextra:\n  lumbung:\n    district: Kabupaten Contoh\n    form:\n      backend: local\n",
        ),
        "page-link-broken": Explanation(
            Where.PAGE,
            N_("Tautan di halaman docs/ menunjuk halaman yang ada dan berakhiran .md."),
            N_("Tautan mati menghentikan pembuatan situs, supaya tidak sampai ke pembaca."),
            ("# Tentang\n\nLihat [panduan](panduan.md).\n"),
            ("# Tentang\n\nLihat [panduan](panduan/index.md).\n"),
        ),
        "page-warning": Explanation(
            Where.STEPS,
            N_("Halaman dan pengaturan dibuat tanpa keberatan dari perender."),
            N_(
                "Perender menemukan hal yang tidak diperiksa Lumbung sendiri, misalnya menu yang menunjuk halaman yang tidak ada."
            ),
            N_("nav di mkdocs.yml menyebut halaman yang sudah dihapus."),
            N_("Hapus butir itu dari nav, atau buat halamannya."),
        ),
        "page-loads-outside": Explanation(
            Where.SETTINGS,
            N_(
                "Tidak ada halaman yang mengambil sesuatu dari luar dengan sendirinya; tautan yang diketuk pembaca boleh."
            ),
            N_("Situs dibuka juga tanpa internet, dan pembaca tidak boleh terlacak oleh situs lain."),
            "site_name: Lumbung Inovasi Daerah\nextra:\n  lumbung:\n    district: Kabupaten Contoh\nextra_css:\n  - https://luar.contoh.id/gaya.css\n",
            "site_name: Lumbung Inovasi Daerah\nextra:\n  lumbung:\n    district: Kabupaten Contoh\n",
        ),
        "page-taken": Explanation(
            Where.NAME,
            N_("Halaman tulisan tangan tidak memakai alamat halaman yang dibuat otomatis."),
            N_("Dua halaman tidak dapat berdiri di satu alamat; salah satunya akan hilang."),
            "docs/kemitraan.md",
            "docs/kemitraan-kampus.md",
        ),
    },
)
