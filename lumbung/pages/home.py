"""The first page: what this is, what is in it, and a door for each kind of visitor."""

from collections.abc import Iterator

from lumbung import addresses
from lumbung.catalogue import Catalogue, found_by
from lumbung.model import Profile
from lumbung.output import OutputFile
from lumbung.pages.diagrams import by_year
from lumbung.pages.partnerships import without_apbd
from lumbung.pages.press import Press
from lumbung.words import N_

NEWEST, VISITS = 6, 4


def home(catalogue: Catalogue, press: Press) -> Iterator[OutputFile]:
    site, words = catalogue.settings.site, press.words
    description = site.introduction or words(
        N_("Inovasi pelayanan publik {district}: cara kerja, bukti, dan cara menirunya."), district=site.district
    )
    block = press.html(
        "home.html",
        addresses.HOME,
        introduction=description,
        focus=[(key, len(catalogue.by_sector.get(key, ()))) for key in site.focus_sectors],
        newest=newest(catalogue)[:NEWEST],
        situations=[(one, len(found_by(catalogue, one))) for one in catalogue.situations],
        visits=catalogue.visits[:VISITS],
        partnerships=without_apbd(catalogue),
        awarded=sum(bool(profile.record.awards) for profile in catalogue.profiles),
        active_agencies=sum(bool(catalogue.by_agency.get(entry.name)) for entry in catalogue.agencies),
        by_year=by_year(catalogue, press, addresses.HOME),
        stubs=sum(profile.record.stub for profile in catalogue.profiles),
    )
    yield press.page(addresses.HOME, site.district, description, (block,))


def newest(catalogue: Catalogue) -> tuple[Profile, ...]:
    """Full profiles first, the latest year first, then the latest review."""
    return tuple(
        sorted(
            catalogue.profiles,
            key=lambda profile: (not profile.record.stub, latest_year(profile), profile.record.reviewed),
            reverse=True,
        )
    )


def latest_year(profile: Profile) -> int:
    started = profile.record.started
    years = [award.year for award in profile.record.awards]
    return max([started.latest.year if started and started.latest else 0, *years])
