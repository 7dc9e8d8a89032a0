"""The Content-Security-Policy of a page: what a browser may run and load there, whatever else the page may hold."""

import base64
import hashlib
import re
from functools import lru_cache

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
_INLINE = re.compile(r"<script(?![^>]*\b(?:src|type)=)[^>]*>(.*?)</script>", re.DOTALL)


def with_policy(html: str) -> str:
    """The page with its policy, which knows the theme's inline scripts by their hashes; a page without the place stays as it is."""
    if PLACE not in html:
        return html
    hashes = sorted({_hash(script) for script in _INLINE.findall(html)})
    policy = "; ".join((*_FIXED, " ".join(("script-src 'self' file:", *hashes))))
    return html.replace(PLACE, f'<meta http-equiv="Content-Security-Policy" content="{policy}">', 1)


@lru_cache(maxsize=256)
def _hash(script: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"
