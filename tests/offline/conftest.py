"""A server that can be stopped, and browsers that forget nothing between visits."""

import functools
import http.server
import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext

from lumbung import build

DISTRICT = Path(__file__).parent.parent / "district"
TODAY = date(2026, 11, 23)


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@dataclass
class Line:
    """A folder at a fixed address on this machine; `cut` and `mend` are the line."""

    folder: Path
    port: int = 0
    server: http.server.ThreadingHTTPServer | None = field(default=None)

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.port}/"

    def mend(self) -> None:
        handler = functools.partial(Quiet, directory=str(self.folder))
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", self.port), handler)
        self.port = self.server.server_port
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def cut(self) -> None:
        if self.server:
            self.server.shutdown()
            self.server.server_close()
            self.server = None


def made(root: Path, site: Path) -> None:
    outcome = build.build(build.Request(root, site, TODAY), lambda *_: None)
    assert outcome.site, outcome.problems


@pytest.fixture(scope="session")
def builds(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The invented district in two builds; a page and a file of each bear its mark."""
    folder = tmp_path_factory.mktemp("luring")
    found = {}
    for name in ("lama", "baru"):
        root = Path(shutil.copytree(DISTRICT, folder / name, ignore=shutil.ignore_patterns(".lumbung", "site")))
        (root / "docs" / "tanda.csv").write_text(f"tanda\n{name}\n", encoding="utf-8")
        text = f"# Tanda\n\nHalaman {name}.\n"
        (root / "docs" / "tanda.md").write_text(text, encoding="utf-8")
        (root / "docs" / "lain.md").write_text(text.replace("Halaman", "Lain"), encoding="utf-8")
        made(root, folder / f"situs-{name}")
        found[name] = folder / f"situs-{name}"
    return found


@pytest.fixture
def line(builds: dict[str, Path], tmp_path: Path) -> Iterator[Line]:
    line = Line(Path(shutil.copytree(builds["lama"], tmp_path / "situs")))
    line.mend()
    yield line
    line.cut()


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    context = chromium.new_context(locale="id-ID", viewport={"width": 360, "height": 800}, bypass_csp=True)
    yield context
    context.close()
