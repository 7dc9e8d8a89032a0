"""An index amended where the text of one document changed: the same bytes as a new one, without looking at the other documents.

What follows from the whole collection (averages, twins, compounds, the number of shards) is held against what it was; where it
differs, `Unamendable` is raised and the index has to be made anew.
"""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any

from lumbung.search.analysis import Analysed
from lumbung.search.coding import digest, member, part, value_of
from lumbung.search.compounds import together
from lumbung.search.footing import Footing, Found, Group
from lumbung.search.index import PER_CHUNK, PLACES, POSTINGS, manifest
from lumbung.search.joining import alias_of, candidates_of, frequencies_of, kin_of, known_of, listed
from lumbung.search.postings import documents_of, ends, is_bridged, put, put_places
from lumbung.search.shards import LARGE, LARGEST_SHARD, cut, size_of, spread, wanted, weigh
from lumbung.search.stems import stems
from lumbung.search.texts import retold
from lumbung.search.vocabulary import blocks
from lumbung.search.weighing import SHARED, Counted, Weighed, averages, scales, weighed
from lumbung.search.weights import WEIGHTS
from lumbung.words import SOURCE_LANGUAGE

Read = Callable[[str], str]
"""The content of a file of the site, by its path."""


@dataclass(frozen=True, slots=True)
class Change:
    """The document of this number, before and after."""

    number: int
    old: Analysed
    new: Analysed


class Unamendable(Exception):  # noqa: N818 - not an error: the index is made anew
    """The change reaches further than one document."""


@dataclass
class Amendment:
    """`files` are new, `moved` bear another name and are what they were (old by new path), `gone` are no longer there."""

    footing: Footing
    files: dict[str, str] = field(default_factory=dict)
    moved: dict[str, str] = field(default_factory=dict)
    gone: set[str] = field(default_factory=set)


def amend(read: Read, footing: Footing, change: Change, edition: str) -> Amendment:
    """The index after one document changed."""
    number, old, new = change.number, change.old, change.new
    if (old.address, old.kind, old.title, old.agency, old.year, old.language) != (
        *(new.address, new.kind, new.title, new.agency, new.year),
        new.language,
    ):
        raise Unamendable
    counted = _counted(footing.counted, old, new)
    forms = _forms(footing, old, new)
    deeper = _deeper(footing, forms)
    if averages(counted) != averages(footing.counted) or _joined(footing, forms, deeper):
        raise Unamendable
    amendment = Amendment(footing)
    by = scales(counted, WEIGHTS)
    before, after = weighed(old, footing.alias, by), weighed(new, footing.alias, by)
    postings, places = _Shards(read, footing.postings, POSTINGS), _Shards(read, footing.places, PLACES)
    lent = _lent(footing.lent, before, after)
    changed = _put(postings, places, number, before, after)
    for stem in before.levels.keys() | after.levels.keys():
        if stem in lent or stem in footing.lent:
            postings.tell(stem, lent.get(stem, 0))
    possible = footing.candidates if forms is footing.forms else listed(candidates_of(forms, footing.alias))
    if _compounds(possible, footing, changed, postings, places) != footing.compounds:
        raise Unamendable
    footing = replace(
        footing,
        counted=counted,
        forms=forms,
        deeper=deeper,
        lent=lent,
        candidates=possible,
        postings=postings.close(amendment),
        places=places.close(amendment),
        chunks=_texts(read, footing, number, new, amendment),
    )
    if forms is not amendment.footing.forms:
        footing = _vocabulary(footing, amendment)
    told = manifest(footing, edition)
    amendment.files[told.path] = str(told.content)
    amendment.footing = footing
    return amendment


def _counted(counted: Counted, old: Analysed, new: Analysed) -> Counted:
    lengths, filled = list(counted.lengths), list(counted.filled)
    for document, sign in ((old, -1), (new, 1)):
        for words in document.parts:
            lengths[words.part] += sign * words.length
            filled[words.part] += sign
    if [words for words in old.parts if words.part in SHARED] != [words for words in new.parts if words.part in SHARED]:
        raise Unamendable
    return replace(counted, lengths=lengths, filled=filled)


def _deeper(footing: Footing, forms: dict[str, dict[str, tuple[int, str]]]) -> dict[str, str]:
    """The stems of stems."""
    if forms is footing.forms:
        return footing.deeper
    known = sorted(known_of(forms))
    return {stem: footing.deeper.get(stem) or stems(SOURCE_LANGUAGE)[stem] for stem in known}


