"""The command line: arguments, language, clock and exit codes; one module a command."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import Any, NoReturn

from lumbung import __version__
from lumbung.cli import build, check, codeowners, importing, init, links, new, pack, serve, test, translate, upgrade
from lumbung.messages import REFUSALS
from lumbung.problems import Refusal
from lumbung.renderer.job import RenderError
from lumbung.words import LANGUAGES, N_, SOURCE_LANGUAGE, Words, words_for

FINE, PROBLEMS, FAILED = 0, 1, 2
COMMANDS: dict[str, tuple[ModuleType, str]] = {
    "build": (build, N_("periksa isi dan buat situs (bawaan bila tanpa perintah)")),
    "check": (check, N_("periksa isi saja")),
    "links": (links, N_("hubungi alamat web di dalam isi dan laporkan yang sudah hilang atau pindah")),
    "new": (new, N_("buat berkas baru yang tinggal diisi: innovation, visit, agency, atau lab")),
    "import": (importing, N_("buat draf profil dari berkas Excel atau CSV, satu baris satu draf")),
    "pack": (pack, N_("buat paket satu kunjungan: buklet PDF dan zip yang dapat dibuka tanpa internet")),
    "serve": (serve, N_("tampilkan situs di komputer ini dan perbarui setiap kali berkas disimpan")),
    "translate": (translate, N_("buat berkas versi Inggris dari berkas Indonesia")),
    "test": (test, N_("uji alatnya; di lumbung sebuah daerah: periksa isi dan buat situs percobaan")),
    "codeowners": (codeowners, N_("susun CODEOWNERS: siapa yang diminta meninjau profil perangkat daerah mana")),
    "init": (init, N_("buat lumbung baru yang lengkap untuk sebuah daerah")),
    "upgrade": (upgrade, N_("perbarui alat di sebuah lumbung tanpa menyentuh isinya")),
}
DEBUG = "LUMBUNG_DEBUG"


def main(argv: Sequence[str] | None = None, root: Path | None = None) -> int:
    """Run one command below `root` (the current folder unless said) and return its exit code."""
    given = list(sys.argv[1:] if argv is None else argv)
    words = words_for(_language(given))
    _speak_utf_8()
    try:
        arguments = _parser(words).parse_args(_with_command(given))
        module, _ = COMMANDS[arguments.command]
        return int(module.run(arguments, arguments.root or root or Path.cwd()))
    except KeyboardInterrupt:
        _say(words(N_("Dihentikan.")))
        return FAILED
    except Refusal as refusal:
        _say(words(REFUSALS[refusal.code], **refusal.values))
        return FAILED
    except RenderError as error:
        _say(words(N_("Halaman tidak dapat dibuat: {reason}"), reason=error))
        return FAILED
    except Exception as error:
        if os.environ.get(DEBUG):
            raise
        reason = f"{type(error).__name__}: {error}"
        _say(words(N_("Lumbung gagal: {reason}"), reason=reason))
        _say(
            words(
                N_("Situs yang ada tidak diubah. Untuk rincian teknis, jalankan lagi dengan {variable}=1."),
                variable=DEBUG,
            )
        )
        return FAILED


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in the user's language, with the exit code of a tool that could not run."""

    words: Words

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        _say(self.words(N_("Perintah tidak dipahami: {message}"), message=message))
        sys.exit(FAILED)


def _parser(words: Words) -> argparse.ArgumentParser:
    parser = _make(
        words, prog="lumbung", description=words(N_("Membuat situs inovasi pelayanan publik dari berkas Markdown."))
    )
    parser.add_argument(
        "--version", action="version", version=f"Lumbung {__version__}", help=words(N_("tampilkan versi Lumbung"))
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar=words(N_("PERINTAH")), parser_class=_Parser)
    for name, (module, text) in COMMANDS.items():
        command = commands.add_parser(name, help=words(text), description=words(text), add_help=False)
        _share(command, words)
        module.add_arguments(command, words)
    return parser


def _make(words: Words, **settings: Any) -> argparse.ArgumentParser:
    _Parser.words = words
    parser = _Parser(add_help=False, **settings)
    _share(parser, words)
    return parser


def _share(parser: argparse.ArgumentParser, words: Words) -> None:
    parser.add_argument("-h", "--help", action="help", help=words(N_("tampilkan bantuan ini")))
    parser.add_argument("--lang", choices=LANGUAGES, default=SOURCE_LANGUAGE, help=words(N_("bahasa pesan")))
    parser.add_argument("--root", type=Path, metavar="DIR", help=words(N_("folder isi (bawaan: folder ini)")))


def _with_command(given: list[str]) -> list[str]:
    """`build` where no command is named; options may stand before the command."""
    for index, word in enumerate(given):
        if word in COMMANDS:
            return [word, *given[:index], *given[index + 1 :]]
    asks_for_itself = bool({"-h", "--help", "--version"} & set(given))
    is_unknown = bool(given) and not given[0].startswith("-")
    return given if asks_for_itself or is_unknown else ["build", *given]


def _language(given: list[str]) -> str:
    """The language asked for, before the arguments are parsed, so that a wrong argument is told in it."""
    for index, word in enumerate(given):
        if word == "--lang" and index + 1 < len(given):
            return given[index + 1]
        if word.startswith("--lang="):
            return word.removeprefix("--lang=")
    return SOURCE_LANGUAGE


def _speak_utf_8() -> None:
    """A Windows console may be set to a code page that has no curly quotes."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _say(text: str) -> None:
    sys.stderr.write(f"{text}\n")
