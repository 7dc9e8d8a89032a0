"""A visit as a booklet: what a delegation reads on the way, writes into, and takes home as a plan."""

from lumbung import addresses
from lumbung.model import VisitPage
from lumbung.pdf import nodes
from lumbung.pdf.bodies import Setting
from lumbung.pdf.chapters import (
    agenda_chapter,
    contacts_chapter,
    contents_chapter,
    focus_chapter,
    plan_chapter,
    questions_chapter,
    reading_chapter,
    sources_chapter,
    welcome_chapter,
)
from lumbung.pdf.desk import Desk
from lumbung.pdf.document import Cover, Document
from lumbung.pdf.innovation import innovation_page
from lumbung.pdf.nodes import Blocks
from lumbung.pdf.numbering import Numbering
from lumbung.pdf.pictures import Pictures
from lumbung.visiting import studied
from lumbung.words import N_


def visit_booklet(desk: Desk, visit: VisitPage) -> Document:
    record, address, words = visit.record, addresses.visit(visit.name), desk.words
    profiles = studied(desk.catalogue, visit)
    inner = {addresses.innovation(profile.name): f"i-{number}" for number, profile in enumerate(profiles, 1)}
    numbering = Numbering(
        [(visit.path, record.sources), *((profile.path, profile.record.sources) for profile in profiles)]
    )
    pictures = Pictures(desk.catalogue.root, visit)
    own = numbering.of(visit.path)
    setting = Setting(2, own.get, desk.target(address, inner), pictures.named)
    chapters = (
        contents_chapter(desk),
        welcome_chapter(desk, visit, own, setting),
        agenda_chapter(desk, visit, own),
        (*focus_chapter(desk, visit, inner), *reading_chapter(desk, visit, inner)),
        *(innovation_page(desk, profile, numbering.of(profile.path), inner) for profile in profiles),
        questions_chapter(desk, visit, inner),
        contacts_chapter(desk, visit),
        plan_chapter(desk, visit, own),
        sources_chapter(desk, numbering),
    )
    blocks = [block for chapter in chapters for block in (nodes.NEW_PAGE, *chapter)]
    when, reviewed = (
        desk.view.when(record.date),
        max([record.reviewed, *(profile.record.reviewed for profile in profiles)]),
    )
    return Document(
        path=desk.folder + addresses.document(address),
        title=record.title,
        summary=words(N_("{delegation}, {when}."), delegation=record.delegation, when=when),
        language=words.language,
        date=reviewed,
        site=desk.site,
        district=desk.district,
        head=record.title,
        foot=words(N_("Isi per {day}"), day=desk.day(reviewed)),
        keywords=(),
        blocks=blocks,
        cover=_cover(desk, visit, address),
        pictures=pictures.files,
    )


def _cover(desk: Desk, visit: VisitPage, address: str) -> Cover:
    record, words = visit.record, desk.words
    blocks: Blocks = []
    if record.leader:
        blocks.append(nodes.paragraph([nodes.mark("b", words(N_("Dipimpin:"))), " ", *nodes.inlines(record.leader)]))
    if record.host:
        blocks.append(nodes.paragraph([nodes.mark("b", words(N_("Diterima:"))), " ", *nodes.inlines(record.host)]))
    blocks.append(
        nodes.paragraph(
            words(
                N_(
                    "Disusun dari isi situs {site}. Setiap keterangan menyebut sumbernya; yang belum diketahui ditulis “belum tersedia”."
                ),
                site=desk.site,
            ),
            "quiet",
        )
    )
    if url := desk.url(address):
        said = [*nodes.inlines(words(N_("Halaman kunjungan ini di web:"))), {"t": "br"}, nodes.link(url, url)]
        blocks = [
            {
                "t": "beside",
                "width": 30,
                "c": [*blocks, nodes.paragraph(said, "quiet")],
                "side": desk.code(address, width=30),
            }
        ]
    where = ", ".join(filter(None, (desk.view.when(record.date), record.place)))
    lead = [*nodes.inlines(record.delegation), {"t": "br"}, *nodes.inlines(where)]
    return Cover(words(N_("Paket kunjungan")), record.title, lead, blocks)
