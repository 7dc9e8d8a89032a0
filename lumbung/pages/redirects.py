"""Pages at old addresses that send the reader on: printed QR codes outlive file names."""

from collections.abc import Iterator

from lumbung import addresses
from lumbung.catalogue import Catalogue
from lumbung.model import Profile
from lumbung.output import MARK, OutputFile
from lumbung.pages.press import Press
from lumbung.pages.theme_data import NAMES


def redirects(catalogue: Catalogue, press: Press) -> Iterator[OutputFile]:
    for profile in catalogue.profiles:
        for slug in profile.record.former_slugs:
            address = addresses.innovation(slug)
            values = {"profile": profile, "elsewhere": _elsewhere(catalogue, profile)}
            block = press.html("redirect.html", address, **values)
            yield OutputFile(address, f"<!doctype html>\n{block.removeprefix(MARK).lstrip()}\n")


def _elsewhere(catalogue: Catalogue, profile: Profile) -> list[tuple[str, str, str]]:
    """Code, name and address of the page in each other language."""
    languages = catalogue.settings.site.languages
    target = addresses.innovation(profile.name)
    return [
        (
            language,
            NAMES[language],
            addresses.relative(f"{addresses.edition(language, languages)}{target}", f"{catalogue.folder}{target}"),
        )
        for language in languages
        if language != catalogue.language
    ]
