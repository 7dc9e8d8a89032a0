"""Which files a barn is made of, and where each comes from; a further file is one more row."""

from dataclasses import dataclass
from pathlib import Path, PurePosixPath

PACKAGE = Path(__file__).resolve().parents[1]
SEED = PACKAGE / "barn" / "seed"
ORIGINALS = PACKAGE / "barn" / "originals"
"""Made when a wheel is built and when a barn is founded; in the tool's own repository the originals stand at its top."""
CUT = "# Khusus daerah"
"""Below the line that starts so, an original is the district's own; only comments go along."""
_ENGINE = ("build_site.py", "locks/", "lumbung/")
_NOT_OURS = (".pyc", ".asli")


@dataclass(frozen=True, slots=True)
class Original:
    """A file or a whole folder that the tool's repository uses itself; `content` is the district's after founding."""

    path: str
    content: bool = False


@dataclass(frozen=True, slots=True)
class Seed:
    """A template below `seed/`; both paths may hold values, and what grows from it is the district's."""

    path: str
    source: str


BARN_FILES: tuple[Original | Seed, ...] = (
    Original("build_site.py"),
    Original("locks/build.txt"),
    Original(".gitignore"),
    Original(".gitattributes"),
    Original(".vscode"),
    Original(".pre-commit-config.yaml"),
    Original(".github/workflows/situs.yml"),
    Original(".gitlab-ci.yml"),
    Original(".forgejo/workflows/situs.yml"),
    Original("LICENSE"),
    Original("LICENSE-CONTENT.md"),
    Original("CONTRIBUTING.md"),
    Original("docs/panduan"),
    Original("docs/aksesibilitas.md"),
    Original("docs/privasi.md"),
    Original("data/glossary.yml", content=True),
    Seed("README.md", "README.md"),
    Seed("mkdocs.yml", "mkdocs.yml"),
    Seed("data/agencies.yml", "data/agencies.yml"),
    Seed("docs/tentang.md", "docs/tentang.md"),
    Seed("innovations/contoh-antar-obat.md", "innovations/contoh-antar-obat.md"),
    Seed("visits/[[ today ]]-contoh-kunjungan.md", "visits/contoh-kunjungan.md"),
    Seed("labs/[[ today.year ]].md", "labs/contoh.md"),
)


def is_engine(path: str) -> bool:
    """Whether the tool runs on this file; the others are settings of tools and texts, which a district may make its own."""
    return path.startswith(_ENGINE)


def tool_files() -> dict[str, bytes]:
    """What every barn of this version holds beside its content, by path."""
    package = {
        f"lumbung/{path}": content for path, content in _below(PACKAGE) if not path.startswith("barn/originals/")
    }
    originals = {path: content for row in _originals() for path, content in _contents(row)}
    packed = {f"lumbung/barn/originals/{packed_name(path)}": content for path, content in originals.items()}
    own = {path for row in _originals() if row.content for path, _ in _contents(row)}
    return {**package, **packed, **{path: content for path, content in originals.items() if path not in own}}


def first_content() -> dict[str, bytes]:
    """The originals that a district goes on with as its own."""
    return dict(item for row in _originals() if row.content for item in _contents(row))


def packed_name(path: str) -> str:
    """Where an original lies in the package: without names that git, editors and copying programs treat as special."""
    return "/".join(f"dot-{part[1:]}" if part.startswith(".") else part for part in PurePosixPath(path).parts)


def _originals() -> tuple[Original, ...]:
    return tuple(row for row in BARN_FILES if isinstance(row, Original))


def _contents(row: Original) -> list[tuple[str, bytes]]:
    place = ORIGINALS / packed_name(row.path) if ORIGINALS.is_dir() else PACKAGE.parent / row.path
    if place.is_dir():
        return [(f"{row.path}/{path}", content) for path, content in _below(place)]
    content = place.read_bytes()
    return [(row.path, _general(content) if row.content else content)]


def _general(content: bytes) -> bytes:
    general, heading, own = content.decode().partition(f"\n{CUT}")
    comments = [
        line for line in f"{heading}{own}".splitlines(keepends=True) if line.startswith("#") or not line.strip()
    ]
    return f"{general}{''.join(comments)}".encode()


def _below(folder: Path) -> list[tuple[str, bytes]]:
    """The files in it, without what systems, editors and Python leave behind."""
    files = {path.relative_to(folder): path for path in sorted(folder.rglob("*")) if path.is_file()}
    return [
        (relative.as_posix(), path.read_bytes())
        for relative, path in files.items()
        if path.suffix not in _NOT_OURS and not any(part.startswith((".", "__pycache__")) for part in relative.parts)
    ]
