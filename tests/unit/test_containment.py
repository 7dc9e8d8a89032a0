"""Nothing outside the content folder is read, shown or taken along; files are what their names say."""

import zipfile
from datetime import date
from pathlib import Path

import pytest

from lumbung.checks.files import DOCUMENTS
from lumbung.explanations import EXPLANATIONS
from lumbung.inspection import inspect
from lumbung.problems import Problem
from tests.unit.example_barn import BODY, JPEG, fill, profile

TODAY = date(2026, 11, 23)
OUTSIDE = "RAHASIA-DI-LUAR"


@pytest.fixture
def barn(tmp_path: Path) -> Path:
    root = tmp_path / "isi"
    text = EXPLANATIONS["section-missing"]
    fill(root, text, text.right)
    outside = tmp_path / "luar"
    outside.mkdir()
    (outside / "rahasia.md").write_text(f"{OUTSIDE}: [\n", encoding="utf-8")
    (outside / "rahasia.jpg").write_bytes(JPEG)
    (root / "docs").mkdir()
    return root


def problems(root: Path) -> set[Problem]:
    return set(inspect(root, TODAY, lambda *_: None).problems)


def link(place: Path, target: Path) -> None:
    try:
        place.symlink_to(target, target_is_directory=target.is_dir())
    except OSError:
        pytest.skip("this system lets nobody make links")


@pytest.mark.parametrize(
    "path",
    ["innovations/rahasia.md", "visits/2020-rahasia.md", "data/glossary.yml", "docs/rahasia.md", "docs/rahasia.txt"],
)
def test_a_link_to_a_file_outside_is_refused_and_not_read(barn: Path, path: str) -> None:
    (barn / path).parent.mkdir(exist_ok=True)
    link(barn / path, barn.parent / "luar" / "rahasia.md")

    told = problems(barn)
    assert {(problem.path, problem.code) for problem in told} == {(path, "file-is-link")}
    assert OUTSIDE not in repr(told)


@pytest.mark.parametrize("path", ["labs", "docs/lampiran", "innovations/kartu-antre"])
def test_a_link_to_a_folder_outside_is_refused_and_not_read(barn: Path, path: str) -> None:
    link(barn / path, barn.parent / "luar")

    told = problems(barn)
    assert (path, "file-is-link") in {(problem.path, problem.code) for problem in told}
    assert OUTSIDE not in repr(told)


def test_a_picture_that_is_a_link_is_refused(barn: Path) -> None:
    link(barn / "innovations" / "pos-obat" / "tamu.jpg", barn.parent / "luar" / "rahasia.jpg")
    body = f'{BODY}\n![Petugas](pos-obat/tamu.jpg "Foto: Dinas Kesehatan")\n'
    (barn / "innovations" / "pos-obat.md").write_text(profile(body=body), encoding="utf-8", newline="\n")

    assert {problem.code for problem in problems(barn)} == {"file-is-link"}


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.pdf", b"%PDF-1.7\n1 0 obj<</OpenAction 2 0 R>>\n"),
        ("a.pdf", b"%PDF-1.7\n<</S /JavaScript /JS (app.alert(1))>>\n"),
        ("a.pdf", b"<html><script>alert(1)</script>"),
        ("a.txt", b"\xff\xfe<\x00"),
        ("a.csv", b"a\0b"),
        ("a.docx", b"PK\x03\x04"),
    ],
)
def test_a_document_that_is_something_else_is_told(barn: Path, name: str, data: bytes) -> None:
    (barn / "docs" / name).write_bytes(data)

    assert {problem.code for problem in problems(barn)} == {"file-content"}


@pytest.mark.parametrize("parts", [("word/document.xml",), ("[Content_Types].xml", "xl/vbaProject.bin")])
def test_a_package_with_macros_or_of_another_kind_is_told(barn: Path, parts: tuple[str, ...]) -> None:
    with zipfile.ZipFile(barn / "docs" / "a.xlsx", "w") as package:
        for part in parts:
            package.writestr(part, "<x/>")

    assert {problem.code for problem in problems(barn)} == {"file-content"}


def test_honest_documents_pass(barn: Path) -> None:
    for suffix in DOCUMENTS:
        file = barn / "docs" / f"daftar{suffix}"
        if suffix in {".txt", ".csv"}:
            file.write_text("a,b\n", encoding="utf-8")
        elif suffix == ".pdf":
            file.write_bytes(b"%PDF-1.7\n1 0 obj<</Type/Catalog>>\n%%EOF\n")
        else:
            with zipfile.ZipFile(file, "w") as package:
                package.writestr("[Content_Types].xml" if suffix[1:4] in {"doc", "xls", "ppt"} else "mimetype", "<x/>")
    (barn / "docs" / "gambar").mkdir()
    (barn / "docs" / "gambar" / "loket.jpg").write_bytes(JPEG)

    assert problems(barn) == set()


@pytest.mark.parametrize(
    "name",
    ["a.html", "a.js", "a.svg", "a.css", "a.swf", "a.exe", "a.zip", "a.xlsm", "a.mjs", "a.xml", "a.markdown", "CNAME"],
)
def test_other_kinds_are_told(barn: Path, name: str) -> None:
    (barn / "docs" / name).write_bytes(b"x")

    assert {problem.code for problem in problems(barn)} == {"file-kind"}


def test_a_picture_named_like_a_page_is_no_picture(barn: Path) -> None:
    (barn / "innovations" / "pos-obat" / "loket.html").write_bytes(JPEG)
    body = f'{BODY}\n![Petugas](pos-obat/loket.html "Foto: Dinas Kesehatan")\n'
    (barn / "innovations" / "pos-obat.md").write_text(profile(body=body), encoding="utf-8", newline="\n")

    assert {problem.code for problem in problems(barn)} == {"image-format"}
