"""Parts that several records share: sources, contacts, money, partners, results, awards."""

from datetime import date
from typing import Annotated

from lumbung.model.asking import Ask, at_most, without
from lumbung.model.declaration import Record, Show, Spec
from lumbung.model.kinds import (
    Day,
    Email,
    ImageFile,
    Moment,
    Number,
    OneOf,
    Phone,
    Slug,
    SourceId,
    Text,
    Url,
    Whole,
    Year,
    YesNo,
)
from lumbung.model.when import When
from lumbung.vocabulary import AWARD_LEVELS, FUNDING_KINDS, OUTCOMES, PARTNER_KINDS, VISIBILITIES
from lumbung.words import N_

Cited = Annotated[
    str | None,
    SourceId(),
    Spec(N_("Sumber"), N_("Id dari daftar sources di berkas yang sama, tempat keterangan ini tertulis."), "berita"),
]
Note = Annotated[
    str | None,
    Text(500),
    Spec(
        N_("Catatan"), N_("Penjelasan singkat, misalnya bila sumber berbeda."), "Dari 3.156 usulan.", translatable=True
    ),
]


class Source(Record):
    """Where a statement was read: an address, or a publisher with a date."""

    id: Annotated[str, Slug(), Spec(N_("Id"), N_("Nama pendek untuk merujuk sumber ini: [^id]."), "berita")]
    url: Annotated[
        str | None, Url(), Spec(N_("Alamat"), N_("Alamat halaman sumber."), "https://contoh.go.id/berita/1")
    ] = None
    title: Annotated[
        str | None, Text(300), Spec(N_("Judul"), N_("Judul halaman atau dokumen."), "Mal Pelayanan Publik")
    ] = None
    publisher: Annotated[
        str | None, Text(200), Spec(N_("Penerbit"), N_("Siapa yang menerbitkan."), "Antara Jateng")
    ] = None
    date: Annotated[
        When | None, Moment(), Spec(N_("Tanggal"), N_("Tanggal terbit, setepat yang diketahui."), "2020-11-19")
    ] = None
    accessed: Annotated[When | None, Moment(), Spec(N_("Diakses"), N_("Kapan sumber ini dibaca."), "2026-11")] = None


class Contact(Record):
    """An office, never a person."""

    office: Annotated[
        str | None,
        Text(200),
        Spec(N_("Kantor"), N_("Nama bagian atau loket, bukan nama orang."), "Bidang Pelayanan Kesehatan"),
    ] = None
    phone: Annotated[str | None, Phone(), Spec(N_("Telepon"), N_("Nomor kantor."), "(0000) 123456")] = None
    email: Annotated[str | None, Email(), Spec(N_("Surel"), N_("Surel kantor."), "dinas@contoh.go.id")] = None
    hours: Annotated[
        str | None,
        Text(200),
        Spec(N_("Jam layanan"), N_("Hari dan jam yang dapat dihubungi."), "Senin–Jumat 08.00–15.00", translatable=True),
    ] = None


class Funding(Record):
    kind: Annotated[
        str, OneOf(FUNDING_KINDS), Spec(N_("Jenis dana"), N_("Dari mana uangnya."), "swadaya", show=Show.FACET)
    ]
    amount: Annotated[
        float | None,
        Number(),
        Spec(
            N_("Jumlah (rupiah)"),
            N_("Jumlah dalam rupiah, tanpa Rp."),
            "8.300.000.000",
            need=N_("Tanpa jumlah, peniru tidak dapat menyusun anggaran."),
        ),
    ] = None
    year: Annotated[int | None, Year(), Spec(N_("Tahun"), N_("Tahun anggaran."), "2020")] = None
    note: Note = None
    source: Cited = None


