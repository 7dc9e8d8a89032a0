"""Official lists, one home each; keys are typed by authors, labels are shown to readers."""

from lumbung.vocabulary.lists import (
    AGENCY_KINDS,
    APBD_SHARES,
    AWARD_LEVELS,
    CONTINUITIES,
    FORMS,
    FUNDING_KINDS,
    INITIATORS,
    LAB_STEP_MEANINGS,
    LAB_STEPS,
    OUTCOMES,
    PARTNER_KINDS,
    SDGS,
    STAGES,
    VISIBILITIES,
    WITHOUT_APBD,
)
from lumbung.vocabulary.sectors import SECTOR_GROUPS, SECTORS, SectorGroup
from lumbung.vocabulary.vocabulary import Term, Vocabulary, nearest, one_slip

__all__ = [
    "AGENCY_KINDS",
    "APBD_SHARES",
    "AWARD_LEVELS",
    "CONTINUITIES",
    "FORMS",
    "FUNDING_KINDS",
    "INITIATORS",
    "LAB_STEPS",
    "LAB_STEP_MEANINGS",
    "OUTCOMES",
    "PARTNER_KINDS",
    "SDGS",
    "SECTORS",
    "SECTOR_GROUPS",
    "STAGES",
    "VISIBILITIES",
    "WITHOUT_APBD",
    "SectorGroup",
    "Term",
    "Vocabulary",
    "nearest",
    "one_slip",
]
