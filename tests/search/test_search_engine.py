"""The engine in a real browser, over a small collection: what is found, in which order, and what is marked."""

from pathlib import Path
from typing import Any

import pytest
from demo_page import write_site
from playwright.sync_api import Page

from lumbung.search import GlossaryEntry, Kind, SearchDocument
from lumbung.search.stems import stems
from lumbung.search.tokens import tokens

pytestmark = pytest.mark.browser
EVIL = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>'
FILLER = "Warga desa datang ke kantor kecamatan setiap hari kerja dan pulang membawa berkas."


def found(name: str, title: str, body: str = "", **values: Any) -> SearchDocument:
    return SearchDocument(f"inovasi/{name}.html", Kind.INNOVATION, title, body=f"{body} {FILLER}", **values)


DOCUMENTS = (
    found("lansia", "Pustaka Santun Lansia", "Petugas melayani lansia di rumah. Layanan baca bagi orang tua."),
    found("ambulans", "Ambulans Desa", "Menjemput pasien dengan ambulans gratis.", agency="Dinas Kesehatan"),
    found("memainkan", "Gamelan Muda", "Siswa memainkan gamelan. Mereka memainkannya sendiri."),
    found("permainan", "Kampung Dolanan", "Permainan lama; anak bermain di halaman."),
    found("menyanyi", "Paduan Suara", "Pelajar menyanyi bersama."),
    found("nyanyian", "Arsip Lagu", "Nyanyian direkam."),
    found("braille-1", "Buku Braille", "Bagi tunanetra di kota."),
    found("braille-2", "Pojok Braille", "Tunanetra membaca di kota."),
    found("suara-1", "Buku Suara", "Dibacakan bagi tuna netra."),
    found("suara-2", "Kabar Suara", "Seorang tuna netra menyiarkan."),
    found("sampah", "Bank Sampah", "Warga menabung sampah, lalu sampah ditimbang dan didaur ulang."),
    found("limbah", "Olah Limbah", "Air limbah diolah. Sampah rumah dikumpulkan.", year=2021),
    found("puskesmas", "Antrean Puskesmas", "Antrean di puskesmas lewat telepon."),
    found("pusat", "Kesehatan Jiwa", "Diselenggarakan pusat kesehatan masyarakat."),
    found("tulis", "Kelas Tulisan", "Tulisan warga ditulis bersama."),
    found("penulis", "Rumah Pengarang", "Menulis puisi, dan penulis lain menulis cerpen."),
    found("pelayanan-publik", "Mal Satu Atap", "Mutu pelayanan publik meningkat."),
    found("publik", "Ruang Terbuka", "Publik menilai; pelayanan menyusul di taman publik."),
    found("lestari-1", "Lagu Lestari", "Agar tari lestari."),
    found("lestari-2", "Tari Lestari", "Tarian yang lestari."),
    found("pelestarian", "Sanggar Tari", "Pelestarian tari dan upaya melestarikan lagu."),
    found("kreatif-1", "Kampung Kreatif", "Warga yang kreatif."),
    found("kreatif-2", "Pasar Kreatif", "Pedagang kreatif."),
    found("atif", "Bengkel Pak Atif", "Bengkel sepeda."),
    found("jahat", f"Judul {EVIL}", f"Kopi robusta {EVIL} istimewa"),
    found("english", "Water for all", "Clean watering and libraries for villages.", language="en"),
    SearchDocument("perangkat-daerah/dinkes.html", Kind.AGENCY, "Dinas Kesehatan", aliases=("Dinkes",)),
    *(found(f"isi{n}", f"Catatan {n}", f"Rapat bulanan nomor {n}.") for n in range(30)),
)
GLOSSARY = (
    GlossaryEntry(term="puskesmas", same=("pusat kesehatan masyarakat",)),
    GlossaryEntry(term="waste", finds=("sampah",)),
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("mesin")
    write_site(folder, DOCUMENTS, GLOSSARY)
    return folder


@pytest.fixture
def ask(page: Page, site: Path) -> Any:
    """Call it with a query to get the answer as plain data."""
    page.goto((site / "index.html").as_uri())
    script = """async ([query, limit]) => {
      const index = document.querySelector("[data-search]").dataset.index;
      const answer = await window.lumbungSearch.query(query, { index, limit });
      const hits = await Promise.all(answer.hits.map(async (hit) => ({ ...hit, snippet: await hit.snippet() })));
      return { query: answer.query, corrected: answer.corrected, total: answer.total, ranked: Array.from(answer.ranked),
        loosened: answer.loosened, near: await answer.near(), hits };
    }"""
    return lambda query, limit=10: page.evaluate(script, [query, limit])


def names(answer: Any) -> list[str]:
    return [hit["address"].rpartition("/")[2].removesuffix(".html") for hit in answer["hits"]]


def test_forms_of_a_word_find_each_other(ask: Any) -> None:
    """Affixes make no difference; a lost first letter neither."""
    assert names(ask("dilayani"))[0] == "lansia"
    assert set(names(ask("menulis"))) == set(names(ask("tulisan"))) == {"tulis", "penulis"}


def test_all_layers_of_a_word_find_each_other(ask: Any) -> None:
    """Snowball makes `lestari` of `pelestarian`, but `lestar` of `lestari`; the form found is marked."""
    answer = ask("lestari ")

    assert set(names(answer)) == set(names(ask("melestarikan "))) == {"lestari-1", "lestari-2", "pelestarian"}
    marked = next(hit["snippet"] for hit in answer["hits"] if hit["address"].endswith("pelestarian.html"))
    assert [text for text, mark in marked if mark] == ["Pelestarian", "melestarikan"]


@pytest.mark.parametrize(("asked", "name"), [("menimbangnya ", "sampah"), ("penimbangan ", "sampah")])
def test_forms_that_nobody_wrote(ask: Any, asked: str, name: str) -> None:
    """What a prefix may have taken is tried before the word is held to be a slip."""
    answer = ask(asked)

    assert names(answer) == [name]
    assert answer["corrected"] == ""


def test_a_slip_that_looks_like_a_form_of_a_rare_word(ask: Any) -> None:
    """`keatif` would be a form of `atif`, which one document has; nobody writes it so. `atif` itself is left alone."""
    answer = ask("keatif ")

    assert answer["corrected"] == "kreatif "
    assert set(names(answer)) == {"kreatif-1", "kreatif-2", "atif"}
    assert ask("atif ")["corrected"] == ""


def test_the_last_word_is_a_beginning(ask: Any) -> None:
    """While the word is being typed; not when it is finished."""
    assert names(ask("ambul")) == ["ambulans"]
    assert names(ask("ambul ")) == []
    assert ask("ambul")["corrected"] == ""


@pytest.mark.parametrize("slip", ["ambulasn", "ambulns", "ambbulans", "anbulans", "mbulans"])
def test_slips_are_corrected_and_told(ask: Any, slip: str) -> None:
    """Left out, doubled, swapped, wrong, and even at the beginning."""
    answer = ask(f"{slip} desa ")

    assert names(answer)[0] == "ambulans"
    assert answer["corrected"] == "ambulans desa "


def test_two_slips_only_in_long_words(ask: Any) -> None:
    """Eight letters and more bear two errors; four bear one; three none; a known word is left alone."""
    assert ask("puskemsaz ")["corrected"] == "puskesmas "
    assert ask("samhap ")["corrected"] == ""
    assert ask("mau ")["corrected"] == ""
    assert ask("limbah ")["corrected"] == ""


def test_more_of_the_query_comes_first(ask: Any) -> None:
    """Any word counts, all words count most."""
    answer = ask("limbah sampah")

    assert names(answer)[:2] == ["limbah", "sampah"]
    assert answer["total"] == 2


def test_phrases(ask: Any) -> None:
    """Quoted words stand together, in this order; forms of a word still match."""
    assert names(ask('"pelayanan publik"')) == ["pelayanan-publik"]
    assert set(names(ask("pelayanan publik"))) >= {"pelayanan-publik", "publik"}
    assert names(ask('"bank sampah" "pelayanan publik"')) == []
    assert names(ask('"bank sampah" limbah')) == ["sampah"]


def test_a_phrase_that_stands_nowhere_is_read_as_its_words(ask: Any) -> None:
    """Better than nothing, as long as the reader is told; refused words stay refused."""
    answer = ask('"publik pelayanan"')

    assert answer["loosened"]
    assert set(names(answer)) >= {"pelayanan-publik", "publik"}
    assert not ask('"pelayanan publik"')["loosened"]
    assert "pelayanan-publik" not in names(ask('"publik pelayanan" -"pelayanan publik"'))


def test_words_whose_first_letter_a_prefix_takes(ask: Any) -> None:
    """`memainkan`, which Snowball cuts to `pain`, and `menyanyi` (`sanyi`) are found by `permainan` and `nyanyian`, and lit."""
    assert set(names(ask("bermain "))) == {"memainkan", "permainan"}
    assert set(names(ask("menyanyikan "))) == {"menyanyi", "nyanyian"}
    hit = next(hit for hit in ask("permainan ")["hits"] if "memainkan" in hit["address"])
    assert "memainkan" in [text for text, mark in hit["snippet"] if mark]


def test_compounds(ask: Any) -> None:
    """One word finds two that stand for it, and two find one."""
    for query in ("tunanetra ", "tuna netra "):
        assert set(names(ask(query))) == {"braille-1", "braille-2", "suara-1", "suara-2"}


def test_the_first_document_of_a_word_may_have_any_number(page: Page, tmp_path: Path) -> None:
    """Numbers are characters; none of them may be taken for a sign of something else."""
    count = 130
    index = write_site(tmp_path, (found(f"n{n}", f"kataku{n}x") for n in range(count)))
    page.goto((tmp_path / "index.html").as_uri())
    script = """async ([index, count]) => { const missed = [];
      for (let n = 0; n < count; n += 1) {
        const { hits } = await window.lumbungSearch.query(`kataku${n}x `, { index, limit: 1 });
        if (!hits.length || !hits[0].address.endsWith(`/n${n}.html`)) missed.push(n);
      }
      return missed; }"""

    assert page.evaluate(script, [index.manifest, count]) == []


def test_refused_words(ask: Any) -> None:
    """A word or a phrase with a minus before it must not stand in a hit; a hyphen inside a word is none."""
    assert names(ask("sampah -limbah")) == ["sampah"]
    assert names(ask('publik -"pelayanan publik"')) == ["publik"]
    assert "sampah" in names(ask("bank-sampah"))


def test_glossary(ask: Any) -> None:
    """Acronyms both ways, English to Indonesian, and the word itself first."""
    assert names(ask("puskesmas ")) == ["puskesmas", "pusat"]
    assert set(names(ask("pusat kesehatan masyarakat "))[:2]) == {"pusat", "puskesmas"}
    assert names(ask("waste "))[0] == "sampah"
    assert ask("waste ")["corrected"] == ""


def test_english_text_has_english_stems(ask: Any) -> None:
    """`libraries` is found by `library`."""
    assert names(ask("library "))[0] == "english"


def test_fields(ask: Any) -> None:
    """An agency is found by its short name; its innovations by its full name, after itself."""
    assert names(ask("dinkes "))[0] == "dinkes"
    assert names(ask("dinas kesehatan "))[:2] == ["dinkes", "ambulans"]


def test_snippets_mark_the_form_that_stands_there(ask: Any) -> None:
    """`melayani` is lit for `layanan`, and nothing is lost of the text around."""
    hit = next(hit for hit in ask("layanan")["hits"] if "lansia" in hit["address"])
    marked = [text for text, mark in hit["snippet"] if mark]

    assert {"melayani", "Layanan"} <= set(marked)
    assert "Petugas melayani lansia" in "".join(text for text, _ in hit["snippet"])
    assert ["Ambulans", True] in ask("ambulans")["hits"][0]["titleParts"]


def test_ranked_holds_every_document_once(ask: Any) -> None:
    """Numbers are those of the documents as they came; hits are the first of them."""
    answer = ask("rapat", 5)

    assert answer["total"] == 30
    assert sorted(answer["ranked"]) == [n for n, one in enumerate(DOCUMENTS) if "Rapat" in one.body]
    assert [hit["doc"] for hit in answer["hits"]] == answer["ranked"][:5]


@pytest.mark.parametrize(
    "query", ["", "  ", "-", '"', '""', "?!", "constructor ", "__proto__ ", EVIL, "a" * 5000, "-sampah"]
)
def test_odd_queries_are_answered(ask: Any, query: str) -> None:
    """Nothing fails, whatever is typed."""
    assert ask(query)["query"] == query


def test_empty_answers_name_near_words(ask: Any) -> None:
    """Words that are somewhat like the one asked for."""
    answer = ask("ambilanse ")

    assert answer["total"] in (0, 1)
    assert "ambulans" in answer["near"]


def test_stems_are_the_same_in_both_languages(ask: Any, page: Page) -> None:
    """For the vocabulary of the site's own sources, of this test, and for words made of affixes."""
    root = Path(__file__).parents[2]
    texts = [
        path.read_text(encoding="utf-8", errors="replace")
        for path in sorted(root.rglob("*.md"))
        if "/." not in path.as_posix()
    ][:400]
    texts.append((root / "data" / "glossary.yml").read_text(encoding="utf-8"))
    heads = [
        "",
        *[
            "di",
            "ke",
            "me",
            "mem",
            "men",
            "meng",
            "meny",
            "pe",
            "pem",
            "pen",
            "peng",
            "ber",
            "bel",
            "be",
            "per",
            "ter",
            "memper",
        ],
    ]
    tails = [
        "",
        *[
            "an",
            "kan",
            "i",
            "nya",
            "lah",
            "kah",
            "ku",
            "annya",
            "s",
            "ed",
            "ing",
            "ingly",
            "ied",
            "ness",
            "ational",
            "ement",
            "ly",
        ],
    ]
    roots = [
        "ajar",
        "layan",
        "tulis",
        "sapu",
        "olah",
        "kerja",
        "yakin",
        "nikmat",
        "gener",
        "hop",
        "cri",
        "past",
        "succe",
        "dy",
        "si",
    ]
    words = {head + middle + tail for head in heads for middle in roots for tail in tails}
    words |= {word for text in texts for word in tokens(text)}
    ordered = sorted(words)

    theirs = page.evaluate(
        """(words) => words.map((word) => ["id", "en"].map((language) => window.lumbungSearchParts.words.stem(word, language)))""",
        ordered,
    )

    ours = [[stems("id")[word], stems("en")[word]] for word in ordered]
    assert [trio for trio in zip(ordered, ours, theirs, strict=True) if trio[1] != trio[2]] == []
    assert len(ordered) > 4000


def test_words_are_the_same_in_both_languages(ask: Any, page: Page) -> None:
    """Splitting and normalising, with all that Unicode has to offer an Indonesian text."""
    texts = [
        "Jum’at KTP-el é",
        "naïve_teks ñ",
        "½ ² ﬁ",
        "Ⅷ ٣ 三",
        "İstanbul ẞ",
        "a\u0301b",
        "x" * 99,
        "😀😀 smile",
        "o'clock 'petik'",
    ]

    theirs = page.evaluate("(texts) => texts.map((text) => window.lumbungSearchParts.words.words(text))", texts)

    assert theirs == [tokens(text) for text in texts]
