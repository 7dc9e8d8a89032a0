"""Groupings, links and counts over everything that was read."""

from lumbung.catalogue.asking import asks, keys_of_ask
from lumbung.catalogue.catalogue import Catalogue, agencies_of, assemble, year_of
from lumbung.catalogue.facets import Facet, FacetValue, facet_fields, facets, keys_of

__all__ = [
    "Catalogue",
    "Facet",
    "FacetValue",
    "agencies_of",
    "asks",
    "assemble",
    "facet_fields",
    "facets",
    "keys_of",
    "keys_of_ask",
    "year_of",
]
