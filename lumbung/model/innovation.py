"""The front matter of an innovation profile: one declaration a field, the only home of all that is said of it."""

from typing import Annotated, Any

from lumbung.model.asking import WITH, WITHOUT, Answer, Ask
from lumbung.model.declaration import Record, Show, Spec
from lumbung.model.kinds import AgencyKey, InnovationSlug, OneOf, Slug, Text, Whole, YesNo
from lumbung.model.parts import (
    AllowedPersonal,
    Award,
    Contact,
    Cover,
    Funding,
    Partner,
    Replicated,
    Replication,
    Result,
    Reviewed,
    Source,
    Started,
    Visibility,
)
from lumbung.vocabulary import APBD_SHARES, CONTINUITIES, FORMS, INITIATORS, SECTORS, STAGES, WITHOUT_APBD
from lumbung.words import N_

FACTS, CSV, FACET = Show.FACTS, Show.CSV, Show.FACET

TITLE_LIMIT = 100
SUMMARY_LIMIT = 300


def _own_money(record: Any) -> tuple[str, ...]:
    """Whether the district's own budget carries it; other money that is named says nothing of the rest."""
    if record.apbd:
        return (WITHOUT if record.apbd in WITHOUT_APBD else WITH,)
    return (WITH,) if any(item.kind == "apbd" for item in record.funding) else ()


def _application(record: Any) -> tuple[str, ...]:
    """What the replication says; a digital service needs one, while one that is not digital may use one all the same."""
    said = record.replication.needs_application if record.replication else None
    if said is None:
        return (WITH,) if record.digital else ()
    return (WITH,) if said else (WITHOUT,)


_APPLICATION = Ask(
    "aplikasi",
    N_("Aplikasi"),
    N_("Kami tidak punya aplikasi"),
    N_("Dari kolom Aplikasi; bila kosong, inovasi digital dihitung perlu aplikasi."),
    (Answer(WITHOUT, N_("Tanpa aplikasi"), wish=True), Answer(WITH, N_("Perlu aplikasi"))),
    _application,
)
_OWN_MONEY = Ask(
    "anggaran-sendiri",
    N_("Anggaran sendiri"),
    N_("Kami tidak punya anggaran sendiri"),
    N_("Dari kolom Peran APBD; bila kosong, APBD di daftar Pendanaan berarti perlu."),
    (Answer(WITHOUT, N_("Tanpa anggaran sendiri (APBD)"), wish=True), Answer(WITH, N_("Perlu anggaran sendiri"))),
    _own_money,
)


