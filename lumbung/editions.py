"""The site in each of its languages: one catalogue told in each, and what they share."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any
from urllib.parse import quote

from lumbung.catalogue import Catalogue
from lumbung.memory import Memory
from lumbung.output import OutputFile
from lumbung.pages import Search, Share, generated_texts, handwritten, page_shares, theme_data
from lumbung.pdf import Progress, documents_of, print_all, set_up_desk
from lumbung.search import GlossaryEntry, Index, client, documents, make_index
from lumbung.words import Words, words_for


@dataclass(frozen=True)
class Edition:
    """The site in one language; its pages and its search are made when they are asked for, once.

    `made` are the paths of its pages, and `indexed` is its index, where others have made them.
    """

    catalogue: Catalogue
    words: Words
    glossary: tuple[GlossaryEntry, ...]
    pack: str = ""
    documents: frozenset[str] = frozenset()
    memory: Memory | None = None
    made: tuple[str, ...] = ()
    indexed: Index | None = None

    def shares(self) -> list[Share]:
        """Its pages in parts that can be made side by side."""
        return page_shares(self.catalogue, self.words, self.documents, self.pack)

    @cached_property
    def pages(self) -> tuple[OutputFile, ...]:
        return tuple(output for share in self.shares() for output in share())

    @cached_property
    def index(self) -> Index:
        if self.indexed:
            return self.indexed
        texts = (*handwritten(self.catalogue), *generated_texts(self.words))
        found = documents(self.catalogue, self.words, texts)
        return make_index(found, self.glossary, self.memory, self.words.language)

    @cached_property
    def addresses(self) -> frozenset[str]:
        """Where its pages lie, counted from its own folder."""
        known = self.made or tuple(output.path for output in self.pages)
        paths = (path.removeprefix(self.catalogue.folder) for path in known)
        return frozenset(f"{path.removesuffix('.md')}.html" for path in paths if path.endswith(".md"))


def editions(
    catalogue: Catalogue, glossary: tuple[GlossaryEntry, ...] = (), pack: str = "", memory: Memory | None = None
) -> tuple[Edition, ...]:
    """One edition a language of the settings, the main one first; `pack` names a visit whose start page is made."""
    languages = dict.fromkeys(catalogue.settings.site.languages)
    return tuple(
        Edition(catalogue.in_language(code), words_for(code), glossary, pack, memory=memory) for code in languages
    )


def run_pdf(found: Sequence[Edition], progress: Progress) -> tuple[OutputFile, ...]:
    """Every profile and every visit as a document beside its page, in each language."""
    made = [document for edition in found for document in documents_of(set_up_desk(edition.catalogue, edition.words))]
    return tuple(OutputFile(path, content) for path, content in print_all(made, progress))


def beside(found: Sequence[Edition], documents: Iterable[OutputFile]) -> tuple[Edition, ...]:
    """The same editions, each knowing which documents lie beside its pages."""
    paths = [document.path for document in documents]
    return tuple(
        replace(
            edition,
            documents=frozenset(
                path.removeprefix(edition.catalogue.folder)
                for path in paths
                if path.startswith(edition.catalogue.folder)
            ),
        )
        for edition in found
    )


def theme_of(found: Sequence[Edition]) -> dict[str, Any]:
    """What the theme is told: of each language by its code, and what is the main one's for everything else."""
    script = client().path
    told = {
        edition.words.language: theme_data(edition.catalogue, edition.words, Search(edition.index.manifest, script))
        | {"elsewhere": elsewhere(edition.addresses, found)}
        for edition in found
    }
    main = found[0].words.language
    return {**told[main], "main": main, "editions": told}


def elsewhere(wanted: Iterable[str], found: Sequence[Edition]) -> Mapping[str, dict[str, str]]:
    """By language: what stands nearest to an address that has no page there (the letters of titles differ)."""
    return {
        edition.words.language: {
            quote(address): _nearest(address, edition.addresses)
            for address in sorted(wanted)
            if address not in edition.addresses
        }
        for edition in found
    }


def _nearest(address: str, known: frozenset[str]) -> str:
    index = f"{address.rpartition('/')[0]}/index.html".removeprefix("/")
    return index if index in known else "index.html"
