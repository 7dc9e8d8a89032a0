"""Codes about how front matter is written, before any field is looked at."""

from lumbung.explanations.explanation import STUB, Explanation, Family, Where
from lumbung.words import N_

FRONT_MATTER = Family(
    "susunan",
    N_("Susunan data profil"),
    {
        "front-matter-missing": Explanation(
            Where.FILE,
            N_("Profil diawali data di antara dua baris '---'."),
            N_("Dari data itu situs mengetahui judul, pelaksana, dan sumbernya; tanpa itu tidak ada halaman."),
            (
                "title: Pos Obat Keliling\n"
                "agency: dinkes\n"
                "stub: ya\n"
                "sources:\n"
                '  - {id: berita, url: "https://contoh.go.id/berita/1"}\n'
                "reviewed: 2026-11-01\n"
            ),
            STUB,
        ),
        "front-matter-not-first": Explanation(
            Where.FILE,
            N_("Baris '---' yang pertama adalah baris paling atas, tanpa spasi di depannya."),
            N_("Baris kosong atau spasi di atasnya membuat data dibaca sebagai teks biasa."),
            "\n" + STUB,
            STUB,
        ),
        "front-matter-unclosed": Explanation(
            Where.FILE,
            N_("Data profil ditutup dengan baris '---' yang kedua."),
            N_("Tanpa penutup, seluruh cerita ikut dibaca sebagai data."),
            (
                "---\n"
                "title: Pos Obat Keliling\n"
                "agency: dinkes\n"
                "stub: ya\n"
                "sources:\n"
                '  - {id: berita, url: "https://contoh.go.id/berita/1"}\n'
                "reviewed: 2026-11-01\n"
                "\n"
                "## Cara kerja\n"
                "\n"
                "Petugas datang setiap Jumat.\n"
            ),
            STUB + ("\n## Cara kerja\n\nPetugas datang setiap Jumat.\n"),
        ),
        "front-matter-empty": Explanation(
            Where.FILE,
            N_("Data profil memuat paling sedikit title, agency, sources, dan reviewed."),
            N_("Halaman tanpa judul, pelaksana, dan sumber tidak dapat ditemukan dan tidak dapat dipercaya."),
            ("---\n---\n\n## Cara kerja\n\nPetugas datang setiap Jumat.\n"),
            STUB + ("\n## Cara kerja\n\nPetugas datang setiap Jumat.\n"),
        ),
        "front-matter-not-mapping": Explanation(
            Where.FILE,
            N_("Setiap baris data ditulis 'kunci: nilai'."),
            N_("Nilai tanpa kunci tidak diketahui artinya: mana judul, mana pelaksana."),
            ("---\n- Pos Obat Keliling\n- dinkes\n---\n\n## Cara kerja\n\nPetugas datang setiap Jumat.\n"),
            STUB + ("\n## Cara kerja\n\nPetugas datang setiap Jumat.\n"),
        ),
        "front-matter-too-long": Explanation(
            Where.STEPS,
            N_("Data profil paling panjang 64000 huruf."),
            N_("Data hanya untuk keterangan pendek. Yang panjang biasanya cerita yang salah tempat."),
            N_("Seluruh laporan ditulis sebagai nilai summary."),
            N_("Tulis ringkasannya saja di summary; ceritanya di bawah '---' yang kedua."),
        ),
        "hard-space": Explanation(
            Where.FRONT,
            N_("Pakai spasi biasa, bukan spasi khusus dari Word."),
            N_(
                "Spasi itu tampak sama, tetapi dibaca sebagai huruf, sehingga kunci atau nilainya berubah tanpa terlihat."
            ),
            "summary:\u00a0Obat diantar sampai rumah.",
            "summary: Obat diantar sampai rumah.",
        ),
        "curly-quote": Explanation(
            Where.FRONT,
            N_("Nilai diapit tanda kutip lurus, bukan yang miring."),
            N_("Tanda kutip miring dari Word tidak menutup apa pun; tandanya sendiri ikut tampil di halaman."),
            "summary: “Obat diantar sampai rumah.”",
            'summary: "Obat diantar sampai rumah."',
        ),
        "control-character": Explanation(
            Where.FRONT,
            N_("Data profil tidak memuat huruf yang tidak terlihat."),
            N_(
                "Huruf semacam itu terbawa saat menyalin dari PDF atau Word, lalu memotong kata di halaman dan merusak pencarian."
            ),
            "summary: Obat diantar\u000b sampai rumah.",
            "summary: Obat diantar sampai rumah.",
        ),
        "yaml-tab": Explanation(
            Where.FRONT,
            N_("Baris menjorok dengan spasi, bukan tab."),
            N_("Lebar tab berbeda di tiap komputer, jadi mesin tidak tahu baris ini milik kunci yang mana."),
            "contact:\n\tphone: (0000) 111222",
            "contact:\n  phone: (0000) 111222",
        ),
        "yaml-quote": Explanation(
            Where.FRONT,
            N_("Tanda kutip yang dibuka harus ditutup."),
            N_("Tanpa penutup, baris-baris berikutnya ikut menjadi bagian nilai ini."),
            'summary: "Obat diantar sampai rumah.',
            'summary: "Obat diantar sampai rumah."',
        ),
        "yaml-quote-inside": Explanation(
            Where.FRONT,
            N_("Nilai yang memuat tanda kutip diapit tanda kutip jenis lain."),
            N_("Tanda yang sama menutup nilai di tengah kalimat, dan sisanya tidak terbaca."),
            "summary: 'Buka setiap Jum'at pagi.'",
            'summary: "Buka setiap Jum\'at pagi."',
        ),
        "yaml-bracket": Explanation(
            Where.FRONT,
            N_("Tanda kurung yang dibuka harus ditutup."),
            N_("Tanpa penutup, kunci berikutnya ikut terbaca sebagai isi daftar ini."),
            "tags: [obat, lansia",
            "tags: [obat, lansia]",
        ),
        "yaml-colon": Explanation(
            Where.FRONT,
            N_("Nilai yang memuat titik dua dan spasi diapit tanda kutip lurus."),
            N_("Titik dua memisahkan kunci dari nilainya; yang kedua membuat mesin mencari kunci baru."),
            "summary: Pos obat: petugas datang ke desa.",
            'summary: "Pos obat: petugas datang ke desa."',
        ),
        "yaml-special": Explanation(
            Where.FRONT,
            N_("Nilai yang diawali tanda seperti @, %, atau * diapit tanda kutip lurus."),
            N_("Tanda-tanda itu perintah bagi mesin, bukan huruf."),
            "summary: @posobat memberi kabar setiap pekan.",
            'summary: "@posobat memberi kabar setiap pekan."',
        ),
        "yaml-colon-space": Explanation(
            Where.FRONT,
            N_("Sesudah titik dua ada satu spasi."),
            N_("Tanpa spasi, kunci dan nilai terbaca sebagai satu kata."),
            "agency:dinkes",
            "agency: dinkes",
        ),
        "yaml-no-colon": Explanation(
            Where.FRONT,
            N_("Di antara kunci dan nilai ada titik dua."),
            N_("Baris tanpa titik dua tidak dapat dibedakan dari lanjutan baris di atasnya."),
            "agency dinkes",
            "agency: dinkes",
        ),
        "hash-cut": Explanation(
            Where.FRONT,
            N_("Nilai yang memuat tanda # diapit tanda kutip lurus."),
            N_("Mulai dari tanda itu, sisa baris dianggap catatan dan hilang dari halaman tanpa peringatan lain."),
            "initiator_name: Tim #1 Puskesmas",
            'initiator_name: "Tim #1 Puskesmas"',
        ),
        "yaml-broken": Explanation(
            Where.FRONT,
            N_("Kunci yang setingkat menjorok sama jauh."),
            N_("Jarak di depan baris menentukan kunci mana yang memuatnya."),
            ("contact:\n  office: Bidang Obat\n phone: (0000) 111222"),
            ("contact:\n  office: Bidang Obat\n  phone: (0000) 111222"),
        ),
        "yaml-alias": Explanation(
            Where.FRONT,
            N_("Tanda & dan * di awal nilai tidak dipakai."),
            N_("Bagi mesin keduanya singkatan yang menunjuk tempat lain; pembaca berkas tidak melihat apa isinya."),
            "acronym: &pok POK",
            "acronym: POK",
        ),
        "yaml-tag": Explanation(
            Where.FRONT,
            N_("Tanda ! di awal nilai tidak dipakai."),
            N_("Bagi mesin tanda itu jenis data, bukan huruf, dan dapat dipakai untuk menyelipkan perintah."),
            "acronym: !POK",
            'acronym: "!POK"',
        ),
        "yaml-second-document": Explanation(
            Where.FRONT,
            N_("Satu berkas memuat satu data profil."),
            N_("Data kedua biasanya sisa tempelan profil lain; mesin tidak tahu mana yang benar."),
            ("tags: [obat]\n...\ntags: [lansia]"),
            "tags: [obat, lansia]",
        ),
        "yaml-too-deep": Explanation(
            Where.FRONT,
            N_("Data tidak bertingkat lebih dari yang diminta daftar kolom."),
            N_("Kurung yang bertumpuk hampir selalu salah ketik, dan tidak ada kolom yang memerlukannya."),
            "tags: [[[[[[[[[obat]]]]]]]]]",
            "tags: [obat]",
        ),
        "yaml-key-not-text": Explanation(
            Where.FRONT,
            N_("Kunci berupa satu kata, tanpa kurung."),
            N_("Hanya kunci berupa kata yang ada artinya di daftar kolom."),
            "? [obat, lansia]\n: ya",
            "tags: [obat, lansia]",
        ),
        "duplicate-key": Explanation(
            Where.FRONT,
            N_("Setiap kunci ditulis satu kali."),
            N_("Dari dua kunci yang sama, alat yang berbeda memakai yang berbeda; satu isi hilang diam-diam."),
            "tags: [obat]\ntags: [lansia]",
            "tags: [obat, lansia]",
        ),
        "unknown-key": Explanation(
            Where.FRONT,
            N_("Hanya kunci dari daftar kolom yang dipakai."),
            N_("Kunci yang salah eja tidak tampil di mana pun; penulisnya mengira isinya sudah ada di halaman."),
            "tagline: Obat sampai di pintu",
            "summary: Obat sampai di pintu warga.",
        ),
    },
)
