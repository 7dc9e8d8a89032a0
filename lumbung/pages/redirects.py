"""Pages at old addresses that send the reader on: printed QR codes outlive file names."""

from collections.abc import Iterator

from lumbung import addresses
from lumbung.catalogue import Catalogue
from lumbung.output import MARK, OutputFile
from lumbung.pages.press import Press


def redirects(catalogue: Catalogue, press: Press) -> Iterator[OutputFile]:
    for profile in catalogue.profiles:
        for slug in profile.record.former_slugs:
            address = addresses.innovation(slug)
            block = press.html("redirect.html", address, profile=profile)
            yield OutputFile(address, f"<!doctype html>\n{block.removeprefix(MARK).lstrip()}\n")
