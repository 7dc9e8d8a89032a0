"""The kinds of scalars: each reads the text that an author wrote, or says what was expected instead.

YAML's own reading of values is not used: it makes `no` a boolean and `0271` an octal number, and pydantic takes
`1_235` for a number. Everything arrives here as text.
"""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from lumbung.model.when import When, meant
from lumbung.vocabulary import Vocabulary
from lumbung.words import N_

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_GROUPED = re.compile(r"-?\d{1,3}(?:\.\d{3})+(?:,\d+)?", re.ASCII)
_PLAIN = re.compile(r"-?\d+(?:,\d+)?", re.ASCII)
_EMAIL = re.compile(r"[^@\s]+@[^@\s.]+(?:\.[^@\s.]+)+")
_ACCOUNT = re.compile(r"@[A-Za-z0-9][A-Za-z0-9_.-]*(?:/[A-Za-z0-9][A-Za-z0-9_.-]*)*")
_PHONE = re.compile(r"\+?[0-9 ()./-]{3,}")
_HOST = re.compile(r"[^\s.:@]+(?:\.[^\s.:@]+)+")
_YES = {"ya": True, "yes": True, "true": True, "tidak": False, "no": False, "false": False}
FIRST_YEAR, LAST_YEAR = 1945, 2100


def wrong(code: str, **values: str) -> PydanticCustomError:
    """An error of ours: `code` is a message code, `values` are what its message quotes."""
    return PydanticCustomError(code, "{code}", {"code": code, **values})


@dataclass(frozen=True)
class Kind:
    """A kind of scalar; `noun` names it in messages and in the field guide."""

    @property
    def noun(self) -> str:
        raise NotImplementedError

    def parse(self, text: str) -> Any:
        """Return the value, or raise what `wrong` makes."""
        raise NotImplementedError

    def _validate(self, value: Any) -> Any:
        if value == "":
            raise wrong("empty-item")
        if isinstance(value, str):
            return self.parse(value)
        raise wrong("wrong-shape", expected=self.noun)

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self._validate)


@dataclass(frozen=True)
class Text(Kind):
    """Free text of at most `limit` characters."""

    limit: int = 2000

    @property
    def noun(self) -> str:
        return N_("teks")

    def parse(self, text: str) -> str:
        if len(text) > self.limit:
            raise wrong("too-long", limit=str(self.limit), length=str(len(text)))
        return text


@dataclass(frozen=True)
class OneOf(Kind):
    """A term of an official list; the value is its key, whichever spelling was written."""

    vocabulary: Vocabulary

    @property
    def noun(self) -> str:
        return N_("salah satu dari daftar")

    def parse(self, text: str) -> str:
        term = self.vocabulary.find(text)
        if term is None:
            near = self.vocabulary.near(text)
            raise wrong("not-in-list", choices=", ".join(self.vocabulary.keys), **({"near": near} if near else {}))
        return term.key


@dataclass(frozen=True)
class YesNo(Kind):
    yes: str = N_("Ya")
    no: str = N_("Tidak")

    @property
    def noun(self) -> str:
        return N_("ya atau tidak")

    def parse(self, text: str) -> bool:
        try:
            return _YES[text.casefold()]
        except KeyError:
            raise wrong("not-yes-no") from None


@dataclass(frozen=True)
class Number(Kind):
    """A number as Indonesians write it: 1.235 is one thousand two hundred and thirty-five, 8,3 has a decimal."""

    @property
    def noun(self) -> str:
        return N_("angka")

    def parse(self, text: str) -> float:
        if not (_GROUPED.fullmatch(text) or _PLAIN.fullmatch(text)) or len(text) > 24:
            raise wrong("not-a-number")
        whole = text.replace(".", "")
        value = float(whole.replace(",", ".")) if "," in whole else int(whole)
        return int(value) if value == int(value) else value


@dataclass(frozen=True)
class Whole(Kind):
    """A whole number between `least` and `most`."""

    least: int
    most: int

    @property
    def noun(self) -> str:
        return N_("bilangan bulat")

    def parse(self, text: str) -> int:
        if re.fullmatch(r"\d{1,9}", text, re.ASCII) and self.least <= int(text) <= self.most:
            return int(text)
        raise wrong("not-a-whole-number", least=str(self.least), most=str(self.most))


