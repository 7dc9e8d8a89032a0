"""The generator of invented content: repeatable, complete, and without anything for the checks to find."""

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from lumbung.inspection import Inspection, inspect
from lumbung.model import Record, declared
from lumbung.model.document import Places
from lumbung.reading.tree import grow

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.generator import contents, generate
from benchmarks.invented_profile import TODAY
from benchmarks.naming import POSSIBLE, names

ROOT = Path(__file__).resolve().parent.parent
COUNT = 60


@pytest.fixture(scope="module")
def inspection(tmp_path_factory: pytest.TempPathFactory) -> Inspection:
    folder = tmp_path_factory.mktemp("generated") / "content"
    generate(folder, COUNT, seed=1)
    return inspect(folder, TODAY, lambda *_: None)


def filled(places: Places, record: Record, path: str) -> Iterator[str]:
    """The places that an author wrote, without the numbers of list items."""
    for field in declared(type(record)):
        if places.find((field.key,)) is None:
            continue
        yield f"{path}.{field.key}"
        if field.record is not None:
            value = getattr(record, field.key)
            for steps, item in _items(field.key, value):
                yield from filled(places.below(steps), item, f"{path}.{field.key}")


def _items(key: str, value: Record | tuple[Record, ...]) -> Iterator[tuple[tuple[str | int, ...], Record]]:
    if isinstance(value, tuple):
        yield from (((key, number), item) for number, item in enumerate(value))
    else:
        yield (key,), value


def known(kind: type[Record], path: str) -> Iterator[str]:
    for field in declared(kind):
        yield f"{path}.{field.key}"
        if field.record is not None:
            yield from known(field.record, f"{path}.{field.key}")


def files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def digest(count: int, seed: int) -> str:
    total = hashlib.sha256()
    for path, content in contents(count, seed):
        total.update(path.encode() + (content.encode() if isinstance(content, str) else content))
    return total.hexdigest()


def test_generated_content_has_no_problems(inspection: Inspection) -> None:
    """What the benchmark measures is a build, not a list of complaints."""
    assert inspection.catalogue is not None
    assert inspection.problems == ()
    assert len(inspection.catalogue.profiles) == COUNT


@pytest.mark.parametrize("name", ["profiles", "agencies", "visits", "labs"])
def test_every_declared_field_is_filled(inspection: Inspection, name: str) -> None:
    """A field that is declared later must be invented as well, or it is never measured."""
    documents = getattr(inspection.catalogue, name)
    written = {place for document in documents for place in filled(document.places, document.record, name)}

    assert written == set(known(type(documents[0].record), name))


def test_every_setting_is_filled(inspection: Inspection) -> None:
    """But the form: it would be weighed with every benchmark, and is off in most districts."""
    assert inspection.catalogue is not None
    site = inspection.catalogue.settings.site

    wanted = {place for place in known(type(site), "site") if place.split(".")[1] != "form"}
    written = (inspection.catalogue.root / "mkdocs.yml").read_bytes().decode()
    places = Places(grow(written, lenient=True).spots).below(("extra", "lumbung"))
    assert set(filled(places, site, "site")) == wanted


def test_one_profile_fills_nearly_everything(inspection: Inspection) -> None:
    """The benchmark is about filled profiles, not about fields that are spread thinly over many."""
    assert inspection.catalogue is not None
    rare = {"profiles.stub", "profiles.former_slugs"}
    for profile in inspection.catalogue.profiles:
        if not profile.record.stub:
            missing = set(known(type(profile.record), "profiles")) - set(
                filled(profile.places, profile.record, "profiles")
            )

            assert missing <= rare


def test_bodies_are_of_a_real_length(inspection: Inspection) -> None:
    assert inspection.catalogue is not None
    lengths = [len(item.body.text.split()) for item in inspection.catalogue.profiles if not item.record.stub]

    assert min(lengths) >= 250
    assert max(lengths) <= 500


def test_same_seed_gives_same_bytes() -> None:
    assert digest(COUNT, seed=7) == digest(COUNT, seed=7)
    assert digest(COUNT, seed=7) != digest(COUNT, seed=8)


def test_the_command_writes_the_same_bytes(tmp_path: Path) -> None:
    """In another process, with another seed for Python's hashes."""
    command = [sys.executable, str(ROOT / "benchmarks" / "generator.py"), str(tmp_path / "content")]
    environment = {**os.environ, "PYTHONHASHSEED": "123"}
    subprocess.run([*command, "--count", "12", "--seed", "5"], env=environment, check=True, stdout=subprocess.DEVNULL)

    found = {file.relative_to(tmp_path / "content").as_posix(): file.read_bytes() for file in files(tmp_path)}
    expected = {path: text.encode() if isinstance(text, str) else text for path, text in contents(12, 5)}
    assert found == expected


def test_names_are_never_given_twice() -> None:
    given = names(POSSIBLE, seed=3)

    assert len({name.slug for name in given}) == POSSIBLE
    with pytest.raises(ValueError, match="possible"):
        names(POSSIBLE + 1, seed=3)


def test_a_used_folder_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")

    with pytest.raises(FileExistsError, match="not empty"):
        generate(tmp_path, 1, seed=1)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]
