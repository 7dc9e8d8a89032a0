"""How much a word counts where it stands: BM25F over the fields of a document."""

from dataclasses import dataclass
from enum import IntEnum


class Part(IntEnum):
    """The fields of a document, in the order in which their words are numbered."""

    TITLE = 0
    NAMES = 1
    AGENCY = 2
    SUMMARY = 3
    TAGS = 4
    HEADINGS = 5
    BODY = 6


@dataclass(frozen=True, slots=True)
class Weights:
    """`part` weighs a word by its field, `evenness` says how far a field's length tempers that (0 not, 1 fully).

    `saturation` is BM25's k1; `in_title` is added, flat, to a word that stands in the title or is a name of the thing.

    Why so: a title is the thing's name, so readers who know it must get it (15 times a body's word: the middle of the 10 to 20 between which nothing changes);
    its names count nearly as much. Tags and agency are chosen by hand, but short and shared by many. A summary mostly says again
    what the body says, so that a weight above the body's would count one sentence twice: it raises what is said first. `evenness` and `saturation` of the body are
    those that the literature uses (b 0.5 to 0.75, k1 1.2 to 2). `in_title` is small: a large one lets a title with
    one word of a question win over a text that answers all of it. On real texts no neighbour of these
    values did better beyond chance; only a higher `in_title` did worse, in steps, from 0.3 on. `page` is what a hand-written
    page keeps: long guides speak of everything, and who searches looks for an innovation first.
    """

    part: tuple[float, ...] = (15.0, 8.0, 3.0, 0.75, 4.0, 2.0, 1.0)
    evenness: tuple[float, ...] = (0.5, 0.3, 0.0, 0.3, 0.3, 0.3, 0.6)
    saturation: float = 2.0
    in_title: float = 0.15
    page: float = 0.6

    def scale(self, part: int, length: int, average: float) -> float:
        evenness = self.evenness[part]
        return self.part[part] / (1 - evenness + evenness * length / average)


WEIGHTS = Weights()
