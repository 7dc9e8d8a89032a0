"""Scores the search on an invented district: are known profiles found, how fast, and at what weight."""

import argparse
import gzip
import json
import os
import re
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "search")]

from demo_page import write_site
from playwright.sync_api import Page, sync_playwright

from benchmarks.generator import generate
from lumbung.browsers import find_browser
from lumbung.inspection import inspect
from lumbung.search import Kind, SearchDocument, documents, make_index, read_glossary
from lumbung.search.stems import stems
from lumbung.search.tokens import tokens
from lumbung.words import words_for

TODAY = date(2026, 11, 23)
FLAGS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--no-sandbox",
)
Query = tuple[str, str]
ASK = """async (text) => {
  const box = document.querySelector("[data-search-box]"), list = document.querySelector("[data-search-results]");
  const start = performance.now();
  box.focus(); box.value = text; box.dispatchEvent(new Event("input", { bubbles: true }));
  while (list.dataset.query !== text || list.getAttribute("aria-busy") !== "false") await new Promise((go) => setTimeout(go, 4));
  return { ms: performance.now() - start, hits: Array.from(list.querySelectorAll("a"), (link) => link.getAttribute("href")) };
}"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=3000, help="profiles (default 3000)")
    parser.add_argument("--queries", type=int, default=100, help="queries of each set (default 100)")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        found = collection(Path(folder) / "isi", arguments.count, arguments.seed)
        print(json.dumps(weigh(found)))
        write_site(Path(folder) / "situs", found, read_glossary(ROOT)[0])
        sets = dict(query_sets(found, arguments.queries, Random(arguments.seed)))
        print(json.dumps(drive(Path(folder) / "situs" / "index.html", sets), indent=1))


def collection(folder: Path, count: int, seed: int) -> list[SearchDocument]:
    generate(folder, count, seed)
    catalogue = inspect(folder, TODAY, lambda *_: None).catalogue
    if catalogue is None:
        raise SystemExit("the invented district cannot be read")
    return list(documents(catalogue.for_public(), words_for("id")))


def weigh(found: Sequence[SearchDocument]) -> dict[str, Any]:
    """What making the index costs, and what it weighs."""
    start = time.process_time()
    index = make_index(found)
    cpu = time.process_time() - start
    sizes = [len(str(output.content).encode()) for output in index.files]
    return {
        "documents": len(found),
        "cpu_s": round(cpu, 2),
        "files": len(sizes),
        "mb": round(sum(sizes) / 1e6, 1),
        "largest_kb": round(max(sizes) / 1e3, 1),
    }


def query_sets(found: Sequence[SearchDocument], count: int, random: Random) -> Iterator[tuple[str, list[Query]]]:
    """Known items: a title as it stands, in other forms of its words, with a slip, half typed; words of a summary."""
    chosen = random.sample([one for one in found if one.kind is Kind.INNOVATION and one.summary], count)
    forms = _forms(found)
    changes = {
        "title": lambda words: words,
        "forms": lambda words: [random.choice(forms[stems("id")[word]]) for word in words],
        "slip": lambda words: _slipped(words, random),
        "half typed": lambda words: [*words[:-1], words[-1][: max(3, len(words[-1]) - 3)]],
    }
    for name, change in changes.items():
        yield name, [(" ".join(change(tokens(one.title))), one.address) for one in chosen]
    rare = [
        (random.sample(sorted(set(tokens(one.summary))), min(6, len(set(tokens(one.summary))))), one) for one in chosen
    ]
    yield "summary", [(" ".join(words) + " ", one.address) for words, one in rare]


def _forms(found: Sequence[SearchDocument]) -> dict[str, list[str]]:
    forms: dict[str, dict[str, None]] = {}
    for one in found:
        for word in tokens(f"{one.title} {one.summary} {one.body}"):
            forms.setdefault(stems("id")[word], {})[word] = None
    return {stem: list(words) for stem, words in forms.items()}


def _slipped(words: list[str], random: Random) -> list[str]:
    """One slip in the longest word."""
    long = max(words, key=len)
    place = random.randrange(1, max(2, len(long) - 1))
    slips = (
        long[:place] + long[place + 1 :],
        long[:place] + long[place : place + 2][::-1] + long[place + 2 :],
        long[:place] + long[place] + long[place:],
    )
    return [random.choice(slips) if word == long else word for word in words]


def drive(page: Path, sets: dict[str, list[Query]]) -> dict[str, Any]:
    program = find_browser(os.environ, sys.platform)
    result: dict[str, Any] = {}
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=str(program), args=FLAGS)
        opened = browser.new_page()
        opened.goto(page.as_uri())
        times: list[float] = []
        for name, queries in sets.items():
            ranks = [_rank(opened, query, times) for query in queries]
            result[name] = {
                "mrr": round(statistics.mean(1 / rank if rank else 0 for rank in ranks), 3),
                "missed_percent": round(100 * sum(not rank for rank in ranks) / len(ranks), 1),
            }
        times.sort()
        heap = opened.evaluate("performance.memory ? performance.memory.usedJSHeapSize : 0")
        result |= {
            "p50_ms": round(times[len(times) // 2]),
            "p95_ms": round(times[int(0.95 * len(times))]),
            "heap_mb": round(heap / 1e6, 1),
        }
        result["before_first"] = _first(browser.new_page(), page, sets["title"][0][0])
        browser.close()
    return result


def _rank(page: Page, query: Query, times: list[float]) -> int:
    """The place of the wanted page among the hits, 0 where it is missing."""
    text, address = query
    answer = page.evaluate(ASK, text)
    times.append(answer["ms"])
    return next((place for place, hit in enumerate(answer["hits"], 1) if hit.endswith(address)), 0)


def _first(page: Page, start: Path, query: str) -> dict[str, float]:
    """Time and scripts from opening the page to its first answer."""
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    begun = time.perf_counter()
    page.goto(start.as_uri())
    page.evaluate(ASK, query)
    took = time.perf_counter() - begun
    scripts = [Path(re.sub(r"^file://", "", url)).read_bytes() for url in dict.fromkeys(fetched) if url.endswith(".js")]
    return {
        "ms": round(1000 * took),
        "scripts": len(scripts),
        "kb": round(sum(map(len, scripts)) / 1e3, 1),
        "kb_gzipped": round(sum(len(gzip.compress(script)) for script in scripts) / 1e3, 1),
    }


if __name__ == "__main__":
    main()
