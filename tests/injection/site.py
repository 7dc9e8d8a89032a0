"""A site whose authors wrote every attempt in every kind of place, and its harmless twin."""

import json
from collections.abc import Callable, Sequence
from datetime import date
from itertools import cycle
from pathlib import Path

import pytest

from lumbung import build
from tests.injection.attempts import STRINGS
from tests.unit.example_barn import JPEG, SETTINGS

TODAY = date(2026, 11, 23)
PLAIN = "Teks biasa"


def build_past_every_error(root: Path, patch: pytest.MonkeyPatch) -> Path:
    """The site that comes of it when nobody heeds what `check` says, so that nothing but the pages' own defences is left."""
    patch.setattr(build, "has_errors", lambda _: False)
    outcome = build.build(build.Request(root, root / "site", TODAY), lambda *_: None)
    assert outcome.site
    assert [problem for problem in outcome.problems if problem.code == "page-loads-outside"] == []
    return outcome.site


def plant(root: Path, attempts: Sequence[str], on_a_page: int, *, harmless: bool) -> list[str]:
    """Write the content folder; the addresses of the pages that hold attempts."""
    said = (lambda _: PLAIN) if harmless else str
    write(root / "mkdocs.yml", SETTINGS + _told(said))
    write(root / "data/agencies.yml", "".join(_agency(number, said(text)) for number, text in enumerate(STRINGS)))
    words = ["bidan", "perawat"] if harmless else [text for text in STRINGS if any(map(str.isalpha, text))]
    write(root / "data/glossary.yml", f"- term: pasien\n  finds: {quoted(words[:9])}\n")
    addresses = []
    for number, start in enumerate(range(0, len(attempts), on_a_page)):
        here = attempts[start : start + on_a_page]
        strings = [said(text) for text in (*STRINGS[number % len(STRINGS) :], *STRINGS[: number % len(STRINGS)])]
        body = "\n\n".join(f"Upaya {index}.\n\n{said(text)}" for index, text in enumerate(here))
        name = f"upaya-{number:03}"
        write(root / f"innovations/{name}.md", _profile(number, strings, body, harmless=harmless))
        write(root / f"innovations/{name}.en.md", _english(strings, said(here[-1])))
        (root / f"innovations/{name}").mkdir()
        (root / f"innovations/{name}/loket.jpg").write_bytes(JPEG)
        write(root / f"docs/catatan-{number:03}.md", _page(number, strings[0], said(here[0]), harmless=harmless))
        write(
            root / f"docs/catatan-{number:03}.en.md",
            _page(number, strings[1], said(here[1 % len(here)]), harmless=harmless),
        )
        addresses += [f"inovasi/{name}.html", f"docs-{number}"]
    visit, lab = said(STRINGS[0]), said(STRINGS[1])
    write(root / "visits/2020-11-18-tamu.md", _visit(visit, said(attempts[0])))
    write(root / "labs/2020.md", _lab(lab, said(attempts[0])))
    write(
        root / "docs/situasi/upaya.md", _situation([said(text) for text in STRINGS], said(attempts[1 % len(attempts)]))
    )
    return [
        *(address if address.startswith("inovasi") else f"catatan-{int(address[5:]):03}.html" for address in addresses),
        *("index.html", "kunjungan/2020-11-18-tamu.html", "lab/2020.html", "perangkat-daerah/a3.html", "404.html"),
        *(
            "perangkat-daerah/index.html",
            "daftar/index.html",
            "panduan/kolom.html",
            "penghargaan.html",
            "kemitraan.html",
        ),
        *("situasi/upaya.html", "tanpa-jaringan.html", "bisa.html", "paket.html?i=upaya-000", "en/index.html"),
        *(
            f"en/{address}"
            for address in ("inovasi/upaya-000.html", "catatan-000.html", "situasi/upaya.html", "lab/2020.html")
        ),
    ]


def write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", errors="surrogatepass", newline="\n")


FILES = (
    "jahat.html",
    "jahat.HTM",
    "jahat.markdown",
    "jahat.mkd",
    "jahat.MD",
    "jahat.js",
    "jahat.svg",
    "jahat.xhtml",
    "sw.js",
)
"""Files of `docs/` that a browser would run or a generator take for a page."""


def plant_files(root: Path, outside: Path) -> None:
    """Pages, scripts and drawings of an author's own, in the place of ours too, and links to files of this computer."""
    text = "<!--lb--><script xmlns='http://www.w3.org/1999/xhtml'>kenari()</script>\n"
    for name in (*FILES, "assets/lumbung.js", "cari.html", "lampiran/a b.xml", "search/main.js"):
        write(root / "docs" / name, text)
    write(outside, "kenari di luar folder isi")
    (root / "docs" / "tautan.txt").symlink_to(outside)


