"""Every field, setting and code stands in the generated guide, and the search knows its pages."""

from collections.abc import Iterator

import pytest

from lumbung.explanations import EXPLANATIONS, FAMILIES
from lumbung.messages import MESSAGES
from lumbung.model import RECORDS, GlossaryEntry, PageFront, Record, Site, declared
from lumbung.pages import generated_texts, run_pages
from lumbung.words import LANGUAGES, words_for
from tests.unit.making import catalogue, profile


@pytest.fixture(scope="module")
def staged(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    root = tmp_path_factory.mktemp("isi")
    outputs = run_pages(catalogue(root, antar_obat=profile()).for_public(), words_for("id"))
    return {output.path: output.content for output in outputs if isinstance(output.content, str)}


def keys(record: type[Record], prefix: str = "") -> Iterator[str]:
    for field in declared(record):
        yield f"{prefix}{field.key}"
        if field.record:
            yield from keys(field.record, f"{prefix}{field.key}.")


@pytest.mark.parametrize("record", [*RECORDS.values(), GlossaryEntry, PageFront], ids=lambda record: record.__name__)
def test_every_field_stands_in_the_guide(record: type[Record], staged: dict[str, str]) -> None:
    """Each key of each record, also those inside others, has its row."""
    page = "".join(staged[f"panduan/{name}.md"] for name in ("kolom", "kolom-bagian", "kolom-lain", "pengaturan"))
    assert [key for key in keys(record) if f"<code>{key}</code>" not in page] == []


def test_a_field_with_parts_leads_to_them(staged: dict[str, str]) -> None:
    """Whoever reads of a part of a profile is one step away from its keys."""
    nested = {field.key for field in declared(RECORDS["innovations"]) if field.record}

    assert nested
    for key in nested:
        assert f'<a href="kolom-bagian.html#{key}">' in staged["panduan/kolom.md"]
        assert f'<h2 id="{key}">' in staged["panduan/kolom-bagian.md"]


def test_every_setting_stands_in_the_guide(staged: dict[str, str]) -> None:
    """Each key of the district's settings has its row."""
    assert [key for key in keys(Site) if f"<code>{key}</code>" not in staged["panduan/pengaturan.md"]] == []


@pytest.mark.parametrize("code", MESSAGES)
def test_every_code_stands_in_the_guide(code: str, staged: dict[str, str]) -> None:
    """The list of codes has a line with an anchor, which leads to the explanation on the page of the family."""
    family = next(family for family in FAMILIES if code in family.codes)

    assert f'<li id="{code}"><a href="kode/{family.key}.html#{code}">' in staged["panduan/kode.md"]
    assert f'<h2 id="{code}">' in staged[f"panduan/kode/{family.key}.md"]


def test_examples_keep_their_lines_and_indents(staged: dict[str, str]) -> None:
    """An example of several lines reaches the page as it is written."""
    assert (
        "<pre>contact:&#10;  office: Bidang Obat&#10; phone: (0000) 111222</pre>" in staged["panduan/kode/susunan.md"]
    )


def test_pages_of_codes_stay_light(staged: dict[str, str]) -> None:
    """Split by family, no page of codes grows past what a poor line bears."""
    heavy = [path for path, text in staged.items() if path.startswith("panduan/kode") and len(text.encode()) > 40_000]

    assert heavy == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_search_is_told_of_every_code_and_field(language: str) -> None:
    """The texts for the search name each code, and each label with its key."""
    texts = {address: markdown for address, _, markdown, _ in generated_texts(words_for(language))}

    assert [code for code in EXPLANATIONS if not any(f"## {code}\n" in text for text in texts.values())] == []
    assert "(reviewed)" in texts["panduan/kolom.html"]
    assert "(focus_sectors)" in texts["panduan/pengaturan.html"]


def test_pages_told_to_the_search_exist(staged: dict[str, str]) -> None:
    """Every address that the search is told of is staged."""
    addresses = {address for address, _, _, _ in generated_texts(words_for("id"))}

    assert {address.removesuffix(".html") + ".md" for address in addresses} - set(staged) == set()
