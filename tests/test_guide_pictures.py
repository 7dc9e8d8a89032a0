"""The pictures of the guide: each is made by the tool, used, described, light, and still shows what is there."""

import re
import sys
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat

ROOT = Path(__file__).parent.parent
GUIDE = ROOT / "docs" / "panduan"
sys.path.insert(0, str(ROOT / "tools"))

from guide_pictures import FOLDER, HEAVIEST, PICTURES, take  # noqa: E402 - a tool is no package

USED = re.compile(r"!\[(?P<alt>[^\]]*)\]\(gambar/(?P<name>[^)]+)\)(?P<set>\{[^}]*\})?(?P<rest>.*?)</figure>", re.DOTALL)


def uses() -> list[re.Match[str]]:
    return [use for page in sorted(GUIDE.glob("*.md")) for use in USED.finditer(page.read_text(encoding="utf-8"))]


def test_every_picture_is_made_by_the_tool_and_used() -> None:
    """No picture whose making nobody knows, and none that is shipped for nothing."""
    names = sorted(f"{name}.webp" for name in PICTURES)

    assert sorted(path.name for path in FOLDER.iterdir()) == names
    assert sorted({use["name"] for use in uses()}) == names
    assert len(re.findall(r"!\[", "".join(page.read_text(encoding="utf-8") for page in GUIDE.glob("*.md")))) == (
        len(uses()) + 1  # the example of how a picture is written
    )


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_light(name: str) -> None:
    """It is carried into every barn and to every reader of the guide."""
    assert (FOLDER / f"{name}.webp").stat().st_size <= HEAVIEST


@pytest.mark.parametrize("use", uses(), ids=lambda use: str(use["name"]))
def test_a_picture_is_described_and_waits_its_turn(use: re.Match[str]) -> None:
    """A text for those who do not see it, a caption, its proportions, and loading only when it is near."""
    with Image.open(GUIDE / "gambar" / use["name"]) as image:
        width, height = image.size
    shown = re.search(r"width=(\d+) height=(\d+) loading=lazy", use["set"] or "")

    assert len(use["alt"]) > 40
    assert "<figcaption>" in use["rest"]
    assert shown is not None
    assert int(shown[1]) * height == int(shown[2]) * width


@pytest.mark.browser
@pytest.mark.soak
def test_the_pictures_are_true(tmp_path: Path) -> None:
    """Taken anew they have the same size and, but for the fonts of this computer, the same look."""
    far = []
    for file in take(tmp_path):
        with Image.open(file) as now, Image.open(FOLDER / file.name) as kept:
            assert now.size == kept.size, file.name
            small = [image.convert("L").resize((48, 48)) for image in (now, kept)]
            difference = ImageStat.Stat(ImageChops.difference(*small)).mean[0]
            if difference > 6:
                far.append((file.name, round(difference, 1)))
    assert far == []
