"""Dates and numbers as each language writes them."""

from datetime import date

import pytest

from lumbung.words import words_for


@pytest.mark.parametrize(
    ("language", "day", "month", "number"),
    [("id", "18 November 2020", "Agustus 2020", "1.235,5"), ("en", "18 November 2020", "August 2020", "1,235.5")],
)
def test_dates_and_numbers(language: str, day: str, month: str, number: str) -> None:
    """A reader must find the order of day and month, and the marks in numbers, as at home."""
    words = words_for(language)

    assert (words.date(date(2020, 11, 18)), words.month(2020, 8), words.number(1235.5)) == (day, month, number)


def test_an_unknown_language_is_indonesian() -> None:
    """There must always be words."""
    assert words_for("xx")("Judul") == "Judul"
