"""Addresses outside the content: where they are written, and whether they still answer. Only the command `links` asks."""

from lumbung.outside.addresses import Use, read_uses
from lumbung.outside.asking import Asker
from lumbung.outside.inquiry import inquire

__all__ = ["Asker", "Use", "inquire", "read_uses"]
