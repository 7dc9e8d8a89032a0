"""The district's own settings: `extra.lumbung` in mkdocs.yml."""

from typing import Annotated

from lumbung.model.declaration import Record, Spec
from lumbung.model.form import FormSettings
from lumbung.model.kinds import Account, Email, OneOf, Phone, Text, Url
from lumbung.vocabulary import SECTORS, Term, Vocabulary
from lumbung.words import N_

SITE_LANGUAGES = Vocabulary("languages", (Term("id", N_("Bahasa Indonesia")), Term("en", N_("Bahasa Inggris"))))


class Channel(Record):
    """How to reach the people behind the site."""

    text: Annotated[
        str | None,
        Text(500),
        Spec(
            N_("Penjelasan"),
            N_("Kalimat yang dibaca pengunjung."),
            "Kirim surat kepada Bagian Organisasi.",
        ),
    ] = None
    text_en: Annotated[
        str | None,
        Text(500),
        Spec(
            N_("Penjelasan Inggris"),
            N_("Kalimat yang sama dalam bahasa Inggris."),
            "Write to the Organisation Division.",
        ),
    ] = None
    url: Annotated[
        str | None, Url(), Spec(N_("Alamat web"), N_("Halaman atau formulir."), "https://contoh.go.id/kunjungan")
    ] = None
    email: Annotated[str | None, Email(), Spec(N_("Surel"), N_("Surel kantor."), "organisasi@contoh.go.id")] = None
    phone: Annotated[str | None, Phone(), Spec(N_("Telepon"), N_("Telepon kantor."), "(0000) 123456")] = None


class Site(Record):
    district: Annotated[
        str, Text(100), Spec(N_("Daerah"), N_("Nama kabupaten, kota, atau provinsi."), "Kabupaten Contoh")
    ]
    district_en: Annotated[
        str | None,
        Text(100),
        Spec(N_("Daerah dalam bahasa Inggris"), N_("Nama daerah di halaman Inggris."), "Contoh Regency"),
    ] = None
    tagline: Annotated[
        str | None,
        Text(200),
        Spec(
            N_("Semboyan"),
            N_("Kalimat besar di halaman depan."),
            "Belajar dari pelayanan yang berhasil",
        ),
    ] = None
    tagline_en: Annotated[
        str | None,
        Text(200),
        Spec(
            N_("Semboyan Inggris"),
            N_("Kalimat besar di halaman depan yang berbahasa Inggris."),
            "Learn from services that work",
        ),
    ] = None
    introduction: Annotated[
        str | None,
        Text(600),
        Spec(
            N_("Pengantar"),
            N_("Penjelasan singkat di halaman depan."),
            "Kumpulan inovasi pelayanan publik.",
        ),
    ] = None
    introduction_en: Annotated[
        str | None,
        Text(600),
        Spec(
            N_("Pengantar Inggris"),
            N_("Penjelasan singkat di halaman depan yang berbahasa Inggris."),
            "A collection of public-service innovations.",
        ),
    ] = None
    languages: Annotated[
        tuple[Annotated[str, OneOf(SITE_LANGUAGES)], ...],
        Spec(N_("Bahasa"), N_("Bahasa halaman, yang utama lebih dulu."), "id"),
    ] = ("id",)
    focus_sectors: Annotated[
        tuple[Annotated[str, OneOf(SECTORS)], ...],
        Spec(N_("Urusan utama"), N_("Urusan yang ditonjolkan di halaman depan."), "kesehatan"),
    ] = ()
    edit_url: Annotated[
        str | None,
        Url(),
        Spec(
            N_("Alamat untuk menyunting"),
            N_("Alamat penyunting berkas di repositori; {path} diganti nama berkas."),
            "https://git.contoh.go.id/lumbung/_edit/main/{path}",
        ),
    ] = None
    visit_request: Annotated[
        Channel | None,
        Spec(N_("Permohonan kunjungan"), N_("Cara meminta kunjungan belajar."), "{email: organisasi@contoh.go.id}"),
    ] = None
    correction: Annotated[
        Channel | None,
        Spec(N_("Koreksi"), N_("Cara mengirim perbaikan tanpa git."), "{email: organisasi@contoh.go.id}"),
    ] = None
    form: Annotated[
        FormSettings | None,
        Spec(
            N_("Formulir"),
            N_("Formulir di peramban untuk mengisi profil tanpa git; lihat panduan formulir."),
            "{backend: local}",
        ),
    ] = None
    maintainers: Annotated[
        tuple[Annotated[str, Account()], ...],
        Spec(
            N_("Pengelola"),
            N_(
                "Akun yang diminta meninjau semua perubahan lain, untuk perintah codeowners; tidak ditampilkan di situs."
            ),
            "@pengelola-lumbung",
        ),
    ] = ()
