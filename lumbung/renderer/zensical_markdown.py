"""What becomes of a page in Zensical's Markdown: our blocks held back while it runs, the author's part cleaned behind it."""

from importlib import import_module
from typing import Any

from markdown import Extension, Markdown

from lumbung.renderer.cleaning import is_free
from lumbung.renderer.holding import Permalinks, hold, release


class _Holding(Extension):
    """Around the whole conversion: what runs within it is also run for each heading."""

    def __init__(self, said: dict[str, Any]) -> None:
        super().__init__()
        self._permalinks = Permalinks(said)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the library's name
        convert = md.convert

        def around(source: str) -> str:
            held = hold(source)
            html = convert(held.text)
            _release(getattr(md, "toc_tokens", []), held.ids)
            context = import_module("zensical.extensions.context").ContextPreprocessor.from_markdown(md)
            return release(self._permalinks.told(html, context.page.meta.get("edition") if context else None), held)

        md.convert = around  # type: ignore[method-assign]


def _release(tokens: list[dict[str, Any]], ids: frozenset[str]) -> None:
    """Contents lead to no id that the cleaned page has not got."""
    for token in tokens:
        if not is_free(token["id"], ids):
            token["id"] = ""
        _release(token["children"], ids)


def makeExtension(**said: Any) -> _Holding:  # noqa: N802 - the library's name
    return _Holding(**said)
