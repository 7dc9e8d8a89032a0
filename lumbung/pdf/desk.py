"""What every document of a catalogue needs: words, labels, links, and the parts that profile and booklet share."""

import io
import posixpath
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import unquote

import segno

from lumbung import addresses
from lumbung.catalogue import Catalogue
from lumbung.model import Document, Innovation, Profile, Show, Visit, declared, facet_keys
from lumbung.model.kinds import AgencyKey, OneOf, YesNo
from lumbung.model.parts import Contact, Replication, Result, Source
from lumbung.pages.manuscripts import body
from lumbung.pages.press import Press, set_up_press
from lumbung.pages.view import View
from lumbung.pdf import nodes
from lumbung.pdf.bodies import Setting, blocks_of
from lumbung.pdf.nodes import Block, Blocks, Inlines, Said
from lumbung.vocabulary import SDGS
from lumbung.words import N_, Words

QR_WIDTH = 24.0
UNTRANSLATED = N_("Halaman ini belum diterjemahkan. Teks aslinya ditampilkan dalam bahasa Indonesia.")
OUTDATED = N_("Teks Indonesia sudah berubah sejak terjemahan ini dibuat; bila berbeda, yang berlaku teks Indonesia.")


@dataclass(frozen=True)
class Desk:
    catalogue: Catalogue
    words: Words
    press: Press

    @property
    def view(self) -> View:
        return self.press.view

    @property
    def site(self) -> str:
        return self.catalogue.settings.name

    @property
    def district(self) -> str:
        return self.catalogue.settings.site.district

    @property
    def folder(self) -> str:
        """Where the pages of this language lie."""
        return self.catalogue.folder

    def url(self, address: str) -> str:
        """The page in this language on the web, where the site's address is known."""
        known = self.catalogue.settings.site_url
        return f"{known}{self.folder}{address}" if known else ""

    def body(self, document: Document[Innovation] | Document[Visit], setting: Setting) -> Blocks:
        """An author's text, which says its language where that is not the document's own."""
        blocks = blocks_of(body(document, document.record.sources, self.press), setting)
        if document.body_language == self.words.language or not blocks:
            return blocks
        return [nodes.inside_language(document.body_language, blocks)]

    def notice(self, document: Document[Innovation] | Document[Visit]) -> Blocks:
        """That a text is not translated, or that its original has changed since, as the page says it."""
        if document.language != self.words.language:
            return [nodes.framed("note", [nodes.paragraph(self.words(UNTRANSLATED))])]
        return [nodes.framed("note", [nodes.paragraph(self.words(OUTDATED))])] if document.outdated else []

    @property
    def missing(self) -> Inlines:
        return [nodes.mark("missing", self.words(N_("belum tersedia")))]

    def known(self, value: str | None) -> Said:
        return value or self.missing

    def day(self, value: date) -> str:
        return self.words.date(value)

    def target(self, page: str, inner: Mapping[str, str]) -> "Target":
        return Target(self, page, inner)

    def title(self, profile: Profile, inner: Mapping[str, str]) -> Inlines:
        """A profile's title, which leads to it where it can."""
        address = addresses.innovation(profile.name)
        if address in inner:
            return [nodes.inner_link(inner[address], profile.record.title)]
        url = self.url(address)
        return [nodes.link(url, profile.record.title)] if url else nodes.inlines(profile.record.title)

    def facts(self, profile: Profile, *, short: bool = False, more: Iterable[tuple[str, Said]] = ()) -> Block:
        """The fact box; `short` leaves out what is not known, and what only helps to search; `more` rows follow."""
        rows: list[tuple[str, Said]] = []
        for field in declared(Innovation):
            if Show.FACTS not in field.spec.show or (short and field.key not in SHORT):
                continue
            value = self.catalogue.sectors_of(profile) if field.key == "sectors" else getattr(profile.record, field.key)
            items = value if isinstance(value, tuple) else (value,)
            shown = ", ".join(self._shown(field.kind, field.key, item) for item in items if item is not None)
            if shown or (field.spec.gap and not profile.record.stub and not short):
                rows.append((self.words(field.spec.label), self.known(shown)))
        started = profile.record.started
        if started and started.latest:
            rows.append((self.words(N_("Mulai")), self.view.when(started.latest)))
        return nodes.facts([*rows, *more])

    def _shown(self, kind: object, key: str, item: object) -> str:
        match kind:
            case AgencyKey():
                return self.view.agency_name(str(item))
            case OneOf(vocabulary):
                return self.words(vocabulary[str(item)].label)
            case YesNo(yes, no):
                return self.words(yes if item else no)
            case _ if key == "sdgs" and isinstance(item, int):
                return f"{item}. {self.words(SDGS[item - 1])}"
            case _:
                return str(item)

    def results(self, profile: Profile, numbers: Mapping[str, int]) -> Blocks:
        found = profile.record.results
        if not found:
            return []
        timed = any(result.period for result in found)
        rows = [
            (
                [nodes.mark("b", result.indicator), *cited(result.source, numbers)],
                self.known(_measured(result, result.before)),
                [nodes.mark("b", _measured(result, result.after))],
                *([self.known(result.period)] if timed else []),
            )
            for result in found
        ]
        head = (N_("Indikator"), N_("Sebelum"), N_("Sesudah"), N_("Masa"))[: 4 if timed else 3]
        return [nodes.table([self.words(word) for word in head], rows, (3, 2.2, 2.6, 1.8)[: len(head)])]

    def needs(self, profile: Profile, numbers: Mapping[str, int]) -> list[tuple[str, Said]]:
        """Label and text of what the replication sheet says."""
        sheet = profile.record.replication
        rows: list[tuple[str, Said]] = []
        for field in declared(Replication) if sheet else ():
            value = getattr(sheet, field.key)
            if value is None or field.key == "source":
                continue
            if isinstance(field.kind, YesNo):
                value = self.words(field.kind.yes if facet_keys(value) == ("ya",) else field.kind.no)
            said = [*nodes.inlines(str(value)), *cited(sheet.source if sheet else None, numbers)]
            rows.append((self.words(field.spec.label), said))
        return rows

    def contact(self, contact: Contact | None, office: str) -> Block:
        rows: list[tuple[str, Said]] = [(self.words(N_("Kantor")), (contact.office if contact else None) or office)]
        rows += [
            (self.words(N_("Telepon")), self.known(contact.phone if contact else None)),
            (self.words(N_("Surel")), self.known(contact.email if contact else None)),
        ]
        if contact and contact.hours:
            rows.append((self.words(N_("Jam layanan")), contact.hours))
        return nodes.facts(rows)

    def sources_of(self, sources: Iterable[Source], numbers: Mapping[str, int]) -> Blocks:
        """Where a page's facts come from, as numbers in the list at the end: facts of a box bear no mark of their own."""
        found = sorted({numbers[source.id] for source in sources})
        if not found:
            return []
        said: Inlines = [nodes.mark("b", self.words(N_("Sumber keterangan di halaman ini:")))]
        for number in found:
            said += [" " if number == found[0] else ", ", nodes.inner_link(f"s{number}", str(number))]
        return [nodes.paragraph([*said, "."], "quiet")]

    def source(self, number: int, source: Source) -> Block:
        """A line of the list of sources: label, details, and the address as text, since paper has no links."""
        said = self.view.source(source)
        parts: Inlines = [nodes.mark("b", said["label"])]
        if said["detail"]:
            parts += [". ", *nodes.inlines(said["detail"])]
        if said["href"]:
            parts += [". ", nodes.address(said["href"])]
        return {"t": "source", "n": number, "c": parts}

    def code(self, address: str, *, width: float = QR_WIDTH) -> Blocks:
        """The page's QR code with its address; nothing where the site has no address."""
        url = self.url(address)
        if not url:
            return []
        alt = self.words(N_("Kode QR menuju {url}"), url=url)
        return [nodes.drawing(qr(url), alt, width)]


