"""One innovation at a glance, on one page of a booklet: facts, sources, how it works, results, needs, cost, lessons, contact, room to write."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from lumbung import addresses
from lumbung.model import SECTION_WORK, Body, Innovation, Profile, declared
from lumbung.model.parts import Contact, Replication
from lumbung.pdf import nodes
from lumbung.pdf.bodies import Setting
from lumbung.pdf.desk import SHORT, Desk, cited
from lumbung.pdf.nodes import Block, Blocks, Inlines, Said
from lumbung.visiting import unanswered
from lumbung.words import N_

BACKGROUND, LESSONS = N_("Latar belakang"), N_("Pelajaran")
NOTES = 24.0
"""Millimetres: three lines to write on."""
NEEDS = ("regulation", "people", "technology", "partners", "duration", "budget", "cost", "risks")


def innovation_page(
    desk: Desk, profile: Profile, numbers: Mapping[str, int], inner: Mapping[str, str]
) -> Iterator[Block]:
    record, words, address = profile.record, desk.words, addresses.innovation(profile.name)
    title: Blocks = [
        nodes.paragraph(desk.view.agency_name(record.agency), "kicker"),
        nodes.heading(1, record.title, inner[address]),
        nodes.paragraph(record.summary or [nodes.mark("missing", words(N_("Ringkasan belum tersedia.")))], "lead"),
    ]
    code = desk.code(address)
    head: Blocks = [
        *([{"t": "beside", "width": 24, "c": title, "side": code}] if code else title),
        desk.facts(profile, short=True, more=_awards(desk, profile, numbers)),
        *desk.sources_of(record.sources, numbers),
    ]
    yield nodes.fitting(head, _variants(desk, profile, numbers, inner))
    yield nodes.room(words(N_("Catatan Anda")))


def _variants(
    desk: Desk, profile: Profile, numbers: Mapping[str, int], inner: Mapping[str, str]
) -> Iterator[tuple[Blocks, float]]:
    """The rest of the page from generous to terse, each with the millimetres that it leaves for notes."""
    story = [
        _titled(desk.words(title), _section(desk, profile, title, numbers, inner))
        for title in (BACKGROUND, SECTION_WORK)
    ]
    known = [
        *_titled(desk.words(N_("Bukti: sebelum dan sesudah")), desk.results(profile, numbers)),
        *_titled(desk.words(N_("Yang diperlukan dan biayanya")), _needs(desk, profile, numbers)),
        *_titled(
            desk.words(N_("Yang tidak mulus, dan pelajarannya")), _section(desk, profile, LESSONS, numbers, inner)
        ),
    ]
    agency = desk.catalogue.agency.get(profile.record.agency)
    contact = profile.record.contact or (agency.contact if agency else None)
    office = desk.view.agency_name(profile.record.agency)
    whom = _titled(desk.words(N_("Kontak")), [desk.contact(contact, office)] if contact else [])
    silent = _silent(desk, profile, contact)
    lines, points, running = _asked(desk, unanswered(profile, desk.words))
    background, work = story
    yield [*background, *work, *known, *whom, *silent, *lines], NOTES
    yield [*background, *work, *known, *whom, *silent, *points], NOTES
    yield [*work, *known, *whom, *silent, *points], NOTES
    yield [*work, *known, *silent, *running], 0  # the contact stands in a chapter of its own as well
    yield [*known, *whom, *silent, *points], 0
    yield [*known, *silent, *running], 0


def _asked(desk: Desk, questions: tuple[str, ...]) -> tuple[Blocks, Blocks, Blocks]:
    """The questions with a line each for the answer, close together, and in one paragraph."""
    title = desk.words(N_("Tanyakan di tempat"))
    if not questions:
        return [], [], []
    running = nodes.paragraph([nodes.mark("b", f"{title}:"), " ", *nodes.inlines(" ".join(questions))])
    return (
        _titled(title, [nodes.asked(questions)]),
        _titled(title, [nodes.listing([[nodes.paragraph(question)] for question in questions])]),
        [running],
    )


def _awards(desk: Desk, profile: Profile, numbers: Mapping[str, int]) -> list[tuple[str, Said]]:
    label = desk.words(N_("Penghargaan"))
    return [
        (label, [*nodes.inlines(", ".join(filter(None, said))), *cited(award.source, numbers)])
        for award in profile.record.awards
        for said in ((desk.view.award(award), award.scheme, desk.view.award_level(award.level)),)
    ]


def _titled(title: str, blocks: Blocks) -> Blocks:
    return [nodes.heading(2, title), *blocks] if blocks else []


def _silent(desk: Desk, profile: Profile, contact: Contact | None) -> Blocks:
    """What this page would hold if it were known."""
    record, words = profile.record, desk.words
    sheet = record.replication or Replication()
    silent = [
        words(field.spec.label)
        for field in declared(Innovation)
        if field.key in SHORT and field.spec.gap and not record.stub and not getattr(record, field.key)
    ]
    silent += [
        words(field.spec.label)
        for field in declared(Replication)
        if field.key in NEEDS and not getattr(sheet, field.key) and not (field.key == "partners" and record.partners)
    ]
    silent += [] if record.results else [words(N_("Hasil terukur"))]
    silent += [] if record.funding else [words(N_("Pendanaan"))]
    silent += [] if contact else [words(N_("Kontak"))]
    label = nodes.mark("b", words(N_("Belum tersedia:")))
    return [nodes.paragraph([label, " ", *nodes.inlines(f"{', '.join(silent)}.")], "quiet")] if silent else []


def _needs(desk: Desk, profile: Profile, numbers: Mapping[str, int]) -> Blocks:
    rows = desk.needs(profile, numbers)
    sheet = profile.record.replication
    if profile.record.partners and not (sheet and sheet.partners):
        rows.append((desk.words(N_("Mitra")), _partners(desk, profile, numbers)))
    rows += [
        (desk.words(N_("Dana")), [*nodes.inlines(text), *cited(source, numbers)])
        for text, source in _funding(desk, profile)
    ]
    return [nodes.facts(rows)] if rows else []


def _partners(desk: Desk, profile: Profile, numbers: Mapping[str, int]) -> Inlines:
    partners = profile.record.partners
    said: Inlines = nodes.inlines(", ".join(item.name or desk.view.partner_kind(item.kind) for item in partners))
    sources = dict.fromkeys(item.source for item in partners)
    return [*said, *(mark for source in sources for mark in cited(source, numbers))]


def _funding(desk: Desk, profile: Profile) -> Iterator[tuple[str, str | None]]:
    for item in profile.record.funding:
        details = ", ".join(filter(None, (desk.view.rupiah(item.amount), str(item.year or ""), item.note)))
        kind = desk.view.funding_kind(item.kind)
        yield (f"{kind}: {details}" if details else kind), item.source


def _section(desk: Desk, profile: Profile, title: str, numbers: Mapping[str, int], inner: Mapping[str, str]) -> Blocks:
    """A section of the author's own, whole."""
    titles = {title, desk.words(title)}
    text = next((section.text for section in profile.body.sections if section.title in titles), "")
    if not text:
        return []
    setting = Setting(3, numbers.get, desk.target(addresses.innovation(profile.name), inner), lambda _: None)
    return desk.body(replace(profile, body=Body(text=text)), setting)
