"""Groupings, links and counts over everything that was read."""

from lumbung.catalogue.asking import asks, keys_of_ask
from lumbung.catalogue.catalogue import Catalogue, agencies_of, assemble, year_of
from lumbung.catalogue.facets import SITUATION_FACET, Facet, FacetValue, facet_fields, facets, keys_of
from lumbung.catalogue.situations import agencies_in, found_by, visits_for

__all__ = [
    "SITUATION_FACET",
    "Catalogue",
    "Facet",
    "FacetValue",
    "agencies_in",
    "agencies_of",
    "asks",
    "assemble",
    "facet_fields",
    "facets",
    "found_by",
    "keys_of",
    "keys_of_ask",
    "visits_for",
    "year_of",
]
