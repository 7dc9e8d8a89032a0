"""The kit's own scripts: those of a page as one, without remarks and indents, since a poor line pays for each byte."""

import hashlib
from functools import cache
from pathlib import Path

from lumbung.output import OutputFile
from lumbung.slimming import slim

FOLDER = "assets/fakta"
ASSETS = Path(__file__).parents[2] / "theme" / "assets"
STAR = ("kit",)
COMMON = ("explorer-nodes", "kit-facts", "kit-address", "kit-picker", "kit-share")
OF_PACK = (*COMMON, "kit-files", "kit-items", "kit-pack")
OF_COMPARISON = (*COMMON, "kit-table", "kit-compare")


@cache
def joined(name: str, scripts: tuple[str, ...], folder: str = FOLDER) -> OutputFile:
    """One script named by its content."""
    content = "".join(slim((ASSETS / f"{script}.js").read_text(encoding="utf-8")) for script in scripts)
    digest = hashlib.sha256(content.encode()).hexdigest()[:12]
    return OutputFile(f"{folder}/{name}-{digest}.js", content)


def star() -> OutputFile:
    """What every page loads."""
    return joined("bintang", STAR)