class Partner(Record):
    kind: Annotated[str, OneOf(PARTNER_KINDS), Spec(N_("Jenis mitra"), N_("Golongan mitra."), "relawan")]
    name: Annotated[str | None, Text(200), Spec(N_("Nama"), N_("Nama lembaga mitra."), "Baznas")] = None
    role: Annotated[
        str | None,
        Text(300),
        Spec(N_("Peran"), N_("Apa yang dikerjakan mitra ini."), "menyediakan ambulans", translatable=True),
    ] = None
    source: Cited = None


class Result(Record):
    """Evidence: what changed, from what to what, and where that is written."""

    indicator: Annotated[
        str, Text(200), Spec(N_("Indikator"), N_("Apa yang diukur."), "Lama pengurusan", translatable=True)
    ]
    after: Annotated[
        str,
        Text(200),
        Spec(
            N_("Sesudah"),
            N_("Keadaan sesudah inovasi, seperti tertulis di sumber."),
            "kurang dari 24 jam",
            translatable=True,
        ),
    ]
    source: Annotated[
        str, SourceId(), Spec(N_("Sumber"), N_("Id sumber; hasil tanpa sumber tidak diterima."), "berita")
    ]
    before: Annotated[
        str | None,
        Text(200),
        Spec(
            N_("Sebelum"),
            N_("Keadaan sebelum inovasi."),
            "7 hari kerja",
            translatable=True,
            need=N_("Tanpa keadaan sebelumnya, perubahan tidak terlihat."),
        ),
    ] = None
    unit: Annotated[str | None, Text(60), Spec(N_("Satuan"), N_("Satuan angka."), "hari", translatable=True)] = None
    period: Annotated[
        str | None, Text(120), Spec(N_("Masa"), N_("Kapan atau berapa lama diukur."), "2018–2022", translatable=True)
    ] = None
    before_value: Annotated[float | None, Number(), Spec(N_("Angka sebelum"), N_("Angka untuk grafik."), "143")] = None
    after_value: Annotated[float | None, Number(), Spec(N_("Angka sesudah"), N_("Angka untuk grafik."), "24")] = None


class Award(Record):
    outcome: Annotated[str, OneOf(OUTCOMES), Spec(N_("Capaian"), N_("Hasil yang diraih."), "top-45", show=Show.FACET)]
    year: Annotated[int, Year(), Spec(N_("Tahun"), N_("Tahun penghargaan."), "2019")]
    source: Annotated[str, SourceId(), Spec(N_("Sumber"), N_("Id sumber yang menyebut penghargaan ini."), "berita")]
    scheme: Annotated[str | None, Text(120), Spec(N_("Ajang"), N_("Nama kompetisi atau penghargaan."), "KIPP")] = None
    organiser: Annotated[
        str | None, Text(120), Spec(N_("Penyelenggara"), N_("Siapa yang menyelenggarakan."), "KemenPANRB")
    ] = None
    level: Annotated[str | None, OneOf(AWARD_LEVELS), Spec(N_("Tingkat"), N_("Tingkat ajang."), "nasional")] = None
    note: Note = None


class Started(Record):
    """When the idea, the trial and the service itself began."""

    idea: Annotated[When | None, Moment(), Spec(N_("Gagasan"), N_("Kapan gagasan muncul."), "2017")] = None
    trial: Annotated[When | None, Moment(), Spec(N_("Uji coba"), N_("Kapan uji coba dimulai."), "2018-06")] = None
    implemented: Annotated[When | None, Moment(), Spec(N_("Penerapan"), N_("Kapan diterapkan."), "2018-12-28")] = None

    @property
    def latest(self) -> When | None:
        """The furthest step known, which dates the innovation in lists."""
        return self.implemented or self.trial or self.idea

    def facet_keys(self) -> tuple[str, ...]:
        return (str(self.latest.year),) if self.latest else ()


