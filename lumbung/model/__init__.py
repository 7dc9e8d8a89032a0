"""The one declaration of every record and field."""

from lumbung.model.agency import Agency
from lumbung.model.declaration import Field, Path, Record, Show, declared, facet_keys, field_at, walk
from lumbung.model.document import (
    AgencyEntry,
    Body,
    Document,
    LabPage,
    Manuscript,
    Mention,
    Places,
    Profile,
    Section,
    Spot,
    VisitPage,
)
from lumbung.model.form import FORM_BACKENDS, REVIEWED_BACKENDS, FormSettings
from lumbung.model.glossary import GlossaryEntry
from lumbung.model.innovation import SECTION_WORK, SECTIONS, Innovation
from lumbung.model.lab import Lab
from lumbung.model.page import Page
from lumbung.model.site import Channel, Site
from lumbung.model.visit import Visit
from lumbung.model.when import When

RECORDS: dict[str, type[Record]] = {"innovations": Innovation, "agencies": Agency, "visits": Visit, "labs": Lab}

__all__ = [
    "FORM_BACKENDS",
    "RECORDS",
    "REVIEWED_BACKENDS",
    "SECTIONS",
    "SECTION_WORK",
    "Agency",
    "AgencyEntry",
    "Body",
    "Channel",
    "Document",
    "Field",
    "FormSettings",
    "GlossaryEntry",
    "Innovation",
    "Lab",
    "LabPage",
    "Manuscript",
    "Mention",
    "Page",
    "Path",
    "Places",
    "Profile",
    "Record",
    "Section",
    "Show",
    "Site",
    "Spot",
    "Visit",
    "VisitPage",
    "When",
    "declared",
    "facet_keys",
    "field_at",
    "walk",
]
