"""What each kind of scalar looks like in YAML as an editor reads it: numbers and booleans arrive as such, dates as text."""

import re
from collections.abc import Callable
from typing import Any

from lumbung.exports.shapes import JsonSchema
from lumbung.model.kinds import (
    FIRST_YEAR,
    LAST_YEAR,
    Account,
    AgencyKey,
    Day,
    Email,
    ImageFile,
    Kind,
    Moment,
    Number,
    OneOf,
    Phone,
    Slug,
    Text,
    Url,
    Whole,
    Year,
    YesNo,
)
from lumbung.words import N_, Words

_ANY = ["string", "number", "boolean"]
_YEAR = r"(19(4[5-9]|[5-9]\d)|20\d\d|2100)"
_MONTH = r"(0[1-9]|1[0-2])"
_LEAP = r"((19(48|[5-9][048]|[579][26])|20([02468][048]|[13579][26]))-02-29)"
_DAY = (
    rf"({_YEAR}-((0[13578]|1[02])-(0[1-9]|[12]\d|3[01])|(0[469]|11)-(0[1-9]|[12]\d|30)|02-(0[1-9]|1\d|2[0-8]))|{_LEAP})"
)
_NUMBER = r"-?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?"
_URL = r"[hH][tT][tT][pP][sS]?://([^\s/?#@]*@)?[^\s.:@/?#\[\]]+(\.[^\s.:@/?#\[\]]+)+(:\d*)?([/?#]\S*)?"
_EMAIL = r"[^@\s]+@[^@\s.]+(\.[^@\s.]+)+"
_ACCOUNT = r"@[A-Za-z0-9][A-Za-z0-9_.-]*(/[A-Za-z0-9][A-Za-z0-9_.-]*)*"
_PHONE = r"\+?[0-9 ()./-]{3,}"
_IMAGE = r"[^./\\:][^/\\:]*"
_SLUG = r"[a-z0-9]+(-[a-z0-9]+)*"
_WHOLE_YEAR: JsonSchema = {"type": "integer", "minimum": FIRST_YEAR, "maximum": LAST_YEAR}

Make = Callable[[Any, Words], JsonSchema]


def scalar(kind: Kind, words: Words) -> JsonSchema:
    """The schema of a value that is there."""
    return next(make for of, make in _SCHEMAS if isinstance(kind, of))(kind, words)


def _yes_no(kind: Any, words: Words) -> JsonSchema:
    known = {"enum": ["ya", "tidak"], "enumDescriptions": [words(kind.yes), words(kind.no)]}
    spelled = _text(_any_case(("ya", "yes", "true", "tidak", "no", "false")), words(N_("Tulis ya atau tidak.")))
    return {"anyOf": [known, {"type": "boolean"}, spelled]}


def _number(_kind: Any, words: Words) -> JsonSchema:
    hint = words(N_("Tulis seperti 1235, 1.235, atau 8,3; tanpa Rp dan tanpa satuan."))
    return {"anyOf": [{"type": "number"}, _text(_NUMBER, hint)]}


def _year(_kind: Any, words: Words) -> JsonSchema:
    return {"anyOf": [_WHOLE_YEAR, _text(_YEAR, words(N_("Tulis empat angka, misalnya 2020.")))]}


def _whole(kind: Any, words: Words) -> JsonSchema:
    number = {"type": "integer", "minimum": kind.least, "maximum": kind.most}
    return {"anyOf": [number, _text(r"\d{1,9}", words(N_("Tulis dengan angka saja.")))]}


def _moment(_kind: Any, words: Words) -> JsonSchema:
    hint = words(N_("Tulis tahun, bulan, atau hari: 2020, 2020-11, atau 2020-11-18."))
    return {"anyOf": [_text(f"({_YEAR}(-{_MONTH})?|{_DAY})", hint), _WHOLE_YEAR]}


def _phone(_kind: Any, words: Words) -> JsonSchema:
    hint = words(N_("Tulis angka, spasi, tanda hubung, dan kurung saja."))
    return {"anyOf": [_text(_PHONE, hint), {"type": "integer"}]}


def _reference(_kind: Any, _words: Words) -> JsonSchema:
    return {"type": _ANY, "pattern": r"\S"}


def _slug(_kind: Any, words: Words) -> JsonSchema:
    hint = words(N_("Pakai huruf kecil, angka, dan tanda hubung saja."))
    return {"anyOf": [_text(_SLUG, hint) | {"maxLength": 100}, {"type": "integer", "minimum": 0}]}


def _free_text(kind: Any, _words: Words) -> JsonSchema:
    return {"type": _ANY, "pattern": r"\S", "maxLength": kind.limit}


def _by_pattern(pattern: str, hint: str) -> Make:
    return lambda _kind, words: _text(pattern, words(hint))


def _text(pattern: str, hint: str) -> JsonSchema:
    """A text that is wholly of a pattern, spaces around it aside; `hint` is said where it is not."""
    return {"type": "string", "pattern": rf"^\s*{pattern}\s*$", "patternErrorMessage": hint}


def _one_of(kind: Any, words: Words) -> JsonSchema:
    """The keys with their official wordings; every other spelling that is accepted, in any letter case."""
    vocabulary = kind.vocabulary
    labels = [words(term.label) for term in vocabulary]
    known: JsonSchema = {"enum": list(vocabulary.keys), "enumDescriptions": labels, "markdownEnumDescriptions": labels}
    spellings = tuple(
        dict.fromkeys(
            " ".join(re.split(r"[-_\s]+", text)) for term in vocabulary for text in (term.key, term.label, *term.also)
        )
    )
    hint = words(N_("Pilihan: {choices}."), choices=", ".join(vocabulary.keys))
    return {"anyOf": [known, _text(_any_case(spellings), hint)]}


def _any_case(texts: tuple[str, ...]) -> str:
    """A pattern of the texts in any letter case, hyphens, underscores and spaces alike; JSON Schema has no flag for it."""
    return "(" + "|".join("".join(_letter(letter) for letter in text) for text in texts) + ")"


def _letter(letter: str) -> str:
    if letter == " ":
        return r"[-_\s]+"
    return f"[{letter.lower()}{letter.upper()}]" if letter.lower() != letter.upper() else re.escape(letter)


_SCHEMAS: tuple[tuple[type[Kind], Make], ...] = (
    (OneOf, _one_of),
    (YesNo, _yes_no),
    (Number, _number),
    (Year, _year),
    (Whole, _whole),
    (Moment, _moment),
    (Day, _by_pattern(_DAY, N_("Tulis tahun-bulan-hari, misalnya 2020-11-18."))),
    (Phone, _phone),
    (Url, _by_pattern(_URL, N_("Tulis lengkap dengan https://."))),
    (
        Account,
        _by_pattern(
            f"({_ACCOUNT}|{_EMAIL})",
            N_("Tulis '@nama' atau '@kelompok/nama' dalam tanda kutip, atau surel kantor."),
        ),
    ),
    (Email, _by_pattern(_EMAIL, N_("Tulis seperti nama@contoh.go.id."))),
    (ImageFile, _by_pattern(_IMAGE, N_("Tulis nama berkas saja, tanpa folder; gambar disimpan di folder profil ini."))),
    (AgencyKey, _reference),
    (Slug, _slug),
    (Text, _free_text),
)
