"""The search of a site after some of its profiles changed: what is written anew, what bears another name, what goes."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from lumbung.memory import Memory
from lumbung.retouching.excerpt import Wanting
from lumbung.search.amending import Amendment, Change, amend
from lumbung.search.analysis import Analysed, analyse
from lumbung.search.document import SearchDocument
from lumbung.search.footing import Footing
from lumbung.search.keeping import keep_instead, key_of, recalled
from lumbung.search.stems import remember


@dataclass
class Searching:
    """The files of the search, over those of the site that is there; `moved` are old paths by new ones."""

    site: Path
    memory: Memory
    files: dict[str, str] = field(default_factory=dict)
    moved: dict[str, str] = field(default_factory=dict)
    gone: set[str] = field(default_factory=set)
    _analyses: list[tuple[str, str, str, Analysed]] = field(default_factory=list)

    def amend(
        self, edition: str, footing: Footing, changes: Iterable[tuple[dict[str, Any], SearchDocument]]
    ) -> Footing:
        """The footing after these changes, each with what the ledger knows of the profile, where its new key is put."""
        for language, forms in footing.forms.items():
            remember(language, ((form, stem) for form, (_, stem) in forms.items()))
        for row, document in changes:
            before, key = row["keys"][edition], key_of(document)
            old, new = recalled(self.memory, edition, before), analyse(document)
            if old is None:
                raise Wanting
            amendment = amend(self._read, footing, Change(row["numbers"][edition], old, new), edition)
            self._put(amendment)
            footing = amendment.footing
            row["keys"][edition] = key
            self._analyses.append((edition, before, key, new))
        return footing

    def remember(self) -> None:
        """Keep the analyses for the next time."""
        for analysis in self._analyses:
            keep_instead(self.memory, *analysis)

    def _read(self, path: str) -> str:
        known = self.files.get(path)
        return (self.site / self.moved.get(path, path)).read_text(encoding="utf-8") if known is None else known

    def _put(self, amendment: Amendment) -> None:
        for path, before in amendment.moved.items():
            if before in self.files:
                self.files[path] = self.files[before]
            else:
                self.moved[path] = self.moved.get(before, before)
        for path in amendment.gone:
            if self.files.pop(path, None) is None and self.moved.pop(path, None) is None:
                self.gone.add(path)
        self.files.update(amendment.files)
