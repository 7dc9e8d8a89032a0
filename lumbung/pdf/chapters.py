"""The chapters of a visit's booklet, each a list of parts in the order in which they are read."""

from collections.abc import Iterator, Mapping

from lumbung import addresses
from lumbung.model import Profile, VisitPage
from lumbung.pdf import nodes
from lumbung.pdf.bodies import Setting
from lumbung.pdf.desk import Desk, cited
from lumbung.pdf.nodes import Block, Inline, Said
from lumbung.pdf.numbering import Numbering
from lumbung.visiting import WORDS_A_MINUTE, contacts, focused, questions, reading_list, studied
from lumbung.words import N_

EMPTY_ROWS = 6
Numbers = Mapping[str, int]


def contents_chapter(desk: Desk) -> Iterator[Block]:
    yield nodes.heading(1, desk.words(N_("Isi paket")), outlined=False)
    yield nodes.CONTENTS


def welcome_chapter(desk: Desk, visit: VisitPage, numbers: Numbers, setting: Setting) -> Iterator[Block]:
    record, words = visit.record, desk.words
    yield nodes.heading(1, words(N_("Selamat datang")))
    if record.welcome:
        yield from (nodes.paragraph(part) for part in record.welcome.split("\n\n"))
    reading = reading_list(desk.catalogue, visit)
    if reading:
        yield nodes.paragraph(
            words.plural(
                "Paket ini disusun untuk {delegation}: {n} inovasi, sekitar {minutes} menit bacaan, pertanyaan yang layak diajukan, kontak, dan ruang untuk menulis rencana.",
                "Paket ini disusun untuk {delegation}: {n} inovasi, sekitar {minutes} menit bacaan, pertanyaan yang layak diajukan, kontak, dan ruang untuk menulis rencana.",
                len(reading),
                delegation=record.delegation,
                minutes=sum(item.minutes for item in reading),
            ),
            "lead",
        )
    rows: list[tuple[str, Said]] = [
        (words(N_("Rombongan")), record.delegation),
        (words(N_("Asal daerah")), desk.known(record.region)),
        (words(N_("Pimpinan rombongan")), desk.known(record.leader)),
        (words(N_("Tanggal")), desk.view.when(record.date)),
        (words(N_("Tuan rumah")), desk.known(record.host)),
        (
            words(N_("Tempat")),
            [
                *nodes.inlines(record.place),
                " ",
                nodes.link(addresses.map_of(record.place), [nodes.mark("quiet", words(N_("Lihat di peta")))]),
            ]
            if record.place
            else desk.missing,
        ),
    ]
    yield nodes.facts(rows)
    yield from desk.sources_of(record.sources, numbers)
    yield from desk.notice(visit)
    yield from desk.body(visit, setting)


def agenda_chapter(desk: Desk, visit: VisitPage, numbers: Numbers) -> Iterator[Block]:
    record, words = visit.record, desk.words
    yield nodes.heading(1, words(N_("Acara")))
    if not record.agenda:
        yield nodes.paragraph(words(N_("Susunan acara belum tersedia.")))
    head = [words(word) for word in (N_("Waktu"), N_("Acara"), N_("Penerima"))]
    rows: list[tuple[Said, Said, Said]] = [
        (
            desk.known(item.time),
            [nodes.mark("b", item.what), *cited(item.source, numbers)],
            desk.known(item.who),
        )
        for item in record.agenda
    ]
    yield nodes.table(head, rows or [("", "", "")] * EMPTY_ROWS, (1.2, 3, 2), tall=not rows)
    yield nodes.room(words(N_("Catatan Anda")))


def focus_chapter(desk: Desk, visit: VisitPage, inner: Mapping[str, str]) -> Iterator[Block]:
    words, rows = desk.words, focused(desk.catalogue, visit)
    sectors = visit.record.focus.sectors if visit.record.focus else ()
    if not rows and not sectors:
        return
    yield nodes.heading(1, words(N_("Fokus kunjungan")))
    if sectors:
        yield nodes.facts([(words(N_("Urusan")), ", ".join(desk.view.sector(key) for key in sectors))])
    if rows:
        head = [
            words(N_("Perangkat daerah yang menjadi fokus")),
            words(N_("Inovasi di paket ini")),
            words(N_("Lainnya di situs")),
        ]
        yield nodes.table(
            head,
            [
                (
                    [nodes.mark("b", desk.view.agency_name(item.agency.name))],
                    _titles(desk, item.chosen, inner) or (desk.missing if not item.others else ""),
                    _titles(desk, item.others, inner),
                )
                for item in rows
            ],
            (3, 3, 3),
        )


def _titles(desk: Desk, profiles: tuple[Profile, ...], inner: Mapping[str, str]) -> list[Inline]:
    said: list[Inline] = []
    for profile in profiles:
        said += [*([", "] if said else []), *desk.title(profile, inner)]
    return said


