"""Words of an invented district, in Indonesian: nothing here names a real place, office, person or figure."""

from typing import NamedTuple

DISTRICT = "Kabupaten Rekaan"
MARK = "data uji"


class Service(NamedTuple):
    """What an innovation does: its name in titles, its sector, and what it is measured by."""

    name: str
    sector: str
    measure: str


SERVICES = (
    Service("Antar Obat", "kesehatan", "lama menunggu obat"),
    Service("Posyandu Petang", "kesehatan", "jarak ke tempat periksa"),
    Service("Periksa Mata Gratis", "kesehatan", "antrean pemeriksaan mata"),
    Service("Pendampingan Gizi", "kesehatan", "anak yang berat badannya kurang"),
    Service("Ambulans Warga", "kesehatan", "lama menunggu ambulans"),
    Service("Kelas Membaca", "pendidikan", "anak yang belum lancar membaca"),
    Service("Beasiswa Gotong Royong", "pendidikan", "anak putus sekolah"),
    Service("Guru Berkunjung", "pendidikan", "hari tanpa pelajaran"),
    Service("Laboratorium Keliling", "pendidikan", "sekolah tanpa alat peraga"),
    Service("Perpustakaan Perahu", "perpustakaan", "buku yang dipinjam"),
    Service("Akta Sehari", "administrasi-kependudukan", "lama mengurus akta"),
    Service("Rekam Data Jemput Bola", "administrasi-kependudukan", "warga tanpa kartu identitas"),
    Service("Izin Satu Meja", "penanaman-modal", "lama mengurus izin"),
    Service("Klinik Usaha", "koperasi", "usaha tanpa izin"),
    Service("Pasar Daring", "perdagangan", "penjualan tiap pekan"),
    Service("Timbangan Jujur", "perdagangan", "timbangan yang ditera"),
    Service("Bank Sampah", "lingkungan-hidup", "sampah yang sampai ke pembuangan"),
    Service("Kompos Rumah", "lingkungan-hidup", "sampah dapur tiap rumah"),
    Service("Sumur Resapan", "pekerjaan-umum", "hari kekurangan air"),
    Service("Lapor Jalan Rusak", "pekerjaan-umum", "lama memperbaiki lubang"),
    Service("Bedah Hunian", "perumahan", "rumah tidak layak"),
    Service("Peta Tata Ruang Terbuka", "pertanahan", "permohonan peta yang tertunda"),
    Service("Ronda Digital", "ketenteraman", "lama menanggapi laporan"),
    Service("Dapur Umum Siaga", "sosial", "lama menunggu makanan"),
    Service("Rumah Singgah", "sosial", "orang terlantar di jalan"),
    Service("Bursa Kerja Dusun", "tenaga-kerja", "pencari kerja yang diterima"),
    Service("Ruang Aman", "pemberdayaan-perempuan", "pengaduan yang ditangani"),
    Service("Lumbung Pangan", "pangan", "keluarga rawan pangan"),
    Service("Musyawarah Terbuka", "pemberdayaan-masyarakat", "usulan yang dijawab"),
    Service("Angkutan Pelajar", "perhubungan", "lama perjalanan"),
    Service("Loket Suara", "komunikasi-informatika", "pengaduan yang dijawab"),
    Service("Panggung Desa", "kebudayaan", "pertunjukan tiap tahun"),
    Service("Arsip Keluarga", "kearsipan", "arsip yang tersimpan"),
    Service("Kolam Bersama", "kelautan-perikanan", "hasil panen ikan"),
    Service("Jelajah Kampung", "pariwisata", "pengunjung tiap bulan"),
    Service("Benih Pulang", "pertanian", "lahan tanpa benih"),
    Service("Pompa Surya", "energi", "biaya bahan bakar pompa"),
    Service("Kas Terang", "keuangan", "lama membuat laporan uang"),
    Service("Magang Aparatur", "kepegawaian", "pegawai yang dilatih"),
    Service("Riset Warga", "penelitian", "masalah yang diteliti"),
)
GROUPS = (
    *("Lansia", "Ibu Hamil", "Penyandang Disabilitas", "Nelayan", "Petani Muda", "Pedagang Kecil", "Remaja"),
    *("Balita", "Buruh Tani", "Perajin", "Keluarga Baru", "Santri", "Pengemudi", "Guru Honorer", "Peternak"),
    *("Janda Veteran", "Penenun", "Pemulung", "Yatim Piatu", "Penyintas Bencana", "Karang Taruna", "Kader Dusun"),
    *("Pekerja Rantau", "Rumah Tangga", "Murid Dasar", "Pelaku Wisata", "Tukang Kayu", "Penghuni Bantaran"),
    *("Kelompok Sadar Hukum", "Pengungsi"),
)
_PLACE_HEADS = ("Karang", "Sumber", "Kali", "Banjar", "Teluk", "Rawa", "Gunung", "Tanjung", "Kedung", "Padang")
_PLACE_TAILS = ("andai", "rekaan", "contoh", "khayal", "umpama", "misalan", "dongeng", "lamunan", "semu", "bayangan")
PLACES = tuple(head + tail for head in _PLACE_HEADS for tail in _PLACE_TAILS)

PUBLISHERS = ("Warta Rekaan", "Kantor Berita Umpama", "Radio Khayal", "Pemerintah Kabupaten Rekaan", "Tabloid Misalan")
SOURCE_IDS = ("laporan", "warta", "siaran", "dokumen", "wawancara", "buletin")
TAGS = (
    *(
        "jemput bola",
        "gotong royong",
        "layanan cepat",
        "satu pintu",
        "relawan",
        "pesan singkat",
        "aplikasi",
        "keliling",
    ),
    *("kartu antre", "data terbuka", "pelatihan", "tabungan", "peta", "radio", "posko", "patungan", "koperasi desa"),
)

