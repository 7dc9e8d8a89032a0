"""A text in another language than the page around it, which says so wherever it is put into HTML."""

from typing import Self

from markupsafe import Markup


class Foreign(str):
    """A plain text that knows its language; `str(text)` forgets it, for attributes and data."""

    __slots__ = ("language",)
    language: str

    def __new__(cls, text: str, language: str) -> Self:
        made = super().__new__(cls, text)
        made.language = language
        return made

    def __reduce__(self) -> tuple[type[Self], tuple[str, str]]:
        """What a copy is made from."""
        return type(self), (str(self), self.language)

    def __html__(self) -> Markup:
        return Markup('<span lang="{}">{}</span>').format(self.language, str(self))