class Replication(Record):
    """What another district needs to do the same."""

    regulation: Annotated[
        str | None,
        Text(500),
        Spec(
            N_("Dasar hukum"),
            N_("Peraturan atau keputusan yang diperlukan."),
            "Surat Keputusan Bupati",
            translatable=True,
            need=N_("Tanpa dasar hukum, kegiatan tidak dapat dianggarkan."),
        ),
    ] = None
    people: Annotated[
        str | None,
        Text(500),
        Spec(
            N_("Tenaga"),
            N_("Berapa orang dan keahlian apa."),
            "dua petugas loket",
            translatable=True,
            need=N_("Peniru menyiapkan orang dan keahliannya lebih dulu daripada alatnya."),
        ),
    ] = None
    people_count: Annotated[
        int | None,
        Whole(1, 10_000),
        Spec(
            N_("Jumlah orang"),
            N_("Berapa orang yang bekerja untuk inovasi ini, dihitung bersama relawan; hanya bila tertulis di sumber."),
            "4",
            Show.CSV,
            ask=Ask(
                "orang",
                N_("Orang yang diperlukan"),
                N_("Orang kami sedikit"),
                N_("Dari kolom Jumlah orang."),
                **at_most("people_count", (5, 10, 25), N_("Paling banyak {n} orang"), N_("Lebih dari {n} orang")),
            ),
        ),
    ] = None
    budget: Annotated[
        str | None,
        Text(500),
        Spec(
            N_("Anggaran"),
            N_("Uang yang perlu disiapkan."),
            "Rp 50 juta untuk tahun pertama",
            translatable=True,
            need=N_("Uang tahun pertama menentukan apakah peniruan dapat dimulai."),
        ),
    ] = None
    technology: Annotated[
        str | None,
        Text(500),
        Spec(
            N_("Teknologi"),
            N_("Aplikasi, alat, atau jaringan."),
            "ponsel Android",
            translatable=True,
            need=N_("Alat atau jaringan yang tidak ada di daerah peniru menggagalkan semuanya."),
        ),
    ] = None
    needs_application: Annotated[
        bool | None,
        YesNo(N_("Perlu aplikasi"), N_("Tanpa aplikasi")),
        Spec(
            N_("Aplikasi"),
            N_("ya bila harus ada aplikasi, tidak bila dapat berjalan tanpa aplikasi. Kosongkan bila tidak diketahui."),
            "tidak",
            Show.CSV,
        ),
    ] = None
    needs_internet: Annotated[
        bool | None,
        YesNo(N_("Perlu internet"), N_("Tanpa internet")),
        Spec(
            N_("Internet"),
            N_("ya bila harus ada internet, tidak bila dapat berjalan tanpa internet. Kosongkan bila tidak diketahui."),
            "tidak",
            Show.CSV,
            ask=Ask(
                "internet",
                N_("Internet"),
                N_("Internet kami sulit"),
                N_("Dari kolom Internet."),
                **without("needs_internet", N_("Tanpa internet"), N_("Perlu internet")),
            ),
        ),
    ] = None
    partners: Annotated[
        str | None,
        Text(500),
        Spec(N_("Mitra"), N_("Pihak yang harus diajak."), "Baznas dan relawan", translatable=True),
    ] = None
    duration: Annotated[
        str | None,
        Text(300),
        Spec(
            N_("Lama persiapan"),
            N_("Waktu dari gagasan sampai berjalan."),
            "enam bulan",
            translatable=True,
            need=N_("Peniru perlu tahu berapa lama sampai layanan berjalan."),
        ),
    ] = None
    months: Annotated[
        int | None,
        Whole(0, 240),
        Spec(
            N_("Bulan sampai hasil pertama"),
            N_(
                "Berapa bulan dari mulai bekerja sampai hasil pertama terlihat, dengan angka; hanya bila tertulis di sumber."
            ),
            "6",
            Show.CSV,
            ask=Ask(
                "bulan",
                N_("Waktu sampai hasil pertama"),
                N_("Waktu kami terbatas"),
                N_("Dari kolom Bulan sampai hasil pertama."),
                **at_most("months", (3, 6, 12), N_("Paling lama {n} bulan"), N_("Lebih dari {n} bulan")),
            ),
        ),
    ] = None
    cost: Annotated[
        str | None,
        Text(500),
        Spec(
            N_("Biaya"),
            N_("Biaya yang benar-benar keluar."),
            "Rp 10 juta per tahun",
            translatable=True,
            need=N_("Biaya yang benar-benar keluar adalah yang pertama ditanyakan."),
        ),
    ] = None
    risks: Annotated[
        str | None,
        Text(500),
        Spec(
            N_("Risiko"),
            N_("Yang dapat gagal dan cara mencegahnya."),
            "bergantung pada relawan",
            translatable=True,
            need=N_("Yang pernah gagal tidak perlu gagal lagi di daerah lain."),
        ),
    ] = None
    first_steps: Annotated[
        str | None,
        Text(800),
        Spec(
            N_("Langkah pertama"),
            N_("Yang dikerjakan lebih dulu."),
            "petakan sasaran bersama puskesmas",
            translatable=True,
            need=N_("Langkah pertama paling sulit ditebak dari luar."),
        ),
    ] = None
    accepts_visits: Annotated[
        bool | None,
        YesNo(),
        Spec(
            N_("Menerima kunjungan"),
            N_("Apakah pelaksana menerima tamu belajar."),
            "ya",
            need=N_("Daerah lain ingin melihat sendiri sebelum meniru."),
        ),
    ] = None
    source: Cited = None


