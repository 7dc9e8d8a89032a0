"""The columns of the official forms and of districts' own lists, by name, with the field that each fills.

From the profile of the regional innovation index (Permendagri 104/2018), the proposal of the public-service innovation
competition (PermenPANRB 91/2021) and its registry, in the wordings that are in use.
"""

import re
import unicodedata
from difflib import get_close_matches
from functools import cache

from lumbung.model import SECTIONS, Innovation, declared

COLUMNS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("title", ("nama inovasi", "nama inovasi daerah", "judul inovasi", "nama judul inovasi", "judul", "inovasi")),
    ("acronym", ("singkatan", "akronim", "nama singkat inovasi")),
    ("aliases", ("nama lain", "kepanjangan", "kepanjangan nama", "alias")),
    ("summary", ("ringkasan", "ringkasan inovasi", "ringkasan singkat", "abstrak", "deskripsi singkat")),
    (
        "agency",
        (
            *("opd", "skpd", "perangkat daerah", "nama perangkat daerah", "nama opd", "opd pengampu", "opd pelaksana"),
            *("instansi", "nama instansi", "unit kerja", "unit pelaksana", "unit pelayanan publik", "upp", "pelaksana"),
            *(
                "unit penyelenggara pelayanan",
                "innovator",
                "inovator",
                "pengusul",
                "perangkat daerah pelaksana",
                "dinas",
            ),
        ),
    ),
    ("stage", ("tahapan inovasi", "tahap inovasi", "tahapan", "tahap")),
    ("continuity | ## Cara mereplikasi: Keberlanjutan", ("status", "status inovasi", "keberlanjutan")),
    ("digital", ("jenis inovasi", "jenis")),
    ("form", ("bentuk inovasi", "bentuk inovasi daerah", "bentuk")),
    ("initiator", ("inisiator", "inisiator inovasi", "inisiator inovasi daerah")),
    ("initiator_name", ("nama inisiator", "nama inisiator inovasi")),
    (
        "sectors",
        (
            *("urusan utama", "urusan pemerintahan", "urusan inovasi", "urusan inovasi daerah", "urusan", "sektor"),
            *(
                "urusan lain",
                "urusan lain yang beririsan",
                "urusan beririsan",
                "urusan pemerintahan lain",
                "bidang urusan",
            ),
        ),
    ),
    ("started.idea", ("waktu gagasan", "tahun gagasan", "waktu inisiatif", "tanggal inisiatif")),
    (
        "started.trial",
        ("waktu uji coba", "waktu uji coba inovasi daerah", "tanggal uji coba", "tahun uji coba", "uji coba"),
    ),
    (
        "started.implemented",
        (
            *("waktu penerapan", "waktu penerapan inovasi", "waktu penerapan inovasi daerah", "waktu implementasi"),
            *(
                "waktu implementasi inovasi",
                "waktu diterapkan",
                "tanggal penerapan",
                "tanggal implementasi",
                "penerapan",
            ),
            *("tanggal mulai implementasi", "tanggal mulai", "waktu mulai", "tahun penerapan", "tahun implementasi"),
            *("tahun mulai", "tahun inovasi", "tahun diterapkan"),
        ),
    ),
    ("## Latar belakang", ("latar belakang", "latar belakang dan tujuan", "analisis masalah", "permasalahan")),
    ("## Latar belakang: Isu strategis", ("isu strategis",)),
    ("## Latar belakang: Tujuan", ("tujuan", "tujuan inovasi", "tujuan inovasi daerah")),
    (
        "## Cara kerja",
        (
            *(
                "rancang bangun",
                "rancang bangun inovasi",
                "rancang bangun inovasi daerah",
                "deskripsi inovasi",
                "deskripsi",
            ),
            *("rancang bangun dan pokok perubahan", "rancang bangun dan pokok perubahan yang dilakukan", "cara kerja"),
            *(
                "rancang bangun inovasi daerah dan pokok perubahan yang dilakukan",
                "implementasi",
                "implementasi inovasi",
            ),
            *("pelaksanaan dan penerapan", "strategi pelaksanaan", "uraian inovasi", "uraian"),
        ),
    ),
    (
        "## Cara kerja: Kebaruan",
        (
            *("kebaruan", "kebaruan atau nilai tambah", "kebaruan nilai tambah", "nilai tambah", "keunikan"),
            *("keunggulan dan kebaharuan", "keunggulan dan kebaruan", "metode pembaharuan", "kreatif dan inovatif"),
        ),
    ),
    ("## Hasil", ("hasil", "hasil inovasi", "hasil inovasi daerah", "signifikansi", "dampak", "evaluasi")),
    (
        "## Hasil: Manfaat",
        ("manfaat", "manfaat inovasi", "manfaat yang diperoleh", "manfaat yang diperoleh dari inovasi"),
    ),
    (
        "## Cara mereplikasi",
        ("adaptabilitas", "transferabilitas", "potensi replikasi", "cara mereplikasi", "replikasi", "cara replikasi"),
    ),
    ("## Cara mereplikasi: Sumber daya", ("sumber daya", "sumber daya yang digunakan")),
    ("## Cara mereplikasi: Keberlanjutan", ("strategi keberlanjutan", "keberlanjutan inovasi")),
    (
        "## Pelajaran",
        (
            *("pelajaran", "pelajaran yang dipetik", "pembelajaran", "kendala", "hambatan", "kendala dan solusi"),
            *("faktor penghambat", "tantangan", "faktor kekuatan dan kelemahan"),
        ),
    ),
    ("beneficiaries", ("penerima manfaat", "sasaran", "kelompok sasaran", "target sasaran", "pengguna layanan")),
    (
        "funding.amount | replication.budget",
        (
            *("anggaran", "anggaran jika diperlukan", "jumlah anggaran", "besaran anggaran", "nilai anggaran"),
            *("dukungan anggaran", "biaya", "total anggaran"),
        ),
    ),
    ("funding.kind", ("sumber dana", "sumber anggaran", "sumber pendanaan", "sumber pembiayaan")),
    ("funding.year", ("tahun anggaran",)),
    ("replication.regulation", ("dasar hukum", "regulasi", "regulasi inovasi daerah", "payung hukum")),
    ("replication.people", ("sdm", "ketersediaan sdm", "sumber daya manusia", "kebutuhan sdm")),
    ("replication.technology", ("teknologi", "alat kerja", "penggunaan teknologi informasi", "peralatan")),
    ("replication.partners", ("mitra", "mitra kerja", "keterlibatan aktor", "keterlibatan aktor inovasi", "jejaring")),
    ("replication.duration", ("lama persiapan", "kecepatan penciptaan", "kecepatan penciptaan inovasi")),
    ("replication.risks", ("risiko", "resiko")),
    ("contact.office", ("kantor", "unit kontak", "nama kantor")),
    ("contact.phone", ("telepon kantor", "no telepon kantor", "nomor telepon kantor", "telp kantor")),
    ("contact.email", ("email kantor", "surel kantor", "email instansi", "surel instansi", "email opd")),
    ("sdgs", ("sdgs", "sdg", "tpb", "tpb sdgs", "kategori sdgs", "tujuan pembangunan berkelanjutan")),
    ("tags", ("kata kunci", "keywords", "keyword", "tag")),
    (
        "sources.url",
        ("sumber", "tautan sumber", "link sumber", "alamat sumber", "tautan", "link", "url", "laman", "website"),
    ),
    ("sources.publisher", ("penerbit", "penerbit sumber")),
    ("sources.date", ("tanggal sumber", "tanggal terbit")),
    ("reviewed", ("tanggal ditinjau", "tanggal tinjauan", "tanggal verifikasi")),
)

