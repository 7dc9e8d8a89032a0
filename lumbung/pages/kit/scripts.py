"""The kit's own scripts: those of a page as one, without remarks and indents, since a poor line pays for each byte."""

import hashlib
from functools import cache
from pathlib import Path

from lumbung.output import OutputFile

FOLDER = "assets/fakta"
ASSETS = Path(__file__).parents[2] / "theme" / "assets"
STAR = ("kit",)
COMMON = ("explorer-nodes", "kit-facts", "kit-address", "kit-picker", "kit-share")
OF_PACK = (*COMMON, "kit-files", "kit-items", "kit-pack")
OF_COMPARISON = (*COMMON, "kit-table", "kit-compare")


@cache
def joined(name: str, scripts: tuple[str, ...]) -> OutputFile:
    """One script named by its content; lines keep their ends, so nothing else in them changes meaning."""
    lines = (
        line.strip()
        for script in scripts
        for line in (ASSETS / f"{script}.js").read_text(encoding="utf-8").splitlines()
    )
    content = "".join(f"{line}\n" for line in lines if line and not line.startswith("//"))
    digest = hashlib.sha256(content.encode()).hexdigest()[:12]
    return OutputFile(f"{FOLDER}/{name}-{digest}.js", content)


def star() -> OutputFile:
    """What every page loads."""
    return joined("bintang", STAR)
