"""The innovation laboratory: its years, its five steps, and who needs help with what."""

from collections.abc import Iterator

from lumbung import addresses
from lumbung.catalogue import Catalogue
from lumbung.model import LabPage
from lumbung.output import OutputFile
from lumbung.pages.correcting import correction
from lumbung.pages.diagrams import lab_steps
from lumbung.pages.manuscripts import body, numbers, pictures
from lumbung.pages.press import Press
from lumbung.vocabulary import LAB_STEP_MEANINGS, LAB_STEPS
from lumbung.words import N_

INDEX = "lab/index.html"


def labs(catalogue: Catalogue, press: Press) -> Iterator[OutputFile]:
    words = press.words
    title = words(N_("Laboratorium inovasi"))
    lead = words(
        N_(
            "Perangkat daerah yang kesulitan berinovasi menyelesaikannya bersama, dalam lima langkah: drum up, diagnose, design, deliver, display."
        )
    )
    block = press.html(
        "labs.html",
        INDEX,
        title=title,
        lead=lead,
        steps=_steps((), press),
        lab_steps=lab_steps(catalogue, press),
        years=[(lab, _steps(lab.record.steps, press)) for lab in catalogue.labs],
    )
    yield press.page(INDEX, title, lead, (block,))
    for lab in catalogue.labs:
        yield _page(catalogue, lab, press)
        yield from pictures(catalogue, lab)


def _page(catalogue: Catalogue, lab: LabPage, press: Press) -> OutputFile:
    address, record = addresses.lab(lab.record.year), lab.record
    values = {
        "lab": lab,
        "record": record,
        "steps": _steps(record.steps, press),
        "cases": [(case, catalogue.by_slug.get(case.innovation or "")) for case in record.cases],
        "sources": [press.view.source(source) for source in record.sources],
        "number": numbers(record.sources),
        "correction": correction(lab.file, press),
    }
    parts = (
        press.html("lab-head.html", address, **values),
        body(lab, record.sources, press),
        press.html("lab-tail.html", address, **values),
    )
    return press.page(
        address,
        record.name,
        press.words(N_("Laboratorium inovasi tahun {year}: {name}."), year=record.year, name=record.name),
        parts,
    )


def _steps(held: tuple[str, ...], press: Press) -> list[tuple[str, str, bool]]:
    return [(press.words(term.label), press.words(LAB_STEP_MEANINGS[term.key]), term.key in held) for term in LAB_STEPS]
