"""Codes about pictures."""

from lumbung.explanations.explanation import Explanation, Family, Where
from lumbung.words import N_

PICTURES = Family(
    "gambar",
    N_("Gambar"),
    {
        "image-missing": Explanation(
            Where.TEXT,
            N_("Gambar ada di folder yang bernama sama dengan profilnya."),
            N_("Gambar yang tidak ada tampil sebagai kotak rusak."),
            '![Petugas menyerahkan obat](pos-obat/serah-terima.jpg "Foto: Dinas Kesehatan")',
            '![Petugas menyerahkan obat](pos-obat/loket.jpg "Foto: Dinas Kesehatan")',
        ),
        "image-from-outside": Explanation(
            Where.TEXT,
            N_("Gambar disimpan di sini, bukan diambil dari situs lain."),
            N_("Halaman dibuka juga tanpa internet; gambar dari luar hilang, dan pembaca terlacak oleh situs itu."),
            '![Petugas menyerahkan obat](https://contoh.go.id/loket.jpg "Foto: Dinas Kesehatan")',
            '![Petugas menyerahkan obat](pos-obat/loket.jpg "Foto: Dinas Kesehatan")',
        ),
        "image-no-alt": Explanation(
            Where.TEXT,
            N_("Gambar punya teks pengganti."),
            N_("Pembaca yang tidak dapat melihat gambar mendengar teks ini; pembaca dengan sinyal lemah membacanya."),
            '![](pos-obat/loket.jpg "Foto: Dinas Kesehatan")',
            '![Petugas menyerahkan obat](pos-obat/loket.jpg "Foto: Dinas Kesehatan")',
        ),
        "image-no-credit": Explanation(
            Where.TEXT,
            N_("Gambar menyebut pemilik fotonya."),
            N_("Foto milik orang lain tidak boleh disebarkan tanpa menyebut pemiliknya."),
            "![Petugas menyerahkan obat](pos-obat/loket.jpg)",
            '![Petugas menyerahkan obat](pos-obat/loket.jpg "Foto: Dinas Kesehatan")',
        ),
        "image-too-large": Explanation(
            Where.TEXT,
            N_("Gambar paling besar 500 kB."),
            N_("Foto langsung dari kamera dapat 5 MB: satu menit menunggu di sinyal lemah."),
            '![Petugas menyerahkan obat](pos-obat/dari-kamera.jpg "Foto: Dinas Kesehatan")',
            '![Petugas menyerahkan obat](pos-obat/loket.jpg "Foto: Dinas Kesehatan")',
        ),
        "image-heic": Explanation(
            Where.TEXT,
            N_("Foto disimpan sebagai JPG, bukan HEIC."),
            N_("Foto iPhone berformat HEIC, walau kadang bernama .jpg, tidak terbuka di kebanyakan peramban."),
            '![Petugas menyerahkan obat](pos-obat/img-2041.jpg "Foto: Dinas Kesehatan")',
            '![Petugas menyerahkan obat](pos-obat/loket.jpg "Foto: Dinas Kesehatan")',
        ),
        "image-broken": Explanation(
            Where.TEXT,
            N_("Berkas gambar utuh."),
            N_("Gambar yang terpotong saat disalin tampil sebagai kotak rusak."),
            '![Petugas menyerahkan obat](pos-obat/terpotong.jpg "Foto: Dinas Kesehatan")',
            '![Petugas menyerahkan obat](pos-obat/loket.jpg "Foto: Dinas Kesehatan")',
        ),
        "image-too-many-pixels": Explanation(
            Where.TEXT,
            N_("Gambar paling luas 40 juta piksel."),
            N_("Berkas kecil dapat berisi gambar yang begitu luas sehingga ponsel pembaca macet."),
            '![Petugas menyerahkan obat](pos-obat/terlalu-luas.gif "Foto: Dinas Kesehatan")',
            '![Petugas menyerahkan obat](pos-obat/loket.jpg "Foto: Dinas Kesehatan")',
        ),
        "image-format": Explanation(
            Where.TEXT,
            N_("Gambar berformat PNG, JPG, WebP, atau GIF."),
            N_("Dokumen atau gambar format lain tidak dapat ditampilkan di halaman."),
            '![Brosur pos obat](pos-obat/brosur.pdf "Foto: Dinas Kesehatan")',
            '![Brosur pos obat](pos-obat/loket.jpg "Foto: Dinas Kesehatan")',
        ),
    },
)
