"""One innovation at a glance, on one page of a booklet: facts, results, needs, cost, lessons, contact, room to write."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from lumbung import addresses
from lumbung.model import Body, Profile, declared
from lumbung.model.parts import Contact, Replication
from lumbung.pdf import nodes
from lumbung.pdf.bodies import Setting
from lumbung.pdf.desk import Desk, cited
from lumbung.pdf.nodes import Block, Blocks
from lumbung.visiting import unanswered
from lumbung.words import N_

LESSONS = N_("Pelajaran")
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
    yield from [{"t": "beside", "width": 24, "c": title, "side": code}] if code else title
    yield desk.facts(profile, short=True)
    yield from _titled(words(N_("Bukti: sebelum dan sesudah")), desk.results(profile, numbers))
    yield from _titled(words(N_("Yang diperlukan dan biayanya")), _needs(desk, profile, numbers))
    yield from _titled(words(N_("Yang tidak mulus, dan pelajarannya")), _lessons(desk, profile, numbers, inner))
    agency = desk.catalogue.agency.get(record.agency)
    contact = record.contact or (agency.contact if agency else None)
    if contact:
        yield from _titled(words(N_("Kontak")), [desk.contact(contact, desk.view.agency_name(record.agency))])
    silent = _silent(desk, profile, contact)
    if silent:
        label = nodes.mark("b", words(N_("Belum tersedia:")))
        yield nodes.paragraph([label, " ", *nodes.inlines(f"{', '.join(silent)}.")], "quiet")
    open_questions = unanswered(profile, words)
    if open_questions:
        yield from _titled(
            words(N_("Tanyakan di tempat")), _asked(open_questions, roomy=not record.results and not record.funding)
        )
    yield nodes.room(words(N_("Catatan Anda")))


def _titled(title: str, blocks: Blocks) -> Blocks:
    return [nodes.heading(2, title), *blocks] if blocks else []


def _asked(questions: tuple[str, ...], *, roomy: bool) -> Blocks:
    """With a line each for the answer where the page has the room, else close together."""
    if roomy:
        return [nodes.asked(questions)]
    return [nodes.listing([[nodes.paragraph(question)] for question in questions])]


def _silent(desk: Desk, profile: Profile, contact: Contact | None) -> list[str]:
    """What this page would hold if it were known."""
    record, words = profile.record, desk.words
    sheet = record.replication or Replication()
    silent = [
        words(field.spec.label)
        for field in declared(Replication)
        if field.key in NEEDS and not getattr(sheet, field.key)
    ]
    silent += [] if record.results else [words(N_("Hasil terukur"))]
    silent += [] if record.funding else [words(N_("Pendanaan"))]
    return [*silent, *([] if contact else [words(N_("Kontak"))])]


def _needs(desk: Desk, profile: Profile, numbers: Mapping[str, int]) -> Blocks:
    rows = desk.needs(profile, numbers)
    rows += [
        (desk.words(N_("Dana")), [*nodes.inlines(text), *cited(source, numbers)])
        for text, source in _funding(desk, profile)
    ]
    return [nodes.facts(rows)] if rows else []


def _funding(desk: Desk, profile: Profile) -> Iterator[tuple[str, str | None]]:
    for item in profile.record.funding:
        details = ", ".join(filter(None, (desk.view.rupiah(item.amount), str(item.year or ""), item.note)))
        kind = desk.view.funding_kind(item.kind)
        yield (f"{kind}: {details}" if details else kind), item.source


def _lessons(desk: Desk, profile: Profile, numbers: Mapping[str, int], inner: Mapping[str, str]) -> Blocks:
    """The author's own section on lessons, whole."""
    titles = {LESSONS, desk.words(LESSONS)}
    written = next((section.text for section in profile.body.sections if section.title in titles), "")
    if not written:
        return []
    setting = Setting(3, numbers.get, desk.target(addresses.innovation(profile.name), inner), lambda _: None)
    section = replace(profile, body=Body(text=written))
    return desk.body(section, setting)
