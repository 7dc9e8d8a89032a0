"""The glossary of a district, `data/glossary.yml`: words that mean the same, and words that should find others."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import Any

from lumbung.messages import found
from lumbung.model import GlossaryEntry, Places
from lumbung.problems import Place, Problem
from lumbung.reading.records import validate
from lumbung.reading.text import read_text
from lumbung.reading.tree import grow
from lumbung.search.stems import stems
from lumbung.search.tokens import tokens
from lumbung.words import SOURCE_LANGUAGE

GLOSSARY = "data/glossary.yml"
MOST_WORDS = 14
SAME, FOUND = 80, 90  # per cent of what the word itself would count


def read_glossary(root: Path) -> tuple[tuple[GlossaryEntry, ...], tuple[Problem, ...]]:
    """The entries of a district and what is wrong with them; a district may do without."""
    if not (root / GLOSSARY).exists():
        return (), ()
    text, problems = read_text(root / GLOSSARY, GLOSSARY)
    if text is None:
        return (), problems
    tree = grow(text)
    problems = (*problems, *(found(fault.code, GLOSSARY, fault.place, **fault.values) for fault in tree.faults))
    if tree.data is None or not isinstance(tree.data, list):
        return (), problems if tree.faults or tree.data is None else (*problems, found("glossary-not-a-list", GLOSSARY))
    entries = []
    first: dict[tuple[str, ...], Place] = {}
    for index, item in enumerate(tree.data):
        places = Places(tree.spots).below((index,))
        entry, wrong = validate(GlossaryEntry, item, places, GLOSSARY, prefix=f"[{index + 1}].")
        problems = (*problems, *wrong)
        if entry is not None:
            entries.append(entry)
            problems = (*problems, *_entry_problems(entry, index, places, first))
    return tuple(entries), problems


def _entry_problems(
    entry: GlossaryEntry, index: int, places: Places, first: dict[tuple[str, ...], Place]
) -> Iterator[Problem]:
    name = f"[{index + 1}]."
    spot = places.at(("term",))
    key = tuple(tokens(entry.term))
    if key in first:
        yield found(
            "glossary-twice", GLOSSARY, spot.value, f"{name}term", written=entry.term, first=str(first[key].line)
        )
    first.setdefault(key, spot.value)
    if not entry.same and not entry.finds:
        yield found("glossary-alone", GLOSSARY, spot.value, f"{name}term", written=entry.term)
    for field, texts in (("term", (entry.term,)), ("same", entry.same), ("finds", entry.finds)):
        for number, text in enumerate(texts):
            place = places.at((field,) if field == "term" else (field, number)).value
            words = tuple(tokens(text))
            if not words or len(words) > MOST_WORDS:
                yield found("glossary-words", GLOSSARY, place, f"{name}{field}", written=text, limit=str(MOST_WORDS))
            elif field != "term" and words == key:
                yield found("glossary-itself", GLOSSARY, place, f"{name}{field}", written=text)


def expansions(entries: Iterable[GlossaryEntry]) -> dict[str, list[Any]]:
    """For the index: by the first stem of what a reader may write, [its other stems, [[stems to find, per cent], …]]."""
    wanted: dict[tuple[str, ...], dict[tuple[str, ...], int]] = defaultdict(dict)
    for entry in entries:
        group = tuple(dict.fromkeys(filter(None, map(_stems, (entry.term, *entry.same)))))
        for one in group:
            wanted[one] |= {other: SAME for other in group if other != one}
        for other in filter(None, map(_stems, entry.finds)):
            for one in group:
                if other != one:
                    wanted[one].setdefault(other, FOUND)
    by_first: dict[str, list[Any]] = defaultdict(list)
    for key in sorted(wanted):
        if wanted[key]:
            by_first[key[0]].append([list(key[1:]), [[list(stem), share] for stem, share in wanted[key].items()]])
    return dict(by_first)


def rooted(expansions: Mapping[str, list[Any]], alias: Mapping[str, str]) -> dict[str, list[Any]]:
    """The same by the stems that the index joins others to."""

    def roots(stems: Iterable[str]) -> list[str]:
        return [alias.get(stem, stem) for stem in stems]

    found: dict[str, list[Any]] = defaultdict(list)
    for first, entries in expansions.items():
        found[alias.get(first, first)] += [
            [roots(rest), [[roots(stems), share] for stems, share in others]] for rest, others in entries
        ]
    return dict(found)


def _stems(text: str) -> tuple[str, ...]:
    stem = stems(SOURCE_LANGUAGE)
    return tuple(stem[word] for word in tokens(text))


def terms(entries: Iterable[GlossaryEntry]) -> tuple[str, ...]:
    """Everything that an entry names."""
    return tuple(chain.from_iterable((entry.term, *entry.same, *entry.finds) for entry in entries))
