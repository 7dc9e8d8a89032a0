"""The index: pure, deterministic, small files, words coded so that they can be read again."""

import json
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from lumbung.search import Kind, SearchDocument, analyse, make_index
from lumbung.search.coding import FIRST
from lumbung.search.plain_text import plain_text
from lumbung.search.shards import LARGEST_SHARD, cut, spread
from lumbung.search.stems import stems
from lumbung.search.tokens import tokens
from lumbung.search.twins import twins
from lumbung.search.vocabulary import blocks, read_block, wanted

LIMIT = 64 * 1024
FORMS = st.dictionaries(st.text("abkst0éж", min_size=1, max_size=9), st.integers(1, 9000), max_size=60)


def document(number: int, **values: Any) -> SearchDocument:
    return SearchDocument(
        **{"address": f"inovasi/p{number}.html", "kind": Kind.INNOVATION, "title": f"Profil {number}"} | values
    )


def groups(documents: list[SearchDocument], name: str) -> dict[str, Any]:
    """The entries of all shards of a group."""
    found: dict[str, Any] = {}
    for output in make_index(documents).files:
        if re.search(rf"/{name}-\d+-", output.path):
            found |= json.loads(str(output.content).partition(",")[2].removesuffix(");\n"))
    return found


def documents_of(coded: str) -> Iterator[int]:
    number = -1
    for at in range(0, len(coded), 2):
        number += ord(coded[at]) - FIRST
        if ord(coded[at + 1]) > FIRST:
            yield number


def test_same_documents_same_bytes() -> None:
    """Two runs give the same files; another document gives another manifest under the same name, which every page bears."""
    several = [document(n, body=f"pelayanan nomor {n} untuk warga desa") for n in range(50)]

    assert make_index(several) == make_index(list(several))
    other = make_index(several[1:])
    assert make_index(several).manifest == other.manifest
    assert make_index(several).files[0] != other.files[0]


def test_files_stay_below_64_kib() -> None:
    """Even where one word stands in every document, and often."""
    several = [document(n, body="warga desa " * 40 + f"kata{n % 977} khusus{n}") for n in range(9000)]

    sizes = {output.path: len(str(output.content).encode()) for output in make_index(several).files}

    assert max(sizes.values()) <= LIMIT
    assert any("/ql-" in path for path in sizes)


def test_postings_name_the_documents_of_a_stem() -> None:
    """Forms of one root share their postings, with documents in order."""
    several = [document(n, body=("melayani" if n % 3 == 0 else "layanan") if n % 2 else "lain") for n in range(200)]

    assert list(documents_of(groups(several, "p")["layan"])) == [n for n in range(200) if n % 2]


def test_the_title_weighs_most() -> None:
    """A word in a title outweighs the same word repeated in a body."""
    several = [document(0, title="Ambulans"), document(1, body="ambulans " * 20), document(2, tags=("ambulans",))]

    title, body, tags = (ord(char) for char in groups(several, "p")["ambulans"][1::2])

    assert title > max(body, tags)


def test_analysis_depends_on_the_document_alone() -> None:
    """What other documents hold changes nothing in the analysis of one."""
    one = document(1, body="Menulis puisi di perpustakaan.", summary="Ringkas.")
    before = analyse(one)
    analyse(document(2, body="tulisan lain"))

    assert analyse(one) == before


@given(FORMS)
def test_vocabulary_reads_back(frequencies: dict[str, int]) -> None:
    """Front coding loses no word and keeps their order; frequencies keep their power of three."""
    coded = list(blocks(frequencies))
    read = [entry for _, content in coded for entry in read_block(content)]

    assert [form for form, _ in read] == sorted(filter(wanted, frequencies))
    assert all(3**power <= frequencies[form] for form, power in read)
    assert all(form[0] == first[0] for first, content in coded for form, _ in read_block(content))
    assert all(before < after for (before, _), (after, _) in pairwise(coded))


