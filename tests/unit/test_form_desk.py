"""The desk of the form: it speaks the editor's protocol and reaches nothing but content."""

import base64
import json
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from lumbung.form import Desk, FormServer
from lumbung.form.desk import DeskError

PNG = b"\x89PNG\r\n\x1a\n rekaan"
PAGE = "---\ntitle: Rekaan\n---\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "isi"
    for name in ("innovations", "visits", "labs", "data", "docs"):
        (folder / name).mkdir(parents=True)
    (folder / "innovations" / "satu.md").write_text(PAGE, encoding="utf-8", newline="\n")
    (tmp_path / "rahasia.md").write_text("rahasia", encoding="utf-8")
    return folder


@pytest.fixture
def desk(root: Path) -> Desk:
    return Desk(root, lambda paths: tuple(sorted(paths)))


def entry(path: str, raw: str = PAGE) -> dict[str, Any]:
    return {"dataFiles": [{"slug": "x", "path": path, "raw": raw}], "assets": [], "options": {}}


def test_entries_are_read_and_written(desk: Desk, root: Path) -> None:
    """What is persisted is what is read, with Unix line ends, and `check` is asked of exactly that file."""
    desk.answer("persistEntry", entry("innovations/dua.md", PAGE.replace("\n", "\r\n")))

    read = desk.answer("entriesByFolder", {"folder": "innovations", "extension": "md", "depth": 1})

    assert [(one["file"]["path"], one["data"]) for one in read] == [
        ("innovations/dua.md", PAGE),
        ("innovations/satu.md", PAGE),
    ]
    assert desk.answer("check", {}) == ["innovations/dua.md"]
    assert sorted(path.name for path in (root / "innovations").iterdir()) == ["dua.md", "satu.md"]


def test_pictures_are_kept_beside_their_profile(desk: Desk, root: Path) -> None:
    """A picture goes into the profile's folder, is listed, read and deleted."""
    asset = {"path": "innovations/satu/loket.png", "content": base64.b64encode(PNG).decode(), "encoding": "base64"}
    desk.answer("persistMedia", {"asset": asset})
    assert (root / "innovations" / "satu" / "loket.png").read_bytes() == PNG
    assert [one["name"] for one in desk.answer("getMedia", {"mediaFolder": "innovations/satu"})] == ["loket.png"]

    desk.answer("deleteFiles", {"paths": ["innovations/satu/loket.png"]})

    assert desk.answer("getMedia", {"mediaFolder": "innovations/satu"}) == []


@pytest.mark.parametrize(
    "path",
    [
        "../rahasia.md",
        "innovations/../../rahasia.md",
        "innovations/..",
        "/etc/passwd",
        "C:/isi/innovations/satu.md",
        "innovations\\..\\..\\rahasia.md",
        "innovations//satu.md",
        "innovations/.git.md",
        ".lumbung/satu.md",
        "mkdocs.yml",
        "data/lain.yml",
        "docs/panduan/index.md",
        "innovations/satu/dalam.md",
        "innovations/satu.html",
        "innovations/satu.md\x00",
        "innovations/tautan.md",
        "",
    ],
)
def test_nothing_else_is_read_or_written(path: str, desk: Desk, root: Path, tmp_path: Path) -> None:
    """Whatever is no page or list of the content is refused, for reading and for writing, and stays as it is."""
    (root / "innovations" / "tautan.md").symlink_to(tmp_path / "rahasia.md")
    before = {file: file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()}

    for action, params in (("getEntry", {"path": path}), ("persistEntry", entry(path))):
        with pytest.raises(DeskError):
            desk.answer(action, params)

    assert {file: file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()} == before


@pytest.mark.parametrize(
    "path", ["innovations/satu.md", "../x.png", "docs/x.png", "lain/x.png", "innovations/satu/x.svg"]
)
def test_only_pictures_of_content_are_pictures(path: str, desk: Desk) -> None:
    """A text, a script of a drawing or a file elsewhere is neither stored nor deleted as a picture."""
    asset = {"path": path, "content": base64.b64encode(PNG).decode(), "encoding": "base64"}

    for action, params in (("persistMedia", {"asset": asset}), ("deleteFile", {"path": path})):
        with pytest.raises(DeskError):
            desk.answer(action, params)


