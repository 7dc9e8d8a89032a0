"""One profile as a document to print, hand out and file."""

from collections.abc import Iterator

from lumbung import addresses
from lumbung.model import Innovation, Profile, declared
from lumbung.pages.manuscripts import body, numbers
from lumbung.pdf import nodes
from lumbung.pdf.bodies import Setting, blocks_of
from lumbung.pdf.desk import Desk, cited
from lumbung.pdf.document import Document
from lumbung.pdf.nodes import Block, Blocks, Inlines
from lumbung.pdf.pictures import Pictures
from lumbung.words import N_


def profile_document(desk: Desk, profile: Profile) -> Document:
    record, address = profile.record, addresses.innovation(profile.name)
    pictures = Pictures(desk.catalogue.root, profile)
    known = numbers(record.sources)
    setting = Setting(2, known.get, desk.target(address, {}), pictures.named)
    words = desk.words
    blocks: Blocks = [
        nodes.paragraph(desk.view.agency_name(record.agency), "kicker"),
        nodes.heading(1, record.title),
        *([nodes.paragraph(record.summary, "lead")] if record.summary else []),
        *([nodes.framed("note", [nodes.paragraph(words(STUB))], words(N_("Rintisan")))] if record.stub else []),
        desk.facts(profile),
        *_cover(desk, profile, pictures),
        *_titled(words(N_("Bukti: sebelum dan sesudah")), desk.results(profile, known)),
        *blocks_of(body(profile, record.sources, desk.press), setting),
        *_rest(desk, profile, known),
        nodes.heading(2, words(N_("Sumber"))),
        *(desk.source(known[source.id], source) for source in record.sources),
        *_end(desk, profile, address),
    ]
    return Document(
        path=addresses.document(address),
        title=record.title,
        summary=record.summary or "",
        language=words.language,
        date=record.reviewed,
        site=desk.site,
        district=desk.district,
        head=record.title,
        foot=words(N_("Isi per {day}"), day=desk.day(record.reviewed)),
        keywords=record.tags,
        blocks=blocks,
        pictures=pictures.files,
    )


STUB = N_("Baru sedikit yang diketahui dari sumber terbuka; yang belum ada ditulis “belum tersedia”.")


def _titled(title: str, blocks: Blocks) -> Blocks:
    return [nodes.heading(2, title), *blocks] if blocks else []


def _cover(desk: Desk, profile: Profile, pictures: Pictures) -> Iterator[Block]:
    cover = profile.record.cover
    if cover and (file := pictures.named(cover.file)):
        yield nodes.picture(file, cover.alt, desk.words(N_("Foto: {credit}"), credit=cover.credit))


def _rest(desk: Desk, profile: Profile, known: dict[str, int]) -> Iterator[Block]:
    record, words, view = profile.record, desk.words, desk.view
    partners = [
        [nodes.paragraph([*_strong(view.partner_kind(item.kind), item.name, item.role), *cited(item.source, known)])]
        for item in record.partners
    ]
    yield from _titled(words(N_("Mitra")), [nodes.listing(partners)] if partners else [])
    funding = [
        (
            [nodes.mark("b", view.funding_kind(item.kind)), *cited(item.source, known)],
            desk.known(view.rupiah(item.amount)),
            desk.known(str(item.year or "")),
            item.note or "",
        )
        for item in record.funding
    ]
    head = [words(word) for word in (N_("Jenis dana"), N_("Jumlah"), N_("Tahun"), N_("Catatan"))]
    yield from _titled(words(N_("Pendanaan")), [nodes.table(head, funding, (2, 2, 1.2, 3))] if funding else [])
    needs = desk.needs(profile, known)
    yield from _titled(words(N_("Yang perlu disiapkan untuk meniru")), [nodes.facts(needs)] if needs else [])
    copies = [
        [
            nodes.paragraph(
                [*nodes.inlines(f"{item.place} ({item.year})" if item.year else item.place), *cited(item.source, known)]
            )
        ]
        for item in record.replicated_by
    ]
    yield from _titled(words(N_("Sudah direplikasi oleh")), [nodes.listing(copies)] if copies else [])
    awards = [
        [
            nodes.paragraph(
                [
                    *_strong(view.award(item), item.scheme, item.organiser, view.award_level(item.level), item.note),
                    *cited(item.source, known),
                ]
            )
        ]
        for item in record.awards
    ]
    yield from _titled(words(N_("Penghargaan")), [nodes.listing(awards)] if awards else [])
    gaps = [
        words(field.spec.label) for field in declared(Innovation) if field.spec.gap and not getattr(record, field.key)
    ]
    if gaps:
        yield nodes.paragraph(
            [nodes.mark("b", words(N_("Belum tersedia:"))), " ", *nodes.inlines(f"{', '.join(gaps)}.")], "quiet"
        )
    if record.contact:
        yield from _titled(words(N_("Kontak")), [desk.contact(record.contact, view.agency_name(record.agency))])


def _strong(first: str, *others: str | None) -> Inlines:
    rest = ", ".join(filter(None, others))
    return [nodes.mark("b", first), *(nodes.inlines(f": {rest}") if rest else [])]


def _end(desk: Desk, profile: Profile, address: str) -> Blocks:
    """Where the page is, when it was looked at, and how its text may be used."""
    words, url = desk.words, desk.url(address)
    said: Inlines = nodes.inlines(words(N_("Terakhir ditinjau {day}."), day=desk.day(profile.record.reviewed)))
    said += [" ", *nodes.inlines(words(N_("Isi boleh dipakai ulang dengan menyebut sumber (CC BY 4.0).")))]
    if url:
        said += [{"t": "br"}, *nodes.inlines(words(N_("Halaman ini di web:"))), " ", nodes.link(url, url)]
        return [
            nodes.RULE,
            {"t": "beside", "width": 24, "c": [nodes.paragraph(said, "quiet")], "side": desk.code(address)},
        ]
    return [nodes.RULE, nodes.paragraph(said, "quiet")]
