"""The floors of the house: a room imports only from floors below its own."""

import ast
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).parent.parent / "lumbung"
FLOORS = (
    {
        "problems",
        "output",
        "staging",
        "publishing",
        "exchanging",
        "locking",
        "snapshot",
        "standing",
        "requests",
        "unchanged",
        "addresses",
        "slugs",
        "browsers",
        "audience",
        "history",
        "foreign",
        "memory",
        "hands",
        "sightings",
        "scalars",
        "slimming",
        "personal",
        "pictures",
        "renderer",
        "charts",
        "offline",
    },
    {"vocabulary", "messages", "explanations", "words", "sheets"},
    {"model", "reporting"},
    {"reading", "catalogue", "completeness", "visiting"},
    {
        "checks",
        "pages",
        "exports",
        "search",
        "finishing",
        "editors",
        "outside",
        "authoring",
        "owners",
        "barn",
        "pdf",
        "packing",
        "bundling",
    },
    {"inspection", "editions", "mending", "form", "social"},
    {"build", "making", "updating", "packs", "comparison", "retouching"},
    {"cli"},
)
SAME_FLOOR = {
    ("messages", "words"),
    ("vocabulary", "words"),
    ("explanations", "words"),
    ("catalogue", "reading"),
    ("visiting", "catalogue"),
    ("pdf", "pages"),
    ("packs", "build"),
    ("build", "retouching"),
    ("build", "making"),
    *(("updating", name) for name in ("build", "retouching")),
    ("renderer", "hands"),
    ("staging", "output"),
    *(("requests", name) for name in ("audience", "output", "problems", "renderer")),
    *(("unchanged", name) for name in ("exchanging", "locking", "problems", "publishing", "requests", "standing")),
    ("staging", "pictures"),
    ("renderer", "output"),
    ("offline", "output"),
    ("offline", "sightings"),
    ("publishing", "sightings"),
    ("renderer", "problems"),
    ("publishing", "problems"),
    ("history", "problems"),
    ("editors", "exports"),
    ("publishing", "audience"),
    ("publishing", "exchanging"),
    ("exchanging", "locking"),
    ("locking", "problems"),
    ("*.py"),
    ("."),
    ("*"),
}
RENDERER_NAMES = ("mkdocs", "material", "properdocs", "zensical")


def imports(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (
                f"{node.module}.{alias.name}" if node.module == "lumbung" else node.module for alias in node.names
            )


def room(file: Path) -> str:
    return file.relative_to(PACKAGE).parts[0].removesuffix(".py")


def test_every_room_stands_on_a_floor() -> None:
    """Every module and folder of the package has a place in the plan."""
    rooms = {room(file) for file in PACKAGE.rglob("*.py")} - {"__init__", "__main__"}

    assert rooms - set().union(*FLOORS) == set()


def test_imports_go_downward() -> None:
    """A room imports from lower floors, and from its own floor only where the plan says so."""
    floor = {name: number for number, names in enumerate(FLOORS) for name in names}
    wrong = []
    for file in PACKAGE.rglob("*.py"):
        own = room(file)
        for name in imports(file):
            other = name.split(".")[1] if name.startswith("lumbung.") else ""
            if (
                own in floor
                and other in floor
                and own != other
                and (own, other) not in SAME_FLOOR
                and floor[other] >= floor[own]
            ):
                wrong.append(f"{file.relative_to(PACKAGE)} imports {other}")

    assert wrong == []


def test_only_the_renderer_names_a_generator() -> None:
    """MkDocs and Material are imported in renderer/ alone."""
    wrong = [
        f"{file.relative_to(PACKAGE)}: {name}"
        for file in PACKAGE.rglob("*.py")
        for name in imports(file)
        if room(file) != "renderer" and name.split(".")[0] in RENDERER_NAMES
    ]

    assert wrong == []


def test_only_reading_knows_yaml() -> None:
    """YAML and front matter are parsed in reading/ alone; a generator's own settings are its renderer's matter."""
    wrong = [
        str(file.relative_to(PACKAGE))
        for file in PACKAGE.rglob("*.py")
        for name in imports(file)
        if room(file) not in {"reading", "renderer"} and name.split(".")[0] in {"yaml", "frontmatter"}
    ]

    assert wrong == []


def test_only_sheets_knows_openpyxl() -> None:
    """Spreadsheets are read in sheets/ alone."""
    wrong = [
        str(file.relative_to(PACKAGE))
        for file in PACKAGE.rglob("*.py")
        for name in imports(file)
        if room(file) != "sheets" and name.split(".")[0] == "openpyxl"
    ]

    assert wrong == []


def test_the_package_knows_no_district() -> None:
    """No byte of the package names the district of the real content: any district can use it."""
    named = [
        str(file.relative_to(PACKAGE))
        for file in PACKAGE.rglob("*")
        if file.is_file() and "__pycache__" not in file.parts and b"banyumas" in file.read_bytes().lower()
    ]

    assert named == []
