"""Rules on HTML in Markdown: what cleaning would take away is told, so that nothing vanishes silently."""

import re
from collections.abc import Iterator
from datetime import date
from html import unescape

from markdown.extensions.attr_list import get_attrs_and_remainder

from lumbung.catalogue import Catalogue
from lumbung.checks.check import bodies
from lumbung.messages import found
from lumbung.model import Body
from lumbung.problems import Phrase, Place, Problem
from lumbung.reading import Lines, mask
from lumbung.renderer.cleaning import TAGS, is_kept
from lumbung.words import N_

_TAG = re.compile(r"(?<!\]\()(?<!\]: )<([A-Za-z][A-Za-z0-9-]*+)(?=[\s/>])((?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*)(?:>|$)")
_ATTRIBUTE = re.compile(r"([^\s\"'<>/=]+)(?:\s*+=\s*+(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'=<>`]+)))?")
_LIST = re.compile(r"\{:?[ ]*([^{}\n ][^{}\n]*)\}")
_MARKDOWN = frozenset({"markdown"})  # asks for Markdown inside a block; never reaches the page


def html_can_be_shown(catalogue: Catalogue, _: date) -> Iterator[Problem]:
    """HTML in a body should be of the kind that the site shows: text, lists, tables, pictures of its own."""
    for path, body in bodies(catalogue):
        if "<" in body.text or "{" in body.text:
            for place, written, what in removed(body):
                yield found("html-not-allowed", path, place, written=written, what=Phrase(what))


def removed(body: Body) -> Iterator[tuple[Place, str, str]]:
    text = mask(body.text)
    lines = Lines(text, body.first_line)
    for match in _TAG.finditer(text):
        place = lines.place(match.start())
        tag = match[1].lower()
        if tag not in TAGS:
            yield place, f"<{match[1]}>", N_("tanda HTML ini")
            continue
        for key, *values in _ATTRIBUTE.findall(match[2]):
            name, value = key.lower(), unescape("".join(values))
            if name not in _MARKDOWN and not is_kept(tag, name, value):
                yield place, _shown(key, value), N_("atribut ini")
    for match in _LIST.finditer(text):
        if "=" in match[1] or match[0].startswith("{:"):
            for key, value in get_attrs_and_remainder(match[1])[0]:
                name = {".": "class"}.get(key, key)
                if not any(is_kept(tag, name, value) for tag in ("p", "a", "img")):
                    yield lines.place(match.start()), _shown(name, value), N_("atribut ini")


def _shown(name: str, value: str) -> str:
    return f'{name}="{value}"' if value else name
