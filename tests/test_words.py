"""The word catalogues say what the sources say now, in every language, with the same placeholders."""

import importlib.util
import re
import sys
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from types import ModuleType
from typing import ClassVar

import pytest
from babel.messages import Catalog, Message
from jinja2 import Environment, nodes

from lumbung.catalogue import assemble
from lumbung.exports import run_exports
from lumbung.pages import Search, run_pages, theme_data
from lumbung.reading import read_library, read_settings
from lumbung.vocabulary import SDGS
from lumbung.words import LANGUAGES, SOURCE_LANGUAGE, Words, words_for

ROOT = Path(__file__).parent.parent
DISTRICT = Path(__file__).parent / "district"
LOCALE = ROOT / "lumbung" / "locale"
TEMPLATES = ROOT / "lumbung" / "templates"
TRANSLATED = tuple(language for language in LANGUAGES if language != SOURCE_LANGUAGE)
SAME_IN_ENGLISH = {
    "Forgejo",
    "GitHub",
    "GitLab",
    "Gitea",
    *("Deliver", "Design", "Diagnose", "Display", "Drum Up"),
    *("Top 10", "Top 40", "Top 45", "Top 99"),
    *("Digital", "Id", "Internal", "Internet", "Media", "Menu"),
    *("{delegation}, {when}.", "{facet}: {value}"),
}
WITHOUT_WORDS = {"CSV, UTF-8"}


