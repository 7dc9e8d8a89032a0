"""A site that was touched up is the one of a full build, byte for byte; whatever reaches further is left to a full build."""

import os
import random
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from benchmarks.generator import generate
from lumbung.build import build
from lumbung.requests import Request
from lumbung.retouching.linking import SPARE
from lumbung.retouching.noting import ledger_of
from lumbung.retouching.retouch import retouched
from lumbung.unchanged import built, look_for_build

TODAY = date(2026, 11, 23)
TEXT = "warga layanan kata kalimat gizi petani lumbung desa 45 persen anak bersama kerjasama menulis"
WORDS = TEXT.split()


def silent(_stage: str, _done: int, _total: int) -> None:
    pass


def request(root: Path) -> Request:
    return Request(root, root / "site", TODAY)


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def clean(root: Path, other: Path) -> dict[str, bytes]:
    """The site of somebody who never built before."""
    shutil.rmtree(other, ignore_errors=True)
    shutil.copytree(root, other, ignore=shutil.ignore_patterns(".lumbung", "site"))
    assert build(request(other), silent).site is not None
    return bytes_of(other / "site")


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An invented content in two languages, none of it translated, and its site."""
    root = tmp_path_factory.mktemp("sentuh") / "a"
    generate(root, 24, 5)
    settings = root / "mkdocs.yml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("languages: [id]", "languages: [id, en]"), "utf-8")
    assert build(request(root), silent).site is not None
    return root


@pytest.fixture
def root(whole: Path, tmp_path: Path) -> Path:
    """The same to change; times and numbers of files are new, so that it has to be built again."""
    shutil.copytree(whole, tmp_path / "a", ignore=shutil.ignore_patterns("site", ".lumbung"))
    assert build(request(tmp_path / "a"), silent).site is not None
    return tmp_path / "a"


def profiles(root: Path) -> list[Path]:
    return sorted((root / "innovations").glob("*.md"))


def shown(root: Path) -> list[Path]:
    """Profiles that are no internal ones."""
    return [file for file in profiles(root) if "visibility: internal" not in file.read_text(encoding="utf-8")]


def full(root: Path) -> Path:
    """A profile with a body of some length, whose minutes no visit tells."""
    return max((file for file in shown(root) if not is_visited(root, file)), key=lambda file: file.stat().st_size)


def is_visited(root: Path, file: Path) -> bool:
    visits = "".join(visit.read_text(encoding="utf-8") for visit in (root / "visits").glob("*.md"))
    return any(f"{file.stem}{end}" in visits for end in "\n,]")


def change(file: Path, how: Callable[[str], str]) -> None:
    head, fence, body = file.read_text(encoding="utf-8").partition("\n---\n")
    file.write_text(head + fence + how(body), encoding="utf-8", newline="\n")


def test_an_edit_shows_as_after_a_full_build(root: Path, tmp_path: Path) -> None:
    """Several edits, one after the other, of one profile and of two at once; then nothing is left to be done."""
    file = full(root)
    other = next(one for one in shown(root) if one != file)
    for number in range(2):
        change(file, lambda body, number=number: body.rstrip() + f" Kata uji {number}, <b>tebal</b> & “petik”.\n")
        if number:
            change(other, lambda body: body.replace("rekaan.", "buatan."))  # as many words as before
        assert retouched(request(root), look_for_build(request(root))) is not None
        assert bytes_of(root / "site") == clean(root, tmp_path / "b")
    assert built(request(root))[0] is not None


def test_the_spare_folder_is_trusted_for_nothing(root: Path, tmp_path: Path) -> None:
    """Between edits a folder with second names of the site's files waits; what else lies in it comes into no site."""
    spare = request(root).workshop / SPARE
    assert bytes_of(spare) == bytes_of(root / "site")
    assert (spare / "tentang.html").samefile(root / "site" / "tentang.html")
    for number in range(2):
        (spare / "lebih").mkdir()
        (spare / "lebih" / "lebih.html").write_text("lebih", encoding="utf-8")
        (spare / "assets" / "lebih.js").write_text("lebih", encoding="utf-8")
        before = bytes_of(root / "site")
        change(full(root), lambda body, number=number: body.rstrip() + f" Kata uji {number}.\n")
        assert retouched(request(root), look_for_build(request(root))) is not None
        assert bytes_of(root / "site") == clean(root, tmp_path / "b")
        assert bytes_of(spare) == before

    shutil.rmtree(spare)
    change(full(root), lambda body: body.rstrip() + " Kata uji lagi.\n")
    assert build(request(root), silent).site is not None
    assert bytes_of(root / "site") == clean(root, tmp_path / "b") == bytes_of(spare)