def _joined(footing: Footing, forms: dict[str, dict[str, tuple[int, str]]], deeper: Mapping[str, str]) -> bool:
    """Whether other stems are joined than were."""
    if forms is footing.forms:
        return False
    alias = alias_of(forms)
    return alias != footing.alias or kin_of(forms, alias, deeper) != footing.kin


def _lent(lent: dict[str, int], before: Weighed, after: Weighed) -> dict[str, int]:
    found = Counter(lent)
    found.subtract(before.lent)
    found.update(after.lent)
    return dict(sorted((stem, number) for stem, number in found.items() if number))


def _forms(footing: Footing, old: Analysed, new: Analysed) -> dict[str, dict[str, tuple[int, str]]]:
    """The words of the collection; the very same value where the document holds the same words."""
    before, after = ({language: set(found) for language, found in document.forms} for document in (old, new))
    if before == after:
        return footing.forms
    if before.keys() != after.keys():
        raise Unamendable
    forms = {language: dict(found) for language, found in footing.forms.items()}
    for language, words in after.items():
        own = forms[language]
        for word in before[language] - words:
            count, stem = own.pop(word)
            if count > 1:
                own[word] = count - 1, stem
        for word in words - before[language]:
            count, stem = own.get(word) or (0, stems(language)[word])
            own[word] = count + 1, stem
        forms[language] = dict(sorted(own.items()))
    return forms


def _put(postings: "_Shards", places: "_Shards", number: int, before: Weighed, after: Weighed) -> set[str]:
    """Write what differs into the shards; the stems that differ."""
    levels, at, new_levels, new_at = before.levels, before.places, after.levels, after.places
    changed = set()
    for stem in sorted(levels.keys() | new_levels.keys()):
        level, own = new_levels.get(stem), new_at.get(stem) if stem in new_levels else None
        if level == levels.get(stem) and own == at.get(stem):
            continue
        changed.add(stem)
        text = postings.text(stem)
        try:
            put_in, place, was_there = put(text, number, level)
        except ValueError as error:
            raise Unamendable from error
        if put_in != text:
            postings.write(stem, put_in, LARGE)
        places.write(stem, put_places(places.text(stem), place, own, was_there=was_there), LARGE)
    return changed


def _compounds(possible: Found, footing: Footing, changed: set[str], postings: "_Shards", places: "_Shards") -> Found:
    """Those of the possible ones whose halves stand side by side; looked at again where one of them changed, or is new."""
    known = {tuple(halves) for halves, _ in footing.candidates}
    real = {tuple(halves) for halves, _ in footing.compounds}

    def by_document(stem: str) -> dict[int, str]:
        coded, text = postings.text(stem), places.text(stem)
        if is_bridged(coded):
            raise Unamendable
        cuts = [0, *ends(text)]
        return dict(zip(documents_of(coded), (text[a:b] for a, b in pairwise(cuts)), strict=True))

    def is_real(halves: tuple[str, ...]) -> bool:
        if halves in known and not changed.intersection(halves):
            return halves in real
        return together(by_document(halves[0]), by_document(halves[1]))

    return [[halves, wholes] for halves, wholes in possible if is_real(tuple(halves))]


