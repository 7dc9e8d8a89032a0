"""What people change between two builds: a word, a title, a setting; each call is a change from what was there."""

from pathlib import Path


def one_word(content: Path) -> None:
    """A word behind the first profile."""
    file = _profiles(content)[0]
    _write(file, f"{file.read_text(encoding='utf-8').rstrip()} Lagi.\n")


def another_title(content: Path) -> None:
    """A longer title for the second profile, which lists and related profiles show."""
    file = _profiles(content)[1]
    lines = file.read_text(encoding="utf-8").split("\n")
    _write(file, "\n".join(f"{line} lagi" if line.startswith("title:") else line for line in lines))


def another_setting(content: Path) -> None:
    """A longer tagline."""
    file = content / "mkdocs.yml"
    lines = file.read_text(encoding="utf-8").split("\n")
    _write(file, "\n".join(f"{line} lagi" if line.startswith("    tagline:") else line for line in lines))


def _profiles(content: Path) -> list[Path]:
    return sorted(file for file in (content / "innovations").glob("*.md") if not file.name.endswith(".en.md"))


def _write(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8", newline="\n")
