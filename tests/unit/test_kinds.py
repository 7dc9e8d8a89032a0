"""Scalars as people in an office write them."""

from datetime import date

import pytest
from pydantic_core import PydanticCustomError

from lumbung.model.kinds import (
    Account,
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
from lumbung.model.when import When, meant
from lumbung.vocabulary import SECTORS


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (Number(), "1235", 1235),
        (Number(), "1.235", 1235),
        (Number(), "8.300.000.000", 8_300_000_000),
        (Number(), "8,3", 8.3),
        (Number(), "1.235,50", 1235.5),
        (Number(), "-5", -5),
        (Number(), "2,0", 2),
        (Number(), "123456789012345678", 123456789012345678),
        (Whole(1, 17), "17", 17),
        (Year(), "2020", 2020),
        (YesNo(), "Ya", True),
        (YesNo(), "tidak", False),
        (YesNo(), "no", False),
        (YesNo(), "true", True),
        (Moment(), "2020", When(2020)),
        (Moment(), "2020-11", When(2020, 11)),
        (Moment(), "2020-02-29", When(2020, 2, 29)),
        (Day(), "2020-11-18", date(2020, 11, 18)),
        (Slug(), "salin-2", "salin-2"),
        (Url(), "https://contoh.go.id/a?b=c#d", "https://contoh.go.id/a?b=c#d"),
        (Url(), "http://contoh.go.id:8080/", "http://contoh.go.id:8080/"),
        (Email(), "a.b@contoh.go.id", "a.b@contoh.go.id"),
        (Phone(), "(0281) 123-456", "(0281) 123-456"),
        (Phone(), "+62 812", "+62 812"),
        (ImageFile(), "foto kantor.jpg", "foto kantor.jpg"),
        (OneOf(SECTORS), "Lingkungan Hidup", "lingkungan-hidup"),
        (OneOf(SECTORS), "PUPR", "pekerjaan-umum"),
        (Text(3), "abc", "abc"),
    ],
    ids=str,
)
def test_values_are_understood(kind: Kind, text: str, value: object) -> None:
    """What a person may reasonably write must be taken as it is meant, in its own type."""
    parsed = kind.parse(text)

    assert (value, type(value)) == (parsed, type(parsed))


@pytest.mark.parametrize(
    ("kind", "text", "code"),
    [
        (Number(), "1.5", "not-a-number"),
        (Number(), "1_235", "not-a-number"),
        (Number(), "1,235.5", "not-a-number"),
        (Number(), "nan", "not-a-number"),
        (Number(), "1e9", "not-a-number"),
        (Number(), "١٢٣", "not-a-number"),
        (Number(), "١.٢٣٥", "not-a-number"),
        (Number(), "Rp 5", "not-a-number"),
        (Number(), "9" * 5000, "not-a-number"),
        (Whole(1, 17), "18", "not-a-whole-number"),
        (Whole(1, 17), "0", "not-a-whole-number"),
        (Whole(1, 17), "²", "not-a-whole-number"),
        (Year(), "20", "not-a-year"),
        (Year(), "1066", "not-a-year"),
        (YesNo(), "mungkin", "not-yes-no"),
        (Moment(), "1606780800", "bad-date"),
        (Moment(), "2020-13", "bad-date"),
        (Moment(), "2020-00", "bad-date"),
        (Moment(), "0000", "bad-date"),
        (Moment(), "1 ² 2020", "bad-date"),
        (Moment(), "1 " + "1" * 5000 + " 2020", "bad-date"),
        (Moment(), "２０２０", "bad-date"),
        (Day(), "2021-02-29", "bad-day"),
        (Day(), "2020-11", "bad-day"),
        (Slug(), "Salin", "not-a-slug"),
        (Slug(), "a--b", "not-a-slug"),
        (Slug(), "a" * 101, "not-a-slug"),
        (Url(), "javascript:alert(1)", "bad-url"),
        (Url(), "www.contoh.go.id", "bad-url"),
        (Url(), "https://contoh", "bad-url"),
        (Url(), "https://.", "bad-url"),
        (Url(), "https://[x.y", "bad-url"),
        (Url(), "https://a.b/c d", "bad-url"),
        (Email(), "a@b", "bad-email"),
        (Email(), "a b@c.d", "bad-email"),
        (Account(), "dinkes", "bad-account"),
        (Account(), "@dinkes @dlh", "bad-account"),
        (Account(), "@dinkes/", "bad-account"),
        (Phone(), "hubungi", "bad-phone"),
        (Phone(), "08\n12", "bad-phone"),
        (ImageFile(), "../a.jpg", "bad-image-name"),
        (ImageFile(), "a\\b.jpg", "bad-image-name"),
        (ImageFile(), ".a.jpg", "bad-image-name"),
        (OneOf(SECTORS), "zzz", "not-in-list"),
        (Text(3), "abcd", "too-long"),
    ],
    ids=lambda value: str(value)[:40],
)
def test_values_are_refused(kind: Kind, text: str, code: str) -> None:
    """What can't be meant, or means two things, must be refused with its own message."""
    with pytest.raises(PydanticCustomError) as raised:
        kind.parse(text)

    assert code == raised.value.type


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("18/11/2020", "2020-11-18"),
        ("18-11-2020", "2020-11-18"),
        ("8 November 2020", "2020-11-08"),
        ("8 Nopember 2020", "2020-11-08"),
        ("17 Agt 2020", "2020-08-17"),
        ("Mei 2020", "2020-05"),
        ("May 2020", "2020-05"),
        ("11/2020", "2020-11"),
        ("2020/11/8", "2020-11-08"),
        ("31 Februari 2020", None),
        ("8 Foo 2020", None),
        ("kemarin", None),
    ],
)
def test_dates_written_another_way_are_guessed(text: str, expected: str | None) -> None:
    """A hint must be a date that can be copied, or none."""
    assert expected == meant(text)


@pytest.mark.parametrize(
    ("when", "text", "first", "last"),
    [
        (When(2020), "2020", date(2020, 1, 1), date(2020, 12, 31)),
        (When(2020, 2), "2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        (When(2020, 2, 3), "2020-02-03", date(2020, 2, 3), date(2020, 2, 3)),
    ],
    ids=str,
)
def test_a_date_is_as_precise_as_its_source(when: When, text: str, first: date, last: date) -> None:
    """A year must not become its first of January."""
    assert (text, first, last, when) == (str(when), when.first, when.last, When.parse(text))
