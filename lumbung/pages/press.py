"""The press turns templates and texts into staged pages; a page is Markdown with blocks of HTML between."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.runtime import Context
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
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
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
    }
    return Press(catalogue, words, environment, documents=documents)
