"""The scripts of this room: what worker and page share stands before each."""

import hashlib
from pathlib import Path

from lumbung.output import OutputFile

FOLDER = Path(__file__).parent


def source(name: str) -> str:
    """The named script behind the part that all share."""
    return "\n".join((FOLDER / part).read_text(encoding="utf-8") for part in ("shared.js", name))


def saving_script() -> OutputFile:
    """The script of the page that saves the whole site, named by its content."""
    content = source("saving.js")
    return OutputFile(f"assets/alat/luring-{hashlib.sha256(content.encode()).hexdigest()[:12]}.js", content)
