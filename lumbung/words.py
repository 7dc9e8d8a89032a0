"""Words in the language asked for: gettext catalogues, and dates and numbers as that language writes them."""

import gettext
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from pathlib import Path

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_decimal

LANGUAGES = ("id", "en")
SOURCE_LANGUAGE = "id"
DOMAIN = "lumbung"
CATALOGUES = Path(__file__).parent / "locale"


def N_(text: str) -> str:  # noqa: N802 - the name that gettext tools look for
    """Mark a text for the catalogues where it is declared; it is translated where it is shown."""
    return text


@dataclass(frozen=True)
class Words:
    """Translates marked texts; message ids are the Indonesian texts themselves."""

    language: str

    @cached_property
    def _translations(self) -> gettext.NullTranslations:
        if self.language == SOURCE_LANGUAGE:
            return gettext.NullTranslations()
        return gettext.translation(DOMAIN, CATALOGUES, [self.language])

    @cached_property
    def locale(self) -> Locale:
        return Locale.parse(self.language)

    def __call__(self, text: str, **values: object) -> str:
        translated = self._translations.gettext(text) if text else ""
        return translated.format(**values) if values else translated

    def plural(self, singular: str, several: str, count: int, **values: object) -> str:
        """The text for `count`, which it quotes as {n}; Indonesian has one form."""
        one_form = self.language == SOURCE_LANGUAGE
        text = several if one_form else self._translations.ngettext(singular, several, count)
        return text.format(n=self.number(count), **values)

    def forms(self, singular: str, several: str) -> tuple[str, str]:
        """The texts for one and for many, {n} still in them, for a script that counts by itself."""
        if self.language == SOURCE_LANGUAGE:
            return singular, several
        ngettext = self._translations.ngettext
        return ngettext(singular, several, 1), ngettext(singular, several, 2)

    def number(self, value: float) -> str:
        return _number(value or 0, self.language)

    @property
    def decimal_comma(self) -> bool:
        """Whether the language writes 1,5; its spreadsheets then part cells with a semicolon."""
        return bool(self.locale.number_symbols["latn"]["decimal"] == ",")

    def date(self, value: date) -> str:
        return _date(value, "d MMMM y", self.language)

    def month(self, year: int, month: int) -> str:
        return _date(date(year, month, 1), "MMMM y", self.language)

    def all(self, texts: Mapping[str, str]) -> dict[str, str]:
        return {key: self(text) for key, text in texts.items()}


@lru_cache(maxsize=20_000, typed=True)
def _number(value: float, language: str) -> str:
    return str(format_decimal(value, locale=words_for(language).locale))


@lru_cache(maxsize=20_000)
def _date(value: date, pattern: str, language: str) -> str:
    return str(format_date(value, pattern, locale=words_for(language).locale))


@lru_cache(maxsize=len(LANGUAGES))
def words_for(language: str) -> Words:
    """The shared `Words` of a language; an unknown one falls back to Indonesian."""
    return Words(language if language in LANGUAGES else SOURCE_LANGUAGE)
