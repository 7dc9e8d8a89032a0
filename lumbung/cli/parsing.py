"""The words of argparse in the user's language, and a help that shows examples before it is asked for them."""

import argparse
import os
import sys
from typing import Any, NoReturn

from lumbung.words import N_, Words

DOOR = "python build_site.py" if os.name == "nt" else "python3 build_site.py"
"""What a person types here: on Windows, python3 opens a shop."""
PROGRAM = "lumbung"
TEXTS = {
    "usage: ": N_("pemakaian: "),
    "positional arguments": N_("isian"),
    "options": N_("pilihan perintah ini"),
    "argument %(argument_name)s: %(message)s": N_("pada %(argument_name)s: %(message)s"),
    "unrecognized arguments: %s": N_("tidak dikenal: %s"),
    "ambiguous option: %(option)s could match %(matches)s": N_("%(option)s dapat berarti %(matches)s"),
    "unexpected option string: %s": N_("%s tidak dapat dipakai di sini"),
    "ignored explicit argument %r": N_("tidak menerima nilai %r"),
    "not allowed with argument %s": N_("tidak dapat dipakai bersama %s"),
    "the following arguments are required: %s": N_("belum disebut: %s"),
    "one of the arguments %s is required": N_("sebutkan salah satu dari %s"),
    "expected one argument": N_("perlu satu nilai di belakangnya"),
    "expected at most one argument": N_("paling banyak satu nilai di belakangnya"),
    "expected at least one argument": N_("perlu paling sedikit satu nilai di belakangnya"),
    "expected %s argument": N_("perlu %s nilai di belakangnya"),
    "expected %s arguments": N_("perlu %s nilai di belakangnya"),
    "invalid %(type)s value: %(value)r": N_("%(value)r tidak dapat dipakai; bentuknya ada di --help"),
    "invalid choice: %(value)r (choose from %(choices)s)": N_("%(value)r tidak ada dalam pilihan: %(choices)s"),
    "invalid choice: %(value)r, maybe you meant %(suggestion)r? (choose from %(choices)s)": N_(
        "%(value)r tidak ada dalam pilihan; maksudnya %(suggestion)r? Pilihannya: %(choices)s"
    ),
    "unknown parser %(parser_name)r (choices: %(choices)s)": N_("%(parser_name)r tidak ada dalam pilihan: %(choices)s"),
}
"""Each text that argparse shows to people, as gettext knows it, and ours. Texts for programmers are not among them."""


def speak(words: Words) -> None:
    """Let argparse speak: it asks gettext for its texts by these two names; an environment variable would reach other programs too."""

    def text(source: str) -> str:
        return words(TEXTS[source]) if source in TEXTS else source

    def counted(singular: str, several: str, count: int) -> str:
        return text(singular if count == 1 else several)

    vars(argparse).update(_=text, ngettext=counted)


class Parser(argparse.ArgumentParser):
    """Says what is wrong in the user's language, with the exit code of a tool that could not run."""

    words: Words
    failed: int

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        sys.stderr.write(f"{self.words(N_('Perintah tidak dipahami: {message}'), message=message)}\n")
        sys.exit(self.failed)


def parser(words: Words, failed: int, **settings: Any) -> Parser:
    """A parser without options, whose commands will be parsers of its kind."""
    speak(words)
    Parser.words, Parser.failed = words, failed
    return Parser(add_help=False, formatter_class=argparse.RawDescriptionHelpFormatter, **settings)


def sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."


def program(through_the_door: bool) -> str:  # noqa: FBT001 - the one fact that decides
    return DOOR if through_the_door else PROGRAM
