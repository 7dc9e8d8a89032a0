"""What the charts of the pages count, in the words that stand beside them."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from lumbung import addresses
from lumbung.catalogue import Catalogue, year_of
from lumbung.charts import Bar, Cell, Row, Stack, bars, cells, dumbbell, enough, stacked
from lumbung.model.parts import Result
from lumbung.pages.press import Press
from lumbung.vocabulary import AGENCY_KINDS, FUNDING_KINDS, LAB_STEPS, SECTORS, STAGES
from lumbung.words import N_

YEARS = 12
"""Years that have a bar of their own; what is older shares one."""
SHOWN = 12


@dataclass(frozen=True, slots=True)
class Diagram:
    """A chart with the same numbers as a table; `rows` are (label, address or empty, numbers as text)."""

    key: str
    title: str
    note: str
    picture: Markup
    columns: tuple[str, ...]
    rows: tuple[tuple[str, str, tuple[str, ...]], ...]


def by_year(catalogue: Catalogue, press: Press, address: str) -> Diagram | None:
    """Innovations by year and stage; what is not known has a bar and a part of its own."""
    words, key = press.words, "lb-g-tahun"
    found = Counter((year_of(profile), profile.record.stage) for profile in catalogue.profiles)
    stages = (*reversed(STAGES.keys), None)
    years = Counter(year for profile in catalogue.profiles if (year := year_of(profile)) is not None)
    if not enough(years.values()):
        return None
    first = max(min(years), max(years) - YEARS + 1)
    rows = [
        Stack(
            str(year),
            tuple(found[year, stage] for stage in stages),
            addresses.relative(addresses.facet("tahun", str(year)), address) if year in years else "",
        )
        for year in range(first, max(years) + 1)
    ]
    older = tuple(sum(found[year, stage] for year in set(years) if year < first) for stage in stages)
    unknown = tuple(found[None, stage] for stage in stages)
    rows = [Stack(words(N_("sebelum {year}"), year=first), older)] * any(older) + rows
    rows += [Stack(words(N_("tanpa tahun")), unknown)] * any(unknown)
    names = (*(press.view.stage(stage) for stage in stages if stage), words(N_("Tahapan belum tersedia")))
    title = words(N_("Inovasi menurut tahun dan tahapan"))
    description = words(
        N_(
            "Batang mendatar dari nol, satu untuk setiap tahun; tahun adalah langkah terjauh yang diketahui. {numbers}."
        ),
        numbers=", ".join(f"{row.label}: {words.number(row.total)}" for row in rows),
    )
    return Diagram(
        key,
        title,
        _counted(press, len(catalogue.profiles)),
        _picture(stacked(key, title, description, names, rows)),
        (words(N_("Tahun")), *names, words(N_("Jumlah"))),
        tuple((row.label, row.href, tuple(words.number(value) for value in (*row.values, row.total))) for row in rows),
    )


def by_sector(catalogue: Catalogue, press: Press, address: str) -> Diagram | None:
    """The sectors with the most innovations; equal ones in the official order."""
    words = press.words
    counts = [(key, len(catalogue.by_sector.get(key, ()))) for key in SECTORS.keys]
    rows = [
        _bar(press, press.view.sector(key), count, addresses.relative(addresses.sector(key), address))
        for key, count in sorted(counts, key=lambda pair: -pair[1])
        if count
    ]
    note = words(
        N_("{counted} Satu inovasi dapat mencakup beberapa urusan, jadi jumlah batang dapat melebihi n."),
        counted=_counted(press, len(catalogue.profiles)),
    )
    if len(rows) > SHOWN:
        rest = len(rows) - SHOWN
        note += f" {words.plural(N_('{n} urusan lain ada dalam daftar di bawah.'), N_('{n} urusan lain ada dalam daftar di bawah.'), rest)}"
    title = words(N_("Urusan dengan inovasi terbanyak")) if len(rows) > SHOWN else words(N_("Inovasi menurut urusan"))
    return _bars(press, "lb-g-urusan", title, words(N_("Urusan")), words(N_("Inovasi")), rows[:SHOWN], note)


def by_funding(catalogue: Catalogue, press: Press, address: str) -> Diagram | None:
    """How many innovations name each kind of money; those that name none are told as their own bar."""
    words = press.words
    counts = Counter(kind for profile in catalogue.profiles for kind in {item.kind for item in profile.record.funding})
    silent = sum(not profile.record.funding for profile in catalogue.profiles)
    rows = [
        _bar(
            press,
            press.view.funding_kind(key),
            counts[key],
            addresses.relative(addresses.facet("dana", key), address),
        )
        for key in sorted(FUNDING_KINDS.keys, key=lambda key: -counts[key])
        if counts[key]
    ]
    if not enough(row.value for row in rows):
        return None
    rows += [_bar(press, words(N_("Sumber dana belum tersedia")), silent, "")] * (silent > 0)
    note = words(
        N_("{counted} Satu inovasi dapat dibiayai beberapa jenis dana."),
        counted=_counted(press, len(catalogue.profiles)),
    )
    title = words(N_("Inovasi menurut jenis dana"))
    return _bars(press, "lb-g-dana", title, words(N_("Jenis dana")), words(N_("Inovasi")), rows, note)


def coverage(catalogue: Catalogue, press: Press) -> Diagram | None:
    """Of the agencies of each kind, which have a profile here."""
    words = press.words
    kinds = {
        kind.key: [
            bool(catalogue.by_agency.get(entry.name)) for entry in catalogue.agencies if entry.record.kind == kind.key
        ]
        for kind in AGENCY_KINDS
    }
    rows = [
        _row(press, press.view.agency_kind(key), [Cell(there) for there in sorted(held, reverse=True)])
        for key, held in kinds.items()
        if held
    ]
    if not enough(len(row.cells) for row in rows):
        return None
    note = words(
        N_(
            "Satu kotak satu perangkat daerah: terisi bila profilnya ada di sini, kosong bila belum. n = {n} perangkat daerah."
        ),
        n=words.number(len(catalogue.agencies)),
    )
    title = words(N_("Perangkat daerah yang sudah punya profil di sini"))
    columns = (words(N_("Jenis perangkat daerah")), words(N_("Dengan profil")), words(N_("Semua")))
    return _cells(press, "lb-g-cakupan", title, columns, rows, note)


def lab_steps(catalogue: Catalogue, press: Press) -> Diagram | None:
    """Which of the five steps are recorded of each year, newest first."""
    words = press.words
    labels = [words(term.label) for term in LAB_STEPS]
    rows = [
        _row(
            press,
            str(lab.record.year),
            [Cell(key in lab.record.steps, label) for key, label in zip(LAB_STEPS.keys, labels, strict=True)],
        )
        for lab in catalogue.labs
    ]
    if not enough(row.there for row in rows):
        return None
    note = words(
        N_(
            "Satu kotak satu langkah: terisi bila tercatat di sini. Kosong bukan berarti tidak dikerjakan. n = {n} tahun."
        ),
        n=words.number(len(rows)),
    )
    title = words(N_("Langkah yang tercatat setiap tahun"))
    columns = (words(N_("Tahun")), words(N_("Langkah yang tercatat")), words(N_("Semua")))
    return _cells(press, "lb-g-langkah", title, columns, rows, note)


def change(result: Result, number: int, press: Press) -> Markup | None:
    """The way from before to after on one line from zero, where both numbers are known and can be compared."""
    before, after = result.before_value, result.after_value
    if before is None or after is None or min(before, after) < 0 or max(before, after) == 0:
        return None
    words = press.words
    description = words(
        N_("Garis dari nol: lingkaran kosong sebelum ({before}), lingkaran penuh sesudah ({after})."),
        before=words.number(before),
        after=words.number(after),
    )
    return _picture(dumbbell(f"lb-g-hasil-{number}", result.indicator, description, before, after))


def _bar(press: Press, label: str, count: int, href: str) -> Bar:
    return Bar(label, count, press.words.number(count), href)


def _row(press: Press, label: str, held: Sequence[Cell]) -> Row:
    there = sum(cell.there for cell in held)
    text = press.words(N_("{n} dari {all}"), n=press.words.number(there), all=press.words.number(len(held)))
    return Row(label, text, tuple(held))


def _bars(  # noqa: PLR0913, PLR0917 - each chart's own words
    press: Press, key: str, title: str, one: str, counted: str, rows: Sequence[Bar], note: str
) -> Diagram | None:
    if not enough(row.value for row in rows):
        return None
    description = press.words(
        N_("Batang mendatar dari nol. {numbers}."), numbers=_told((row.label, row.text) for row in rows)
    )
    return Diagram(
        key,
        title,
        note,
        _picture(bars(key, title, description, rows)),
        (one, counted),
        tuple((row.label, row.href, (row.text,)) for row in rows),
    )


def _cells(  # noqa: PLR0913, PLR0917 - each chart's own words
    press: Press, key: str, title: str, columns: tuple[str, ...], rows: Sequence[Row], note: str
) -> Diagram:
    words = press.words
    description = f"{_told((row.label, row.text) for row in rows)}."
    return Diagram(
        key,
        title,
        note,
        _picture(cells(key, title, description, rows)),
        columns,
        tuple((row.label, "", (words.number(row.there), words.number(len(row.cells)))) for row in rows),
    )


def _told(pairs: Iterable[tuple[str, str]]) -> str:
    return ", ".join(f"{label}: {text}" for label, text in pairs)


def _counted(press: Press, count: int) -> str:
    return press.words(N_("n = {n} inovasi."), n=press.words.number(count))


def _picture(svg: str) -> Markup:
    return Markup(svg)  # noqa: S704 - the charts escape every word
