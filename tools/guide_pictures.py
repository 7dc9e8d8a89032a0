"""Takes the pictures of the guide: the form and the finished page of an invented barn, in a real browser.

    python tools/guide_pictures.py           all of them, into docs/panduan/gambar
    python tools/guide_pictures.py FOLDER    into another folder

Size, date and content are fixed, and nothing moves, so that a picture changes only where what it shows does (and where
the fonts of the computer differ). Anything that the guide tells to press is pressed here; where it is no longer there,
this stops.
"""

import argparse
import os
import queue
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageChops
from playwright.sync_api import Browser, Locator, Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from lumbung.barn import Founding, found_barn  # noqa: E402 - the sources beside this tool, wherever it is run from
from lumbung.browsers import find_browser  # noqa: E402

FOLDER = ROOT / "docs" / "panduan" / "gambar"
PICTURES = ("formulir-daftar", "formulir-isi", "formulir-diperiksa", "halaman-jadi")
HEAVIEST = 60_000
TODAY = date(2026, 11, 20)
PATIENCE = 45
FLAGS = ("--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync")
STILL = "*, *::before, *::after { animation: none !important; transition: none !important; caret-color: transparent !important; } canvas, #nprogress { display: none !important; }"
PORT = """() => { const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT); while (walk.nextNode())
    walk.currentNode.data = walk.currentNode.data.replace(/127\\.0\\.0\\.1:\\d+/, '127.0.0.1:8000'); }"""
"""The port is whichever was free; the guide says 8000."""
SUMMARY = "Pedagang pasar mengurus surat sebelum berjualan, karena loket dibuka pukul 06.00."
STORY = (
    "Dua petugas membuka loket di pasar pukul 06.00 sampai 08.00.[^laporan]"
    " Surat yang lengkap selesai dalam satu jam.[^laporan]"
)