def test_a_linked_folder_is_not_followed(desk: Desk, root: Path, tmp_path: Path) -> None:
    """A folder that leads out of the content is not written through."""
    (tmp_path / "luar").mkdir()
    (root / "innovations" / "satu").symlink_to(tmp_path / "luar", target_is_directory=True)
    asset = {"path": "innovations/satu/x.png", "content": base64.b64encode(PNG).decode(), "encoding": "base64"}

    with pytest.raises(DeskError):
        desk.answer("persistMedia", {"asset": asset})

    assert list((tmp_path / "luar").iterdir()) == []


def test_a_refused_picture_keeps_the_entry_unwritten(desk: Desk, root: Path) -> None:
    """An entry with a picture in a wrong place is not written by half."""
    wrong = {**entry("innovations/dua.md"), "assets": [{"path": "../x.png", "content": "", "encoding": "base64"}]}

    with pytest.raises(DeskError):
        desk.answer("persistEntry", wrong)

    assert not (root / "innovations" / "dua.md").exists()


class Asked:
    """One request to the server of the form, as a browser on this computer makes it unless said otherwise."""

    def __init__(self, desk: Desk, site: Path, **changed: str) -> None:
        body = changed.pop("body", '{"action": "info", "params": {}}').encode()
        environ: dict[str, Any] = {
            "REQUEST_METHOD": "POST",
            "PATH_INFO": "/formulir/folder",
            "SERVER_PORT": "8000",
            "HTTP_HOST": "127.0.0.1:8000",
            "HTTP_ORIGIN": "http://127.0.0.1:8000",
            "CONTENT_TYPE": "application/json; charset=utf-8",
            "CONTENT_LENGTH": str(len(body)),
            "wsgi.input": BytesIO(body),
            **changed,
        }
        self.status = ""
        answer = FormServer(site, desk)(environ, self._start)
        self.body = b"".join(answer) if answer is not None else None

    def _start(self, status: str, _: list[tuple[str, str]]) -> None:
        self.status = status.partition(" ")[0]


def test_the_own_page_is_answered(desk: Desk, root: Path) -> None:
    """The page on this computer gets its answer."""
    asked = Asked(desk, root)

    assert asked.status == "200"
    assert asked.body is not None
    assert json.loads(asked.body)["type"] == "local_fs"


@pytest.mark.parametrize(
    ("changed", "status"),
    [
        ({"HTTP_HOST": "jahat.example:8000", "HTTP_ORIGIN": "http://jahat.example:8000"}, "403"),
        ({"HTTP_ORIGIN": "https://jahat.example"}, "403"),
        ({"HTTP_ORIGIN": "null"}, "403"),
        ({"HTTP_ORIGIN": ""}, "403"),
        ({"CONTENT_TYPE": "text/plain"}, "403"),
        ({"REQUEST_METHOD": "GET"}, "405"),
        ({"CONTENT_LENGTH": "99999999999"}, "413"),
        ({"CONTENT_LENGTH": "-1"}, "413"),
        ({"body": "bukan json"}, "400"),
        ({"body": "[]"}, "400"),
        ({"body": '{"action": "getEntry", "params": [1]}'}, "400"),
        ({"body": '{"action": "hapus-semua"}'}, "422"),
        ({"body": '{"action": "getEntry", "params": {"path": "../rahasia.md"}}'}, "422"),
    ],
)
def test_others_are_turned_away(changed: dict[str, str], status: str, desk: Desk, root: Path) -> None:
    """A foreign page, a name that was bent to this computer, and a request that makes no sense get nothing."""
    asked = Asked(desk, root, **changed)

    assert asked.status == status
    assert b"rahasia\n" not in (asked.body or b"")


def test_other_addresses_are_left_to_the_server(desk: Desk, root: Path) -> None:
    """Whatever is not the form's own is answered by the rest of the server."""
    assert Asked(desk, root, PATH_INFO="/inovasi/satu.html").body is None
    assert Asked(desk, root, PATH_INFO="/formulir/decap-cms.js").body is None
