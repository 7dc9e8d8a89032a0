"""Problems as text: for people, and in the formats that other tools read."""

from lumbung.reporting.formats import FORMATS
from lumbung.reporting.report import Report, fingerprints

__all__ = ["FORMATS", "Report", "fingerprints"]
