"""A word of the glossary, `data/glossary.yml`, with what it stands for."""

from typing import Annotated

from lumbung.model.declaration import Record, Spec
from lumbung.model.kinds import Text
from lumbung.words import N_


class GlossaryEntry(Record):
    term: Annotated[str, Text(120), Spec(N_("Kata"), N_("Kata atau singkatan yang ditulis orang."), "puskesmas")]
    same: Annotated[
        tuple[Annotated[str, Text(120)], ...],
        Spec(
            N_("Sama artinya"),
            N_("Kata lain yang artinya sama; dicari dua arah."),
            "pusat kesehatan masyarakat",
        ),
    ] = ()
    finds: Annotated[
        tuple[Annotated[str, Text(120)], ...],
        Spec(N_("Ikut dicari"), N_("Kata lain yang ikut dicari bila orang menulis kata ini; satu arah."), "kesehatan"),
    ] = ()