class _Shards:
    """The shards of a group, read when an entry is asked for."""

    def __init__(self, read: Read, group: Group, size: int) -> None:
        self._read, self._group, self._wanted = read, group, size
        self._filled: dict[int, dict[str, Any]] = {}
        self._touched: set[int] = set()
        self._pieces: dict[int, str] = {}
        self._total = group.total
        self._moved = 0

    def text(self, word: str) -> str:
        """The whole entry of a word; empty where there is none."""
        value = self._value(word)
        if isinstance(value, str):
            return value
        return "".join(self._piece(number) for number in self._numbers(value))

    def write(self, word: str, text: str, large: int) -> None:
        """Another text for a word, none where it is empty; in as many pieces as before."""
        value = self._value(word)
        is_cut = not isinstance(value, str)
        weighs = len(text) if self._group.name == "p" else weigh(text)
        if is_cut != (weighs > large):
            raise Unamendable
        if is_cut:
            self._write_pieces(value, text)
            return
        entry = self._shard(word).get(word)
        self._set(word, {**entry, "p": text} if isinstance(entry, dict) else text or None)

    def tell(self, word: str, lent: int) -> None:
        """How many documents say a word themselves, where `lent` others do not."""
        entry, number = self._shard(word).get(word), len(self.text(word)) // 2 - lent
        known = entry if isinstance(entry, dict) else {"p": entry or ""}
        more = {key: value for key, value in known.items() if key != "n"} | ({"n": number} if lent and number else {})
        self._set(word, (more["p"] or None) if len(more) == 1 else more)

    def _set(self, word: str, value: Any) -> None:
        """Put an entry into its shard; None takes it out."""
        shard = self._shard(word)
        before = size_of(word, shard[word]) if word in shard else 0
        if value is None:
            shard.pop(word, None)
        else:
            shard[word] = value
        grown = (size_of(word, shard[word]) if word in shard else 0) - before
        self._total += grown
        self._moved += abs(grown)
        self._touched.add(spread(word, len(self._group.digests)))

    def close(self, amendment: Amendment) -> Group:
        """The group with what was written, its files under new names where one of them changed."""
        group = self._group
        excess = None if group.excess is None else group.excess - self._moved
        if wanted(self._total, self._wanted) != wanted(group.total, self._wanted) or (
            excess is not None and excess <= 0
        ):
            raise Unamendable
        written = {}
        for number in self._touched:
            filled = dict(sorted(self._filled[number].items()))
            if sum(size_of(word, value) for word, value in filled.items()) > LARGEST_SHARD:
                raise Unamendable
            written[number] = part(f"{group.name}-{number}", filled)
        mark, digests = _renamed(group.name, group.mark, group.digests, written, amendment)
        large_name = f"{group.name}l"
        pieces = {number: part(f"{large_name}-{number}", text) for number, text in self._pieces.items()}
        large_mark, large = _renamed(large_name, group.large_mark, group.large or [], pieces, amendment)
        return Group(group.name, mark, digests, self._total, large_mark, large, excess)

    def _shard(self, word: str) -> dict[str, Any]:
        number = spread(word, len(self._group.digests))
        if number not in self._filled:
            self._filled[number] = value_of(self._read(member(self._group.name, number, self._group.mark)))
        return self._filled[number]

    def _value(self, word: str) -> Any:
        value = self._shard(word).get(word, "")
        value = value["p"] if isinstance(value, dict) else value
        if isinstance(value, list) and len(value) == 1:  # a twin, which has no entry of its own
            raise Unamendable
        return value

    def _numbers(self, value: list[int]) -> range:
        return range(value[0], value[0] + value[1])

    def _piece(self, number: int) -> str:
        if number in self._pieces:
            return self._pieces[number]
        text: str = value_of(self._read(member(f"{self._group.name}l", number, self._group.large_mark)))
        return text

    def _write_pieces(self, value: list[int], text: str) -> None:
        pieces = cut(text) if self._group.name == "p" else cut(text, ends(text))
        if len(pieces) != value[1]:
            raise Unamendable
        for number, piece in zip(self._numbers(value), pieces, strict=True):
            if piece != self._piece(number):
                self._pieces[number] = piece


def _renamed(
    name: str, mark: str, digests: list[str], written: Mapping[int, str], amendment: Amendment
) -> tuple[str, list[str]]:
    """The mark and the digests of a group of which some files are written anew."""
    found = list(digests)
    for number, content in written.items():
        found[number] = digest((content,))
    if found == digests:
        return mark, digests
    new = digest(found)
    for number in range(len(found)):
        before, path = member(name, number, mark), member(name, number, new)
        amendment.gone.add(before)
        if found[number] == digests[number]:
            amendment.moved[path] = before
        else:
            amendment.files[path] = written[number]
    return new, found


def _texts(read: Read, footing: Footing, number: int, new: Analysed, amendment: Amendment) -> Group:
    """The texts for snippets around a document, and the rows that say where they are."""
    name, mark, digests = footing.chunks.name, footing.chunks.mark, footing.chunks.digests
    chunks: dict[int, list[list[Any]]] = {}

    def row(of: int) -> list[Any]:
        chunk = of // PER_CHUNK
        if chunk not in chunks:
            chunks[chunk] = value_of(read(member(name, chunk, mark)))
        return chunks[chunk][of % PER_CHUNK]

    files, gone, places = retold(read, row, number, new.text, footing.counted.documents)
    for document, (script, place) in places.items():
        row(document)[5:7] = [script, place]
    amendment.files.update(files)
    amendment.gone.update(gone)
    written = {chunk: part(f"{name}-{chunk}", rows) for chunk, rows in chunks.items()}
    new_mark, found = _renamed(name, mark, digests, written, amendment)
    return Group(name, new_mark, found)


def _vocabulary(footing: Footing, amendment: Amendment) -> Footing:
    found = list(blocks(frequencies_of(footing.forms)))
    group = footing.vocabulary
    written = {number: part(f"{group.name}-{number}", content) for number, (_, content) in enumerate(found)}
    if len(found) != len(group.digests):
        raise Unamendable
    mark, digests = _renamed(group.name, group.mark, group.digests, written, amendment)
    return replace(footing, vocabulary=Group(group.name, mark, digests), first=[first for first, _ in found])
