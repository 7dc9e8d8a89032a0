"""Rules on sources: whoever copies an innovation must be able to read where a statement comes from."""

import re
from collections.abc import Iterator
from datetime import date

from lumbung.catalogue import Catalogue
from lumbung.checks.check import at, cited_documents, manuscripts
from lumbung.messages import found
from lumbung.model import Manuscript, walk
from lumbung.model.kinds import SourceId
from lumbung.model.parts import Source
from lumbung.problems import Problem
from lumbung.reading import Lines, mask
from lumbung.vocabulary import nearest

_BLOCK = re.compile(r"\n[ \t]*\n|\n(?=[ \t]*(?:[-*+>#|]|\d+\.)[ \t])")
_END = re.compile(r"[.!?][\"”’')\]*_]*+(?:[ \t]?\[\^[^\[\]\s]+\])*(?=\s+[\"“‘'(\[*_]*+[A-Z0-9]|\s*$)")
_ABBREVIATION = re.compile(
    r"\b(?:[A-Z]|a\.n|d\.a|u\.p|dr|drs|dra|ir|no|hlm|jl|prof|hj|st|kab|rp|tgl|th)\.$", re.IGNORECASE
)
_LONGEST_ABBREVIATION = 5
_FIGURE = re.compile(r"\d")
_UNCOUNTED = re.compile(  # citations, pictures, links and their definitions, numbers of lists, attributes
    r"\[\^[^\[\]]+\]|!\[[^\[\]]*(?=\])|\]\((?:[^()]|\([^()]*\))*\)|\]\[[^\[\]]*\]|^\[[^\[\]\n]+\]:.*$"
    r"|^[ \t]*\d+\.[ \t]|\{[^{}]*\}",
    re.MULTILINE,
)
_DEFINITION = re.compile(r"^ {0,3}\[\^([^\[\]\s]+)\]:", re.MULTILINE)


def cited_sources_exist(catalogue: Catalogue, _: date) -> Iterator[Problem]:
    """A source that a value or a footnote names must stand in the file's `sources`."""
    for document in cited_documents(catalogue):
        known = {source.id for source in _sources(document.record)}
        defined = {match[1] for match in _definitions(document)}
        for path, _field, value in walk(document.record, kinds=(SourceId,)):
            if value not in known:
                yield at(document, "source-unknown", path, **_near(value, known))
        for manuscript in (document, *document.translations):
            for citation in manuscript.body.citations:
                if citation.target not in known | defined:
                    yield found(
                        "source-unknown",
                        manuscript.path,
                        citation.place,
                        written=citation.target,
                        **_near(citation.target, known),
                    )


def source_ids_are_unique(catalogue: Catalogue, _: date) -> Iterator[Problem]:
    """An id must name one source."""
    for document in cited_documents(catalogue):
        seen: set[str] = set()
        for index, source in enumerate(_sources(document.record)):
            if source.id in seen:
                yield at(document, "source-taken", ("sources", index, "id"))
            seen.add(source.id)


def sources_can_be_found(catalogue: Catalogue, _: date) -> Iterator[Problem]:
    """A source must have an address, or a publisher and a date."""
    for document in cited_documents(catalogue):
        for index, source in enumerate(_sources(document.record)):
            if not source.url and not (source.publisher and source.date):
                yield at(document, "source-incomplete", ("sources", index), written=source.id)


def footnotes_stand_in_sources(catalogue: Catalogue, _: date) -> Iterator[Problem]:
    """A footnote's text must stand in `sources`, not in the body."""
    for manuscript in manuscripts(catalogue):
        definitions = tuple(_definitions(manuscript))
        lines = Lines(manuscript.body.text if definitions else "", manuscript.body.first_line)
        for match in definitions:
            yield found("footnote-in-body", manuscript.path, lines.place(match.start(1) - 2), written=match[1])


def figures_are_cited(catalogue: Catalogue, _: date) -> Iterator[Problem]:
    """A sentence of a body that holds a figure should name its source."""
    for manuscript in manuscripts(catalogue):
        text = mask(manuscript.body.text)
        if not _FIGURE.search(text):
            continue
        lines = None
        for start, sentence in _sentences(text):
            if (
                "[^" not in sentence
                and sentence[0] != "#"
                and _FIGURE.search(sentence)
                and _FIGURE.search(_UNCOUNTED.sub("", sentence))
            ):
                lines = lines or Lines(text, manuscript.body.first_line)
                yield found("sentence-uncited", manuscript.path, lines.place(start), written=" ".join(sentence.split()))


def _sentences(text: str) -> Iterator[tuple[int, str]]:
    """Each sentence of a paragraph, list item or table row with its offset; footnotes behind the stop belong to it."""
    begin = 0
    for end in (*(match.start() for match in _BLOCK.finditer(text)), len(text)):
        block, begin_of_block = text[begin:end], begin
        begin, start = end, 0
        stops = (match.end() for match in _END.finditer(block) if not _goes_on(block, match.start()))
        for stop in (*stops, len(block)):
            sentence = block[start:stop]
            if sentence.strip():
                yield begin_of_block + start + len(sentence) - len(sentence.lstrip()), sentence.strip()
            start = stop


def _goes_on(block: str, stop: int) -> bool:
    """Whether the stop belongs to an abbreviation or to the number of a list."""
    before = block[max(stop - _LONGEST_ABBREVIATION, 0) : stop + 1]
    return bool(_ABBREVIATION.search(before)) or (stop < 12 and block[:stop].strip().isdigit())


def _definitions(manuscript: Manuscript) -> Iterator[re.Match[str]]:
    text = manuscript.body.text
    return _DEFINITION.finditer(mask(text)) if "]:" in text else iter(())


def _sources(record: object) -> tuple[Source, ...]:
    return record.sources  # type: ignore[attr-defined, no-any-return]


def _near(written: str, known: set[str]) -> dict[str, str]:
    near = nearest(written, known)
    return {"near": near} if near else {}
