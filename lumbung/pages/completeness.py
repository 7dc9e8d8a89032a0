"""The internal pages on what profiles lack: one an agency, and an overview. A public site has none of them."""

from collections import Counter
from collections.abc import Iterator

from lumbung import addresses
from lumbung.catalogue import Catalogue
from lumbung.completeness import NEEDS, Group, by_agency, counted, found, stub, written
from lumbung.output import OutputFile
from lumbung.pages.press import Press
from lumbung.words import N_

TITLE = N_("Kelengkapan profil")


def completeness(catalogue: Catalogue, press: Press) -> Iterator[OutputFile]:
    groups = by_agency(catalogue.profiles, catalogue.agencies)
    yield _overview(groups, press)
    for group in groups:
        yield _agency(group, press)


def _overview(groups: tuple[Group, ...], press: Press) -> OutputFile:
    words = press.words
    title = words(TITLE)
    lead = words(N_("Yang dicari daerah lain bila ingin meniru, dan belum tertulis di sini."))
    lacking = Counter(need for group in groups for item in group.profiles for need, _ in item.missing)
    block = press.html(
        "completeness.html",
        addresses.COMPLETENESS,
        title=title,
        lead=lead,
        groups=[(group, counted(group, words)) for group in groups],
        needs=[(need, lacking[need]) for need in sorted(NEEDS, key=lambda need: -lacking[need]) if lacking[need]],
        total=sum(len(group.profiles) for group in groups),
    )
    return press.page(addresses.COMPLETENESS, title, lead, (block,))


def _agency(group: Group, press: Press) -> OutputFile:
    words = press.words
    address = addresses.completeness(group.key)
    title = f"{words(TITLE)}: {group.name}"
    block = press.html(
        "completeness-agency.html",
        address,
        group=group,
        count=counted(group, words),
        profiles=[
            (item.profile, found(item, words), [(need, written(need, line, words)) for need, line in item.missing])
            for item in group.profiles
        ],
        stubs=[(item.profile, stub(item, words)) for item in group.stubs],
        edit_url=press.catalogue.settings.site.edit_url or "",
    )
    return press.page(address, title, title, (block,))