class Target:
    """Where a link written on a page leads, from a document that holds the places of `inner` itself."""

    def __init__(self, desk: Desk, page: str, inner: Mapping[str, str]) -> None:
        self._desk, self._page, self._inner = desk, page, inner

    def __call__(self, written: str) -> tuple[str, str] | None:
        if written.startswith(("https://", "http://", "mailto:", "tel:")):
            return written, ""
        path = unquote(written.partition("#")[0])
        if not path or ":" in path or path.startswith("/"):
            return None
        address = posixpath.normpath(posixpath.join(posixpath.dirname(self._page), path))
        if address.endswith(".md"):
            address = address.removesuffix(".md") + ".html"
        if address in self._inner:
            return "", self._inner[address]
        url = self._desk.url(address)
        return (url, "") if url and not address.startswith("..") else None


def _measured(result: Result, said: str | None) -> str:
    """The state before or after, with its unit where the texts themselves are bare numbers."""
    bare = not any(character.isalpha() for character in f"{result.before or ''}{result.after}")
    return f"{said} {result.unit}" if said and bare and result.unit else said or ""


def cited(source: str | None, numbers: Mapping[str, int]) -> Inlines:
    return [nodes.citation(numbers[source])] if source and source in numbers else []


def qr(url: str) -> str:
    """A QR code as a drawing, with a quiet border and nothing but black on white."""
    out = io.BytesIO()
    segno.make(url, error="m", micro=False).save(out, kind="svg", border=2, xmldecl=False, svgns=True, light="#fff")
    return out.getvalue().decode()


def set_up_desk(catalogue: Catalogue, words: Words) -> Desk:
    return Desk(catalogue, words, set_up_press(catalogue, words))


SHORT = frozenset({"other_agencies", "sectors", "stage", "continuity", "apbd", "beneficiaries"})
"""The facts at a glance, in the order of their declaration; the agency stands above the title."""
