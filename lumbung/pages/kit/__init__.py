"""What a visitor makes without a server: a pack of chosen innovations, and two to four of them beside each other."""

from lumbung.pages.kit.making import fact_files, kit
from lumbung.pages.kit.scripts import star

__all__ = ["fact_files", "kit", "star"]
