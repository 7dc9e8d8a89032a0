"""An amended index is the one that is made anew, byte for byte, or none at all."""

import json
import random
from dataclasses import replace
from typing import Any

import pytest

from lumbung.search import Index, SearchDocument, amending, analyse, shards
from lumbung.search import index as index_module
from lumbung.search.amending import Change, Unamendable, amend
from lumbung.search.document import Kind
from lumbung.search.footing import Footing
from lumbung.search.index import merge

TEXT = (
    "layanan pelayanan melayani warga desa kecamatan puskesmas menulis tulis penulis mengelola kelola kerjasama kerja sama "
    "antar obat jemput izin perizinan sampah bank balita stunting kader posyandu sekolah membaca baca pembaca aplikasi data "
    "inovasi bupati dinas kesehatan pendidikan tunanetra tuna netra memakai pakai menyapu sapu jalan air bersih sumur tani"
)
WORDS = TEXT.split()


def text(rng: random.Random, count: int) -> str:
    return " ".join(rng.choice(WORDS) for _ in range(count))


def collection(rng: random.Random, count: int) -> list[SearchDocument]:
    return [
        SearchDocument(
            address=f"inovasi/p{number}.html",
            kind=Kind.INNOVATION if number % 9 else Kind.DOC,
            title=f"{text(rng, 3)} {number}",
            summary=text(rng, 8),
            tags=(rng.choice(WORDS),),
            headings=(text(rng, 2),),
            body=text(rng, rng.randint(0, 90)),
            year=2020,
        )
        for number in range(count)
    ]


def edited(rng: random.Random, document: SearchDocument) -> SearchDocument:
    words = document.body.split() or ["awal"]
    at = rng.randrange(len(words))
    match rng.randrange(5):
        case 0:
            words.insert(at, rng.choice(WORDS))
        case 1:
            words.pop(at)
        case 2:
            words[at] = f"baru{rng.randrange(30)}"
        case 3:
            words.append(rng.choice(WORDS))
        case _:
            rng.shuffle(words)
    return replace(document, body=" ".join(words))


def files(index: Index) -> dict[str, str]:
    return {output.path: str(output.content) for output in index.files}


def amended(site: dict[str, str], footing: Footing, number: int, old: SearchDocument, new: SearchDocument) -> Any:
    found = amend(site.__getitem__, footing, Change(number, analyse(old), analyse(new)), "id")
    kept = {path: content for path, content in site.items() if path not in found.gone}
    moved = {path: site[before] for path, before in found.moved.items()}
    return {**kept, **moved, **found.files}, Footing.read(json.loads(json.dumps(found.footing.written())))


@pytest.mark.parametrize("seed", range(2))
def test_edits_one_after_the_other_give_the_bytes_of_a_new_index(seed: int) -> None:
    """Most edits can be amended; those that reach further are told apart."""
    rng = random.Random(seed)  # noqa: S311 - not for secrets
    documents = collection(rng, 60)
    glossary: dict[str, list[Any]] = {"layan": [[[], [[["obat"], 80]]]], "tak": [[["ada"], [[["obat"], 90]]]]}
    index = merge([analyse(one) for one in documents], glossary, edition="id")
    site, footing = files(index), index.footing
    done = 0
    for _ in range(40):
        number = rng.randrange(len(documents))
        old, documents[number] = documents[number], edited(rng, documents[number])
        expected = merge([analyse(one) for one in documents], glossary, edition="id")
        try:
            site, footing = amended(site, footing, number, old, documents[number])
            done += 1
        except Unamendable:
            site, footing = files(expected), expected.footing
        assert site == files(expected), (seed, done)
        assert json.loads(json.dumps(footing.written())) == json.loads(json.dumps(expected.footing.written()))
    assert done > 15


def test_words_that_stand_nearly_everywhere_keep_their_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    """Entries too large for a shard are cut; an edit changes the pieces that it concerns."""
    for module in (index_module, amending):
        monkeypatch.setattr(module, "LARGE", 3_000)
        monkeypatch.setattr(module, "PLACES", 2_000)
    monkeypatch.setattr(shards, "LARGEST_SHARD", 5_500)
    monkeypatch.setattr(amending, "LARGEST_SHARD", 5_500)
    documents = [
        SearchDocument(f"inovasi/p{n}.html", Kind.INNOVATION, f"Profil {n}", body="warga desa " * 3 + f"kata{n % 97}")
        for n in range(3_000)
    ]
    index = merge([analyse(one) for one in documents], edition="id")
    site = files(index)
    assert any("/pl-1-" in path for path in site)
    assert any("/ql-1-" in path for path in site)
    new = replace(documents[1432], body="warga " + documents[1432].body + " desa")
    after, _ = amended(site, index.footing, 1432, documents[1432], new)

    documents[1432] = new
    assert after == files(merge([analyse(one) for one in documents], edition="id"))


def test_another_title_is_no_matter_of_amending() -> None:
    documents = collection(random.Random(1), 5)  # noqa: S311 - not for secrets
    index = merge([analyse(one) for one in documents])

    with pytest.raises(Unamendable):
        amended(files(index), index.footing, 1, documents[1], replace(documents[1], title="Lain"))
