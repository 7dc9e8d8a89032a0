"""The pages of a built site by kind, and some of each to look at closely."""

from collections import defaultdict
from collections.abc import Iterator

from tests.browser.conftest import Site

WITHOUT_FRAME = {"redirect"}  # it leaves at once for another page


def pages_by_kind(site: Site) -> dict[str, list[str]]:
    kinds: dict[str, list[str]] = defaultdict(list)
    for name in site.pages:
        head, mark, rest = (site.folder / name).read_text(encoding="utf-8").partition('data-kind="')
        if mark and head:
            kinds[rest.partition('"')[0]].append(name)
    return kinds


def samples(site: Site) -> Iterator[tuple[str, str]]:
    """Kind and name of the fullest page of each kind, in each language."""
    for kind, names in pages_by_kind(site).items():
        for english in (False, True):
            own = [name for name in names if name.startswith("en/") == english]
            if own and kind not in WITHOUT_FRAME:
                yield kind, longest(site, own)


def longest(site: Site, names: list[str]) -> str:
    """The page of a kind that holds the most."""
    return max(names, key=lambda name: ((site.folder / name).stat().st_size, name))