class Innovation(Record):
    title: Annotated[
        str,
        Text(TITLE_LIMIT),
        Spec(
            N_("Judul"),
            N_("Nama inovasi, paling banyak 100 huruf, seperti dikenal warga."),
            "Antar Obat ke Rumah",
            CSV,
            translatable=True,
        ),
    ]
    aliases: Annotated[
        tuple[Annotated[str, Text(200)], ...],
        Spec(
            N_("Nama lain"),
            N_("Ejaan lain dan kepanjangan nama, supaya pencarian menemukannya."),
            "Obat Sampai Rumah",
            FACTS | CSV,
        ),
    ] = ()
    acronym: Annotated[
        str | None, Text(40), Spec(N_("Singkatan"), N_("Singkatan nama inovasi."), "ANTAROBAT", FACTS | CSV)
    ] = None
    summary: Annotated[
        str | None,
        Text(SUMMARY_LIMIT),
        Spec(
            N_("Ringkasan"),
            N_("Satu atau dua kalimat, paling banyak 300 huruf: untuk siapa, apa yang berubah."),
            "Obat rutin pasien lanjut usia diantar ke rumah, tanpa antre di loket.",
            CSV,
            unless_stub=True,
            translatable=True,
            gap=True,
            need=N_("Dari ringkasan pembaca memutuskan apakah inovasi ini menjawab masalahnya."),
        ),
    ] = None
    agency: Annotated[
        str,
        AgencyKey(),
        Spec(
            N_("Perangkat daerah"),
            N_("Pelaksananya. Di dalam berkas ditulis kuncinya, dari data/agencies.yml."),
            "dinkes",
            FACTS | CSV | FACET,
            facet="perangkat-daerah",
        ),
    ]
    other_agencies: Annotated[
        tuple[Annotated[str, AgencyKey()], ...],
        Spec(
            N_("Perangkat daerah lain"),
            N_("Yang ikut melaksanakan. Di dalam berkas ditulis kuncinya."),
            "dinsos",
            FACTS | CSV,
        ),
    ] = ()
    sectors: Annotated[
        tuple[Annotated[str, OneOf(SECTORS)], ...],
        Spec(
            N_("Urusan"),
            N_("Urusan pemerintahan, yang utama lebih dulu. Bila kosong, dipakai urusan perangkat daerahnya."),
            "kesehatan",
            FACTS | CSV | FACET,
            facet="urusan",
        ),
    ] = ()
    stage: Annotated[
        str | None,
        OneOf(STAGES),
        Spec(
            N_("Tahapan"),
            N_("Tahapan inovasi menurut formulir resmi."),
            "penerapan",
            FACTS | CSV | FACET,
            gap=True,
            facet="tahap",
            need=N_("Yang masih uji coba ditiru dengan lebih hati-hati daripada yang sudah diterapkan."),
        ),
    ] = None
    continuity: Annotated[
        str | None,
        OneOf(CONTINUITIES),
        Spec(
            N_("Keberlanjutan"),
            N_("Apakah inovasi masih berjalan."),
            "berjalan",
            FACTS | CSV | FACET,
            gap=True,
            facet="keberlanjutan",
            need=N_("Bila sudah berhenti, peniru perlu tahu sebelum memulai."),
        ),
    ] = None
    digital: Annotated[
        bool | None,
        YesNo(N_("Digital"), N_("Non Digital")),
        Spec(
            N_("Jenis inovasi"),
            N_("ya bila inovasi berupa layanan digital, tidak bila bukan."),
            "ya",
            FACTS | CSV | FACET,
            facet="jenis",
            ask=_APPLICATION,
        ),
    ] = None
    form: Annotated[
        str | None,
        OneOf(FORMS),
        Spec(N_("Bentuk inovasi"), N_("Bentuk inovasi menurut formulir resmi."), "pelayanan-publik", FACTS | CSV),
    ] = None
    initiator: Annotated[
        str | None, OneOf(INITIATORS), Spec(N_("Inisiator"), N_("Siapa yang memulai."), "perangkat-daerah", FACTS | CSV)
    ] = None
    initiator_name: Annotated[
        str | None,
        Text(120),
        Spec(N_("Nama inisiator"), N_("Nama orang atau tim yang memulai."), "Tim Puskesmas", FACTS | CSV),
    ] = None
    started: Annotated[
        Started | None,
        Spec(
            N_("Waktu mulai"),
            N_("Kapan gagasan, uji coba, dan penerapan dimulai; tahun saja boleh."),
            "{implemented: 2018-12-28}",
            CSV | FACET,
            gap=True,
            facet_label=N_("Tahun"),
            facet="tahun",
            need=N_("Dari waktunya peniru menghitung berapa lama dari gagasan sampai berjalan."),
        ),
    ] = None
    apbd: Annotated[
        str | None,
        OneOf(APBD_SHARES),
        Spec(
            N_("Peran APBD"),
            N_("Berapa bagian yang dibayar APBD. Kosongkan bila tidak diketahui: belum tentu tanpa APBD."),
            "penggerak",
            FACTS | CSV | FACET,
            facet="apbd",
            ask=_OWN_MONEY,
        ),
    ] = None
    funding: Annotated[
        tuple[Funding, ...],
        Spec(
            N_("Pendanaan"),
            N_("Daftar sumber uang."),
            "{kind: swadaya, source: gatra}",
            FACET,
            gap=True,
            facet="dana",
            need=N_("Peniru harus mencari sumber uang yang serupa."),
        ),
    ] = ()
    partners: Annotated[
        tuple[Partner, ...],
        Spec(
            N_("Mitra"),
            N_("Daftar mitra di luar pelaksana."),
            "{kind: relawan, source: pemkab}",
            gap=True,
            need=N_("Peniru perlu tahu pihak mana yang diajak sejak awal."),
        ),
    ] = ()
    beneficiaries: Annotated[
        tuple[Annotated[str, Text(200)], ...],
        Spec(
            N_("Penerima manfaat"),
            N_("Siapa yang terbantu."),
            "ibu hamil berisiko tinggi",
            FACTS | CSV,
            translatable=True,
            gap=True,
            need=N_("Peniru membandingkan sasarannya dengan warganya sendiri."),
        ),
    ] = ()
    results: Annotated[
        tuple[Result, ...],
        Spec(
            N_("Hasil terukur"),
            N_("Bukti perubahan: indikator, sebelum, sesudah, sumber."),
            "{indicator: Lama izin, before: 7 hari, after: 24 jam, source: laporan}",
            gap=True,
            need=N_("Tanpa bukti, pimpinan daerah lain tidak dapat menyetujui peniruan."),
        ),
    ] = ()
    awards: Annotated[
        tuple[Award, ...],
        Spec(
            N_("Penghargaan"),
            N_("Penghargaan dan capaian lomba."),
            "{outcome: top-45, year: 2019, source: ctv}",
            FACET,
            facet="penghargaan",
        ),
    ] = ()
    replication: Annotated[
        Replication | None,
        Spec(
            N_("Syarat replikasi"),
            N_("Yang diperlukan daerah lain untuk meniru."),
            "{regulation: Surat Keputusan Bupati, source: rakor}",
            gap=True,
        ),
    ] = None
    replicated_by: Annotated[
        tuple[Replicated, ...],
        Spec(
            N_("Direplikasi oleh"),
            N_("Daerah yang sudah meniru; kunjungan belum berarti meniru."),
            "{place: Kabupaten Contoh, year: 2022, source: berita}",
            need=N_("Daerah yang sudah meniru dapat ditanya tentang kesulitannya. Bila belum ada, lewati."),
        ),
    ] = ()
    contact: Annotated[
        Contact | None,
        Spec(
            N_("Kontak"),
            N_("Kantor yang dapat dihubungi, bukan orang."),
            "{office: Dinas Kesehatan, phone: (0000) 123456}",
            gap=True,
            need=N_("Peniru ingin bertanya kepada yang mengerjakan."),
        ),
    ] = None
    cover: Annotated[
        Cover | None,
        Spec(
            N_("Gambar utama"),
            N_("Gambar dari folder profil ini, dengan teks pengganti dan kredit."),
            "{file: loket.jpg, alt: Petugas melayani warga, credit: Dinas Kesehatan}",
            need=N_("Satu gambar menunjukkan lebih cepat daripada satu halaman, juga di layar pertemuan."),
        ),
    ] = None
    sdgs: Annotated[
        tuple[Annotated[int, Whole(1, 17)], ...],
        Spec(N_("TPB/SDGs"), N_("Nomor Tujuan Pembangunan Berkelanjutan, 1 sampai 17."), "3", FACTS | CSV),
    ] = ()
    tags: Annotated[
        tuple[Annotated[str, Text(60)], ...],
        Spec(N_("Kata kunci"), N_("Kata lain yang dicari orang."), "ambulans", FACTS | CSV, translatable=True),
    ] = ()
    related: Annotated[
        tuple[Annotated[str, InnovationSlug()], ...],
        Spec(N_("Terkait"), N_("Nama berkas inovasi lain yang berhubungan, tanpa .md."), "antar-obat"),
    ] = ()
    sources: Annotated[
        tuple[Source, ...],
        Spec(
            N_("Sumber"),
            N_("Dari mana isi profil ini; paling sedikit satu."),
            "{id: menpan, url: https://contoh.go.id/berita/1}",
        ),
    ]
    reviewed: Reviewed
    review_months: Annotated[
        int, Whole(1, 120), Spec(N_("Jarak tinjauan (bulan)"), N_("Berapa bulan sampai perlu ditinjau lagi."), "12")
    ] = 12
    visibility: Visibility = "public"
    internal_fields: Annotated[
        tuple[Annotated[str, Text(60)], ...],
        Spec(N_("Kolom internal"), N_("Kunci yang hanya ditampilkan untuk pembaca internal."), "contact"),
    ] = ()
    stub: Annotated[
        bool,
        YesNo(),
        Spec(N_("Rintisan"), N_("ya bila baru nama, perangkat daerah, dan tahunnya yang diketahui."), "ya", CSV),
    ] = False
    allowed_personal: AllowedPersonal = ()
    former_slugs: Annotated[
        tuple[Annotated[str, Slug()], ...],
        Spec(N_("Nama berkas lama"), N_("Nama berkas sebelum diganti; alamat lama tetap dapat dibuka."), "nama-lama"),
    ] = ()


SECTION_WORK = N_("Cara kerja")
SECTIONS = (
    N_("Latar belakang"),
    SECTION_WORK,
    N_("Hasil"),
    N_("Cara mereplikasi"),
    N_("Pelajaran"),
)
