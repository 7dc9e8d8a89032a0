"""The 32 sectors of government (UU 23/2014) and the six supporting functions of the index."""

from dataclasses import dataclass

from lumbung.vocabulary.vocabulary import Term, Vocabulary
from lumbung.words import N_

SECTORS = Vocabulary(
    "sectors",
    (
        Term("pendidikan", N_("Pendidikan")),
        Term("kesehatan", N_("Kesehatan")),
        Term("pekerjaan-umum", N_("Pekerjaan Umum dan Penataan Ruang"), ("PUPR",)),
        Term("perumahan", N_("Perumahan Rakyat dan Kawasan Permukiman")),
        Term("ketenteraman", N_("Ketenteraman, Ketertiban Umum, dan Pelindungan Masyarakat")),
        Term("sosial", N_("Sosial")),
        Term("tenaga-kerja", N_("Tenaga Kerja")),
        Term("pemberdayaan-perempuan", N_("Pemberdayaan Perempuan dan Pelindungan Anak")),
        Term("pangan", N_("Pangan")),
        Term("pertanahan", N_("Pertanahan")),
        Term("lingkungan-hidup", N_("Lingkungan Hidup")),
        Term(
            "administrasi-kependudukan",
            N_("Administrasi Kependudukan dan Pencatatan Sipil"),
            ("adminduk", "kependudukan"),
        ),
        Term("pemberdayaan-masyarakat", N_("Pemberdayaan Masyarakat dan Desa")),
        Term("pengendalian-penduduk", N_("Pengendalian Penduduk dan Keluarga Berencana")),
        Term("perhubungan", N_("Perhubungan")),
        Term("komunikasi-informatika", N_("Komunikasi dan Informatika"), ("kominfo",)),
        Term("koperasi", N_("Koperasi, Usaha Kecil, dan Menengah"), ("UMKM",)),
        Term("penanaman-modal", N_("Penanaman Modal"), ("perizinan", "investasi")),
        Term("kepemudaan-olahraga", N_("Kepemudaan dan Olahraga")),
        Term("statistik", N_("Statistik")),
        Term("persandian", N_("Persandian")),
        Term("kebudayaan", N_("Kebudayaan")),
        Term("perpustakaan", N_("Perpustakaan")),
        Term("kearsipan", N_("Kearsipan")),
        Term("kelautan-perikanan", N_("Kelautan dan Perikanan")),
        Term("pariwisata", N_("Pariwisata")),
        Term("pertanian", N_("Pertanian")),
        Term("kehutanan", N_("Kehutanan")),
        Term("energi", N_("Energi dan Sumber Daya Mineral"), ("ESDM",)),
        Term("perdagangan", N_("Perdagangan")),
        Term("perindustrian", N_("Perindustrian")),
        Term("transmigrasi", N_("Transmigrasi")),
        Term("perencanaan", N_("Perencanaan")),
        Term("keuangan", N_("Keuangan")),
        Term("kepegawaian", N_("Kepegawaian")),
        Term("pendidikan-pelatihan", N_("Pendidikan dan Pelatihan"), ("diklat",)),
        Term("penelitian", N_("Penelitian dan Pengembangan"), ("litbang",)),
        Term("penunjang-lain", N_("Fungsi lain sesuai ketentuan peraturan perundang-undangan")),
    ),
)


@dataclass(frozen=True, slots=True)
class SectorGroup:
    label: str
    first: str
    last: str

    @property
    def keys(self) -> tuple[str, ...]:
        keys = SECTORS.keys
        return keys[keys.index(self.first) : keys.index(self.last) + 1]


SECTOR_GROUPS = (
    SectorGroup(N_("Urusan wajib pelayanan dasar"), "pendidikan", "sosial"),
    SectorGroup(N_("Urusan wajib bukan pelayanan dasar"), "tenaga-kerja", "kearsipan"),
    SectorGroup(N_("Urusan pilihan"), "kelautan-perikanan", "transmigrasi"),
    SectorGroup(N_("Fungsi penunjang"), "perencanaan", "penunjang-lain"),
)