@pytest.mark.parametrize(
    "how",
    [
        lambda body: body + "\n## Judul baru\n\nIsi.\n",
        lambda body: body.replace("\n## ", "\n### ", 1),
        lambda body: body + "\nLihat [panduan](../docs/tentang.md).\n",
        lambda body: body + "\nSumber lain.[^tidak-ada]\n",
        lambda body: body + '\n<p id="tempat">Tempat.</p>\n',
        lambda body: body + "\nNIK 3302101203850001.\n",
        lambda body: body + "\nKata.\n" * 400,
    ],
)
def test_what_reaches_further_is_left_to_a_full_build(root: Path, how: Callable[[str], str]) -> None:
    """Headings, links, citations, places, whatever is wrong, and minutes that visits tell."""
    site = bytes_of(root / "site")
    change(visited(root), how)

    assert retouched(request(root), look_for_build(request(root))) is None
    assert bytes_of(root / "site") == site


def visited(root: Path) -> Path:
    return next(file for file in shown(root) if is_visited(root, file))


def test_other_files_are_left_to_a_full_build(root: Path) -> None:
    """Front matter, a new profile, one that is gone, a visit, a picture, settings."""
    file = full(root)
    text = file.read_text(encoding="utf-8")
    changes: list[Callable[[], object]] = [
        lambda: file.write_text(text.replace("title: ", "title: Lain ", 1), "utf-8"),
        lambda: file.write_text(text.replace("title: ", "# catatan\ntitle: ", 1), "utf-8"),
        lambda: (root / "innovations" / "baru.md").write_text(text.replace("title: ", "title: Baru ", 1), "utf-8"),
        profiles(root)[2].unlink,
        lambda: (root / "docs" / "tentang.md").write_text("# Tentang\n\nLain.\n", "utf-8"),
        lambda: (root / "mkdocs.yml").write_text((root / "mkdocs.yml").read_text("utf-8") + "\n", "utf-8"),
    ]
    for number, one in enumerate(changes):
        one()
        assert retouched(request(root), look_for_build(request(root))) is None, number
        file.write_text(text, encoding="utf-8", newline="\n")


def test_a_site_or_a_ledger_that_somebody_changed_is_not_touched_up(root: Path) -> None:
    """Nothing is put beside what nobody has checked."""
    change(full(root), lambda body: body + "\nLagi.\n")
    page = root / "site" / "tentang.html"
    page.write_text(page.read_text(encoding="utf-8") + " ", encoding="utf-8")
    assert retouched(request(root), look_for_build(request(root))) is None

    ledger_of(request(root)).file.write_bytes(b"rusak" * 400)
    assert retouched(request(root), look_for_build(request(root))) is None


def test_a_file_that_changes_without_a_trace_is_seen(root: Path) -> None:
    """Where size and times say nothing, the content decides as long as the times are fresh."""
    file, other = full(root), profiles(root)[0]
    before = other.stat()
    change(file, lambda body: body + "\nLagi.\n")
    assert retouched(request(root), look_for_build(request(root))) is not None
    text = other.read_text(encoding="utf-8")
    other.write_text(text.replace("a", "b", 1), encoding="utf-8", newline="\n")
    os.utime(other, ns=(before.st_atime_ns, before.st_mtime_ns))

    assert retouched(request(root), look_for_build(request(root))) is None or b"b" in other.read_bytes()


def _edit(body: str, rng: random.Random) -> str:
    lines = body.split("\n")
    at = rng.randrange(len(lines))
    match rng.randrange(8):
        case 0:
            return body.rstrip() + f" {rng.choice(WORDS)}.\n"
        case 1:
            lines.insert(at, "")
        case 2:
            lines.pop(at)
        case 3:
            lines[at] = f"{lines[at]} {rng.choice(WORDS)}"
        case 4:
            lines[at:at] = ["", f"- {rng.choice(WORDS)}", f"- *{rng.choice(WORDS)}*", ""]
        case 5:
            lines[at] = lines[at].replace(" ", f" {rng.choice(WORDS)} ", 1)
        case 6:
            lines[at:at] = ["", "!!! note", f"    {rng.choice(WORDS)} `<![x`", ""]
        case _:
            words = lines[at].split(" ")
            rng.shuffle(words)
            lines[at] = " ".join(words)
    return "\n".join(lines)


def edits(root: Path, other: Path, seed: int, steps: int) -> int:
    """How many of these edits were touched up; each must end in the bytes of a clean build."""
    rng, done = random.Random(seed), 0  # noqa: S311 - not for secrets
    for _ in range(steps):
        file = rng.choice(profiles(root))
        before = file.read_bytes()
        change(file, lambda body: _edit(body, rng))
        if retouched(request(root), look_for_build(request(root))) is not None:
            done += 1
        elif build(request(root), silent).site is None:
            file.write_bytes(before)
            continue
        assert bytes_of(root / "site") == clean(root, other), (seed, file)
    return done


def test_random_edits_end_in_the_bytes_of_a_clean_build(root: Path, tmp_path: Path) -> None:
    assert edits(root, tmp_path / "b", 1, 3) > 0


@pytest.mark.soak
def test_five_hundred_random_edits(root: Path, tmp_path: Path) -> None:
    """The same for many."""
    done = sum(edits(root, tmp_path / "b", seed, 5) for seed in range(100, 200))

    assert done > 100
