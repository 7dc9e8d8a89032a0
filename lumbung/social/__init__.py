"""Preview pictures for those who share a page: drawn by Typst with the fonts inside it, and kept by their content."""

from lumbung.social.cards import Card, cards
from lumbung.social.pictures import Previews, previews

__all__ = ["Card", "Previews", "cards", "previews"]
