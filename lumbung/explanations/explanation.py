"""What is told of a code beyond its message: the rule, why there is one, and how it looks wrong and right."""

from dataclasses import dataclass
from enum import Enum

from lumbung.words import N_


class Where(Enum):
    """Where an example stands; the value says so to a reader."""

    FRONT = N_("di data profil, di antara kedua baris '---'")
    TEXT = N_("di badan profil")
    BODY = N_("seluruh badan profil")
    FILE = N_("seluruh berkas profil")
    NAME = N_("nama berkas")
    REGISTRY = N_("di data/agencies.yml")
    GLOSSARY = N_("di data/glossary.yml")
    SETTINGS = N_("di mkdocs.yml")
    SITUATION = N_("di berkas docs/situasi/")
    PAGE = N_("di halaman docs/")
    TRANSLATION = N_("seluruh berkas versi Inggris")
    STEPS = N_("yang terjadi dan yang dilakukan")


@dataclass(frozen=True, slots=True)
class Explanation:
    """`wrong` and `right` are what an author writes, to the letter; with `Where.STEPS` they are sentences to translate.

    `saved_as` is the encoding of the wrong example, where that is what is wrong with it.
    """

    where: Where
    rule: str
    why: str
    wrong: str
    right: str
    saved_as: str = "utf-8"


@dataclass(frozen=True, slots=True)
class Family:
    """Codes of one kind; `key` is the name of their page, fixed for good."""

    key: str
    title: str
    codes: dict[str, Explanation]


SAVED = {
    "utf-16": N_("disimpan sebagai UTF-16"),
    "windows-1252": N_("disimpan sebagai ANSI (Windows-1252)"),
    "utf-8-sig": N_("disimpan sebagai UTF-8 dengan BOM"),
}
"""How a person calls the encodings that are not the right one."""

_VISIBLE = {0xA0: "⍽", 0x09: "⇥ ", 0xFEFF: "[BOM]"} | {
    number: 0x2400 + number for number in range(32) if number not in {0x09, 0x0A}
}


def visible(example: str) -> str:
    """An example whose invisible characters, and blank lines at its head, are shown by signs."""
    text = example.strip("\n").translate(_VISIBLE)
    head = len(example) - len(example.lstrip("\n"))
    return "¶\n" * head + text


STUB = """\
---
title: Pos Obat Keliling
agency: dinkes
stub: ya
sources:
  - {id: berita, url: "https://contoh.go.id/berita/1"}
reviewed: 2026-11-01
---
"""
DINKES = """\
- key: dinkes
  name: Dinas Kesehatan
  kind: dinas
"""
