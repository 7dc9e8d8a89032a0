"""What the form's page and our scripts on it say, beside the editor's own phrases."""

from lumbung.words import N_

PAGE = {
    "title": N_("Isi profil lewat formulir"),
    "opening": N_("Formulir sedang dibuka …"),
    "no_script": N_("Formulir memerlukan JavaScript. Nyalakan JavaScript di peramban ini, lalu muat ulang halaman."),
    "back": N_("Kembali ke situs"),
    "guide": N_("Panduan menulis profil"),
    "fields": N_("Daftar kolom"),
}
SCRIPT = {
    "file": N_(
        "Formulir tidak dapat dipakai dari berkas di komputer atau USB: ia memerlukan server. Jalankan “python build_site.py serve --form” di folder isi, lalu buka alamat yang ditampilkan."
    ),
    "insecure": N_(
        "Formulir hanya dapat dipakai lewat alamat https:// atau di komputer yang menjalankannya. Mintalah pengelola situs memasang https."
    ),
    "no_folder": N_(
        "Formulir ini menyimpan ke folder di komputer, dan server yang membuka halaman ini tidak dapat melakukannya. Jalankan “python build_site.py serve --form” di folder isi, lalu buka alamat yang ditampilkan."
    ),
    "failed": N_("Formulir tidak dapat dibuka: {reason}"),
    "unreadable": N_("Berkas ini tidak dapat dibaca formulir; perbaiki dulu dengan penyunting teks."),
    "checking": N_("Tersimpan. Sedang memeriksa …"),
    "fine": N_("Tersimpan, dan pemeriksaan tidak menemukan masalah."),
    "problems": N_("Tersimpan. Yang masih perlu diperbaiki:"),
    "close": N_("Tutup"),
}
