"""What somebody who wants to do the same looks for in a profile and does not find; never a score without its reasons."""

from lumbung.completeness.checklist import Checklist, checklist, documents_of
from lumbung.completeness.groups import Group, by_agency
from lumbung.completeness.needs import DOCUMENTS, NEEDS, Need
from lumbung.completeness.telling import counted, found, stub, written

__all__ = [
    "DOCUMENTS",
    "NEEDS",
    "Checklist",
    "Group",
    "Need",
    "by_agency",
    "checklist",
    "counted",
    "documents_of",
    "found",
    "stub",
    "written",
]
