"""Every message that a contributor can meet: what is wrong, what was written, what to do.

A message says where by itself standing behind `path:line:column: field:`. Values in braces come from the problem;
`near`, where a problem has it, replaces the hint by "did you mean".
"""

from collections.abc import Iterable
from dataclasses import dataclass

from lumbung.problems import Phrase, Place, Problem, Severity
from lumbung.words import N_, Words

ERROR, WARNING = Severity.ERROR, Severity.WARNING
_QUOTED = 80
_WHOLE = frozenset({"choices", "address"})
TOP = Place()


@dataclass(frozen=True, slots=True)
class Message:
    text: str
    hint: str
    severity: Severity = ERROR


MESSAGES: dict[str, Message] = {
    # The file itself
    "file-unreadable": Message(
        N_("berkas tidak dapat dibaca ({reason})."),
        N_("Periksa apakah berkas sedang dibuka program lain atau dikunci."),
    ),
    "file-too-large": Message(
        N_("berkas terlalu besar ({size}; paling besar {limit})."),
        N_("Pecah isinya, atau pindahkan gambar ke berkas tersendiri."),
    ),
    "file-is-link": Message(
        N_("ini pintasan ke tempat lain, bukan berkas atau folder."),
        N_("Salin isinya ke sini; yang berada di luar folder isi tidak ikut dipakai."),
    ),
    "file-kind": Message(
        N_("berkas jenis '{written}' tidak dapat dipakai di docs/."),
        N_("Yang dapat: {choices}. Gambar SVG simpan sebagai PNG; halaman web tulis sebagai .md."),
    ),
    "file-content": Message(
        N_("isi '{written}' bukan {kind} biasa, atau memuat perintah yang berjalan sendiri."),
        N_("Simpan ulang tanpa makro, skrip, atau lampiran; PDF dapat dicetak ulang ke PDF."),
    ),
    "page-file-name": Message(
        N_("nama '{written}' tidak dapat dipakai di setiap komputer."),
        N_("Pakai huruf, angka, spasi, titik, dan tanda hubung."),
    ),
    "empty-file": Message(N_("berkas kosong."), N_("Isi berkas ini atau hapus.")),
    "utf-16": Message(
        N_('berkas disimpan sebagai UTF-16 ("Unicode" di Notepad).'), N_("Simpan ulang dengan pilihan Encoding: UTF-8.")
    ),
    "not-utf-8": Message(
        N_("huruf di sini rusak: bukan UTF-8 (kode {byte})."),
        N_("Simpan ulang dengan pilihan Encoding: UTF-8, lalu periksa huruf ini."),
    ),
    "byte-order-mark": Message(
        N_("berkas diawali tanda BOM yang tidak terlihat."), N_("Simpan ulang dengan pilihan UTF-8 tanpa BOM.")
    ),
    "file-name": Message(
        N_("nama berkas '{written}' tidak sesuai aturan."),
        N_("Pakai huruf kecil, angka, dan tanda hubung, lalu .md; misalnya '{example}'."),
    ),
    "visit-file-name": Message(
        N_("nama berkas '{written}' tidak sesuai aturan kunjungan."),
        N_("Awali dengan tanggal yang sama dengan kunci date, misalnya '{example}'."),
    ),
    "lab-file-name": Message(N_("nama berkas '{written}' tidak sama dengan tahunnya."), N_("Beri nama '{example}'.")),
    "stray-file": Message(
        N_("berkas ini bukan profil dan tidak dipakai."),
        N_("Profil berakhiran .md; gambar disimpan di folder yang bernama sama dengan profilnya."),
        WARNING,
    ),
    "folder-missing": Message(
        N_("folder atau berkas ini tidak ada."), N_("Periksa tempat perintah dijalankan dan ejaannya.")
    ),
    # Front matter
    "front-matter-missing": Message(
        N_("berkas tidak diawali data profil."),
        N_("Baris pertama harus '---', lalu kunci seperti 'title: …', lalu '---' lagi."),
    ),
    "front-matter-not-first": Message(
        N_("data profil tidak dimulai di baris pertama."), N_("Hapus baris atau spasi di atas '---'.")
    ),
    "front-matter-unclosed": Message(
        N_("data profil tidak ditutup."), N_("Tulis '---' pada baris sendiri sebelum baris ini.")
    ),
    "front-matter-empty": Message(
        N_("data profil kosong."), N_("Isi paling sedikit title, agency, sources, dan reviewed.")
    ),
    "front-matter-not-mapping": Message(
        N_("data profil bukan pasangan 'kunci: nilai'."),
        N_("Tulis tiap baris sebagai 'kunci: nilai', misalnya 'title: Nama inovasi'."),
    ),
    "front-matter-too-long": Message(
        N_("data profil lebih panjang dari {limit} huruf."), N_("Pindahkan cerita ke bawah '---' yang kedua.")
    ),
    "hard-space": Message(
        N_("ada spasi khusus dari Word di sini."),
        N_("Hapus spasi ini dan ketik ulang dengan spasi biasa."),
    ),
    "curly-quote": Message(
        N_("nilai memakai tanda kutip miring: {written}."),
        N_('Ganti dengan tanda kutip lurus (") atau hapus tanda kutipnya.'),
    ),
    "control-character": Message(
        N_("ada huruf tak terlihat ({number}) di sini."), N_("Hapus huruf itu, atau ketik ulang baris ini.")
    ),
    "yaml-tab": Message(N_("baris ini memakai tab."), N_("Ganti tab dengan dua spasi.")),
    "yaml-quote": Message(
        N_("tanda kutip tidak ditutup: {written}."), N_("Tutup dengan tanda kutip yang sama di akhir nilai.")
    ),
    "yaml-quote-inside": Message(
        N_("tanda kutip sudah menutup sebelum nilai berakhir: {written}."),
        N_("Apit seluruh nilai dengan tanda kutip yang lain: ' bila di dalamnya ada \", dan sebaliknya."),
    ),
    "yaml-bracket": Message(
        N_("tanda kurung tidak ditutup: '{written}'."), N_("Tutup dengan tanda kurung pasangannya di akhir nilai.")
    ),
    "yaml-colon": Message(
        N_("nilai mengandung titik dua: '{written}'."), N_('Apit seluruh nilai dengan tanda kutip lurus (").')
    ),
    "yaml-special": Message(
        N_("nilai diawali tanda yang punya arti lain: '{written}'."),
        N_('Apit seluruh nilai dengan tanda kutip lurus (").'),
    ),
    "yaml-colon-space": Message(N_("tidak ada spasi sesudah titik dua: '{written}'."), N_("Tulis '{fixed}'.")),
    "yaml-no-colon": Message(
        N_("baris ini bukan 'kunci: nilai': '{written}'."),
        N_("Tambahkan kunci dan titik dua, atau beri dua spasi di depan bila lanjutan baris di atasnya."),
    ),
    "hash-cut": Message(
        N_("teks mulai dari tanda # tidak terbaca: '{written}'."),
        N_('Apit seluruh nilai dengan tanda kutip lurus ("), atau beri spasi sesudah # bila memang catatan.'),
    ),
    "yaml-broken": Message(
        N_("susunan data tidak dapat dibaca di dekat '{written}'."),
        N_("Periksa spasi di depan baris, tanda kurung, dan tanda kutip di baris ini dan di atasnya."),
    ),
    "yaml-alias": Message(
        N_("tanda '{name}' tidak boleh dipakai."),
        N_('Tulis nilainya langsung; bila ini teks biasa, apit dengan tanda kutip lurus (").'),
    ),
    "yaml-tag": Message(
        N_("tanda '{name}' tidak boleh dipakai."),
        N_('Hapus tanda itu; bila ini teks biasa, apit dengan tanda kutip lurus (").'),
    ),
    "yaml-second-document": Message(
        N_("ada data kedua di dalam data profil."), N_("Hapus baris ini; satu berkas hanya memuat satu data profil.")
    ),
    "yaml-too-deep": Message(
        N_("data bertingkat terlalu dalam: lebih dari {limit} tingkat."),
        N_("Hapus tanda kurung atau tingkat yang berlebih."),
    ),
    "yaml-key-not-text": Message(N_("kunci harus berupa kata."), N_("Tulis kunci tanpa kurung, misalnya 'title: …'.")),
    "duplicate-key": Message(
        N_("kunci '{key}' ditulis dua kali; yang pertama di baris {first}."), N_("Hapus salah satu.")
    ),
    "unknown-key": Message(N_("kunci '{key}' tidak dikenal."), N_("Lihat daftar kolom, atau hapus baris ini.")),
    "missing": Message(N_("belum ada, padahal wajib."), N_("Tambahkan '{key}: {example}' dengan isi yang sebenarnya.")),
    "empty": Message(N_("kosong, padahal wajib."), N_("Isi, misalnya '{example}'.")),
    "empty-item": Message(N_("butir daftar ini kosong."), N_("Isi atau hapus butir ini.")),
    "wrong-shape": Message(N_("seharusnya {expected}, bukan {written}."), N_("Contoh: '{key}: {example}'.")),
    "not-a-list": Message(
        N_("seharusnya daftar, tetapi tertulis '{written}'."),
        N_("Tulis di dalam kurung siku, misalnya '{key}: [{example}]'."),
    ),
    "registry-not-a-list": Message(
        N_("daftar perangkat daerah kosong atau bukan daftar."),
        N_("Awali tiap perangkat daerah dengan '- key: …', lalu kunci lain di bawahnya."),
    ),
    "not-an-agency": Message(
        N_("butir ini seharusnya satu perangkat daerah, tertulis '{written}'."),
        N_("Tulis '- key: …', lalu name dan kind di bawahnya."),
    ),
    "not-a-mapping": Message(
        N_("seharusnya pasangan 'kunci: nilai', tetapi tertulis '{written}'."), N_("Contoh: '{key}: {example}'.")
    ),
    "not-in-list": Message(N_("'{written}' tidak ada dalam daftar."), N_("Pilihan: {choices}.")),
    "not-yes-no": Message(N_("'{written}' bukan ya atau tidak."), N_("Tulis ya atau tidak.")),
    "not-a-number": Message(
        N_("'{written}' bukan angka."), N_("Tulis seperti 1235, 1.235, atau 8,3; tanpa Rp dan tanpa satuan.")
    ),
    "not-a-whole-number": Message(
        N_("'{written}' bukan bilangan dari {least} sampai {most}."), N_("Tulis dengan angka saja.")
    ),
    "not-a-year": Message(N_("'{written}' bukan tahun."), N_("Tulis empat angka, misalnya 2020.")),
    "bad-date": Message(
        N_("'{written}' bukan tanggal yang dikenal."),
        N_("Tulis tahun, bulan, atau hari: 2020, 2020-11, atau 2020-11-18."),
    ),
    "bad-day": Message(
        N_("'{written}' bukan tanggal lengkap yang dikenal."), N_("Tulis tahun-bulan-hari, misalnya 2020-11-18.")
    ),
    "not-a-slug": Message(N_("'{written}' bukan nama pendek."), N_("Pakai huruf kecil, angka, dan tanda hubung saja.")),
    "bad-url": Message(N_("'{written}' bukan alamat web."), N_("Tulis lengkap dengan https://.")),
    "bad-email": Message(N_("'{written}' bukan alamat surel."), N_("Tulis seperti nama@contoh.go.id.")),
    "bad-account": Message(
        N_("'{written}' bukan akun."), N_("Tulis '@nama' atau '@kelompok/nama' dalam tanda kutip, atau surel kantor.")
    ),
    "bad-phone": Message(
        N_("'{written}' bukan nomor telepon."), N_("Tulis angka, spasi, tanda hubung, dan kurung saja.")
    ),
    "bad-image-name": Message(
        N_("'{written}' bukan nama berkas gambar."),
        N_("Tulis nama berkas saja, tanpa folder; gambar disimpan di folder profil ini."),
    ),
    "too-long": Message(
        N_("terlalu panjang: {length} huruf, paling banyak {limit}."),
        N_("Persingkat; rinciannya dapat ditulis di bawah '---' yang kedua."),
    ),
    "repeated-item": Message(N_("'{written}' ditulis lebih dari sekali dalam daftar ini."), N_("Hapus salah satu.")),
    # Dates
    "date-order": Message(
        N_("'{written}' lebih awal daripada {earlier} ({other})."),
        N_("Urutannya gagasan, uji coba, penerapan; periksa keduanya."),
    ),
    "date-future": Message(
        N_("'{written}' masih di masa depan."), N_("Periksa tahunnya; di sini hanya yang sudah terjadi.")
    ),
    "review-overdue": Message(
        N_("tinjauan terakhir {written}, sudah lewat dari {months} bulan."),
        N_("Periksa isinya, lalu perbarui tanggal ini."),
        WARNING,
    ),
    # Across files
    "title-taken": Message(
        N_("judul '{written}' sudah dipakai di {other}."), N_("Beri judul yang berbeda, atau gabungkan kedua berkas.")
    ),
    "title-alike": Message(
        N_("judul '{written}' sangat mirip dengan '{title}' di {other}."),
        N_("Bila sama, gabungkan; bila berbeda, perjelas judulnya."),
        WARNING,
    ),
    "alias-taken": Message(
        N_("nama lain '{written}' sudah menjadi nama di {other}."), N_("Hapus di salah satu berkas.")
    ),
    "slug-taken": Message(N_("nama berkas lama '{written}' sudah dipakai {other}."), N_("Hapus dari former_slugs.")),
    "agency-taken": Message(
        N_("kunci perangkat daerah '{written}' sudah dipakai di baris {first}."), N_("Beri kunci yang berbeda.")
    ),
    "agency-unknown": Message(
        N_("perangkat daerah '{written}' tidak dikenal."), N_("Tambahkan lebih dulu di data/agencies.yml.")
    ),
    "agency-above-itself": Message(
        N_("perangkat daerah '{written}' menjadi induk dirinya sendiri."), N_("Perbaiki kunci parent.")
    ),
    "innovation-unknown": Message(
        N_("inovasi '{written}' tidak ada."), N_("Tulis nama berkas di folder innovations tanpa .md.")
    ),
    "related-to-itself": Message(N_("profil ini menunjuk dirinya sendiri."), N_("Hapus butir ini.")),
    "key-needed": Message(
        N_("'{written}' wajib ada di halaman, jadi tidak dapat disembunyikan."), N_("Hapus dari internal_fields.")
    ),
    "key-unknown": Message(N_("'{written}' bukan kunci profil."), N_("Tulis kunci yang ada di daftar kolom.")),
    # Sources
    "source-unknown": Message(
        N_("sumber '{written}' tidak ada di daftar sources."), N_("Tambahkan ke sources, atau perbaiki ejaannya.")
    ),
    "source-taken": Message(N_("id sumber '{written}' dipakai dua kali."), N_("Beri id yang berbeda.")),
    "source-incomplete": Message(N_("sumber '{written}' belum lengkap."), N_("Isi url, atau publisher dan date.")),
    "footnote-in-body": Message(
        N_("catatan kaki '{written}' ditulis di badan profil."),
        N_("Pindahkan ke sources di data profil; di badan cukup [^{written}]."),
    ),
    "sentence-uncited": Message(
        N_("kalimat dengan angka ini belum menyebut sumber: '{written}'."),
        N_("Tambahkan [^id] di akhir kalimat; di tabel, di dalam selnya."),
        WARNING,
    ),
    # Body
    "section-missing": Message(
        N_("bagian '## {section}' belum ada."),
        N_("Tambahkan bagian itu, atau tulis 'stub: ya' bila profil ini masih rintisan."),
    ),
    "section-empty": Message(N_("bagian '{section}' kosong."), N_("Isi atau hapus judul bagiannya.")),
    "section-repeated": Message(
        N_("bagian '{section}' ditulis dua kali; yang pertama di baris {first}."), N_("Gabungkan isinya.")
    ),
    "section-alike": Message(
        N_("judul bagian '{written}' tidak baku."), N_("Pakai ejaan baku supaya terbaca sebagai bagian itu."), WARNING
    ),
    "heading-one": Message(N_("judul bagian memakai satu '#'."), N_("Pakai '##'; judul halaman diambil dari title.")),
    "link-broken": Message(
        N_("tautan ke '{written}' tidak menemukan berkas."),
        N_("Tulis nama berkas profil, misalnya nama-inovasi.md, atau alamat lengkap dengan https://."),
    ),
    "link-outside": Message(
        N_("tautan '{written}' keluar dari folder isi."),
        N_("Tautkan ke berkas di dalam folder isi, atau ke alamat https://."),
    ),
    "link-scheme": Message(
        N_("tautan '{written}' memakai jenis alamat yang tidak diizinkan."),
        N_("Pakai https://, mailto:, tel:, atau nama berkas."),
    ),
    "anchor-broken": Message(N_("bagian '#{anchor}' tidak ada di {other}."), N_("Periksa judul bagian yang dituju.")),
    "body-too-long": Message(
        N_("isi terlalu panjang ({length} huruf; paling banyak {limit})."),
        N_("Pecah menjadi beberapa halaman, atau tautkan dokumen lengkapnya."),
    ),
    "body-tangled": Message(
        N_("susunan di sini terlalu dalam atau tidak pernah ditutup."),
        N_("Periksa kurung, kutipan, dan daftar bertingkat; paling dalam {limit} tingkat."),
    ),
    "html-not-allowed": Message(
        N_("'{written}' tidak akan tampil: {what} tidak dipakai di situs."),
        N_("Pakai Markdown: **tebal**, [tautan](…), daftar, tabel. Kurung sudut sebagai teks ditulis &lt; dan &gt;."),
        WARNING,
    ),
    "image-missing": Message(N_("gambar '{written}' tidak ditemukan."), N_("Simpan gambar di folder {folder}.")),
    "image-from-outside": Message(
        N_("gambar '{written}' diambil dari luar."),
        N_("Simpan gambarnya di folder {folder}, supaya halaman tetap utuh tanpa internet."),
    ),
    "image-no-alt": Message(
        N_("gambar '{written}' belum punya teks pengganti."),
        N_("Tulis apa yang terlihat di dalam kurung siku: ![Petugas melayani warga](…)."),
    ),
    "image-no-credit": Message(
        N_("gambar '{written}' belum menyebut pemilik foto."),
        N_('Tulis di belakang nama berkas: ![…]({written} "Foto: Dinas Kesehatan").'),
    ),
    "image-too-large": Message(
        N_("gambar '{written}' terlalu besar ({size}; paling besar {limit})."),
        N_("Perkecil gambarnya; lebar 1600 piksel sudah cukup."),
    ),
    "image-heic": Message(
        N_("gambar '{written}' berformat HEIC, yang tidak dapat dibuka peramban."), N_("Simpan ulang sebagai JPG.")
    ),
    "image-broken": Message(
        N_("gambar '{written}' rusak atau terpotong."), N_("Buka dan simpan ulang gambarnya sebagai JPG atau PNG.")
    ),
    "image-too-many-pixels": Message(
        N_("gambar '{written}' terlalu luas ({size} piksel; paling luas {limit} juta)."),
        N_("Perkecil gambarnya; lebar 1600 piksel sudah cukup."),
    ),
    "image-format": Message(
        N_("gambar '{written}' bukan PNG, JPG, WebP, atau GIF."), N_("Simpan ulang sebagai JPG atau PNG.")
    ),
    # Personal data
    "personal-nik": Message(
        N_("ini tampak seperti NIK seseorang ({written})."), N_("Hapus; cerita tetap utuh tanpa nomornya.")
    ),
    "personal-kk": Message(
        N_("ini tampak seperti nomor kartu keluarga ({written})."), N_("Hapus; cerita tetap utuh tanpa nomornya.")
    ),
    "personal-phone": Message(
        N_("ini tampak seperti nomor ponsel ({written})."),
        N_("Tulis nomor kantor di kunci contact, atau sebut alasannya di allowed_personal."),
    ),
    "personal-email": Message(
        N_("ini tampak seperti surel pribadi ({written})."),
        N_("Tulis surel kantor di kunci contact, atau sebut alasannya di allowed_personal."),
    ),
    "personal-account": Message(
        N_("ini tampak seperti nomor rekening ({written})."),
        N_("Hapus, atau sebut alasannya di allowed_personal."),
    ),
    "personal-home": Message(
        N_("ini tampak seperti letak rumah seseorang ({written})."),
        N_("Hapus, atau sebut desanya saja; letak kantor ditulis tanpa kata rumah."),
    ),
    "personal-without-reason": Message(
        N_("'{written}' belum menyebut alasannya."),
        N_("Tulis nomor atau alamatnya, lalu alasan dan siapa yang mengizinkan."),
    ),
    # The glossary
    "glossary-not-a-list": Message(
        N_("glosarium bukan daftar."), N_("Tulis tiap kata sebagai '- term: …', lalu same atau finds di bawahnya.")
    ),
    "glossary-twice": Message(
        N_("kata '{written}' sudah ada di baris {first}."), N_("Gabungkan keduanya di satu tempat.")
    ),
    "glossary-alone": Message(
        N_("kata '{written}' belum punya padanan."), N_("Isi same (sama artinya) atau finds (ikut dicari), atau hapus.")
    ),
    "glossary-words": Message(
        N_("'{written}' tidak dapat dipakai di glosarium."),
        N_("Tulis satu sampai {limit} kata dengan huruf atau angka."),
    ),
    "glossary-itself": Message(N_("'{written}' menjadi padanan dirinya sendiri."), N_("Hapus padanan ini.")),
    # Situations
    "filter-empty": Message(
        N_("saringan halaman ini belum berisi apa pun."),
        N_("Isi paling sedikit satu kunci, misalnya 'sectors: [kesehatan]' di bawah filter."),
    ),
    "filter-finds-nothing": Message(
        N_("saringan halaman ini tidak menemukan satu inovasi pun."),
        N_("Kurangi kuncinya: setiap kunci yang ditulis harus dipenuhi."),
        WARNING,
    ),
    "tag-unknown": Message(
        N_("kata kunci '{written}' tidak ada di profil mana pun."), N_("Tulis seperti di kolom tags profilnya.")
    ),
    # Translations
    "translation-alone": Message(
        N_("terjemahan ini tidak punya berkas asal."),
        N_("Buat '{original}' di folder yang sama, atau sesuaikan nama berkas ini."),
    ),
    "translation-state-missing": Message(
        N_("terjemahan belum menyebut keadaan berkas asalnya."),
        N_("Tambahkan baris 'translates: {now}' di data profil."),
    ),
    "translation-key": Message(
        N_("kunci '{key}' tidak diterjemahkan."),
        N_("Hapus baris ini; nilainya diambil dari berkas Indonesia."),
    ),
    "translation-count": Message(
        N_("daftar '{key}' berisi {count} butir, di berkas Indonesia {wanted}."),
        N_("Samakan jumlah dan urutannya; butir tanpa teks untuk diterjemahkan ditulis {{}}."),
    ),
    "translation-outdated": Message(
        N_("teks Indonesia di {original} berubah sejak diterjemahkan (tertulis '{written}')."),
        N_("Perbarui terjemahannya, lalu tulis 'translates: {now}'."),
        WARNING,
    ),
    "translation-incomplete": Message(
        N_("belum diterjemahkan: {missing}."),
        N_("Tambahkan terjemahannya; sampai saat itu teks Indonesia yang tampil."),
        WARNING,
    ),
    # Settings and hand-written pages
    "setting-missing": Message(
        N_("pengaturan '{key}' belum ada di mkdocs.yml."),
        N_("Tambahkan di bawah extra: lumbung:, misalnya '{key}: {example}'."),
    ),
    "form-setting-missing": Message(
        N_("formulir memerlukan '{key}' untuk tempat menyimpan '{backend}'."),
        N_("Tambahkan di bawah form:, misalnya '{key}: {example}'."),
    ),
    "form-review-impossible": Message(
        N_("'review' tidak dapat dipakai untuk tempat menyimpan '{backend}'."),
        N_("Hapus baris ini, atau pakai forgejo, gitlab, atau github."),
    ),
    "page-link-broken": Message(
        N_("tautan ke '{written}' tidak menemukan halaman."),
        N_("Periksa nama berkas dan judul bagian yang dituju; tautan ke halaman lain berakhiran .md."),
    ),
    "page-warning": Message(N_("perender berkata: '{text}'."), N_("Periksa halaman atau pengaturan ini."), WARNING),
    "page-loads-outside": Message(
        N_("halaman {page} akan mengambil '{written}' dari luar setiap kali dibuka."),
        N_("Hapus alamat itu dari mkdocs.yml atau halamannya; simpan berkasnya di docs/ bila diperlukan."),
    ),
    "page-taken": Message(
        N_("alamat halaman ini sudah dipakai halaman yang dibuat otomatis."), N_("Beri nama lain pada berkas ini.")
    ),
    # Addresses outside, which only the command `links` asks
    "link-gone": Message(
        N_("alamat '{written}' tidak ada lagi ({reason})."),
        N_("Cari alamat barunya dan ganti; sumber yang sudah hilang cukup menyebut publisher dan date."),
    ),
    "link-moved": Message(N_("alamat '{written}' sudah pindah."), N_("Ganti dengan '{address}'."), WARNING),
    "link-unsure": Message(
        N_("alamat '{written}' tidak dapat dipastikan ({reason})."),
        N_("Buka di peramban; bila terbuka, biarkan."),
        WARNING,
    ),
}

