"""The pictures of a manuscript under names of our making, so that no name of an author reaches the engine."""

from pathlib import Path

from lumbung.model import Manuscript

PRINTABLE = frozenset({".png", ".jpg", ".jpeg", ".gif", ".webp"})


class Pictures:
    """Gives each picture that is asked for a name; `files` are those given so far."""

    def __init__(self, root: Path, manuscript: Manuscript, prefix: str = "p") -> None:
        self._folder = root / manuscript.folder
        self._prefix = prefix
        self.files: dict[str, Path] = {}

    def named(self, written: str) -> str | None:
        """The name under which a picture of the manuscript's folder is printed; None where it cannot be."""
        file = self._folder / written.rpartition("/")[2]
        if file.suffix.lower() not in PRINTABLE or not file.is_file():
            return None
        for name, known in self.files.items():
            if known == file:
                return name
        name = f"{self._prefix}{len(self.files)}{file.suffix.lower()}"
        self.files[name] = file
        return name