@dataclass(frozen=True)
class Year(Whole):
    least: int = FIRST_YEAR
    most: int = LAST_YEAR

    @property
    def noun(self) -> str:
        return N_("tahun")

    def parse(self, text: str) -> int:
        if re.fullmatch(r"\d{4}", text, re.ASCII) and self.least <= int(text) <= self.most:
            return int(text)
        raise wrong("not-a-year")


@dataclass(frozen=True)
class Moment(Kind):
    """A year, a month or a day."""

    @property
    def noun(self) -> str:
        return N_("tahun, bulan, atau tanggal")

    def parse(self, text: str) -> When:
        when = When.parse(text)
        if when is None or not FIRST_YEAR <= when.year <= LAST_YEAR:
            near = meant(text)
            raise wrong("bad-date", **({"near": near} if near else {}))
        return when


@dataclass(frozen=True)
class Day(Kind):
    """A full date."""

    @property
    def noun(self) -> str:
        return N_("tanggal")

    def parse(self, text: str) -> date:
        when = When.parse(text)
        if when is None or not when.day or not FIRST_YEAR <= when.year <= LAST_YEAR:
            near = meant(text)
            raise wrong("bad-day", **({"near": near} if near and len(near) == len("2020-11-18") else {}))
        return when.first


@dataclass(frozen=True)
class Slug(Kind):
    """A short name that stands in addresses."""

    @property
    def noun(self) -> str:
        return N_("nama pendek")

    def parse(self, text: str) -> str:
        if len(text) > 100 or not SLUG.fullmatch(text):
            raise wrong("not-a-slug")
        return text


@dataclass(frozen=True)
class AgencyKey(Slug):
    """A key of the registry of agencies."""

    @property
    def noun(self) -> str:
        return N_("kunci perangkat daerah")

    def parse(self, text: str) -> str:
        return text


@dataclass(frozen=True)
class InnovationSlug(AgencyKey):
    """The file name of an innovation, without `.md`."""

    @property
    def noun(self) -> str:
        return N_("nama berkas inovasi")


@dataclass(frozen=True)
class SourceId(AgencyKey):
    """An id among the same file's `sources`."""

    @property
    def noun(self) -> str:
        return N_("id sumber")


@dataclass(frozen=True)
class Url(Kind):
    @property
    def noun(self) -> str:
        return N_("alamat web")

    def parse(self, text: str) -> str:
        try:
            parts = urlsplit(text)
            host = parts.hostname or ""
        except ValueError:
            raise wrong("bad-url") from None
        if parts.scheme not in {"http", "https"} or not _HOST.fullmatch(host) or re.search(r"\s", text):
            raise wrong("bad-url")
        return text


@dataclass(frozen=True)
class Email(Kind):
    @property
    def noun(self) -> str:
        return N_("alamat surel")

    def parse(self, text: str) -> str:
        if not _EMAIL.fullmatch(text):
            raise wrong("bad-email")
        return text


@dataclass(frozen=True)
class Account(Kind):
    """A person, team or group of a code host, or the address that it knows them by."""

    @property
    def noun(self) -> str:
        return N_("akun di tempat repositori")

    def parse(self, text: str) -> str:
        if not (_ACCOUNT.fullmatch(text) or _EMAIL.fullmatch(text)):
            raise wrong("bad-account")
        return text


@dataclass(frozen=True)
class Phone(Kind):
    @property
    def noun(self) -> str:
        return N_("nomor telepon")

    def parse(self, text: str) -> str:
        if not _PHONE.fullmatch(text):
            raise wrong("bad-phone")
        return text


@dataclass(frozen=True)
class ImageFile(Kind):
    """A picture's file name, inside the folder that is named like the profile."""

    @property
    def noun(self) -> str:
        return N_("nama berkas gambar")

    def parse(self, text: str) -> str:
        if set("/\\:") & set(text) or text.startswith("."):
            raise wrong("bad-image-name")
        return text
