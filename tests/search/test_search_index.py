"""The index: pure, deterministic, small files, words coded so that they can be read again."""

import json
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from lumbung.search import Kind, SearchDocument, analyse, make_index
from lumbung.search.coding import FIRST
from lumbung.search.glossary import rooted
from lumbung.search.kin import kin
from lumbung.search.layers import followed, layers
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


def weight_of(coded: str) -> int:
    """That of the first document."""
    return ord(coded[1]) - FIRST


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

    title, body, tags = (ord(char) for char in groups(several, "p")["ambulans"]["p"][1::2])

    assert title > max(body, tags)


def test_analysis_depends_on_the_document_alone() -> None:
    """What other documents hold changes nothing in the analysis of one."""
    one = document(1, body="Menulis puisi di perpustakaan.", summary="Ringkas.")
    before = analyse(one)
    analyse(document(2, body="tulisan lain"))

    assert analyse(one) == before


@settings(deadline=None)  # a busy machine is no fault
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
    entries = groups([document(1, body="Menulis"), document(2, body="tulisan ditulis")], "p")
    assert entries["ulis"] == ["tulis"]
    assert entries["tulis"]["a"] == ["ulis"]
    assert len(entries["tulis"]["p"]) == 2 * 2  # both documents


def test_twins_that_snowball_begins_wrongly() -> None:
    """`memuat` is of `muat`, `menyanyi` of `nyanyi`, `menikahi` of `nikah`; `pimpin` stays, since `dipimpin` shows its p."""
    forms = "memuat pemuatan dimuat muatan menyanyi penyanyi nyanyian menikahi penikahan nikah memimpin pemimpin dipimpin mimpin"
    frequencies = dict.fromkeys(forms.split(), 1)
    stem = stems("id")

    found = twins(frequencies, stem, {stem[word] for word in frequencies})

    assert found == {"puat": "muat", "sanyi": "nyanyi", "ikah": "nikah"}
    assert all(spread(short, 97) == spread(whole, 97) for short, whole in found.items())


def test_layers_go_as_far_as_words_go() -> None:
    """`lestari` is a word, so `pelestarian` goes on to its stem; `kebutuh` is none and stays."""
    words = ["lestari", "pelestarian", "masalah", "permasalahan", "butuh", "kebutuhan", "berkebutuhan"]
    stem = stems("id")
    known = {stem[word] for word in words}

    assert layers(dict.fromkeys(words, 2), stem, known) == {"lestari": "lestar", "masalah": "masa"}
    assert layers(dict.fromkeys(words, 1), stem, known) == {}


def test_steps_are_followed_to_the_end() -> None:
    """Also in turn, and a ring ends at one place from wherever one starts."""
    assert followed({"eliti": "teliti"}, {"teliti": "telit"}) == {"eliti": "telit", "teliti": "telit"}
    assert followed({"a": "b", "c": "a"}, {"b": "a"}) == {"b": "a", "c": "a"}


def test_near_kin() -> None:
    """A deeper layer and the endings of loanwords; not what only looks like them, nor what one document alone knows."""
    words = [
        "butuh",
        "kebutuhan",
        "berkebutuhan",
        "kreatif",
        "kreativitas",
        "edukasi",
        "edukatif",
        "aktif",
        "aksi",
        "aktivitas",
        "instan",
        "instansi",
    ]
    stem = stems("id")
    known = {stem[word] for word in words}

    found = kin(dict.fromkeys(words, 2), lambda form: stem[form], known, {})

    assert found == (("butuh", "kebutuh"), ("edukasi", "edukatif"), ("kreatif", "kreativitas"))
    assert kin(dict.fromkeys(words, 1), lambda form: stem[form], known, {}) == (("butuh", "kebutuh"),)


def test_kin_finds_each_other_in_the_index() -> None:
    several = [document(n, body=("warga kreatif", "kreativitas warga")[n % 2]) for n in range(4)]

    entries = groups(several, "p")

    assert entries["kreatif"]["g"] == [[[], [[["kreativitas"], 80]]]]
    assert entries["kreativitas"]["g"] == [[[], [[["kreatif"], 80]]]]


def test_what_all_share_tells_none_apart() -> None:
    """An agency of every profile weighs next to nothing and makes its words no more frequent; one of few weighs as before."""
    few = document(0, body="layanan warga", agency="Dinas Kesehatan")
    several = [document(n, body="layanan warga", agency="Dinas Sosial Daerah") for n in range(1, 40)]
    says_it = document(40, body="sosial warga", agency="Dinas Sosial Daerah")

    entries = groups([few, *several, says_it], "p")

    assert weight_of(entries["sehat"]) > 100
    assert len(entries["sosial"]["p"]) == 2 * 40
    assert entries["sosial"]["n"] == 1
    assert weight_of(entries["sosial"]["p"]) < 20
    assert isinstance(entries["warga"], str)


def test_the_glossary_follows_joined_stems() -> None:
    """Both what a reader writes and what is looked for."""
    told = {"masalah": [[["sosial"], [[["rawan", "lestari"], 80]]]], "masa": [[[], [[["waktu"], 80]]]]}

    assert rooted(told, {"masalah": "masa", "lestari": "lestar"}) == {
        "masa": [[["sosial"], [[["rawan", "lestar"], 80]]], [[], [[["waktu"], 80]]]]
    }


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
