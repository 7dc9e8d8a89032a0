"""What the theme is told: its menu, its words, and the facts of the footer."""

import json
from typing import Any, NamedTuple

from lumbung import __version__, addresses
from lumbung.audience import Audience
from lumbung.catalogue import Catalogue
from lumbung.pages.documents import handwritten
from lumbung.pages.kit import star
from lumbung.pages.script_words import SEARCH_WORDS, STAR_WORDS
from lumbung.words import N_, Words

MENU = (
    ("explorer", N_("Inovasi"), addresses.EXPLORER),
    ("agencies", N_("Perangkat daerah"), "perangkat-daerah/index.html"),
    ("sectors", N_("Urusan"), "urusan/index.html"),
    ("visits", N_("Kunjungan"), "kunjungan/index.html"),
    ("labs", N_("Laboratorium"), "lab/index.html"),
    ("partnerships", N_("Kemitraan"), "kemitraan.html"),
    ("awards", N_("Penghargaan"), "penghargaan.html"),
    ("about", N_("Tentang"), "tentang.html"),
)
FOOTER = (
    (N_("Tentang"), "tentang.html"),
    (N_("Panduan menulis profil"), "panduan/index.html"),
    (N_("Daftar kolom"), "panduan/kolom.html"),
    (N_("Arti pesan pemeriksaan"), addresses.CODES),
    (N_("Semua inovasi menurut abjad"), "daftar/index.html"),
    (N_("Paket saya"), addresses.PACK),
    (N_("Bandingkan inovasi"), addresses.COMPARISON),
    (N_("Data terbuka"), "data/index.html"),
    (N_("Aksesibilitas"), "aksesibilitas.html"),
    (N_("Privasi"), "privasi.html"),
)
INTERNAL = {
    "title": N_("Versi internal — jangan disebarkan"),
    "completeness": N_("Kelengkapan profil"),
}
WORDS = {
    "skip": N_("Langsung ke isi"),
    "menu": N_("Menu"),
    "search": N_("Cari di situs ini"),
    "search_short": N_("Cari"),
    "theme_light": N_("Ganti ke tampilan terang"),
    "theme_dark": N_("Ganti ke tampilan gelap"),
    "content_date": N_("Isi per"),
    "version": N_("Versi Lumbung"),
    "licence": N_("Lisensi isi"),
    "back_to_top": N_("Kembali ke atas"),
    "contents": N_("Di halaman ini"),
    "footer_links": N_("Tautan kaki halaman"),
    "home": N_("Beranda"),
    "languages": N_("Bahasa"),
    "permalink": N_("Tautan tetap ke bagian ini"),
    "new_version": N_("Versi baru tersedia."),
    "reload": N_("Muat ulang"),
    "not_found_title": N_("Halaman tidak ditemukan"),
    "not_found_text": N_("Alamat ini tidak ada atau sudah berpindah. Mulailah dari salah satu halaman berikut."),
}


NAMES = {"id": "Indonesia", "en": "English"}
"""Each language in its own words, as the switch shows it."""


LOCALES = {"id": "id_ID", "en": "en_GB"}
"""As those who show a shared page write it; our English is British."""


class Search(NamedTuple):
    """Where the manifest of the index and the script that reads it lie."""

    manifest: str
    script: str


def theme_data(catalogue: Catalogue, words: Words, search: Search) -> dict[str, Any]:
    internal = catalogue.audience is Audience.INTERNAL
    folder = catalogue.folder
    return {
        "name": NAMES[words.language],
        "folder": folder,
        "home": f"{folder}{addresses.HOME}",
        "titles": {f"{folder}{address}": title for address, title, _, _ in handwritten(catalogue)},
        "version": __version__,
        "date_iso": catalogue.date.isoformat(),
        "date_text": words.date(catalogue.date),
        "district": catalogue.settings.site.district,
        "site_lang": words.language,
        "locale": LOCALES[words.language],
        "licence_text": "" if internal else "CC BY 4.0",
        "internal": {**words.all(INTERNAL), "url": f"{folder}{addresses.COMPLETENESS}"} if internal else {},
        "menu": [{"key": key, "title": words(title), "url": f"{folder}{url}"} for key, title, url in MENU],
        "footer": [
            *({"title": words(title), "url": f"{folder}{url}"} for title, url in FOOTER),
            *({"title": words(title), "url": f"{folder}{url}"} for title, url in _offline(catalogue)),
            *({"title": words(title), "url": url} for title, url in _form(catalogue)),
        ],
        "words": words.all(WORDS),
        "kit": {
            "page": f"{folder}{addresses.PACK}",
            "script": star().path,
            "title": words(N_("Paket saya")),
            "data": json.dumps(
                {"key": f"lumbung.paket.{catalogue.settings.site.district}", **words.all(STAR_WORDS)},
                ensure_ascii=False,
            ),
        },
        "manifest": "" if internal else f"{folder}{addresses.MANIFEST}",
        "search": {
            **search._asdict(),
            "page": f"{folder}{addresses.EXPLORER}",
            "list": f"{folder}daftar/index.html",
            "lab": f"{folder}lab/index.html",
            "words": json.dumps(words.all(SEARCH_WORDS), ensure_ascii=False),
        },
    }


def _offline(catalogue: Catalogue) -> tuple[tuple[str, str], ...]:
    """The link to the page that saves the site; internal content is not left behind in browsers."""
    return (
        ()
        if catalogue.audience is Audience.INTERNAL
        else ((N_("Simpan untuk dibaca tanpa internet"), addresses.OFFLINE),)
    )


def _form(catalogue: Catalogue) -> tuple[tuple[str, str], ...]:
    """The link to the form, where a district has one."""
    return ((N_("Isi profil lewat formulir"), addresses.FORM),) if catalogue.settings.site.form else ()
