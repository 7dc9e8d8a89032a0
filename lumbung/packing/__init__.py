"""A part of a finished site as one file to carry: its pages, what they need, and no link that leads nowhere."""

from lumbung.packing.archive import archive
from lumbung.packing.extract import Extract, extract

__all__ = ["Extract", "archive", "extract"]
