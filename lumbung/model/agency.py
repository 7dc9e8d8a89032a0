"""An agency (perangkat daerah) as the registry `data/agencies.yml` writes it down."""

from typing import Annotated

from lumbung.model.declaration import Record, Show, Spec
from lumbung.model.kinds import Account, AgencyKey, OneOf, Slug, Text, Url, Whole, Year, YesNo
from lumbung.model.parts import Contact
from lumbung.vocabulary import AGENCY_KINDS, SECTORS
from lumbung.words import N_


class ReportedCount(Record):
    """How many innovations the district said that this agency had, in one year."""

    year: Annotated[int, Year(), Spec(N_("Tahun"), N_("Tahun laporan."), "2020")]
    count: Annotated[int, Whole(0, 100_000), Spec(N_("Jumlah"), N_("Jumlah inovasi yang dilaporkan."), "38")]
    source: Annotated[
        str, Url(), Spec(N_("Sumber"), N_("Alamat halaman yang menyebut jumlah itu."), "https://contoh.go.id/berita/1")
    ]


class Agency(Record):
    key: Annotated[
        str, Slug(), Spec(N_("Kunci"), N_("Nama pendek yang dipakai di profil dan alamat."), "dinkes", Show.CSV)
    ]
    name: Annotated[str, Text(200), Spec(N_("Nama"), N_("Nama resmi."), "Dinas Kesehatan", Show.CSV)]
    short_name: Annotated[
        str | None, Text(60), Spec(N_("Nama pendek"), N_("Sebutan sehari-hari."), "Dinkes", Show.CSV)
    ] = None
    name_en: Annotated[
        str | None,
        Text(200),
        Spec(N_("Nama Inggris"), N_("Nama dalam bahasa Inggris, untuk halaman Inggris."), "Health Office"),
    ] = None
    kind: Annotated[
        str,
        OneOf(AGENCY_KINDS),
        Spec(
            N_("Jenis"),
            N_("Jenis perangkat daerah."),
            "dinas",
            Show.CSV | Show.FACET,
            facet_label=N_("Jenis perangkat daerah"),
            facet="jenis-perangkat-daerah",
        ),
    ]
    parent: Annotated[
        str | None,
        AgencyKey(),
        Spec(N_("Induk"), N_("Kunci induknya; puskesmas di bawah dinas kesehatan."), "dinkes", Show.CSV),
    ] = None
    sectors: Annotated[
        tuple[Annotated[str, OneOf(SECTORS)], ...],
        Spec(N_("Urusan"), N_("Urusan pemerintahan yang ditangani."), "kesehatan", Show.CSV),
    ] = ()
    address: Annotated[str | None, Text(300), Spec(N_("Alamat"), N_("Alamat kantor."), "Jalan Contoh 1")] = None
    contact: Annotated[Contact | None, Spec(N_("Kontak"), N_("Kontak kantor."), "{phone: (0000) 123456}")] = None
    must_innovate: Annotated[
        bool,
        YesNo(),
        Spec(N_("Wajib berinovasi"), N_("ya bila termasuk aturan satu perangkat daerah, satu inovasi."), "ya"),
    ] = False
    former_names: Annotated[
        tuple[Annotated[str, Text(200)], ...],
        Spec(N_("Nama dahulu"), N_("Nama sebelum berganti."), "Dinas Kesehatan dan Sosial"),
    ] = ()
    reported_counts: Annotated[
        tuple[ReportedCount, ...],
        Spec(
            N_("Jumlah dilaporkan"),
            N_("Jumlah inovasi menurut laporan daerah, per tahun."),
            "{year: 2020, count: 38, source: https://contoh.go.id/1}",
        ),
    ] = ()

    maintainers: Annotated[
        tuple[Annotated[str, Account()], ...],
        Spec(
            N_("Pemeriksa profil"),
            N_(
                "Akun yang diminta meninjau perubahan profilnya, untuk perintah codeowners; tidak ditampilkan di situs."
            ),
            "@akun-dinkes",
        ),
    ] = ()

    @property
    def label(self) -> str:
        return self.short_name or self.name
