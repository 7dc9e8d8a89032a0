"""The page of each innovation: what it is, what it changed, and what another district needs to do the same."""

from collections.abc import Iterator
from typing import Any

from markupsafe import Markup

from lumbung import addresses
from lumbung.catalogue import Catalogue
from lumbung.model import Innovation, Profile, Show, declared
from lumbung.model.kinds import AgencyKey, OneOf, YesNo
from lumbung.model.parts import Result
from lumbung.output import OutputFile
from lumbung.pages.correcting import correction
from lumbung.pages.diagrams import change
from lumbung.pages.manuscripts import body, numbers, pictures
from lumbung.pages.press import Press
from lumbung.pages.replication import replication_sheet
from lumbung.vocabulary import SDGS, SECTORS, STAGES
from lumbung.words import N_


def profiles(catalogue: Catalogue, press: Press) -> Iterator[OutputFile]:
    yield from some_profiles(catalogue, press, 0, len(catalogue.profiles))


def some_profiles(catalogue: Catalogue, press: Press, first: int, last: int) -> Iterator[OutputFile]:
    """The pages of those that stand at these places of the catalogue."""
    for profile in catalogue.profiles[first:last]:
        yield profile_page(catalogue, profile, press)
        cover = profile.record.cover
        yield from pictures(catalogue, profile, (cover.file,) if cover else ())


def profile_page(catalogue: Catalogue, profile: Profile, press: Press) -> OutputFile:
    address = addresses.innovation(profile.name)
    record = profile.record
    values = {
        "profile": profile,
        "record": record,
        "facts": _facts(catalogue, profile, press, address),
        "gaps": [
            press.words(field.spec.label)
            for field in declared(Innovation)
            if field.spec.gap and not getattr(record, field.key)
        ],
        "stages": [(press.words(term.label), _stage_note(profile, term.key, press)) for term in STAGES],
        "reached": STAGES.keys.index(record.stage) + 1 if record.stage else 0,
        "sources": [press.view.source(source) for source in record.sources],
        "number": numbers(record.sources),
        "results": [_result(result, number, press) for number, result in enumerate(record.results, 1)],
        "sheet": replication_sheet(catalogue, profile, press),
        "related": catalogue.related(profile),
        "visits": catalogue.visits_of.get(profile.name, ()),
        "correction": correction(profile.file, press),
    }
    parts = (
        press.html("profile-head.html", address, **values),
        body(profile, record.sources, press),
        press.html("profile-tail.html", address, **values),
    )
    description = record.summary or _description(profile, press)
    return press.page(address, record.title, description, parts, scripts=["assets/sheet.js"])


def _description(profile: Profile, press: Press) -> str:
    """What search engines are told of a profile without a summary."""
    return press.words(
        N_("Rintisan profil {title} dari {agency}.") if profile.record.stub else N_("Inovasi {title} dari {agency}."),
        title=profile.record.title,
        agency=press.view.agency_name(profile.record.agency),
    )


def _facts(catalogue: Catalogue, profile: Profile, press: Press, address: str) -> list[tuple[str, str | Markup]]:
    """Label and value of the fact box; unknown values stand there only where their lack is a gap."""
    rows: list[tuple[str, str | Markup]] = []
    for field in declared(Innovation):
        if Show.FACTS not in field.spec.show:
            continue
        value = catalogue.sectors_of(profile) if field.key == "sectors" else getattr(profile.record, field.key)
        items = value if isinstance(value, tuple) else (value,)
        known = [_shown(field.kind, field.key, item, press, address) for item in items if item is not None]
        note = (
            press.words(N_("menurut perangkat daerahnya"))
            if field.key == "sectors" and not profile.record.sectors
            else ""
        )
        if known:
            rows.append((press.words(field.spec.label), Markup(", ").join(known) + (f" ({note})" if note else "")))
        elif field.spec.gap and not profile.record.stub:
            rows.append((press.words(field.spec.label), ""))
    return rows


def _shown(kind: object, key: str, item: Any, press: Press, address: str) -> str | Markup:
    view = press.view
    match kind:
        case AgencyKey():
            return _link(addresses.agency(item), view.agency_name(item), address)
        case OneOf(vocabulary) if vocabulary is SECTORS:
            return _link(addresses.sector(item), view.sector(item), address)
        case OneOf(vocabulary):
            return press.words(vocabulary[item].label)
        case YesNo(yes, no):
            return press.words(yes if item else no)
        case _ if key == "sdgs":
            return f"{item}. {press.words(SDGS[item - 1])}"
        case _:
            return item if isinstance(item, str) else str(item)


def _link(target: str, text: str, address: str) -> Markup:
    return Markup('<a href="{}">{}</a>').format(addresses.relative(target, address), text)


def _stage_note(profile: Profile, key: str, press: Press) -> str:
    started = profile.record.started
    if started is None:
        return ""
    when = {"inisiatif": started.idea, "uji-coba": started.trial, "penerapan": started.implemented}[key]
    return press.view.when(when)


def _result(result: Result, number: int, press: Press) -> dict[str, Any]:
    """A result with the picture of its change, where both numbers are known and can be compared."""
    bare = not any(character.isalpha() for character in f"{result.before or ''}{result.after}")
    unit = result.unit if bare else ""  # a text such as "27 kelurahan" brings its own
    return {"result": result, "unit": unit or "", "picture": change(result, number, press)}
