"""Questions by which a small district looks for what it can carry; an answer that nobody wrote down is unknown, never yes."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from lumbung.words import N_

UNKNOWN = "belum-diketahui"
UNKNOWN_LABEL = N_("Belum diketahui")
MORE = "lebih"


@dataclass(frozen=True, slots=True)
class Answer:
    """`key` stands in addresses and is fixed for good; `n` fills the label's blank; `wish` marks what somebody looks for."""

    key: str
    label: str
    n: int = 0
    wish: bool = False


@dataclass(frozen=True, slots=True)
class Ask:
    """A question asked of one field: its facet, how a reader puts it, and the rule by which profiles answer.

    `judge` is given the record around the field and returns the keys of all answers that hold; none where nothing is
    known.
    """

    facet: str
    label: str
    question: str
    rule: str
    answers: tuple[Answer, ...]
    judge: Callable[[Any], tuple[str, ...]]


def at_most(key: str, steps: tuple[int, ...], label: str, more: str) -> dict[str, Any]:
    """Answers and rule for a number: it holds for its own step and for every greater one."""

    def judge(record: Any) -> tuple[str, ...]:
        number = getattr(record, key)
        if number is None:
            return ()
        return tuple(str(step) for step in steps if number <= step) or (MORE,)

    return {
        "answers": (*(Answer(str(step), label, step, wish=True) for step in steps), Answer(MORE, more, steps[-1])),
        "judge": judge,
    }


WITHOUT, WITH = "tanpa", "perlu"


def without(key: str, label: str, needed: str) -> dict[str, Any]:
    """Answers and rule for a yes or no: what is said not to be needed is what somebody looks for."""

    def judge(record: Any) -> tuple[str, ...]:
        said = getattr(record, key)
        return () if said is None else (WITH,) if said else (WITHOUT,)

    return {"answers": (Answer(WITHOUT, label, wish=True), Answer(WITH, needed)), "judge": judge}
