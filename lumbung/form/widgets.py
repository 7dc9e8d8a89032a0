"""From the declaration of a field to the control in which it is filled in."""

from collections.abc import Callable
from typing import Any, NamedTuple, TypeAlias

from lumbung.model import Field, Record, declared
from lumbung.model.kinds import (
    AgencyKey,
    Day,
    Email,
    ImageFile,
    InnovationSlug,
    Kind,
    Moment,
    Number,
    OneOf,
    Phone,
    SourceId,
    Text,
    Url,
    Whole,
    YesNo,
)
from lumbung.words import N_, Words

Widget: TypeAlias = dict[str, Any]

ONE_LINE = 200
"""Texts that may be longer than this get a box of several lines."""


class Site(NamedTuple):
    """What the controls need to know beside the fields: the words, and the agencies as (key, name)."""

    words: Words
    agencies: tuple[tuple[str, str], ...]


def widgets(record: type[Record], site: Site, *, lenient: bool = False) -> list[Widget]:
    """A control for each field in the order of its declaration; `lenient` asks for nothing."""
    return [widget(field, site, lenient=lenient) for field in declared(record)]


def widget(field: Field, site: Site, *, lenient: bool = False) -> Widget:
    words = site.words
    needed = field.required and not lenient
    condition = _condition(field, lenient=lenient)
    common = {
        "name": field.key,
        "label": words(field.spec.label) + (f" ({words(condition)})" if condition else ""),
        "required": needed,
        "hint": _hint(field, words),
    }
    if field.record:
        return {**common, **_nested(field, field.record, site)}
    kind = field.kind
    if not field.many:
        return {**common, **_scalar(kind, site)}
    if isinstance(kind, Whole):
        numbers = [(str(number), str(number)) for number in range(kind.least, kind.most + 1)]
        return {**common, **_select(numbers), "multiple": True}
    if isinstance(kind, (OneOf, AgencyKey)):
        return {**common, **_scalar(kind, site), "multiple": True}
    item = {"name": field.key, "label": words(field.spec.label), "required": True, **_scalar(kind, site)}
    return {**common, "widget": "list", "label_singular": words(field.spec.label), "collapsed": False, "field": item}


def conditional(record: type[Record], *, lenient: bool = False) -> frozenset[str]:
    """The names of controls whose own label says when they are needed: the editor only knows always and never."""
    own = {field.key for field in declared(record) if _condition(field, lenient=lenient)}
    nested = (
        conditional(field.record, lenient=not field.many) for field in declared(record) if field.record is not None
    )
    return frozenset(own).union(*nested)


def _condition(field: Field, *, lenient: bool) -> str:
    if field.required:
        return N_("wajib bila bagian ini diisi") if lenient else ""
    return N_("wajib, kecuali rintisan") if field.spec.unless_stub else ""


def _hint(field: Field, words: Words) -> str:
    """Help and example."""
    parts = [words(field.spec.help)]
    if field.record is None and not isinstance(field.kind, (OneOf, YesNo, AgencyKey, ImageFile, Day)):
        parts.append(words(N_("Contoh: {example}"), example=field.spec.example))
    return " ".join(parts)


def _nested(field: Field, record: type[Record], site: Site) -> Widget:
    if not field.many:
        return {"widget": "object", "collapsed": not field.required, "fields": widgets(record, site, lenient=True)}
    first = declared(record)[0].key
    return {
        "widget": "list",
        "label_singular": site.words(field.spec.label),
        "collapsed": True,
        "minimize_collapsed": False,
        "summary": f"{{{{fields.{first}}}}}",
        "fields": widgets(record, site),
        **({"min": 1} if field.required else {}),
    }


def _scalar(kind: Kind | None, site: Site) -> Widget:
    return next(make(kind, site) for of, make in _CONTROLS if isinstance(kind, of))


def _select(options: list[tuple[str, str]]) -> Widget:
    return {"widget": "select", "options": [{"value": value, "label": label} for value, label in options]}


def _one_of(kind: Any, site: Site) -> Widget:
    return _select([(term.key, site.words(term.label)) for term in kind.vocabulary])


def _yes_no(kind: Any, site: Site) -> Widget:
    """A list and no switch: a switch knows no third state, and takes the text `tidak` for true."""
    return _select([("ya", site.words(kind.yes)), ("tidak", site.words(kind.no))])


def _agency(_: Any, site: Site) -> Widget:
    return _select(list(site.agencies))


def _innovation(_: Any, __: Site) -> Widget:
    return {
        "widget": "relation",
        "collection": "innovations",
        "value_field": "{{slug}}",
        "search_fields": ["title"],
        "display_fields": ["title"],
        "options_length": 50,
    }


def _whole(kind: Any, _: Site) -> Widget:
    return {"widget": "number", "value_type": "int", "min": kind.least, "max": kind.most}


def _day(_: Any, __: Site) -> Widget:
    return {"widget": "datetime", "format": "YYYY-MM-DD", "date_format": "YYYY-MM-DD", "time_format": False}


def _image(_: Any, __: Site) -> Widget:
    return {"widget": "image", "choose_url": False}


def _text(kind: Any, site: Site) -> Widget:
    told = site.words(N_("paling banyak {n} huruf"), n=site.words.number(kind.limit))
    pattern = [rf"^[\s\S]{{0,{kind.limit}}}$", told]
    return {"widget": "string" if kind.limit <= ONE_LINE else "text", "pattern": pattern}


def _pattern(pattern: str, told: str) -> Callable[[Any, Site], Widget]:
    return lambda _, site: {"widget": "string", "pattern": [f"^(?:{pattern})$", site.words(told)]}


def _plain(_: Any, __: Site) -> Widget:
    return {"widget": "string"}


_CONTROLS: tuple[tuple[type[Kind], Callable[[Any, Site], Widget]], ...] = (
    (OneOf, _one_of),
    (YesNo, _yes_no),
    (InnovationSlug, _innovation),
    (SourceId, _plain),
    (AgencyKey, _agency),
    (ImageFile, _image),
    (Day, _day),
    (Whole, _whole),
    (Text, _text),
    (Moment, _pattern(r"\d{4}(?:-\d{2}){0,2}", N_("tulis 2020, 2020-11, atau 2020-11-18"))),
    (Number, _pattern(r"-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?", N_("tulis angka seperti 1.235 atau 8,3"))),
    (Url, _pattern(r"https?://\S+\.\S+", N_("awali dengan https://"))),
    (Email, _pattern(r"[^@\s]+@[^@\s]+\.[^@\s]+", N_("tulis alamat surel, misalnya dinas@contoh.go.id"))),
    (Phone, _pattern(r"\+?[0-9 ()./-]{3,}", N_("tulis angka, misalnya (0000) 123456"))),
    (Kind, _plain),
)
"""The first kind that fits decides; what is more special stands before what it specialises."""
