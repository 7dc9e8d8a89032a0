"""The worker of a finished site: its list tells of every file, and its id of every change."""

import json
import re
from hashlib import sha256
from pathlib import Path

import pytest

from lumbung.offline import WORKER, add_worker, part_of


def site(folder: Path, files: dict[str, bytes]) -> Path:
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    return folder


FILES = {
    "index.html": b"<p>satu",
    "en/index.html": b"<p>one",
    "assets/lumbung.css": b"a{}",
    "assets/cari/v-1.js": b"1",
    "tanpa-jaringan.html": b"x",
    "gambar/kafe é.jpg": b"jpg",
    "formulir/index.html": b"form",
    "lumbung.txt": b"mark",
    "404.html": b"gone",
}


def told(folder: Path) -> dict[str, object]:
    found = re.match(r"const SITE = (\{.*\});\n", (folder / WORKER).read_text(encoding="utf-8"))
    assert found
    return dict(json.loads(found[1]))


def test_the_list_tells_of_every_file_that_a_reader_may_keep(tmp_path: Path) -> None:
    folder = site(tmp_path, FILES)

    add_worker(folder, ["", "en/"])

    site_told = told(folder)
    parts = site_told["parts"]
    assert isinstance(parts, list)
    listed = {}
    for number, name in enumerate(parts):
        data = (folder / "assets" / "luring" / name).read_bytes()
        assert name == f"{number}-{sha256(data).hexdigest()[:12]}.json"
        part = json.loads(data)
        assert {part_of(path, len(parts)) for path in part} <= {number}
        listed |= part
    assert listed == {
        path: [sha256(data).hexdigest()[:12], len(data), int(path.endswith(".jpg"))]
        for path, data in FILES.items()
        if path not in {"formulir/index.html", "lumbung.txt", "404.html"}
    }
    assert site_told["frame"] == {path: listed[path] for path in ("assets/lumbung.css", "tanpa-jaringan.html")}
    assert (site_told["core"], site_told["extra"]) == ([5, 18], [1, 3])


def test_the_same_files_are_the_same_build_and_any_change_is_another(tmp_path: Path) -> None:
    first = add_worker(site(tmp_path / "a", FILES), [""])
    same = add_worker(site(tmp_path / "b", FILES), [""])
    changed = add_worker(site(tmp_path / "c", {**FILES, "index.html": b"<p>dua"}), [""])
    renamed = add_worker(site(tmp_path / "d", {**FILES, "baru.html": b""}), [""])

    assert first == same
    assert len({first, changed, renamed}) == 3
    assert (tmp_path / "a" / WORKER).read_bytes() == (tmp_path / "b" / WORKER).read_bytes()


def test_made_again_over_its_own_files_it_is_the_same(tmp_path: Path) -> None:
    folder = site(tmp_path, FILES)

    assert add_worker(folder, [""]) == add_worker(folder, [""])


@pytest.mark.parametrize(("path", "number"), [("", 2166136261 % 7), ("a", 0xE40C292C % 7), ("foobar", 0xBF9CF968 % 7)])
def test_parts_are_found_by_the_known_sum(path: str, number: int) -> None:
    """The published examples of FNV-1a."""
    assert part_of(path, 7) == number
