"""One numbering for the sources of several files: those of one address are one source, wherever they are listed."""

from collections.abc import Iterable, Mapping

from lumbung.model.parts import Source


class Numbering:
    """`listed` are all sources with their numbers; `of` tells those of one file by their ids."""

    def __init__(self, files: Iterable[tuple[str, Iterable[Source]]]) -> None:
        found: dict[tuple[str, ...], tuple[int, Source]] = {}
        self._of: dict[str, dict[str, int]] = {}
        for path, sources in files:
            own = self._of.setdefault(path, {})
            for source in sources:
                identity = (source.url,) if source.url else (path, source.id)
                own[source.id] = found.setdefault(identity, (len(found) + 1, source))[0]
        self.listed = tuple(found.values())

    def of(self, path: str) -> Mapping[str, int]:
        return self._of[path]
