"""Founding a barn: a complete knowledge base for a district, with the tool in it and one example of each kind."""

import json
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from jinja2 import Environment, StrictUndefined
from pydantic_core import PydanticCustomError

from lumbung.barn.files import BARN_FILES, SEED, Seed, first_content, tool_files
from lumbung.barn.manifest import MANIFEST, as_text, manifest_of
from lumbung.model.kinds import Url
from lumbung.problems import Refusal

_NAME = re.compile(r"[^\W_](?:[\w .,'’()/-]{0,98}[\w.)])?")
_ALLOWED = frozenset({".git"})


@dataclass(frozen=True, slots=True)
class Founding:
    """What a district says of itself; `province` and `site_url` may be empty."""

    district: str
    province: str
    site_url: str
    today: date


def found_barn(folder: Path, founding: Founding) -> int:
    """Write the barn into a new or empty folder and return the number of its files, or raise `Refusal`."""
    _refuse(founding)
    refuse_full(folder)
    tool = tool_files()
    files = {**tool, **first_content(), **_grown(founding), MANIFEST: as_text(manifest_of(tool)).encode()}
    try:
        with _whole_or_not(folder, {path.split("/")[0] for path in files}):
            for path, content in files.items():
                file = folder / path
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(content)
    except OSError as error:
        raise Refusal("barn-unwritable", path=str(folder), reason=error.strerror or str(error)) from error
    return len(files)


@contextmanager
def _whole_or_not(folder: Path, names: set[str]) -> Iterator[None]:
    """Take back what was written when it could not be finished; the folder was empty, so all of it is ours."""
    try:
        yield
    except BaseException:
        for name in names:
            shutil.rmtree(folder / name, ignore_errors=True)
            with suppress(OSError):
                (folder / name).unlink()
        raise


def refuse_full(folder: Path) -> None:
    """Raise `Refusal` unless the folder is new or holds nothing but git's own."""
    if folder.exists() and not folder.is_dir():
        raise Refusal("barn-not-a-folder", path=str(folder))
    if folder.is_dir() and (names := sorted({path.name for path in folder.iterdir()} - _ALLOWED)):
        raise Refusal("barn-folder-full", path=str(folder), name=names[0])


def _refuse(founding: Founding) -> None:
    for name in filter(None, (founding.district, founding.province)):
        if not _NAME.fullmatch(name):
            raise Refusal("barn-name", name=name)
    if not founding.district:
        raise Refusal("barn-no-district")
    if founding.site_url:
        try:
            Url().parse(founding.site_url)
        except PydanticCustomError as error:
            raise Refusal("barn-address", address=founding.site_url) from error


def _grown(founding: Founding) -> dict[str, bytes]:
    """The seeds with the district's values in them."""
    # Braces belong to workflows and Markdown; what grows is Markdown and YAML, and names were looked at above.
    environment = Environment(  # noqa: S701
        variable_start_string="[[",
        variable_end_string="]]",
        block_start_string="[%",
        block_end_string="%]",
        comment_start_string="[#-",
        comment_end_string="-#]",
        trim_blocks=True,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )
    environment.filters["quoted"] = lambda text: json.dumps(text, ensure_ascii=False)
    values = {
        "district": founding.district,
        "province": founding.province,
        "site_url": f"{founding.site_url.rstrip('/')}/" if founding.site_url else "",
        "today": founding.today,
    }

    def fill(text: str) -> str:
        return environment.from_string(text).render(values)

    return {
        fill(row.path): fill((SEED / row.source).read_text(encoding="utf-8")).encode()
        for row in BARN_FILES
        if isinstance(row, Seed)
    }
