"""Names for headings, the same in checks and on the rendered page."""

from markdown.extensions.toc import slugify


def anchor_of(title: str) -> str:
    """The id that the heading gets on its page."""
    return slugify(title, "-")
