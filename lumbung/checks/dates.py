"""Rules on dates. Only these look at today."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from lumbung.catalogue import Catalogue
from lumbung.checks.check import at, documents
from lumbung.model import Document, Path, Record, Visit, When, walk
from lumbung.model.kinds import Day, Moment, Year
from lumbung.problems import Phrase, Problem
from lumbung.words import N_

_STEPS = (("idea", N_("Gagasan")), ("trial", N_("Uji coba")), ("implemented", N_("Penerapan")))


def steps_are_in_order(catalogue: Catalogue, _: date) -> Iterator[Problem]:
    """The idea must not be later than the trial, nor the trial later than the service."""
    for profile in catalogue.profiles:
        started = profile.record.started
        known = [(key, label, getattr(started, key)) for key, label in _STEPS if started and getattr(started, key)]
        for (_first_key, label, earlier), (key, _label, later) in pairwise(known):
            if later.last < earlier.first:
                yield at(profile, "date-order", ("started", key), earlier=Phrase(label), other=str(earlier))


def dates_have_come(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """A date must not lie in the future, unless it is the day of a visit, whose page is read before, or a plan's."""
    for document in documents(catalogue):
        for path, _field, value in walk(document.record, kinds=(Day, Moment, Year)):
            if _first(value) > today and not _may_lie_ahead(document, path):
                yield at(document, "date-future", path)


def reviews_are_recent(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """A profile should be reviewed within its interval."""
    for profile in catalogue.profiles:
        reviewed, months = profile.record.reviewed, profile.record.review_months
        if _months_between(reviewed, today) >= months:
            yield at(profile, "review-overdue", ("reviewed",), months=str(months))


def _may_lie_ahead(document: Document[Record], path: Path) -> bool:
    return path[-1] == "by_when" or (isinstance(document.record, Visit) and path == ("date",))


def _first(value: date | When | int) -> date:
    match value:
        case When():
            return value.first
        case int():
            return date(value, 1, 1)
        case _:
            return value


def _months_between(earlier: date, later: date) -> int:
    """Whole months that have passed."""
    return (later.year - earlier.year) * 12 + later.month - earlier.month - (later.day < earlier.day)