BACKGROUND = (
    "Sebelum {name} ada, {whom} di {place} harus menempuh jalan yang panjang untuk layanan yang sederhana.",
    "Pada {year} petugas {office} mencatat {n} keluhan, dan sebagian besar datang dari {whom}.",
    "Keluhan yang paling sering terdengar adalah {measure}.",
    "Pendataan dari rumah ke rumah menemukan {m} keluarga yang belum terlayani.",
    "Jadwal layanan tidak cocok dengan jam kerja warga, sehingga banyak yang memilih menunda.",
    "Kantor terdekat berjarak {days} kilometer dari balai dusun dan tidak dilewati angkutan umum.",
    "Beberapa kali masalah ini dibahas dalam musyawarah, tetapi belum ada yang memegang tanggung jawab.",
    "Data lama disimpan di beberapa buku yang tidak pernah disandingkan.",
    "Petugas sendiri merasa pekerjaannya terbagi untuk urusan yang dapat diselesaikan sekali jalan.",
)
WORK = (
    "{office} menunjuk satu petugas penghubung di setiap dusun di {place}.",
    "Warga mendaftar lewat pesan singkat, telepon, atau langsung kepada kader.",
    "Permohonan yang masuk sebelum pukul {hours}.00 dikerjakan pada hari yang sama.",
    "Setiap pagi tim membagi tugas menurut peta, supaya satu perjalanan melayani beberapa rumah.",
    "Petugas membawa daftar periksa yang sama, sehingga hasilnya dapat dibandingkan antarwilayah.",
    "Bila syarat belum lengkap, petugas membantu melengkapinya di tempat dan tidak menyuruh warga kembali.",
    "Sebanyak {m} relawan bergiliran menjaga posko, dan giliran itu diumumkan di balai desa.",
    "Catatan layanan disalin ke lembar bersama yang dapat dibaca oleh semua petugas.",
    "Mitra dari kalangan {partner} menyediakan tempat dan kendaraan.",
    "Rapat singkat tiap pekan membahas permohonan yang tertunda dan siapa yang menyelesaikannya.",
)
STEPS = (
    "Petakan {whom} yang membutuhkan layanan bersama kader.",
    "Tetapkan petugas penghubung dan nomor yang dapat dihubungi.",
    "Latih petugas memakai daftar periksa.",
    "Coba di satu dusun, lalu perbaiki jadwalnya.",
    "Umumkan jadwal di balai desa, pasar, dan tempat ibadah.",
    "Nilai hasilnya setiap tiga bulan bersama warga.",
)
RESULT = (
    "Dalam {days} bulan pertama layanan ini dipakai oleh {n} orang.",
    "Ukuran yang dipakai adalah {measure}, dicatat dengan cara yang sama sebelum dan sesudah layanan berjalan.",
    "Dari {m} dusun yang dituju, hanya beberapa yang belum terjangkau karena jembatannya putus.",
    "Warga yang ditanya menyebut waktu tunggu sebagai perubahan yang paling terasa.",
    "Biaya perjalanan tiap keluarga turun sekitar {percent} persen.",
    "Jumlah pengaduan naik pada awalnya karena warga baru tahu ke mana harus mengadu.",
    "Hasil itu diperiksa ulang oleh bagian yang tidak ikut melaksanakan.",
    "Sampai akhir {year} belum ada penilaian dari luar pemerintah kabupaten.",
)
COPYING = (
    "Daerah yang ingin meniru sebaiknya memulai dari satu dusun dan satu jenis layanan.",
    "Diperlukan keputusan kepala {office} yang menyebut siapa berwenang mengambil keputusan di lapangan.",
    "Pelatihan petugas berlangsung {days} hari dan tidak memerlukan tenaga ahli dari luar.",
    "Biaya tahun pertama terutama untuk kendaraan, sekitar {n} ribu rupiah tiap kunjungan.",
    "Alat yang dipakai adalah ponsel petugas dan lembar kerja bersama.",
    "Ajak {partner} sejak awal, sebab merekalah yang mengenal {whom}.",
    "Siapkan cara bekerja tanpa jaringan, karena beberapa dusun tidak terjangkau sinyal.",
    "Mintalah warga memilih jadwal, lalu pegang jadwal itu walaupun yang datang sedikit.",
)
LESSONS = (
    "Jadwal yang sering berubah membuat warga berhenti datang.",
    "Pada bulan ke-{days} dua petugas dipindahkan, dan layanan sempat berhenti.",
    "Daftar periksa yang terlalu panjang tidak pernah diisi sampai selesai.",
    "Kader bertahan lebih lama bila mereka ikut menentukan pembagian tugas.",
    "Aplikasi yang dibuat lebih dulu ternyata tidak dipakai; lembar kerja sederhana lebih berguna.",
    "Laporan dan catatan lapangan berbeda {percent} persen, sehingga keduanya perlu disandingkan tiap bulan.",
    "Uang perjalanan relawan sebaiknya dibayar di muka.",
    "Bila diulang dari awal, tim akan bertanya lebih dulu kepada {whom} tentang waktu yang mereka punya.",
)
NOTES = (
    "Layanan ini tidak menggantikan pelayanan di kantor; keduanya berjalan bersama.",
    "Data pribadi warga tidak disimpan di ponsel petugas.",
    "Jadwal dapat berubah pada musim hujan.",
)
