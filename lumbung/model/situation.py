"""What a delegation usually comes for: an introduction, and the filter by which the innovations that answer it are found."""

from typing import Annotated

from lumbung.model.declaration import Record, Spec
from lumbung.model.kinds import AgencyKey, InnovationSlug, OneOf, Text
from lumbung.model.parts import AllowedPersonal, Source
from lumbung.vocabulary import AGENCY_KINDS, SECTORS
from lumbung.words import N_


class Filter(Record):
    """An innovation is found where every key that is written holds one of its values."""

    agencies: Annotated[
        tuple[Annotated[str, AgencyKey()], ...],
        Spec(N_("Perangkat daerah"), N_("Kunci perangkat daerah; cukup salah satu."), "dpmptsp"),
    ] = ()
    agency_kinds: Annotated[
        tuple[Annotated[str, OneOf(AGENCY_KINDS)], ...],
        Spec(N_("Jenis perangkat daerah"), N_("Jenis perangkat daerah; cukup salah satu."), "puskesmas"),
    ] = ()
    sectors: Annotated[
        tuple[Annotated[str, OneOf(SECTORS)], ...],
        Spec(N_("Urusan"), N_("Urusan pemerintahan; cukup salah satu."), "kesehatan"),
    ] = ()
    tags: Annotated[
        tuple[Annotated[str, Text(60)], ...],
        Spec(N_("Kata kunci"), N_("Kata kunci dari kolom tags profil; cukup salah satu."), "sampah"),
    ] = ()


class Situation(Record):
    title: Annotated[
        str,
        Text(100),
        Spec(N_("Judul"), N_("Keperluan itu, dengan kata-kata tamu."), "Belajar tentang puskesmas", translatable=True),
    ]
    summary: Annotated[
        str,
        Text(300),
        Spec(
            N_("Ringkasan"),
            N_("Satu atau dua kalimat: untuk siapa halaman ini."),
            "Untuk dinas kesehatan dan puskesmas yang mencari layanan keliling.",
            translatable=True,
        ),
    ]
    filter: Annotated[
        Filter,
        Spec(
            N_("Saringan"),
            N_("Inovasi yang ditampilkan: yang memenuhi setiap kunci yang ditulis di sini."),
            "{agency_kinds: [puskesmas], sectors: [kesehatan]}",
        ),
    ]
    innovations: Annotated[
        tuple[Annotated[str, InnovationSlug()], ...],
        Spec(N_("Inovasi tambahan"), N_("Inovasi lain yang ikut ditampilkan walau di luar saringan."), "antar-obat"),
    ] = ()
    questions: Annotated[
        tuple[Annotated[str, Text(300)], ...],
        Spec(
            N_("Pertanyaan"),
            N_("Yang layak ditanyakan saat berkunjung."),
            "Siapa yang bertugas di luar jam kerja?",
            translatable=True,
        ),
    ] = ()
    sources: Annotated[
        tuple[Source, ...],
        Spec(
            N_("Sumber"),
            N_("Dari mana fakta di pengantar; tidak perlu bila pengantar tidak memuat fakta."),
            "{id: berita, url: https://contoh.go.id/berita/1}",
        ),
    ] = ()
    allowed_personal: AllowedPersonal = ()
