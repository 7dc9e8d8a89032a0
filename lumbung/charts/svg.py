"""Elements of SVG as text; lengths across are shares of the width and heights are in em, so that letters keep the reader's size."""

from collections.abc import Iterable
from html import escape


def number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


def share(value: float) -> str:
    return f"{number(value)}%"


def em(value: float) -> str:
    return f"{number(value)}em" if value else "0"


def box(  # noqa: PLR0913, PLR0917 - the four sides of a rectangle, and how it looks
    left: float, top: float, width: float, height: float, kind: str, fill: str = ""
) -> str:
    """A rectangle; `left` and `width` in hundredths of the width, `top` and `height` in em."""
    paint = f' fill="{fill}"' if fill else ""
    return f'<rect class="{kind}" x="{share(left)}" y="{em(top)}" width="{share(width)}" height="{em(height)}"{paint}></rect>'


def text(left: float, base: float, content: str, kind: str = "", shift: float = 0) -> str:
    """Words that begin at `left`, or in the middle of it where the class says so; `shift` in em."""
    named = f' class="{kind}"' if kind else ""
    moved = f' dx="{em(shift)}"' if shift else ""
    return f'<text{named} x="{share(left)}" y="{em(base)}"{moved}>{escape(content)}</text>'


def link(href: str, content: str) -> str:
    return f'<a href="{escape(href)}">{content}</a>' if href else content


def drawing(  # noqa: PLR0913 - what a picture must say of itself
    key: str, title: str, description: str, height: float, parts: Iterable[str], *, linked: bool
) -> str:
    """The whole picture with its name and description. With links in it it is a group: nothing inside an image can be reached."""
    return (
        f'<svg class="lb-chart__svg" id="{key}" role="{"group" if linked else "img"}" aria-labelledby="{key}-t" aria-describedby="{key}-d" width="100%" height="{em(height)}">'
        f'<title id="{key}-t">{escape(title)}</title><desc id="{key}-d">{escape(description)}</desc>{"".join(parts)}</svg>'
    )
