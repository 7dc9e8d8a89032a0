"""Makes Material's search work where nothing may be fetched: the index as a script beside the JSON."""

from pathlib import Path


def write_search_script(site: Path) -> None:
    """Write the script that Material's own code asks for when a page is opened from a folder."""
    index = site / "search" / "search_index.json"
    if index.is_file():
        text = index.read_text(encoding="utf-8")
        (site / "search" / "search_index.js").write_text(f"var __index = {text}", encoding="utf-8", newline="\n")
