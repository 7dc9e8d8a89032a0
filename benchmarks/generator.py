"""Invents a content folder of any size: the same seed gives the same bytes."""

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks import invented_district as district
from benchmarks import invented_profile
from benchmarks.invented_body import body, stub_body
from benchmarks.naming import Name, names
from benchmarks.picture import png
from benchmarks.yaml_text import Written

STUB_EVERY, INTERNAL_EVERY = 50, 40


def generate(folder: Path, count: int, seed: int) -> None:
    """Write `count` profiles and what stands around them below `folder`, which must be missing or empty."""
    if folder.exists() and any(folder.iterdir()):
        raise FileExistsError(f"{folder} is not empty")
    for path, content in contents(count, seed):
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)


def contents(count: int, seed: int) -> Iterator[tuple[str, str | bytes]]:
    """Path and content of every file."""
    if count < 1:
        raise ValueError("at least one profile is needed")
    random = Random(f"district {seed}")
    everything = names(count, seed)
    public = [name for number, name in enumerate(everything) if not _internal(number)]
    agencies = district.agencies(random)
    keys = [str(agency["key"]) for agency in agencies]
    yield "mkdocs.yml", district.SETTINGS
    yield "data/agencies.yml", district.registry(agencies)
    yield from ((f"docs/{path}", text) for path, text in district.DOCUMENTS.items())
    yield from ((f"visits/{path}", text) for path, text in district.visits(random, keys, public))
    yield from ((f"labs/{path}", text) for path, text in district.labs(random, keys, public))
    for number, name in enumerate(everything):
        yield from _profile(Random(f"profile {seed} {number}"), number, name, agencies, public)


def _profile(
    random: Random, number: int, name: Name, agencies: Sequence[dict[str, Written]], public: Sequence[Name]
) -> Iterator[tuple[str, str | bytes]]:
    cited = invented_profile.sources(random, name.title)
    agency, *others = random.sample(agencies, 3)
    if number % STUB_EVERY == STUB_EVERY - 1:
        front = invented_profile.stub(random, name, str(agency["key"]), cited)
        yield f"innovations/{name.slug}.md", district.page(front, stub_body(name, str(cited[0]["id"])))
        return
    office = str(agency["name"])
    keys = [str(entry["key"]) for entry in (agency, *others)]
    near = [other for other in random.sample(public, min(4, len(public))) if other != name]
    front = invented_profile.full(random, name, office, keys, near[:3], cited, internal=_internal(number))
    ids = [str(source["id"]) for source in cited]
    yield f"innovations/{name.slug}.md", district.page(front, body(random, name, office, near[:2], ids))
    yield f"innovations/{name.slug}/pola.png", png(random)


def _internal(number: int) -> bool:
    """No full profile links to an internal one: readers outside would meet a dead link."""
    return number % INTERNAL_EVERY == INTERNAL_EVERY - 1


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, metavar="DIR", help="folder to fill; missing or empty")
    parser.add_argument("--count", type=int, default=3000, help="number of profiles (default 3000)")
    parser.add_argument("--seed", type=int, default=1, help="the same seed gives the same bytes (default 1)")
    arguments = parser.parse_args()
    generate(arguments.folder, arguments.count, arguments.seed)
    print(f"{arguments.count} profiles in {arguments.folder}; check them with --today {invented_profile.TODAY}")


if __name__ == "__main__":
    main()
