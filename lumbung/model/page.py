"""The front matter of a hand-written page: what an author may say of it, and nothing that steers the theme."""

from typing import Annotated

from lumbung.model.declaration import Record, Spec
from lumbung.model.kinds import OneOf, Text, YesNo
from lumbung.model.parts import AllowedPersonal
from lumbung.model.site import SITE_LANGUAGES
from lumbung.words import N_


class PageFront(Record):
    title: Annotated[str | None, Text(200), Spec(N_("Judul"), N_("Judul halaman."), "Tentang")] = None
    description: Annotated[
        str | None, Text(300), Spec(N_("Ringkasan"), N_("Satu kalimat untuk mesin pencari."), "Siapa pengelolanya.")
    ] = None
    lang: Annotated[str | None, OneOf(SITE_LANGUAGES), Spec(N_("Bahasa"), N_("Bahasa halaman ini."), "en")] = None
    toc: Annotated[
        bool | None, YesNo(), Spec(N_("Daftar isi"), N_("Apakah daftar isi halaman ditampilkan."), "tidak")
    ] = None
    allowed_personal: AllowedPersonal = ()
    translates: Annotated[
        str | None,
        Text(40),
        Spec(N_("Keadaan asal"), N_("Keadaan halaman asal yang diterjemahkan; hanya di terjemahan."), "2b2a40ad"),
    ] = None