REFUSALS = {
    "renderer-missing": N_(
        "{name} belum terpasang di lingkungan Python ini. Pasang dengan `pip install {name}`, atau jalankan tanpa --renderer; tidak ada yang diubah."
    ),
    "site-folder-content": N_(
        "{path} adalah folder isi atau induknya; situs tidak ditulis di sana. Pilih folder lain."
    ),
    "site-folder-foreign": N_(
        "{path} sudah berisi hal lain yang tidak dibuat Lumbung; tidak ada yang diubah. Pilih folder kosong atau folder baru."
    ),
    "site-folder-audience": N_(
        "{path} berisi situs {there}; situs {wanted} tidak ditulis di sana, supaya isi internal tidak tersebar. Pilih folder lain dengan --site."
    ),
    "site-folder-locked": N_(
        "{path} tidak dapat diganti ({reason}). Tutup program yang memakainya atau periksa izinnya; situs yang lama tetap ada."
    ),
    "site-incomplete": N_(
        "Situs baru tidak utuh: {path} tidak ada, terpotong, atau lain dari yang disiapkan. Situs yang lama tetap ada. Periksa ruang disk, lalu ulangi."
    ),
    "build-running": N_(
        "Folder ini sedang dibuat situsnya oleh perintah lain ({path}). Tunggu sampai selesai, lalu ulangi."
    ),
    "content-moving": N_(
        "{path} berubah selagi dibaca. Situs yang lama tetap ada. Simpan dan tutup berkasnya, lalu ulangi."
    ),
    "workshop-locked": N_(
        "Tidak dapat menulis di {path} ({reason}). Bila folder isi hanya dapat dibaca, sebutkan dua folder lain, misalnya --workshop /tmp/lumbung --site /tmp/situs."
    ),
    "disk-full": N_(
        "Ruang disk atau jatah habis saat menulis{file}. Situs yang lama tetap ada. Kosongkan ruang, lalu ulangi."
    ),
    "file-refused": N_(
        "{path} tidak dapat dibaca atau ditulis ({reason}). Situs yang lama tetap ada. Periksa izin berkas itu, atau tutup program yang memakainya."
    ),
    "bundle-none": N_("{path} bukan paket Lumbung atau folder hasil ekstraknya."),
    "bundle-broken": N_(
        "{path} rusak atau bukan buatan Lumbung ({reason}). Ambil lagi paketnya; tidak ada yang diubah."
    ),
    "bundle-unsafe": N_(
        "{path} berisi '{entry}', yang tidak pernah ada di paket Lumbung dan dapat merusak. Jangan dibuka; tidak ada yang diubah."
    ),
    "bundle-name": N_(
        "'{path}' tidak dapat disimpan di semua komputer (Windows). Ganti nama berkas asalnya, lalu ulangi."
    ),
    "delta-none": N_("{path} bukan paket perubahan. Buat dengan bundle --since, atau ekstrak paket lengkapnya."),
    "delta-other": N_(
        "{path} berisi keadaan {there}, sedangkan paket perubahan ini untuk keadaan lain ({wanted}). Tidak ada yang diubah; minta paket yang cocok atau paket lengkap."
    ),
    "delta-applied": N_("{path} sudah berisi keadaan yang baru; tidak ada yang diubah."),
    "delta-touched": N_(
        "Isi {path} tidak sama dengan saat diekstrak, misalnya {file} ({count} berkas). Tidak ada yang diubah. Pindahkan berkas Anda ke folder lain, atau ekstrak paket lengkap ke folder baru."
    ),
    "delta-incomplete": N_("{path} tidak tertulis dengan benar. Yang lama tetap ada. Periksa ruang disk, lalu ulangi."),
    "git-missing": N_(
        "Git tidak ditemukan, jadi --since tidak dapat dipakai. Pasang Git, atau periksa semuanya tanpa --since."
    ),
    "git-no-repository": N_(
        "{path} tidak berada di dalam repositori Git, jadi --since tidak dapat dipakai ({reason})."
    ),
    "git-revision-unknown": N_(
        "Revisi '{revision}' tidak dikenal di repositori ini. Periksa namanya, atau ambil dulu dengan: git fetch origin {revision}"
    ),
    "git-shallow": N_(
        "Salinan repositori ini dangkal, dan '{revision}' atau pangkalnya tidak ada di dalamnya. Ambil seluruh riwayat dengan: git fetch --unshallow"
    ),
    "git-unrelated": N_("Revisi '{revision}' tidak punya pangkal yang sama dengan yang sekarang. Pilih revisi lain."),
    "git-failed": N_("Git gagal: {reason}"),
    "links-offline": N_("Tidak satu pun alamat dapat dihubungi. Periksa sambungan internet, lalu ulangi."),
    "visit-unknown": N_("Tidak ada kunjungan '{name}'. Yang ada: {known}."),
    "pdf-failed": N_("PDF {path} tidak dapat dibuat: {reason}"),
    "pack-locked": N_("{path} tidak dapat ditulis ({reason}). Tutup program yang memakainya atau periksa izinnya."),
    "file-not-written": N_(
        "{path} tidak dapat ditulis ({reason}). Tutup program yang memakainya atau periksa izinnya; isinya tetap seperti semula."
    ),
    "sheet-unreadable": N_("{path} tidak dapat dibaca ({reason}). Tutup dulu di Excel, atau periksa nama berkasnya."),
    "sheet-too-large": N_("{path} terlalu besar (paling besar {limit} MB). Pecah menjadi beberapa berkas."),
    "sheet-not-xlsx": N_(
        "{path} bukan berkas .xlsx atau .csv yang dapat dibaca (format lama, bersandi, atau halaman web). Buka di Excel, lalu simpan sebagai 'Excel Workbook (.xlsx)' tanpa sandi."
    ),
    "sheet-broken": N_(
        "{path} rusak atau tidak lengkap ({reason}). Buka di Excel, simpan dengan nama baru, lalu ulangi."
    ),
    "sheet-not-text": N_("{path} bukan CSV yang dapat dibaca. Simpan sebagai .xlsx, lalu ulangi."),
    "sheet-unknown": N_("Tidak ada lembar '{sheet}' di {path}. Yang ada: {choices}."),
    "import-no-header": N_(
        "Judul kolom tidak ditemukan di {path} ({sheet}). Beri judul seperti 'Nama Inovasi' dan 'Perangkat Daerah', atau pakai --mapping."
    ),
    "import-no-title": N_(
        "Tidak ada kolom judul inovasi di {path} ({sheet}). Beri judul kolom 'Nama Inovasi', atau sebut kolomnya dengan --mapping."
    ),
    "mapping-unreadable": N_("Berkas pemetaan {path} tidak dapat dibaca: {reason}"),
    "option-missing": N_("Belum disebut: {options}. Contoh: {example}"),
    "value-refused": N_("Isi {option} tidak dapat dipakai: {reason}"),
    "not-a-content-folder": N_(
        "{path} bukan folder isi: tidak ada {missing}. Jalankan di folder Lumbung, atau sebut dengan --root."
    ),
    "new-exists": N_(
        "{path} sudah ada; tidak ada yang diubah. Sunting berkas itu, atau pilih nama lain dengan --slug."
    ),
    "new-title-taken": N_(
        "Judul '{title}' sudah dipakai di {path}; tidak ada yang dibuat. Sunting berkas itu, atau beri judul lain."
    ),
    "new-name-former": N_(
        "Nama berkas '{name}' adalah nama lama {path}; tidak ada yang dibuat. Pilih nama lain dengan --slug."
    ),
    "new-name-empty": N_(
        "'{title}' tidak punya huruf Latin untuk nama berkas. Sebut namanya dengan --slug, misalnya --slug nama-inovasi."
    ),
    "new-agency-unknown": N_(
        "Perangkat daerah '{written}' tidak ada di data/agencies.yml.{near} Yang baru ditambahkan dengan: {door} new agency \"Nama\" --key kunci"
    ),
    "new-agency-taken": N_(
        "Perangkat daerah '{written}' sudah ada di data/agencies.yml dengan kunci '{key}'; tidak ada yang diubah."
    ),
    "registry-not-continued": N_(
        "data/agencies.yml tidak dapat disambung: perbaiki dulu susunannya (jalankan check), atau tambahkan sendiri di akhir berkas."
    ),
    "not-written": N_(
        "{path} tidak dapat ditulis ({reason}). Periksa izin folder itu atau tutup program yang memakainya."
    ),
    "form-host": N_(
        "Formulir dapat menulis berkas, jadi hanya dibuka di komputer ini: --form tidak dapat dipakai bersama --host {host}."
    ),
    "barn-folder-full": N_(
        "{path} tidak kosong (ada '{name}'); tidak ada yang ditulis. Sebutkan folder baru atau folder kosong."
    ),
    "barn-not-a-folder": N_("{path} sudah ada dan bukan folder; tidak ada yang ditulis. Sebutkan folder baru."),
    "barn-no-folder": N_(
        "Sebutkan folder untuk lumbung baru, misalnya: init lumbung-demak --district 'Kabupaten Demak'"
    ),
    "barn-no-district": N_("Sebutkan nama daerahnya, misalnya: --district 'Kabupaten Demak'"),
    "barn-name": N_(
        "'{name}' tidak dapat dipakai sebagai nama daerah. Pakai huruf, angka, spasi, dan tanda hubung, paling banyak 100 huruf."
    ),
    "barn-address": N_("'{address}' bukan alamat web. Tulis lengkap, misalnya https://inovasi.contoh.go.id/"),
    "barn-unwritable": N_(
        "{path} tidak dapat ditulis ({reason}). Periksa izin dan ruang disknya, lalu jalankan sekali lagi."
    ),
    "barn-none": N_("{path} bukan lumbung yang dibuat dengan init: tidak ada {file} di sana. Tidak ada yang diubah."),
    "barn-list-broken": N_(
        "{path} tidak dapat dibaca ({reason}). Ambil berkas itu dari cadangan atau dari git; tidak ada yang diubah."
    ),
    "barn-itself": N_("Alat ini berada di {path} sendiri. Jalankan upgrade dari Lumbung yang lebih baru."),
    "barn-newer": N_("{path} sudah memakai Lumbung {version}, lebih baru daripada ini ({own}). Tidak ada yang diubah."),
    "barn-changed": N_(
        "Berkas alat ini diubah di lumbung Anda: {files}. Tidak ada yang diubah. Dengan --aside, versi Anda disimpan"
        " di sebelahnya dengan nama berakhiran .asli, lalu diganti."
    ),
    "port-taken": N_("Port {port} tidak dapat dipakai ({reason}). Coba yang lain, misalnya --port {next}."),
}
"""What the tool says when it will not go on."""

