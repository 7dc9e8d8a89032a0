"""The collections of the form: what can be filled in, where its files lie, how they are named and in which order their keys stand."""

from typing import Any, NamedTuple

from lumbung import addresses
from lumbung.form.widgets import Site, widgets
from lumbung.model import RECORDS, SECTIONS, Field, GlossaryEntry, Record, declared
from lumbung.model.kinds import OneOf, YesNo
from lumbung.search import GLOSSARY
from lumbung.words import N_

BODY = "body"
ITEMS = "items"
"""The key under which the editor sees the list that a file of `data/` holds."""


class Collection(NamedTuple):
    """`folder` holds a Markdown file a record; where it is empty, `file` holds a list of records."""

    name: str
    record: type[Record]
    label: str
    singular: str
    folder: str = ""
    file: str = ""
    title: str = "title"
    slug: str = "{{slug}}"
    summary: str = "{{title}}"
    page: str = ""
    sections: tuple[str, ...] = ()


COLLECTIONS = (
    Collection(
        "innovations",
        RECORDS["innovations"],
        N_("Inovasi"),
        N_("Profil inovasi"),
        folder="innovations",
        page=addresses.innovation("{{slug}}"),
        sections=SECTIONS,
    ),
    Collection(
        "visits",
        RECORDS["visits"],
        N_("Kunjungan"),
        N_("Kunjungan"),
        folder="visits",
        page=addresses.visit("{{slug}}"),
        slug="{{fields.date}}-{{slug}}",
        summary="{{fields.date}} {{title}}",
    ),
    Collection(
        "labs",
        RECORDS["labs"],
        N_("Laboratorium inovasi"),
        N_("Tahun laboratorium"),
        folder="labs",
        page="lab/{{slug}}.html",
        title="name",
        slug="{{fields.year}}",
        summary="{{fields.year}} {{name}}",
    ),
    Collection(
        "agencies", RECORDS["agencies"], N_("Perangkat daerah"), N_("Perangkat daerah"), file="data/agencies.yml"
    ),
    Collection("glossary", GlossaryEntry, N_("Glosarium"), N_("Padanan kata"), file=GLOSSARY),
)


def collection(which: Collection, site: Site, *, may_delete: bool) -> dict[str, Any]:
    words = site.words
    shared = {
        "name": which.name,
        "label": words(which.label),
        "format": which.name,
        "editor": {"preview": False},
        "delete": may_delete and bool(which.folder),
    }
    if not which.folder:
        items = {
            "name": ITEMS,
            "label": words(which.label),
            "label_singular": words(which.singular),
            "widget": "list",
            "collapsed": True,
            "minimize_collapsed": False,
            "summary": "{{fields." + ("name" if which.name == "agencies" else "term") + "}}",
            "fields": widgets(which.record, site),
        }
        file = {"name": which.name, "label": words(which.label), "file": which.file, "fields": [items]}
        return {**shared, "files": [file]}
    return {
        **shared,
        "label_singular": words(which.singular),
        "folder": which.folder,
        "extension": "md",
        "create": True,
        "slug": which.slug,
        "preview_path": which.page,
        "identifier_field": which.title,
        "summary": which.summary,
        "sortable_fields": [which.title, "reviewed"],
        "media_folder": "{{filename}}",
        "public_folder": "",
        "fields": [*widgets(which.record, site), _body(which, site)],
    }


def _body(which: Collection, site: Site) -> dict[str, Any]:
    """The text below the front matter, as it is: a rich editor would escape footnotes and rewrite tables.

    Where there are sections, one of them must be written, which the editor cannot know; so the label says it.
    """
    words = site.words
    body = {
        "name": BODY,
        "label": words(N_("Isi (wajib, kecuali rintisan)") if which.sections else N_("Isi (boleh kosong)")),
        "widget": "text",
        "required": False,
        "hint": words(
            N_(
                "Ditulis dengan tanda ## di depan judul bagian dan [^id] di belakang kalimat untuk sumbernya. Judul bagian yang tidak diisi tidak disimpan."
            )
        ),
    }
    if which.sections:
        body["default"] = "\n\n".join(f"## {section}" for section in which.sections) + "\n"
    return body


def shape(record: type[Record]) -> list[dict[str, Any]]:
    """The declared keys in their order, for what reads and writes the files: nested ones, and spellings of a list's terms."""
    return [_shape(field) for field in declared(record)]


def _shape(field: Field) -> dict[str, Any]:
    told: dict[str, Any] = {"key": field.key}
    if field.record:
        told["fields"] = shape(field.record)
    if isinstance(field.kind, OneOf):
        told["keys"] = {
            spelling: term.key for term in field.kind.vocabulary for spelling in (term.label, *term.also, term.key)
        }
    if isinstance(field.kind, YesNo):
        told["keys"] = {"ya": "ya", "yes": "ya", "true": "ya", "tidak": "tidak", "no": "tidak", "false": "tidak"}
    return told
