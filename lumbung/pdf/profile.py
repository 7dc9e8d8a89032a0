"""One profile as a document to print, hand out and file."""

from collections.abc import Iterator, Mapping

from lumbung import addresses
from lumbung.model import Innovation, Profile, declared
from lumbung.pages.manuscripts import numbers
from lumbung.pdf import nodes
from lumbung.pdf.bodies import Setting
from lumbung.pdf.desk import Desk, cited
from lumbung.pdf.document import Document
from lumbung.pdf.nodes import Block, Blocks, Inlines
from lumbung.pdf.pictures import Pictures
from lumbung.words import N_

Numbers = Mapping[str, int]


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
        *desk.notice(profile),
        desk.facts(profile),
        *_cover(desk, profile, pictures),
        *_titled(words(N_("Bukti: sebelum dan sesudah")), desk.results(profile, known)),
        *desk.body(profile, setting),
        *_rest(desk, profile, known),
        nodes.heading(2, words(N_("Sumber"))),
        *(desk.source(known[source.id], source) for source in record.sources),
        *_end(desk, profile, address),
    ]
    return Document(
        path=desk.folder + addresses.document(address),
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


def _rest(desk: Desk, profile: Profile, known: Numbers) -> Iterator[Block]:
    """What the page tells below the author's text, in its order."""
    record, words = profile.record, desk.words
    needs = desk.needs(profile, known)
    copies = [
        _said(f"{item.place} ({item.year})" if item.year else item.place, "", item.source, known)
        for item in record.replicated_by
    ]
    yield from _titled(words(N_("Mitra")), _partners(desk, record, known))
    yield from _titled(words(N_("Pendanaan")), _funding(desk, record, known))
    yield from _titled(words(N_("Yang perlu disiapkan untuk meniru")), [nodes.facts(needs)] if needs else [])
    yield from _titled(words(N_("Sudah direplikasi oleh")), _listed(copies))
    yield from _titled(words(N_("Penghargaan")), _awards(desk, record, known))
    fields = (field for field in declared(Innovation) if field.spec.gap and not getattr(record, field.key))
    gaps = ", ".join(words(field.spec.label) for field in fields)
    if gaps:
        label = nodes.mark("b", words(N_("Belum tersedia:")))
        yield nodes.paragraph([label, " ", *nodes.inlines(f"{gaps}.")], "quiet")
    if record.contact:
        office = desk.view.agency_name(record.agency)
        yield from _titled(words(N_("Kontak")), [desk.contact(record.contact, office)])


def _partners(desk: Desk, record: Innovation, known: Numbers) -> Blocks:
    return _listed(
        [
            _said(
                desk.view.partner_kind(item.kind), ", ".join(filter(None, (item.name, item.role))), item.source, known
            )
            for item in record.partners
        ]
    )


def _awards(desk: Desk, record: Innovation, known: Numbers) -> Blocks:
    items = []
    for item in record.awards:
        given = ", ".join(filter(None, (item.scheme, item.organiser, desk.view.award_level(item.level))))
        text = ". ".join(filter(None, (given, item.note)))
        items.append(_said(desk.view.award(item), text, item.source, known))
    return _listed(items)


def _funding(desk: Desk, record: Innovation, known: Numbers) -> Blocks:
    rows = [
        (
            [nodes.mark("b", desk.view.funding_kind(item.kind)), *cited(item.source, known)],
            desk.known(desk.view.rupiah(item.amount)),
            desk.known(str(item.year or "")),
            item.note or "",
        )
        for item in record.funding
    ]
    head = [desk.words(word) for word in (N_("Jenis dana"), N_("Jumlah"), N_("Tahun"), N_("Catatan"))]
    return [nodes.table(head, rows, (2, 2, 1.2, 3))] if rows else []


def _said(first: str, rest: str, source: str | None, known: Numbers) -> Block:
    more = nodes.inlines(f": {rest}") if rest else []
    return nodes.paragraph([nodes.mark("b", first), *more, *cited(source, known)])


def _listed(items: list[Block]) -> Blocks:
    return [nodes.listing([[item] for item in items])] if items else []


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
