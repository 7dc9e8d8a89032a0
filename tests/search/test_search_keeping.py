"""Analyses kept between builds: the same index with and without, and nothing analysed twice."""

from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import pytest

from lumbung.memory import Memory
from lumbung.search import Kind, SearchDocument, analyse, keeping, make_index

WORDS = (
    "pelayanan",
    "melayani",
    "warga",
    "Jum'at",
    "café",
    "library",
    "\U0001f600",
    "tulis",
    "menulis",
    "",
    "100 %",
    '"a\\b"',
)


def invented(random: Random, number: int) -> SearchDocument:
    def some(most: int) -> str:
        return " ".join(random.choice(WORDS) for _ in range(random.randrange(most)))

    return SearchDocument(
        f"inovasi/p{number}.html",
        random.choice(list(Kind)),
        some(6),
        aliases=(some(3),),
        agency=some(3),
        summary=some(9),
        tags=(some(2), some(2)),
        headings=(some(3),),
        body=some(60),
        year=random.choice((None, 2019)),
        language=random.choice(("id", "en")),
    )


def test_the_same_index_after_any_edits(tmp_path: Path) -> None:
    """Documents come, go, change and move, the file is lost or damaged now and then: every byte is as without a memory."""
    random = Random(3)  # noqa: S311
    memory = Memory(tmp_path / "memory.sqlite")
    documents = [invented(random, number) for number in range(12)]
    for step in range(120):
        change = random.randrange(6)
        place = random.randrange(len(documents))
        if change == 0:
            documents.insert(place, invented(random, 100 + step))
        elif change == 1 and len(documents) > 3:
            del documents[place]
        elif change == 2:
            documents[place] = replace(documents[place], body=f"{documents[place].body} kata{step}")
        elif change == 3:
            random.shuffle(documents)
        elif change == 4 and memory.file.exists() and step % 3 == 0:
            memory.file.unlink()
        elif change == 5 and memory.file.exists() and step % 3 == 0:
            memory.file.write_bytes(memory.file.read_bytes()[: random.randrange(9000)])

        assert make_index(documents, (), memory) == make_index(documents)


def test_only_changed_documents_are_analysed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After one edit, one analysis; after a change of the code, all of them."""
    random = Random(5)  # noqa: S311
    documents = [invented(random, number) for number in range(20)]
    done: list[str] = []

    def counted(document: SearchDocument) -> Any:
        done.append(document.address)
        return analyse(document)

    monkeypatch.setattr(keeping, "analyse", counted)
    memory = Memory(tmp_path / "memory.sqlite")
    make_index(documents, (), memory)
    assert len(done) == 20
    done.clear()
    documents[7] = replace(documents[7], title="Baru")
    make_index(documents, (), memory)
    assert done == ["inovasi/p7.html"]
    done.clear()
    monkeypatch.setattr(keeping, "_ground", lambda: "another version")
    make_index(documents, (), memory)
    assert len(done) == 20


@pytest.mark.parametrize("field", ["address", "title", "agency", "summary", "body", "language", "year"])
def test_every_field_counts(field: str) -> None:
    """No two different documents share a key."""
    document = SearchDocument("a.html", Kind.DOC, "Judul")

    assert keeping.key_of(replace(document, **{field: "en" if field == "language" else "x"})) != keeping.key_of(
        document
    )
