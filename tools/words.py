"""Keeps the word catalogues true to the sources: extracts the marked texts, updates the translations, compiles them.

    python tools/words.py            all of it, after any change of a text
    python tools/words.py extract    .pot and .po alone
    python tools/words.py compile    .mo alone, after translating in the .po
    python tools/words.py check      say what is out of date or not translated; change nothing

The files hold neither dates nor line numbers nor versions of tools, so that they change only where a text does.
"""

import argparse
import ast
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from babel.messages import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from jinja2 import Environment, nodes

ROOT = Path(__file__).parent.parent
COMMAND = "python tools/words.py"
DOMAIN = "lumbung"
LANGUAGES = ("en",)
SINGLE, COUNTED = ("N_", "words"), ("plural", "forms")
_HEADER = 'msgid ""\nmsgstr ""\n"MIME-Version: 1.0\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n"Content-Transfer-Encoding: 8bit\\n"\n'

TextId = str | tuple[str, str]


@dataclass(frozen=True)
class Marked:
    """A text with the file that marks it; a text that counts has two forms."""

    id: TextId
    path: str


class UnreadableError(Exception):
    """A marked text that is put together only when the program runs, and so has no translation."""

    def __init__(self, path: str, line: int) -> None:
        super().__init__(f"{path}:{line}: a marked text must be one literal")


def marked_texts(root: Path) -> list[Marked]:
    """Every marked text of the package below `root`, in the order of files and of lines."""
    package = root / "lumbung"
    found: dict[Marked, None] = {}
    for file in sorted((*package.rglob("*.py"), *(package / "templates").glob("*.html"))):
        path = file.relative_to(root).as_posix()
        texts = _in_python if file.suffix == ".py" else _in_template
        found |= dict.fromkeys(Marked(text, path) for text in texts(file.read_text(encoding="utf-8"), path))
    return list(found)


def _in_python(source: str, path: str) -> Iterator[TextId]:
    """Read from the syntax tree: the tokens of an f-string differ from one Python to the next."""
    for node in sorted(ast.walk(ast.parse(source)), key=_position):
        match node:
            case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name), args=[first, *rest]):
                if name in SINGLE:
                    yield from _written(first, path)
                elif name in COUNTED and rest:
                    yield from zip(_written(first, path), _written(rest[0], path), strict=True)


def _position(node: ast.AST) -> tuple[int, int]:
    return getattr(node, "lineno", 0), getattr(node, "col_offset", 0)


def _written(node: ast.expr, path: str) -> Iterator[str]:
    """The texts that an expression chooses from; none where it only passes on what is marked elsewhere."""
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.IfExp(body=one, orelse=other):
            yield from (*_written(one, path), *_written(other, path))
        case ast.JoinedStr() | ast.BinOp():
            raise UnreadableError(path, node.lineno)


def _in_template(source: str, path: str) -> Iterator[TextId]:
    for node in Environment(autoescape=True).parse(source).find_all(nodes.Call):
        match node:
            case nodes.Call(node=nodes.Name(name=name) | nodes.Getattr(attr=name), args=[first, *rest]):
                if name in SINGLE:
                    yield from _put(first, path)
                elif name in COUNTED and rest:
                    yield from zip(_put(first, path), _put(rest[0], path), strict=True)


def _put(node: nodes.Node, path: str) -> Iterator[str]:
    """`_written`, for an expression of a template."""
    match node:
        case nodes.Const(value=str(text)):
            yield text
        case nodes.CondExpr(expr1=one, expr2=nodes.Node() as other):
            yield from (*_put(one, path), *_put(other, path))
        case nodes.Concat() | nodes.BinExpr():
            raise UnreadableError(path, node.lineno)


def template(root: Path) -> Catalog:
    """The catalogue of all marked texts, each with the files where it stands."""
    catalog = Catalog(domain=DOMAIN, fuzzy=False)
    for text in marked_texts(root):
        catalog.add(text.id, locations=[(text.path, 0)])
    return catalog


