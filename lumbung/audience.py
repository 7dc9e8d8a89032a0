"""For whom a site is made."""

from enum import StrEnum


class Audience(StrEnum):
    """PUBLIC is everybody; INTERNAL is readers inside the district's administration, who also see its gaps."""

    PUBLIC = "public"
    INTERNAL = "internal"