def quoted(value: object) -> str:
    """JSON is YAML, and ASCII leaves every odd character as an escape."""
    return json.dumps(value)


def _agency(number: int, text: str) -> str:
    name = quoted(f"Dinas {number} {text}")
    return f"- {{key: a{number}, name: {name}, kind: dinas, short_name: {quoted(f'D{number} {text}'[:60])}, address: {quoted(text)}}}\n"


SOURCES = '[{{id: berita, title: {0}, publisher: {0}, date: 2020, url: "https://contoh.go.id/1?a={1}"}}]'


def _profile(number: int, strings: Sequence[str], body: str, *, harmless: bool) -> str:
    """Every text field has a string of its own."""
    given = cycle(strings)
    text = strings[0]

    def own() -> str:
        return quoted(next(given))

    # A file with an unknown key is not told in another language; the first profile is, so that its translation is seen.
    more = "" if harmless or number == 0 else f"{own()}: {own()}\n"
    return f"""---
title: {quoted(f"{number} {text}"[:100])}
aliases: [{quoted(f"Nama {number} {text}")}]
acronym: {quoted(f"A{number} {text}"[:40])}
summary: {own()}
agency: a{number % len(STRINGS)}
initiator_name: {own()}
beneficiaries: [{own()}]
results: [{{indicator: {own()}, before: {own()}, after: {own()}, unit: {quoted(text[:60])}, period: {own()}, source: berita}}]
partners: [{{kind: relawan, name: {own()}, role: {own()}, source: berita}}]
funding: [{{kind: swadaya, note: {own()}, source: berita}}]
awards: [{{outcome: top-45, year: 2019, scheme: {own()}, organiser: {own()}, note: {own()}, source: berita}}]
replication: {{regulation: {own()}, people: {own()}, source: berita}}
replicated_by: [{{place: {own()}, source: berita}}]
contact: {{office: {own()}, hours: {own()}}}
cover: {{file: loket.jpg, alt: {own()}, credit: {own()}}}
tags: [{own()}, sama]
{more}sources: {SOURCES.format(own(), "x" if harmless else "%22onclick=kenari()")}
reviewed: 2026-11-01
---
## Cara kerja

![{text}](upaya-{number:03}/loket.jpg "{text}")

{body}
"""


def _english(strings: Sequence[str], body: str) -> str:
    given = cycle(strings)
    return f"---\ntranslates: '00000000'\ntitle: {quoted(next(given)[:100])}\nsummary: {quoted(next(given))}\n---\n## How\n\n{body}\n"


def _situation(strings: Sequence[str], body: str) -> str:
    title, summary, *questions = strings
    return (
        f"---\ntitle: {quoted(title)}\nsummary: {quoted(summary)}\nfilter: {{tags: [sama]}}\n"
        f"questions: {quoted(list(dict.fromkeys(questions)))}\n---\n{body}\n"
    )


def _told(said: Callable[[str], str]) -> str:
    """What a district says of itself within pages; its name stands in the frame of each."""
    given = cycle(STRINGS)
    keys = ("tagline", "tagline_en", "introduction", "introduction_en")
    lines = [f"    {key}: {quoted(said(next(given)))}\n" for key in keys]
    channels = [
        f"    {key}: {{text: {quoted(said(next(given)))}, text_en: {quoted(said(next(given)))}}}\n"
        for key in ("visit_request", "correction")
    ]
    return "".join((*lines, *channels, "    languages: [id, en]\n"))


def _page(number: int, text: str, body: str, *, harmless: bool) -> str:
    more = "" if harmless else "template: 404.html\nscripts: [https://luar.invalid/a.js]\nkind: home\nhide: [toc]\n"
    return f"---\ntitle: {quoted(f'{number} {text}')}\ndescription: {quoted(text)}\n{more}---\n# Judul\n\n## Satu\n\n{body}\n\n## Dua\n"


def _visit(text: str, body: str) -> str:
    own = quoted(text)
    return (
        f"---\ntitle: {own}\ndelegation: {own}\nregion: {own}\ndate: 2020-11-18\nsources: {SOURCES.format(own, 'x')}\n"
        f"reviewed: 2026-11-01\n---\n{body}\n"
    )


def _lab(text: str, body: str) -> str:
    own = quoted(text)
    case = f"{{agency: a1, obstacle: {own}, help_wanted: {own}}}"
    return f"---\nyear: 2020\nname: {own}\ncases: [{case}]\nsources: {SOURCES.format(own, 'x')}\nreviewed: 2026-11-01\n---\n{body}\n"