def translated(root: Path, language: str) -> Catalog:
    """The translations as they stand in the repository; empty where the language is new."""
    file = _folder(root, language) / f"{DOMAIN}.po"
    stream = BytesIO(file.read_bytes() if file.exists() else b"")
    return read_po(stream, locale=language, domain=DOMAIN, abort_invalid=True)


def updated(root: Path, language: str) -> Catalog:
    """The translations, moved on to the texts of now; one whose text changed is kept and marked as fuzzy."""
    catalog = translated(root, language)
    catalog.update(template(root), update_header_comment=False)
    return catalog


def as_text(catalog: Catalog) -> bytes:
    """A catalogue as the .pot or .po file that is committed."""
    language = f'"Language: {catalog.locale}\\n"\n"Plural-Forms: {catalog.plural_forms}\\n"\n' if catalog.locale else ""
    stream = BytesIO()
    for message in catalog:
        message.flags.intersection_update({"fuzzy"})  # what else Babel guesses differs between its versions
    write_po(
        stream,
        catalog,
        width=0,
        omit_header=True,
        sort_output=True,
        ignore_obsolete=True,
        include_previous=True,
        include_lineno=False,
    )
    return f"{_HEADER}{language}\n".encode() + stream.getvalue()


class _Plain(Catalog):
    """Carries only the headers that gettext reads: Babel's own hold the clock and its version."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        return [
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Language", str(self.locale)),
            ("Plural-Forms", self.plural_forms),
        ]


def compiled(catalog: Catalog) -> bytes:
    """A catalogue as the .mo file that the program reads."""
    plain = _Plain(locale=catalog.locale, domain=DOMAIN, fuzzy=False)
    for message in catalog:
        if message.id and not message.fuzzy:
            plain.add(message.id, message.string)
    stream = BytesIO()
    write_mo(stream, plain)
    return stream.getvalue()


def wanted(root: Path) -> dict[Path, bytes]:
    """Every file of this tool with the content that it should have now."""
    files = {root / "lumbung" / "locale" / f"{DOMAIN}.pot": as_text(template(root))}
    for language in LANGUAGES:
        catalog = updated(root, language)
        files[_folder(root, language) / f"{DOMAIN}.po"] = as_text(catalog)
        files[_folder(root, language) / f"{DOMAIN}.mo"] = compiled(catalog)
    return files


def untranslated(catalog: Catalog) -> list[TextId]:
    """The texts without a finished translation."""
    found: list[TextId] = []
    for message in catalog:
        forms = message.string if isinstance(message.string, (list, tuple)) else (message.string,)
        if message.id and (message.fuzzy or not all(forms)):
            found.append(message.id if isinstance(message.id, str) else (message.id[0], message.id[1]))
    return found


def _folder(root: Path, language: str) -> Path:
    return root / "lumbung" / "locale" / language / "LC_MESSAGES"


def main(arguments: Sequence[str] | None = None, root: Path = ROOT) -> int:
    """0: all is well; 1: texts without translation, or files that are out of date (check)."""
    parser = argparse.ArgumentParser(description="Extract, update and compile the word catalogues.")
    parser.add_argument("action", nargs="?", choices=("all", "extract", "compile", "check"), default="all")
    action = parser.parse_args(arguments).action
    stale = {path: data for path, data in wanted(root).items() if not path.exists() or path.read_bytes() != data}
    for path, data in stale.items():
        if action == "check":
            print(f"{path.relative_to(root).as_posix()}: out of date; run {COMMAND}")
        elif action == "all" or (path.suffix == ".mo") == (action == "compile"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
            print(f"{path.relative_to(root).as_posix()}: written")
    missing = [(language, text) for language in LANGUAGES for text in untranslated(updated(root, language))]
    for language, text in missing:
        print(f"{language}: not translated, or its text changed: {text!r}")
    return 1 if missing or (action == "check" and stale) else 0


if __name__ == "__main__":
    sys.exit(main())
