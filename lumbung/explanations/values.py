"""Codes about what stands in a field."""

from lumbung.explanations.explanation import DINKES, STUB, Explanation, Family, Where
from lumbung.words import N_

VALUES = Family(
    "isi",
    N_("Isi kolom"),
    {
        "missing": Explanation(
            Where.FILE,
            N_("Kolom wajib harus ditulis."),
            N_(
                "Tanpa pelaksana, pembaca tidak tahu harus bertanya ke mana; tanpa sumber, tidak tahu apakah isinya benar."
            ),
            (
                "---\n"
                "title: Pos Obat Keliling\n"
                "stub: ya\n"
                "sources:\n"
                '  - {id: berita, url: "https://contoh.go.id/berita/1"}\n'
                "reviewed: 2026-11-01\n"
                "---\n"
            ),
            STUB,
        ),
        "empty": Explanation(
            Where.FRONT,
            N_("Kolom wajib tidak boleh kosong."),
            N_("Kunci tanpa isi sama saja dengan tidak ditulis."),
            "agency:",
            "agency: dinkes",
        ),
        "empty-item": Explanation(
            Where.FRONT,
            N_("Butir daftar tidak boleh kosong."),
            N_("Butir kosong tampil sebagai titik tanpa tulisan di halaman."),
            ("tags:\n  - obat\n  -"),
            ("tags:\n  - obat\n  - lansia"),
        ),
        "wrong-shape": Explanation(
            Where.FRONT,
            N_("Kolom teks berisi satu teks, bukan daftar."),
            N_("Halaman menyediakan satu kalimat di tempat itu; daftar tidak dapat ditampilkan."),
            "summary: [Obat diantar, gratis]",
            "summary: Obat diantar gratis sampai rumah.",
        ),
        "not-a-list": Explanation(
            Where.FRONT,
            N_("Kolom daftar ditulis di dalam kurung siku atau dengan tanda '-'."),
            N_("Tanpa kurung, dua kata kunci terbaca sebagai satu, sehingga pencarian tidak menemukannya."),
            "tags: obat, lansia",
            "tags: [obat, lansia]",
        ),
        "registry-not-a-list": Explanation(
            Where.REGISTRY,
            N_("Daftar perangkat daerah ditulis satu per satu dengan '- key: …'."),
            N_(
                "Semua profil menunjuk daftar ini; bila daftarnya tidak terbaca, tidak satu pun profil punya pelaksana."
            ),
            ("dinkes:\n  name: Dinas Kesehatan\n  kind: dinas\n"),
            DINKES,
        ),
        "not-an-agency": Explanation(
            Where.REGISTRY,
            N_("Setiap butir daftar perangkat daerah memuat key, name, dan kind."),
            N_("Nama saja tidak cukup: profil menunjuk kuncinya, dan halaman dikelompokkan menurut jenisnya."),
            DINKES + "- Dinas Kebudayaan\n",
            DINKES + ("- key: disbud\n  name: Dinas Kebudayaan\n  kind: dinas\n"),
        ),
        "not-a-mapping": Explanation(
            Where.FRONT,
            N_("Kolom yang bertingkat berisi pasangan 'kunci: nilai'."),
            N_("Satu angka tidak menjawab tahun apa: gagasan, uji coba, atau penerapan."),
            "started: 2018",
            "started: {implemented: 2018}",
        ),
        "not-in-list": Explanation(
            Where.FRONT,
            N_("Nilai diambil dari daftar pilihan kolom itu."),
            N_("Pembaca menyaring menurut daftar resmi; ejaan sendiri membuat profil tidak ikut tersaring."),
            "stage: sudah jalan",
            "stage: penerapan",
        ),
        "not-yes-no": Explanation(
            Where.FRONT,
            N_("Kolom ini hanya diisi ya atau tidak."),
            N_("Jawaban setengah tidak dapat disaring; penjelasannya ditulis di badan profil."),
            "digital: sebagian",
            "digital: ya",
        ),
        "not-a-number": Explanation(
            Where.FRONT,
            N_("Jumlah ditulis dengan angka saja, gaya Indonesia."),
            N_("Angka dijumlahkan dan dibandingkan oleh mesin; 'Rp' dan 'juta' membuatnya tidak terbaca."),
            "funding:\n  - {kind: swadaya, amount: Rp 50 juta}",
            "funding:\n  - {kind: swadaya, amount: 50.000.000}",
        ),
        "not-a-whole-number": Explanation(
            Where.FRONT,
            N_("Kolom ini diisi bilangan bulat di antara batasnya."),
            N_("Tujuan Pembangunan Berkelanjutan bernomor 1 sampai 17; nomor lain tidak ada artinya."),
            "sdgs: [3, 18]",
            "sdgs: [3, 10]",
        ),
        "not-a-year": Explanation(
            Where.FRONT,
            N_("Tahun ditulis dengan empat angka."),
            N_("Tahun dipakai untuk mengurutkan dan menyaring; kata di sekitarnya menghalangi itu."),
            "funding:\n  - {kind: swadaya, year: tahun 2020}",
            "funding:\n  - {kind: swadaya, year: 2020}",
        ),
        "bad-date": Explanation(
            Where.FRONT,
            N_("Tanggal ditulis 2020, 2020-11, atau 2020-11-18."),
            N_("Urutan lain dapat dibaca terbalik: 03/04 bisa berarti Maret atau April."),
            "started: {idea: awal 2017}",
            "started: {idea: 2017}",
        ),
        "bad-day": Explanation(
            Where.FRONT,
            N_("Tanggal tinjauan ditulis lengkap: tahun-bulan-hari."),
            N_("Dari hari itu dihitung kapan isi perlu diperiksa lagi."),
            "reviewed: November 2026",
            "reviewed: 2026-11-01",
        ),
        "not-a-slug": Explanation(
            Where.FRONT,
            N_("Nama pendek memakai huruf kecil, angka, dan tanda hubung."),
            N_("Nama pendek menjadi bagian alamat halaman."),
            "former_slugs: [Pos Obat Lama]",
            "former_slugs: [pos-obat-lama]",
        ),
        "bad-url": Explanation(
            Where.FRONT,
            N_("Alamat web ditulis lengkap dengan https://."),
            N_("Tanpa awalan itu, peramban mencari halaman di situs ini sendiri dan tautannya mati."),
            "sources:\n  - {id: berita, url: www.contoh.go.id}",
            'sources:\n  - {id: berita, url: "https://www.contoh.go.id"}',
        ),
        "bad-email": Explanation(
            Where.FRONT,
            N_("Alamat surel ditulis seperti nama@contoh.go.id."),
            N_("Pembaca mengetuk alamat itu untuk menulis surat; yang salah membuat suratnya kembali."),
            "contact: {email: dinkes.contoh.go.id}",
            "contact: {email: dinkes@contoh.go.id}",
        ),
        "bad-phone": Explanation(
            Where.FRONT,
            N_("Nomor telepon hanya memuat angka, spasi, tanda hubung, dan kurung."),
            N_("Nomor itu diketuk di ponsel; kata-kata tidak dapat dihubungi."),
            "contact: {phone: hubungi loket}",
            "contact: {phone: (0000) 111222}",
        ),
        "bad-account": Explanation(
            Where.REGISTRY,
            N_("Akun ditulis dengan @ di depannya, atau sebagai alamat surel."),
            N_(
                "Nama itu masuk ke berkas CODEOWNERS; yang lain tidak dikenal server dan perubahan tidak sampai ke peninjau."
            ),
            "- key: dinkes\n  name: Dinas Kesehatan\n  kind: dinas\n  maintainers: [dinkes-demak]\n",
            '- key: dinkes\n  name: Dinas Kesehatan\n  kind: dinas\n  maintainers: ["@dinkes-contoh"]\n',
        ),
        "bad-image-name": Explanation(
            Where.FRONT,
            N_("Gambar disebut dengan nama berkasnya saja, tanpa folder."),
            N_("Foldernya selalu folder profil itu sendiri, supaya gambar ikut pindah bersama profilnya."),
            ("cover:\n  file: pos-obat/loket.jpg\n  alt: Petugas menyerahkan obat\n  credit: Dinas Kesehatan"),
            ("cover:\n  file: loket.jpg\n  alt: Petugas menyerahkan obat\n  credit: Dinas Kesehatan"),
        ),
        "too-long": Explanation(
            Where.FRONT,
            N_("Isi kolom tidak melebihi panjang yang disediakan."),
            N_("Judul dan ringkasan tampil di kartu dan daftar; yang terlalu panjang terpotong di ponsel."),
            "title: Pos Obat Keliling bagi Warga Lanjut Usia dan Penyandang Disabilitas yang Tinggal Jauh dari Puskesmas Induk",
            "title: Pos Obat Keliling bagi Warga Lanjut Usia",
        ),
        "repeated-item": Explanation(
            Where.FRONT,
            N_("Setiap butir daftar ditulis satu kali."),
            N_("Butir kembar dihitung dua kali dan tampil dua kali."),
            "tags: [obat, lansia, obat]",
            "tags: [obat, lansia]",
        ),
    },
)
