"""Weighs and times the search of a built site in a real browser: what comes before the first answer, how long answers take, memory."""

import argparse
import functools
import gzip
import http.server
import json
import os
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any
from urllib.parse import quote

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "search")]

from playwright.sync_api import Browser, sync_playwright

from benchmarks.generator import generate
from benchmarks.search import ASK, FLAGS, TODAY
from lumbung.browsers import find_browser
from lumbung.editions import Edition, theme_of
from lumbung.inspection import inspect
from lumbung.making import make as make_all
from lumbung.output import OutputFile
from lumbung.pages import PAGES, Share
from lumbung.pages.press import set_up_press
from lumbung.renderer.job import Job
from lumbung.renderer.mkdocs import render
from lumbung.words import words_for

ANSWERED = """(text) => { const list = document.querySelector("[data-search-results]");
return Boolean(list) && list.dataset.query === text && list.getAttribute("aria-busy") === "false"; }"""
QUESTIONS = 40
FEW = {"home": None, "explorer": None, "profile": 1}


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Say nothing: the figures are what matters."""


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing when a browser that moves on hangs up."""


class Few(Edition):
    """Of the pages only home, the explorer and one profile."""

    def shares(self) -> list[Share]:
        return [self._few]

    def _few(self) -> Iterator[OutputFile]:
        press = set_up_press(self.catalogue, self.words)
        for kind in PAGES:
            if kind.name in FEW:
                yield from islice(kind.make(self.catalogue, press.of(kind.name, kind.section)), FEW[kind.name])


def make(folder: Path, count: int, seed: int) -> Path:
    """A site of this size with all that the search loads, but with few of its pages."""
    generate(folder, count, seed)
    inspection = inspect(folder, TODAY, lambda *_: None)
    if inspection.catalogue is None:
        raise SystemExit("the invented district cannot be read")
    catalogue = inspection.catalogue.for_public()
    language = catalogue.settings.site.languages[0]
    told = (Few(catalogue.in_language(language), words_for(language), inspection.glossary),)
    work = folder / ".lumbung"
    editions, _ = make_all(told, (), work / "staged")
    extra = theme_of(editions) | {"previews": {}}
    render(Job(folder / "mkdocs.yml", work / "staged", work / "site", catalogue.date, extra), lambda *_: None)
    return work / "site"


def questions(site: Path, seed: int) -> list[str]:
    """Words of the texts that snippets are cut from, two or three at a time."""
    random = Random(seed)
    files = sorted((site / "assets" / "cari").glob("s-*.js"))
    texts = (file.read_text(encoding="utf-8") for file in random.sample(files, min(QUESTIONS, len(files))))
    words = [[word for word in text.split() if word.isalpha() and len(word) > 4] for text in texts]
    return [" ".join(random.sample(found, min(random.choice((2, 3)), len(found)))) for found in words if found]


def first_answer(browser: Browser, base: str, site: Path, page: str, question: str) -> dict[str, Any]:
    """What a cold page fetches until it answers its first question."""
    context = browser.new_context(bypass_csp=True)  # waiting evaluates text
    opened = context.new_page()
    fetched: list[str] = []
    opened.on("request", lambda request: fetched.append(request.url))
    start = time.perf_counter()
    if page.endswith("?q="):
        opened.goto(f"{base}{page}{quote(question)}", wait_until="commit")
        opened.wait_for_function(ANSWERED, arg=question, polling=10)
    else:
        opened.goto(f"{base}{page}")
        opened.evaluate(ASK, question)
    took = time.perf_counter() - start
    files = [site / url.removeprefix(base).partition("?")[0] for url in dict.fromkeys(fetched) if url.startswith(base)]
    foreign = [url for url in fetched if not url.startswith((base, "data:"))]
    context.close()
    contents = {file: file.read_bytes() for file in files if file.is_file()}
    scripts = [content for file, content in contents.items() if file.suffix == ".js"]
    return {
        "page": page,
        "ms": round(1000 * took),
        "requests": len(contents),
        "scripts_kb": round(sum(map(len, scripts)) / 1e3, 1),
        "scripts_kb_gzipped": round(sum(len(gzip.compress(one)) for one in scripts) / 1e3, 1),
        "all_kb": round(sum(map(len, contents.values())) / 1e3, 1),
        "foreign": foreign,
    }


def answers(browser: Browser, base: str, page: str, asked: list[str]) -> dict[str, Any]:
    """Times of many questions on one page, and its memory after them."""
    context = browser.new_context(bypass_csp=True)  # waiting evaluates text
    opened = context.new_page()
    opened.goto(f"{base}{page}")
    times = sorted(opened.evaluate(ASK, question)["ms"] for question in asked)
    tools = context.new_cdp_session(opened)
    tools.send("HeapProfiler.collectGarbage")
    heap = opened.evaluate("performance.memory ? performance.memory.usedJSHeapSize : 0")
    context.close()
    return {
        "page": page,
        "questions": len(times),
        "p50_ms": round(times[len(times) // 2]),
        "p95_ms": round(times[int(0.95 * len(times))]),
        "heap_mb": round(heap / 1e6, 1),
    }


def measure(site: Path, mode: str, seed: int) -> None:
    asked = questions(site, seed)
    profile = max((site / "inovasi").glob("*.html"), key=lambda file: file.stat().st_size).relative_to(site).as_posix()
    base = f"{site.resolve().as_uri()}/"
    if mode == "http":
        server = Server(("127.0.0.1", 0), functools.partial(Quiet, directory=str(site)))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        base = f"http://127.0.0.1:{server.server_port}/"
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=str(find_browser(os.environ, sys.platform)), args=FLAGS)
        for page in ("index.html", profile, "cari.html?q="):
            for question in asked[:2]:
                print(json.dumps({"mode": mode, **first_answer(browser, base, site, page, question)}), flush=True)
        for page in ("index.html", "cari.html"):
            print(json.dumps({"mode": mode, **answers(browser, base, page, asked)}), flush=True)
        browser.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", nargs="?", type=Path, help="a built site; without it one is made")
    parser.add_argument("--count", type=int, default=3000, help="profiles of the one that is made (default 3000)")
    parser.add_argument("--mode", choices=("http", "file"), nargs="+", default=["file", "http"])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="make it here and leave it")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="lumbung-search-") as temporary:
        site = arguments.site or make(arguments.keep or Path(temporary) / "isi", arguments.count, arguments.seed)
        for mode in arguments.mode:
            measure(site, mode, arguments.seed)


if __name__ == "__main__":
    main()
