"""Turns staged pages into HTML: our own blocks as they are, plain texts by a fast engine, all else by one Markdown object that is used again."""

from typing import Any

import markdown
from markdown.extensions.toc import nest_toc_tokens
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import (
    Page,
    _ExtractAnchorsTreeprocessor,
    _ExtractTitleTreeprocessor,
    _RawHTMLPreprocessor,
    _RelativePathTreeprocessor,
)
from mkdocs.structure.toc import get_toc

from lumbung.output import MARK
from lumbung.renderer.cleaning import clean
from lumbung.renderer.heads import split
from lumbung.renderer.holding import boxed, ids_of
from lumbung.renderer.observer import Observer, release_links
from lumbung.renderer.plain import Heading, Run, converted, runs


class Writer:
    """Does what MkDocs does with a page before a template sees it."""

    def __init__(self, config: MkDocsConfig, files: Files, observer: Observer) -> None:
        self._observer = observer
        nowhere = File("index.md", None, config.site_dir, use_directory_urls=False)
        self._markdown = markdown.Markdown(
            extensions=config["markdown_extensions"], extension_configs=config["mdx_configs"] or {}
        )
        # In the order of MkDocs, which decides among equal priorities.
        self._raw = _RawHTMLPreprocessor()
        self._raw._register(self._markdown)  # noqa: SLF001 - MkDocs' own processors, as its `Page.render` uses them
        self._anchors = _ExtractAnchorsTreeprocessor(nowhere, files, config)
        self._anchors._register(self._markdown)  # noqa: SLF001 - the same
        self._links = _RelativePathTreeprocessor(nowhere, files, config)
        self._links._register(self._markdown)  # noqa: SLF001 - the same
        self._title = _ExtractTitleTreeprocessor()
        self._title._register(self._markdown)  # noqa: SLF001 - the same

    def write(self, page: Page, source: bytes) -> None:
        """Fill in what the page is made of."""
        page.markdown, page.meta = split(source)
        self._links.file = page.file
        self._links.links_to_anchors = {}
        self._anchors.present_anchor_ids = set()
        self._title.title = None
        if not self._quickly(page):
            self._thoroughly(page)
        page.links_to_anchors = self._links.links_to_anchors

    def _quickly(self, page: Page) -> bool:
        """Without Python-Markdown, where nothing on the page asks for it."""
        parts = _parts(page.markdown or "")
        told = [text if is_ours else runs(text) for is_ours, text in parts]
        if not parts or None in told:
            return False
        held = [text for text in told if isinstance(text, str)]
        ids = frozenset(name for block in held for name in ids_of(block))
        permalink = self._observer.permalinks.attribute(page.meta.get("edition"))
        headings: list[Heading] = []
        found: list[str] = []
        for number, part in enumerate(told):
            before = _between(told[number - 1]) if number else ""
            if isinstance(part, str):
                found.append(f"{before}{part}")
                continue
            html = converted(part or [], self._links.path_to_url, permalink, headings)
            if html is None:
                self._links.links_to_anchors = {}
                return False
            after = "\n" if number < len(told) - 1 else ""
            found.append(boxed(clean(f"{before}{html}{after}", ids).removesuffix(after)))
        page.content = "".join(found)
        page.toc = get_toc(nest_toc_tokens([_token(*heading) for heading in headings]))
        page.present_anchor_ids = {name for _, name, _ in headings} | ids
        release_links(page.toc, ids)
        return True

    def _thoroughly(self, page: Page) -> None:
        observer = self._observer
        text = observer.on_page_markdown(page.markdown or "", page=page)
        self._markdown.reset()
        html = self._markdown.convert(text)
        page.toc = get_toc(getattr(self._markdown, "toc_tokens", []))
        page._title_from_render = self._title.title  # noqa: SLF001 - as MkDocs keeps it
        page.present_anchor_ids = self._anchors.present_anchor_ids | self._raw.present_anchor_ids
        page.content = html
        page.content = observer.on_page_content(html, page=page)


def _between(part: str | list[Run] | None) -> str:
    """What Python-Markdown puts behind a block that it leaves alone, and behind one that it made."""
    return "\n\n" if isinstance(part, str) else "\n"


def _parts(text: str) -> list[tuple[bool, str]]:
    """Blocks of ours and the texts between them."""
    parts: list[tuple[bool, str]] = []
    for chunk in text.split("\n\n"):
        if chunk.startswith(MARK):
            parts.append((True, chunk.removeprefix(MARK).strip("\n")))
        elif not chunk.strip("\n"):
            continue
        elif parts and not parts[-1][0]:
            parts[-1] = (False, f"{parts[-1][1]}\n\n{chunk}")
        else:
            parts.append((False, chunk))
    return parts


def _token(level: int, name: str, words: str) -> Any:
    return {"level": level, "id": name, "name": words, "html": words, "data-toc-label": ""}
