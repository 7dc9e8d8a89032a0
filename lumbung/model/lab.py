"""A year of the innovation laboratory (Laboratorium Inovasi): its steps and the cases it helps with."""

from typing import Annotated

from lumbung.model.declaration import Record, Spec
from lumbung.model.kinds import AgencyKey, InnovationSlug, OneOf, Text, Year, YesNo
from lumbung.model.parts import Cited, Reviewed, Source
from lumbung.vocabulary import LAB_STEPS
from lumbung.words import N_


class Case(Record):
    """An agency that is stuck, with or without an innovation of its own."""

    agency: Annotated[str, AgencyKey(), Spec(N_("Perangkat daerah"), N_("Kunci perangkat daerah."), "dpu")]
    obstacle: Annotated[
        str, Text(500), Spec(N_("Kendala"), N_("Apa yang menghambat."), "belum ada gagasan", translatable=True)
    ]
    help_wanted: Annotated[
        str | None,
        Text(500),
        Spec(
            N_("Bantuan yang dicari"),
            N_("Siapa atau apa yang diperlukan."),
            "pendamping dari perguruan tinggi",
            translatable=True,
        ),
    ] = None
    step: Annotated[
        str | None, OneOf(LAB_STEPS), Spec(N_("Langkah"), N_("Langkah 5D tempat kasus ini berada."), "diagnose")
    ] = None
    innovation: Annotated[
        str | None, InnovationSlug(), Spec(N_("Inovasi"), N_("Inovasi yang lahir dari kasus ini."), "antar-obat")
    ] = None
    source: Cited = None


class Lab(Record):
    year: Annotated[int, Year(), Spec(N_("Tahun"), N_("Tahun laboratorium."), "2020")]
    name: Annotated[str, Text(120), Spec(N_("Nama"), N_("Nama kegiatan."), "Drum Up 2020", translatable=True)]
    organiser: Annotated[
        str | None,
        Text(150),
        Spec(N_("Penyelenggara"), N_("Siapa yang menyelenggarakan."), "Bappedalitbang", translatable=True),
    ] = None
    with_lan: Annotated[
        bool | None, YesNo(), Spec(N_("Bersama LAN"), N_("Apakah didampingi Lembaga Administrasi Negara."), "ya")
    ] = None
    steps: Annotated[
        tuple[Annotated[str, OneOf(LAB_STEPS)], ...],
        Spec(N_("Langkah 5D"), N_("Langkah yang sudah diadakan."), "drum-up"),
    ] = ()
    cases: Annotated[
        tuple[Case, ...],
        Spec(N_("Kasus"), N_("Siapa butuh bantuan apa."), "{agency: dpu, obstacle: belum ada gagasan}"),
    ] = ()
    sources: Annotated[
        tuple[Source, ...],
        Spec(N_("Sumber"), N_("Dari mana isi halaman ini."), "{id: pemkab, url: https://contoh.go.id/berita/1}"),
    ]
    reviewed: Reviewed