@pytest.fixture(scope="session")
def tool() -> ModuleType:
    """`tools/words.py` as a module."""
    spec = importlib.util.spec_from_file_location("words_tool", ROOT / "tools" / "words.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def template(tool: ModuleType) -> Catalog:
    """All texts that the sources mark now."""
    catalog: Catalog = tool.template(ROOT)
    return catalog


@pytest.fixture(params=TRANSLATED)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def translated(tool: ModuleType, language: str) -> Catalog:
    """The translations as they are committed."""
    catalog: Catalog = tool.translated(ROOT, language)
    return catalog


def forms(text: object) -> tuple[str, ...]:
    """One text, or the forms of a text that counts."""
    return (text,) if isinstance(text, str) else tuple(text) if isinstance(text, (list, tuple)) else ("",)


def entries(catalog: Catalog) -> Iterator[Message]:
    return (message for message in catalog if message.id)


def braces(text: str) -> Counter[str]:
    """Every placeholder, every doubled brace and every brace that stands alone, with its number."""
    return Counter(re.findall(r"\{\{|\}\}|\{\w*\}|[{}]", text))


def test_template_is_extracted_from_the_sources_of_now(tool: ModuleType, template: Catalog) -> None:
    """A text that changed, came or went is also in the .pot."""
    assert (LOCALE / "lumbung.pot").read_bytes() == tool.as_text(template), f"run {tool.COMMAND}"


def test_translations_have_exactly_the_texts_of_now(tool: ModuleType, language: str) -> None:
    """The .po is what an update of it gives."""
    path = LOCALE / language / "LC_MESSAGES" / "lumbung.po"

    assert path.read_bytes() == tool.as_text(tool.updated(ROOT, language)), f"run {tool.COMMAND}"


def test_every_text_is_translated(tool: ModuleType, translated: Catalog, template: Catalog) -> None:
    """No text is without translation, and none waits for a second look."""
    assert tool.untranslated(translated) == []
    assert {message.id for message in entries(translated)} == {message.id for message in entries(template)}


def test_compiled_translations_are_those_of_the_text_file(tool: ModuleType, translated: Catalog, language: str) -> None:
    """The .mo is the compiled .po, byte for byte."""
    compiled = (LOCALE / language / "LC_MESSAGES" / "lumbung.mo").read_bytes()

    assert compiled == tool.compiled(translated), f"run {tool.COMMAND}"


def test_translations_keep_the_placeholders(translated: Catalog) -> None:
    """Each form has the placeholders and the other braces of its text, no more and no fewer."""
    wrong = [
        (message.id, form)
        for message in entries(translated)
        for form in forms(message.string)
        if braces(form) != braces(forms(message.id)[0])
    ]

    assert wrong == []


def test_texts_that_count_quote_the_number(template: Catalog) -> None:
    """A plural without {n} would say the same of one and of many."""
    assert [m.id for m in entries(template) if m.pluralizable and not all("{n}" in form for form in m.id)] == []


def test_english_is_not_indonesian() -> None:
    """Only names and words that both languages share stand in English as they do in Indonesian."""
    english = words_for("en")
    template_ids = {text for text in english._translations._catalog if isinstance(text, str) and text}  # type: ignore[attr-defined]

    assert {text for text in template_ids if english(text) == text} == SAME_IN_ENGLISH


def test_a_text_is_counted_or_not(tool: ModuleType) -> None:
    """A text is never both plain and counted: gettext files the two under one name, and one of them is not found."""
    ids = [text.id for text in tool.marked_texts(ROOT)]
    counted = {text[0] for text in ids if not isinstance(text, str)}

    assert counted & {text for text in ids if isinstance(text, str)} == set()


def test_catalogues_hold_no_clock_and_no_line_numbers() -> None:
    """Nothing changes in these files but texts and the files that use them."""
    for path in (*LOCALE.rglob("*.po*"), *LOCALE.rglob("*.mo")):
        assert not re.search(rb"Date:|Generated-By|\.(?:py|html):\d", path.read_bytes()), path


@pytest.mark.parametrize(("count", "text"), [(0, "0 innovations"), (1, "1 innovation"), (1235, "1,235 innovations")])
def test_english_has_singular_and_plural(count: int, text: str) -> None:
    """Both forms have one Indonesian text; English tells them apart, and writes numbers its own way."""
    assert words_for("en").plural("{n} inovasi", "{n} inovasi", count) == text


@pytest.mark.parametrize(("count", "text"), [(0, "0 inovasi"), (1, "1 inovasi"), (1235, "1.235 inovasi")])
def test_indonesian_has_one_form(count: int, text: str) -> None:
    """Indonesian needs no catalogue."""
    assert words_for("id").plural("{n} inovasi", "{n} inovasi", count) == text


class Asking(Words):
    """Remembers what it was asked for."""

    texts: ClassVar[set[str]] = set()

    def __call__(self, text: str, **values: object) -> str:
        self.texts.add(text)
        return super().__call__(text, **values)

    def plural(self, singular: str, several: str, count: int, **values: object) -> str:
        self.texts.add(singular)
        return super().plural(singular, several, count, **values)


def test_all_that_pages_ask_for_was_extracted(template: Catalog) -> None:
    """No label, help or sentence reaches the words without having been marked."""
    words = Asking("en")
    settings, _ = read_settings(DISTRICT)
    assert settings
    catalogue = assemble(read_library(DISTRICT), settings)
    theme_data(catalogue, words, Search("", ""))
    for _output in (*run_pages(catalogue, words), *run_exports(catalogue, words)):
        pass
    known = {forms(message.id)[0] for message in entries(template)}

    assert words.texts - {""} - known == set()
    assert len(words.texts) > 300
    assert set(SDGS) < known


class Visible(HTMLParser):
    """Collects what a reader sees or hears of a template outside its expressions."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def handle_data(self, data: str) -> None:
        self._take(data)

    def handle_starttag(self, _tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in {"alt", "aria-label", "placeholder", "title"}:
                self._take(value or "")

    def _take(self, text: str) -> None:
        if re.search(r"[A-Za-z]{2}", text):
            self.found.add(text.strip())


@pytest.mark.parametrize("path", sorted(TEMPLATES.glob("*.html")), ids=lambda path: path.name)
def test_templates_have_no_words_of_their_own(path: Path) -> None:
    """Whatever a template says, it says through `words` or `plural`."""
    tree = Environment(autoescape=True).parse(path.read_text(encoding="utf-8"))
    visible = Visible()
    for output in tree.find_all(nodes.Output):
        for node in output.nodes:
            visible.feed(node.data if isinstance(node, nodes.TemplateData) else "0")
    visible.close()

    assert visible.found - WITHOUT_WORDS == set()


def extracted(tool: ModuleType, root: Path, name: str, source: str) -> list[object]:
    file = root / "lumbung" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(source, encoding="utf-8", newline="\n")
    return [text.id for text in tool.marked_texts(root)]


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ("N_('satu')", ["satu"]),
        ("press.words('satu', n=1)", ["satu"]),
        ("words(N_('satu'))", ["satu"]),
        ("f\"{press.words(N_('satu'))}: {n}\"", ["satu"]),
        ("N_(\n    'satu '\n    'dua'\n)", ["satu dua"]),
        ("words('satu' if n else 'dua')", ["satu", "dua"]),
        ("words.plural('{n} satu', '{n} satu', count)", [("{n} satu", "{n} satu")]),
        ("words(term.label)\nwords(texts[0])\nother('satu')", []),
    ],
    ids=["marked", "asked", "both", "in f-string", "joined", "either", "counted", "elsewhere"],
)
def test_python_is_extracted(tool: ModuleType, tmp_path: Path, source: str, texts: list[object]) -> None:
    """Wherever a literal is marked in Python, it is found, on every version of Python."""
    assert extracted(tool, tmp_path, "room.py", source) == texts


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ("{{ words('satu') }}", ["satu"]),
        ("{% call ui.section(words('satu') if n else words('dua'), 'x') %}{{ words('tiga') }}{% endcall %}", None),
        ("{{ words('satu' if n else 'dua') }}", ["satu", "dua"]),
        ("{{ plural('{n} satu', '{n} satu', n) }}", [("{n} satu", "{n} satu")]),
        ("{# {{ words('satu') }} #}{{ words(term.label) }}", []),
    ],
    ids=["asked", "in a call", "either", "counted", "elsewhere"],
)
def test_templates_are_extracted(tool: ModuleType, tmp_path: Path, source: str, texts: list[object] | None) -> None:
    """Wherever a literal is asked for in a template, it is found."""
    found = extracted(tool, tmp_path, "templates/page.html", source)

    assert sorted(found, key=str) == sorted(["satu", "dua", "tiga"] if texts is None else texts, key=str)


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("room.py", "\nwords(f'satu {n}')"),
        ("room.py", "\nN_('satu ' + dua)"),
        ("templates/page.html", "\n{{ words('satu ' ~ dua) }}"),
        ("templates/page.html", "\n{{ words('satu ' + dua) }}"),
    ],
)
def test_a_text_made_while_running_is_refused(tool: ModuleType, tmp_path: Path, name: str, source: str) -> None:
    """A text that is put together has no translation; the tool says where it stands."""
    with pytest.raises(tool.UnreadableError, match=rf"lumbung/{name}:2: "):
        extracted(tool, tmp_path, name, source)


def test_tool_keeps_translations_and_marks_changed_ones(tool: ModuleType, tmp_path: Path) -> None:
    """Extract, translate, compile, check; then a text changes, and its old translation waits for a second look."""
    po = tmp_path / "lumbung/locale/en/LC_MESSAGES/lumbung.po"
    source = "N_('Semua inovasi menurut abjad')\nwords.plural('{n} inovasi', '{n} inovasi', n)\n"
    extracted(tool, tmp_path, "room.py", source)
    assert tool.main(["all"], tmp_path) == 1
    text = po.read_text(encoding="utf-8")
    for empty, filled in {
        'abjad"\nmsgstr ""': 'abjad"\nmsgstr "All innovations"',
        'msgstr[0] ""': 'msgstr[0] "{n} innovation"',
        'msgstr[1] ""': 'msgstr[1] "{n} innovations"',
    }.items():
        text = text.replace(empty, filled)
    po.write_text(text, encoding="utf-8", newline="\n")
    assert tool.main(["check"], tmp_path) == 1
    assert tool.main(["compile"], tmp_path) == 0
    assert tool.main(["check"], tmp_path) == 0

    extracted(tool, tmp_path, "room.py", source.replace("abjad", "nama"))

    assert tool.main(["check"], tmp_path) == 1
    assert tool.main([], tmp_path) == 1
    text = po.read_text(encoding="utf-8")
    assert '#, fuzzy\n#| msgid "Semua inovasi menurut abjad"\n' in text
    assert 'msgid "Semua inovasi menurut nama"\nmsgstr "All innovations"\n' in text
