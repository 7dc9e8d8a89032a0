"""Codes about a file as a whole: its name, its letters, its size."""

from lumbung.explanations.explanation import STUB, Explanation, Family, Where
from lumbung.words import N_

FILES = Family(
    "berkas",
    N_("Berkas dan namanya"),
    {
        "file-unreadable": Explanation(
            Where.STEPS,
            N_("Setiap berkas isi harus dapat dibuka dan dibaca."),
            N_(
                "Berkas yang terkunci tidak dapat diperiksa, sehingga halamannya hilang dari situs tanpa ada yang tahu."
            ),
            N_("Profil masih dibuka program lain, atau izin bacanya dicabut."),
            N_("Tutup programnya, atau minta izin baca kepada pengelola komputer, lalu periksa lagi."),
        ),
        "file-too-large": Explanation(
            Where.STEPS,
            N_("Berkas teks paling besar 1000 kB."),
            N_(
                "Profil yang wajar hanya beberapa kB. Berkas sebesar itu biasanya memuat gambar yang ditempel, dan pembaca dengan sinyal lemah tidak dapat membukanya."
            ),
            N_("Foto ditempel langsung di dalam berkas teks."),
            N_("Simpan foto sebagai berkas tersendiri di folder profil, lalu tautkan."),
        ),
        "file-is-link": Explanation(
            Where.STEPS,
            N_("Semua isi benar-benar berada di folder isi, bukan pintasan ke tempat lain."),
            N_("Pintasan dapat menunjuk berkas apa pun di komputer ini, lalu isinya ikut terbit."),
            N_("Folder gambar profil ternyata pintasan ke folder lain."),
            N_("Salin gambarnya ke folder itu, lalu hapus pintasannya."),
        ),
        "file-kind": Explanation(
            Where.NAME,
            N_("Di docs/ hanya ada halaman .md, gambar PNG, JPG, WebP, atau GIF, dan dokumen tanpa makro."),
            N_("Halaman web, skrip, dan gambar SVG dapat menjalankan perintah di komputer pembaca."),
            "docs/bagan.svg",
            "docs/bagan.md",
        ),
        "file-content": Explanation(
            Where.STEPS,
            N_("Isi dokumen sesuai dengan namanya, tanpa makro, skrip, atau lampiran."),
            N_("Dokumen yang menjalankan sesuatu sendiri berbahaya bagi yang membukanya."),
            N_("Lembar kerja bermakro diganti namanya menjadi .xlsx."),
            N_("Simpan ulang di Excel sebagai 'Excel Workbook (.xlsx)'."),
        ),
        "page-file-name": Explanation(
            Where.NAME,
            N_("Nama berkas di docs/ hanya memuat huruf, angka, spasi, titik, dan tanda hubung."),
            N_("Tanda lain punya arti khusus di alamat web atau di Windows, sehingga halamannya tidak terbuka."),
            "docs/soal#1.md",
            "docs/soal-1.md",
        ),
        "empty-file": Explanation(
            Where.FILE,
            N_("Berkas isi tidak boleh kosong."),
            N_("Berkas kosong sering tersisa dari penyimpanan yang gagal; pemiliknya mengira profilnya sudah ada."),
            "\n",
            STUB,
        ),
        "utf-16": Explanation(
            Where.FILE,
            N_("Berkas disimpan sebagai UTF-8."),
            N_(
                'Pilihan "Unicode" di Notepad lama menyimpan setiap huruf dengan cara lain, sehingga tidak satu pun kata terbaca.'
            ),
            STUB,
            STUB,
            saved_as="utf-16",
        ),
        "not-utf-8": Explanation(
            Where.FRONT,
            N_("Setiap huruf harus tersimpan sebagai UTF-8."),
            N_(
                "Huruf dari simpanan lama (ANSI) berubah menjadi tanda aneh di halaman, sering tepat pada nama orang dan tanda kutip."
            ),
            "summary: Obat diantar “sampai rumah” oleh petugas.",
            "summary: Obat diantar “sampai rumah” oleh petugas.",
            saved_as="windows-1252",
        ),
        "byte-order-mark": Explanation(
            Where.FILE,
            N_("Berkas tidak diawali tanda BOM."),
            N_(
                "Tanda yang tidak terlihat ini berdiri di depan '---', sehingga alat lain tidak lagi mengenali data profil."
            ),
            STUB,
            STUB,
            saved_as="utf-8-sig",
        ),
        "file-name": Explanation(
            Where.NAME,
            N_("Nama berkas memakai huruf kecil, angka, dan tanda hubung, lalu .md."),
            N_(
                "Nama berkas menjadi alamat halaman yang dicetak dan dijadikan kode QR; spasi dan huruf besar rusak saat disalin."
            ),
            "innovations/Pos Obat (baru).md",
            "innovations/pos-obat.md",
        ),
        "visit-file-name": Explanation(
            Where.NAME,
            N_("Nama berkas kunjungan diawali tanggal yang sama dengan kunci date."),
            N_(
                "Dua rombongan dari daerah yang sama dapat datang pada tahun yang berbeda; tanggal membedakan alamatnya."
            ),
            "visits/kabupaten-contoh.md",
            "visits/2020-11-18-kabupaten-contoh.md",
        ),
        "lab-file-name": Explanation(
            Where.NAME,
            N_("Nama berkas laboratorium adalah tahunnya."),
            N_("Alamat halaman laboratorium dibuat dari tahunnya; nama lain membuat tautan dari profil tidak sampai."),
            "labs/lab-2020.md",
            "labs/2020.md",
        ),
        "stray-file": Explanation(
            Where.NAME,
            N_("Folder profil hanya memuat profil .md dan folder gambarnya."),
            N_(
                "Berkas lain tidak menjadi halaman. Sering kali itu profil yang tersimpan sebagai Word dan disangka sudah tampil."
            ),
            "innovations/pos-obat.docx",
            "innovations/pos-obat.md",
        ),
        "folder-missing": Explanation(
            Where.NAME,
            N_("Folder isi memuat mkdocs.yml dan data/agencies.yml."),
            N_("Tanpa keduanya, pemeriksa tidak tahu situs siapa ini dan perangkat daerah mana yang ada."),
            "data/perangkat-daerah.yml",
            "data/agencies.yml",
        ),
    },
)
