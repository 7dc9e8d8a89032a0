"""The other official lists: what the national forms ask for, and what this catalogue adds."""

from lumbung.vocabulary.vocabulary import Term, Vocabulary
from lumbung.words import N_

STAGES = Vocabulary(
    "stages",
    (
        Term("inisiatif", N_("Inisiatif")),
        Term("uji-coba", N_("Uji Coba")),
        Term("penerapan", N_("Penerapan")),
    ),
)

CONTINUITIES = Vocabulary(
    "continuities",
    (
        Term("berjalan", N_("Berjalan"), ("berlanjut",)),
        Term("berkembang", N_("Berkembang")),
        Term("berhenti", N_("Berhenti"), ("vakum",)),
    ),
)

FORMS = Vocabulary(
    "forms",
    (
        Term("tata-kelola", N_("Inovasi tata kelola pemerintahan daerah")),
        Term("pelayanan-publik", N_("Inovasi pelayanan publik")),
        Term(
            "lainnya",
            N_("Inovasi daerah lainnya sesuai dengan urusan pemerintahan yang menjadi kewenangan daerah"),
        ),
    ),
)

INITIATORS = Vocabulary(
    "initiators",
    (
        Term("kepala-daerah", N_("Kepala Daerah"), ("bupati", "wali kota")),
        Term("dprd", N_("Anggota DPRD")),
        Term("perangkat-daerah", N_("Perangkat Daerah"), ("OPD",)),
        Term("asn", N_("ASN")),
        Term("masyarakat", N_("Masyarakat")),
    ),
)

APBD_SHARES = Vocabulary(
    "apbd_shares",
    (
        Term("tanpa", N_("Tanpa APBD")),
        Term("penggerak", N_("APBD hanya menggerakkan organisasi")),
        Term("sebagian", N_("Sebagian dari APBD")),
        Term("penuh", N_("Sepenuhnya APBD")),
    ),
)
WITHOUT_APBD = ("tanpa", "penggerak")

FUNDING_KINDS = Vocabulary(
    "funding_kinds",
    (
        Term("apbd", N_("APBD")),
        Term("apbn", N_("APBN")),
        Term("dak", N_("Dana Alokasi Khusus"), ("DAK",)),
        Term("dana-desa", N_("Dana Desa")),
        Term("insentif", N_("Dana insentif"), ("DID",)),
        Term("csr", N_("CSR")),
        Term("zakat", N_("Zakat")),
        Term("swadaya", N_("Swadaya")),
        Term("hibah", N_("Hibah")),
        Term("lainnya", N_("Lainnya")),
    ),
)

PARTNER_KINDS = Vocabulary(
    "partner_kinds",
    (
        Term("pemerintah", N_("Pemerintah")),
        Term("relawan", N_("Relawan")),
        Term("perbankan", N_("Perbankan")),
        Term("lembaga-zakat", N_("Lembaga zakat")),
        Term("usaha", N_("Dunia usaha"), ("pengusaha",)),
        Term("akademisi", N_("Akademisi"), ("perguruan tinggi",)),
        Term("komunitas", N_("Komunitas")),
        Term("media", N_("Media")),
    ),
)

OUTCOMES = Vocabulary(
    "outcomes",
    (
        Term("pemenang", N_("Pemenang"), ("juara",)),
        Term("top-10", N_("Top 10")),
        Term("top-40", N_("Top 40")),
        Term("top-45", N_("Top 45")),
        Term("top-99", N_("Top 99")),
        Term("finalis", N_("Finalis")),
        Term("nominasi", N_("Nominasi")),
        Term("penghargaan", N_("Penghargaan")),
    ),
)

AWARD_LEVELS = Vocabulary(
    "award_levels",
    (
        Term("kabupaten", N_("Kabupaten/kota"), ("kota",)),
        Term("provinsi", N_("Provinsi")),
        Term("nasional", N_("Nasional")),
        Term("internasional", N_("Internasional")),
    ),
)

AGENCY_KINDS = Vocabulary(
    "agency_kinds",
    (
        Term("sekretariat", N_("Sekretariat")),
        Term("inspektorat", N_("Inspektorat")),
        Term("dinas", N_("Dinas")),
        Term("badan", N_("Badan")),
        Term("rsud", N_("Rumah sakit umum daerah")),
        Term("puskesmas", N_("Puskesmas")),
        Term("kecamatan", N_("Kecamatan")),
        Term("kelurahan", N_("Kelurahan")),
        Term("desa", N_("Desa")),
        Term("sekolah", N_("Sekolah")),
        Term("bumd", N_("Badan usaha milik daerah")),
        Term("lainnya", N_("Lainnya")),
    ),
)

LAB_STEPS = Vocabulary(
    "lab_steps",
    (
        Term("drum-up", N_("Drum Up")),
        Term("diagnose", N_("Diagnose")),
        Term("design", N_("Design")),
        Term("deliver", N_("Deliver"), ("delivery",)),
        Term("display", N_("Display")),
    ),
)
LAB_STEP_MEANINGS = {
    "drum-up": N_("kemauan berinovasi"),
    "diagnose": N_("ide inovasi"),
    "design": N_("rencana aksi"),
    "deliver": N_("hasil dan bukti"),
    "display": N_("promosi dan pemanfaatan"),
}

VISIBILITIES = Vocabulary(
    "visibilities",
    (
        Term("public", N_("Publik"), ("publik", "umum")),
        Term("internal", N_("Internal")),
    ),
)

SDGS = (
    N_("Tanpa Kemiskinan"),
    N_("Tanpa Kelaparan"),
    N_("Kehidupan Sehat dan Sejahtera"),
    N_("Pendidikan Berkualitas"),
    N_("Kesetaraan Gender"),
    N_("Air Bersih dan Sanitasi Layak"),
    N_("Energi Bersih dan Terjangkau"),
    N_("Pekerjaan Layak dan Pertumbuhan Ekonomi"),
    N_("Industri, Inovasi, dan Infrastruktur"),
    N_("Berkurangnya Kesenjangan"),
    N_("Kota dan Permukiman yang Berkelanjutan"),
    N_("Konsumsi dan Produksi yang Bertanggung Jawab"),
    N_("Penanganan Perubahan Iklim"),
    N_("Ekosistem Lautan"),
    N_("Ekosistem Daratan"),
    N_("Perdamaian, Keadilan, dan Kelembagaan yang Tangguh"),
    N_("Kemitraan untuk Mencapai Tujuan"),
)
