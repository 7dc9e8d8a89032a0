"""Documents to print: every profile, and each visit as a booklet; pure functions of the catalogue, printed by Typst."""

from collections.abc import Iterator

from lumbung.catalogue import Catalogue
from lumbung.output import OutputFile
from lumbung.pdf.booklet import visit_booklet
from lumbung.pdf.desk import Desk, set_up_desk
from lumbung.pdf.document import Document
from lumbung.pdf.engine import Progress, print_all
from lumbung.pdf.profile import profile_document
from lumbung.words import Words


def run_pdf(catalogue: Catalogue, words: Words, progress: Progress) -> Iterator[OutputFile]:
    """Every profile and every visit of a catalogue as a document beside its page, in one language."""
    desk = set_up_desk(catalogue, words)
    profiles = (profile_document(desk, profile) for profile in catalogue.profiles)
    visits = (visit_booklet(desk, visit) for visit in catalogue.visits)
    for path, content in print_all((*profiles, *visits), progress):
        yield OutputFile(path, content)


__all__ = ["Desk", "Document", "print_all", "profile_document", "run_pdf", "set_up_desk", "visit_booklet"]