def reading_chapter(desk: Desk, visit: VisitPage, inner: Mapping[str, str]) -> Iterator[Block]:
    words, rows = desk.words, reading_list(desk.catalogue, visit)
    if not rows:
        return
    yield nodes.heading(1 if not visit.record.focus else 2, words(N_("Bacaan sebelum berangkat")))
    head = [words(word) for word in (N_("Inovasi"), N_("Perangkat daerah"), N_("Menit"))]
    yield nodes.table(
        head,
        [
            (desk.title(row.profile, inner), desk.view.agency(row.profile.record.agency), str(row.minutes))
            for row in rows
        ],
        (4, 3, 1),
    )
    yield nodes.paragraph(
        words(N_("Menit dihitung dari jumlah kata, {pace} kata semenit, dan dibulatkan ke atas."), pace=WORDS_A_MINUTE),
        "quiet",
    )


def questions_chapter(desk: Desk, visit: VisitPage, inner: Mapping[str, str]) -> Iterator[Block]:
    words, asked = desk.words, questions(desk.catalogue, visit, desk.words)
    yield nodes.heading(1, words(N_("Pertanyaan yang layak diajukan")))
    if asked.own:
        yield nodes.heading(2, words(N_("Dari rombongan")))
        yield nodes.listing([[nodes.paragraph(text)] for text in asked.own])
    if asked.about:
        yield nodes.heading(2, words(N_("Dari yang tercatat di profil")))
        for profile, found in asked.about:
            items = [
                [
                    nodes.paragraph(
                        [*([nodes.mark("i", f"“{one.stated}”"), " "] if one.stated else []), *nodes.inlines(one.text)]
                    )
                ]
                for one in found
            ]
            yield nodes.paragraph([nodes.mark("b", desk.title(profile, inner))], "term")
            yield nodes.listing(items)
    if asked.gaps:
        yield nodes.heading(2, words(N_("Yang belum terjawab di profil")))
        count = len(studied(desk.catalogue, visit))
        for gap in asked.gaps:
            everyone = len(gap.profiles) == count > 1
            about = (
                words(N_("Untuk semua inovasi di daftar ini."))
                if everyone
                else ", ".join(profile.record.title for profile in gap.profiles)
            )
            yield nodes.paragraph([nodes.mark("b", gap.text), {"t": "br"}, nodes.mark("quiet", about)])
    yield nodes.room(words(N_("Pertanyaan kami")))


def contacts_chapter(desk: Desk, visit: VisitPage) -> Iterator[Block]:
    words, rows = desk.words, contacts(desk.catalogue, visit)
    yield nodes.heading(1, words(N_("Kontak")))
    head = [words(word) for word in (N_("Kantor"), N_("Telepon"), N_("Surel"), N_("Tentang"))]
    if rows:
        yield nodes.table(
            head,
            [
                (
                    [nodes.mark("b", (row.contact.office if row.contact else None) or desk.view.agency_name(row.key))],
                    desk.known(row.contact.phone if row.contact else None),
                    desk.known(row.contact.email if row.contact else None),
                    ", ".join(profile.record.title for profile in row.profiles),
                )
                for row in rows
            ],
            (3, 1.6, 2, 3.4),
        )
    request = desk.catalogue.settings.site.visit_request
    if request:
        yield nodes.heading(2, words(N_("Permohonan kunjungan")))
        if request.text:
            yield nodes.paragraph(request.text)
        known = [
            (words(N_("Alamat web")), request.url),
            (words(N_("Surel")), request.email),
            (words(N_("Telepon")), request.phone),
        ]
        yield nodes.facts([(label, value) for label, value in known if value])
    yield nodes.room(words(N_("Catatan Anda")))


def plan_chapter(desk: Desk, visit: VisitPage, numbers: Numbers) -> Iterator[Block]:
    words = desk.words
    yield nodes.heading(1, words(N_("Rencana tindak lanjut")))
    yield nodes.paragraph(
        words(N_("Sebelum pulang, sepakati: apa yang akan dicoba, siapa yang mengerjakan, dan sampai kapan.")), "lead"
    )
    head = [words(word) for word in (N_("Yang akan dicoba"), N_("Penanggung jawab"), N_("Batas waktu"))]
    rows: list[tuple[Said, Said, Said]] = [
        (
            [nodes.mark("b", item.what), *cited(item.source, numbers)],
            desk.known(item.who),
            desk.known(desk.view.when(item.by_when)),
        )
        for item in visit.record.follow_up
    ]
    rows += [("", "", "")] * max(EMPTY_ROWS - len(rows), 2)
    yield nodes.table(head, rows, (4, 2.4, 1.8), tall=True)
    yield nodes.room(words(N_("Catatan Anda")))


def sources_chapter(desk: Desk, numbering: Numbering) -> Iterator[Block]:
    yield nodes.heading(1, desk.words(N_("Sumber")))
    yield from (desk.source(number, source) for number, source in numbering.listed)
    yield nodes.RULE
    yield nodes.paragraph(desk.words(N_("Isi boleh dipakai ulang dengan menyebut sumber (CC BY 4.0).")), "quiet")
    if not desk.catalogue.settings.site_url:
        yield nodes.paragraph(
            desk.words(N_("Kode QR tidak dicetak karena alamat situs (site_url) belum diisi.")), "quiet"
        )
