"""Cleans what authors wrote, after it was rendered: only what is on the list below reaches a reader."""

import re

import nh3
from pygments.token import STANDARD_TYPES  # type: ignore[import-untyped]  # Pygments brings no types

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
    "details": {"open"},
    "img": {"src", "alt", "width", "height", "align", "loading"},
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
CODE = "highlight highlighttable linenodiv linenos code filename hll normal special"
TASKS = "task-list task-list-item task-list-control task-list-indicator"
CLASSES = frozenset(
    f"admonition admonition-title {NOTES} {CODE} {TASKS} grid cards md-button md-button--primary headerlink lb-ref".split()
) | frozenset(filter(None, STANDARD_TYPES.values()))
_CLASS = re.compile(r"language-[a-z0-9+#-]{1,30}|[a-z]{1,2}[a-z0-9]?(?:-[A-Z][A-Za-z]*)+")  # also Pygments' finer kinds


def is_class(name: str) -> bool:
    """Whether an element of the author's may bear it."""
    return name in CLASSES or _CLASS.fullmatch(name) is not None


# Ids that the frame of the page holds or that scripts look for, and names that scripts keep.
_OWN_ID = re.compile(r"lb[-_].*|__.*|isi|lumbung.*", re.IGNORECASE)
_ID = re.compile(r"\w[\w.:-]*", re.ASCII)
_INVISIBLE = re.compile(r"[\x00-\x20\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060\ufeff]")
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|[/\\]", re.IGNORECASE)
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_ALIGNED = re.compile(r"\s*text-align:\s*(?:left|right|center)\s*;?\s*")
_FEW = re.compile(r"[1-9][0-9]?", re.ASCII)
_SIZE = re.compile(r"[1-9][0-9]{0,3}(?:px|%)?", re.ASCII)
_VALUES = {
    "style": _ALIGNED,
    "colspan": _FEW,
    "rowspan": _FEW,
    "width": _SIZE,
    "height": _SIZE,
    "align": re.compile("left|right"),
    "start": re.compile(r"[0-9]{1,6}", re.ASCII),
    "dir": re.compile("ltr|rtl|auto"),
    "lang": re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*"),
}
"""What the value of an attribute must look like to be kept."""
_FIELD = re.compile(r'<input(?! (?:[a-z]+="[^"]*" )*type="checkbox")(?: [a-z]+="[^"]*")*>')


def is_free(name: str, taken: frozenset[str] = frozenset()) -> bool:
    """Whether an author may give this id to something."""
    return bool(_ID.fullmatch(name)) and name not in taken and not _OWN_ID.fullmatch(name)


def leads_outside(source: str) -> bool:
    """Whether a picture's address, as a browser reads it, names another place than the site; browsers skip what is invisible."""
    return bool(_ELSEWHERE.match(_INVISIBLE.sub("", source)))


def is_kept(tag: str, attribute: str, value: str) -> bool:
    """Whether an attribute that an author wrote reaches the page as it is."""
    if attribute not in ATTRIBUTES["*"] | ATTRIBUTES.get(tag, set()):
        return False
    if attribute == "href":
        scheme = _SCHEME.match(_INVISIBLE.sub("", value))
        return scheme is None or scheme[1].lower() in SCHEMES
    kept = _kept(attribute, value, frozenset())
    return kept is not None and kept.split() == value.split()


def _kept(attribute: str, value: str, taken: frozenset[str]) -> str | None:
    match attribute:
        case "class":
            return " ".join(name for name in value.split() if is_class(name)) or None
        case "id":
            return value if is_free(value, taken) else None
        case "src":
            return None if leads_outside(value) else value
    allowed = _VALUES.get(attribute)
    return value if allowed is None or allowed.fullmatch(value) else None


class _Cleaner:
    """Knows which ids the page already has; nh3 asks it about every attribute."""

    def __init__(self) -> None:
        self.taken: frozenset[str] = frozenset()
        self._cleaner = nh3.Cleaner(
            tags=set(TAGS),
            clean_content_tags=set(WITH_CONTENT),
            attributes=ATTRIBUTES,
            attribute_filter=self._filter,
            set_tag_attribute_values={"input": {"disabled": ""}},
            url_schemes=set(SCHEMES),
            link_rel=None,
        )

    def clean(self, html: str) -> str:
        cleaned = self._cleaner.clean(html)
        return _FIELD.sub("", cleaned) if "<input" in cleaned else cleaned

    def _filter(self, tag: str, attribute: str, value: str) -> str | None:
        if tag == "input" and attribute == "type":
            return value if value == "checkbox" else None
        return _kept(attribute, value, self.taken)


_CLEANER = _Cleaner()


def clean(html: str, taken: frozenset[str] = frozenset()) -> str:
    """The same HTML with every tag closed and nothing in it that could run, load from elsewhere, or pass for a part of the page.

    `taken` are the ids that the page's own parts bear.
    """
    if "<" not in html and "&" not in html:
        return html
    _CLEANER.taken = taken
    return _CLEANER.clean(html)
