"""The story of one visit's pack: its booklet as PDF, and its pages as a zip to carry."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from lumbung import addresses
from lumbung.build import WORKSHOP, Request, build
from lumbung.catalogue import Catalogue
from lumbung.inspection import Progress, inspect
from lumbung.model import VisitPage
from lumbung.output import OutputFile
from lumbung.packing import Extract, archive, extract
from lumbung.pages import PACK_START
from lumbung.pdf import print_all, set_up_desk, visit_booklet
from lumbung.problems import Problem, Refusal, has_errors
from lumbung.visiting import contacts, studied
from lumbung.words import words_for


@dataclass(frozen=True, slots=True)
class PackRequest:
    """`visit` is named as in its address or its file; at least one of `pdf` and `zipped`."""

    root: Path
    visit: str
    folder: Path
    today: date
    pdf: bool = True
    zipped: bool = True


@dataclass(frozen=True, slots=True)
class Packed:
    """`files` are those written; none where errors in the content stop it; `has_address` tells whether codes were printed."""

    problems: tuple[Problem, ...]
    files: tuple[Path, ...] = ()
    has_address: bool = False


def pack(request: PackRequest, progress: Progress) -> Packed:
    """Read, check, print the booklet, build the site aside, and take the visit's part of it."""
    inspection = inspect(request.root, request.today, progress)
    if has_errors(inspection.problems) or inspection.catalogue is None:
        return Packed(inspection.problems)
    catalogue = inspection.catalogue.for_public()
    visit = _visit(catalogue, request.visit)
    name = f"kunjungan-{visit.name}"
    booklets = _booklets(catalogue, visit, progress) if request.pdf else ()
    made = [(f"{name}{_suffix(path)}.pdf", content) for path, content in booklets]
    if request.zipped:
        site = request.root / WORKSHOP / "pack"
        documents = tuple(OutputFile(path, content) for path, content in booklets)
        outcome = build(Request(request.root, site, request.today, pack=visit.name, documents=documents), progress)
        if outcome.site is None:
            return Packed(outcome.problems)
        pages = _pages(catalogue, visit, site)
        homes = {old.replace(PACK_START, addresses.HOME): new for old, new in pages.items() if old.endswith(PACK_START)}
        packed = extract(Extract(site, pages, catalogue.settings.site_url, documents, homes))
        made.append((f"{name}.zip", archive(packed, name, catalogue.date)))
    files = tuple(_written(request.folder, *file) for file in made)
    return Packed(inspection.problems, files, bool(catalogue.settings.site_url))


def _visit(catalogue: Catalogue, written: str) -> VisitPage:
    name = written.replace("\\", "/").rpartition("/")[2].removesuffix(".md").removesuffix(".html")
    if name not in catalogue.visits_by_name:
        raise Refusal("visit-unknown", name=written, known=", ".join(catalogue.visits_by_name) or "-")
    return catalogue.visits_by_name[name]


def _booklets(catalogue: Catalogue, visit: VisitPage, progress: Progress) -> tuple[tuple[str, bytes], ...]:
    """The booklet in each language of the site."""
    told = [(catalogue.in_language(code), words_for(code)) for code in dict.fromkeys(catalogue.settings.site.languages)]
    documents = [visit_booklet(set_up_desk(one, words), one.visits_by_name[visit.name]) for one, words in told]
    return tuple(print_all(documents, lambda done, total: progress("pdf", done, total)))


def _suffix(path: str) -> str:
    """The language of a booklet that does not lie at the root, as the end of its name."""
    folder = path.partition("/")[0]
    return "" if folder == "kunjungan" else f".{folder}"


def _pages(catalogue: Catalogue, visit: VisitPage, site: Path) -> dict[str, str]:
    """The pages of a visit by their address, each with its address in the pack, in every language that the site has."""
    profiles = studied(catalogue, visit)
    own = {
        PACK_START: addresses.HOME,
        **{
            address: address
            for address in (
                addresses.visit(visit.name),
                *(addresses.innovation(profile.name) for profile in profiles),
                *(addresses.agency(row.key) for row in contacts(catalogue, visit)),
            )
        },
    }
    folders = ("", *(f"{language}/" for language in catalogue.settings.site.languages))
    return {
        folder + old: folder + new
        for folder in folders
        for old, new in own.items()
        if (site / (folder + old)).is_file()
    }


def _written(folder: Path, name: str, content: bytes) -> Path:
    target = folder / name
    try:
        folder.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    except OSError as error:
        raise Refusal("pack-locked", path=str(target), reason=error.strerror or str(error)) from error
    return target