NUMBERING = frozenset({"no", "nomor", "no urut", "nomor urut", "nomer", "id", "number"})
PERSONAL = frozenset(
    (
        *(
            "no hp",
            "nomor hp",
            "hp",
            "no wa",
            "nomor wa",
            "whatsapp",
            "nomor whatsapp",
            "no handphone",
            "nomor handphone",
        ),
        *("narahubung", "contact person", "cp", "nama kontak", "kontak person", "nik", "nip", "nip inisiator"),
        *("email pribadi", "alamat rumah", "nama pengisi", "nama admin", "nama operator", "pic", "nama pic"),
    )
)
"""People's own numbers and names: the catalogue names offices, so these are left in the spreadsheet."""
_PERSONAL_INSIDE = re.compile(
    r"(?:^|\b(?:no|nomor|nomer|telp|telepon) )(?:hp|wa|whatsapp|handphone|ponsel)\b|\b(?:nik|nip|narahubung)\b"
)

SKIP = "-"
HEADING = "## "
_ALIKE = 0.8  # "Penghargaan" is no misspelled "Penerapan"
_ALSO = re.compile(r"^(?:\d+|[a-z])\s+")


def plain(header: str) -> str:
    """A column's name as it is compared: words alone, without a number in front."""
    words = unicodedata.normalize("NFKC", header).casefold()
    return _ALSO.sub("", " ".join(re.findall(r"[^\W_]+", words)))


def target_of(header: str) -> str | None:
    """The field that a column of this name fills; SKIP for numbering; None where nobody knows."""
    for name in (plain(header), plain(re.sub(r"\([^()]*\)?", " ", header))):
        if name in NUMBERING:
            return SKIP
        if name in _by_name():
            return _by_name()[name]
    return None


def is_personal(header: str) -> bool:
    names = (plain(header), plain(re.sub(r"\([^()]*\)?", " ", header)))
    return any(name in PERSONAL or _PERSONAL_INSIDE.search(name) for name in names)


def near(header: str) -> str | None:
    """A known name that was perhaps meant."""
    match = get_close_matches(plain(header), _by_name(), n=1, cutoff=_ALIKE) if len(plain(header)) > 3 else []
    return match[0] if match else None


@cache
def _by_name() -> dict[str, str]:
    """Every known name with its target; keys, labels and section titles know themselves."""
    names = {name: target for target, names in COLUMNS for name in names}
    for section in SECTIONS:
        names.setdefault(plain(section), HEADING + section)
    for target in targets():
        names.setdefault(plain(target), target)
    for field in declared(Innovation):
        if field.record is None:
            names.setdefault(plain(field.spec.label), field.key)
    return names


@cache
def targets() -> tuple[str, ...]:
    """Every name of a field that a column can fill: `stage`, `started.trial`, `funding.amount`."""
    return tuple(
        name
        for field in declared(Innovation)
        for name in (
            (field.key,)
            if field.record is None
            else tuple(f"{field.key}.{inner.key}" for inner in declared(field.record))
        )
    )
