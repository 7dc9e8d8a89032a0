"""Mends what is safe to mend in content files, by editing spans of text and never by writing YAML anew."""

from lumbung.mending.change import KINDS, Change
from lumbung.mending.mend import Mended, mend
from lumbung.mending.sheet import Shape, shape_of

__all__ = ["KINDS", "Change", "Mended", "Shape", "mend", "shape_of"]