class Replicated(Record):
    place: Annotated[str, Text(200), Spec(N_("Daerah"), N_("Daerah yang meniru."), "Kabupaten Contoh")]
    year: Annotated[int | None, Year(), Spec(N_("Tahun"), N_("Tahun mulai meniru."), "2022")] = None
    result: Annotated[
        str | None,
        Text(500),
        Spec(
            N_("Bagaimana hasilnya"),
            N_("Apa yang berhasil dan tidak berhasil di sana."),
            "berjalan di dua puskesmas sejak 2023",
            translatable=True,
            need=N_("Yang terjadi di daerah peniru lebih meyakinkan daripada janji."),
        ),
    ] = None
    source: Annotated[str, SourceId(), Spec(N_("Sumber"), N_("Id sumber."), "berita")]


class Cover(Record):
    file: Annotated[
        str, ImageFile(), Spec(N_("Berkas"), N_("Nama berkas di dalam folder gambar profil ini."), "loket.jpg")
    ]
    alt: Annotated[
        str,
        Text(300),
        Spec(
            N_("Teks pengganti"),
            N_("Apa yang terlihat, untuk yang tidak dapat melihat gambar."),
            "Petugas melayani warga di loket",
            translatable=True,
        ),
    ]
    credit: Annotated[str, Text(200), Spec(N_("Kredit"), N_("Pemilik foto."), "Dinas Kesehatan")]
    consent: Annotated[
        bool | None, YesNo(), Spec(N_("Izin"), N_("Apakah orang di dalam foto sudah mengizinkan."), "ya")
    ] = None


Reviewed = Annotated[
    date,
    Day(),
    Spec(N_("Terakhir ditinjau"), N_("Tanggal isi berkas ini terakhir diperiksa."), "2026-11-23"),
]
Visibility = Annotated[
    str,
    OneOf(VISIBILITIES),
    Spec(
        N_("Untuk siapa"),
        N_("public untuk semua orang, internal hanya untuk pembaca di dalam pemerintah daerah."),
        "public",
    ),
]
AllowedPersonal = Annotated[
    tuple[Annotated[str, Text(300)], ...],
    Spec(
        N_("Data pribadi yang diizinkan"),
        N_(
            "Nomor atau alamat pribadi yang sengaja diterbitkan, masing-masing dengan alasannya. Hanya dengan izin orangnya; tidak ditampilkan di situs."
        ),
        "0812-xxxx-xxxx: nomor posko relawan, diizinkan koordinatornya",
    ),
]
