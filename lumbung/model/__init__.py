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
    SituationPage,
    Spot,
    Translation,
    VisitPage,
)
from lumbung.model.edition import document_in, record_in
from lumbung.model.form import FORM_BACKENDS, REVIEWED_BACKENDS, FormSettings
from lumbung.model.glossary import GlossaryEntry
from lumbung.model.innovation import SECTION_WORK, SECTIONS, Innovation
from lumbung.model.lab import Lab
from lumbung.model.page import PageFront
from lumbung.model.site import Channel, Site
from lumbung.model.situation import Situation
from lumbung.model.translation import STATE, state, state_of, translatable_fields, translation_of, values_of
from lumbung.model.visit import Visit
from lumbung.model.when import When

RECORDS: dict[str, type[Record]] = {
    "innovations": Innovation,
    "agencies": Agency,
    "visits": Visit,
    "labs": Lab,
    "situations": Situation,
}

__all__ = [
    "FORM_BACKENDS",
    "RECORDS",
    "REVIEWED_BACKENDS",
    "SECTIONS",
    "SECTION_WORK",
    "STATE",
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
    "PageFront",
    "Path",
    "Places",
    "Profile",
    "Record",
    "Section",
    "Show",
    "Site",
    "Situation",
    "SituationPage",
    "Spot",
    "Translation",
    "Visit",
    "VisitPage",
    "When",
    "declared",
    "document_in",
    "facet_keys",
    "field_at",
    "record_in",
    "state",
    "state_of",
    "translatable_fields",
    "translation_of",
    "values_of",
    "walk",
]
