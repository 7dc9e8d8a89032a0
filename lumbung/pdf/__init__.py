"""Documents to print: every profile, and each visit as a booklet; pure functions of the catalogue, printed by Typst."""

from collections.abc import Iterator

from lumbung.pdf.booklet import visit_booklet
from lumbung.pdf.desk import Desk, set_up_desk
from lumbung.pdf.document import Document
from lumbung.pdf.engine import Progress, print_all
from lumbung.pdf.profile import profile_document


def documents_of(desk: Desk) -> Iterator[Document]:
    """Every profile and every visit of a catalogue, in the language that it is told in."""
    yield from (profile_document(desk, profile) for profile in desk.catalogue.profiles)
    yield from (visit_booklet(desk, visit) for visit in desk.catalogue.visits)


__all__ = [
    "Desk",
    "Document",
    "Progress",
    "documents_of",
    "print_all",
    "profile_document",
    "set_up_desk",
    "visit_booklet",
]
