"""The words of the command line: none of argparse's English in Indonesian, none of ours left in English."""

import argparse
import ast
import inspect
import re
from pathlib import Path

import pytest

from lumbung.cli import COMMANDS, main
from lumbung.cli.examples import EXAMPLES
from lumbung.cli.parsing import DOOR, TEXTS
from lumbung.words import words_for

FOR_PROGRAMMERS = re.compile(
    r"cannot merge|conflict|dest=|invalid option string|'required' is|nested|not callable|__call__|must be optional"
    r"|subparser|show this help|show program's version|can't open|with mode|: error: |: warning: |deprecated"
    r"|subcommands|default: |^%\(heading\)s:$"
)
"""Mistakes in a parser, and texts of parts of argparse that no command uses."""
ENGLISH = re.compile(
    r"\b(usage|options|positional|arguments?|invalid|choose|choice|required|expected|unrecognized|not allowed"
    r"|show this|exit|error|value|ambiguous|ignored|explicit|could match|examples|the|and|of"
    r"|KEY|KIND|NAME|FILE|DIR|TEXT|PATTERN|VISIT|CODE|COMMAND)\b"
)
WRONG = (
    (["salah"], "'salah' tidak ada dalam pilihan"),
    (["check", "--format", "kertas"], "--format: 'kertas' tidak ada dalam pilihan"),
    (["check", "--since"], "--since: perlu satu nilai di belakangnya"),
    (["check", "--f"], "--f dapat berarti --format, --fix"),
    (["check", "--strict=3"], "--strict: tidak menerima nilai '3'"),
    (["check", "--tidak-ada"], "tidak dikenal: --tidak-ada"),
    (["check", "--today", "besok"], "--today: 'besok' tidak dapat dipakai"),
    (["codeowners", "--write", "--check"], "--check: tidak dapat dipakai bersama --write"),
    (["new", "rumah"], "JENIS: 'rumah' tidak ada dalam pilihan"),
    (["upgrade"], "belum disebut: FOLDER"),
)


def told(capsys: pytest.CaptureFixture[str], *typed: str) -> str:
    with pytest.raises(SystemExit):
        main(typed)
    streams = capsys.readouterr()
    return streams.out + streams.err


def test_every_text_of_argparse_has_words() -> None:
    """What this Python's argparse asks gettext for is ours, or is told to programmers alone."""
    calls = (node for node in ast.walk(ast.parse(inspect.getsource(argparse))) if isinstance(node, ast.Call))
    asked = {
        argument.value
        for call in calls
        if isinstance(call.func, ast.Name) and call.func.id in {"_", "ngettext"}
        for argument in call.args
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
    }

    assert len(asked) > 20
    assert sorted(text for text in asked - TEXTS.keys() if not FOR_PROGRAMMERS.search(text)) == []


def test_blanks_stay_the_same() -> None:
    """A text of ours fills no blank that argparse does not hand it."""
    blanks = re.compile(r"%(?:\(\w+\))?[sr]")
    for source, text in TEXTS.items():
        for words in (words_for("id"), words_for("en")):
            assert set(blanks.findall(words(text))) <= set(blanks.findall(source))


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_speaks_one_language(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Indonesian without an English word, English without an Indonesian heading."""
    typed = [command] if command else []
    indonesian = told(capsys, *typed, "--help")
    english = told(capsys, *typed, "--lang", "en", "--help")

    assert indonesian.startswith("pemakaian: lumbung")
    assert ENGLISH.findall(re.sub(r"\{[^}]*\}", "", indonesian)) == []
    assert english.startswith("usage: lumbung")
    assert not re.search(
        r"pilihan|isian|contoh:|bawaan|berkas|KUNCI|JENIS|NAMA|BERKAS|TEKS|POLA|KUNJUNGAN|KODE|PERINTAH", english
    )


@pytest.mark.parametrize(("typed", "text"), WRONG, ids=[" ".join(typed) for typed, _ in WRONG])
def test_a_wrong_command_is_told_in_indonesian(typed: list[str], text: str, capsys: pytest.CaptureFixture[str]) -> None:
    """With how the command is used, and what of it was not understood."""
    words = told(capsys, *typed)

    assert text in words
    assert ENGLISH.findall(re.sub(r"\{[^}]*\}", "", words)) == []


def test_a_wrong_command_is_told_in_english(capsys: pytest.CaptureFixture[str]) -> None:
    """The second language has the same words."""
    assert "--since: needs one value after it" in told(capsys, "--lang", "en", "check", "--since")


def test_through_the_door_the_help_shows_what_is_typed(capsys: pytest.CaptureFixture[str]) -> None:
    """Nobody who works with build_site.py has a command called lumbung."""
    with pytest.raises(SystemExit):
        main(["check", "--help"], root=Path())

    text = capsys.readouterr().out
    assert text.startswith(f"pemakaian: {DOOR} check")
    assert f"  {DOOR} check --todo --agency dinkes\n" in text


def test_examples_are_of_their_command() -> None:
    """Each is a line that the command understands."""
    assert set(EXAMPLES) <= set(COMMANDS)
    for command, rows in EXAMPLES.items():
        for typed, _ in rows:
            assert typed.startswith(command) or (command == "build" and typed == "")
