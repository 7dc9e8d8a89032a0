"""Every message has a use, every use has a message, and each can be said in every language."""

import ast
import re
import string
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from lumbung.messages import MESSAGES, NEAR, found, line, sentence, summary
from lumbung.model import Agency, Innovation, Lab, Places, Record, Site, Visit
from lumbung.problems import Phrase, Place, Problem, Severity
from lumbung.reading.records import validate
from lumbung.words import LANGUAGES, words_for

PACKAGE = Path(__file__).parent.parent / "lumbung"
SOURCES = {
    path.relative_to(PACKAGE).as_posix(): path.read_text(encoding="utf-8")
    for path in sorted(PACKAGE.rglob("*.py"))
    if path.name != "messages.py"
}
# What stands in front of the code, by the name of the call, and what the call adds to the values that are written in it.
CODE_AT = {"found": 0, "wrong": 0, "Fault": 0, "_fault": 0, "at": 1, "_of": 1}
CODE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)+")
HANDING_ON = ("reading/", "checks/")
ADDED = {"wrong": {"written", "key", "example"}, "at": {"written"}, "_of": {"written"}}


@dataclass(frozen=True)
class Use:
    """A code with the values that its message will be told; `whole` where they can all be read from the source."""

    code: str
    values: frozenset[str]
    whole: bool
    where: str


def uses() -> Iterator[Use]:
    """Every call that names a code of a message, and every code that a rule or reader hands on with its values."""
    for path, source in SOURCES.items():
        for node in ast.walk(ast.parse(source)):
            for code, values, whole in _named(node, path):
                yield Use(code, frozenset(values), whole, f"{path}:{getattr(node, 'lineno', 0)}")


def _named(node: ast.AST, path: str) -> Iterator[tuple[str, set[str], bool]]:
    match node:
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name), args=arguments, keywords=keywords) if len(
            arguments
        ) > CODE_AT.get(name, len(arguments)):
            given = [_given(argument) for argument in arguments if name == "Fault" and isinstance(argument, ast.Dict)]
            given += [({item.arg}, True) if item.arg else _given(item.value) for item in keywords]
            values = set().union(ADDED.get(name, set()), *(names for names, _ in given))
            for code in _texts(arguments[CODE_AT[name]]):
                yield code, values, all(whole for _, whole in given)
        case ast.Yield(value=ast.Tuple(elts=[first, *_, last])) | ast.Return(value=ast.Tuple(elts=[first, *_, last])):
            for code in _texts(first):
                if path.startswith(HANDING_ON) and CODE.fullmatch(code):
                    yield code, *_given(last)


def _texts(node: ast.expr) -> Iterator[str]:
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.IfExp(body=one, orelse=other):
            yield from (*_texts(one), *_texts(other))


def _given(node: ast.expr) -> tuple[set[str], bool]:
    """The names of the values in an expression, and whether these are all; a "did you mean" is no message's own."""
    match node:
        case ast.Dict(keys=keys):
            return {key.value for key in keys if isinstance(key, ast.Constant) and isinstance(key.value, str)}, True
        case ast.BinOp(left=left, op=ast.BitOr(), right=right):
            names, whole = _given(left)
            return names | _given(right)[0], whole and _given(right)[1]
        case _:
            return set(), "near" in ast.unparse(node)


def placeholders(*texts: str) -> set[str]:
    return {name for text in texts for _, name, _, _ in string.Formatter().parse(text) if name}


def problem_of(code: str, **more: str) -> Problem:
    """The problem of a code with a value for each placeholder, one of them as an author might write it."""
    message = MESSAGES[code]
    values = {name: f"<{name}> {{}} %s 'é'" for name in placeholders(message.text, message.hint)}
    return found(code, "innovations/salinmas.md", Place(3, 9), "agency", **values, **more)


ALL = tuple(uses())


def test_uses_are_found() -> None:
    """The search sees calls of each kind; otherwise the tests below would find nothing wrong."""
    assert len(ALL) > 70
    assert {"too-long", "utf-16", "yaml-tab", "duplicate-key", "title-taken", "image-heic", "link-scheme"} < {
        use.code for use in ALL
    }


@pytest.mark.parametrize("code", sorted({use.code for use in ALL}))
def test_every_use_has_a_message(code: str) -> None:
    """A code that is used is in MESSAGES."""
    assert code in MESSAGES


@pytest.mark.parametrize("code", MESSAGES)
def test_every_message_has_a_use(code: str) -> None:
    """A code of MESSAGES is named somewhere else in the package."""
    assert any(f'"{code}"' in source for source in SOURCES.values())