@contextmanager
def served(barn: Path) -> Iterator[str]:
    """The address of `serve --form`, which the command shows as the guide says."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    command = [sys.executable, "-m", "lumbung", "serve", "--form", "--port", port, "--today", TODAY.isoformat()]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1", "PYTHONIOENCODING": "utf-8"}
    process = subprocess.Popen(
        command, cwd=barn, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=environment, encoding="utf-8"
    )
    lines: queue.Queue[str | None] = queue.Queue()

    def read() -> None:
        for line in process.stdout or ():
            lines.put(line)
        lines.put(None)

    threading.Thread(target=read, daemon=True).start()
    try:
        yield _address(lines)
    finally:
        process.terminate()
        process.wait(timeout=PATIENCE)


def _address(lines: "queue.Queue[str | None]") -> str:
    told = []
    while (line := lines.get(timeout=PATIENCE)) is not None:
        told.append(line)
        if line.startswith("Formulir: "):
            return line.strip().removeprefix("Formulir: ").removesuffix("formulir/index.html")
    raise RuntimeError("serve --form never showed its address:\n" + "".join(told))


def pictures(browser: Browser, address: str, profile: Path) -> Iterator[tuple[str, bytes]]:
    """Name and PNG of each, taken on the way that the guide describes; `profile` is the file that the form saves."""
    page = opened(browser, 960, 340)
    page.goto(f"{address}formulir/index.html")
    page.get_by_role("button", name="Masuk").click()
    page.get_by_role("heading", name="Inovasi").wait_for()
    page.get_by_text("Contoh: Antar Obat ke Rumah").first.wait_for()
    yield PICTURES[0], shot(page)

    page.set_viewport_size({"width": 840, "height": 700})
    page.get_by_role("link", name="Profil inovasi").first.click()
    fill(page)
    page.evaluate("() => document.querySelectorAll('*').forEach(node => { node.scrollTop = 0; })")
    yield PICTURES[1], shot(page)

    page.get_by_role("button", name="Simpan", exact=True).click()
    page.get_by_role("menuitem", name="Simpan sekarang").click()
    told = page.locator(".lb-saved")
    told.wait_for()
    page.get_by_text("Sudah disimpan").wait_for()
    yield PICTURES[2], shot(told)
    page.context.close()

    profile.write_text(mended(), encoding="utf-8", newline="\n")
    page = opened(browser, 480, 1200)
    until = time.monotonic() + PATIENCE
    page.goto(f"{address}inovasi/loket-pagi.html")
    while not page.get_by_text("3 hari kerja").count():
        if time.monotonic() > until:
            raise TimeoutError("the profile never became a page")
        page.wait_for_timeout(500)
        page.reload()
    yield PICTURES[3], shot(page)
    page.context.close()


def mended() -> str:
    """The profile as the guide shows it once it is right."""
    page = (ROOT / "docs" / "panduan" / "profil-pertama.md").read_text(encoding="utf-8")
    return re.findall(r"^```markdown\n(---\n.*?)^```$", page, re.MULTILINE | re.DOTALL)[-1]


def opened(browser: Browser, width: int, height: int) -> Page:
    context = browser.new_context(
        viewport={"width": width, "height": height},
        locale="id-ID",
        timezone_id="Asia/Jakarta",
        color_scheme="light",
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.set_default_timeout(PATIENCE * 1000)
    page.clock.set_fixed_time(f"{TODAY.isoformat()}T09:00:00+07:00")
    return page


def fill(page: Page) -> None:
    """What the guide asks to fill in: the five required fields, and how it works."""
    control(page, "title").first.fill("Loket Pagi")
    control(page, "summary").fill(SUMMARY)
    agency = control(page, "agency").first
    agency.focus()
    agency.press_sequentially("Dinas Contoh")
    page.get_by_role("option", name="Dinas Contoh").first.click()
    page.get_by_role("button", name="Tambah sumber").click()
    control(page, "id").fill("laporan")
    control(page, "title").last.fill("Laporan layanan Loket Pagi")
    control(page, "publisher").fill("Dinas Contoh")
    control(page, "date").fill("2026-03")
    control(page, "reviewed").fill(TODAY.isoformat())
    body = control(page, "body")
    body.fill(body.input_value().replace("## Cara kerja\n", f"## Cara kerja\n\n{STORY}\n"))


def control(page: Page, key: str) -> Locator:
    """The input of a field; the editor numbers the fields of a page, so only the beginning of its id is known."""
    return page.locator(f"[id^='{key}-field-']:is(input, textarea):visible")


def shot(of: Page | Locator) -> bytes:
    page = of if isinstance(of, Page) else of.page
    page.add_style_tag(content=STILL)
    page.evaluate(PORT)
    page.evaluate("() => { document.activeElement?.blur(); return document.fonts.ready.then(() => true); }")
    page.mouse.move(0, 0)
    last = b""
    for _ in range(20):  # icons and fades come late: two alike in a row are the end of it
        png = of.screenshot(animations="disabled", caret="hide", scale="css")
        if png == last:
            return png
        last = png
        page.wait_for_timeout(300)
    raise RuntimeError("the page does not come to rest")


def as_webp(png: bytes) -> bytes:
    """Few colours, kept exactly: letters stay sharp, and the file small."""
    image = Image.open(BytesIO(png)).convert("RGB").quantize(colors=96, dither=Image.Dither.NONE).convert("RGB")
    stream = BytesIO()
    image.save(stream, "WEBP", lossless=True, quality=100, method=6)
    return stream.getvalue()


def looks_alike(file: Path, png: bytes) -> bool:
    """A browser rounds the edge of a circle now this way, now that; a picture is not replaced for what nobody sees."""
    if not file.exists():
        return False
    with Image.open(file) as kept, Image.open(BytesIO(as_webp(png))) as now:
        if kept.size != now.size:
            return False
        channels = ImageChops.difference(kept.convert("RGB"), now.convert("RGB")).getextrema()
    return all(most <= 8 for _, most in channels)


def take(folder: Path) -> list[Path]:
    """Write every picture into the folder."""
    program = find_browser(os.environ, sys.platform)
    if program is None:
        raise FileNotFoundError("no Chromium, Chrome or Edge was found; name one in LUMBUNG_BROWSER")
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    with tempfile.TemporaryDirectory() as place:
        barn = Path(place) / "lumbung"
        found_barn(barn, Founding(district="Kabupaten Contoh", province="", site_url="", today=TODAY))
        shutil.rmtree(barn / "docs" / "panduan")  # its pages name the pictures that are only now being made
        with served(barn) as address, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=str(program), args=list(FLAGS))
            for name, png in pictures(browser, address, barn / "innovations" / "loket-pagi.md"):
                file = folder / f"{name}.webp"
                if not looks_alike(file, png):
                    file.write_bytes(as_webp(png))
                written.append(file)
            browser.close()
    return written


def main() -> int:
    parser = argparse.ArgumentParser(description="Take the pictures of the guide.")
    parser.add_argument("folder", nargs="?", type=Path, default=FOLDER)
    for file in take(parser.parse_args().folder):
        size = file.stat().st_size
        print(f"{file}: {size / 1000:.1f} kB" + (" (too heavy)" if size > HEAVIEST else ""))
    return 0


if __name__ == "__main__":
    sys.exit(main())
