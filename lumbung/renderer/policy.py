"""The Content-Security-Policy of a page: what a browser may run and load there, whatever else the page may hold."""

import base64
import hashlib
import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

PLACE = "<!--lb-policy-->"
"""Stands in the head of the theme's pages where the policy belongs."""

# `file:` is what 'self' cannot say in every browser for a site opened from a folder; on a server nothing has that scheme.
_FIXED = (
    "default-src 'none'",
    "img-src 'self' file: data:",
    "style-src 'self' file: 'unsafe-inline'",
    "font-src 'self' file:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self' file:",
)
_SCRIPTS = "script-src 'self' file:"
_INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_FILLED_IN = re.compile(r"\{\{.*?\}\}")
_TEMPLATES = ("base.html", "404.html", "partials/javascripts/*.html")


class Policy:
    """Knows the inline scripts that the theme's own templates hold; no other script on a page is ever allowed by its hash."""

    def __init__(self, folders: Iterable[str]) -> None:
        scripts = {
            script
            for folder in folders
            for pattern in _TEMPLATES
            for template in sorted(Path(folder).glob(pattern))
            for script in _INLINE.findall(template.read_text(encoding="utf-8"))
        }
        known = "|".join(
            r"[\w./-]*".join(map(re.escape, _FILLED_IN.split(script))) for script in scripts if "{%" not in script
        )
        self._known = re.compile(known)

    def put_into(self, html: str) -> str:
        """The page with its policy; what has no place for one stays as it is."""
        if PLACE not in html:
            return html
        hashes = sorted({_hash(script) for script in _INLINE.findall(html) if self._known.fullmatch(script)})
        content = "; ".join((*_FIXED, " ".join((_SCRIPTS, *hashes))))
        return html.replace(PLACE, f'<meta http-equiv="Content-Security-Policy" content="{content}">', 1)


def allowing(html: bytes, script: bytes) -> bytes:
    """A finished page whose policy also knows a script that a server adds while somebody works on the content."""
    return html.replace(_SCRIPTS.encode(), f"{_SCRIPTS} {_hash(script.decode())}".encode(), 1)


@lru_cache(maxsize=256)
def _hash(script: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"
