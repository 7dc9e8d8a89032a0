"""Codes about sections and links of a body."""

from lumbung.explanations.explanation import Explanation, Family, Where
from lumbung.words import N_

BODY = Family(
    "badan",
    N_("Bagian dan tautan"),
    {
        "section-missing": Explanation(
            Where.BODY,
            N_("Profil yang bukan rintisan memuat bagian 'Cara kerja'."),
            N_("Cara kerja adalah yang pertama dicari daerah lain yang ingin meniru."),
            ("## Latar belakang\n\nWarga jauh dari apotek."),
            ("## Latar belakang\n\nWarga jauh dari apotek.\n\n## Cara kerja\n\nPetugas datang setiap Jumat."),
        ),
        "section-empty": Explanation(
            Where.TEXT,
            N_("Bagian yang berjudul ada isinya."),
            N_("Judul tanpa isi menjanjikan sesuatu yang tidak ada. Situs sendiri menulis apa yang belum tersedia."),
            ("## Hasil\n\n## Pelajaran\n\nJadwal perlu diumumkan lebih awal."),
            ("## Pelajaran\n\nJadwal perlu diumumkan lebih awal."),
        ),
        "section-repeated": Explanation(
            Where.TEXT,
            N_("Setiap judul bagian dipakai satu kali."),
            N_("Tautan ke bagian itu hanya dapat menuju satu tempat."),
            ("## Hasil\n\nAntrean hilang.\n\n## Hasil\n\nWarga hemat ongkos."),
            ("## Hasil\n\nAntrean hilang.\nWarga hemat ongkos."),
        ),
        "section-alike": Explanation(
            Where.TEXT,
            N_("Kelima bagian baku ditulis dengan ejaan baku."),
            N_("Dari judul itu situs mengenali bagiannya, juga untuk bahasa lain."),
            ("## Pelajarannya\n\nJadwal perlu diumumkan lebih awal."),
            ("## Pelajaran\n\nJadwal perlu diumumkan lebih awal."),
        ),
        "heading-one": Explanation(
            Where.TEXT,
            N_("Judul bagian memakai '##', bukan satu '#'."),
            N_("Satu '#' adalah judul halaman, yang sudah diambil dari title; dua judul membingungkan pembaca layar."),
            ("# Hasil\n\nAntrean hilang."),
            ("## Hasil\n\nAntrean hilang."),
        ),
        "link-broken": Explanation(
            Where.TEXT,
            N_("Tautan menunjuk berkas yang ada."),
            N_("Pembaca yang mengetuk tautan mati menyangka seluruh situs terbengkalai."),
            "Obat diambil dengan [kartu antre](kartu-antri.md).",
            "Obat diambil dengan [kartu antre](kartu-antre.md).",
        ),
        "link-outside": Explanation(
            Where.TEXT,
            N_("Tautan tidak keluar dari folder isi."),
            N_("Berkas di luar folder isi hanya ada di komputer Anda, tidak di situs."),
            "Baca [laporannya](../../Unduhan/laporan.pdf).",
            "Baca [laporannya](https://contoh.go.id/laporan.pdf).",
        ),
        "link-scheme": Explanation(
            Where.TEXT,
            N_("Tautan memakai https://, mailto:, tel:, atau nama berkas."),
            N_("Alamat jenis lain tidak terbuka di komputer pembaca, atau menjalankan perintah di sana."),
            "Baca [laporannya](file:///C:/laporan.pdf).",
            "Baca [laporannya](https://contoh.go.id/laporan.pdf).",
        ),
        "anchor-broken": Explanation(
            Where.TEXT,
            N_("Tautan ke bagian menunjuk judul yang ada."),
            N_("Bila bagiannya tidak ada, pembaca jatuh di puncak halaman dan harus mencari sendiri."),
            "Lihat [alurnya](kartu-antre.md#alur).",
            "Lihat [alurnya](kartu-antre.md#cara-kerja).",
        ),
        "body-too-long": Explanation(
            Where.STEPS,
            N_("Badan profil atau halaman paling panjang 60 000 huruf."),
            N_("Halaman sepanjang itu tidak dibaca orang dan lama dibuat."),
            N_("Seluruh laporan ditempel ke badan profil."),
            N_("Tulis ringkasannya, dan tautkan laporannya sebagai sumber."),
        ),
        "body-tangled": Explanation(
            Where.TEXT,
            N_("Kutipan dan daftar bertingkat paling dalam 20 tingkat, dan kurung ditutup."),
            N_("Susunan yang lebih dalam biasanya salah tempel, dan dapat membuat pembuatan situs macet."),
            f"{'> ' * 21}Obat diantar.",
            "> Obat diantar.",
        ),
        "html-not-allowed": Explanation(
            Where.TEXT,
            N_("HTML di badan profil hanya untuk teks, daftar, tabel, dan gambar; selebihnya dibuang dari halaman."),
            N_("Satu tanda HTML yang keliru dapat merusak halaman atau menjalankan perintah di komputer pembaca."),
            'Obat diantar <font color="red">gratis</font> ke rumah.',
            "Obat diantar **gratis** ke rumah.",
        ),
    },
)