def test_twins_share_a_shard_and_a_stem() -> None:
    """`menulis` is found by `tulisan`; `menempati` does not make `empat` of `tempat`."""
    words = ("menulis", "penulis", "tulisan", "empat", "empat", "menempati", "tempat", "mengumpulkan", "kumpulan")
    frequencies = {word: words.count(word) for word in words}
    stem = stems("id")

    assert twins(frequencies, stem, {stem[word] for word in words}) == {"ulis": "tulis", "umpul": "kumpul"}
    assert spread("ulis", 97) == spread("tulis", 97)
    assert set(groups([document(1, body="Menulis"), document(2, body="tulisan ditulis")], "p")["tulis"]) >= {"!"}


def test_twins_that_snowball_begins_wrongly() -> None:
    """`memuat` is of `muat`, `menyanyi` of `nyanyi`, `menikahi` of `nikah`; `pimpin` stays, since `dipimpin` shows its p."""
    forms = "memuat pemuatan dimuat muatan menyanyi penyanyi nyanyian menikahi penikahan nikah memimpin pemimpin dipimpin mimpin"
    frequencies = dict.fromkeys(forms.split(), 1)
    stem = stems("id")

    found = twins(frequencies, stem, {stem[word] for word in frequencies})

    assert found == {"puat": "muat", "sanyi": "nyanyi", "ikah": "nikah"}
    assert all(spread(short, 97) == spread(whole, 97) for short, whole in found.items())


def test_compounds_in_one_word_or_in_two() -> None:
    """Learnt where both writings are known and the halves mostly stand side by side; else not."""
    texts = [
        "tunanetra",
        "tuna netra",
        "masakan",
        "masa itu kan",
        "kerja lalu sama",
        "kerja sama",
        "kerjasama",
        "berkas rapat",
    ]
    several = [document(n, body=texts[n % len(texts)]) for n in range(4 * len(texts))]

    entries = groups(several, "p")

    assert entries["tuna"]["g"] == [[["netra"], [[["tunanetra"], 80]]]]
    assert entries["tunanetra"]["g"] == [[[], [[["tuna", "netra"], 80]]]]
    assert entries["kerja"]["g"] == [[["sama"], [[["rjasama"], 80]]]]  # Snowball takes a prefix from what has none
    assert not isinstance(entries["masa"], dict)
    assert isinstance(groups(several[:8], "p")["tuna"], str)


def test_each_text_has_the_stems_of_its_own_language() -> None:
    """An English title over a body that nobody has translated."""
    one = document(1, title="Library services", body="melayani warga", language="en", body_language="id")

    assert set(groups([one], "p")) == {"librari", "servic", "layan", "warga"}
    manifest = make_index([one]).files[0].content
    assert '"languages":["en","id"]' in str(manifest)


def test_words_of_a_text() -> None:
    """Accents, apostrophes, hyphens and very long strings."""
    assert tokens("Jum’at, KTP-el é; naïve_teks") == ["jumat", "ktp", "el", "e", "naive", "teks"]
    assert tokens("a" * 99) == ["a" * 40]
    assert tokens("") == []


def test_markdown_becomes_what_is_read() -> None:
    """Citations, addresses and marks go; words, also of links, stay; headings stand apart."""
    text, headings = plain_text(
        "## Latar **belakang**\n\nWarga[^antara] membaca [buku baru](https://contoh.id/a_(b)).<!-- rahasia -->\n"
        '- [x] satu\n1. dua\n\n| a | b |\n| --- | --- |\n| c | d |\n\n![gambar](x.png){: .lebar }\n\n*kader*{: lang="id" }.\n\n[^antara]: catatan\n'
    )

    assert headings == ("Latar belakang",)
    assert "buku baru" in text
    assert "gambar" in text
    assert "kader." in text
    for gone in ("antara", "https", "rahasia", "[", "---", "|", ".lebar", "##"):
        assert gone not in text


def test_large_entries_are_cut_between_postings() -> None:
    """Pieces of a posting list join to what it was."""
    text = "".join(chr(FIRST + 1 + n % 90) for n in range(150_000))

    pieces = cut(text)
    assert "".join(pieces) == text
    assert all(len(piece) % 2 == 0 and len(piece) <= LARGEST_SHARD for piece in pieces)
