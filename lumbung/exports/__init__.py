"""The catalogue as data for other programs; an export is staged like a page."""

from collections.abc import Callable, Iterator

from lumbung.catalogue import Catalogue
from lumbung.exports.records import agencies, innovations, labs, visits
from lumbung.exports.spreadsheet import spreadsheet
from lumbung.output import OutputFile
from lumbung.words import Words

Export = Callable[[Catalogue, Words], Iterator[OutputFile]]

EXPORTS: tuple[Export, ...] = (innovations, agencies, visits, labs, spreadsheet)


def run_exports(catalogue: Catalogue, words: Words) -> Iterator[OutputFile]:
    for export in EXPORTS:
        yield from export(catalogue, words)
