"""How values look to a reader: labels of lists, dates and money in words."""

from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from lumbung.catalogue import Catalogue, year_of
from lumbung.model import Profile, When
from lumbung.model.parts import Award, Source
from lumbung.vocabulary import (
    AGENCY_KINDS,
    AWARD_LEVELS,
    FUNDING_KINDS,
    LAB_STEPS,
    OUTCOMES,
    PARTNER_KINDS,
    SECTORS,
    STAGES,
    Vocabulary,
)
from lumbung.words import N_, Words


@dataclass(frozen=True)
class View:
    catalogue: Catalogue
    words: Words

    def _label(self, vocabulary: Vocabulary, key: str | None) -> str:
        return self.words(vocabulary[key].label) if key else ""

    def sector(self, key: str) -> str:
        return self._label(SECTORS, key)

    def stage(self, key: str | None) -> str:
        return self._label(STAGES, key)

    def agency_kind(self, key: str) -> str:
        return self._label(AGENCY_KINDS, key)

    def lab_step(self, key: str | None) -> str:
        return self._label(LAB_STEPS, key)

    def partner_kind(self, key: str) -> str:
        return self._label(PARTNER_KINDS, key)

    def funding_kind(self, key: str) -> str:
        return self._label(FUNDING_KINDS, key)

    def award_level(self, key: str | None) -> str:
        return self._label(AWARD_LEVELS, key)

    def outcome(self, key: str) -> str:
        return self._label(OUTCOMES, key)

    def agency(self, key: str) -> str:
        """The agency's everyday name."""
        agency = self.catalogue.agency.get(key)
        return agency.label if agency else key

    def agency_name(self, key: str) -> str:
        agency = self.catalogue.agency.get(key)
        return agency.name if agency else key

    def main_sector(self, profile: Profile) -> str:
        sectors = self.catalogue.sectors_of(profile)
        return self.sector(sectors[0]) if sectors else ""

    def year(self, profile: Profile) -> int | None:
        return year_of(profile)

    def best_award(self, profile: Profile) -> str:
        """The award shown on a card: one that was won, of the widest level, then the strongest outcome, then the latest."""
        awards = profile.record.awards
        return self.award(min(awards, key=_rank)) if awards else ""

    def award(self, award: Award) -> str:
        return f"{self.outcome(award.outcome)} {award.year}"

    def day(self, value: date) -> str:
        return self.words.date(value)

    def when(self, when: When | None) -> str:
        if when is None:
            return ""
        if when.day:
            return self.words.date(when.first)
        return self.words.month(when.year, when.month) if when.month else str(when.year)

    def rupiah(self, amount: float | None) -> str:
        return f"Rp {self.words.number(amount)}" if amount is not None else ""

    def source(self, source: Source) -> dict[str, str]:
        """What the list of sources says of one: a label, where it leads, and when it was written and read."""
        host = source.url.split("/")[2].removeprefix("www.") if source.url else ""
        label = source.title or source.publisher or host
        details = (
            source.publisher if source.title else "",
            host if source.url and host != label else "",
            self.when(source.date),
            self.words(N_("diakses {when}"), when=self.when(source.accessed)) if source.accessed else "",
        )
        return {
            "id": source.id,
            "label": label or source.id,
            "href": source.url or "",
            "detail": Markup(", ").join(filter(None, details)),
        }


def _rank(award: Award) -> tuple[bool, int, int, int]:
    levels = tuple(reversed(AWARD_LEVELS.keys))
    level = levels.index(award.level) if award.level else len(levels)
    only_named = award.outcome in {"finalis", "nominasi"}
    return only_named, level, OUTCOMES.keys.index(award.outcome), -award.year