NEAR = N_("Maksudnya '{near}'?")


def found(code: str, path: str, place: Place = TOP, field: str = "", **values: str) -> Problem:
    """The problem of a code, with the severity that its message declares."""
    return Problem(path, place.line, place.column, field, code, tuple(sorted(values.items())), MESSAGES[code].severity)


def sentence(problem: Problem, words: Words) -> str:
    """What is wrong and what to do, in the language of `words`."""
    return " ".join(said(problem, words))


def said(problem: Problem, words: Words) -> tuple[str, str]:
    """What is wrong, and what to do."""
    message = MESSAGES[problem.code]
    values = {name: words(text) if isinstance(text, Phrase) else _quoted(name, text) for name, text in problem.values}
    hint = NEAR if "near" in values else message.hint
    return words(message.text).format_map(values), words(hint).format_map(values)


def line(problem: Problem, words: Words) -> str:
    """`path:line:column: field: message [code]`, as editors and terminals make it a link."""
    severity = f"{words(N_('peringatan'))}: " if problem.severity is Severity.WARNING else ""
    field = f"{_quoted('', problem.field)}: " if problem.field else ""
    return f"{clean(problem.path)}:{problem.line}:{problem.column}: {severity}{field}{sentence(problem, words)} [{problem.code}]"


def summary(problems: Iterable[Problem], words: Words) -> str:
    """How many errors and warnings there are."""
    severities = [problem.severity for problem in problems]
    errors, warnings = severities.count(ERROR), severities.count(WARNING)
    return ", ".join(
        (
            words.plural("{n} kesalahan", "{n} kesalahan", errors),
            words.plural("{n} peringatan", "{n} peringatan", warnings),
        )
    )


def _quoted(name: str, text: str) -> str:
    """An author's text on one line, cut where it is long."""
    plain = clean(text)
    return plain if len(plain) <= _QUOTED or name in _WHOLE else plain[: _QUOTED - 1] + "…"


def clean(text: str) -> str:
    """The text without characters that a terminal obeys."""
    return "".join(character if character.isprintable() else " " for character in text)
