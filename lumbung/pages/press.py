"""The press turns templates and texts into staged pages; a page is Markdown with blocks of HTML between."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any, cast

from jinja2 import Environment, FileSystemLoader, StrictUndefined, nodes
from jinja2.runtime import Context
from jinja2.visitor import NodeTransformer
from markupsafe import Markup

from lumbung import addresses
from lumbung.audience import Audience
from lumbung.catalogue import Catalogue
from lumbung.output import MARK, OutputFile
from lumbung.pages.view import View
from lumbung.words import Words

TEMPLATES = Path(__file__).parent.parent / "templates"


class _Context(Context):
    """Calls what a template calls and nothing else: none of ours wants to know the context, which Jinja asks each time."""

    def call(
        self,
        callee: Callable[..., Any],
        /,
        *args: Any,
        _loop_vars: object = None,
        _block_vars: object = None,
        **values: Any,
    ) -> Any:
        return callee(*args, **values)


class _Environment(Environment):
    """Translates the texts of a template once, when it is compiled, since a press has one language."""

    spoken: Words

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        template: nodes.Template = _Translated(self.spoken).visit(super()._parse(source, name, filename))
        return template


class _Translated(NodeTransformer):
    def __init__(self, words: Words) -> None:
        self._words = words

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802 - Jinja calls it by this name
        match self.generic_visit(node):
            case nodes.Call(
                node=nodes.Name(name="words"),
                args=[nodes.Const(value=str(text))],
                kwargs=[],
                dyn_args=None,
                dyn_kwargs=None,
            ):
                return nodes.Const(self._words(text), lineno=node.lineno)
        return node


def _remembered(environment: Environment, template: str, macro: str) -> Callable[..., Markup]:
    """A macro whose text hangs on the arguments alone: plain texts and numbers, which are asked for again and again."""

    @lru_cache(maxsize=200_000)
    def made(*values: str | int) -> Markup:
        return Markup(getattr(environment.get_template(template).module, macro)(*values))  # noqa: S704 - a macro escapes

    return made


@dataclass(frozen=True)
class Press:
    """Makes pages of one kind in one language; `kind` is what the theme, the styles and the tests know a page by."""

    catalogue: Catalogue
    words: Words
    environment: Environment
    kind: str = ""
    section: str = ""
    documents: frozenset[str] = frozenset()

    def of(self, kind: str, section: str) -> "Press":
        return replace(self, kind=kind, section=section)

    @property
    def folder(self) -> str:
        """Where the pages of this language lie."""
        return self.catalogue.folder

    def shared(self, target: str, address: str) -> str:
        """The link to what lies at the root for all languages, as written on one of our pages."""
        return addresses.relative(target, f"{self.folder}{address}")

    def cite(self, source: str, number: int) -> Markup:
        """The mark that leads to a source."""
        made = cast(Callable[[str, int], Markup], self.environment.globals["source_ref"])
        return made(source, number)

    @property
    def view(self) -> View:
        return View(self.catalogue, self.words)

    def html(self, template: str, address: str, **values: Any) -> Markup:
        """A block of HTML without blank lines or indents, which Markdown leaves as it is."""
        text = self.environment.get_template(template).render(
            address=address,
            link=lambda target: addresses.relative(target, address),
            shared=lambda target: self.shared(target, address),
            **values,
        )
        lines = (line.strip() for line in text.splitlines())
        return Markup("\n".join((MARK, *(line for line in lines if line))))  # noqa: S704 - the template escaped it

    def page(self, address: str, title: str, description: str, parts: Iterable[str], **meta: Any) -> OutputFile:
        """A staged page; `parts` are blocks of HTML and texts of Markdown in their order."""
        head = {"title": title, "description": description, "kind": self.kind, "section": self.section, **meta}
        head |= {"edition": self.words.language} if self.folder else {}
        fields = "\n".join(
            f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in head.items() if value != ""
        )
        body = "\n\n".join(part for part in parts if part)
        return OutputFile(addresses.staged(address), f"---\n{fields}\n---\n\n{body}\n")


def set_up_press(catalogue: Catalogue, words: Words, documents: frozenset[str] = frozenset()) -> Press:
    """`documents` are the addresses of what can be had beside its page as a file to print."""
    environment = _Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.spoken = words
    environment.context_class = _Context
    environment.filters["plain"] = str
    environment.globals |= {
        "words": words,
        "plural": words.plural,
        "at": addresses,
        "site": catalogue.settings.site,
        "catalogue": catalogue,
        "internal": catalogue.audience is Audience.INTERNAL,
        "view": View(catalogue, words),
        "documents": documents,
        "source_ref": _remembered(environment, "parts.html", "source_ref"),
        "card_of": _remembered(environment, "lists.html", "profile_card"),
    }
    return Press(catalogue, words, environment, documents=documents)
