"""What commands that write files need to know of the content folder, and how they write without overwriting."""

from pathlib import Path

from lumbung.authoring.agencies import Agencies
from lumbung.authoring.naming import Taken, folded
from lumbung.problems import Refusal
from lumbung.reading import AGENCIES, Library, Settings, read_library, read_settings


def open_library(root: Path) -> tuple[Library, Settings | None]:
    """The content below `root`, or a refusal where that is no content folder."""
    for needed in ("mkdocs.yml", AGENCIES):
        if not (root / needed).is_file():
            raise Refusal("not-a-content-folder", path=str(root), missing=needed)
    return read_library(root), read_settings(root)[0]


def agencies_of(library: Library, settings: Settings | None) -> Agencies:
    entries = tuple(document.record for document in library.agencies.documents)
    return Agencies(entries, settings.site.district if settings else "")


def taken_innovations(library: Library) -> Taken:
    documents = library.innovations.documents
    return Taken.of(
        files_in(library.root / "innovations"),
        {slug: item.path for item in documents for slug in item.record.former_slugs},
        {folded(name): item.path for item in documents for name in (item.record.title, *item.record.aliases)},
    )


def files_in(folder: Path) -> tuple[str, ...]:
    return tuple(path.name for path in folder.iterdir()) if folder.is_dir() else ()


def write_new(file: Path, text: str, shown: str) -> None:
    """Write a file that was not there; whatever came in between stays."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
    except FileExistsError:
        raise Refusal("new-exists", path=shown) from None
    except OSError as error:
        raise Refusal("not-written", path=shown, reason=error.strerror or type(error).__name__) from None
