"""A study visit: who came, when, to see what, and what they meant to do with it."""

from typing import Annotated

from lumbung.model.declaration import Record, Spec
from lumbung.model.kinds import AgencyKey, InnovationSlug, Moment, OneOf, Text
from lumbung.model.parts import AllowedPersonal, Cited, Reviewed, Source, Visibility
from lumbung.model.when import When
from lumbung.vocabulary import AGENCY_KINDS, SECTORS
from lumbung.words import N_


class Focus(Record):
    """What the delegation came for."""

    agencies: Annotated[
        tuple[Annotated[str, AgencyKey()], ...],
        Spec(N_("Perangkat daerah"), N_("Yang dituju. Di dalam berkas ditulis kuncinya."), "dpmptsp"),
    ] = ()
    kinds: Annotated[
        tuple[Annotated[str, OneOf(AGENCY_KINDS)], ...],
        Spec(N_("Jenis perangkat daerah"), N_("Misalnya semua puskesmas."), "puskesmas"),
    ] = ()
    sectors: Annotated[
        tuple[Annotated[str, OneOf(SECTORS)], ...], Spec(N_("Urusan"), N_("Urusan yang dipelajari."), "kesehatan")
    ] = ()


class AgendaItem(Record):
    time: Annotated[str | None, Text(40), Spec(N_("Waktu"), N_("Jam mulai atau rentang jam."), "09.00–10.00")] = None
    what: Annotated[
        str, Text(300), Spec(N_("Acara"), N_("Apa yang berlangsung."), "Penerimaan di pendopo", translatable=True)
    ]
    who: Annotated[
        str | None, Text(200), Spec(N_("Penerima"), N_("Siapa yang menerima."), "Sekretaris Daerah", translatable=True)
    ] = None
    source: Cited = None


class FollowUp(Record):
    what: Annotated[
        str,
        Text(300),
        Spec(
            N_("Yang akan dicoba"), N_("Apa yang akan dicoba setelah pulang."), "Layanan satu pintu", translatable=True
        ),
    ]
    who: Annotated[
        str | None, Text(200), Spec(N_("Penanggung jawab"), N_("Siapa yang mengerjakan."), "DPMPTSP", translatable=True)
    ] = None
    by_when: Annotated[When | None, Moment(), Spec(N_("Batas waktu"), N_("Kapan selesai."), "2021-03")] = None
    source: Cited = None


class Visit(Record):
    title: Annotated[
        str, Text(150), Spec(N_("Judul"), N_("Nama kunjungan."), "Kunjungan kerja Kabupaten Contoh", translatable=True)
    ]
    delegation: Annotated[
        str,
        Text(200),
        Spec(N_("Rombongan"), N_("Siapa yang datang."), "Pemerintah Kabupaten Contoh", translatable=True),
    ]
    region: Annotated[
        str | None, Text(120), Spec(N_("Asal daerah"), N_("Kabupaten, kota, atau provinsi asal."), "Kabupaten Contoh")
    ] = None
    leader: Annotated[
        str | None,
        Text(120),
        Spec(N_("Pimpinan rombongan"), N_("Jabatan dan nama pimpinan."), "Sekretaris Daerah", translatable=True),
    ] = None
    date: Annotated[When, Moment(), Spec(N_("Tanggal"), N_("Tanggal kunjungan, setepat yang diketahui."), "2020-11-18")]
    host: Annotated[
        str | None,
        Text(120),
        Spec(N_("Tuan rumah"), N_("Siapa yang menerima."), "Sekretaris Daerah", translatable=True),
    ] = None
    place: Annotated[str | None, Text(200), Spec(N_("Tempat"), N_("Tempat pertemuan."), "Pendopo")] = None
    welcome: Annotated[
        str | None,
        Text(1500),
        Spec(
            N_("Sambutan"),
            N_("Kata sambutan tuan rumah, bila ada."),
            "Selamat datang. Silakan bertanya apa saja.",
            translatable=True,
        ),
    ] = None
    focus: Annotated[Focus | None, Spec(N_("Fokus"), N_("Yang ingin dipelajari."), "{kinds: [puskesmas]}")] = None
    agenda: Annotated[
        tuple[AgendaItem, ...], Spec(N_("Acara"), N_("Susunan acara."), "{time: '09.00', what: Penerimaan}")
    ] = ()
    innovations: Annotated[
        tuple[Annotated[str, InnovationSlug()], ...],
        Spec(N_("Inovasi"), N_("Inovasi yang dipelajari."), "antar-obat"),
    ] = ()
    questions: Annotated[
        tuple[Annotated[str, Text(300)], ...],
        Spec(N_("Pertanyaan"), N_("Yang ingin ditanyakan."), "Berapa biaya tahun pertama?", translatable=True),
    ] = ()
    follow_up: Annotated[
        tuple[FollowUp, ...],
        Spec(N_("Tindak lanjut"), N_("Apa, siapa, sampai kapan."), "{what: Layanan satu pintu, who: DPMPTSP}"),
    ] = ()
    sources: Annotated[
        tuple[Source, ...],
        Spec(N_("Sumber"), N_("Dari mana isi halaman ini."), "{id: pemkab, url: https://contoh.go.id/berita/1}"),
    ]
    reviewed: Reviewed
    visibility: Visibility = "public"
    allowed_personal: AllowedPersonal = ()
