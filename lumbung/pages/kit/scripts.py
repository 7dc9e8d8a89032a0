"""The kit's own scripts: those of a page as one, without remarks and indents, since a poor line pays for each byte."""

import hashlib
import json
from collections.abc import Mapping
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
def joined(name: str, scripts: tuple[str, ...]) -> OutputFile:
    """One script named by its content, where the worker keeps what any page may need."""
    content = "".join(slim((ASSETS / f"{script}.js").read_text(encoding="utf-8")) for script in scripts)
    return _named(name, content)


def spoken(name: str, told: Mapping[str, str]) -> OutputFile:
    """The words of a tool beside its script, since content does not change them."""
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return _named(f"kata-{name}", f"window.lumbungWords={text};\n")


def _named(name: str, content: str) -> OutputFile:
    return OutputFile(f"assets/{name}-{hashlib.sha256(content.encode()).hexdigest()[:12]}.js", content)


def star() -> OutputFile:
    """What every page loads."""
    return joined("bintang", STAR)
