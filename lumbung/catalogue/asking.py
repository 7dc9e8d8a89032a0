"""How profiles answer the questions that their fields declare; what no profile says is unknown."""

from functools import cache

from lumbung.model import Innovation, declared
from lumbung.model.asking import UNKNOWN, Ask


@cache
def _places() -> tuple[tuple[str, Ask], ...]:
    """Each question with the key of the record around its field; empty for a field of the innovation itself."""
    found: list[tuple[str, Ask]] = []
    for field in declared(Innovation):
        found += [("", field.spec.ask)] if field.spec.ask else []
        inner = declared(field.record) if field.record and not field.many else ()
        found += [(field.key, nested.spec.ask) for nested in inner if nested.spec.ask]
    return tuple(found)


def asks() -> tuple[Ask, ...]:
    """All questions in the order of the declaration."""
    return tuple(ask for _, ask in _places())


def keys_of_ask(record: Innovation, ask: Ask) -> tuple[str, ...]:
    """The answers that hold for a profile, or that it is unknown."""
    around = next(key for key, other in _places() if other is ask)
    holder = getattr(record, around) if around else record
    return (ask.judge(holder) if holder is not None else ()) or (UNKNOWN,)