@pytest.mark.parametrize("use", [use for use in ALL if use.whole], ids=lambda use: f"{use.where}-{use.code}")
def test_every_use_supplies_what_its_message_quotes(use: Use) -> None:
    """The values that a use names are all that the message and its hint ask for."""
    message = MESSAGES[use.code]

    assert placeholders(message.text, message.hint) <= use.values


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", MESSAGES)
def test_every_message_can_be_said(code: str, language: str) -> None:
    """What was written is quoted as written, braces and all, and the hint follows."""
    message = MESSAGES[code]
    words = words_for(language)

    said = line(problem_of(code), words)

    for name in placeholders(message.text, message.hint):
        assert f"<{name}> {{}} %s 'é'" in said
    assert said.startswith("innovations/salinmas.md:3:9: ")
    assert said.endswith(f" [{code}]")
    assert words(message.text).partition("{")[0] in said
    assert words(message.hint).partition("{")[0] in said


@pytest.mark.parametrize(
    ("language", "text"), [("id", "Maksudnya 'salinmas'?"), ("en", "Did you mean 'salinmas'?")], ids=LANGUAGES
)
@pytest.mark.parametrize("code", MESSAGES)
def test_a_near_word_takes_the_place_of_the_hint(code: str, language: str, text: str) -> None:
    """Any message may ask whether something near was meant."""
    said = sentence(problem_of(code, near="salinmas"), words_for(language))

    assert said.endswith(f" {text}")
    assert NEAR.format(near="salinmas") == "Maksudnya 'salinmas'?"


@pytest.mark.parametrize("code", MESSAGES)
def test_messages_read_as_sentences(code: str) -> None:
    """What is wrong begins small, as it follows a path; what to do begins as a sentence; both end."""
    message = MESSAGES[code]

    assert not message.text[0].isupper()
    assert not message.hint[0].islower()
    assert message.hint.endswith((".", "?"))
    assert message.text.endswith(".")


@pytest.mark.parametrize(
    ("language", "text"),
    [("id", "seharusnya alamat web, bukan daftar."), ("en", "should be a web address, not a list.")],
    ids=LANGUAGES,
)
def test_own_words_inside_a_message_are_translated(language: str, text: str) -> None:
    """A phrase is ours and translated; the author's same word would stay as it is."""
    web, ours, example = Phrase("alamat web"), Phrase("daftar"), "https://…"

    said = sentence(
        found("wrong-shape", "a.md", expected=web, written=ours, key="url", example=example), words_for(language)
    )
    theirs = sentence(
        found("wrong-shape", "a.md", expected=web, written="daftar", key="url", example=example), words_for(language)
    )

    assert said.startswith(text)
    assert "daftar" in theirs


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("data", [{}, {"asing": "a"}], ids=["empty", "unknown"])
@pytest.mark.parametrize("kind", [Innovation, Agency, Visit, Lab, Site])
def test_what_a_record_lacks_is_told(kind: type[Record], data: object, language: str) -> None:
    """Missing and unknown keys of any record can be said, also where no place is known."""
    record, problems = validate(kind, data, Places({}), "berkas.md")

    assert (record is None) == bool(problems)
    assert all(sentence(problem, words_for(language)) for problem in problems)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("data", ["hanya teks", ["a"]], ids=["text", "list"])
def test_an_agency_that_is_no_mapping_is_told(data: object, language: str) -> None:
    """An item of the registry may be anything; that is told like any other fault."""
    _, problems = validate(Agency, data, Places({}), "data/agencies.yml", prefix="[3].")

    assert len(problems) == 1
    assert sentence(problems[0], words_for(language))


@pytest.mark.parametrize(
    ("language", "text"), [("id", "1 kesalahan, 2 peringatan"), ("en", "1 error, 2 warnings")], ids=LANGUAGES
)
def test_summary_counts_errors_and_warnings(language: str, text: str) -> None:
    """Both are counted, in the forms that the language has."""
    problems = [found("empty-file", "a.md"), found("stray-file", "b.txt"), found("stray-file", "c.txt")]

    assert summary(problems, words_for(language)) == text


@pytest.mark.parametrize(("language", "word"), [("id", "peringatan"), ("en", "warning")], ids=LANGUAGES)
def test_a_warning_says_so(language: str, word: str) -> None:
    """A warning is marked in its line; an error, also one that strictness made, is not."""
    warning = found("stray-file", "innovations/a.txt")
    words = words_for(language)

    assert warning.severity is Severity.WARNING
    assert line(warning, words).startswith(f"innovations/a.txt:1:1: {word}: ")
    assert word not in line(warning.as_error(), words)


def test_long_and_strange_texts_are_quoted_safely() -> None:
    """What a terminal would obey becomes a space, and a long value is cut."""
    said = sentence(found("bad-url", "a.md", written="\x1b[31m" + "panjang" * 50), words_for("id"))

    assert "\x1b" not in said
    assert said.startswith("' [31mpanjang")
    assert "…' bukan alamat web." in said
