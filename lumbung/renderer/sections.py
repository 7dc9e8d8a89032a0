"""An extension of Markdown: a text such as `<![` does not stop the generator, whose reader of anchors gives up at it."""

from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markdown.util import ETX, STX

_SECTION = "<!["
_ASIDE = f"{STX}section{ETX}"  # Markdown takes these two letters out of what people write
_ANCHORS = 21  # where MkDocs reads the anchors; fenced code is set aside before, HTML after


class _Replacing(Preprocessor):
    def __init__(self, md: Markdown, written: str, instead: str) -> None:
        super().__init__(md)
        self._written, self._instead = written, instead

    def run(self, lines: list[str]) -> list[str]:
        return [line.replace(self._written, self._instead) if self._written in line else line for line in lines]


class Sections(Extension):
    """Beginnings of marked sections stand aside while anchors are read, and are back for Markdown itself."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Markdown's
        md.preprocessors.register(_Replacing(md, _SECTION, _ASIDE), "lumbung_sections_aside", _ANCHORS + 0.5)
        md.preprocessors.register(_Replacing(md, _ASIDE, _SECTION), "lumbung_sections_back", _ANCHORS - 0.5)


def makeExtension(**settings: Any) -> Sections:  # noqa: N802 - the name is Markdown's
    return Sections(**settings)
