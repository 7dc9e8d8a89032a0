"""Translations: the state that they name, the record that readers of another language get, and what is marked as foreign."""

import pickle
from dataclasses import replace
from pathlib import Path

from jinja2 import Environment

from lumbung.catalogue import Catalogue, assemble
from lumbung.editions import editions, elsewhere
from lumbung.foreign import Foreign
from lumbung.model import Innovation, Profile, declared, document_in, state_of, translatable_fields, translation_of
from lumbung.pages import run_pages
from lumbung.reading import read_library, read_settings
from lumbung.words import words_for
from tests.unit import making

DISTRICT = Path(__file__).parent.parent / "district"
FULL = {
    "title": "Layanan",
    "summary": "Obat diantar.",
    "agency": "dinkes",
    "partners": [{"kind": "relawan", "role": "mengantar obat"}, {"kind": "usaha", "role": "membayar"}],
    "beneficiaries": ["ibu hamil"],
    "sources": [{"id": "a", "publisher": "Penerbit", "date": "2020"}],
    "reviewed": "2026-01-01",
}


def profile_of(**changes: object) -> Innovation:
    return Innovation.model_validate({**FULL, **changes})


def district() -> Catalogue:
    settings, _ = read_settings(DISTRICT)
    assert settings
    return assemble(read_library(DISTRICT), settings)


def english(name: str) -> Profile:
    return document_in(district().by_slug[name], "en")


def test_the_state_changes_with_every_translatable_text() -> None:
    """A summary, a text inside a list, the order of a list and the body are all what a translator has to look at."""
    swapped = [FULL["partners"][1], FULL["partners"][0]]  # type: ignore[index]  # a list, as written above
    states = {
        state_of(profile_of(), "Isi."),
        state_of(profile_of(summary="Obat dikirim."), "Isi."),
        state_of(profile_of(partners=swapped), "Isi."),
        state_of(profile_of(), "Isi lain."),
    }

    assert len(states) == 4


def test_the_state_stays_with_everything_else() -> None:
    """Sources, dates, agencies, spaces at the ends of lines and empty lines around the body change nothing."""
    other = profile_of(agency="dlh", reviewed="2026-02-02", sources=[{"id": "b", "publisher": "X", "date": "2021"}])

    assert state_of(other, "\n\nIsi.  \nDua.\n") == state_of(profile_of(), "Isi.\nDua.")


def test_a_translation_holds_the_translatable_keys_alone() -> None:
    """Its shape follows from the declarations: nothing is required, sources and agencies are not there."""
    keys = {field.key for field in declared(translation_of(Innovation))}

    assert keys == {field.key for field in translatable_fields(Innovation)} | {"translates"}
    assert not any(field.required for field in declared(translation_of(Innovation)))
    assert not {"agency", "sources", "reviewed", "stage"} & keys


def test_words_are_translated_and_the_rest_stays() -> None:
    """Texts come from the translation, keys and figures from the original; what has no translation is foreign."""
    record = english("layanan-lengkap").record

    assert record.title == "Complete Service"
    assert record.partners[0].role == "brought medicine"
    assert record.partners[0].kind == "relawan"
    assert record.funding[0].amount == 8_300_000
    assert isinstance(record.partners[0].name, Foreign)
    assert not isinstance(record.title, Foreign)
    assert not isinstance(record.results[0].period, Foreign), "a span of years is of no language"


def test_without_a_translation_every_text_is_foreign() -> None:
    """The record keeps its words, each of which knows its language."""
    profile = english("rintisan-kecil")

    assert profile.record.title == "Rintisan Kecil"
    assert getattr(profile.record.title, "language", "") == "id"
    assert (profile.language, profile.body_language) == ("id", "id")


def test_a_translation_brings_nothing_hidden_to_light() -> None:
    """A key that the public may not see stays hidden, although the translation holds its words."""
    catalogue = district()
    profile = catalogue.by_slug["layanan-lengkap"]
    hidden = replace(profile, record=profile.record.model_copy(update={"internal_fields": ("replication", "partners")}))
    public = replace(catalogue, profiles=(hidden,)).for_public().in_language("en").profiles[0].record

    assert public.replication is None
    assert public.partners == ()


def test_an_outdated_translation_is_known() -> None:
    assert english("judul-berbahaya").outdated
    assert not english("layanan-lengkap").outdated


def test_a_translation_is_no_profile_of_its_own() -> None:
    """`SLUG.en.md` names no innovation, and hangs on the one that it translates."""
    library = read_library(DISTRICT)

    assert not [name for name in library.innovations.names if "." in name]
    assert [item.path for item in district().by_slug["layanan-lengkap"].translations] == [
        "innovations/layanan-lengkap.en.md"
    ]


def test_names_and_settings_have_their_english_beside_them() -> None:
    """A key with `_en` behind stands in for the one without, and an everyday abbreviation gives way."""
    catalogue = district().in_language("en")

    assert catalogue.agency["dinkes"].label == "Invented Health Office"
    assert catalogue.settings.site.tagline == "Test data, not a real district."
    assert isinstance(catalogue.settings.site.introduction, Foreign)
    assert isinstance(catalogue.agency["puskesmas-utara"].label, Foreign)


def test_related_profiles_are_the_same_in_every_language() -> None:
    """Translated keywords and titles must not lead readers of two languages to different neighbours."""
    catalogue = district().for_public()
    told = catalogue.in_language("en")
    for profile in catalogue.profiles:
        there = [other.name for other in told.related(told.by_slug[profile.name])]
        assert there == [other.name for other in catalogue.related(profile)]


def test_a_foreign_text_says_so_in_html_alone() -> None:
    """In HTML it stands in a span with its language, escaped once; as text it is itself."""
    text = Foreign("<b>Dinas</b> & 'Kawan'", "id")
    template = Environment(autoescape=True).from_string("{{ text }}|{{ [text, 'x'] | join(', ') }}")
    shown = '<span lang="id">&lt;b&gt;Dinas&lt;/b&gt; &amp; &#39;Kawan&#39;</span>'

    assert template.render(text=text) == f"{shown}|{shown}, x"
    copied = pickle.loads(pickle.dumps(text))  # noqa: S301 - our own bytes

    assert (copied, copied.language) == (text, "id")
    assert f"{text}" == str(text) == "<b>Dinas</b> & 'Kawan'"


def test_the_nearest_page_stands_in_for_a_missing_one() -> None:
    """A letter that no English title begins with leads to the English list."""
    main, other = editions(district().for_public())

    assert elsewhere({"daftar/q.html", "q.html"}, (other,)) == {
        "en": {"daftar/q.html": "daftar/index.html", "q.html": "index.html"}
    }
    assert elsewhere(main.addresses, (main,)) == {"id": {}}
    assert words_for("en") == other.words


def test_links_between_written_pages_keep_their_anchors_where_the_heading_is_the_same(tmp_path: Path) -> None:
    """An untranslated page has the headings of the original in every language, a translated one has others."""
    pages = {
        "docs__a": "# A\n\n[b](b.md#dua) [c](c.md#dua) [kode](panduan/kode.md#empty)\n",
        "docs__b": "# B\n\n## Dua\n",
        "docs__c": "# C\n\n## Dua\n",
        "docs__c.en": "---\ntranslates: 00000000\n---\n# C\n\n## Two\n",
    }
    english = making.catalogue(tmp_path, antar_obat=making.profile(), **pages).for_public().in_language("en")

    staged = {output.path: output.content for output in run_pages(english, words_for("en"))}

    text = str(staged["en/a.md"])
    assert "[b](b.md#dua) [c](c.md) [kode](panduan/kode.md#empty)" in text
