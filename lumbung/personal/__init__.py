"""Finds in any text what names or reaches a private person: pure functions of the text, each kind with a rule of its own."""

from lumbung.personal.finding import Finding, Kind
from lumbung.personal.scan import find

__all__ = ["Finding", "Kind", "find"]
