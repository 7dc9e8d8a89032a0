"""The command line: arguments, language, clock and exit codes; one module a command."""

import argparse
import contextlib
import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from types import ModuleType

from lumbung import __version__
from lumbung.cli import parsing
from lumbung.cli.examples import examples
from lumbung.cli.system import of_the_system
from lumbung.messages import REFUSALS
from lumbung.problems import Refusal
from lumbung.renderer.job import RenderError
from lumbung.words import LANGUAGES, N_, SOURCE_LANGUAGE, Words, words_for

FINE, PROBLEMS, FAILED = 0, 1, 2
COMMANDS: dict[str, tuple[str, str]] = {
    "build": ("build", N_("periksa isi dan buat situs (bawaan bila tanpa perintah)")),
    "check": ("check", N_("periksa isi saja")),
    "links": ("links", N_("hubungi alamat web di dalam isi dan laporkan yang sudah hilang atau pindah")),
    "new": ("new", N_("buat berkas baru yang tinggal diisi: innovation, visit, agency, atau lab")),
    "import": ("importing", N_("buat draf profil dari berkas Excel atau CSV, satu baris satu draf")),
    "bundle": ("bundle", N_("bungkus seluruh situs menjadi satu berkas zip untuk flashdisk dan intranet")),
    "verify": ("verify", N_("periksa apakah sebuah paket atau folder hasil ekstraknya masih utuh")),
    "apply": ("apply", N_("perbarui folder hasil ekstrak dengan paket perubahan")),
    "pack": ("pack", N_("buat paket satu kunjungan: buklet PDF dan zip yang dapat dibuka tanpa internet")),
    "serve": ("serve", N_("tampilkan situs di komputer ini dan perbarui setiap kali berkas disimpan")),
    "translate": ("translate", N_("buat berkas versi Inggris dari berkas Indonesia")),
    "test": ("test", N_("uji alatnya; di lumbung sebuah daerah: periksa isi dan buat situs percobaan")),
    "codeowners": ("codeowners", N_("susun CODEOWNERS: siapa yang diminta meninjau profil perangkat daerah mana")),
    "init": ("init", N_("buat lumbung baru yang lengkap untuk sebuah daerah")),
    "upgrade": ("upgrade", N_("perbarui alat di sebuah lumbung tanpa menyentuh isinya")),
}
DEBUG = "LUMBUNG_DEBUG"
_SELDOM = (100_000, 50, 100)  # records stay to the end: looking through them for what can go finds nothing


def main(argv: Sequence[str] | None = None, root: Path | None = None) -> int:
    """Run one command below `root` (the current folder unless said) and return its exit code."""
    gc.set_threshold(*_SELDOM)
    given = list(sys.argv[1:] if argv is None else argv)
    words = words_for(_language(given))
    _speak_utf_8()
    try:
        given = _with_command(given)
        arguments = _parser(words, parsing.program(root is not None), given[:1]).parse_args(given)
        code = int(_module(arguments.command).run(arguments, arguments.root or root or Path.cwd()))
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read has seen enough, as `| more` does after q
        _read_no_further()
        return FAILED
    except KeyboardInterrupt:
        _say(words(N_("Dihentikan.")))
        return FAILED
    except (Refusal, RenderError, OSError) as error:
        if isinstance(error, OSError) and os.environ.get(DEBUG):
            raise
        _say(_reason(error, words))
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
    return code


def _reason(error: Refusal | RenderError | OSError, words: Words) -> str:
    cause = error if isinstance(error, OSError) else error.__cause__
    if isinstance(cause, OSError) and not isinstance(error, Refusal):
        error = of_the_system(cause)
    if isinstance(error, Refusal):
        return words(REFUSALS[error.code], **error.values)
    return words(N_("Halaman tidak dapat dibuat: {reason}"), reason=error)


def _module(command: str) -> ModuleType:
    """A command's module is read when it is run: none needs what all need."""
    return import_module(f"lumbung.cli.{COMMANDS[command][0]}")


def _parser(words: Words, program: str, wanted: Sequence[str] = tuple(COMMANDS)) -> argparse.ArgumentParser:
    """The arguments of all commands, or of the wanted ones alone."""
    about = words(N_("Membuat situs inovasi pelayanan publik dari berkas Markdown."))
    end = words(N_("{program} PERINTAH --help: pilihan dan contoh perintah itu."), program=program)
    parser = parsing.parser(words, FAILED, prog=program, description=about, epilog=end)
    commands = parser.add_subparsers(
        dest="command", required=True, title=words(N_("perintah")), metavar=words(N_("PERINTAH"))
    )
    for name, (_, text) in COMMANDS.items():
        command = commands.add_parser(
            name,
            help=words(text),
            description=parsing.sentence(words(text)),
            epilog=examples(name, program, words),
            add_help=False,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        if name in wanted:
            _module(name).add_arguments(command, words)
        _share(command, words)
    _share(parser, words).add_argument(
        "--version", action="version", version=f"Lumbung {__version__}", help=words(N_("tampilkan versi Lumbung"))
    )
    return parser


def _share(parser: argparse.ArgumentParser, words: Words) -> argparse._ArgumentGroup:
    """The options of every command, below its own."""
    group = parser.add_argument_group(words(N_("pilihan umum")))
    group.add_argument("-h", "--help", action="help", help=words(N_("tampilkan bantuan ini")))
    group.add_argument("--lang", choices=LANGUAGES, default=SOURCE_LANGUAGE, help=words(N_("bahasa pesan")))
    group.add_argument(
        "--root", type=Path, metavar=words(N_("FOLDER")), help=words(N_("folder isi (bawaan: folder ini)"))
    )
    return group


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


def _read_no_further() -> None:
    """What still waits to be written is thrown away, so that Python does not complain of it when it ends."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _speak_utf_8() -> None:
    """A Windows console may be set to a code page that has no curly quotes."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _say(text: str) -> None:
    sys.stderr.write(f"{text}\n")
