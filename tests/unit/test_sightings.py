"""What is known of a site's files is asked for once, and again for whatever does not look as it did."""

import os
from pathlib import Path

import pytest

from lumbung.sightings import Sightings

OLD = 1_000_000_000_000_000_000


def made(folder: Path) -> Path:
    """A site of two files that nobody touched for long."""
    (folder / "en").mkdir(parents=True)
    for name in ("a.html", "en/b.html"):
        (folder / name).write_text(f"isi {name}", encoding="utf-8")
        os.utime(folder / name, ns=(OLD, OLD))
    return folder


def asked(site: Path, record: Path, form: str = "1") -> list[str]:
    """The files that had to be looked into."""
    seen = Sightings(site, record, form)
    found: list[str] = []

    def look(path: str) -> str:
        found.append(path)
        return (site / path).read_text(encoding="utf-8")

    for path in seen.sizes:
        assert seen.fact(path, "text", lambda path=path: look(path)) == (site / path).read_text(encoding="utf-8")  # type: ignore[misc]
    seen.save()
    return found


def test_each_file_is_looked_into_once(tmp_path: Path) -> None:
    site, record = made(tmp_path / "situs"), tmp_path / "catatan.json"
    assert asked(site, record) == ["a.html", "en/b.html"]
    assert asked(site, record) == []


def test_what_does_not_look_as_it_did_is_looked_into_again(tmp_path: Path) -> None:
    """A file of another size, one of another time, one that changed just now, and all where the form is another."""
    site, record = made(tmp_path / "situs"), tmp_path / "catatan.json"
    asked(site, record)
    (site / "a.html").write_text("lain sekali", encoding="utf-8")
    os.utime(site / "a.html", ns=(OLD, OLD))
    assert asked(site, record) == ["a.html"]
    (site / "a.html").write_text("lain sekaLI", encoding="utf-8")
    assert asked(site, record) == ["a.html"]
    assert asked(site, record) == ["a.html"]  # too new to tell by its time
    (site / "en" / "b.html").unlink()
    os.utime(site / "a.html", ns=(OLD, OLD))
    assert asked(site, record) == ["a.html"]
    assert asked(site, record, "2") == ["a.html"]


@pytest.mark.parametrize("damage", [b"", b"{}", b"lumbung-sightings 1 00000000\n{}", b"\xff" * 99])
def test_a_damaged_record_costs_time_alone(damage: bytes, tmp_path: Path) -> None:
    site, record = made(tmp_path / "situs"), tmp_path / "catatan.json"
    asked(site, record)
    record.write_bytes(damage)
    assert asked(site, record) == ["a.html", "en/b.html"]
    assert asked(site, record) == []
