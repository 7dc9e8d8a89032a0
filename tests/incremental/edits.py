"""Random edits of a small district, as people make them: words, names, files gone and back, settings, pictures."""

import random
from pathlib import Path

SETTINGS = ("tagline: {n} contoh", "focus_sectors: [pendidikan]", "focus_sectors: [kesehatan, pangan]")


def _files(root: Path) -> list[Path]:
    return sorted(path for folder in ("innovations", "visits", "labs") for path in (root / folder).glob("*.md"))


def _write(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8", newline="\n")


def body(root: Path, rng: random.Random) -> None:
    file = rng.choice(_files(root))
    _write(file, f"{file.read_text(encoding='utf-8')}\nKata uji {rng.randrange(99)}.\n")


def title(root: Path, rng: random.Random) -> None:
    file = rng.choice(sorted((root / "innovations").glob("*.md")))
    lines = file.read_text(encoding="utf-8").split("\n")
    _write(file, "\n".join(f"title: Uji {rng.randrange(9)}" if line.startswith("title:") else line for line in lines))


def mistake(root: Path, rng: random.Random) -> None:
    """A line of front matter goes, or says what it may not."""
    file = rng.choice(_files(root))
    lines = file.read_text(encoding="utf-8").split("\n")
    place = rng.randrange(1, min(len(lines), 12))
    lines[place : place + 1] = rng.choice(([], ["stage: entah"], ["agency: tidak-ada"]))
    _write(file, "\n".join(lines))


def rename(root: Path, rng: random.Random) -> None:
    file = rng.choice(sorted((root / "innovations").glob("*.md")))
    target = file.with_name(f"nama-uji-{rng.randrange(99)}.md")
    if not target.exists():
        file.rename(target)


def delete(root: Path, rng: random.Random) -> None:
    files = _files(root)
    if len(files) > 4:
        rng.choice(files).unlink()


def copy(root: Path, rng: random.Random) -> None:
    file = rng.choice(sorted((root / "innovations").glob("*.md")))
    _write(file.with_name(f"salinan-uji-{rng.randrange(99)}.md"), file.read_text(encoding="utf-8"))


def settings(root: Path, rng: random.Random) -> None:
    file = root / "mkdocs.yml"
    key, _, value = rng.choice(SETTINGS).format(n=rng.randrange(9)).partition(":")
    lines = file.read_text(encoding="utf-8").split("\n")
    _write(file, "\n".join(f"    {key}:{value}" if line.strip().startswith(f"{key}:") else line for line in lines))


def page(root: Path, rng: random.Random) -> None:
    _write(root / "docs" / f"halaman-uji-{rng.randrange(3)}.md", f"# Uji\n\nHalaman {rng.randrange(99)}.\n")


def nothing(_root: Path, _rng: random.Random) -> None:
    pass


EDITS = (body, title, mistake, rename, delete, copy, settings, page, nothing, nothing)
