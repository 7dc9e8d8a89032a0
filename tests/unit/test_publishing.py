"""Publishing replaces only what is ours, and keeps the last site where it cannot."""

from pathlib import Path

import pytest

from lumbung.problems import Refusal
from lumbung.publishing import MARKER, publish, refuse_foreign

CONTENT = ("innovations", "docs")


def made(folder: Path, **files: str) -> Path:
    folder.mkdir(parents=True)
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("name", ["", "innovations", "innovations/baru", "docs"])
def test_content_is_never_replaced(name: str, tmp_path: Path) -> None:
    """The root, the folders of the content and what lies in them are refused."""
    root = made(tmp_path / "isi")

    with pytest.raises(Refusal) as refusal:
        refuse_foreign(root / name, root, CONTENT)

    assert refusal.value.code == "site-folder-content"


def test_a_parent_of_the_content_is_never_replaced(tmp_path: Path) -> None:
    """A folder that holds the content is refused."""
    root = made(tmp_path / "isi")

    with pytest.raises(Refusal):
        refuse_foreign(tmp_path, root, CONTENT)


def test_what_somebody_else_made_is_never_replaced(tmp_path: Path) -> None:
    """A folder with other files, and a file, are refused; an empty folder and one of ours are not."""
    root = made(tmp_path / "isi")
    foreign, empty = made(tmp_path / "skripsi", bab="satu"), made(tmp_path / "kosong")
    (tmp_path / "berkas").write_text("", encoding="utf-8")
    ours = made(tmp_path / "situs", index="lama")
    (ours / MARKER).write_text("", encoding="utf-8")

    for site in (foreign, tmp_path / "berkas"):
        with pytest.raises(Refusal) as refusal:
            refuse_foreign(site, root, CONTENT)
        assert refusal.value.code == "site-folder-foreign"
    for site in (empty, ours, root / "site", tmp_path / "belum-ada"):
        refuse_foreign(site, root, CONTENT)


def test_a_new_site_takes_the_place_of_the_old(tmp_path: Path) -> None:
    """After publishing, the folder holds the new files, the mark, and nothing of the old."""
    site = made(tmp_path / "situs", lama="1")
    publish(made(tmp_path / "baru", baru="2"), site)

    assert sorted(path.name for path in site.iterdir()) == ["baru", MARKER]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["situs"]


def test_a_site_that_cannot_be_replaced_stays_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where renaming fails, the old site is there, untouched, and nothing is left beside it."""
    site = made(tmp_path / "situs", lama="1")
    new = made(tmp_path / "baru", baru="2")
    rename = Path.rename

    def fail(path: Path, target: Path) -> Path:
        if path.parent.name == ".situs-lumbung" and path.name == "new":
            raise PermissionError(13, "Permission denied")
        return rename(path, target)

    monkeypatch.setattr("lumbung.exchanging._at_once", lambda *_: False)
    monkeypatch.setattr(Path, "rename", fail)
    with pytest.raises(Refusal) as refusal:
        publish(new, site)

    assert refusal.value.code == "site-folder-locked"
    assert sorted(path.name for path in site.iterdir()) == ["lama"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["situs"]
