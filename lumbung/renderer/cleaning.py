"""Cleans what authors wrote, after it was rendered: only what is on the list below reaches a reader."""

import re

import nh3
from pygments.token import STANDARD_TYPES

TAGS = frozenset(
    [
        "a",
        "abbr",
        "b",
        "blockquote",
        "br",
        "caption",
        "cite",
        "code",
        "dd",
        "del",
        "details",
        "dfn",
        "div",
        "dl",
        "dt",
        "em",
        "figcaption",
        "figure",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "i",
        "img",
        "input",
        "ins",
        "kbd",
        "label",
        "li",
        "mark",
        "ol",
        "p",
        "pre",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strong",
        "sub",
        "summary",
        "sup",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "time",
        "tr",
        "u",
        "ul",
        "var",
    ]
)
"""What text, lists, tables, code and notes are made of; nothing that runs, loads, sends or covers."""

ATTRIBUTES = {
    "*": {"id", "class", "lang", "dir", "title"},
    "a": {"href", "aria-label"},
    "abbr": {"title"},
    "details": {"open"},
    "img": {"src", "alt", "width", "height", "loading"},
    "input": {"type", "disabled", "checked"},
    "ol": {"start", "type", "reversed"},
    "td": {"colspan", "rowspan", "style", "headers"},
    "th": {"colspan", "rowspan", "style", "scope", "headers"},
    "time": {"datetime"},
}

SCHEMES = frozenset({"http", "https", "mailto", "tel"})

# Removed with all that they hold: what stands in them is no text for a reader.
WITH_CONTENT = frozenset(
    {"script", "style", "template", "noscript", "iframe", "object", "svg", "math", "textarea", "select", "title"}
)

NOTES = "abstract bug danger example failure info note question quote success tip warning inline end"
CLASSES = frozenset(
    f"admonition admonition-title {NOTES} highlight linenos task-list task-list-item task-list-control task-list-indicator headerlink"
    " lb-ref".split()
) | frozenset(filter(None, STANDARD_TYPES.values()))
_LANGUAGE = re.compile(r"language-[a-z0-9+#-]{1,30}")

# Ids that the frame of the page holds or that scripts look for.
_OWN_ID = re.compile(r"lb-.*|__.*|isi")
_ELSEWHERE = re.compile(r"\s*(?:[a-z][a-z0-9+.-]*:|[/\\]{2})", re.IGNORECASE)


class _Cleaner:
    """Knows which ids the page already has; nh3 asks it about every attribute."""

    def __init__(self) -> None:
        self.taken: frozenset[str] = frozenset()
        self._cleaner = nh3.Cleaner(
            tags=set(TAGS),
            clean_content_tags=set(WITH_CONTENT),
            attributes=ATTRIBUTES,
            attribute_filter=self._kept,
            url_schemes=set(SCHEMES),
            filter_style_properties={"text-align"},
            link_rel=None,
        )

    def clean(self, html: str) -> str:
        return self._cleaner.clean(html)

    def _kept(self, tag: str, attribute: str, value: str) -> str | None:
        match attribute:
            case "class":
                return " ".join(name for name in value.split() if name in CLASSES or _LANGUAGE.fullmatch(name)) or None
            case "id":
                return None if value in self.taken or _OWN_ID.fullmatch(value) else value
            case "src":
                return None if _ELSEWHERE.match(value) else value
            case "type" if tag == "input":
                return value if value == "checkbox" else None
        return value


_CLEANER = _Cleaner()


def clean(html: str, taken: frozenset[str] = frozenset()) -> str:
    """The same HTML with every tag closed and nothing in it that could run, load from elsewhere, or pass for a part of the page.

    `taken` are the ids that the page's own parts bear.
    """
    if "<" not in html and "&" not in html:
        return html
    _CLEANER.taken = taken
    return _CLEANER.clean(html)
